use std::collections::BTreeSet;

use guideline::Guideline;
use kernel::calendar::Label;
use kernel::{Actor, Outcome};
use people::Context;

/// The keys of the roles that the actor has today.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub(crate) async fn roles_of(cx: &Context, actor: &Actor) -> Outcome<BTreeSet<String>> {
    let Some(me) = actor.id() else { return Ok(BTreeSet::new()) };
    let held = people::assignments_today(&cx.store.reader()).await?.remove(&me).unwrap_or_default();
    Ok(held.into_iter().map(|it| it.role).collect())
}

/// What a role is called; its key, where the guideline in force has it no longer.
pub(crate) fn role_label(guideline: &Guideline, role: &str) -> Label {
    guideline.role(role).map_or_else(|| Label::same(role), |it| it.label.clone())
}
