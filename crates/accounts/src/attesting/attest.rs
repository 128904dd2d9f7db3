use guideline::AttestationBasis;
use kernel::calendar::{Label, date_of};
use kernel::{Actor, PersonId};
use people::Context;
use store::Entry;

use super::model::Attested;
use super::refused::Refused;
use super::sql;
use super::view::{AttestationLine, AttestationsView, attestations};
use crate::opening::Untrained;
use crate::opening::secret_words::looks_secret;
use crate::profile::is_too_long;
use crate::publishers::{are_too_many, publishers};

/// What somebody vouches for.
#[derive(Clone, Debug)]
pub struct Attest {
    /// For what, by its key in the guideline.
    pub what: String,
    /// What is said of it.
    pub note: String,
    /// The documents that it rests on, one in a line.
    pub documents: String,
}

/// Vouches for something about the account with this key. Sent twice on a day, it is one attestation.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn attest(cx: &Context, actor: &Actor, key: &str, order: &Attest) -> Result<(), Refused> {
    let view = attestations(cx, actor, key).await?;
    let line = view.lines.iter().find(|it| it.asked.key == order.what).ok_or(Refused::NotFound)?;
    let order = fitting(order)?;
    let by = whoever_vouches(cx, actor, &view, line).await?;
    if needs_a_reason(cx, &view, line) && order.note.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let it = worded(cx, &view, line, by, &order);
    let mut tx = cx.store.begin().await?;
    let before = sql::of_account_now(&mut tx, it.account).await?;
    if before.iter().any(|earlier| is_the_same(earlier, &it)) {
        return Ok(());
    }
    let n = before.first().map_or(1, |it| it.n + 1);
    sql::add(&mut tx, &Attested { n, ..it }).await?;
    let entry = Entry::new(actor, "account-attested", "account", view.account.id);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

async fn whoever_vouches(
    cx: &Context,
    actor: &Actor,
    view: &AttestationsView,
    line: &AttestationLine,
) -> Result<PersonId, Refused> {
    let me = actor.id().filter(|_| line.mine).ok_or(Refused::NotPermitted)?;
    if !people::is_free_to_act(&cx.store.reader(), me).await? {
        return Err(Refused::NotPermitted);
    }
    if view.account.is_open() { Ok(me) } else { Err(Refused::Closed) }
}

/// Whether more publish than the guideline has room for: whoever vouches says why (MOT-RIS-08).
fn needs_a_reason(cx: &Context, view: &AttestationsView, line: &AttestationLine) -> bool {
    let n = publishers(&cx.guideline, &view.town, &view.account).len();
    line.asked.rests_on == Some(AttestationBasis::Publishers) && are_too_many(&cx.guideline, n)
}

fn worded(
    cx: &Context,
    view: &AttestationsView,
    line: &AttestationLine,
    by: PersonId,
    order: &Attest,
) -> Attested {
    let documents = order.documents.lines().map(str::trim).filter(|it| !it.is_empty());
    let rests_on = line.asked.rests_on;
    Attested {
        account: view.account.id,
        n: 0,
        what: line.asked.key.clone(),
        by,
        at: cx.now(),
        note: order.note.clone(),
        documents: documents
            .filter(|_| rests_on == Some(AttestationBasis::Documents))
            .map(str::to_owned)
            .collect(),
        lacking: if rests_on == Some(AttestationBasis::Training) {
            told(&view.untrained, |it| &it.sv)
        } else {
            String::new()
        },
        guideline: cx.guideline.version.to_string(),
    }
}

/// What was said, where there is room for it and nothing in it looks like a secret.
fn fitting(order: &Attest) -> Result<Attest, Refused> {
    let (note, documents) = (fit("note", &order.note)?, fit("documents", &order.documents)?);
    Ok(Attest { what: order.what.clone(), note, documents })
}

fn fit(field: &'static str, text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if is_too_long(text) {
        return Err(Refused::TooLong(field));
    }
    if looks_secret(text) { Err(Refused::LooksSecret(field)) } else { Ok(text.to_owned()) }
}

/// Who lacks what: `Redaktör Ek (Dataskydd, Redaktörsutbildning); Ersättare Lind (Dataskydd)`.
pub(super) fn told(untrained: &[Untrained], name: fn(&Label) -> &str) -> String {
    let one = |it: &Untrained| {
        let courses: Vec<&str> = it.courses.iter().map(name).collect();
        format!("{} ({})", it.person, courses.join(", "))
    };
    untrained.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn is_the_same(one: &Attested, other: &Attested) -> bool {
    let said = |it: &Attested| {
        (it.what.clone(), it.by, date_of(it.at), it.note.clone(), it.documents.clone(), it.lacking.clone())
    };
    said(one) == said(other)
}
