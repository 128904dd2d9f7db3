//! What the page of a case shows beside the decision: its clock, its report to the police, its pictures, its end.

use guideline::Guideline;
use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use webkit::{Form, Shell, Text};

use super::Names;
use crate::ending::Lacking;
use crate::model::{Case, PoliceDecision};
use crate::view::View;

/// The cards of a case that its end asks for.
pub(super) struct Care {
    pub(super) clock: Option<ClockSaid>,
    pub(super) filing: Option<FilingSaid>,
    pub(super) report_form: Option<Form>,
    /// Where the papers for the police are.
    pub(super) papers: Option<String>,
    pub(super) blurred: bool,
    pub(super) viewing_form: Option<Form>,
    /// Where the picture is, for whoever has said why.
    pub(super) picture: Option<String>,
    pub(super) viewings: Vec<(String, String, Instant)>,
    pub(super) transfer: Option<TransferSaid>,
    /// Where the author is blocked, where the guideline lets them be.
    pub(super) block: Option<String>,
    pub(super) closed: Option<(String, Instant)>,
    pub(super) lacks: Vec<String>,
    pub(super) may_close: bool,
}

/// The time in which the item is to be gone.
pub(super) struct ClockSaid {
    pub(super) from: Instant,
    pub(super) due: Instant,
    pub(super) said: (String, &'static str),
}

/// Where it was transferred to.
pub(super) struct TransferSaid {
    pub(super) recipient: String,
    pub(super) handed_at: Option<Instant>,
    pub(super) notice: Option<String>,
    pub(super) told: Option<(String, Instant)>,
    /// Whether this person may note that the author was told.
    pub(super) may_tell: bool,
}

/// The report that was made.
pub(super) struct FilingSaid {
    pub(super) day: Text,
    pub(super) number: String,
    pub(super) by: String,
    pub(super) noted_by: String,
    pub(super) at: Instant,
}

/// The forms that were refused and are shown again.
#[derive(Default)]
pub(super) struct Refilled {
    pub(super) report: Option<Form>,
    pub(super) viewing: Option<Form>,
}

impl Care {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        names: &Names,
        view: &View,
        again: Refilled,
    ) -> Outcome<Self> {
        let case = &view.case;
        let may = actor.may_on(Permission::Moderate, case.account) && actor.id().is_some();
        let asks_reason = view.may_view && view.needs_reason && actor.id().is_some();
        let form = |act: &str| shell.form(&format!("/cases/{}/{act}", case.id));
        let viewings = view.viewings.iter().map(|it| (names.of(it.person), it.reason.clone(), it.at));
        Ok(Self {
            clock: clock(shell, view),
            filing: filing(names, view),
            report_form: (may && is_unreported(view))
                .then(|| again.report.unwrap_or_else(|| blank(actor, view, form("police/report")))),
            papers: is_for_the_police(&cx.guideline, case, view)
                .then(|| format!("/cases/{}/police/papers", case.id)),
            blurred: view.blurred,
            viewing_form: asks_reason.then(|| again.viewing.unwrap_or_else(|| form("viewing"))),
            picture: picture(cx, actor, view).await?,
            viewings: viewings.collect(),
            transfer: transfer(cx, names, view, may).await?,
            block: (may && cx.guideline.block.allowed && case.is_live())
                .then(|| format!("/items/{}/block", case.item)),
            closed: view.closing.map(|(by, at)| (names.of(by), at)),
            lacks: view.lacks.iter().map(|it| shell.say(&lacking(*it))).collect(),
            may_close: may && view.closing.is_none() && case.is_live(),
        })
    }
}

async fn transfer(cx: &Context, names: &Names, view: &View, may: bool) -> Outcome<Option<TransferSaid>> {
    let Some(it) = crate::transfer::of_case(cx, view.case.id).await? else { return Ok(None) };
    Ok(Some(TransferSaid {
        may_tell: may && it.notice.is_some() && it.told.is_none() && view.case.verified_at.is_some(),
        recipient: it.recipient,
        handed_at: it.handed_at,
        notice: it.notice.filter(|_| !view.withheld),
        told: it.told.map(|(by, at)| (names.of(by), at)),
    }))
}

/// What remains to be done, in words.
pub(super) fn lacking(it: Lacking) -> Text {
    Text::key(match it {
        Lacking::Work => "moderation-lacks-work",
        Lacking::PoliceDecision => "moderation-lacks-police-decision",
        Lacking::PoliceReport => "moderation-lacks-police-report",
        Lacking::Registration => "moderation-lacks-registration",
        Lacking::Assessment => "moderation-lacks-assessment",
    })
}

fn clock(shell: &Shell, view: &View) -> Option<ClockSaid> {
    let clock = view.clock?;
    let gone = view.case.acted_at.or(view.case.verified_at);
    let until = gone.unwrap_or_else(|| shell.now());
    let minutes = until.seconds_since(clock.from) / 60;
    let (key, tone) = match (gone.is_some(), until > clock.due) {
        (true, false) => ("moderation-clock-in-time", "good"),
        (true, true) => ("moderation-clock-late", "caution"),
        (false, false) => ("moderation-clock-runs", "info"),
        (false, true) => ("moderation-clock-overdue", "bad"),
    };
    let said = shell.say(&Text::key(key).with("n", minutes));
    let shown = gone.is_some() || crate::clock::runs(&view.case);
    shown.then_some(ClockSaid { from: clock.from, due: clock.due, said: (said, tone) })
}

fn filing(names: &Names, view: &View) -> Option<FilingSaid> {
    let it = view.filing.as_ref()?;
    let day = kernel::calendar::day_words(it.filed_on);
    Some(FilingSaid {
        day: Text::both(day.sv, day.en),
        number: it.number.clone(),
        by: it.filed_by.clone(),
        noted_by: names.of(it.noted_by),
        at: it.noted_at,
    })
}

/// Whether a report was decided on and is not noted.
fn is_unreported(view: &View) -> bool {
    let decided = view.police.as_ref().is_some_and(|it| it.decision == PoliceDecision::Report);
    decided && view.filing.is_none()
}

/// The form with what is known: who is signed in, and the number that came with the decision.
fn blank(actor: &Actor, view: &View, form: Form) -> Form {
    let number = view.police.as_ref().and_then(|it| it.reference.clone()).unwrap_or_default();
    form.with("number", number).with("by", actor.name())
}

fn is_for_the_police(guideline: &Guideline, case: &Case, view: &View) -> bool {
    let asked = guideline.ground(&case.ground).is_some_and(|it| it.police != guideline::Police::None);
    case.is_live() && (asked || view.police.is_some())
}

/// Where the picture is, when the evidence has one that is kept from view, and this person has said why they look.
async fn picture(cx: &Context, actor: &Actor, view: &View) -> Outcome<Option<String>> {
    if !view.blurred || view.needs_reason || !view.may_view {
        return Ok(None);
    }
    let file = dialogue::hand::file(cx, actor, view.case.item).await?;
    let shown = file.is_some_and(|it| it.kind.starts_with("image/"));
    Ok(shown.then(|| format!("/items/{}/file", view.case.item)))
}
