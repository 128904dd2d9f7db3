use guideline::Guideline;
use kernel::calendar::day_words;
use kernel::{Outcome, Scope};
use webkit::{Choice, Shell};

use crate::{
    Absence, Assignment, Context, CoverLine, Days, Gap, Person, Refused, Withheld, cover_of, needs_mandate,
    roles, roster,
};

/// A role on a page.
pub(super) struct RoleLine {
    pub(super) label: String,
    pub(super) scope: String,
    pub(super) days: String,
    /// What is missing before it may be used in full.
    pub(super) waits: Vec<String>,
    /// Where its mandate is told; nothing where it needs none.
    pub(super) mandate: Option<String>,
    /// Where it is ended; nothing when it is over.
    pub(super) ending: Option<String>,
}

/// An absence on a page.
pub(super) struct AbsenceLine {
    pub(super) days: String,
    pub(super) deputy: String,
    pub(super) ending: String,
    /// Day by day who covers, and whether somebody does.
    pub(super) cover: Vec<(String, String, bool)>,
}

impl AbsenceLine {
    /// Whether nobody covers on some of the days.
    pub(super) fn has_gap(&self) -> bool {
        self.cover.iter().any(|it| !it.2)
    }
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

/// For which accounts.
pub(super) fn scope(shell: &Shell, scope: &Scope) -> String {
    match scope {
        Scope::All => shell.t("people-all-accounts"),
        Scope::Accounts(accounts) => shell.t_with("people-n-accounts", "n", accounts.len()),
    }
}

fn waits(shell: &Shell, it: &Assignment, withheld: &[Withheld]) -> Vec<String> {
    let own = withheld.iter().filter(|one| one.role == it.role);
    own.map(|it| shell.say(&it.short())).collect()
}

/// A role as a line, with what is withheld of it; `endings` is where it is ended.
pub(super) fn role_line(
    shell: &Shell,
    cx: &Context,
    it: &Assignment,
    withheld: &[Withheld],
    endings: Option<&str>,
) -> RoleLine {
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
        scope: scope(shell, &it.scope),
        days,
        waits: if over { Vec::new() } else { waits(shell, it, withheld) },
        mandate: (!over && needs_mandate(&cx.guideline, &it.role))
            .then(|| format!("/people/{}/roles/{}/mandate", it.person, it.id)),
        ending: endings.filter(|_| !over).map(|base| format!("{base}/roles/{}/ending", it.id)),
    }
}

/// The person's absences of today and to come, with who covers on each day.
pub(super) async fn absence_lines(
    cx: &Context,
    shell: &Shell,
    person: &Person,
    (people, absences): (&[Person], &[Absence]),
    endings: &str,
) -> Outcome<Vec<AbsenceLine>> {
    let own: Vec<Absence> = absences.iter().filter(|it| it.person == person.id).cloned().collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let plans = cover_of(cx, &own).await?;
    let name = |id| people.iter().find(|one| one.id == id).map(|it| it.name.clone());
    let line = |(it, plan): (&Absence, Vec<CoverLine>)| AbsenceLine {
        days: days(shell, it.days),
        deputy: it.deputy.and_then(name).unwrap_or_else(|| shell.t("people-no-deputy")),
        ending: format!("{endings}/absences/{}/ending", it.id),
        cover: plan.iter().map(|it| cover_line(shell, it, name)).collect(),
    };
    Ok(own.iter().zip(plans).map(line).collect())
}

fn cover_line(
    shell: &Shell,
    it: &CoverLine,
    name: impl Fn(kernel::PersonId) -> Option<String>,
) -> (String, String, bool) {
    let row = days(shell, Days { first: it.first, last: Some(it.last) });
    let why = match &it.by {
        Ok(person) => return (row, name(*person).unwrap_or_default(), true),
        Err(Gap::Nobody) => shell.t("people-gap-nobody"),
        Err(Gap::Away) => shell.t("people-gap-away"),
        Err(Gap::Role(role)) => shell.t_with("people-gap-role", "role", role.get(shell.lang())),
        Err(Gap::Course(course)) => shell.t_with("people-gap-course", "course", course.get(shell.lang())),
        Err(Gap::Mandate) => shell.t("people-gap-mandate"),
    };
    (row, why, false)
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
