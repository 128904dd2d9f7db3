use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{parsed, words};
use crate::incidents::{
    Act, Description, IncidentView, Refused, TakeStep, asks_for_police, incident, kind_label, take_step,
};

#[derive(Template)]
#[template(path = "incident-step.html")]
struct StepPage {
    shell: Shell,
    form: Form,
    incident: String,
    kind: String,
    title: String,
    lead: String,
    act: Act,
    seen: i64,
    is_description: bool,
}

impl StepPage {
    fn of(cx: &Context, shell: Shell, view: &IncidentView, act: Act, form: Form) -> Option<Self> {
        let (title, lead) = words::to_do(act)?;
        let shell = shell.titled(title.clone());
        Some(Self {
            form,
            incident: view.incident.id.to_string(),
            kind: shell.say(&words::label(&kind_label(&cx.guideline, &view.incident.kind))),
            title: shell.say(&title),
            lead: shell.say(&lead),
            act,
            seen: view.incident.steps,
            is_description: act == Act::Described,
            shell,
        })
    }
}

/// Which step is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    act: String,
}

/// Shows the form of a step.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let view = incident(&cx, &signed_in, parsed(&id)?).await?.ok_or(Problem::NotFound)?;
    let offered = view.offered(asks_for_police(&cx.guideline, &view.incident.kind));
    let back = || SeeOther::to(format!("/incidents/{id}")).into_response();
    let Some(act) = asked.act.parse().ok().filter(|it| offered.contains(it)) else { return Ok(back()) };
    let form = filled(shell.form(&format!("/incidents/{id}/steps")), act, view.description.as_ref());
    Ok(StepPage::of(&cx, shell, &view, act, form).map_or_else(back, |it| page(&it)))
}

/// What was last written down for the authority stands there to be put right.
fn filled(form: Form, act: Act, known: Option<&Description>) -> Form {
    match known.filter(|_| act == Act::Described) {
        Some(it) => form
            .with("nature", it.nature.as_str())
            .with("persons", it.persons.as_str())
            .with("records", it.records.as_str())
            .with("contact", it.contact.as_str())
            .with("consequences", it.consequences.as_str())
            .with("measures", it.measures.as_str()),
        None => form,
    }
}

/// What was written into the form of a step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    act: String,
    seen: String,
    text: String,
    reference: String,
    nature: String,
    persons: String,
    records: String,
    contact: String,
    consequences: String,
    measures: String,
}

impl Said {
    fn order(&self) -> TakeStep {
        let it = self.clone();
        TakeStep {
            seen: it.seen.trim().parse().unwrap_or_default(),
            act: it.act,
            text: it.text,
            reference: it.reference,
            description: Description {
                nature: it.nature,
                persons: it.persons,
                records: it.records,
                contact: it.contact,
                consequences: it.consequences,
                measures: it.measures,
            },
        }
    }
}

/// Takes the step.
pub(super) async fn take(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let known = parsed(&id)?;
    let refused = match take_step(&cx, &signed_in, known, posted.value.order()).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/incidents/{id}"));
            return Ok(to.saying(Text::key("oversight-saved-step")).into_response());
        }
        Err(
            refused @ (Refused::Unknown
            | Refused::NotPermitted
            | Refused::ActUnfit
            | Refused::Overtaken
            | Refused::OutOfOrder
            | Refused::Failed(_)),
        ) => return Err(refused.into()),
        Err(refused) => refused,
    };
    let view = incident(&cx, &signed_in, known).await?.ok_or(Problem::NotFound)?;
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let act = posted.value.act.trim().parse().ok();
    let again = act.and_then(|act| StepPage::of(&cx, shell, &view, act, form));
    again.map_or_else(|| Err(refused.into()), |it| Ok(refused_page(&it)))
}
