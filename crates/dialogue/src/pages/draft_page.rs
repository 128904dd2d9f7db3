//! The pages of drafts: the form that asks a colleague, and a draft with everything that was done with it.

use askama::Template;
use kernel::item::Direction;
use kernel::{Actor, Instant, ItemId, Outcome, Permission};
use people::Context;
use webkit::{Choice, Form, FormErrors, Problem, Shell, Text};

use super::draft_card::{asked, role, stage};
use super::manner::{MannerView, in_its_thread};
use super::{Names, account_names};
use crate::answer;
use crate::help::{self, Asked, DraftAct, DraftStep, DraftView, Refused};
use crate::item::{self, View};

/// An item that is answered, as its reader sees it.
pub(super) struct Seen {
    pub(super) view: View,
    account: String,
    names: Names,
}

/// The item, for whoever may answer it and reads its words.
pub(super) async fn seen(cx: &Context, actor: &Actor, id: ItemId) -> Result<Seen, Problem> {
    let found = item::find(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    let incoming = found.direction == Direction::Incoming;
    if !incoming || !actor.may_on(Permission::Answer, found.account) {
        return Err(Problem::NotFound);
    }
    let view = item::view(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    let account = account_names(cx, actor).await?.remove(&found.account).unwrap_or_default();
    Ok(Seen { view, account, names: Names::load(cx).await? })
}

impl Seen {
    /// What was asked; nothing where the words are kept from the reader.
    fn question(&self) -> String {
        self.view.present().map(|it| it.text.clone()).unwrap_or_default()
    }
}

/// The form that asks a colleague.
#[derive(Template)]
#[template(path = "draft-new.html")]
pub(super) struct AskPage {
    shell: Shell,
    item_href: String,
    question: String,
    account: String,
    form: Form,
    manner: MannerView,
    whom: Vec<Choice>,
    most: usize,
}

impl AskPage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        seen: Seen,
        refused: Option<Form>,
    ) -> Outcome<Self> {
        let item = seen.view.item.id;
        let shell = shell.titled(Text::key("dialogue-help"));
        let form = || {
            let form = shell.form(&format!("/items/{item}/drafts"));
            in_its_thread(cx, &seen.view, form.with("seen", seen.view.item.versions.to_string()))
        };
        Ok(Self {
            form: refused.unwrap_or_else(form),
            manner: MannerView::new(cx, &shell),
            whom: whom(cx, actor, &shell, &seen).await?,
            most: answer::LONGEST,
            question: seen.question(),
            account: seen.account,
            item_href: format!("/items/{item}"),
            shell,
        })
    }
}

/// Who can be asked: the roles that the guideline names first, then everybody by name.
async fn whom(cx: &Context, actor: &Actor, shell: &Shell, seen: &Seen) -> Outcome<Vec<Choice>> {
    let found = help::helpers(cx, actor, seen.view.item.account).await?;
    let named = |key: &String| {
        let label = shell.t_with("dialogue-help-role", "role", role(cx, shell, key));
        Choice::new(Asked::Role(key.clone()).to_string(), label)
    };
    let roles = found.roles.iter().map(named);
    let people = found.people.iter().map(|it| Choice::new(Asked::Person(it.id).to_string(), it.name.clone()));
    Ok(roles.chain(people).collect())
}

/// What was refused, with what was written.
#[derive(Default)]
pub(super) struct Wrong {
    pub(super) refused: Option<Refused>,
    pub(super) text: String,
    pub(super) note: String,
}

