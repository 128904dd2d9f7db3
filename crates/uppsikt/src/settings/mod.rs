//! The settings of an installation: `uppsikt.toml` in its folder, and the environment, which goes before it.
//!
//! Every setting stands in `keys.rs` with its default and meaning. A key that is not there stops the start with its
//! place in the file and the key that was probably meant.

mod given;
mod keys;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use platform::mail::Security;
use secrecy::SecretString;
use store::Location;

pub use given::{Given, Origin, Problem, Problems};

/// The name of the file.
pub const FILE: &str = "uppsikt.toml";

/// The settings, each of its type.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The organisation's name.
    pub organisation: String,
    /// The guideline: a name, or a file in the folder.
    pub guideline: String,
    /// Where the database is.
    pub database: Location,
    /// Where the web listens.
    pub listen: SocketAddr,
    /// The address that people use; `None` where it is the one that the web listens on.
    pub public_url: Option<String>,
    /// How long a page may take.
    pub timeout_seconds: u64,
    /// The most bytes of a request.
    pub body_limit_bytes: usize,
    /// The mail server, where there is one.
    pub mail: Option<platform::mail::Server>,
    /// The time-stamping authority, where there is one.
    pub time_stamp: Option<TimeStamp>,
    /// The authority's own diary, where something reaches it.
    pub diary: Option<Way>,
    /// The number under which an archive knows the organisation.
    pub archive_number: Option<String>,
    /// The folder in which the archive receives packages; `None` where they are handed over by hand.
    pub archive_folder: Option<PathBuf>,
    /// How many jobs are done at once.
    pub parallel: usize,
    /// Whether this is a rehearsal (sv. *övning*).
    pub rehearsal: bool,
}

/// How the authority's own diary is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// By mail to this address.
    Mail(String),
    /// By packages in this folder.
    Folder(PathBuf),
}

/// A time-stamping authority as it is set.
#[derive(Clone, Debug)]
pub struct TimeStamp {
    /// Its address.
    pub url: String,
    /// The file with the roots that its answers must lead back to.
    pub roots: PathBuf,
}

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "settings are read once, here")]
#[must_use]
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

impl Settings {
    /// Reads the settings of the installation in this folder from the text of its file and from the environment.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, with its place.
    pub fn read(
        folder: &Path,
        text: &str,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Problems> {
        let mut given = Given::read(text, environment)?;
        let settings = Self {
            organisation: given.text("organisation.name"),
            guideline: given.text("organisation.guideline"),
            database: database(folder, &mut given),
            listen: given.parsed("web.listen", "en adress med port, till exempel 127.0.0.1:8080"),
            public_url: public_url(&mut given),
            timeout_seconds: given.count("web.timeout_seconds", 1..=600),
            body_limit_bytes: usize::try_from(given.count("web.body_limit_kib", 16..=102_400))
                .unwrap_or(1024)
                * 1024,
            mail: mail(&mut given),
            time_stamp: time_stamp(folder, &mut given),
            diary: diary(folder, &mut given),
            archive_number: Some(given.text("archive.number")).filter(|it| !it.is_empty()),
            archive_folder: archive_folder(folder, &mut given),
            parallel: usize::try_from(given.count("worker.parallel", 1..=32)).unwrap_or(1),
            rehearsal: given.flag("rehearsal.enabled"),
        };
        given.finish(settings)
    }
}

fn database(folder: &Path, given: &mut Given) -> Location {
    let url = given.text("database.url");
    if let Some(file) = url.strip_prefix("sqlite:").filter(|it| !it.is_empty()) {
        return Location::Sqlite(folder.join(file));
    }
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        given.wrong("database.url", "ska börja med sqlite: eller postgres://");
    }
    let schema = given.text("database.schema");
    if schema.is_empty()
        || !schema.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_')
    {
        given.wrong("database.schema", "har bara a-z, 0-9 och _");
    }
    Location::Postgres { url, schema }
}

fn public_url(given: &mut Given) -> Option<String> {
    let url = given.text("web.public_url");
    let url = url.trim_end_matches('/');
    if url.is_empty() {
        return None;
    }
    if !url.starts_with("https://") && !url.starts_with("http://") {
        given.wrong("web.public_url", "ska börja med https:// (eller http:// på den egna datorn)");
    }
    Some(url.to_owned())
}

fn mail(given: &mut Given) -> Option<platform::mail::Server> {
    let host = given.text("mail.host");
    let port = u16::try_from(given.count("mail.port", 1..=65_535)).unwrap_or(587);
    let security = match given.text("mail.security").as_str() {
        "starttls" => Security::StartTls,
        "tls" => Security::Tls,
        "none" => Security::None,
        _ => {
            given.wrong("mail.security", "är starttls, tls eller none");
            Security::StartTls
        }
    };
    let (user, password) = (given.text("mail.user"), SecretString::from(given.text("mail.password")));
    let from = given.text("mail.from");
    if host.is_empty() {
        return None;
    }
    if from.is_empty() {
        given.wrong("mail.from", "behövs när mail.host är satt");
    }
    let login = (!user.is_empty()).then_some((user, password));
    Some(platform::mail::Server { host, port, security, login, from })
}

