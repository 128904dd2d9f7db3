use kernel::{Digest, Failed, Outcome};

use crate::{EngineKind, Store, params};

/// One step of the tables' history. Once released it never changes.
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) common: &'static str,
    /// Where PostgreSQL must differ, in place of `common`.
    pub(crate) postgres: Option<&'static str>,
}

macro_rules! migration {
    ($name:literal) => {
        Migration {
            name: $name,
            common: include_str!(concat!("../../../migrations/", $name, ".sql")),
            postgres: None,
        }
    };
    ($name:literal, postgres) => {
        Migration {
            name: $name,
            common: include_str!(concat!("../../../migrations/", $name, ".sql")),
            postgres: Some(include_str!(concat!("../../../migrations/", $name, ".postgres.sql"))),
        }
    };
}

/// The tables' history, oldest first.
pub(crate) const HISTORY: &[Migration] = &[
    migration!("0001_store", postgres),
    migration!("0002_webkit"),
    migration!("0003_people"),
    migration!("0004_records"),
    migration!("0005_accounts"),
    migration!("0006_dialogue"),
    migration!("0007_moderation"),
    migration!("0008_dialogue_told"),
    migration!("0009_dialogue_restricted"),
    migration!("0010_accounts_profile"),
    migration!("0011_moderation_bundle"),
    migration!("0012_people_training"),
    migration!("0013_accounts_opening"),
    migration!("0014_accounts_closing"),
    migration!("0015_accounts_reporting"),
    migration!("0016_guidance"),
    migration!("0017_dialogue_pace"),
    migration!("0018_records_retention"),
    migration!("0019_dialogue_assessment"),
    migration!("0020_records_handover"),
    migration!("0021_accounts_change"),
    migration!("0022_accounts_attestation"),
    migration!("0023_accounts_meeting"),
    migration!("0024_dialogue_help"),
    migration!("0025_guidance_upkeep"),
    migration!("0026_publishing_post"),
    migration!("0027_accounts_platform"),
    migration!("0028_records_disclosure"),
    migration!("0029_publishing_declaration"),
    migration!("0030_oversight_incident"),
    migration!("0031_dialogue_route"),
    migration!("0032_moderation_care"),
    migration!("0033_dialogue_viewing"),
    migration!("0034_accounts_influence"),
    migration!("0035_dialogue_snapshot"),
];

impl Migration {
    pub(crate) fn text(&self, engine: EngineKind) -> &'static str {
        match engine {
            EngineKind::Sqlite => self.common,
            EngineKind::Postgres => self.postgres.unwrap_or(self.common),
        }
    }
}

pub(crate) async fn apply(store: &Store) -> Outcome<()> {
    let mut tx = store.begin().await?;
    tx.batch("create table if not exists migration (name text primary key, digest text not null, applied_at bigint not null)")
        .await?;
    let applied = tx.rows("select name, digest from migration order by name", params![]).await?;
    for row in &applied {
        let name: String = row.get("name")?;
        recognise(&name, row.get("digest")?, store.engine())?;
    }
    for migration in HISTORY.iter().skip(applied.len()) {
        let text = migration.text(store.engine());
        tx.batch(text).await.map_err(|it| {
            Failed::for_good(format!("bringing the tables up to date with {}", migration.name)).because(it)
        })?;
        tx.note(
            "insert into migration (name, digest, applied_at) values ($1, $2, $3)",
            params![migration.name, Digest::of(text.as_bytes()), tx.now()],
        )
        .await?;
    }
    tx.commit().await
}

fn recognise(name: &str, digest: Digest, engine: EngineKind) -> Outcome<()> {
    let Some(known) = HISTORY.iter().find(|it| it.name == name) else {
        return Err(Failed::for_good(format!(
            "opening the database: it was written by a newer program (it has {name}); install that version or restore a backup"
        )));
    };
    if Digest::of(known.text(engine).as_bytes()) != digest {
        return Err(Failed::for_good(format!(
            "opening the database: its step {name} is not the one this program knows; the two do not belong together"
        )));
    }
    Ok(())
}
