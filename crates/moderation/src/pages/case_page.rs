use askama::Template;
use guideline::{Ground, Police};
use kernel::{Actor, Digest, Outcome, Permission};
use people::Context;
use store::Failing;
use webkit::{Choice, Form as PageForm, Shell, Text};

use super::care::{Care, Refilled};
use super::steps::{Step, steps};
use super::{Names, words};
use crate::by_hand;
use crate::jobs;
use crate::model::{Act, Case, Form, PoliceDecision, Restoration, RestorationStage, Stage};
use crate::stamp::StampState;
use crate::view::{self, View};

/// The page of a case.
#[expect(clippy::struct_excessive_bools, reason = "each shows or hides one part of the page")]
#[derive(Template)]
#[template(path = "case.html")]
pub(super) struct CasePage {
    shell: Shell,
    case: Case,
    title: String,
    standing: (String, &'static str),
    ground: String,
    rule: String,
    sources: String,
    instruction: Option<String>,
    /// Whether it is asked if a breach of personal data is to be assessed.
    asks_for_incident: bool,
    author: String,
    account: String,
    wording: Option<String>,
    may_see_item: bool,
    decided_by: String,
    steps: Vec<Step>,
    stuck: Vec<Stuck>,
    /// Where it is tried again at once, for somebody who may and while something waits.
    try_again: Option<String>,
    second: Option<Second>,
    evidence: Option<Evidence>,
    entry: Option<Entry>,
    police: Option<PoliceSaid>,
    police_must: bool,
    police_form: Option<PageForm>,
    police_choices: Vec<Choice>,
    restoration: Option<Restoring>,
    restore_form: Option<PageForm>,
    restore_by_two: bool,
    withheld: Option<String>,
    never_restored: bool,
    /// What is to be done on the platform, and where somebody says that it is done.
    by_hand: Option<(String, Option<PageForm>)>,
    /// Its clock, its report to the police, its pictures, its end.
    care: Care,
}

/// A job of the case that waits for a person.
struct Stuck {
    /// What did not go well, and how it goes on.
    what: String,
    goes_on: String,
    /// What people can do about it, and what they must not.
    todo: String,
    error: String,
}

/// The case waits for a second person.
struct Second {
    /// Whether this person can be the second.
    mine: bool,
    /// Whether this person decided it.
    decided_it: bool,
    roles: String,
}

/// The sealed evidence.
struct Evidence {
    bundle: Digest,
    form: String,
    size: Option<i64>,
    stamp: Option<(String, kernel::Instant)>,
    may_open: bool,
    /// Whether this person has to say first why they look.
    needs_reason: bool,
    /// Whether its bytes are destroyed, or about to be, because the law forbids the copy.
    destroyed: bool,
    /// Why there is no stamp, where there is none.
    unstamped: String,
}

/// The register entry that came of the case.
struct Entry {
    href: Option<String>,
    said: String,
}

/// What was decided about the police.
struct PoliceSaid {
    what: String,
    reason: String,
    reference: Option<String>,
    by: String,
    at: kernel::Instant,
}

/// The undoing of the case.
struct Restoring {
    it: Restoration,
    asked_by: String,
    confirmed_by: Option<String>,
    state: (String, &'static str),
    waits: bool,
    mine: bool,
}

/// A form that was refused and is shown again.
pub(super) enum Again {
    /// To restore.
    Restore(PageForm),
    /// About the police.
    Police(PageForm),
    /// That it was done by hand.
    Done(PageForm),
    /// That the police were told.
    Report(PageForm),
    /// Why somebody looks at what is kept from view.
    Viewing(PageForm),
}

impl CasePage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        view: View,
        again: Option<Again>,
    ) -> Outcome<Self> {
        let names = Names::load(cx).await?;
        let reader = cx.store.reader();
        let case = view.case.clone();
        let ground = cx.guideline.ground(&case.ground);
        let logged = store::log::about(&reader, &format!("case:{}", case.id)).await?;
        let account = accounts::account(&reader, case.account).await?;
        let item = dialogue::item::view(cx, actor, case.item).await?;
        let (standing, tone) = words::standing(view::standing(&view), case.act);
        let title = shell.t(match case.act {
            Act::Hide => "moderation-case-hide",
            Act::Remove => "moderation-case-remove",
        });
        let forms = Forms::new(&shell, actor, &view, ground, again);
        let tended = Care::new(cx, actor, &shell, &names, &view, forms.care).await?;
        let awaited = by_hand::awaited(cx, &case, view.restoration.as_ref()).await?;
        let needs_second = ground.is_some_and(|it| it.second_person);
        let failures = view::failures(&reader, case.id).await?;
        let waits = failures.iter().any(|it| !is_tried_now(&shell, it));
        let may_try = waits && actor.may_on(Permission::Moderate, case.account);
        Ok(Self {
            standing: (shell.say(&standing), tone),
            ground: shell.say(&words::ground(&cx.guideline, &case)),
            rule: ground.map(|it| shell.say(&words::label(&it.rule))).unwrap_or_default(),
            sources: ground.map(words::sources).unwrap_or_default(),
            asks_for_incident: cx.guideline.incident.asked_on.contains(&case.ground),
            instruction: ground.and_then(|it| it.instruction.as_ref()).map(|it| shell.say(&words::label(it))),
            author: author(&shell, item.as_ref()),
            account: account.map(|it| it.name).unwrap_or_default(),
            wording: wording(&case, item.as_ref()),
            may_see_item: item.is_some(),
            decided_by: names.of(case.decided_by),
            steps: steps(&shell, &names, &case, needs_second, &logged),
            try_again: may_try.then(|| format!("/cases/{}/attempts", case.id)),
            stuck: stuck(&shell, &case, failures),
            second: second(&shell, cx, actor, &case),
            evidence: evidence(cx, &shell, &view).await,
            entry: entry(cx, &shell, actor, &case).await?,
            police: view.police.as_ref().map(|it| police_said(&shell, &names, it)),
            police_must: ground.is_some_and(|it| it.police == Police::Decide),
            police_form: forms.police,
            police_choices: police_choices(&shell),
            restoration: view.restoration.as_ref().map(|it| restoring(&shell, &names, actor, &case, it)),
            restore_form: forms.restore,
            restore_by_two: ground.is_none_or(|it| it.second_person_to_restore),
            withheld: view.withheld.then(|| {
                shell.t_with(
                    "moderation-withheld",
                    "roles",
                    words::who_reads_restricted(&shell, &cx.guideline),
                )
            }),
            care: tended,
            never_restored: case.form == Form::Description,
            by_hand: awaited.map(|it| (shell.t(words::awaited(it)), forms.done)),
            shell: shell.titled(Text::same(title.clone())),
            title,
            case,
        })
    }
}

