use kernel::{AccountId, Actor, Permission, PersonId, UnitId};
use people::Context;
use store::{Entry, Tx};

use crate::{Account, AccountKey, Duty, Refused, WebAddress, sql};

/// An account to be opened.
#[derive(Clone, Debug)]
pub struct OpenAccount {
    /// The stable name.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// The platform's stable name, such as `wordpress`.
    pub platform: String,
    /// Where the public finds it.
    pub url: String,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// What it is for (sv. *syfte*).
    pub purpose: String,
    /// Who is responsible for it.
    pub responsible: PersonId,
    /// Who stands in; an account without is refused.
    pub deputy: Option<PersonId>,
    /// Who is told when neither does.
    pub manager: PersonId,
}

/// Opens an account (sv. *öppna konto*): decides that it is one of the organisation's and who answers for it.
/// Ordered twice, it is the same account.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn open_account(cx: &Context, actor: &Actor, order: OpenAccount) -> Result<AccountId, Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    let account = decided(cx, by, &order)?;
    somebody_answers(cx, &account).await?;
    let mut tx = cx.store.begin().await?;
    if let Some(there) = sql::by_key_now(&mut tx, &account.key).await? {
        return if same(&there, &account) { Ok(there.id) } else { Err(Refused::KeyTaken) };
    }
    add(cx, &mut tx, actor, &account).await?;
    tx.commit().await?;
    Ok(account.id)
}

/// The account comes into being, within a change that says why.
pub(crate) async fn add(cx: &Context, tx: &mut Tx, actor: &Actor, account: &Account) -> Result<(), Refused> {
    sql::add(tx, account).await?;
    tx.log(Entry::new(actor, "account-opened", "account", account.id).under(&cx.guideline.version));
    Ok(())
}

/// A field, and the most characters it takes.
type Room = (&'static str, i64);
const NAME: Room = ("name", 200);
const PURPOSE: Room = ("purpose", 2_000);

fn filled(text: &str, (field, most): Room, or: Refused) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(or);
    }
    fits(text, field, most)?;
    Ok(text.to_owned())
}

/// Refuses what the field has no room for.
pub(crate) fn fits(text: &str, field: &'static str, most: i64) -> Result<(), Refused> {
    let n = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    if n <= most { Ok(()) } else { Err(Refused::TooLong { field, most }) }
}

/// The account as it was ordered, if it is a whole one.
pub(crate) fn decided(cx: &Context, by: PersonId, order: &OpenAccount) -> Result<Account, Refused> {
    filled(&order.purpose, PURPOSE, Refused::PurposeMissing)?;
    applied_for(cx, by, order)
}

/// The same for an account that was applied for: what it is for is asked by the guideline's own question, if at all.
pub(crate) fn applied_for(cx: &Context, by: PersonId, order: &OpenAccount) -> Result<Account, Refused> {
    let key: AccountKey = order.key.trim().parse().map_err(|_| Refused::KeyUnfit)?;
    let name = filled(&order.name, NAME, Refused::NameMissing)?;
    let platform: AccountKey =
        order.platform.trim().to_lowercase().parse().map_err(|_| Refused::PlatformMissing)?;
    let url: WebAddress = order.url.parse().map_err(|_| Refused::UrlUnfit)?;
    let purpose = order.purpose.trim().to_owned();
    fits(&purpose, PURPOSE.0, PURPOSE.1)?;
    let deputy = order.deputy.ok_or(Refused::DeputyMissing)?;
    if deputy == order.responsible {
        return Err(Refused::DeputyIsResponsible);
    }
    Ok(Account {
        id: AccountId::new(cx.now(), cx.store.entropy()),
        key,
        name,
        platform: platform.to_string(),
        url,
        unit: order.unit,
        purpose,
        responsible: order.responsible,
        deputy,
        manager: order.manager,
        opened_by: by,
        opened_at: cx.now(),
        guideline: cx.guideline.version.to_string(),
        closed_at: None,
    })
}

/// The unit and the people named are there.
pub(crate) async fn somebody_answers(cx: &Context, account: &Account) -> Result<(), Refused> {
    let reader = cx.store.reader();
    if people::units(&reader).await?.iter().all(|it| it.id != account.unit) {
        return Err(Refused::UnknownUnit);
    }
    let named = [
        (Duty::Responsible, account.responsible),
        (Duty::Deputy, account.deputy),
        (Duty::Manager, account.manager),
    ];
    for (duty, person) in named {
        let person = people::person(&reader, person).await?;
        if person.is_none_or(|it| it.left_at.is_some()) {
            return Err(Refused::UnknownPerson(duty));
        }
    }
    Ok(())
}

pub(crate) fn same(there: &Account, ordered: &Account) -> bool {
    let facts = |it: &Account| {
        let people = (it.responsible, it.deputy, it.manager);
        (it.name.clone(), it.platform.clone(), it.url.clone(), it.unit, it.purpose.clone(), people)
    };
    there.is_open() && facts(there) == facts(ordered)
}
