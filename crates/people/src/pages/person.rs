use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::{Permission, PersonId, Scope};
use secrecy::ExposeSecret;
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::me::NewAbsence;
use super::sign_in::Nothing;
use super::words::{self, AbsenceLine, RoleLine};
use super::{day, errors};
use crate::{AbsenceId, AssignRole, AssignmentId, Context, Cost, Days, Person, SignedIn, roster};

#[derive(Template)]
#[template(path = "person-page.html")]
struct PersonPage {
    shell: Shell,
    person: Person,
    password_action: String,
    leaving_action: String,
    unit: String,
    roles: Vec<RoleLine>,
    absences: Vec<AbsenceLine>,
    role_choices: Vec<Choice>,
    deputies: Vec<Choice>,
    role_form: Form,
    absence_form: Form,
    given: Option<String>,
}

async fn person_page(cx: &Context, shell: Shell, id: PersonId) -> Result<PersonPage, Problem> {
    let reader = cx.store.reader();
    let person = roster::person(&reader, id).await?.ok_or(Problem::NotFound)?;
    let (people, absences) = words::everybody(cx).await?;
    let units = roster::units(&reader).await?;
    let base = format!("/people/{id}");
    let shell = shell.titled(Text::same(person.name.clone()));
    let assignments = roster::assignments_of(&reader, id).await?;
    let (waits, _) = crate::withheld_from(cx, id).await?;
    let role_choices =
        cx.guideline.roles.iter().map(|it| {
            Choice::new(&it.key, it.label.get(shell.lang())).hint(it.sees.label().get(shell.lang()))
        });
    let first = kernel::calendar::date_of(cx.now());
    Ok(PersonPage {
        unit: units
            .iter()
            .find(|it| Some(it.id) == person.unit)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        roles: assignments.iter().map(|it| words::role_line(&shell, cx, it, &waits, Some(&base))).collect(),
        absences: words::absence_lines(cx, &shell, &person, (&people, &absences), &base).await?,
        role_choices: role_choices.collect(),
        deputies: words::deputies(&people, &person),
        role_form: shell.form(&format!("{base}/roles")).with("role_first", first.to_string()),
        absence_form: shell.form(&format!("{base}/absences")),
        given: None,
        password_action: format!("{base}/password"),
        leaving_action: format!("{base}/leaving"),
        person,
        shell,
    })
}

fn named(person: &str) -> Result<PersonId, Problem> {
    person.parse().map_err(|_| Problem::NotFound)
}

/// Shows a person with roles and absences.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(person): Path<String>,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManagePeople)?;
    Ok(page(&person_page(&cx, shell, named(&person)?).await?))
}

/// A form that is asked for stands on the page of its person.
pub(super) async fn back(Path(person): Path<String>) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/people/{}", named(&person)?)))
}

#[derive(Deserialize)]
pub(super) struct NewRole {
    #[serde(default)]
    role: String,
    #[serde(default)]
    role_first: String,
    #[serde(default)]
    role_last: String,
}

impl NewRole {
    fn order(&self, person: PersonId) -> Result<AssignRole, FormErrors> {
        let mut wrong = FormErrors::none();
        let first = wrong.check("role_first", day(&self.role_first));
        let until_further_notice = self.role_last.trim().is_empty();
        let last = if until_further_notice { None } else { wrong.check("role_last", day(&self.role_last)) };
        match first {
            Some(first) if wrong.is_empty() => {
                let (role, scope) = (self.role.clone(), Scope::All);
                Ok(AssignRole { person, role, scope, days: Days { first, last } })
            }
            Some(_) | None => Err(wrong),
        }
    }
}

/// Gives a role for all accounts; a role for one account is given on its own page.
pub(super) async fn assign_role(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(person): Path<String>,
    posted: Posted<NewRole>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let id = named(&person)?;
    let wrong = match posted.value.order(id) {
        Ok(order) => match crate::assign_role(&cx, &signed_in.actor, order).await {
            Ok(_) => return Ok(done(id, "people-role-assigned").into_response()),
            Err(refused @ crate::Refused::DaysBackwards) => FormErrors::one("role_last", refused.text()),
            Err(refused) => errors(refused)?,
        },
        Err(wrong) => wrong,
    };
    let mut again = person_page(&cx, shell.wrong(), id).await?;
    again.role_form = posted.again(&again.shell, wrong);
    Ok(refused_page(&again))
}

/// Ends a role.
pub(super) async fn end_role(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((person, assignment)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let assignment: AssignmentId = assignment.parse().map_err(|_| Problem::NotFound)?;
    crate::end_role(&cx, &signed_in.actor, assignment).await?;
    Ok(done(named(&person)?, "people-role-is-ended"))
}

/// Registers somebody's absence.
pub(super) async fn register_absence(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(person): Path<String>,
    posted: Posted<NewAbsence>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let id = named(&person)?;
    let wrong = match posted.value.order(id) {
        Ok(order) => match crate::register_absence(&cx, &signed_in.actor, order).await {
            Ok(_) => return Ok(done(id, "people-absence-registered").into_response()),
            Err(refused) => errors(refused)?,
        },
        Err(wrong) => wrong,
    };
    let mut again = person_page(&cx, shell.wrong(), id).await?;
    again.absence_form = posted.again(&again.shell, wrong);
    Ok(refused_page(&again))
}

/// Ends somebody's absence.
pub(super) async fn end_absence(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((person, absence)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let absence: AbsenceId = absence.parse().map_err(|_| Problem::NotFound)?;
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    crate::end_absence(&cx, &signed_in.actor, absence).await?;
    Ok(done(named(&person)?, "people-absence-ended"))
}

/// Gives a new password and shows it, once.
pub(super) async fn give_password(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(person): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let id = named(&person)?;
    let given = crate::give_password(&cx, &signed_in.actor, id, Cost::FULL).await?;
    let mut shown = person_page(&cx, shell, id).await?;
    shown.given = Some(given.expose_secret().to_owned());
    Ok(page(&shown))
}

/// The person leaves; says when somebody is without a deputy now.
pub(super) async fn leave(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(person): Path<String>,
    _: Posted<Nothing>,
) -> Result<SeeOther, Problem> {
    let id = named(&person)?;
    let uncovered = crate::leave(&cx, &signed_in.actor, id).await?;
    if uncovered.is_empty() {
        return Ok(done(id, "people-has-left"));
    }
    let text = Text::key("people-has-left-uncovered").with("n", uncovered.len());
    Ok(SeeOther::to(format!("/people/{id}")).cautioning(text))
}

fn done(person: PersonId, key: &'static str) -> SeeOther {
    SeeOther::to(format!("/people/{person}")).saying(Text::key(key))
}
