//! An installation (sv. *installation*): one organisation in one folder with settings, database, files and keys.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use archive::signing::SigningKey;
use archive::stamp::Roots;
use guideline::Guideline;
use kernel::{Clock, Entropy, Faults};
use people::{Context, Packer, StampAuthority};
use platform::diary::{ByMail, Diary, Kept};
use platform::mail::Mailer;
use store::{Blobs, Location, Store, Surroundings, Vault};

use crate::connect::Platforms;
use crate::current;
use crate::diary_folder::WatchedFolder;
use crate::files;
use crate::machine::{MachineEntropy, RehearsalClock, SystemClock};
use crate::packer::Packages;
use crate::papers;
use crate::settings::{self, Settings, TimeStamp, Way};

/// The number of a rehearsal, which no organisation has.
const REHEARSAL_NUMBER: &str = "000000-0000";

/// Where things are in the folder of an installation.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at this path, whether or not it is there.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.0.join(settings::FILE)
    }

    /// The files by digest.
    #[must_use]
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// The packages that snapshots were made into.
    #[must_use]
    pub fn packages(&self) -> PathBuf {
        self.0.join("packages")
    }

    /// The organisation's own texts, each in place of a template that comes along.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.0.join("templates")
    }

    /// The keys.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    /// The key that evidence is sealed with (PKCS #8, DER).
    #[must_use]
    pub fn seal_key(&self) -> PathBuf {
        self.keys().join("seal.pkcs8")
    }

    /// Its public half (PEM), to be published.
    #[must_use]
    pub fn public_key(&self) -> PathBuf {
        self.keys().join("seal.pub.pem")
    }

    /// The key under which the accounts' secrets are sealed (32 bytes).
    #[must_use]
    pub fn secret_key(&self) -> PathBuf {
        self.keys().join("secret.key")
    }

    /// The settings as they are written.
    ///
    /// # Errors
    ///
    /// When there is no installation here, or its settings are wrong.
    pub fn read_settings(&self) -> Result<Settings> {
        let path = self.settings();
        if !path.exists() {
            bail!(
                "i {} finns ingen installation ({} saknas); skapa en med uppsikt init",
                self.0.display(),
                settings::FILE
            );
        }
        Ok(Settings::read(&self.0, &files::text(&path)?, settings::environment)?)
    }
}

/// The time that an installation goes by.
#[derive(Clone)]
pub enum Time {
    /// The machine's.
    Machine,
    /// That of a rehearsal.
    Rehearsal(Arc<RehearsalClock>),
}

impl Time {
    /// As the clock of the house.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        match self {
            Self::Machine => Arc::new(SystemClock),
            Self::Rehearsal(clock) => clock.clone(),
        }
    }
}

/// An installation at work.
#[derive(Clone)]
pub struct Installation {
    /// Its folder.
    pub folder: Folder,
    /// Its settings.
    pub settings: Settings,
    /// Everything a use-case may reach.
    pub cx: Context,
    /// The time it goes by.
    pub time: Time,
    /// The guideline that its settings name; a version written in it since may have taken its place in `cx`.
    pub given: Arc<Guideline>,
}

impl Installation {
    /// Opens the installation in this folder, by the machine's time; a rehearsal by the time at which it stopped.
    ///
    /// # Errors
    ///
    /// When something of it is missing, wrong or out of reach.
    pub async fn open(path: &Path) -> Result<Self> {
        let folder = Folder::new(path);
        let settings = folder.read_settings()?;
        let house = Self::with(folder, settings, Time::Machine).await?;
        if house.settings.rehearsal { house.at_its_own_time().await } else { Ok(house) }
    }

