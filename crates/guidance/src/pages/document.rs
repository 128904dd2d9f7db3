use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guideline::{Area, Choice as _, Document, Remark, RemarkKind, caption, chapters};
use kernel::calendar::{Date, Label, date_of, day_words};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Read, Way, counted, ways};
use crate::row::standing;
use crate::setting::address;

#[derive(Template)]
#[template(path = "guideline.html")]
pub(crate) struct DocumentPage {
    shell: Shell,
    ways: Vec<Way>,
    title: String,
    kind: String,
    organisation: String,
    version: String,
    state: String,
    state_words: String,
    state_tone: &'static str,
    facts: Vec<(String, String)>,
    areas: Vec<AreaLine>,
    /// How many requirements there are, and of how many it is said how they are met.
    contents: String,
    silences: Vec<RemarkView>,
    law_first: Vec<RemarkView>,
    gaps: Vec<RemarkView>,
    dated: Vec<DatedView>,
    /// What else the law's age changes.
    aged: Vec<String>,
    related: Vec<RelatedView>,
}

struct AreaLine {
    href: String,
    name: String,
    counted: String,
}

struct RemarkView {
    name: String,
    href: String,
    words: String,
    why: String,
}

struct DatedView {
    written: String,
    issued: String,
    now: String,
    /// Where that is found; empty where nobody has said so.
    link: String,
    since: String,
    sources: Vec<(String, String)>,
}

struct RelatedView {
    /// By this name other parts of the page lead to it.
    anchor: String,
    title: String,
    /// Where it is read; empty where nobody has said so.
    link: String,
    /// Its number, and the point to read.
    reference: String,
    relation: String,
    holds: String,
    ended: String,
    sources: Vec<(String, String)>,
}

/// Shows the guideline in force as a document.
pub(super) async fn show(State(cx): State<Context>, _: SignedIn, shell: Shell) -> Result<Response, Problem> {
    Ok(page(&DocumentPage::new(shell, Read::of(&cx))))
}

impl DocumentPage {
    pub(crate) fn new(shell: Shell, read: Read<'_>) -> Self {
        let document = &read.guideline.document;
        let shell = shell.titled(Text::key("guidance-title"));
        let say = |it: &Label| it.get(shell.lang()).to_owned();
        let remarks = read.guideline.check();
        let of = |kind| remarks.iter().filter(move |it| it.kind == kind);
        let (state_words, state_tone) = standing(read.guideline);
        // What the document cites is told in a table of its own, with where it does.
        let aged =
            of(RemarkKind::Dated).filter(|it| it.key != "document").map(|it| aged(&shell, it)).collect();
        Self {
            ways: ways(&shell, read.guideline, "/guideline"),
            title: document.title.clone(),
            kind: say(&document.kind),
            organisation: read.guideline.organisation.clone(),
            version: read.guideline.version.to_string(),
            state: say(&document.state.label()),
            state_words: shell.say(&state_words),
            state_tone,
            facts: facts(&shell, document),
            areas: Area::ALL.iter().filter_map(|it| area(&shell, read, *it)).collect(),
            contents: contents(&shell, read),
            silences: of(RemarkKind::Silence).map(|it| remark(&shell, it)).collect(),
            law_first: of(RemarkKind::Floor).map(|it| remark(&shell, it)).collect(),
            gaps: of(RemarkKind::Gap).map(|it| remark(&shell, it)).collect(),
            dated: dated(&shell, read),
            aged,
            related: related(&shell, read),
            shell,
        }
    }
}

fn facts(shell: &Shell, document: &Document) -> Vec<(String, String)> {
    let day = |it: &Date| day_words(*it).get(shell.lang()).to_owned();
    let entities: Vec<_> =
        document.entities.iter().map(|it| it.label().get(shell.lang()).to_owned()).collect();
    let companies = if document.companies_adopt {
        shell.t("guidance-companies-adopt")
    } else {
        shell.t("guidance-companies-bound")
    };
    [
        (shell.t("guidance-fact-number"), document.registry_number.clone()),
        (shell.t("guidance-fact-decided-by"), document.decided_by.clone()),
        (shell.t("guidance-fact-decided"), document.decided.as_ref().map(day)),
        (shell.t("guidance-fact-revised"), document.revised.as_ref().map(day)),
        (shell.t("guidance-fact-owner"), document.owner.clone()),
        (shell.t("guidance-fact-validity"), document.validity.clone()),
        (shell.t("guidance-fact-place"), document.place.clone()),
        (shell.t("guidance-fact-classification"), document.classification.clone()),
        (shell.t("guidance-fact-superior"), document.superior.clone()),
        (shell.t("guidance-fact-predecessor"), Some(predecessor(shell, document))),
        (shell.t("guidance-fact-binds"), Some(format!("{}. {companies}", entities.join(", ")))),
    ]
    .map(|(name, value)| (name, value.unwrap_or_else(|| shell.t("guidance-not-stated"))))
    .into()
}