fn time_stamp(folder: &Path, given: &mut Given) -> Option<TimeStamp> {
    let (url, roots) = (given.text("time_stamp.url"), given.text("time_stamp.roots"));
    if url.is_empty() {
        return None;
    }
    if roots.is_empty() {
        given.wrong("time_stamp.roots", "behövs när time_stamp.url är satt, annars kan inga stämplar prövas");
    }
    Some(TimeStamp { url, roots: folder.join(roots) })
}

fn archive_folder(folder: &Path, given: &mut Given) -> Option<PathBuf> {
    let name = given.text("archive.folder");
    (!name.is_empty()).then(|| folder.join(name))
}

fn diary(folder: &Path, given: &mut Given) -> Option<Way> {
    let (mailbox, watched) = (given.text("diary.mailbox"), given.text("diary.folder"));
    match given.text("diary.way").as_str() {
        "" => None,
        "mail" => {
            if !platform::mail::is_address(&mailbox) {
                given.wrong("diary.mailbox", "ska vara en e-postadress när diary.way är mail");
            }
            if given.text("mail.host").is_empty() {
                given.wrong("mail.host", "behövs när diary.way är mail");
            }
            Some(Way::Mail(mailbox))
        }
        "folder" => {
            if watched.is_empty() {
                given.wrong("diary.folder", "behövs när diary.way är folder");
            }
            Some(Way::Folder(folder.join(watched)))
        }
        _ => {
            given.wrong("diary.way", "är mail, folder eller tomt");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "[organisation]\nname = \"Motala kommun\"\nguideline = \"motala\"\n";

    fn read(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Problems> {
        let environment = |name: &str| variables.iter().find(|it| it.0 == name).map(|it| it.1.to_owned());
        Settings::read(Path::new("/srv/motala"), text, environment)
    }

    #[test]
    fn two_lines_are_enough_and_everything_else_has_a_default() {
        let settings = read(WHOLE, &[]).unwrap();
        assert_eq!(settings.organisation, "Motala kommun");
        assert!(
            matches!(settings.database, Location::Sqlite(path) if path == Path::new("/srv/motala/uppsikt.db"))
        );
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert!(settings.mail.is_none() && settings.time_stamp.is_none() && !settings.rehearsal);
    }

    #[test]
    fn an_unknown_key_stops_the_start_with_its_place_and_the_key_that_was_meant() {
        let text = format!("{WHOLE}[web]\nlissen = \"127.0.0.1:1\"\n");
        let problems = read(&text, &[]).unwrap_err().to_string();
        assert!(problems.contains("uppsikt.toml:5:1"), "{problems}");
        assert!(problems.contains("web.listen"), "{problems}");
    }

    #[test]
    fn the_diary_is_reached_by_mail_or_by_a_folder_and_says_what_it_needs() {
        let with = |lines: &str| read(&format!("{WHOLE}{lines}"), &[]);
        assert_eq!(with("").unwrap().diary, None);
        let folder = with("[diary]\nway = \"folder\"\nfolder = \"till-diariet\"\n").unwrap().diary;
        assert_eq!(folder, Some(Way::Folder(PathBuf::from("/srv/motala/till-diariet"))));
        let mail = "[mail]\nhost = \"post.example.se\"\nfrom = \"uppsikt@example.se\"\n";
        let to = "[diary]\nway = \"mail\"\nmailbox = \"registrator@example.se\"\n";
        let by_mail = with(&format!("{to}{mail}")).unwrap().diary;
        assert_eq!(by_mail, Some(Way::Mail("registrator@example.se".to_owned())));
        for (lines, key) in [
            ("[diary]\nway = \"folder\"\n", "diary.folder"),
            ("[diary]\nway = \"fax\"\n", "diary.way"),
            ("[diary]\nway = \"mail\"\n", "diary.mailbox"),
            (to, "mail.host"),
        ] {
            let problems = with(lines).unwrap_err().to_string();
            assert!(problems.contains(key), "{problems}");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let text =
            "[organisation]\nname = \"\"\n[worker]\nparallel = 99\n[mail]\nhost = \"post.example.se\"\n";
        let problems = read(text, &[]).unwrap_err();
        let keys = ["organisation.name", "organisation.guideline", "worker.parallel", "mail.from"];
        assert!(keys.iter().all(|key| problems.to_string().contains(key)), "{problems}");
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let settings = read(WHOLE, &[("UPPSIKT_WEB_LISTEN", "[::1]:9000")]).unwrap();
        assert_eq!(settings.listen.port(), 9000);
        let problems = read(WHOLE, &[("UPPSIKT_WEB_LISTEN", "9000")]).unwrap_err().to_string();
        assert!(problems.contains("UPPSIKT_WEB_LISTEN"), "{problems}");
    }

    #[test]
    fn text_that_is_no_toml_is_placed() {
        let problems = read("[organisation\nname = 1", &[]).unwrap_err().to_string();
        assert!(problems.starts_with("uppsikt.toml:1:"), "{problems}");
    }
}
