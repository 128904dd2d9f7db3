use kernel::{Actor, ApplicationId, Digest};
use people::Context;
use store::Entry;

use super::desk::{at_desk, somebody};
use super::examine::{Missing, Why, missing};
use super::model::{Application, Event, Stage};
use super::refused::OpeningRefused;
use super::secret_words::looks_secret;
use super::sql;
use super::wording::{Field, Wording};

/// Begins an application (sv. *ansöka om konto*): anybody who works here may. It is a draft until it is handed in.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn begin_application(
    cx: &Context,
    actor: &Actor,
    wording: &Wording,
) -> Result<ApplicationId, OpeningRefused> {
    let by = somebody(cx, actor).await?;
    may_be_kept(wording)?;
    if wording.name.is_empty() {
        // A draft is found again by what it is called.
        return Err(OpeningRefused::Incomplete(vec![Missing { field: Field::Name, why: Why::NotAnswered }]));
    }
    let content = sql::content(wording)?;
    let mut tx = cx.store.begin().await?;
    let now = tx.now();
    let application = Application {
        id: ApplicationId::new(now, tx.entropy()),
        applicant: by,
        begun_at: now,
        stage: Stage::Draft,
        version: 1,
        moved_by: by,
        moved_at: now,
        submitted_at: None,
        reason: String::new(),
        account: None,
    };
    sql::begin(&mut tx, &application).await?;
    sql::write(&mut tx, application.id, 1, &content, by, &cx.guideline.version.to_string()).await?;
    let entry = Entry::new(actor, "application-begun", "application", application.id);
    tx.log(entry.under(&cx.guideline.version).about(Digest::of(content.as_bytes())));
    tx.commit().await?;
    Ok(application.id)
}

/// Words an application anew: a new wording with a new number, and what deciders said about earlier ones no longer
/// counts. One that is handed in stays whole. Its number now; the same wording twice is one.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn rewrite_application(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    seen: i64,
    wording: &Wording,
) -> Result<i64, OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    let application = desk.dossier.application.clone();
    if application.applicant != desk.by {
        return Err(OpeningRefused::NotPermitted);
    }
    may_be_kept(wording)?;
    if application.stage.after(Event::Written).is_none() {
        return Err(OpeningRefused::OutOfOrder(application.stage));
    }
    if desk.dossier.wording == *wording {
        return Ok(application.version);
    }
    desk.as_seen(seen)?;
    if application.stage == Stage::Submitted {
        let mut lacking = missing(&cx.guideline, wording, &desk.town);
        lacking.retain(|it| cx.guideline.is_binding() || it.why.always_bars(&it.field));
        if !lacking.is_empty() {
            return Err(OpeningRefused::Incomplete(lacking));
        }
    }
    let (n, content) = (application.version + 1, sql::content(wording)?);
    sql::write(&mut desk.tx, id, n, &content, desk.by, &cx.guideline.version.to_string()).await?;
    sql::renumber(&mut desk.tx, &application, n).await?;
    let entry = Entry::new(actor, "application-written", "application", id);
    desk.tx.log(entry.under(&cx.guideline.version).about(Digest::of(content.as_bytes())));
    desk.tx.commit().await?;
    Ok(n)
}

/// What is too long is no part of an application, and neither is what looks like a password: credentials are kept
/// nowhere but sealed.
fn may_be_kept(wording: &Wording) -> Result<(), OpeningRefused> {
    if let Some((field, most)) = wording.too_long() {
        return Err(OpeningRefused::AnswerTooLong { field, most });
    }
    match wording.texts().find(|it| looks_secret(it.1)) {
        Some((field, _)) => Err(OpeningRefused::LooksSecret(Some(field))),
        None => Ok(()),
    }
}
