/// A setting: its name, what holds when nobody says anything, and what it means.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// `None`: the installation cannot do without.
    pub(crate) default: Option<&'static str>,
    pub(crate) meaning: &'static str,
}

const fn setting(name: &'static str, default: &'static str, meaning: &'static str) -> Key {
    Key { name, default: Some(default), meaning }
}

const fn needed(name: &'static str, meaning: &'static str) -> Key {
    Key { name, default: None, meaning }
}

/// Every setting there is, in the order in which they are explained.
pub(crate) const KEYS: &[Key] = &[
    needed("organisation.name", "Organisationens namn, så som det visas för alla."),
    needed(
        "organisation.guideline",
        "Riktlinjen: namnet på en som följer med (uppsikt guideline list) eller en fil i mappen.",
    ),
    setting(
        "database.url",
        "sqlite:uppsikt.db",
        "Var databasen är: sqlite:FIL i mappen, eller postgres://användare@server:port/databas.",
    ),
    setting("database.schema", "uppsikt", "Organisationens schema i PostgreSQL: a-z, 0-9 och _."),
    setting("web.listen", "127.0.0.1:8080", "Adress och port som webben lyssnar på."),
    setting(
        "web.public_url",
        "",
        "Adressen som människor använder, till exempel https://uppsikt.example.se. Tomt: http:// och web.listen.",
    ),
    setting("web.timeout_seconds", "30", "Hur länge en sida får dröja."),
    setting("web.body_limit_kib", "1024", "Hur mycket en begäran får innehålla, i KiB."),
    setting("mail.host", "", "E-postserverns namn. Tomt: ingen e-post skickas."),
    setting("mail.port", "587", "E-postserverns port."),
    setting("mail.security", "starttls", "Hur vägen till e-postservern skyddas: starttls, tls eller none."),
    setting("mail.user", "", "Användarnamn hos e-postservern. Tomt: ingen inloggning."),
    setting(
        "mail.password",
        "",
        "Lösenord hos e-postservern; hör hemma i UPPSIKT_MAIL_PASSWORD snarare än i filen.",
    ),
    setting("mail.from", "", "Avsändare, till exempel Uppsikt <uppsikt@example.se>."),
    setting(
        "time_stamp.url",
        "",
        "Adress till en tidsstämplingstjänst (RFC 3161). Tomt: bevisens stämpel väntar.",
    ),
    setting("time_stamp.roots", "", "Fil (PEM) med de rotcertifikat som stämplarna ska leda till."),
    setting(
        "diary.way",
        "",
        "Hur handlingar lämnas över till myndighetens eget diarium: mail eller folder. Tomt: inte alls.",
    ),
    setting("diary.mailbox", "", "Registratorns e-postadress, när diary.way är mail."),
    setting("diary.folder", "", "Mappen som diariet bevakar, när diary.way är folder. Den ska finnas."),
    setting(
        "archive.number",
        "",
        "Organisationsnumret som arkivet känner organisationen under. Tomt: inga ögonblicksbilder kan göras.",
    ),
    setting(
        "archive.folder",
        "",
        "Mappen där arkivet tar emot paket. Den ska finnas. Tomt: paketen hämtas och lämnas för hand.",
    ),
    setting("worker.parallel", "2", "Hur många uppdrag en process utför samtidigt, 1–32."),
    setting(
        "rehearsal.enabled",
        "false",
        "Om detta är en övning: sägs på varje sida, och klockan kan vridas.",
    ),
];

impl Key {
    /// The environment variable that goes before the file: `UPPSIKT_WEB_LISTEN`.
    pub(crate) fn variable(&self) -> String {
        format!("UPPSIKT_{}", self.name.to_uppercase().replace('.', "_"))
    }

    /// Whether its value must not be shown.
    pub(crate) fn is_secret(&self) -> bool {
        self.name == "mail.password"
    }
}

/// The setting that was probably meant.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let most = name.chars().count().div_ceil(3);
    let distances = KEYS.iter().map(|it| (distance(name, it.name), it.name));
    distances.filter(|it| it.0 <= most).min().map(|it| it.1)
}

/// How many letters one has to insert, drop or exchange to get from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().take(64).enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
