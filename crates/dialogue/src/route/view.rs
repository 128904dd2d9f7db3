use std::collections::BTreeMap;

use guideline::{Guideline, Party};
use kernel::{AccountId, Actor, Instant, ItemId, Outcome, Permission};
use people::Context;
use store::{Reader, Tx};

use super::model::{Classed, Consultation, ItemClass};
use super::sql;
use crate::help::{roles_among, roles_of};
use crate::item::View;
use crate::model::{How, Item};

/// How an item stands, as far as it decides what may be answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What somebody said that it is about.
    pub class: Option<ItemClass>,
    /// Why its conversation is broken off, if it is.
    pub broken: Option<ItemClass>,
    /// The keys of the roles that were asked since then.
    pub consulted: Vec<String>,
    /// The keys of the roles that the person has for the account.
    pub roles: Vec<String>,
}

impl Standing {
    /// The class whose referral alone may be answered.
    #[must_use]
    pub fn lock(&self, guideline: &Guideline) -> Option<ItemClass> {
        self.broken.or(self.class.filter(|it| it.locks(guideline)))
    }

    /// The class for which somebody is to be asked who was not, unless the person is who would be asked.
    #[must_use]
    pub fn lacks_consultation(&self, guideline: &Guideline) -> Option<ItemClass> {
        let class = self.class?;
        let asked = class.consulted(guideline);
        let has =
            |it: &Party| it.fits(false, false, self.consulted.iter().chain(&self.roles).map(String::as_str));
        (!asked.is_empty() && !asked.iter().any(has)).then_some(class)
    }
}

/// How an item stands in this transaction, for this person.
pub(crate) async fn standing(cx: &Context, tx: &mut Tx, actor: &Actor, item: &Item) -> Outcome<Standing> {
    let classed = sql::latest_in(tx, item.id).await?;
    let broken = sql::broken_in(tx, item.id).await?;
    let Some(classed) = classed else { return Ok(Standing { broken, ..Standing::default() }) };
    let asks = !classed.class.consulted(&cx.guideline).is_empty();
    let consultations = if asks { sql::consultations_in(tx, item.id).await? } else { Vec::new() };
    let roles = if asks { roles_of(cx, actor, item.account).await? } else { Vec::new() };
    Ok(Standing { class: Some(classed.class), broken, consulted: since(&classed, &consultations), roles })
}

/// The roles that were asked after the item was said to be of its class.
fn since(classed: &Classed, consultations: &[Consultation]) -> Vec<String> {
    consultations.iter().filter(|it| it.at >= classed.at).map(|it| it.role.clone()).collect()
}

/// What somebody sees of the way of an item.
#[derive(Clone, Debug)]
pub struct RouteView {
    /// Everything that was said of what it is about, the oldest first.
    pub classed: Vec<Classed>,
    /// Who was asked, the oldest first.
    pub consultations: Vec<Consultation>,
    /// How it stands for this person.
    pub standing: Standing,
}

impl RouteView {
    /// What was said last.
    #[must_use]
    pub fn latest(&self) -> Option<&Classed> {
        self.classed.last()
    }

    /// What is offered to be answered instead of words of one's own.
    #[must_use]
    pub fn referral(&self, guideline: &Guideline) -> Option<String> {
        self.standing.lock(guideline).or(self.standing.class)?.referral(guideline)
    }
}

/// The way of an item, for whoever may answer it and reads its words.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn route_of(cx: &Context, actor: &Actor, view: &View) -> Outcome<Option<RouteView>> {
    let item = &view.item;
    if view.is_withheld() || view.is_gone() || !actor.may_on(Permission::Answer, item.account) {
        return Ok(None);
    }
    let reader = cx.store.reader();
    let classed = sql::of_item(&reader, item.id).await?;
    let consultations = sql::consultations(&reader, item.id).await?;
    let standing = Standing {
        class: classed.last().map(|it| it.class),
        broken: sql::broken(&reader, item.id).await?,
        consulted: classed.last().map(|it| since(it, &consultations)).unwrap_or_default(),
        roles: roles_of(cx, actor, item.account).await?,
    };
    Ok(Some(RouteView { classed, consultations, standing }))
}

/// A complaint whose author was invited to make it elsewhere, and has had the time (KBA-ALL-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// The item.
    pub item: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// Since when it is to be carried on.
    pub since: Instant,
}

/// The complaints that this person has to carry on, since their authors were invited and the guideline's time has passed.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn carried_on(cx: &Context, actor: &Actor) -> Outcome<Vec<Awaited>> {
    let carries = ItemClass::Complaint.route(&cx.guideline).is_some_and(|it| it.carried_on);
    if !carries || !actor.may(Permission::Answer) {
        return Ok(Vec::new());
    }
    let reader: &Reader = &cx.store.reader();
    let invited = sql::handled_as(reader, &actor.scope_of(Permission::Answer), How::Invited).await?;
    let wait = cx.guideline.answer.referral.carry_on;
    let mut first: BTreeMap<ItemId, Awaited> = BTreeMap::new();
    for (item, account, at) in invited {
        let since = cx.guideline.office.deadline(at, wait).at;
        first.entry(item).or_insert(Awaited { item, account, since });
    }
    Ok(first.into_values().filter(|it| it.since <= cx.now()).collect())
}

/// A harder question that waits for whoever the guideline hands it to (NYK-06-02).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harder {
    /// The item.
    pub item: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// By when it is to be answered.
    pub due_at: Option<Instant>,
}

/// The open items that somebody said are harder questions, for who has one of the roles that the guideline hands them to.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn harder_questions(cx: &Context, actor: &Actor) -> Outcome<Vec<Harder>> {
    let Some(route) = ItemClass::Complex.route(&cx.guideline) else { return Ok(Vec::new()) };
    let hands_on = route.chain.iter().any(|it| matches!(it, Party::Role(_)));
    if !hands_on || !actor.may(Permission::Answer) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let open = sql::open_of_class(&reader, &actor.scope_of(Permission::Answer), ItemClass::Complex).await?;
    let today =
        if open.is_empty() { BTreeMap::default() } else { people::assignments_today(&reader).await? };
    let takes = |it: &Harder| {
        let roles = roles_among(&today, actor, it.account);
        route.chain.iter().any(|party| party.fits(false, false, roles.iter().map(String::as_str)))
    };
    Ok(open.into_iter().filter(takes).collect())
}
