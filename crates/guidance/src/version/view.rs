use guideline::{Guideline, GuidelineVersion, builtin};
use kernel::{Actor, Digest, Outcome, Permission};
use people::Context;

use super::model::{Stage, Version, VersionLine};
use super::{Refused, sql};

/// Every version of the guideline that was begun here, the latest first. Whoever works here may read them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn versions(cx: &Context) -> Outcome<Vec<VersionLine>> {
    sql::versions(&cx.store.reader(), &cx.guideline.name).await
}

/// The number of the version that came with the program; those that are written here begin with 1.
const DELIVERED: i64 = 0;

/// The version that came with the program, as it was delivered: it can be read also when another one holds.
#[must_use]
pub fn delivered(name: &str) -> Option<Version> {
    let (content, read) = (builtin::text(name)?, builtin::load(name).ok()?);
    let line = VersionLine {
        n: DELIVERED,
        digest: Digest::of(content.as_bytes()),
        written_from: read.version.to_string(),
        in_force_on: Some(read.version.valid_from()),
        revision: Some(read.version.revision()),
        stage: Stage::Approved,
    };
    Some(Version {
        line,
        name: name.to_owned(),
        content: content.to_owned(),
        steps: Vec::new(),
        decision: None,
    })
}

/// What a version is compared with: until it is approved the guideline in force; from then on the version that it was
/// written from, so that what it changed can be read afterwards too. The delivered one is compared with the one in force.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn compared_with(cx: &Context, it: &Version) -> Outcome<Guideline> {
    let in_force = || Guideline::clone(&cx.guideline);
    if it.line.n == DELIVERED || it.line.stage != Stage::Approved {
        return Ok(in_force());
    }
    let is_it = |version: &GuidelineVersion| version.to_string() == it.line.written_from;
    if let Some(read) = builtin::load(&it.name).ok().filter(|it| is_it(&it.version)) {
        return Ok(read);
    }
    for line in versions(cx).await? {
        let (Some(day), Some(revision)) = (line.in_force_on, line.revision) else { continue };
        let version = GuidelineVersion::new(&it.name, day, revision);
        if line.stage == Stage::Approved && version.is_ok_and(|it| is_it(&it)) {
            let whole = sql::version(&cx.store.reader(), line.n).await?;
            return Ok(whole.and_then(|it| it.read().ok()).unwrap_or_else(in_force));
        }
    }
    Ok(in_force())
}

/// One version with its text and what was done with it.
///
/// # Errors
///
/// [`Refused::Unknown`] when there is none with this number.
pub async fn version(cx: &Context, n: &str) -> Result<Version, Refused> {
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    if n == DELIVERED {
        return delivered(&cx.guideline.name).ok_or(Refused::Unknown);
    }
    let found = sql::version(&cx.store.reader(), n).await?;
    found.filter(|it| it.name == cx.guideline.name).ok_or(Refused::Unknown)
}

/// Those that wait for this person's approval.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<VersionLine>> {
    let Some(me) = actor.id().filter(|_| actor.may(Permission::EditGuideline)) else { return Ok(Vec::new()) };
    let mut waiting = Vec::new();
    for line in versions(cx).await?.into_iter().filter(|it| it.stage == Stage::Proposed) {
        let whole = sql::version(&cx.store.reader(), line.n).await?;
        if whole.is_some_and(|it| !it.was_the_work_of(me)) {
            waiting.push(line);
        }
    }
    Ok(waiting)
}