    /// The same installation of a rehearsal, at the time at which it stopped.
    ///
    /// # Errors
    ///
    /// When something of it is missing, wrong or out of reach.
    pub async fn at_its_own_time(self) -> Result<Self> {
        let reader = self.cx.store.reader();
        let logged = store::log::latest(&reader, None, 1).await?.first().map(|it| it.at);
        let fetched = accounts::states(&reader).await?.iter().map(|it| it.1.checked_at).max();
        let at = logged.max(fetched).unwrap_or_else(|| SystemClock.now());
        let clock = Arc::new(RehearsalClock::at(at));
        Self::with(self.folder, self.settings, Time::Rehearsal(clock)).await
    }

    /// Opens an installation with these settings, by this time.
    ///
    /// # Errors
    ///
    /// When something of it is missing, wrong or out of reach.
    pub async fn with(folder: Folder, settings: Settings, time: Time) -> Result<Self> {
        let clock = time.clock();
        let given = Arc::new(read_guideline(&folder, &settings.guideline)?);
        let papers = papers::read(&folder, &given)?;
        let (seal_key, secret_key) = read_keys(&folder)?;
        let surroundings =
            Surroundings { clock: clock.clone(), entropy: Arc::new(MachineEntropy), faults: Faults::none() };
        let store =
            Store::open(&settings.database, surroundings).await.with_context(|| out_of_reach(&settings))?;
        let guideline = current::at_opening(&store.reader(), &given).await?;
        let blobs = Blobs::open(folder.blobs(), Faults::none())?;
        let mailer = Arc::new(mailer(&settings, clock.clone())?);
        let cx = Context {
            organisation: settings.organisation.clone(),
            store,
            vault: Vault::new(blobs.clone()),
            blobs,
            guideline,
            papers: Arc::new(papers),
            analyser: Arc::new(text::Analyser::new()),
            connect: Arc::new(Platforms::new(clock.clone())),
            seal_key: Arc::new(seal_key),
            stamp_authority: stamp_authority(&settings, &clock)?,
            diary: diary(&settings, &mailer)?,
            mailer,
            secret_key: Arc::new(secret_key),
            public_url: public_url(&settings),
            packer: packages(&folder, &settings)?,
        };
        Ok(Self { folder, settings, cx, time, given })
    }

    /// The clock of a rehearsal; `None` in earnest.
    #[must_use]
    pub fn rehearsal_clock(&self) -> Option<&Arc<RehearsalClock>> {
        match &self.time {
            Time::Machine => None,
            Time::Rehearsal(clock) => Some(clock),
        }
    }
}

/// Makes the keys of a new installation; those that are there are left alone.
///
/// # Errors
///
/// When they cannot be written.
pub fn make_keys(folder: &Folder) -> Result<()> {
    files::private_folder(folder.path())?;
    files::close_to_others(folder.path())?;
    files::private_folder(&folder.keys())?;
    if !folder.seal_key().exists() {
        let key = SigningKey::generate().context("förseglingsnyckeln kan inte skapas")?;
        files::private_file(
            &folder.seal_key(),
            &key.to_pkcs8().context("förseglingsnyckeln kan inte skrivas")?,
        )?;
        files::private_file(&folder.public_key(), key.public().to_pem().as_bytes())?;
    }
    if !folder.secret_key().exists() {
        let mut key = [0; 32];
        MachineEntropy.fill(&mut key);
        files::private_file(&folder.secret_key(), &key)?;
    }
    Ok(())
}

/// The guideline with this name, or in this file of the folder.
///
/// # Errors
///
/// When there is none, or it cannot stand; with each place that is wrong.
pub fn read_guideline(folder: &Folder, name: &str) -> Result<Guideline> {
    let read = if is_file(name) {
        let text = files::text(&folder.path().join(name))?;
        Guideline::parse(name, &text, guideline::builtin::BASE)
    } else {
        guideline::builtin::load(name)
    };
    read.map_err(|problems| anyhow::anyhow!("riktlinjen {name} kan inte användas:\n{}", swedish(&problems)))
}

/// Whether a guideline is given as a file, not by its name.
#[must_use]
pub fn is_file(guideline: &str) -> bool {
    guideline.contains('/')
        || Path::new(guideline).extension().is_some_and(|it| it.eq_ignore_ascii_case("toml"))
}

