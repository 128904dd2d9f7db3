use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Permission;
use kernel::calendar::date_of;
use webkit::{Problem, Shell, Text, page};

use super::words;
use crate::{Context, SignedIn, roster};

#[derive(Template)]
#[template(path = "people.html")]
struct RosterPage {
    shell: Shell,
    people: Vec<PersonLine>,
}

struct PersonLine {
    name: String,
    href: String,
    unit: String,
    roles: String,
    state: String,
    tone: &'static str,
}

/// Shows everybody, with what they do and whether they are there.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManagePeople)?;
    let reader = cx.store.reader();
    let (people, absences) = words::everybody(&cx).await?;
    let units = roster::units(&reader).await?;
    let assignments = roster::assignments_today(&reader).await?;
    let today = date_of(cx.now());
    let line = |it: &crate::Person| {
        let roles = assignments.get(&it.id).map(Vec::as_slice).unwrap_or_default();
        let roles: Vec<String> =
            roles.iter().map(|one| words::role(&shell, &cx.guideline, &one.role)).collect();
        let away = absences.iter().any(|one| one.person == it.id && one.days.cover(today));
        let (state, tone) = match (it.left_at, away) {
            (Some(_), _) => ("people-state-left", "plain"),
            (None, true) => ("people-state-away", "caution"),
            (None, false) => ("people-state-there", "good"),
        };
        PersonLine {
            name: it.name.clone(),
            href: format!("/people/{}", it.id),
            unit: units
                .iter()
                .find(|one| Some(one.id) == it.unit)
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            roles: if roles.is_empty() { shell.t("people-no-role") } else { roles.join(", ") },
            state: shell.t(state),
            tone,
        }
    };
    let lines = people.iter().map(line).collect();
    Ok(page(&RosterPage { shell: shell.titled(Text::key("people-title")), people: lines }))
}
