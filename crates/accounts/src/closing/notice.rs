//! A first wording of the notice (sv. *avslutsmeddelande*; MOT-AVS-03, MOT-AVS-04, STO-AVS-02). Pure but for the facts.

use guideline::{ClosingAct, Fact};
use kernel::Outcome;
use kernel::calendar::{date_of, day_words};
use people::Context;

use super::dossier::{Dossier, days_after};
use crate::Account;
use crate::profile::{About, facts_about};

/// What the notice could say, with what it says about where else to turn. In Swedish: it is read by the public.
pub(crate) async fn draft(cx: &Context, account: &Account, dossier: &Dossier) -> Outcome<(String, String)> {
    let reader = cx.store.reader();
    let mut contact = String::new();
    for about in [About::Organisation, About::Account(account.id)] {
        contact = facts_about(&reader, about).await?.remove(&Fact::Contact).unwrap_or(contact);
    }
    Ok((wording(cx, account, dossier, &contact), contact))
}

fn wording(cx: &Context, account: &Account, dossier: &Dossier, contact: &str) -> String {
    let rules = &cx.guideline.closing;
    let waits = rules.steps.iter().any(|it| it.act == ClosingAct::Wait);
    let from = days_after(date_of(cx.now()), if waits { rules.notice.lead_days } else { 0 });
    let mut lines = vec![format!("{} avslutas den {}.", account.name, day_words(from).sv)];
    if rules.notice.reason {
        lines.push(format!("Skälet är: {}", dossier.closing.reason));
    }
    if !contact.is_empty() {
        lines.push(format!("Du når oss så här i stället: {contact}"));
    }
    lines.push(format!("Det som har skrivits här är allmänna handlingar hos {}.", cx.organisation));
    lines.join("\n\n")
}
