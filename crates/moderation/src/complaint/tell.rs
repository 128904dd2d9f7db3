//! Letters to whoever wrote: that it was received, and what came of it.

use kernel::{Failed, Outcome};
use people::Context;
use platform::mail::Mail;

use super::model::Complaint;
use crate::sql::complaint as sql;

/// Says that it was received.
///
/// # Errors
///
/// [`Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn receipt(cx: &Context, subject: &str) -> Outcome<()> {
    let Some((it, to)) = found(cx, subject).await? else { return Ok(()) };
    let body = format!(
        "Hej!\n\nDin anmälan har kommit in och har nummer {}. En människa läser den och du får svar hit.\n\n\
         Det går inte att svara på det här brevet.\n\n{}\n",
        it.n, cx.organisation
    );
    send(cx, to, format!("Din anmälan {} har kommit in", it.n), body).await
}

/// Says what was decided, and gives the answer.
///
/// # Errors
///
/// [`Failed`] when the mail could not be sent; the job is tried again.
pub(crate) async fn reply(cx: &Context, subject: &str) -> Outcome<()> {
    let Some((it, to)) = found(cx, subject).await? else { return Ok(()) };
    let Some((text, _, _)) = &it.reply else { return Ok(()) };
    let body = format!("Hej!\n\n{text}\n\n{}\n", cx.organisation);
    send(cx, to, format!("Svar på din anmälan {}", it.n), body).await
}

async fn found(cx: &Context, subject: &str) -> Outcome<Option<(Complaint, String)>> {
    let n = subject
        .parse()
        .map_err(|it| Failed::for_good("reading which complaint a job is about").because(it))?;
    let found = sql::one(&cx.store.reader(), n).await?;
    Ok(found.and_then(|it| it.answer_to.clone().map(|to| (it, to))))
}

async fn send(cx: &Context, to: String, subject: String, body: String) -> Outcome<()> {
    cx.mailer.send(&Mail { to, subject, body, attachments: Vec::new() }).await
}
