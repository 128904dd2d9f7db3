use guideline::{Fact, Guideline};
use kernel::{AccountId, Actor, Outcome, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::model::About;
use super::sentence::may_be_stated;
use super::{Refused, sql};
use crate::{Account, WebAddress};

/// The most characters that a fact has.
const MOST: usize = 1_000;

/// A fact as somebody states it.
#[derive(Clone, Debug)]
pub struct StateFact {
    /// What it is about.
    pub about: About,
    /// Which fact.
    pub fact: Fact,
    /// What it is; empty takes back what was stated.
    pub said: String,
}

/// States a fact about an account, or about all of them (sv. *uppgift*). Stated twice, it is stated once.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn state_fact(cx: &Context, actor: &Actor, order: StateFact) -> Result<(), Refused> {
    let by = permitted(cx, actor, order.about).await?;
    let said = fit(order.fact, &order.said)?;
    on_its_domain(&cx.guideline, order.fact, &said)?;
    let mut tx = cx.store.begin().await?;
    let latest = sql::latest_fact(&mut tx, order.about, order.fact).await?;
    let standing = latest.as_ref().map_or("", |it| it.1.as_str());
    if standing == said {
        return Ok(());
    }
    let n = latest.as_ref().map_or(1, |it| it.0 + 1);
    sql::add_fact(&mut tx, order.about, order.fact, n, &said, by).await?;
    let entry = match order.about {
        About::Organisation => Entry::new(actor, "fact-stated", "fact", order.fact.word()),
        About::Account(id) => Entry::new(actor, "account-fact-stated", "account", id),
    };
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// States what the application of an account answered, in the change that opens it; what does not fit is left to be
/// stated. What stands on the account itself is not said twice.
pub(crate) async fn carry_over(
    tx: &mut Tx,
    account: AccountId,
    by: PersonId,
    answers: &[(Fact, String)],
) -> Outcome<()> {
    for (fact, answer) in answers.iter().filter(|it| it.0 != Fact::Purpose) {
        let lines: Vec<&str> = answer.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
        let Ok(said) = fit(*fact, &lines.join(", ")) else { continue };
        if !said.is_empty() && sql::latest_fact(tx, About::Account(account), *fact).await?.is_none() {
            sql::add_fact(tx, About::Account(account), *fact, 1, &said, by).await?;
        }
    }
    Ok(())
}

async fn permitted(cx: &Context, actor: &Actor, about: About) -> Result<PersonId, Refused> {
    match about {
        About::Organisation => {
            actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)
        }
        About::Account(id) => Ok(answering(cx, actor, id).await?.0),
    }
}

/// Whoever manages the account or answers for it, and the account, which must be in use.
pub(crate) async fn answering(
    cx: &Context,
    actor: &Actor,
    account: AccountId,
) -> Result<(PersonId, Account), Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    let found = crate::account(&cx.store.reader(), account).await?;
    let account = found.filter(|it| actor.sees(it.id)).ok_or(Refused::UnknownAccount)?;
    if !may_tend(actor, &account) {
        return Err(Refused::NotPermitted);
    }
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    Ok((by, account))
}

/// Whether somebody may state, decide and vouch for the profile of an account.
pub(crate) fn may_tend(actor: &Actor, account: &Account) -> bool {
    let answers = actor.id().is_some_and(|it| [account.responsible, account.deputy].contains(&it));
    answers || actor.may_on(Permission::ManageAccounts, account.id)
}

/// Whether what somebody wrote about an account, a reason or a note, is longer than anybody reads.
pub(crate) fn is_too_long(text: &str) -> bool {
    text.chars().count() > MOST
}

fn fit(fact: Fact, said: &str) -> Result<String, Refused> {
    if !may_be_stated(fact) {
        return Err(Refused::NotForStating);
    }
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_too_long(&said) {
        return Err(Refused::TooLong);
    }
    if is_link(fact) && !said.is_empty() {
        return said.parse::<WebAddress>().map(|it| it.as_str().to_owned()).map_err(|_| Refused::LinkUnfit);
    }
    Ok(said)
}

/// Where the document says on which domain the address is, it is there (ORE-REP-13).
fn on_its_domain(guideline: &Guideline, fact: Fact, said: &str) -> Result<(), Refused> {
    let Ok(address) = said.parse::<WebAddress>() else { return Ok(()) };
    let items = guideline.profile.items.iter().filter(|it| it.fact == fact);
    match items.filter_map(|it| it.domain.as_ref()).find(|domain| !address.is_on(domain)) {
        Some(domain) if guideline.is_binding() => Err(Refused::OutsideDomain(domain.clone())),
        Some(_) | None => Ok(()),
    }
}

/// Whether the fact is an address on the web.
pub(crate) fn is_link(fact: Fact) -> bool {
    matches!(fact, Fact::WebPage | Fact::RulesPage | Fact::PrivacyPage)
}
