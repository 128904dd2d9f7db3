use axum::Json;
use axum::extract::State;
use guideline::{
    AnswerForm, ApplicationQuestion, CheckItem, DecisionMode, Eligible, Guideline, OpeningAct, Party, Step,
    Strength,
};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::guideline::{Said, said};
use crate::api::{ApiProblem, Bearer, words};

/// What an application asks, whom and what it can name, and the way to the account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ApplicationForm {
    units: Vec<Named>,
    /// Those who can be named in an application.
    people: Vec<Named>,
    /// Who may have an account of their own; empty where the guideline sets no bound.
    groups: Vec<Group>,
    /// Whether others may too, with a reason.
    others_eligible: bool,
    questions: Vec<ApplicationQuestionView>,
    steps: Vec<Asked>,
    checklist: Vec<Asked>,
    deciders: DecidersView,
    /// Whether what the guideline demands bars anybody's way; one that is not decided yet does not.
    binding: bool,
}

/// Somebody or something that can be named.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Named {
    id: String,
    name: String,
}

/// A group that may have an account of its own.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Group {
    key: String,
    label: Said,
    help: Said,
}

/// A question of the application.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ApplicationQuestionView {
    /// The key under which it is answered.
    key: String,
    label: Said,
    help: Said,
    /// How it is answered: a list has a thing on each line, choices have a key of `offered` on each line, a person is an
    /// identity, yes is `yes` or `no`.
    #[schema(schema_with = words::schema::<AnswerForm>)]
    form: &'static str,
    /// What there is to choose from.
    offered: Vec<Offered>,
    #[schema(schema_with = words::schema::<Strength>)]
    strength: &'static str,
}

/// Something to choose.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Offered {
    key: String,
    label: Said,
}

/// A step, or a line of the checklist.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Asked {
    key: String,
    label: Said,
    help: Said,
    #[schema(schema_with = words::schema::<Strength>)]
    strength: &'static str,
    /// `applicant`, `responsible`, or the key of the role that does it; none for a line of the checklist.
    done_by: Option<String>,
}

/// Who decides.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DecidersView {
    /// The keys of the roles.
    roles: Vec<String>,
    #[schema(schema_with = words::schema::<DecisionMode>)]
    mode: &'static str,
    /// The keys of the roles that are heard before.
    consulted: Vec<String>,
}

/// Who that is, for a program.
pub(in crate::api) fn party(it: &Party) -> String {
    match it {
        Party::Applicant => "applicant".to_owned(),
        Party::Responsible => "responsible".to_owned(),
        Party::Role(key) => key.clone(),
    }
}

fn group(it: &Eligible) -> Group {
    Group { key: it.key.clone(), label: said(&it.label), help: said(&it.help) }
}

fn question(guideline: &Guideline, it: &ApplicationQuestion) -> ApplicationQuestionView {
    let offered = guideline.planning.offered(it.fact).into_iter();
    let offered = offered.filter(|_| it.form == AnswerForm::Choices);
    ApplicationQuestionView {
        offered: offered.map(|(key, label)| Offered { key: key.to_owned(), label: said(label) }).collect(),
        key: it.key.clone(),
        label: said(&it.label),
        help: said(&it.help),
        form: it.form.word(),
        strength: it.strength.word(),
    }
}

fn step(it: &Step<OpeningAct>) -> Asked {
    Asked {
        key: it.key.clone(),
        label: said(&it.label),
        help: said(&it.help),
        strength: it.strength.word(),
        done_by: Some(party(&it.done_by)),
    }
}

fn line(it: &CheckItem) -> Asked {
    Asked {
        key: it.key.clone(),
        label: said(&it.label),
        help: said(&it.help),
        strength: it.strength.word(),
        done_by: None,
    }
}

/// Shows what an application asks and what can be named in it
#[utoipa::path(get, path = "/applications/new", tag = "applications", responses(
    (status = 200, body = ApplicationForm)))]
pub(in crate::api) async fn show_application_form(
    State(cx): State<Context>,
    _: Bearer,
) -> Result<Json<ApplicationForm>, ApiProblem> {
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    let people = people::people(&reader).await?.into_iter().filter(|it| it.left_at.is_none());
    let rules = &cx.guideline.opening;
    Ok(Json(ApplicationForm {
        units: units.into_iter().map(|it| Named { id: it.id.to_string(), name: it.name }).collect(),
        people: people.map(|it| Named { id: it.id.to_string(), name: it.name }).collect(),
        groups: rules.eligible.iter().map(group).collect(),
        others_eligible: rules.others_eligible,
        questions: accounts::own_questions(&cx.guideline).map(|it| question(&cx.guideline, it)).collect(),
        steps: rules.steps.iter().map(step).collect(),
        checklist: rules.checklist.iter().map(line).collect(),
        deciders: DecidersView {
            roles: rules.deciders.roles.clone(),
            mode: rules.deciders.mode.word(),
            consulted: rules.deciders.consulted.clone(),
        },
        binding: cx.guideline.is_binding(),
    }))
}
