use guideline::{SettingChange, change_setting};
use kernel::{Actor, Digest, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::model::{Stage, StepKind, Version, VersionLine, VersionStep};
use super::{Refused, sql};

/// The most bytes of a guideline's text: twice the longest that comes along.
const LONGEST: usize = 180 * 1024;
/// The most characters of a value, and of a reason or a source.
const LONGEST_VALUE: usize = 20_000;
const LONGEST_WORDS: usize = 2_000;

/// Whoever may write and approve versions.
pub(crate) fn editor(actor: &Actor) -> Result<PersonId, Refused> {
    let permitted = actor.id().filter(|_| actor.may(Permission::EditGuideline));
    permitted.ok_or(Refused::NotPermitted)
}

/// Begins the next version from the text in force; its number.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn begin_version(cx: &Context, actor: &Actor) -> Result<i64, Refused> {
    let by = editor(actor)?;
    let mut tx = cx.store.begin().await?;
    let content = cx.guideline.text.to_string();
    let line = VersionLine {
        n: sql::next(&mut tx).await?,
        digest: Digest::of(content.as_bytes()),
        written_from: cx.guideline.version.to_string(),
        in_force_on: None,
        revision: None,
        stage: Stage::Draft,
    };
    let name = cx.guideline.name.clone();
    let version = Version { line, name, content, steps: Vec::new(), decision: None };
    sql::add(&mut tx, &version).await?;
    let n = version.line.n;
    let step = VersionStep { kind: StepKind::Begun, note: String::new(), by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-begun").await?;
    Ok(n)
}

/// The whole text anew.
#[derive(Clone, Debug)]
pub struct WriteVersion {
    /// Of which version, by its number.
    pub version: String,
    /// The text.
    pub content: String,
    /// The digest of the text that it was written from.
    pub seen: String,
}

/// Keeps the text of a draft, right or wrong: what is wrong is shown beside it, and it cannot be put forward until then.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn write_version(cx: &Context, actor: &Actor, order: WriteVersion) -> Result<(), Refused> {
    let by = editor(actor)?;
    if order.content.len() > LONGEST {
        return Err(Refused::TooLong { field: "content", most: LONGEST / 1024 });
    }
    let content = order.content.replace("\r\n", "\n");
    if content.trim().is_empty() {
        return Err(Refused::ContentMissing);
    }
    let mut tx = cx.store.begin().await?;
    let mut version = draft(cx, &mut tx, &order.version, &order.seen).await?;
    if version.content == content {
        return Ok(());
    }
    version.content = content;
    sql::change(&mut tx, &version).await?;
    let step = VersionStep { kind: StepKind::Written, note: String::new(), by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-written").await
}

/// One setting anew.
#[derive(Clone, Debug)]
pub struct WriteSetting {
    /// Of which version, by its number.
    pub version: String,
    /// Which: `watch.rounds_per_workday`.
    pub key: String,
    /// What it is to be.
    pub change: SettingChange,
    /// The digest of the text that it was written from.
    pub seen: String,
}

/// Puts one setting of a draft anew. A value that does not fit is refused, with what is wrong with it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn write_setting(cx: &Context, actor: &Actor, order: WriteSetting) -> Result<(), Refused> {
    let by = editor(actor)?;
    is_fit(&order.change)?;
    let mut tx = cx.store.begin().await?;
    let mut version = draft(cx, &mut tx, &order.version, &order.seen).await?;
    let was_sound = version.read().is_ok();
    let content = change_setting(&version.content, &order.key, &order.change)?;
    if content == version.content {
        return Ok(());
    }
    version.content = content;
    // A text that was wrong elsewhere may be mended setting by setting.
    if let Err(problems) = version.read().map(drop)
        && was_sound
    {
        return Err(Refused::Unfit(problems));
    }
    sql::change(&mut tx, &version).await?;
    let step = VersionStep { kind: StepKind::Written, note: order.key, by, at: tx.now() };
    note(cx, tx, actor, &version, step, "guideline-written").await
}

/// Whether all of it is there and none of it too long.
fn is_fit(change: &SettingChange) -> Result<(), Refused> {
    let within = |field, text: &str, most| {
        let fits = text.chars().count() <= most;
        if fits { Ok(()) } else { Err(Refused::TooLong { field, most }) }
    };
    within("value", &change.value, LONGEST_VALUE)?;
    for source in &change.sources {
        within("source", source, LONGEST_WORDS)?;
    }
    if change.sources.is_empty() {
        return Err(Refused::SourceMissing);
    }
    let Some(why) = &change.why else { return Ok(()) };
    within("why_sv", &why.sv, LONGEST_WORDS)?;
    within("why_en", &why.en, LONGEST_WORDS)?;
    if why.sv.trim().is_empty() { Err(Refused::WhyMissing) } else { Ok(()) }
}

/// The version as it stands now, if it is being written and is what was seen.
async fn draft(cx: &Context, tx: &mut Tx, n: &str, seen: &str) -> Result<Version, Refused> {
    let version = now(cx, tx, n).await?;
    if version.line.stage != Stage::Draft {
        return Err(Refused::NotADraft(version.line.stage));
    }
    if version.line.digest.to_string() == seen { Ok(version) } else { Err(Refused::Stale) }
}

pub(crate) async fn now(cx: &Context, tx: &mut Tx, n: &str) -> Result<Version, Refused> {
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let found = sql::version_now(tx, n).await?;
    found.filter(|it| it.name == cx.guideline.name).ok_or(Refused::Unknown)
}

/// Notes what was done, in the version's own list and in the log.
pub(crate) async fn note(
    cx: &Context,
    mut tx: Tx,
    actor: &Actor,
    version: &Version,
    step: VersionStep,
    verb: &'static str,
) -> Result<(), Refused> {
    let under = cx.guideline.version.to_string();
    sql::add_step(&mut tx, version.line.n, version.steps.len() + 1, &step, &under).await?;
    let digest = Digest::of(version.content.as_bytes());
    let entry = Entry::new(actor, verb, "guideline-version", version.line.n);
    tx.log(entry.under(&cx.guideline.version).about(digest));
    tx.commit().await?;
    Ok(())
}
