use std::collections::HashMap;

use accounts::Account;
use kernel::item::ExternalId;
use kernel::{AccountId, Actor, Outcome, Permission, PersonId, PostId};
use people::Context;
use store::Failing;

use crate::again::failures;
use crate::checks::{Condition, Finding, Point};
use crate::consents;
use crate::desk::Desk;
use crate::exempt::can_be_exempted;
use crate::model::{
    Assessment, Clearance, Confirmation, Delivery, Exemption, PersonalData, Post, PostAct, PostStage, Risk,
    Standing, Step, Wording,
};
use crate::settle::remains_since;
use crate::{Refused, release, sql};

/// The open accounts on which this person publishes, by name: where they may answer (MOT-ANS-14), and a connector reaches;
/// what is published by hand is written down as every item there is.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn publishable(cx: &Context, actor: &Actor) -> Outcome<Vec<Account>> {
    let mut accounts = accounts::list(&cx.store.reader(), actor).await?;
    accounts.retain(|it| {
        it.is_open() && !accounts::is_by_hand(cx, it) && actor.may_on(Permission::Answer, it.id)
    });
    Ok(accounts)
}

/// A post in a list.
#[derive(Clone, Debug)]
pub struct PostLine {
    /// The post.
    pub post: Post,
    /// Its heading, or the beginning of its text.
    pub title: String,
    /// How it stands.
    pub standing: Standing,
    /// Its accounts, as far as the person may know of them.
    pub accounts: Vec<Account>,
    /// Whether society needs it now; such posts come first.
    pub is_vital: bool,
    /// Since when the recording of what was sent live stands there without captions.
    pub recording_since: Option<kernel::Instant>,
    /// Whether it holds personal data.
    pub is_personal: bool,
    /// Whether a consent that it rests on was withdrawn.
    pub consent_withdrawn: bool,
    /// The consents that it names.
    pub consents: Vec<kernel::ConsentId>,
}

/// The posts of the accounts on which this person may answer: what society needs now first (ORE-OVG-02), then the latest.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn posts(cx: &Context, actor: &Actor) -> Outcome<Vec<PostLine>> {
    let reader = cx.store.reader();
    let mut accounts = accounts::list(&reader, actor).await?;
    accounts.retain(|it| actor.may_on(Permission::Answer, it.id));
    let mut deliveries: HashMap<PostId, Vec<Delivery>> = HashMap::new();
    for (post, it) in sql::delivery::all(&reader).await? {
        deliveries.entry(post).or_default().push(it);
    }
    let failing = failures(&reader).await?;
    let withdrawn: Vec<_> =
        consents::sql::all(&reader).await?.into_iter().filter(|it| it.withdrawn.is_some()).collect();
    let line = |(post, wording): (Post, Wording)| {
        let own = deliveries.remove(&post.id).unwrap_or_default();
        let is_own = |account: &&Account| own.iter().any(|it| it.account == account.id);
        let known: Vec<Account> = accounts.iter().filter(is_own).cloned().collect();
        let fails = own.iter().any(|it| failing.contains_key(&(post.id, it.account)));
        let consents = wording.content.personal.consents.clone();
        (!known.is_empty()).then(|| PostLine {
            title: heading(&wording),
            standing: post.standing(&own, fails, cx.now()),
            accounts: known,
            recording_since: remains_since(&wording.content, &own),
            is_vital: wording.content.vital,
            is_personal: wording.content.personal.data == PersonalData::Present,
            consent_withdrawn: withdrawn.iter().any(|it| consents.contains(&it.id)),
            consents,
            post,
        })
    };
    let mut lines: Vec<PostLine> =
        sql::wording::current(&reader).await?.into_iter().filter_map(line).collect();
    lines.sort_by_key(|it| !it.is_vital);
    Ok(lines)
}

/// The heading, or else the first words.
fn heading(wording: &Wording) -> String {
    const MOST: usize = 80;
    let content = &wording.content;
    let text = if content.title.is_empty() { &content.text } else { &content.title };
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST).collect();
    format!("{}…", cut.trim_end())
}

/// How many posts wait for this person: for a second person who is not the one who submitted, or for somebody to look why
/// they do not stand where they should; at most so many are counted.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_count(cx: &Context, actor: &Actor) -> Outcome<i64> {
    if !actor.may(Permission::Answer) {
        return Ok(0);
    }
    let reader = cx.store.reader();
    let unsettled = sql::post::unsettled(&reader).await?;
    if unsettled.is_empty() {
        return Ok(0);
    }
    let failing = failures(&reader).await?;
    let mut n = 0;
    for post in unsettled {
        let deliveries = sql::delivery::of_post(&reader, post.id).await?;
        let theirs = deliveries.iter().all(|it| actor.may_on(Permission::Answer, it.account));
        let fails = deliveries
            .iter()
            .any(|it| failing.get(&(post.id, it.account)).is_some_and(Failing::concerns_people));
        let standing = post.standing(&deliveries, fails, cx.now());
        let waits =
            standing == Standing::Failed || (standing == Standing::Waiting && Some(post.by) != actor.id());
        n += i64::from(theirs && waits);
    }
    Ok(n)
}