/// A draft with everything that was done with it.
#[derive(Template)]
#[template(path = "draft.html")]
pub(super) struct DraftPage {
    shell: Shell,
    item_href: String,
    question: String,
    account: String,
    n: i64,
    stage: (String, &'static str),
    by: String,
    asked: String,
    text: String,
    /// Why nothing was done.
    wrong: Option<String>,
    is_outdated: bool,
    approve: Option<Form>,
    take: String,
    reword: Option<Form>,
    give_back: Option<Form>,
    withdraw: String,
    steps: Vec<Step>,
    most: usize,
}

/// Something that was done with it.
struct Step {
    what: String,
    by: String,
    at: Instant,
    guideline: String,
    text: Option<String>,
    note: Option<String>,
}

impl DraftPage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        seen: Seen,
        n: i64,
        wrong: Wrong,
    ) -> Result<Self, Problem> {
        let drafts = help::drafts_of(cx, actor, &seen.view.item).await?;
        let it = drafts.into_iter().find(|it| it.draft.n == n).ok_or(Problem::NotFound)?;
        let shell = shell.titled(Text::key("dialogue-draft-n").with("n", n));
        let names = &seen.names;
        let forms = Forms::new(&shell, &seen.view, &it, &wrong);
        let beside = wrong.refused.as_ref().filter(|it| it.field().is_empty());
        Ok(Self {
            item_href: format!("/items/{}", it.draft.item),
            question: seen.question(),
            n,
            stage: stage(&shell, it.draft.stage, it.is_outdated),
            by: names.of(it.draft.by),
            asked: asked(cx, &shell, names, &it.draft.asked),
            text: it.text().to_owned(),
            wrong: beside.map(|it| shell.say(&it.text())),
            is_outdated: it.is_outdated && it.draft.stage.is_open(),
            approve: forms.approve,
            take: forms.take,
            reword: forms.reword,
            give_back: forms.give_back,
            withdraw: forms.withdraw,
            steps: it.steps.iter().map(|it| step(&shell, names, it)).collect(),
            most: answer::LONGEST,
            account: seen.account,
            shell,
        })
    }
}

fn step(shell: &Shell, names: &Names, it: &DraftStep) -> Step {
    Step {
        what: shell.t(match it.act {
            DraftAct::Ask => "dialogue-log-draft-ask",
            DraftAct::Take => "dialogue-log-draft-take",
            DraftAct::Reword => "dialogue-log-draft-reword",
            DraftAct::Return => "dialogue-log-draft-return",
            DraftAct::Approve => "dialogue-log-draft-approve",
            DraftAct::Withdraw => "dialogue-log-draft-withdraw",
        }),
        by: names.of(it.by),
        at: it.at,
        guideline: it.guideline.clone(),
        text: it.text.clone(),
        note: it.note.clone(),
    }
}

/// What this person may do with it.
struct Forms {
    approve: Option<Form>,
    take: String,
    reword: Option<Form>,
    give_back: Option<Form>,
    withdraw: String,
}

impl Forms {
    fn new(shell: &Shell, view: &View, it: &DraftView, wrong: &Wrong) -> Self {
        let at = |what: &str| format!("/items/{}/drafts/{}/{what}", it.draft.item, it.draft.n);
        let may = |act: DraftAct| it.may.contains(&act);
        let form = |what: &str| shell.form(&at(what)).with("step", it.draft.steps.to_string());
        let beside = |field: &str, form: Form| match &wrong.refused {
            Some(refused) if refused.field() == field => form.refused(FormErrors::one(field, refused.text())),
            _ => form,
        };
        let address = |act: DraftAct, what: &str| if may(act) { at(what) } else { String::new() };
        // What somebody wrote is shown again, whatever became of the draft meanwhile.
        let text = if wrong.text.is_empty() { it.text() } else { &wrong.text };
        let reword = || beside("text", form("wording").with("text", text));
        let give_back = || beside("note", form("return").with("note", wrong.note.clone()));
        Self {
            approve: may(DraftAct::Approve)
                .then(|| form("approval").with("decisions", view.handlings.len().to_string())),
            take: address(DraftAct::Take, "taking"),
            reword: (may(DraftAct::Reword) || !wrong.text.is_empty()).then(reword),
            give_back: (may(DraftAct::Return) || !wrong.note.is_empty()).then(give_back),
            withdraw: address(DraftAct::Withdraw, "withdrawal"),
        }
    }
}
