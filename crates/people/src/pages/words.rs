use guideline::Guideline;
use kernel::Scope;
use kernel::calendar::day_words;
use webkit::{Choice, Shell};

use crate::{Absence, Assignment, Context, Days, Person, Refused, roles, roster};

/// A role on a page.
pub(super) struct RoleLine {
    pub(super) label: String,
    pub(super) scope: String,
    pub(super) days: String,
    /// Where it is ended; nothing when it is over.
    pub(super) ending: Option<String>,
}

/// An absence on a page.
pub(super) struct AbsenceLine {
    pub(super) days: String,
    pub(super) deputy: String,
    pub(super) ending: String,
}

/// What the role is called in the language of the page.
pub(super) fn role(shell: &Shell, guideline: &Guideline, role: &str) -> String {
    roles::label(guideline, role).get(shell.lang()).to_owned()
}

pub(super) fn days(shell: &Shell, days: Days) -> String {
    let day = |it| day_words(it).get(shell.lang()).to_owned();
    match days.last {
        Some(last) if last == days.first => day(last),
        Some(last) => format!("{}–{}", day(days.first), day(last)),
        None => shell.t_with("people-from", "day", day(days.first)),
    }
}

pub(super) fn role_line(shell: &Shell, cx: &Context, it: &Assignment, endings: Option<&str>) -> RoleLine {
    let scope = match &it.scope {
        Scope::All => shell.t("people-all-accounts"),
        Scope::Accounts(accounts) => shell.t_with("people-n-accounts", "n", accounts.len()),
    };
    let over =
        it.ended.is_some() || it.days.last.is_some_and(|last| last < kernel::calendar::date_of(cx.now()));
    let days = match &it.ended {
        Some(ended) => {
            let day = day_words(kernel::calendar::date_of(ended.at)).get(shell.lang()).to_owned();
            format!("{}, {}", days(shell, it.days), shell.t_with("people-role-ended", "day", day))
        }
        None => days(shell, it.days),
    };
    RoleLine {
        label: role(shell, &cx.guideline, &it.role),
        scope,
        days,
        ending: endings.filter(|_| !over).map(|base| format!("{base}/roles/{}/ending", it.id)),
    }
}

/// The person's absences of today and to come.
pub(super) fn absence_lines(
    shell: &Shell,
    person: &Person,
    absences: &[Absence],
    people: &[Person],
    endings: &str,
) -> Vec<AbsenceLine> {
    let own = absences.iter().filter(|it| it.person == person.id);
    own.map(|it| AbsenceLine {
        days: days(shell, it.days),
        deputy: people
            .iter()
            .find(|one| Some(one.id) == it.deputy)
            .map_or_else(|| shell.t("people-no-deputy"), |it| it.name.clone()),
        ending: format!("{endings}/absences/{}/ending", it.id),
    })
    .collect()
}

/// Everybody who can stand in for the person, to choose from.
pub(super) fn deputies(people: &[Person], person: &Person) -> Vec<Choice> {
    let others = people.iter().filter(|it| it.id != person.id && it.left_at.is_none());
    others.map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect()
}

/// Everybody, with the absences of today and to come.
pub(super) async fn everybody(cx: &Context) -> Result<(Vec<Person>, Vec<Absence>), Refused> {
    let reader = cx.store.reader();
    Ok((roster::people(&reader).await?, roster::absences(&reader).await?))
}