/// The forms that the case has for this person.
#[derive(Default)]
struct Forms {
    restore: Option<PageForm>,
    police: Option<PageForm>,
    done: Option<PageForm>,
    care: Refilled,
}

impl Forms {
    fn new(shell: &Shell, actor: &Actor, view: &View, ground: Option<&Ground>, again: Option<Again>) -> Self {
        let case = &view.case;
        let may = actor.may_on(Permission::Moderate, case.account);
        let asked =
            ground.is_some_and(|it| it.police != Police::None) && view.police.is_none() && case.is_live();
        let form = |act: &str| shell.form(&format!("/cases/{}/{act}", case.id));
        let mut forms = Self {
            restore: (may && view.restoration.is_none() && restorable(case)).then(|| form("restoration")),
            police: (may && asked).then(|| form("police")),
            done: may.then(|| form("by-hand")),
            care: Refilled::default(),
        };
        match again {
            None => {}
            Some(Again::Restore(form)) => forms.restore = Some(form),
            Some(Again::Police(form)) => forms.police = Some(form),
            Some(Again::Done(form)) => forms.done = Some(form),
            Some(Again::Report(form)) => forms.care.report = Some(form),
            Some(Again::Viewing(form)) => forms.care.viewing = Some(form),
        }
        forms
    }
}

fn restorable(case: &Case) -> bool {
    let taken_away = match case.stage {
        Stage::Acted(_) | Stage::Verified(_) | Stage::Registered(..) | Stage::Closed(_) => true,
        Stage::AwaitingSecond | Stage::Decided | Stage::Sealed(_) | Stage::Stopped(_) => false,
    };
    taken_away && case.form != Form::Description
}

fn author(shell: &Shell, item: Option<&dialogue::item::View>) -> String {
    if item.is_some_and(dialogue::item::View::is_withheld) {
        return shell.t("moderation-author-withheld");
    }
    let name = item.and_then(|it| it.item.author.as_ref()).map(|it| it.name.clone());
    name.unwrap_or_else(|| shell.t("moderation-author-unknown"))
}

/// The wording that was decided about; of what must not be copied there is none.
fn wording(case: &Case, item: Option<&dialogue::item::View>) -> Option<String> {
    if case.form == Form::Description {
        return None;
    }
    let wording = item?.wordings.iter().find(|it| it.n == case.version)?;
    Some(wording.text.clone())
}

fn stuck(shell: &Shell, case: &Case, failures: Vec<Failing>) -> Vec<Stuck> {
    let unsealed = case.stage.bundle().is_none();
    let said = failures.into_iter().filter_map(|it| {
        let (what, todo) = match it.kind.as_str() {
            jobs::ADVANCE if unsealed => ("moderation-stuck-seal", "moderation-stuck-seal-todo"),
            jobs::ADVANCE => ("moderation-stuck-advance", "moderation-stuck-todo"),
            jobs::RESTORE => ("moderation-stuck-restore", "moderation-stuck-todo"),
            jobs::STAMP => ("moderation-stuck-stamp", "moderation-stuck-stamp-todo"),
            _ => return None,
        };
        let goes_on = goes_on(shell, &it);
        Some(Stuck { what: shell.t(what), goes_on, todo: shell.t(todo), error: it.error })
    });
    said.collect()
}

