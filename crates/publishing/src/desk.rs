//! A post in the hands of somebody: everything that is known of it, for whoever may know of it.

use accounts::Account;
use kernel::calendar::date_of;
use kernel::{Actor, Outcome, Permission, PersonId, PostId};
use people::Context;

use crate::Refused;
use crate::checks::{Examined, Finding, findings};
use crate::consents::{self, Consent};
use crate::model::{Delivery, Post, Wording};
use crate::rules::holds_number;
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
        Ok(Some(Self { post, wording, deliveries, accounts, consents }))
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
        let content = &self.wording.content;
        let words = format!("{}\n{}\n{}", content.title, content.text, content.picture.description);
        findings(&Examined {
            guideline: &cx.guideline,
            content,
            is_assessed: self.wording.assessed.is_some(),
            holds_number: holds_number(&cx.analyser, &words),
            consents: &self.consents,
            day: date_of(self.post.planned_for.unwrap_or_else(|| cx.now()).max(cx.now())),
        })
    }
}
