use accounts::Account;
use askama::Template;
use kernel::item::Direction;
use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use store::Failing;
use webkit::{Form, FormErrors, Problem, Shell, Text};

use super::aids::Aids;
use super::assess_card::{self, Card};
use super::draft_card::HelpCard;
use super::hand::{ByHandView, publication};
use super::hints::Hints;
use super::history::{self, Line};
use super::item::Written;
use super::manner::{MannerView, in_its_thread, manner_words, written_and_read};
use super::mark_card::{MarkCard, MarkSaid};
use super::marked::{Piece, pieces};
use super::query_card::{Queries, QueryCard, QuerySaid};
use super::route_card::{self, RouteCard, RouteSaid};
use super::secrecy_card::{self, SecrecyCard};
use super::thread::{Thread, thread};
use super::validity_card::{ValidityCard, ValidityWritten};
use super::{Names, words};
use crate::item::View;
use crate::model::{Answer, Finding, How, Item, Need, Presence, Wording};
use crate::sql::forbid;
use crate::{answer, assess, mark, query, route, rules, validity};

/// The page of an item.
#[derive(Template)]
#[template(path = "item.html")]
pub(super) struct ItemPage {
    shell: Shell,
    item: Item,
    account: Account,
    heading: String,
    need: (String, &'static str),
    marks: Vec<(String, &'static str)>,
    restricted: Option<Lock>,
    /// That it was disposed of, by which decision.
    gone: Option<String>,
    /// What is said where there are no words: that there never were, or that the law forbids a copy.
    no_words: String,
    holds: Vec<i64>,
    /// Where somebody who may holds it from disposal.
    hold_here: String,
    pieces: Vec<Piece>,
    findings: Vec<Found>,
    earlier: Vec<Wording>,
    /// When the present wording was first seen, where it is not the first.
    changed_at: Option<Instant>,
    thread: Thread,
    due: Option<Why>,
    visibility: String,
    presence: String,
    received_at: Instant,
    answers: Vec<Answered>,
    handled: Vec<Handled>,
    history: Vec<Line>,
    moderated: bool,
    may_moderate: bool,
    may_answer: bool,
    cannot_answer: String,
    most: usize,
    signature: String,
    /// Where the public finds it, if that is an address of the web.
    link: Option<String>,
    forms: Forms,
    manner: MannerView,
    help: Option<HelpCard>,
    aids: Aids,
    assessing: Option<Card>,
    marks_card: Option<MarkCard>,
    validity: Option<ValidityCard>,
    secrecy: Option<SecrecyCard>,
    by_hand: ByHandView,
    route: Option<RouteCard>,
    queries: Option<QueryCard>,
    /// What was asked of the registrar.
    of_registrar: Vec<super::query_card::Line>,
}

/// The words are read by named people alone.
struct Lock {
    /// Why, and what it means for this reader.
    said: String,
    /// Whether this reader does not read them.
    withheld: bool,
}

/// Something found in the wording.
struct Found {
    what: String,
    place: String,
    reason: String,
    confidence: i64,
}

/// Why the item is due when it is.
struct Why {
    rule: String,
    source: String,
    lines: Vec<String>,
}

/// An answer and how far it has come.
struct Answered {
    it: Answer,
    /// Who wrote it, and who read it before it was sent.
    by: String,
    /// That the answer follows, or that it stands in the thread of others.
    manner: Vec<String>,
    stage: (String, &'static str),
    /// Why it does not come further, in the operator's words.
    failing: Option<Failing>,
    /// Where it is tried again at once, for somebody who may and while it waits.
    try_again: Option<String>,
    /// Where somebody says that they have published it by hand.
    publication: Option<Form>,
}

impl Answered {
    /// Whether it is being tried, or is next.
    fn is_tried_now(&self, now: Instant) -> bool {
        self.failing.as_ref().is_some_and(|it| it.parked_at.is_none() && it.next_at <= now)
    }
}

/// A decision about the item.
struct Handled {
    how: String,
    by: String,
    at: Instant,
    guideline: String,
    note: Option<String>,
}

/// A form that was refused, with what was written.
pub(super) enum Again {
    /// The answer.
    Answer(Written, FormErrors),
    /// The note to leaving it unanswered.
    Leave((String, String), FormErrors),
    /// The answer is only looked at.
    Look(Written),
    /// The assessment, field by field.
    Assess(Vec<(&'static str, String)>, FormErrors),
    /// The mark.
    Mark(MarkSaid, mark::Refused),
    /// Until when the post is right.
    Validity(ValidityWritten, validity::Refused),
    /// The secrecy mark.
    Secrecy(secrecy_card::Refused),
    /// What it is about, who was asked, what became of a complaint.
    Route(RouteSaid, route::Refused),
    /// A question that is put on.
    Query(QuerySaid, query::Refused),
}

/// The forms that were refused, each for its own part of the page.
#[derive(Default)]
struct Refusals {
    answering: Option<Again>,
    assessing: Option<assess_card::Refused>,
    marking: Option<(MarkSaid, mark::Refused)>,
    validity: Option<(ValidityWritten, validity::Refused)>,
    secrecy: Option<secrecy_card::Refused>,
    route: Option<(RouteSaid, route::Refused)>,
    query: Option<(QuerySaid, query::Refused)>,
}

impl Refusals {
    fn of(again: Option<Again>) -> Self {
        let nothing = Self::default();
        match again {
            None => nothing,
            Some(Again::Assess(fields, errors)) => Self { assessing: Some((fields, errors)), ..nothing },
            Some(Again::Mark(said, refused)) => Self { marking: Some((said, refused)), ..nothing },
            Some(Again::Validity(said, refused)) => Self { validity: Some((said, refused)), ..nothing },
            Some(Again::Route(said, refused)) => Self { route: Some((said, refused)), ..nothing },
            Some(Again::Query(said, refused)) => Self { query: Some((said, refused)), ..nothing },
            Some(Again::Secrecy(refused)) => Self { secrecy: Some(refused), ..nothing },
            Some(again @ (Again::Answer(..) | Again::Look(..) | Again::Leave(..))) => {
                Self { answering: Some(again), ..nothing }
            }
        }
    }
}

fn may_moderate(actor: &Actor, account: &Account, item: &Item) -> bool {
    account.is_open() && incoming(item) && actor.may_on(Permission::Moderate, item.account)
}

fn no_words(shell: &Shell, is_forbidden: bool) -> String {
    shell.t(if is_forbidden { "dialogue-no-copy" } else { "dialogue-no-words" })
}

impl ItemPage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        view: View,
        again: Option<Again>,
    ) -> Result<Self, Problem> {
        let reader = cx.store.reader();
        let account = accounts::account(&reader, view.item.account).await?.ok_or(Problem::NotFound)?;
        let names = Names::load(cx).await?;
        let withheld = view.is_withheld();
        let title = title(&shell, &view, &account.name);
        let heading = shell.say(&title);
        let shell = shell.titled(title);
        let refusal = cannot_answer(&account, &view);
        let refused = Refusals::of(again);
        let assessing = assess::of_item(cx, actor, &view).await?;
        let way = route::route_of(cx, actor, &view).await?.filter(|_| incoming(&view.item));
        let forms = Forms::new(cx, &shell, actor, &view, refusal.is_none(), refused.answering);
        let queries = Queries::of(cx, actor, &shell, &names, &view, refused.query).await?;
        let offered = way.as_ref().and_then(|it| route_card::offered(cx, &view, it)).or(queries.offered);
        let forms = if withheld { Forms::default() } else { forms.offering(offered) };
        let (need, tone) = words::need(view.item.need);
        let text = view.present().map(|it| it.text.clone()).unwrap_or_default();
        let item = &view.item;
        Ok(Self {
            heading,
            need: (shell.say(&need), tone),
            marks: words::marks(&shell, item.visibility, item.presence, item.versions),
            restricted: lock(cx, &shell, &view),
            gone: gone(&shell, &view),
            no_words: no_words(&shell, forbid::is_forbidden(&reader, item.id).await?),
            holds: view.holds.iter().map(|it| it.n).collect(),
            hold_here: hold_here(actor, &view),
            pieces: pieces(&text, spots(&shell, &view.findings)),
            findings: view.findings.iter().map(|it| found(&shell, &text, it)).collect(),
            changed_at: view.wordings.last().filter(|it| it.n > 1).map(|it| it.observed_at),
            earlier: view.wordings.iter().rev().skip(1).cloned().collect(),
            thread: thread(&shell, &view, &account.name),
            due: why(cx, &shell, &view),
            visibility: shell.say(&words::visibility(item.visibility)),
            presence: shell.say(&words::presence(item.presence)),
            received_at: item.received_at(),
            answers: answered(cx, actor, &shell, &names, (&account, &view)).await?,
            handled: handled(&shell, &names, &view),
            history: history::lines(&shell, &names, &view.history),
            moderated: view.handlings.iter().any(|it| it.how == How::Moderated),
            may_moderate: !withheld && may_moderate(actor, &account, item),
            may_answer: !withheld && incoming(item) && actor.may_on(Permission::Answer, item.account),
            cannot_answer: refusal.map(|it| shell.t(it)).unwrap_or_default(),
            most: answer::LONGEST,
            signature: signature(cx, actor, &account).await?,
            manner: MannerView::new(cx, &shell),
            help: HelpCard::of(cx, actor, &shell, &names, &view, refusal.is_none()).await?,
            marks_card: MarkCard::of(cx, actor, &shell, &names, &view, refused.marking).await?,
            validity: ValidityCard::of(cx, actor, &shell, &names, &view, refused.validity).await?,
            secrecy: SecrecyCard::of(cx, actor, &shell, &view, refused.secrecy).await?,
            by_hand: ByHandView::of(cx, actor, &shell, &account, &view).await?,
            queries: queries.card.filter(|_| incoming(&view.item)),
            of_registrar: queries.of_registrar,
            route: way.map(|it| RouteCard::new(cx, &shell, &names, &view, &it, refused.route)),
            link: item.permalink.clone().filter(|it| is_of_the_web(it)),
            forms,
            aids: Aids::of(cx, &shell, item.id).await?,
            assessing: assessing.map(|it| Card::new(cx, &shell, item, &it, refused.assessing)),
            item: view.item,
            account,
            shell,
        })
    }

    fn withheld(&self) -> bool {
        self.restricted.as_ref().is_some_and(|it| it.withheld)
    }

    fn waiting(&self) -> bool {
        self.item.open
    }

    /// Whether it is left only with a reason.
    fn is_left_with_a_reason(&self) -> bool {
        matches!(self.item.need, Need::Moderate | Need::Answer)
    }

    fn must_be_moderated(&self) -> bool {
        self.item.need == Need::Moderate
    }
}

/// The forms that the item has for this person.
#[derive(Default)]
struct Forms {
    answer: Option<Form>,
    leave: Option<Form>,
    /// What was seen in the words that were looked at.
    hints: Option<Hints>,
}

impl Forms {
    /// A form that was refused is shown again whatever became of the item: what was written is not lost.
    fn new(
        cx: &Context,
        shell: &Shell,
        actor: &Actor,
        view: &View,
        answerable: bool,
        again: Option<Again>,
    ) -> Self {
        let (item, decisions) = (&view.item, view.handlings.len().to_string());
        let may = incoming(item) && actor.may_on(Permission::Answer, item.account);
        let form = |act: &str| {
            shell.form(&format!("/items/{}/{act}", item.id)).with("seen", item.versions.to_string())
        };
        let answers = || form("answers").with("decisions", decisions.clone());
        let mut forms = Self {
            answer: (may && answerable).then(|| in_its_thread(cx, view, answers())),
            leave: (may && item.open).then(|| form("leaving")),
            hints: None,
        };
        match again {
            None
            | Some(
                Again::Assess(..)
                | Again::Mark(..)
                | Again::Validity(..)
                | Again::Secrecy(..)
                | Again::Route(..)
                | Again::Query(..),
            ) => {}
            Some(Again::Answer(written, errors)) => {
                let form = answers().with("text", written.text.clone());
                forms.answer = Some(written.ticks.on(form).refused(errors));
            }
            Some(Again::Look(written)) => {
                let form = answers().with("text", written.text.clone());
                forms.hints = Some(Hints::of(cx, shell, &written.text));
                forms.answer = Some(written.ticks.on(form));
            }
            Some(Again::Leave((ground, note), errors)) => {
                let form = form("leaving").with("ground", ground).with("note", note);
                forms.leave = Some(form.refused(errors));
            }
        }
        forms
    }
}

impl Forms {
    /// The referral of the guideline stands in the form for an answer, ready to be sent, unless something was written.
    fn offering(self, referral: Option<String>) -> Self {
        let Some(text) = referral else { return self };
        let answer =
            self.answer.map(|it| if it.value("text").is_empty() { it.with("text", text) } else { it });
        Self { answer, ..self }
    }
}

/// Why nobody can answer the item, if so.
fn cannot_answer(account: &Account, view: &View) -> Option<&'static str> {
    if !account.is_open() {
        Some("dialogue-cannot-answer-closed")
    } else if view.is_gone() {
        Some("dialogue-cannot-answer-gone")
    } else if view.item.presence != Presence::Present {
        Some("dialogue-cannot-answer")
    } else if view.restricted.is_some() && !view.item.open {
        Some("dialogue-cannot-answer-secret")
    } else {
        None
    }
}

/// What a platform calls an address may be anything; only one of the web is made a link.
fn is_of_the_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|it| address.starts_with(it))
}