/// Whether it is being tried, or is next.
fn is_tried_now(shell: &Shell, it: &Failing) -> bool {
    it.parked_at.is_none() && it.next_at <= shell.now()
}

/// Whether it is tried again by itself, and when.
fn goes_on(shell: &Shell, it: &Failing) -> String {
    match it.parked_at {
        Some(at) => shell.t_with("moderation-stuck-since", "at", at),
        None if is_tried_now(shell, it) => shell.t("moderation-stuck-now"),
        None => {
            shell.say(&Text::key("moderation-stuck-trying").with("n", it.attempts).with("at", it.next_at))
        }
    }
}

fn second(shell: &Shell, cx: &Context, actor: &Actor, case: &Case) -> Option<Second> {
    let decided_it = actor.id() == Some(case.decided_by);
    (case.stage == Stage::AwaitingSecond).then(|| Second {
        mine: actor.may_on(Permission::Confirm, case.account) && !decided_it,
        decided_it,
        roles: words::who_may_confirm(shell, &cx.guideline),
    })
}

/// The evidence, read back here and now: what cannot be read says so.
async fn evidence(cx: &Context, shell: &Shell, view: &View) -> Option<Evidence> {
    let bundle = view.case.stage.bundle()?;
    let bytes = if view.destroyed { None } else { cx.vault.open(bundle).await.ok() };
    let size = bytes.and_then(|it| i64::try_from(it.len()).ok());
    Some(Evidence {
        bundle,
        form: shell.say(&words::form(view.case.form)),
        size,
        stamp: match &view.stamp {
            Some(StampState::Stamped { authority, at, .. }) => Some((authority.clone(), *at)),
            Some(StampState::Pending) | None => None,
        },
        unstamped: shell.t(if cx.stamp_authority.is_some() {
            "moderation-stamp-pending"
        } else {
            "moderation-stamp-none"
        }),
        may_open: view.may_open,
        needs_reason: view.needs_reason,
        destroyed: view.destroyed,
    })
}

async fn entry(cx: &Context, shell: &Shell, actor: &Actor, case: &Case) -> Outcome<Option<Entry>> {
    let found = records::stage_of_case(&cx.store.reader(), actor, case.id).await?;
    let Some((id, stage)) = found else { return Ok(None) };
    let (said, proposed) = match &stage {
        records::Stage::Proposed => (shell.t("moderation-entry-proposed"), true),
        records::Stage::Registered { designation, .. } => {
            (shell.t_with("moderation-entry-registered", "number", designation.to_string()), false)
        }
        records::Stage::Declined { .. } => (shell.t("moderation-entry-declined"), false),
    };
    let may = actor.may(Permission::Register) || (!proposed && actor.may(Permission::ReadRegister));
    Ok(Some(Entry { href: may.then(|| format!("/register/{id}")), said }))
}

fn police_said(shell: &Shell, names: &Names, it: &view::Police) -> PoliceSaid {
    PoliceSaid {
        what: shell.t(match it.decision {
            PoliceDecision::Report => "moderation-police-report",
            PoliceDecision::NoReport => "moderation-police-no-report",
        }),
        reason: it.reason.clone(),
        reference: it.reference.clone(),
        by: names.of(it.decided_by),
        at: it.decided_at,
    }
}

fn police_choices(shell: &Shell) -> Vec<Choice> {
    vec![
        Choice::new(PoliceDecision::Report.word(), shell.t("moderation-police-report")),
        Choice::new(PoliceDecision::NoReport.word(), shell.t("moderation-police-no-report")),
    ]
}

fn restoring(shell: &Shell, names: &Names, actor: &Actor, case: &Case, it: &Restoration) -> Restoring {
    let (key, tone) = match it.stage {
        RestorationStage::AwaitingSecond => ("moderation-restoration-awaiting", "caution"),
        RestorationStage::Decided => ("moderation-restoration-decided", "info"),
        RestorationStage::Restored => ("moderation-restoration-restored", "good"),
        RestorationStage::Overtaken => ("moderation-restoration-overtaken", "plain"),
    };
    let waits = it.stage == RestorationStage::AwaitingSecond;
    Restoring {
        asked_by: names.of(it.asked_by),
        confirmed_by: it.confirmed_by.map(|it| names.of(it)),
        state: (shell.t(key), tone),
        waits,
        mine: waits && actor.may_on(Permission::Confirm, case.account) && actor.id() != Some(it.asked_by),
        it: it.clone(),
    }
}
