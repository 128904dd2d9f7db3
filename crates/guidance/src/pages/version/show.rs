use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guideline::{Guideline, Problems, RemarkKind, caption, chapters, diff};
use kernel::calendar::day_words;
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use webkit::{Form, Problem, SeeOther, Shell, Text, page};

use super::super::{Way, ways};
use super::list::tone;
use crate::consultation::consultation;
use crate::version::{Stage, Version, compared_with, version};

/// The page of a version: what it changes, what is wrong with it, what was done, and what is to do next.
#[derive(Template)]
#[template(path = "version.html")]
pub(super) struct VersionPage {
    shell: Shell,
    ways: Vec<Way>,
    n: i64,
    stage: String,
    tone: &'static str,
    is_draft: bool,
    written_from: String,
    day: String,
    /// Each difference from the version that it is compared with: what it is called, its key, and the difference in words.
    changes: Vec<(String, String, String)>,
    /// What is said where nothing differs.
    no_changes: String,
    /// Each thing that is wrong: the line, and what is wrong with it.
    problems: Vec<(usize, String)>,
    /// What the law changes and what the document leaves open, where it can be read.
    remarks: Vec<(String, String)>,
    silent: usize,
    steps: Vec<(String, String, String, Instant)>,
    chapters: Vec<(String, String)>,
    pub(super) propose: Option<Form>,
    pub(super) approve: Option<Form>,
    pub(super) give_back: Option<Form>,
    pub(super) withdraw: Option<Form>,
    /// Said to whoever wrote it, and would approve it otherwise.
    for_another: bool,
    /// The decision that it rests on.
    decision: Option<(String, String, String)>,
    /// Who decides on it, as the document in force says; empty where it names nobody.
    decider_hint: String,
    /// How many were asked about it and have answered; none where nobody may ask or has asked.
    asked: Option<String>,
}

/// Shows a version.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let found = version(&cx, &n).await?;
    Ok(page(&version_page(&cx, &signed_in, shell, found).await?))
}

/// The forms stand on the page of the version.
pub(super) async fn back(
    State(cx): State<Context>,
    _: SignedIn,
    Path(n): Path<String>,
) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/guideline/versions/{}", version(&cx, &n).await?.line.n)))
}

pub(super) async fn version_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    it: Version,
) -> Result<VersionPage, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let name = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let steps =
        it.steps.iter().map(|it| (shell.say(&it.kind.text()), it.note.clone(), name(it.by), it.at)).collect();
    let read = it.read();
    let remarks = read.as_ref().map(|it| remarks(&shell, it)).unwrap_or_default();
    let forms = Forms::of(&shell, signed_in, &it);
    let before = compared_with(cx, &it).await?;
    let asked = asked(cx, &shell, &it).await?;
    let day = |it| day_words(it).get(shell.lang()).to_owned();
    let decision = it.decision.clone().map(|it| (it.body, day(it.day), it.reference));
    Ok(VersionPage {
        ways: ways(&shell, &cx.guideline, ""),
        n: it.line.n,
        stage: shell.say(&it.line.stage.text()),
        tone: tone(it.line.stage),
        is_draft: forms.writes,
        day: it.line.in_force_on.map(day).unwrap_or_default(),
        changes: read.as_ref().map(|it| changes(&shell, &before, it)).unwrap_or_default(),
        no_changes: shell.t_with("guidance-version-no-changes", "version", before.version.to_string()),
        problems: read.as_ref().err().map(|it| problems(&shell, it)).unwrap_or_default(),
        silent: read.as_ref().map(silent).unwrap_or_default(),
        remarks,
        steps,
        chapters: chapters_of(&shell, it.line.n, read.as_ref().ok()),
        propose: forms.propose,
        approve: forms.approve,
        give_back: forms.give_back,
        withdraw: forms.withdraw,
        for_another: forms.for_another,
        decision,
        decider_hint: decider_hint(cx, &shell),
        asked,
        written_from: it.line.written_from,
        shell: shell.titled(Text::key("guidance-version-title").with("n", it.line.n)),
    })
}