fn incoming(item: &Item) -> bool {
    item.direction == Direction::Incoming
}

fn title(shell: &Shell, view: &View, account: &str) -> Text {
    let kind = words::kind(view.item.kind);
    if view.is_withheld() {
        return Text::key("dialogue-item-title-withheld").with("kind", kind);
    }
    let author = author(shell, &view.item, account);
    Text::key("dialogue-item-title").with("kind", kind).with("author", author)
}

/// That the words are restricted, on which ground, and who reads them.
fn lock(cx: &Context, shell: &Shell, view: &View) -> Option<Lock> {
    let it = view.restricted.as_ref()?;
    let key = if it.may_read { "dialogue-restricted-reads" } else { "dialogue-restricted-withheld" };
    let said = Text::key(key)
        .with("ground", words::ground(&cx.guideline, &it.restriction.ground))
        .with("at", it.restriction.since)
        .with("roles", words::who_reads(shell, &cx.guideline));
    Some(Lock { said: shell.say(&said), withheld: !it.may_read })
}

/// That its words were disposed of: when, and by which decision.
fn gone(shell: &Shell, view: &View) -> Option<String> {
    let it = view.gone.as_ref().filter(|_| view.is_gone())?;
    let decision = it.row.as_ref().map_or_else(|| Text::same(""), records::retention::Row::decision);
    let said = Text::key("dialogue-gone-by")
        .with("n", it.disposal)
        .with("at", it.at)
        .with("row", it.row.as_ref().map_or(0, |it| it.n))
        .with("decision", decision);
    Some(shell.say(&said))
}

