use accounts::Account;
use kernel::calendar::{Date, TimeOfDay, moment_at};
use kernel::{Actor, IncidentId, Instant, ItemId, Outcome, PersonId, PostId};
use people::Context;
use store::{Entry, Tx};

use super::model::{Act, Breach, Course, Evidence, Extent, Incident, Stage, Step};
use super::refused::LONGEST;
use super::{Refused, rules, sql, tell, view};

/// An incident to be reported, or to be kept as a draft.
#[derive(Clone, Debug, Default)]
pub struct ReportIncident {
    /// The kind, by its key in the guideline.
    pub kind: String,
    /// Whether something was harmed, by the word of [`Extent`].
    pub extent: String,
    /// On which account, by its key; empty for none.
    pub account: String,
    /// The item it is about, by its identity; empty for none.
    pub item: String,
    /// The post of our own it is about, by its identity; empty for none.
    pub post: String,
    /// What has happened.
    pub what: String,
    /// When it was discovered, `2026-11-23T09:15`; now where it is empty.
    pub discovered_at: String,
    /// Whether personal data are concerned, by the word of [`Breach`]; a draft need not say.
    pub breach: String,
    /// Whether it is kept as a draft.
    pub draft: bool,
}

/// Reports an incident (sv. *anmäla incident*), or begins a draft. Whoever works here may. Sent twice alike, it is one.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn report_incident(
    cx: &Context,
    actor: &Actor,
    order: ReportIncident,
) -> Result<IncidentId, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if !people::is_free_to_act(&cx.store.reader(), by).await? {
        return Err(Refused::NotPermitted);
    }
    let read = Read::of(cx, actor, &order).await?;
    let mut tx = cx.store.begin().await?;
    let id = IncidentId::new(tx.now(), tx.entropy());
    let it = read.incident(cx, id, by, tx.now());
    if let Some(there) = sql::same(&mut tx, by, &it).await? {
        return Ok(there);
    }
    sql::insert(&mut tx, &it).await?;
    let act = if order.draft { Act::Drafted } else { Act::Reported };
    let step = Step { n: 1, act, by: Some(by), at: tx.now(), text: String::new(), reference: String::new() };
    sql::add_step(&mut tx, id, &step, &it.guideline).await?;
    let verb = if order.draft { "incident-drafted" } else { "incident-reported" };
    tx.log(Entry::new(actor, verb, "incident", id).under(&it.guideline));
    follow(cx, &mut tx, &it).await?;
    tx.commit().await?;
    Ok(id)
}

/// Reports an incident that was a draft.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn complete_incident(
    cx: &Context,
    actor: &Actor,
    id: IncidentId,
    order: ReportIncident,
) -> Result<(), Refused> {
    let found = view::found(cx, actor, id).await?;
    let (known, standing) = found.ok_or(Refused::Unknown)?;
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let read = Read::of(cx, actor, &ReportIncident { draft: false, ..order }).await?;
    let mut tx = cx.store.begin().await?;
    let before = sql::in_tx(&mut tx, known.id).await?.ok_or(Refused::Unknown)?;
    if before.stage == Stage::Reported && before.what == read.what {
        return Ok(()); // Sent twice.
    }
    let stage = before.after(&Course::default(), Act::Reported, standing, false)?;
    let account = read.account.as_ref().map(|it| it.id).or(before.account);
    let after = Incident {
        stage,
        steps: before.steps + 1,
        kind: read.kind,
        extent: read.extent,
        account,
        what: read.what,
        discovered_at: read.discovered_at.min(tx.now()),
        breach: read.breach,
        aware_at: (read.breach == Some(Breach::Yes)).then(|| tx.now()),
        ..before
    };
    sql::update(&mut tx, &after).await?;
    let (n, at) = (after.steps, tx.now());
    let step =
        Step { n, act: Act::Reported, by: Some(by), at, text: String::new(), reference: String::new() };
    let guideline = cx.guideline.version.to_string();
    sql::add_step(&mut tx, id, &step, &guideline).await?;
    tx.log(Entry::new(actor, "incident-reported", "incident", id).under(&guideline));
    follow(cx, &mut tx, &after).await?;
    tx.commit().await?;
    Ok(())
}

/// What follows on its own: who is told now, and when somebody is reminded.
pub(super) async fn follow(cx: &Context, tx: &mut Tx, it: &Incident) -> Result<(), Refused> {
    match it.stage {
        Stage::Draft => remind_of_draft(cx, tx, it).await?,
        Stage::Reported => {
            let now = tx.now();
            let receipt = now.plus_seconds(rules::seconds(cx.guideline.incident.handling.receipt_hours));
            tell::order(tx, it.id, tell::What::Reported, now).await?;
            tell::order(tx, it.id, tell::What::ReceiptMissing, receipt).await?;
            run_clock(cx, tx, it).await?;
        }
        Stage::Dismissed | Stage::Closed => {}
    }
    Ok(())
}

