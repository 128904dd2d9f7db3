//! A post in the hands of somebody: everything that is known of it, for whoever may know of it.

use accounts::Account;
use guideline::Effect;
use kernel::calendar::date_of;
use kernel::{Actor, Digest, Outcome, Permission, PersonId, PostId};
use people::Context;

use crate::Refused;
use crate::checks::{Condition, Examined, Finding, Keeping, Numbers, conditions, findings};
use crate::consents::{self, Consent};
use crate::exempt::can_be_exempted;
use crate::model::{Assessment, Clearance, Delivery, Exemption, PersonalData, Post, Risk, Wording};
use crate::rules::{holds_matter_number, holds_number};
use crate::sql;

/// A post with what is around it.
pub(crate) struct Desk {
    pub(crate) post: Post,
    pub(crate) wording: Wording,
    pub(crate) deliveries: Vec<Delivery>,
    /// Its accounts, by name.
    pub(crate) accounts: Vec<Account>,
    /// The consents that it names.
    pub(crate) consents: Vec<Consent>,
    /// The assessment of the risk that holds: its own, or else that of its series.
    pub(crate) risk: Option<(Risk, Assessment)>,
    /// What was let through as no number of a person.
    pub(crate) clearances: Vec<Clearance>,
    /// That its wording goes out although not everybody can take part of it.
    pub(crate) exemption: Option<Exemption>,
    /// How its accounts are kept, where the guideline asks.
    keeping: Keeping,
}

impl Desk {
    /// The post, whoever asks: for jobs.
    pub(crate) async fn of(cx: &Context, id: PostId) -> Outcome<Option<Self>> {
        let reader = cx.store.reader();
        let Some(post) = sql::post::one(&reader, id).await? else { return Ok(None) };
        let Some(wording) = sql::wording::one(&reader, id, post.wording).await? else { return Ok(None) };
        let deliveries = sql::delivery::of_post(&reader, id).await?;
        let mut accounts = accounts::every_account(&reader).await?;
        accounts.retain(|account| deliveries.iter().any(|it| it.account == account.id));
        let consents = consents::sql::these(&reader, &wording.content.personal.consents).await?;
        let risk = risk(cx, &wording).await?;
        let clearances = sql::clearance::of_post(&reader, id).await?;
        let exemption = sql::exemption::of_wording(&reader, id, wording.n).await?;
        let keeping = keeping(cx, &wording, &accounts).await?;
        Ok(Some(Self { post, wording, deliveries, accounts, consents, risk, clearances, exemption, keeping }))
    }

    /// The post, for whoever may answer on one of its accounts.
    pub(crate) async fn found(cx: &Context, actor: &Actor, id: PostId) -> Outcome<Option<Self>> {
        let found = Self::of(cx, id).await?;
        Ok(found.filter(|it| it.accounts.iter().any(|it| actor.may_on(Permission::Answer, it.id))))
    }

    /// The post, for whoever may do something with it, and who that is.
    pub(crate) async fn taken_up(
        cx: &Context,
        actor: &Actor,
        id: PostId,
    ) -> Result<(Self, PersonId), Refused> {
        let desk = Self::found(cx, actor, id).await?.ok_or(Refused::Unknown)?;
        let by = actor.id().ok_or(Refused::Unknown)?;
        if desk.is_theirs(actor) { Ok((desk, by)) } else { Err(Refused::NotPermitted) }
    }

    /// Whether the person may answer on every account of it.
    pub(crate) fn is_theirs(&self, actor: &Actor) -> bool {
        self.accounts.iter().all(|it| actor.may_on(Permission::Answer, it.id))
    }

    /// What the rules say to it as it is, on the day on which it would be published.
    pub(crate) fn findings(&self, cx: &Context) -> Vec<Finding> {
        let mut found = findings(&self.examined(cx));
        if self.exemption.is_some() {
            for it in found.iter_mut().filter(|it| can_be_exempted(it)) {
                it.effect = Effect::Warn;
            }
        }
        found
    }

    /// The conditions for its personal data, and which of them are met.
    pub(crate) fn conditions(&self, cx: &Context, found: &[Finding]) -> Vec<Condition> {
        conditions(&self.examined(cx), found)
    }

    fn examined<'a>(&'a self, cx: &'a Context) -> Examined<'a> {
        let words = self.wording.content.words();
        let seen = Digest::of(words.as_bytes());
        let is_cleared = self.clearances.iter().any(|it| it.words == seen);
        Examined {
            guideline: &cx.guideline,
            content: &self.wording.content,
            is_assessed: self.wording.assessed.is_some(),
            numbers: Numbers {
                of_person: !is_cleared && holds_number(&cx.analyser, &words),
                of_matter: holds_matter_number(&words),
            },
            consents: &self.consents,
            risk: self.risk.as_ref().map(|it| &it.0),
            keeping: self.keeping,
            day: date_of(self.post.planned_for.unwrap_or_else(|| cx.now()).max(cx.now())),
        }
    }
}

/// The assessment of the risk that a wording rests on: its own, or else the latest that was made for its series.
async fn risk(cx: &Context, wording: &Wording) -> Outcome<Option<(Risk, Assessment)>> {
    let own = &wording.content.declaration.risk;
    match wording.risked {
        Some(by) => Ok(Some((own.clone(), by))),
        None if own.series.is_empty() => Ok(None),
        None => sql::declaration::risk_of_series(&cx.store.reader(), &own.series).await,
    }
}

/// How the accounts are kept, where there are personal data and the guideline has conditions for them.
async fn keeping(cx: &Context, wording: &Wording, accounts: &[Account]) -> Outcome<Keeping> {
    let mut all = Keeping { few_publish: true, rules_stand: true };
    if wording.content.personal.data != PersonalData::Present || cx.guideline.privacy.criteria.is_empty() {
        return Ok(all);
    }
    for account in accounts {
        let one = accounts::upkeep(cx, account).await?;
        all.few_publish &= one.few_publish;
        all.rules_stand &= one.rules_stand;
    }
    Ok(all)
}