fn hold_here(actor: &Actor, view: &View) -> String {
    let may = !view.is_gone() && records::retention::may_hold(actor, Some(view.item.account));
    if may { format!("/holds/new?item={}", view.item.id) } else { String::new() }
}

/// Who wrote it: what the account itself has written is written by the account.
pub(super) fn author(shell: &Shell, item: &Item, account: &str) -> String {
    match (&item.author, item.direction) {
        (Some(author), _) => author.name.clone(),
        (None, Direction::Outgoing) => account.to_owned(),
        (None, Direction::Incoming) => shell.t("dialogue-author-unknown"),
    }
}

fn spots(shell: &Shell, findings: &[Finding]) -> Vec<super::marked::Spot> {
    findings.iter().map(|it| (it.from, it.to, shell.say(&words::finding(&it.code)))).collect()
}

fn found(shell: &Shell, text: &str, it: &Finding) -> Found {
    Found {
        what: shell.say(&words::finding(&it.code)),
        place: text.get(it.from..it.to).unwrap_or_default().to_owned(),
        reason: it.reason.clone(),
        confidence: it.confidence,
    }
}

/// Why it is due when it is: the rule, where it comes from, every stretch of time until then.
fn why(cx: &Context, shell: &Shell, view: &View) -> Option<Why> {
    view.item.due_at?;
    let (rule, key) = match view.item.need {
        Need::Moderate => ("dialogue-why-moderate", "moderation.decide_within"),
        Need::Answer if view.is_promised() => ("dialogue-why-holding", "answer.holding.deadline"),
        Need::Answer => ("dialogue-why-answer", "answer.deadline"),
        Need::Look => ("dialogue-why-look", "watch.rounds_per_workday"),
        Need::Nothing => return None,
    };
    let within = view.deadline.as_ref().map(|it| it.rule.label());
    let rule = match within {
        Some(within) => shell.t_with(rule, "within", words::label(&within)),
        None => shell.t(rule),
    };
    let lines = view.deadline.iter().flat_map(kernel::calendar::Deadline::lines);
    Some(Why {
        rule,
        source: words::sources(&cx.guideline, key),
        lines: lines.map(|it| it.get(shell.lang()).to_owned()).collect(),
    })
}

