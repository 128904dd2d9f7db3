//! Founding an installation: its folder, settings and keys, and the first person, who lets the others in.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use guideline::Guideline;
use kernel::{Actor, Permission};
use people::{AddPerson, Context, Cost};
use secrecy::SecretString;
use store::Entry;

use crate::ended::WrongUse;
use crate::files;
use crate::health::{SEAL_KEY, SEAL_KEY_MADE};
use crate::installation::{self, Folder, Installation, Time};
use crate::machine::MachineEntropy;
use crate::settings::{self, Settings};

/// An installation to be founded.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The organisation's name.
    pub name: String,
    /// The guideline: the name of one that comes along, or the path of a file that is copied into the folder.
    pub guideline: String,
    /// `postgres://…`; SQLite in the folder when there is none.
    pub database: Option<String>,
    /// The schema in PostgreSQL.
    pub schema: Option<String>,
    /// Whether it is a rehearsal (sv. *övning*).
    pub rehearsal: bool,
}

/// Founds an installation with its first person; all of it or nothing.
///
/// # Errors
///
/// Those of [`found`] and [`first_person`]; nothing is left in the folder then.
pub async fn found_with(
    path: &Path,
    founding: &Founding,
    first: AddPerson,
) -> Result<(Installation, Actor, SecretString)> {
    let was_there = path.exists();
    let house = found(path, founding, Time::Machine).await?;
    let admitted = async {
        let (actor, password) = first_person(&house.cx, first, Cost::FULL).await?;
        note_the_key(&house.cx, &actor).await?;
        Ok((actor, password))
    };
    let admitted = admitted.await;
    if admitted.is_err() {
        files::emptied(path, was_there)?;
    }
    admitted.map(|(actor, password)| (house, actor, password))
}

/// Writes settings and keys of a new installation and opens it.
///
/// # Errors
///
/// When there is one already, or something cannot be written.
pub async fn found(path: &Path, founding: &Founding, time: Time) -> Result<Installation> {
    let folder = Folder::new(path);
    if folder.settings().exists() {
        bail!("i {} finns redan en installation", path.display());
    }
    if !files::is_empty(path)? {
        bail!("mappen {} är inte tom; en installation skapas i en egen mapp", path.display());
    }
    let (guideline, copied) = guideline(founding)?;
    let text = settings_text(founding, &guideline);
    // Before anything is made: settings that cannot stand must not be left behind.
    let settings = Settings::read(path, &text, settings::environment)?;
    let was_there = path.exists();
    let founded = async {
        installation::make_keys(&folder)?;
        if let Some(copied) = copied {
            files::private_file(&path.join(&guideline), copied.as_bytes())?;
        }
        files::private_file(&folder.settings(), text.as_bytes())?;
        let house = Installation::with(folder, settings, time).await?;
        is_vacant(&house.cx, founding).await.map(|()| house)
    };
    let founded = founded.await;
    if founded.is_err() {
        // A folder that looks like an installation, with keys that nobody knows, is worse than none.
        files::emptied(path, was_there)?;
    }
    founded
}

/// A database that others live in is not founded anew.
async fn is_vacant(cx: &Context, founding: &Founding) -> Result<()> {
    if people::people(&cx.store.reader()).await?.is_empty() {
        return Ok(());
    }
    let schema = founding.schema.as_deref().unwrap_or("uppsikt");
    bail!(
        "i databasen, schemat {schema}, finns redan en organisation med personer. Välj ett annat schema med --schema, \
         eller starta den mapp som schemat skapades med"
    )
}

/// Notes in the log which key evidence is sealed with here.
///
/// # Errors
///
/// When the database does not answer.
async fn note_the_key(cx: &Context, actor: &Actor) -> Result<()> {
    let mut tx = cx.store.begin().await?;
    let (kind, id) = SEAL_KEY.split_once(':').unwrap_or((SEAL_KEY, ""));
    tx.log(Entry::new(actor, SEAL_KEY_MADE, kind, id).about(cx.seal_key.public().fingerprint()));
    Ok(tx.commit().await?)
}

/// Makes the first person and gives them a password that they must change when they first sign in.
///
/// # Errors
///
/// When there is somebody already, or the address is none.
pub async fn first_person(cx: &Context, order: AddPerson, cost: Cost) -> Result<(Actor, SecretString)> {
    let role = managing_role(&cx.guideline)?;
    let unknown = SecretString::from(chance());
    let person = people::found(cx, order, &role, &unknown, cost).await?;
    let actor = people::actor(cx, person).await?.context("den första personen finns inte")?;
    let password = people::give_password(cx, &actor, person, cost).await?;
    Ok((actor, password))
}

