//! What people see of moderation.

use dialogue::Item;
use dialogue::viewing::{self, Viewing};
use guideline::Police as PoliceQuestion;
use kernel::{Actor, CaseId, Digest, Instant, ItemId, Outcome, Permission, Scope};
use people::Context;
use store::{Entry, Failing, Reader};

use crate::again::TOLD;
use crate::clock::Clock;
use crate::close;
use crate::ending::Lacking;
use crate::model::{BundleStage, Case, Form, PoliceDecision, Restoration, RestorationStage, Stage};
use crate::report::Filing;
use crate::sql::care;
use crate::stamp::{StampState, stamp_of};
use crate::{jobs, sql};

/// What was decided about the police.
#[derive(Clone, Debug)]
pub struct Police {
    /// What was decided.
    pub decision: PoliceDecision,
    /// Why.
    pub reason: String,
    /// The police's reference.
    pub reference: Option<String>,
    /// Who decided.
    pub decided_by: kernel::PersonId,
    /// When.
    pub decided_at: Instant,
}

/// A case with everything around it.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of what this person may see")]
#[derive(Clone, Debug)]
pub struct View {
    /// The case; without its reason where that is withheld.
    pub case: Case,
    /// Its undoing, if anybody asked.
    pub restoration: Option<Restoration>,
    /// Its bundle's time stamp.
    pub stamp: Option<StampState>,
    /// What was decided about the police.
    pub police: Option<Police>,
    /// Whether this person may open the evidence.
    pub may_open: bool,
    /// Whether its evidence is destroyed, or about to be, because the law forbids the copy that it holds.
    pub destroyed: bool,
    /// Whether what people wrote about the case is kept from this person, who does not read the words of its item.
    pub withheld: bool,
    /// The report that was made to the police, once it is noted.
    pub filing: Option<Filing>,
    /// Who closed the case, and when.
    pub closing: Option<(kernel::PersonId, Instant)>,
    /// What it lacks before it can be closed.
    pub lacks: Vec<Lacking>,
    /// The time in which its item is to be gone.
    pub clock: Option<Clock>,
    /// Whether pictures in its evidence are kept from view.
    pub blurred: bool,
    /// Whether this person may see them at all.
    pub may_view: bool,
    /// Whether this person has to say why before they see them.
    pub needs_reason: bool,
    /// Who has seen them, and why.
    pub viewings: Vec<Viewing>,
}

/// A case as a line. What people wrote about restricted items stands in no list.
#[derive(Clone, Debug)]
pub struct Line {
    /// The case; without its reason where that is withheld.
    pub case: Case,
    /// How it stands, its undoing included.
    pub standing: &'static str,
    /// Whether its reason is withheld.
    pub withheld: bool,
}

/// The case as this person may see it; `None` when there is none for them. That somebody reads what was written about
/// a restricted item is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn view(cx: &Context, actor: &Actor, id: CaseId) -> Outcome<Option<View>> {
    let reader = cx.store.reader();
    let Some(case) = sql::one(&reader, id).await?.filter(|it| may_see(actor, it)) else { return Ok(None) };
    let Some(item) = dialogue::item::one(&reader, case.item).await? else { return Ok(None) };
    let mut view = whole(cx, actor, case, &item).await?;
    match dialogue::restriction(&reader, actor, &item).await? {
        None => {}
        Some(it) if it.may_read => log_reading(cx, actor, &view.case).await?,
        Some(_) => withhold(&mut view),
    }
    Ok(Some(view))
}

