use kernel::calendar::date_of;
use kernel::{AccountId, Actor};
use people::Context;
use store::Entry;

use super::model::{Goal, Measure};
use super::{Refused, sql};
use crate::profile::{answering, is_too_long};

/// A goal to be set.
#[derive(Clone, Debug)]
pub struct SetGoal {
    /// For which account.
    pub account: AccountId,
    /// What is to be reached.
    pub what: String,
    /// What is counted.
    pub metric: String,
    /// How many there are to be.
    pub target: String,
    /// By which day.
    pub due_day: String,
}

/// Sets a measurable goal (MOT-NYT-10). Set twice alike, it is one goal; its number.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn set_goal(cx: &Context, actor: &Actor, order: SetGoal) -> Result<i64, Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    let filled = |text: &str, or: Refused| match text.trim() {
        "" => Err(or),
        text if is_too_long(text) => Err(Refused::TooLong),
        text => Ok(text.to_owned()),
    };
    let mut goal = Goal {
        n: 0,
        what: filled(&order.what, Refused::WhatMissing)?,
        metric: filled(&order.metric, Refused::MetricMissing)?,
        target: number(&order.target)?,
        due_day: order.due_day.trim().parse().map_err(|_| Refused::DayUnfit)?,
        set_by: by,
        set_at: cx.now(),
        ended: None,
        measures: Vec::new(),
    };
    let mut tx = cx.store.begin().await?;
    let standing = sql::goals_now(&mut tx, account.id).await?;
    let facts = |it: &Goal| (it.what.clone(), it.metric.clone(), it.target, it.due_day, it.ended.clone());
    if let Some(there) = standing.iter().find(|it| facts(it) == facts(&goal)) {
        return Ok(there.n);
    }
    goal.n = standing.last().map_or(1, |it| it.n + 1);
    sql::add_goal(&mut tx, account.id, &goal, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "goal-set", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(goal.n)
}

/// What a goal was measured at.
#[derive(Clone, Debug)]
pub struct MeasureGoal {
    /// Of which account.
    pub account: AccountId,
    /// Which goal, by its number.
    pub goal: i64,
    /// How many there were.
    pub value: String,
    /// On which day; today when it is empty.
    pub day: String,
}

/// Notes what a goal was measured at; a second value of the same day corrects the first.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn measure_goal(cx: &Context, actor: &Actor, order: MeasureGoal) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    let value = number(&order.value)?;
    let today = date_of(cx.now());
    let day = match order.day.trim() {
        "" => today,
        day => day.parse().ok().filter(|it| *it <= today).ok_or(Refused::DayUnfit)?,
    };
    let mut tx = cx.store.begin().await?;
    followed(&sql::goals_now(&mut tx, account.id).await?, order.goal)?;
    if sql::measured(&mut tx, account.id, order.goal, day).await? == Some(value) {
        return Ok(());
    }
    sql::add_measure(&mut tx, account.id, (order.goal, Measure { day, value }), by).await?;
    tx.log(Entry::new(actor, "goal-measured", "account", account.id));
    tx.commit().await?;
    Ok(())
}

/// A goal that is not followed any longer.
#[derive(Clone, Debug)]
pub struct EndGoal {
    /// Of which account.
    pub account: AccountId,
    /// Which goal, by its number.
    pub goal: i64,
    /// Why.
    pub reason: String,
}

/// Ends a goal; it stays, with the reason.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_goal(cx: &Context, actor: &Actor, order: EndGoal) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    let reason = order.reason.trim();
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if is_too_long(reason) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    followed(&sql::goals_now(&mut tx, account.id).await?, order.goal)?;
    sql::end_goal(&mut tx, account.id, order.goal, by, reason).await?;
    tx.log(Entry::new(actor, "goal-ended", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

fn followed(goals: &[Goal], n: i64) -> Result<(), Refused> {
    goals.iter().any(|it| it.n == n && it.is_followed()).then_some(()).ok_or(Refused::UnknownGoal)
}

fn number(text: &str) -> Result<i64, Refused> {
    let digits: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let number = digits.parse::<i64>().ok().filter(|it| (0..=1_000_000_000).contains(it));
    number.ok_or(Refused::NumberUnfit)
}