/// The role of the guideline that lets people in, and does least besides.
fn managing_role(guideline: &Guideline) -> Result<String> {
    let managing = guideline.roles.iter().filter(|it| it.permissions.contains(&Permission::ManagePeople));
    let role = managing.min_by_key(|it| it.permissions.len());
    let role = role.context("riktlinjen har ingen roll som får hantera personer (manage-people)")?;
    Ok(role.key.clone())
}

fn guideline(founding: &Founding) -> Result<(String, Option<String>)> {
    if !installation::is_file(&founding.guideline) {
        let known: Vec<_> = guideline::builtin::names().collect();
        if !known.contains(&founding.guideline.as_str()) {
            let known = known.join(", ");
            return Err(WrongUse(format!(
                "det finns ingen riktlinje {}; de som följer med är: {known}. En egen anges som fil (min/guideline.toml)",
                founding.guideline
            ))
            .into());
        }
        return Ok((founding.guideline.clone(), None));
    }
    let text = files::text(Path::new(&founding.guideline))?;
    guideline::Guideline::parse(&founding.guideline, &text, guideline::builtin::BASE)
        .map_err(|it| anyhow::anyhow!("riktlinjen kan inte användas:\n{}", installation::swedish(&it)))?;
    Ok(("guideline.toml".to_owned(), Some(text)))
}

fn settings_text(founding: &Founding, guideline: &str) -> String {
    let quoted = |it: &str| toml::Value::String(it.to_owned()).to_string();
    let mut text = format!(
        "# Inställningar för Uppsikt. Alla som finns, med förval och betydelse: uppsikt config explain MAPP\n\n\
         [organisation]\nname = {}\nguideline = {}\n",
        quoted(&founding.name),
        quoted(guideline)
    );
    if let Some(url) = &founding.database {
        let schema = founding.schema.as_deref().unwrap_or("uppsikt");
        text = format!("{text}\n[database]\nurl = {}\nschema = {}\n", quoted(url), quoted(schema));
    }
    if founding.rehearsal {
        text.push_str("\n[rehearsal]\nenabled = true\n");
    }
    text
}

/// A password that nobody ever sees: it is replaced at once.
fn chance() -> String {
    let mut bytes = [0_u8; 24];
    kernel::Entropy::fill(&MachineEntropy, &mut bytes);
    kernel::Digest::of(&bytes).to_string()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the folders of an installation are prepared from outside")]
mod tests {
    use super::*;
    use crate::health;

    fn founding() -> Founding {
        Founding {
            name: "Motala kommun".to_owned(),
            guideline: "motala".to_owned(),
            database: None,
            schema: None,
            rehearsal: false,
        }
    }

    fn person(login: &str) -> AddPerson {
        AddPerson {
            login: login.to_owned(),
            name: "Administratör".to_owned(),
            mail: login.to_owned(),
            unit: None,
        }
    }

    #[tokio::test]
    async fn what_could_not_be_founded_leaves_nothing_behind() {
        let parent = tempfile::tempdir().unwrap();
        let (new, there) = (parent.path().join("ny"), parent.path().join("finns"));
        std::fs::create_dir(&there).unwrap();
        let nowhere =
            Founding { database: Some("postgres://nobody@127.0.0.1:1/none".to_owned()), ..founding() };
        for folder in [&new, &there] {
            assert!(found_with(folder, &nowhere, person("admin@example.se")).await.is_err());
            assert!(found_with(folder, &founding(), person("no address")).await.is_err());
        }
        assert!(!new.exists());
        assert!(files::is_empty(&there).unwrap(), "the folder stays, as empty as it was");
        found_with(&there, &founding(), person("admin@example.se")).await.unwrap();
    }

    #[tokio::test]
    async fn the_doctor_knows_the_keys_of_another_installation() {
        let parent = tempfile::tempdir().unwrap();
        let (ours, theirs) = (parent.path().join("a"), parent.path().join("b"));
        for folder in [&ours, &theirs] {
            found_with(folder, &founding(), person("admin@example.se")).await.unwrap();
        }
        let house = Installation::open(&ours).await.unwrap();
        assert_eq!(health::examine_keys(&house.cx).await.unwrap(), None);
        drop(house);
        std::fs::copy(Folder::new(&theirs).seal_key(), Folder::new(&ours).seal_key()).unwrap();
        let house = Installation::open(&ours).await.unwrap();
        let finding = health::examine_keys(&house.cx).await.unwrap().unwrap();
        assert_eq!(finding.code, "keys-foreign");
    }
}