async fn answered(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    names: &Names,
    (account, view): (&Account, &View),
) -> Outcome<Vec<Answered>> {
    let mut failures = crate::failures(&cx.store.reader(), &view.answers).await?;
    let by_hand = accounts::is_by_hand(cx, account);
    let answered = view.answers.iter().map(|it| {
        let (stage, tone) = words::answer_stage(it.stage, by_hand);
        let failing = failures.remove(&it.id);
        let waits = failing.as_ref().is_some_and(|it| it.parked_at.is_some() || it.next_at > shell.now());
        let may = waits && actor.may_on(Permission::Answer, it.account);
        Answered {
            by: written_and_read(shell, names, it),
            manner: manner_words(shell, it),
            stage: (shell.say(&stage), tone),
            failing,
            try_again: may.then(|| format!("/items/{}/answers/{}/attempts", it.item, it.id)),
            publication: publication(actor, shell, it).filter(|_| by_hand),
            it: it.clone(),
        }
    });
    Ok(answered.collect())
}

fn handled(shell: &Shell, names: &Names, view: &View) -> Vec<Handled> {
    let one = |it: &crate::Handling| Handled {
        how: shell.say(&words::how(it.how)),
        by: it.by.map_or_else(|| shell.t("dialogue-by-itself"), |it| names.of(it)),
        at: it.at,
        guideline: it.guideline.clone(),
        note: it.note.clone(),
    };
    view.handlings.iter().map(one).collect()
}

/// What will stand below the answer (MOT-SVA-03).
async fn signature(cx: &Context, actor: &Actor, account: &Account) -> Outcome<String> {
    let unit = people::units(&cx.store.reader()).await?.into_iter().find(|it| it.id == account.unit);
    let unit = unit.map_or_else(|| account.name.clone(), |it| it.name);
    Ok(rules::signed(cx, &unit, "", actor.name()).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_the_web_becomes_a_link() {
        assert!(is_of_the_web("https://motala.example.se/?p=1#comment-2"));
        assert!(!is_of_the_web("javascript:alert(1)") && !is_of_the_web(" https://example.se"));
    }
}
