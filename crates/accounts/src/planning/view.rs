use std::collections::BTreeMap;

use guideline::Fact;
use kernel::calendar::{Date, date_of};
use kernel::{Actor, Outcome};
use people::Context;

use super::model::{Gap, Goal, Known, Pause, Review, gaps};
use super::{rules, sql};
use crate::Account;
use crate::profile::{About, facts_about};

/// What an account is planned and followed up by, and what that lacks today.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The goals, oldest first.
    pub goals: Vec<Goal>,
    /// What people stated.
    pub facts: BTreeMap<Fact, String>,
    /// Every look at the audience, the latest first.
    pub reviews: Vec<Review>,
    /// The pauses, the latest first.
    pub pauses: Vec<Pause>,
    /// Posts in each week, by its Monday, oldest first.
    pub weeks: Vec<(Date, i64)>,
    /// Questions answered in each month (`2026-03`), oldest first; a month without any is not there.
    pub answered: Vec<(String, i64)>,
    /// What is missing.
    pub gaps: Vec<Gap>,
}

/// The plan of an account as it is now.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn plan(cx: &Context, account: &Account) -> Outcome<Plan> {
    let reader = cx.store.reader();
    let goals = sql::goals(&reader, account.id).await?;
    let facts = facts_about(&reader, About::Account(account.id)).await?;
    let reviews = sql::reviews(&reader, account.id).await?;
    let pauses = sql::pauses(&reader, account.id).await?;
    let weeks = sql::weeks(&reader, account.id).await?;
    let answered = sql::answered(&reader, account.id).await?;
    let known = Known {
        opened: Some(account.opened_at),
        goals: goals.clone(),
        facts: facts.keys().copied().collect(),
        reviewed_at: reviews.first().map(|it| it.at),
        pauses: pauses.clone(),
        weeks: weeks.clone(),
    };
    let gaps = if account.is_open() {
        gaps(&rules::asked(&cx.guideline), &known, date_of(cx.now()))
    } else {
        Vec::new()
    };
    Ok(Plan { goals, facts, reviews, pauses, weeks, answered, gaps })
}

/// The planning of an account that somebody has begun with and that lacks something.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Which account.
    pub account: Account,
    /// How much is missing.
    pub gaps: usize,
}

/// What this person has to do with the plans of the accounts that they answer for, once there is a goal.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mine = |it: &Account| it.responsible == me && actor.sees(it.id);
    let mut duties = Vec::new();
    for account in crate::open_accounts(&cx.store.reader()).await?.into_iter().filter(mine) {
        let plan = plan(cx, &account).await?;
        if !plan.goals.is_empty() && !plan.gaps.is_empty() {
            duties.push(Duty { account, gaps: plan.gaps.len() });
        }
    }
    Ok(duties)
}
