//! A post that not everybody can take part of and that goes out all the same, with a reason that is kept (sv. *undantag*).

use accounts::Account;
use guideline::Effect;
use kernel::{Actor, Digest, Outcome, Permission, PostId};
use people::Context;
use store::Entry;

use crate::checks::{Finding, Point};
use crate::desk::Desk;
use crate::model::{Exemption, PostStage};
use crate::write::{LONGEST, within};
use crate::{Refused, sql};

/// An order to let a post out although rules on accessibility keep it back.
#[derive(Clone, Debug)]
pub struct ExemptPost {
    /// Which.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
    /// Why.
    pub reason: String,
}

/// Exempts the wording of a post from the rules on accessibility that keep it back (sv. *göra undantag*; MOT-TIL-01): they
/// are warnings from now on, and the reason stands in the list that the statement on accessibility is written from. Other
/// words are looked at anew. Ordered twice, it is one order.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn exempt_post(cx: &Context, actor: &Actor, order: ExemptPost) -> Result<(), Refused> {
    let reason = within("reason", &order.reason, LONGEST)?;
    if reason.is_empty() {
        return Err(Refused::ExemptionReason);
    }
    let (desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    if desk.exemption.as_ref().is_some_and(|it| it.by == by && it.reason == reason) {
        return Ok(());
    }
    let found = desk.findings(cx);
    let rules: Vec<String> = found.iter().filter(|it| can_be_exempted(it)).map(rule).collect();
    let is_open = matches!(desk.post.stage, PostStage::Draft | PostStage::Waiting);
    if rules.is_empty() || !is_open {
        return Err(Refused::NothingToExempt);
    }
    if desk.post.steps != order.step {
        return Err(Refused::Overtaken);
    }
    let mut tx = cx.store.begin().await?;
    let exemption = Exemption {
        post: order.post,
        wording: desk.wording.n,
        rules,
        reason,
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::exemption::insert(&mut tx, &exemption).await?;
    let entry = Entry::new(actor, "post-exempted", "post", order.post).under(&exemption.guideline);
    tx.log(entry.about(Digest::of(exemption.reason.as_bytes())));
    tx.commit().await?;
    Ok(())
}

/// Whether it is a rule on accessibility that keeps the post back.
pub(crate) fn can_be_exempted(it: &Finding) -> bool {
    it.point == Point::Accessibility && it.effect == Effect::Block
}

/// The rule in words, with where it comes from.
fn rule(it: &Finding) -> String {
    let sources: Vec<String> = it.sources.iter().map(ToString::to_string).collect();
    format!("{} {}", it.about, sources.join(", ")).trim().to_owned()
}

/// An exemption in the list, with the accounts of its post.
#[derive(Clone, Debug)]
pub struct ExemptionLine {
    /// The exemption.
    pub exemption: Exemption,
    /// The heading of the post, or the beginning of its text.
    pub title: String,
    /// Its accounts, as far as the person may know of them.
    pub accounts: Vec<Account>,
}

/// The exemptions of the posts that this person may know of, the latest first: what the statement on accessibility is
/// written from.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn exemptions(cx: &Context, actor: &Actor) -> Outcome<Vec<ExemptionLine>> {
    if !actor.may(Permission::Answer) {
        return Ok(Vec::new());
    }
    let posts = crate::posts(cx, actor).await?;
    let line = |it: Exemption| {
        let post = posts.iter().find(|post| post.post.id == it.post)?;
        Some(ExemptionLine { exemption: it, title: post.title.clone(), accounts: post.accounts.clone() })
    };
    Ok(sql::exemption::all(&cx.store.reader()).await?.into_iter().filter_map(line).collect())
}