async fn whole(cx: &Context, actor: &Actor, case: Case, item: &Item) -> Outcome<View> {
    let reader = cx.store.reader();
    let (stamp, may_open) = match case.stage.bundle() {
        Some(bundle) => (stamp_of(cx, bundle).await?, may_open(&reader, actor, &case, item).await?),
        None => (None, false),
    };
    let police = sql::police_of(&reader, case.id).await?.map(|it| Police {
        decision: it.decision,
        reason: it.reason,
        reference: it.reference,
        decided_by: it.decided_by,
        decided_at: it.decided_at,
    });
    let restoration = sql::restoration_of(&reader, case.id).await?;
    let destroyed = is_destroyed(&reader, case.stage.bundle()).await?;
    Ok(View {
        filing: care::filing_of(&reader, case.id).await?,
        closing: care::closing_of(&reader, case.id).await?,
        lacks: close::lacks(cx, actor, &case).await?,
        clock: care::clock_of(&reader, case.id).await?,
        blurred: viewing::is_blurred(&reader, case.item).await?,
        may_view: self::may_open(&reader, actor, &case, item).await?,
        needs_reason: viewing::needs_reason(cx, actor, case.item).await?,
        viewings: viewing::viewings(&reader, case.item).await?,
        case,
        restoration,
        stamp,
        police,
        may_open,
        destroyed,
        withheld: false,
    })
}

async fn log_reading(cx: &Context, actor: &Actor, case: &Case) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    tx.log(Entry::new(actor, "restricted-case-read", "case", case.id).under(&case.guideline));
    tx.commit().await
}

/// Takes out what people wrote, which may repeat the words of the item.
fn withhold(view: &mut View) {
    view.withheld = true;
    view.case.reason.clear();
    if let Some(it) = &mut view.restoration {
        it.reason.clear();
    }
    if let Some(it) = &mut view.police {
        it.reason.clear();
        it.reference = None;
    }
    for it in &mut view.viewings {
        it.reason.clear();
    }
}

/// Cases as lines, those that this person may see, in the order given.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn lines(cx: &Context, actor: &Actor, mut cases: Vec<Case>) -> Outcome<Vec<Line>> {
    cases.retain(|it| may_see(actor, it));
    let reader = cx.store.reader();
    let ids: Vec<CaseId> = cases.iter().map(|it| it.id).collect();
    let items: Vec<ItemId> = cases.iter().map(|it| it.item).collect();
    let restorations = sql::restoration_stages(&reader, &ids).await?;
    let restricted = dialogue::restrictions(&reader, &items).await?;
    let line = |mut case: Case| {
        let withheld = restricted.contains_key(&case.item);
        if withheld {
            case.reason.clear();
        }
        Line { standing: standing_of(&case, restorations.get(&case.id).copied()), case, withheld }
    };
    Ok(cases.into_iter().map(line).collect())
}

/// The cases with these identities as lines, those that this person may see.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn lines_of(cx: &Context, actor: &Actor, ids: &[CaseId]) -> Outcome<Vec<Line>> {
    lines(cx, actor, sql::some(&cx.store.reader(), ids).await?).await
}

/// The cases of an item, oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn cases_of(cx: &Context, item: ItemId) -> Outcome<Vec<Case>> {
    sql::of_item(&cx.store.reader(), item).await
}

/// The undoing of a case, where somebody asked for it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn restoration_of(cx: &Context, case: CaseId) -> Outcome<Option<Restoration>> {
    sql::restoration_of(&cx.store.reader(), case).await
}

/// The latest cases this person may see, newest first, from before a time.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn latest(cx: &Context, actor: &Actor, before: Instant, limit: i64) -> Outcome<Vec<Line>> {
    let reader = cx.store.reader();
    let scopes = [Permission::ReadItems, Permission::ReadRegister].map(|it| actor.scope_of(it));
    let cases = sql::latest(&reader, &either(scopes), before, limit).await?;
    lines(cx, actor, cases).await
}

/// The accounts that are in either scope.
fn either([one, other]: [Scope; 2]) -> Scope {
    match (one, other) {
        (Scope::Accounts(one), Scope::Accounts(other)) => Scope::Accounts(&one | &other),
        (Scope::All, _) | (_, Scope::All) => Scope::All,
    }
}