/// What is wrong with a guideline, line by line.
#[must_use]
pub fn swedish(problems: &guideline::Problems) -> String {
    let line = |it: &guideline::Problem| format!("{}:{}:{}: {}", it.file, it.line, it.column, it.words.sv);
    problems.list().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_keys(folder: &Folder) -> Result<(SigningKey, [u8; 32])> {
    let lost = "nyckeln följer med säkerhetskopian; utan den kan installationen inte öppnas";
    let seal = files::small(&folder.seal_key()).context(lost)?;
    let seal = SigningKey::from_pkcs8(&seal)
        .with_context(|| format!("{} är ingen nyckel", folder.seal_key().display()))?;
    let secret = files::small(&folder.secret_key()).context(lost)?;
    let secret = secret
        .try_into()
        .map_err(|_| anyhow::anyhow!("{} är ingen nyckel på 32 byte", folder.secret_key().display()))?;
    Ok((seal, secret))
}

fn out_of_reach(settings: &Settings) -> String {
    match &settings.database {
        Location::Sqlite(path) => format!("databasen {} kan inte öppnas", path.display()),
        // The address may hold a password; the schema says enough.
        Location::Postgres { schema, .. } => format!(
            "databasen i PostgreSQL (schemat {schema}) kan inte öppnas; se att servern svarar och att database.url stämmer"
        ),
    }
}

fn stamp_authority(settings: &Settings, clock: &Arc<dyn Clock>) -> Result<Option<Arc<StampAuthority>>> {
    let Some(TimeStamp { url, roots }) = &settings.time_stamp else { return Ok(None) };
    let read = Roots::read(&files::small(roots)?);
    let roots = read.with_context(|| format!("{} har inga rotcertifikat", roots.display()))?;
    let address = platform::stamp::Authority::new(url, clock.clone())?;
    Ok(Some(Arc::new(StampAuthority { address, roots })))
}

fn mailer(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Mailer> {
    match &settings.mail {
        Some(server) => {
            Mailer::smtp(server, clock).context("inställningarna under mail går inte att använda")
        }
        None if settings.rehearsal => Ok(Mailer::kept()),
        None => Ok(Mailer::Missing),
    }
}

/// The authority's own diary. In a rehearsal nothing leaves the house: what is handed over is kept.
fn diary(settings: &Settings, mailer: &Arc<Mailer>) -> Result<Option<Arc<dyn Diary>>> {
    if settings.rehearsal {
        return Ok(Some(Arc::new(Kept::default())));
    }
    let Some(way) = &settings.diary else { return Ok(None) };
    if matches!(way, Way::Mail(_)) && !mailer.reaches_people() {
        bail!("diary.mailbox behöver en e-postserver: ställ in mail.host, eller använd diary.folder");
    }
    Ok(Some(match way {
        Way::Mail(to) => Arc::new(ByMail::new(mailer.clone(), to.clone())),
        Way::Folder(path) => Arc::new(WatchedFolder::new(path.clone())),
    }))
}

/// Where packages are made and kept, and where they go. In a rehearsal nothing leaves the house.
fn packages(folder: &Folder, settings: &Settings) -> Result<Option<Arc<dyn Packer>>> {
    let archive = settings.archive_folder.clone().filter(|_| !settings.rehearsal);
    if let Some(archive) = archive.as_ref().filter(|it| !it.is_dir()) {
        bail!("mappen {} finns inte; skapa den, eller ta bort archive.folder", archive.display());
    }
    let rehearsed = settings.rehearsal.then(|| REHEARSAL_NUMBER.to_owned());
    let code = settings.archive_number.clone().or(rehearsed);
    Ok(code.map(|code| Arc::new(Packages::new(folder.packages(), code, archive)) as Arc<dyn Packer>))
}

fn public_url(settings: &Settings) -> String {
    settings.public_url.clone().unwrap_or_else(|| format!("http://{}", settings.listen))
}