/// How many were asked about it and have answered; a version that waits for approval may be sent out.
async fn asked(cx: &Context, shell: &Shell, it: &Version) -> Result<Option<String>, Problem> {
    let (n, answered) = consultation(cx, &it.line.n.to_string()).await?.counts();
    if n > 0 {
        let words = Text::key("guidance-consultation-count").with("n", n).with("answered", answered);
        return Ok(Some(shell.say(&words)));
    }
    Ok((it.line.stage == Stage::Proposed).then(|| shell.t("guidance-consultation-none")))
}

/// Whose decision it takes, said to whoever notes it.
fn decider_hint(cx: &Context, shell: &Shell) -> String {
    let named = cx.guideline.document.decider();
    named.map(|it| shell.t_with("guidance-version-decider-hint", "named", it)).unwrap_or_default()
}

/// What this person may do with it now.
#[derive(Default)]
struct Forms {
    writes: bool,
    propose: Option<Form>,
    approve: Option<Form>,
    give_back: Option<Form>,
    withdraw: Option<Form>,
    for_another: bool,
}

impl Forms {
    fn of(shell: &Shell, signed_in: &SignedIn, it: &Version) -> Self {
        // What came with the program is nobody's to give up.
        if !signed_in.may(Permission::EditGuideline) || it.steps.is_empty() {
            return Self::default();
        }
        let at = format!("/guideline/versions/{}", it.line.n);
        let form = |act: &str| shell.form(&format!("{at}/{act}")).with("seen", it.line.digest.to_string());
        let own = it.was_the_work_of(signed_in.person);
        let (draft, proposed) = (it.line.stage == Stage::Draft, it.line.stage == Stage::Proposed);
        Self {
            writes: draft,
            propose: draft.then(|| form("proposal")),
            approve: (proposed && !own).then(|| form("approval")),
            give_back: proposed.then(|| form("return")),
            withdraw: (it.line.stage != Stage::Withdrawn).then(|| form("withdrawal")),
            for_another: proposed && own,
        }
    }
}

/// What a setting is called; its key where it has no name.
pub(super) fn called(shell: &Shell, key: &str) -> String {
    caption(key).map_or_else(|| key.to_owned(), |it| it.get(shell.lang()).to_owned())
}

fn changes(shell: &Shell, from: &Guideline, to: &Guideline) -> Vec<(String, String, String)> {
    let words = |it: guideline::Change| {
        let said = it.words.get(shell.lang());
        let after = said.strip_prefix(it.key.as_str()).map_or(said, |it| it.trim_start_matches(": "));
        (called(shell, &it.key), it.key.clone(), after.to_owned())
    };
    diff(from, to).into_iter().map(words).collect()
}

fn problems(shell: &Shell, all: &Problems) -> Vec<(usize, String)> {
    all.list().iter().map(|it| (it.line, it.words.get(shell.lang()).to_owned())).collect()
}

/// What whoever approves has to know: gaps, and what the law puts in the place of what is written.
fn remarks(shell: &Shell, it: &Guideline) -> Vec<(String, String)> {
    let told = |kind| matches!(kind, RemarkKind::Gap | RemarkKind::Floor);
    let words = |it: &guideline::Remark| (called(shell, &it.key), it.words.get(shell.lang()).to_owned());
    it.check().iter().filter(|it| told(it.kind)).map(words).collect()
}

fn silent(it: &Guideline) -> usize {
    it.check().iter().filter(|it| it.kind == RemarkKind::Silence).count()
}

fn chapters_of(shell: &Shell, n: i64, read: Option<&Guideline>) -> Vec<(String, String)> {
    let Some(read) = read else { return Vec::new() };
    let has = |key: &str| read.values().iter().any(|it| it.chapter() == key && it.from.is_none());
    let line = |(key, name): (&str, kernel::calendar::Label)| {
        (format!("/guideline/versions/{n}/settings/{key}"), name.get(shell.lang()).to_owned())
    };
    chapters().filter(|it| has(it.0)).map(line).collect()
}