/// The manager is reminded of a draft that lies there.
pub(super) async fn remind_of_draft(cx: &Context, tx: &mut Tx, it: &Incident) -> Outcome<()> {
    let at = tx.now().plus_seconds(rules::seconds(cx.guideline.incident.handling.draft_hours));
    tell::order(tx, it.id, tell::What::Draft, at).await
}

/// Sets the clock of the law, where personal data are concerned.
pub(super) async fn run_clock(cx: &Context, tx: &mut Tx, it: &Incident) -> Result<(), Refused> {
    if let Some(limit) = rules::law_limit(&cx.guideline, it) {
        for (what, at) in tell::What::WARNINGS.into_iter().zip(rules::warnings(&cx.guideline, limit)) {
            tell::order(tx, it.id, what, at).await?;
        }
    }
    Ok(())
}

/// An order that was read and is right.
struct Read {
    kind: String,
    extent: Extent,
    account: Option<Account>,
    item: Option<Evidence>,
    post: Option<PostId>,
    what: String,
    discovered_at: Instant,
    breach: Option<Breach>,
    draft: bool,
}

impl Read {
    async fn of(cx: &Context, actor: &Actor, order: &ReportIncident) -> Result<Self, Refused> {
        let kind = order.kind.trim();
        rules::kind(&cx.guideline, kind).ok_or(Refused::KindUnfit)?;
        let what = order.what.trim();
        if what.chars().count() > LONGEST {
            return Err(Refused::TooLong("what"));
        }
        if kernel::is_blank(what) {
            return Err(Refused::WhatMissing);
        }
        let breach = match order.breach.trim() {
            "" if order.draft => None,
            said => Some(said.parse().map_err(|_| Refused::BreachMissing)?),
        };
        let (account, item, post) = about(cx, actor, order).await?;
        Ok(Self {
            kind: kind.to_owned(),
            extent: order.extent.trim().parse().map_err(|_| Refused::ExtentMissing)?,
            account,
            item,
            post,
            what: what.to_owned(),
            discovered_at: discovered(&order.discovered_at, cx.now())?,
            breach,
            draft: order.draft,
        })
    }

    fn incident(self, cx: &Context, id: IncidentId, by: PersonId, at: Instant) -> Incident {
        Incident {
            id,
            stage: if self.draft { Stage::Draft } else { Stage::Reported },
            steps: 1,
            kind: self.kind,
            extent: self.extent,
            account: self.account.map(|it| it.id),
            item: self.item,
            post: self.post,
            origin: String::new(),
            what: self.what,
            discovered_at: self.discovered_at,
            aware_at: (self.breach == Some(Breach::Yes) && !self.draft).then_some(at),
            breach: self.breach,
            by: Some(by),
            made_at: at,
            guideline: cx.guideline.version.to_string(),
        }
    }
}

/// The account, the item and the post that it is about: only what the person may know of.
async fn about(
    cx: &Context,
    actor: &Actor,
    order: &ReportIncident,
) -> Result<(Option<Account>, Option<Evidence>, Option<PostId>), Refused> {
    let accounts = view::reportable(cx, actor).await?;
    let key = order.account.trim();
    let mut account = match key {
        "" => None,
        key => {
            let found = accounts.into_iter().find(|it| it.key.as_str() == key);
            Some(found.ok_or(Refused::AccountUnfit)?)
        }
    };
    let item = match order.item.trim() {
        "" => None,
        said => {
            let id: ItemId = said.parse().map_err(|_| Refused::AboutUnfit("item"))?;
            let item = dialogue::item::find(cx, actor, id).await?.ok_or(Refused::AboutUnfit("item"))?;
            if account.is_none() {
                account = accounts::account(&cx.store.reader(), item.account).await?;
            }
            Some(Evidence { item: id, wording: item.versions, digest: item.content })
        }
    };
    let post = match order.post.trim() {
        "" => None,
        said => {
            let id: PostId = said.parse().map_err(|_| Refused::AboutUnfit("post"))?;
            let found = publishing::post(cx, actor, id).await?.ok_or(Refused::AboutUnfit("post"))?;
            if account.is_none() {
                account = found.deliveries.into_iter().next().map(|it| it.0);
            }
            Some(id)
        }
    };
    Ok((account, item, post))
}

/// When it was discovered: nothing is discovered that is still to come.
fn discovered(said: &str, now: Instant) -> Result<Instant, Refused> {
    let said = said.trim();
    if said.is_empty() {
        return Ok(now);
    }
    let (day, time) = said.split_once('T').ok_or(Refused::DiscoveredUnfit)?;
    let day: Date = day.parse().map_err(|_| Refused::DiscoveredUnfit)?;
    let time: TimeOfDay = time.parse().map_err(|_| Refused::DiscoveredUnfit)?;
    let at = moment_at(day, time);
    if at > now || day.year() < 2000 { Err(Refused::DiscoveredUnfit) } else { Ok(at) }
}
