//! The circle of those who publish on an account (sv. *publicerare*; MOT-ANS-14, MOT-RIS-08).

use guideline::{AttestationBasis, Guideline};
use kernel::{Outcome, Permission, PersonId};
use people::{Context, Person};

use crate::Account;
use crate::attesting::{self, Standing};
use crate::opening::Town;
use crate::profile;

/// Everybody with a role of today in which they publish on the account, by name.
pub(crate) fn publishers<'a>(guideline: &Guideline, town: &'a Town, account: &Account) -> Vec<&'a Person> {
    let publishes = |it: &&Person| {
        it.left_at.is_none() && may_publish(guideline, town.roles_on(it.id, account).into_iter())
    };
    town.people.iter().filter(publishes).collect()
}

/// Whether one of the people named has a role of today in which they publish.
pub(crate) fn somebody_publishes(guideline: &Guideline, town: &Town, named: &[PersonId]) -> bool {
    named.iter().any(|it| may_publish(guideline, town.any_roles(*it).into_iter()))
}

fn may_publish<'a>(guideline: &Guideline, roles: impl Iterator<Item = &'a str>) -> bool {
    guideline.permissions(roles).contains(&Permission::Answer)
}

/// Whether more publish than the guideline has room for.
pub(crate) fn are_too_many(guideline: &Guideline, n: usize) -> bool {
    let most = guideline.account.publishers_at_most.and_then(|it| usize::try_from(it).ok());
    most.is_some_and(|most| n > most)
}

/// How the circle of an account stands.
pub(crate) struct Circle {
    /// How many publish.
    pub(crate) n: usize,
    /// Whether they are more than there is room for, and nobody has said why within the time of an attestation.
    pub(crate) unexplained: bool,
}

/// How the circle of the account stands today; nothing where the guideline does not limit it.
pub(crate) async fn circle(cx: &Context, account: &Account) -> Outcome<Option<Circle>> {
    if !cx.guideline.account.publishers_limited {
        return Ok(None);
    }
    let town = Town::look(cx).await?;
    let n = publishers(&cx.guideline, &town, account).len();
    let unexplained = are_too_many(&cx.guideline, n) && !is_explained(cx, account).await?;
    Ok(Some(Circle { n, unexplained }))
}

/// How an account is kept, as far as personal data may be published on it (sv. *kontots skick*; MOT-RIS-08, MOT-RIS-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upkeep {
    /// Whether as few publish on it as the guideline has room for, or somebody has said why they are more.
    pub few_publish: bool,
    /// Whether it has house rules, and nobody has seen that its profile lacks them.
    pub rules_stand: bool,
}

/// How the account is kept today.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn upkeep(cx: &Context, account: &Account) -> Outcome<Upkeep> {
    const HOUSE_RULES: &str = "not-accepted";
    let circle = circle(cx, account).await?;
    let profile = profile::profile(cx, account).await?;
    let rules = profile.lines.iter().find(|it| it.line.item == HOUSE_RULES);
    Ok(Upkeep {
        few_publish: circle.is_none_or(|it| it.n > 0 && !it.unexplained),
        rules_stand: rules.is_some_and(|it| !it.is_amiss()),
    })
}

async fn is_explained(cx: &Context, account: &Account) -> Outcome<bool> {
    let lines = attesting::of_account(cx, account).await?;
    let of_circle = |it: &&attesting::AttestationLine| {
        it.asked.rests_on == Some(AttestationBasis::Publishers) && it.standing == Standing::Given
    };
    Ok(lines.iter().filter(of_circle).any(|it| it.given.first().is_some_and(|it| !it.note.is_empty())))
}
