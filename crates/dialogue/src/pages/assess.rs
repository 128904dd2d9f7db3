//! Assessing an item on its page, and as many as are shown.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{ItemId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, page, refused_page};

use super::assessments_page::{Asked, AssessmentsPage, Left};
use super::item::{drawn, restricted};
use super::item_page::Again;
use super::parsed;
use crate::assess::{self, AssessOrder, Assessed, Choice, Refused, Shown};

/// What was written into the form of an assessment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    seen: String,
    assessments: String,
    choice: String,
    reason: String,
    number: String,
    number_unknown: String,
    secrecy: String,
}

impl Written {
    fn order(&self, item: ItemId) -> Result<AssessOrder, Refused> {
        let (assessed, ground) = chosen(&self.choice).ok_or(Refused::UnknownGround)?;
        let number = Some(self.number.trim()).filter(|it| !it.is_empty());
        let choice = Choice {
            assessed,
            ground,
            reason: Some(self.reason.clone()),
            number: number.map(str::parse).transpose()?,
            number_unknown: self.number_unknown == "yes",
            secrecy: self.secrecy == "yes",
        };
        let (seen, assessments) = (self.seen.parse().unwrap_or(0), self.assessments.parse().unwrap_or(-1));
        Ok(AssessOrder { item, seen, assessments, choice })
    }

    fn fields(&self) -> Vec<(&'static str, String)> {
        vec![
            ("choice", self.choice.clone()),
            ("reason", self.reason.clone()),
            ("number", self.number.clone()),
            ("number_unknown", self.number_unknown.clone()),
            ("secrecy", self.secrecy.clone()),
        ]
    }
}

fn chosen(value: &str) -> Option<(Assessed, Option<String>)> {
    let (assessed, ground) = value.split_once(':')?;
    Some((assessed.parse().ok()?, Some(ground.to_owned()).filter(|it| !it.is_empty())))
}

/// Assesses the item.
pub(super) async fn assess_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let written = posted.value;
    let done = match written.order(id) {
        Ok(order) => assess::assess(&cx, &signed_in.actor, order).await,
        Err(refused) => Err(refused),
    };
    let Err(refused) = done else {
        let there = SeeOther::to(format!("/items/{id}"));
        return Ok(there.saying(Text::key("dialogue-done-assessed")).into_response());
    };
    let field = match &refused {
        Refused::NotFound => return Err(Problem::NotFound),
        Refused::NotPermitted => return Err(Problem::NotPermitted),
        Refused::Restricted => return Err(restricted(id, refused.text())),
        Refused::Registered(_) => return Err(registered(id, refused.text())),
        Refused::Failed(_) => return Err(failed(refused)),
        Refused::ReasonMissing | Refused::ReasonTooLong => "reason",
        Refused::NumberMissing | Refused::NotANumber(_) => "number",
        Refused::Secrecy
        | Refused::MustBeRegistered { .. }
        | Refused::UnknownGround
        | Refused::GroundDoesNotFit => "choice",
        Refused::Stale | Refused::Overtaken | Refused::Changed => "",
    };
    let again = Again::Assess(written.fields(), FormErrors::one(field, refused.text()));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), id, Some(again)).await?))
}

fn failed(refused: Refused) -> Problem {
    match refused {
        Refused::Failed(failed) => failed.into(),
        other => Problem::conflict(other.text()),
    }
}

fn registered(id: ItemId, text: Text) -> Problem {
    let way_on = (Text::key("dialogue-see-item"), format!("/items/{id}"));
    Refusal::new(StatusCode::CONFLICT, text).way_on(way_on.0, way_on.1).into()
}

/// Shows what nobody has assessed, with what is proposed.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let actor = who_may(signed_in)?;
    Ok(page(&AssessmentsPage::load(&cx, &actor, shell, &asked, None).await?))
}

fn who_may(signed_in: SignedIn) -> Result<kernel::Actor, Problem> {
    let may = |it| signed_in.actor.may(it);
    let assesses = may(Permission::ReadItems) && (may(Permission::Answer) || may(Permission::Register));
    if assesses { Ok(signed_in.actor) } else { Err(Problem::NotPermitted) }
}

/// What was marked among what was shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Marked {
    outcome: String,
    account: String,
    shown: Vec<String>,
}

/// Assesses what was marked, as it was shown.
pub(super) async fn assess_marked(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Marked>,
) -> Result<Response, Problem> {
    let actor = who_may(signed_in)?;
    let marked = posted.value;
    let shown: Option<Vec<Shown>> = marked.shown.iter().map(|it| read(it)).collect();
    let shown = shown.ok_or_else(|| Problem::conflict(Text::key("dialogue-assess-unreadable")))?;
    if shown.is_empty() {
        let way_on = (Text::key("dialogue-assess-way"), "/assessments");
        let text = Text::key("dialogue-assess-nothing-marked");
        return Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, text).way_on(way_on.0, way_on.1).into());
    }
    let all = assess::assess_shown(&cx, &actor, &shown).await?;
    if all.left.is_empty() {
        let said = Text::key("dialogue-done-assessed-many").with("n", all.done);
        return Ok(SeeOther::to("/assessments").saying(said).into_response());
    }
    let asked = Asked { outcome: marked.outcome, account: marked.account };
    let left = Left::of(&cx, &actor, &shell, all).await?;
    Ok(page(&AssessmentsPage::load(&cx, &actor, shell, &asked, Some(left)).await?))
}

/// A line as the form sends it: item, wording, number of assessments, what was proposed.
pub(super) fn written(it: &assess::Line) -> String {
    let proposed = super::assess_card::value(&it.suggestion);
    format!("{}.{}.{}.{proposed}", it.item.id, it.item.versions, it.assessments)
}

fn read(value: &str) -> Option<Shown> {
    let mut parts = value.splitn(4, '.');
    let (item, seen) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let assessments = parts.next()?.parse().ok()?;
    let (assessed, ground) = chosen(parts.next()?)?;
    Some(Shown { item, seen, assessments, assessed, ground })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_shown() {
        let id: ItemId = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let shown = read(&format!("{id}.2.1.minor:simple-or-temporary")).unwrap();
        assert_eq!((shown.item, shown.seen, shown.assessments), (id, 2, 1));
        assert_eq!((shown.assessed, shown.ground.as_deref()), (Assessed::Minor, Some("simple-or-temporary")));
        assert_eq!(read(&format!("{id}.1.0.keep-in-order:")).unwrap().ground, None);
        for broken in ["", "x.1.0.minor:", &format!("{id}.1.0.minor"), &format!("{id}.1.0.other:")] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}