/// The cases and restorations that wait for this person as the second one.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_for_second(cx: &Context, actor: &Actor) -> Outcome<(Vec<Case>, Vec<Restoration>)> {
    if !actor.may(Permission::Confirm) {
        return Ok((Vec::new(), Vec::new()));
    }
    let reader = cx.store.reader();
    let scope = actor.scope_of(Permission::Confirm);
    let cases = sql::awaiting(&reader, &scope, actor.id()).await?;
    let restorations = sql::restorations_awaiting(&reader, &scope, actor.id()).await?;
    Ok((cases, restorations))
}

/// The cases for which the guideline demands a decision about the police that nobody has taken, for somebody who may
/// take it; those decided first come first (MOT-DOL-16).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_for_police(cx: &Context, actor: &Actor) -> Outcome<Vec<Case>> {
    let grounds = cx.guideline.grounds.iter().filter(|it| it.police == PoliceQuestion::Decide);
    let grounds: Vec<&str> = grounds.map(|it| it.key.as_str()).collect();
    if grounds.is_empty() || !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    let scope = actor.scope_of(Permission::Moderate);
    sql::without_police_decision(&cx.store.reader(), &scope, &grounds).await
}

/// The cases about which the police are to be told and of which nobody has noted that they were, for somebody who may
/// note it (ORE-DIA-14).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_for_report(cx: &Context, actor: &Actor) -> Outcome<Vec<Case>> {
    if !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    care::unreported(&cx.store.reader(), &actor.scope_of(Permission::Moderate)).await
}

/// The cases whose decision is not carried out, or whose item is not shown again, though it has been tried: for
/// somebody who may moderate their accounts.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn failing(cx: &Context, actor: &Actor) -> Outcome<Vec<CaseId>> {
    let reader = cx.store.reader();
    let failing = reader.failing().await?;
    let acts = failing.iter().filter(|it| [jobs::ADVANCE, jobs::RESTORE].contains(&it.kind.as_str()));
    let mut cases = Vec::new();
    for it in acts.filter(|it| it.concerns_people()) {
        let Ok(id) = it.subject.parse() else { continue };
        let case = sql::one(&reader, id).await?;
        if case.is_some_and(|it| actor.may_on(Permission::Moderate, it.account)) && !cases.contains(&id) {
            cases.push(id);
        }
    }
    Ok(cases)
}

/// What of the case has been tried and has not succeeded: the decision, its undoing, its time stamp.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn failures(reader: &Reader, case: CaseId) -> Outcome<Vec<Failing>> {
    let subject = case.to_string();
    let mut failing = reader.failing().await?;
    failing.retain(|it| it.subject == subject && TOLD.contains(&it.kind.as_str()));
    Ok(failing)
}

/// A sealed bundle that somebody may open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// They were destroyed because the law forbids the copy; the case tells more.
    Destroyed(CaseId),
    /// They hold pictures that are kept from view until whoever opens them has said why, in the case.
    Unsaid(CaseId),
}

/// What became of a bundle; `None` when there was never one.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn bundle_stage(cx: &Context, bundle: Digest) -> Outcome<Option<BundleStage>> {
    Ok(sql::bundle::one(&cx.store.reader(), bundle).await?.map(|it| it.stage))
}

async fn is_destroyed(reader: &Reader, bundle: Option<Digest>) -> Outcome<bool> {
    let Some(bundle) = bundle else { return Ok(false) };
    let row = sql::bundle::one(reader, bundle).await?;
    Ok(row.is_some_and(|it| matches!(it.stage, BundleStage::Condemned | BundleStage::Destroyed)))
}

/// The bytes of a sealed bundle, for somebody who may open it; every opening of one that not everybody may is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer.
pub async fn open_bundle(cx: &Context, actor: &Actor, bundle: Digest) -> Outcome<Option<Opened>> {
    let reader = cx.store.reader();
    let Some(case) = sql::by_bundle(&reader, bundle).await?.filter(|it| may_see(actor, it)) else {
        return Ok(None);
    };
    if is_destroyed(&reader, Some(bundle)).await? {
        return Ok(Some(Opened::Destroyed(case.id)));
    }
    let Some(item) = dialogue::item::one(&reader, case.item).await? else { return Ok(None) };
    let restricted = is_restricted(&reader, &case, &item).await?;
    if restricted && !actor.may_on(Permission::ReadRestricted, case.account) {
        return Ok(None);
    }
    if viewing::needs_reason(cx, actor, case.item).await? {
        return Ok(Some(Opened::Unsaid(case.id)));
    }
    if restricted {
        let mut tx = cx.store.begin().await?;
        tx.log(Entry::new(actor, "evidence-opened", "case", case.id).under(&case.guideline).about(bundle));
        tx.commit().await?;
    }
    cx.vault.open(bundle).await.map(|it| Some(Opened::Bytes(it)))
}

