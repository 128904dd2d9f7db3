//! What a crisis reads of the guideline. Pure but for who has which role.

use guideline::Guideline;
use kernel::{Actor, Outcome};
use people::Context;

/// Whether the person leads by their roles of today, or those of whom they stand in for.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn leads(cx: &Context, actor: &Actor) -> Outcome<bool> {
    let roles = &cx.guideline.crisis.mode.led_by;
    let today = people::assignments_today(&cx.store.reader()).await?;
    let has = |person| today.get(&person).is_some_and(|it| it.iter().any(|it| roles.contains(&it.role)));
    Ok(actor.acts_for().any(has))
}

/// The organisation's own guideline for crises: what it is called, and where it is read where that is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follows {
    /// What it is called.
    pub title: kernel::calendar::Label,
    /// Where it is read.
    pub link: Option<String>,
}

/// What the guideline says it follows in a crisis; the address is that of the related document with the same source.
#[must_use]
pub fn follows(guideline: &Guideline) -> Follows {
    let sources = guideline.sources("crisis.follows");
    let same = |it: &&guideline::RelatedDocument| it.sources.iter().any(|it| sources.contains(it));
    let link = guideline.document.related.iter().find(same).and_then(|it| it.link.clone());
    Follows { title: guideline.crisis.follows.clone(), link }
}

/// What an account that is not used says: that it is not, and where the information is (ORE-KRI-01, ORE-KRI-04).
#[must_use]
pub fn notice_text(guideline: &Guideline) -> String {
    let channels: Vec<&str> = guideline.crisis.base_channels.iter().map(|it| it.sv.as_str()).collect();
    format!("Just nu informerar vi inte här. Aktuell information finns på {}.", channels.join(" och "))
}

/// Hours of the wall, in seconds.
pub(super) fn seconds(hours: u32) -> i64 {
    i64::from(hours) * 3_600
}