/// A post with everything around it.
#[derive(Clone, Debug)]
pub struct PostView {
    /// The post.
    pub post: Post,
    /// The wording that holds.
    pub wording: Wording,
    /// Everything that was done with it, the oldest first.
    pub steps: Vec<Step>,
    /// How it is doing on each account.
    pub deliveries: Vec<(Account, Delivery, Option<Failing>)>,
    /// How it stands.
    pub standing: Standing,
    /// What the rules say to it as it is.
    pub findings: Vec<Finding>,
    /// The conditions for its personal data, and which of them are met.
    pub conditions: Vec<Condition>,
    /// The assessment of the risk that it rests on, and who stands for it.
    pub risk: Option<(Risk, Assessment)>,
    /// What was let through as no number of a person.
    pub clearances: Vec<Clearance>,
    /// That its wording goes out although not everybody can take part of it.
    pub exemption: Option<Exemption>,
    /// Whether this person may exempt it from rules on accessibility that keep it back.
    pub may_exempt: bool,
    /// Whether this person may let through what a machine took for the number of a person.
    pub may_clear: bool,
    /// What whoever publishes it has to confirm.
    pub wanted: Vec<Confirmation>,
    /// What this person may do with it now.
    pub may: Vec<PostAct>,
}

impl PostView {
    /// Who submitted it to a second person, where it waits for one.
    #[must_use]
    pub fn submitted_by(&self) -> Option<PersonId> {
        let waits = self.post.stage == PostStage::Waiting;
        self.steps.iter().rev().find(|it| waits && it.act == PostAct::Submit).map(|it| it.by)
    }
}

/// One post, for whoever may answer on one of its accounts.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn post(cx: &Context, actor: &Actor, id: PostId) -> Outcome<Option<PostView>> {
    let Some(desk) = Desk::found(cx, actor, id).await? else { return Ok(None) };
    let reader = cx.store.reader();
    let steps = sql::post::steps(&reader, id).await?;
    let failing = failures(&reader).await?;
    let fails = desk.deliveries.iter().any(|it| failing.contains_key(&(id, it.account)));
    let standing = desk.post.standing(&desk.deliveries, fails, cx.now());
    let findings = desk.findings(cx);
    let wanted = match release::wanted(cx, actor, &desk, &findings).await {
        Ok(wanted) => wanted,
        Err(Refused::Failed(failed)) => return Err(failed),
        Err(_) => Vec::new(),
    };
    let may = may(cx, actor, &desk, &steps);
    let holds_number = findings.iter().any(|it| it.point == Point::PersonalNumber);
    Ok(Some(PostView {
        may_clear: holds_number && may.contains(&PostAct::Reword) && Some(desk.wording.by) != actor.id(),
        may_exempt: findings.iter().any(can_be_exempted) && may.contains(&PostAct::Reword),
        conditions: desk.conditions(cx, &findings),
        deliveries: placed(&desk, failing),
        risk: desk.risk,
        clearances: desk.clearances,
        exemption: desk.exemption,
        post: desk.post,
        wording: desk.wording,
        steps,
        standing,
        findings,
        wanted,
        may,
    }))
}

type Placed = Vec<(Account, Delivery, Option<Failing>)>;

fn placed(desk: &Desk, mut failing: HashMap<(PostId, AccountId), Failing>) -> Placed {
    let place = |account: &Account| {
        let delivery = desk.deliveries.iter().find(|it| it.account == account.id)?;
        Some((account.clone(), delivery.clone(), failing.remove(&(desk.post.id, account.id))))
    };
    desk.accounts.iter().filter_map(place).collect()
}

fn may(cx: &Context, actor: &Actor, desk: &Desk, steps: &[Step]) -> Vec<PostAct> {
    if !desk.is_theirs(actor) {
        return Vec::new();
    }
    let second = cx.guideline.publishing.post.approved_by_second && cx.guideline.is_binding();
    let submitted = steps.iter().rev().find(|it| it.act == PostAct::Submit).map(|it| it.by);
    let fits = |act: &PostAct| {
        let in_order = desk.post.stage.after(*act).is_some();
        in_order
            && match act {
                PostAct::Write | PostAct::Reword => true,
                PostAct::Submit => second,
                PostAct::Release => !second,
                PostAct::Approve => submitted != actor.id() && Some(desk.wording.by) != actor.id(),
                PostAct::Settle => {
                    let settled = steps.iter().any(|it| it.act == PostAct::Settle);
                    remains_since(&desk.wording.content, &desk.deliveries).is_some() && !settled
                }
                PostAct::Withdraw => desk.post.is_ours_alone(&desk.deliveries, cx.now()),
            }
    };
    PostAct::ALL.iter().copied().filter(fits).collect()
}

/// The posts of ours that the platforms have taken, each with the account and the platform's identity of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn published(reader: &store::Reader) -> Outcome<Vec<(PostId, AccountId, ExternalId)>> {
    let all = sql::delivery::all(reader).await?;
    Ok(all.into_iter().filter_map(|(post, it)| Some((post, it.account, it.external?))).collect())
}