fn contents(shell: &Shell, read: Read<'_>) -> String {
    let all = &read.papers.requirements;
    let (n, not_yet) = (all.list.len(), all.not_yet().count());
    shell.say(&Text::key("guidance-contents-intro").with("n", n).with("claimed", n - not_yet))
}

fn predecessor(shell: &Shell, document: &Document) -> String {
    let Some(before) = &document.predecessor else { return shell.t("guidance-no-predecessor") };
    let decided = before.decided.map(|it| day_words(it).get(shell.lang()).to_owned());
    let parts = [Some(before.registry_number.clone()), before.decided_by.clone(), decided];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An area with what it asks; nothing where the document asks nothing in it.
fn area(shell: &Shell, read: Read<'_>, area: Area) -> Option<AreaLine> {
    let (n, claimed) = read
        .papers
        .requirements
        .of(area)
        .fold((0, 0), |(n, claimed), it| (n + 1, claimed + usize::from(it.met.is_some())));
    let line = AreaLine {
        href: format!("/guideline/{}", area.word()),
        name: area.label().get(shell.lang()).to_owned(),
        counted: counted(shell, n, claimed),
    };
    (n > 0).then_some(line)
}

fn remark(shell: &Shell, it: &Remark) -> RemarkView {
    let chapter = it.key.split('.').next().unwrap_or_default();
    let name = caption(&it.key).or_else(|| chapters().find(|known| known.0 == chapter).map(|it| it.1));
    RemarkView {
        name: name.map_or_else(|| it.key.clone(), |it| it.get(shell.lang()).to_owned()),
        href: format!("/guideline/settings/{chapter}"),
        words: it.words.get(shell.lang()).to_owned(),
        why: it.why.as_ref().map(|it| it.get(shell.lang()).to_owned()).unwrap_or_default(),
    }
}

fn aged(shell: &Shell, it: &Remark) -> String {
    let name = caption(&format!("{}.label", it.key)).or_else(|| caption(&it.key));
    let name = name.map_or_else(|| it.key.clone(), |it| it.get(shell.lang()).to_owned());
    format!("{name}: {}", it.words.get(shell.lang()))
}

fn dated(shell: &Shell, read: Read<'_>) -> Vec<DatedView> {
    let day = |it: Date| day_words(it).get(shell.lang()).to_owned();
    let view = |it: &guideline::DatedReference| {
        // What the base knows of an authority is what every document means by it.
        let known = read.guideline.law.authority(&it.written);
        DatedView {
            written: it.written.clone(),
            issued: it.issued.map(day).unwrap_or_default(),
            now: known.map_or(&it.now, |it| &it.now).clone(),
            link: known.map(|it| it.link.clone()).unwrap_or_default(),
            since: it.since.or(known.and_then(|it| it.since)).map(day).unwrap_or_default(),
            sources: sources(read, &it.sources),
        }
    };
    read.guideline.document.references.iter().map(view).collect()
}

/// Until when a document is valid, or was: its last day is one of those.
fn ended(shell: &Shell, last: Date) -> String {
    let day = day_words(last).get(shell.lang()).to_owned();
    let is_over = last < date_of(shell.now());
    shell.t_with(if is_over { "guidance-related-ended" } else { "guidance-related-ends" }, "day", day)
}

/// Each source with the place where its requirement is told.
fn sources(read: Read<'_>, sources: &[guideline::Source]) -> Vec<(String, String)> {
    let source = |it: &guideline::Source| {
        let at = read.papers.requirements.get(it.as_str()).map(address);
        (it.as_str().to_owned(), at.unwrap_or_default())
    };
    sources.iter().map(source).collect()
}

fn related(shell: &Shell, read: Read<'_>) -> Vec<RelatedView> {
    let reference = |it: &guideline::RelatedDocument| {
        let point = it.point.as_ref().map(|it| shell.t_with("guidance-related-point", "point", it.as_str()));
        it.number.clone().into_iter().chain(point).collect::<Vec<_>>().join(", ")
    };
    let view = |it: &guideline::RelatedDocument| RelatedView {
        anchor: format!("doc-{}", it.key),
        title: it.title.clone(),
        link: it.link.clone().unwrap_or_default(),
        reference: reference(it),
        relation: it.relation.label().get(shell.lang()).to_owned(),
        holds: it.holds.get(shell.lang()).to_owned(),
        ended: it.valid_until.map(|it| ended(shell, it)).unwrap_or_default(),
        sources: sources(read, &it.sources),
    };
    read.guideline.document.related.iter().map(view).collect()
}