/// The answer of the time-stamping authority (RFC 3161) about a bundle, which says when it existed and nothing about
/// what is in it, for whoever may see the case; `None` until there is one.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer.
pub async fn open_stamp(cx: &Context, actor: &Actor, bundle: Digest) -> Outcome<Option<Vec<u8>>> {
    let found = sql::by_bundle(&cx.store.reader(), bundle).await?;
    if !found.is_some_and(|it| may_see(actor, &it)) {
        return Ok(None);
    }
    match stamp_of(cx, bundle).await? {
        Some(StampState::Stamped { response, .. }) => cx.blobs.get(response).await.map(Some),
        Some(StampState::Pending) | None => Ok(None),
    }
}

/// A bundle as verification knows it.
#[derive(Clone, Debug)]
pub struct SealedBundle {
    /// Its digest.
    pub digest: Digest,
    /// The answer of a time-stamping authority.
    pub stamp: Option<Digest>,
    /// Whether its bytes are there, or are to be or were destroyed.
    pub stage: BundleStage,
    /// When they were destroyed.
    pub gone_at: Option<Instant>,
}

/// All bundles that are or were evidence, for verification.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn bundles(cx: &Context) -> Outcome<Vec<SealedBundle>> {
    let sealed = sql::bundle::sealed(&cx.store.reader()).await?;
    let bundle = |(it, stamp): (sql::bundle::BundleRow, Option<Digest>)| SealedBundle {
        digest: it.digest,
        stamp,
        stage: it.stage,
        gone_at: it.gone_at,
    };
    Ok(sealed.into_iter().map(bundle).collect())
}

/// The cases whose evidence no time-stamping authority has stamped yet, longest waiting first, and since when.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn stamps_pending(cx: &Context) -> Outcome<Vec<(CaseId, Instant)>> {
    sql::stamps_pending(&cx.store.reader()).await
}

pub(crate) fn may_see(actor: &Actor, case: &Case) -> bool {
    actor.may_on(Permission::ReadItems, case.account) || actor.may_on(Permission::ReadRegister, case.account)
}

pub(crate) async fn may_open(reader: &Reader, actor: &Actor, case: &Case, item: &Item) -> Outcome<bool> {
    Ok(actor.may_on(Permission::ReadRestricted, case.account) || !is_restricted(reader, case, item).await?)
}

/// Whether only named readers open the evidence: it was sealed so, or the words in it have been restricted since.
async fn is_restricted(reader: &Reader, case: &Case, item: &Item) -> Outcome<bool> {
    match case.form {
        Form::Restricted | Form::Description => Ok(true),
        Form::Copy => dialogue::evidence_is_restricted(reader, item, case.decided_at).await,
    }
}

/// The word of a case's stage together with its restoration's, for badges.
#[must_use]
pub fn standing(view: &View) -> &'static str {
    standing_of(&view.case, view.restoration.as_ref().map(|it| it.stage))
}

fn standing_of(case: &Case, restoration: Option<RestorationStage>) -> &'static str {
    match (restoration, &case.stage) {
        (Some(RestorationStage::Restored), _) => "restored",
        (Some(RestorationStage::AwaitingSecond | RestorationStage::Decided), _) => "restoring",
        (None | Some(RestorationStage::Overtaken), Stage::Stopped(_)) => "stopped",
        (None | Some(RestorationStage::Overtaken), stage) => stage.word(),
    }
}
