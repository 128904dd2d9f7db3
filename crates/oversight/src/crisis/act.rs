use accounts::Account;
use dialogue::pace::{WatchCloser, watch_closer};
use kernel::calendar::{Date, TimeOfDay, date_of, moment_at};
use kernel::{Actor, CrisisId, Instant, PersonId};
use people::Context;
use store::{Entry, Job, Tx};

use super::model::{Choice, Crisis, Notice, Slot};
use super::refused::LONGEST;
use super::{Refused, rules, sql, view};
use crate::jobs::{MAKE_DIGEST, TELL_CRISIS};

/// A crisis to be begun.
#[derive(Clone, Debug, Default)]
pub struct BeginCrisis {
    /// What it is called.
    pub name: String,
    /// The words by which what people write is grouped, one a line or with commas between.
    pub themes: String,
    /// What is decided about accounts at once.
    pub choices: Vec<ChooseAccount>,
}

/// Whether an account is used.
#[derive(Clone, Debug, Default)]
pub struct ChooseAccount {
    /// Which, by its key.
    pub account: String,
    /// `yes` or `no`.
    pub used: String,
    /// Why.
    pub reason: String,
}

/// Begins crisis mode (sv. *gå in i krisläge*). Whom the guideline names does; begun twice alike, it is one.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn begin_crisis(cx: &Context, actor: &Actor, order: BeginCrisis) -> Result<CrisisId, Refused> {
    let by = leader(cx, actor).await?;
    let name = filled("name", &order.name, Refused::NameMissing)?;
    let themes = filled("themes", &order.themes, Refused::ThemesMissing)?;
    let themes: Vec<String> =
        themes.split(['\n', ',']).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let mut choices = Vec::new();
    for it in &order.choices {
        choices.push(read_choice(cx, it).await?);
    }
    let mut tx = cx.store.begin().await?;
    if let Some(there) = sql::on(&mut tx).await? {
        let same = (there.begun_by, &there.name) == (by, &name);
        return if same { Ok(there.id) } else { Err(Refused::AlreadyOn) };
    }
    let id = CrisisId::new(tx.now(), tx.entropy());
    let guideline = cx.guideline.version.to_string();
    let (begun_by, begun_at) = (by, tx.now());
    let it = Crisis { id, name, themes, begun_by, begun_at, guideline: guideline.clone(), ended: None };
    sql::insert(&mut tx, &it).await?;
    tx.log(Entry::new(actor, "crisis-begun", "crisis", id).under(&guideline));
    for (n, (account, used, reason)) in (1..).zip(&choices) {
        let choice = Choice { n, account: account.id, used: *used, reason: reason.clone(), by, at: begun_at };
        put_choice(cx, &mut tx, id, &choice).await?;
    }
    let hours = rules::seconds(cx.guideline.crisis.mode.digest_hours);
    tx.enqueue(Job::at(MAKE_DIGEST, id, begun_at.plus_seconds(hours))).await?;
    tx.commit().await?;
    for (account, used, _) in choices.iter().filter(|it| it.1) {
        closer(cx, actor, account, *used).await?;
    }
    Ok(id)
}

/// Decides whether an account is used; decided anew, the latest holds.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn choose_account(
    cx: &Context,
    actor: &Actor,
    id: CrisisId,
    order: ChooseAccount,
) -> Result<(), Refused> {
    let by = leader(cx, actor).await?;
    let (account, used, reason) = read_choice(cx, &order).await?;
    let mut tx = cx.store.begin().await?;
    let crisis = going_on(&mut tx, id).await?;
    let before = sql::choices_in_tx(&mut tx, id).await?;
    let latest = before.iter().rev().find(|it| it.account == account.id);
    if latest.is_some_and(|it| (it.used, &it.reason, it.by) == (used, &reason, by)) {
        return Ok(());
    }
    let n = before.last().map_or(1, |it| it.n + 1);
    let choice = Choice { n, account: account.id, used, reason, by, at: tx.now() };
    put_choice(cx, &mut tx, crisis.id, &choice).await?;
    let entry = Entry::new(actor, "crisis-account-chosen", "crisis", id);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    closer(cx, actor, &account, used).await
}

/// Writes the choice, and has it looked after that an account that is not used says where the information is.
async fn put_choice(cx: &Context, tx: &mut Tx, id: CrisisId, it: &Choice) -> Result<(), Refused> {
    sql::choose(tx, id, it, &cx.guideline.version.to_string()).await?;
    if !it.used {
        let late = it.at.plus_seconds(rules::seconds(cx.guideline.crisis.mode.referral_hours));
        tx.enqueue(Job::at(TELL_CRISIS, format!("{id}:asked:{}", it.n), it.at)).await?;
        tx.enqueue(Job::at(TELL_CRISIS, format!("{id}:late:{}", it.n), late)).await?;
    }
    Ok(())
}

/// Watches an account that is used more closely for a week, where the guideline does so in a crisis and the person may
/// decide it; where not, whoever answers for the account does.
async fn closer(cx: &Context, actor: &Actor, account: &Account, used: bool) -> Result<(), Refused> {
    if !used {
        return Ok(());
    }
    let last_day = date_of(cx.now().plus_seconds(7 * 24 * 3_600)).to_string();
    let (cause, reason) = ("crisis".to_owned(), "Krisläge".to_owned());
    match watch_closer(cx, actor, WatchCloser { account: account.id, cause, last_day, reason }).await {
        Err(dialogue::pace::Refused::Failed(failed)) => Err(failed.into()),
        Ok(_) | Err(_) => Ok(()),
    }
}

async fn read_choice(cx: &Context, order: &ChooseAccount) -> Result<(Account, bool, String), Refused> {
    let account = view::account(cx, &order.account).await?;
    let used = match order.used.trim() {
        "yes" => true,
        "no" => false,
        _ => return Err(Refused::UsedMissing),
    };
    let reason = match order.reason.trim() {
        "" if used => String::new(),
        said => filled("reason", said, Refused::ReasonMissing)?,
    };
    Ok((account, used, reason))
}

/// That an account says where the information is.
#[derive(Clone, Debug, Default)]
pub struct ConfirmNotice {
    /// Which account, by its key.
    pub account: String,
    /// What stands there.
    pub text: String,
    /// Where.
    pub address: String,
}

/// Confirms that an account which is not used says where the information is (sv. *bekräfta hänvisning*): whoever answers
/// for it, or leads. Every base channel stands in it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn confirm_notice(
    cx: &Context,
    actor: &Actor,
    id: CrisisId,
    order: ConfirmNotice,
) -> Result<(), Refused> {
    let (account, by) = tended(cx, actor, &order.account).await?;
    let text = filled("text", &order.text, Refused::NoticeMissing)?;
    let missing = cx.guideline.crisis.base_channels.iter().find(|it| !text.contains(it.sv.as_str()));
    if let Some(channel) = missing {
        return Err(Refused::ChannelMissing(channel.sv.clone()));
    }
    let address = order.address.trim().to_owned();
    if address.chars().count() > LONGEST {
        return Err(Refused::TooLong("address"));
    }
    let before = sql::notices(&cx.store.reader(), id).await?;
    let mut tx = cx.store.begin().await?;
    let crisis = going_on(&mut tx, id).await?;
    let choices = sql::choices_in_tx(&mut tx, id).await?;
    let choice = choices.iter().rev().find(|it| it.account == account.id).ok_or(Refused::UsedMissing)?;
    if choice.used {
        return Err(Refused::IsUsed);
    }
    let stands =
        |it: &Notice| it.account == account.id && it.at >= choice.at && it.text == text && it.by == by;
    if before.iter().any(stands) {
        return Ok(());
    }
    let notice = Notice { account: account.id, text, address, by, at: tx.now() };
    sql::add_notice(&mut tx, crisis.id, &notice).await?;
    let entry = Entry::new(actor, "crisis-notice-confirmed", "crisis", id);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// Somebody who is to watch an account.
#[derive(Clone, Debug, Default)]
pub struct AddSlot {
    /// Which account, by its key.
    pub account: String,
    /// Who, by their identity.
    pub person: String,
    /// Who stands in, by their identity.
    pub deputy: String,
    /// From when, `2026-11-23T09:00`.
    pub from: String,
    /// Until when.
    pub until: String,
}

/// The longest slot: a week.
const LONGEST_SLOT: i64 = 7 * 24 * 3_600;

/// Says who watches an account for a while, and who stands in (sv. *bemanna*): whoever answers for it, or leads.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn add_slot(cx: &Context, actor: &Actor, id: CrisisId, order: AddSlot) -> Result<(), Refused> {
    let (account, by) = tended(cx, actor, &order.account).await?;
    let (person, deputy) = (who(cx, "person", &order.person).await?, who(cx, "deputy", &order.deputy).await?);
    if person == deputy {
        return Err(Refused::SamePerson);
    }
    let (from, until) = (moment("from", &order.from)?, moment("until", &order.until)?);
    if !(1..=LONGEST_SLOT).contains(&until.seconds_since(from)) {
        return Err(Refused::TimeUnfit("until"));
    }
    let slot = Slot { account: account.id, person, deputy, from, until };
    let before = sql::slots(&cx.store.reader(), id).await?;
    let mut tx = cx.store.begin().await?;
    let crisis = going_on(&mut tx, id).await?;
    if before.contains(&slot) {
        return Ok(());
    }
    sql::add_slot(&mut tx, crisis.id, &slot, by).await?;
    tx.log(Entry::new(actor, "crisis-staffed", "crisis", id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// Ends crisis mode (sv. *gå ur krisläge*).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_crisis(cx: &Context, actor: &Actor, id: CrisisId, why: &str) -> Result<(), Refused> {
    let by = leader(cx, actor).await?;
    let why = filled("reason", why, Refused::ReasonMissing)?;
    let mut tx = cx.store.begin().await?;
    let there = sql::in_tx(&mut tx, id).await?.ok_or(Refused::Unknown)?;
    if let Some((before, _, said)) = there.ended {
        return if (before, said) == (by, why) { Ok(()) } else { Err(Refused::Over) };
    }
    sql::end(&mut tx, id, by, &why).await?;
    tx.log(Entry::new(actor, "crisis-ended", "crisis", id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

async fn leader(cx: &Context, actor: &Actor) -> Result<PersonId, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if rules::leads(cx, actor).await? { Ok(by) } else { Err(Refused::NotPermitted) }
}

/// The account, for whoever answers for it or leads.
async fn tended(cx: &Context, actor: &Actor, key: &str) -> Result<(Account, PersonId), Refused> {
    let account = view::account(cx, key).await?;
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if view::tends(actor, &account) || rules::leads(cx, actor).await? {
        Ok((account, by))
    } else {
        Err(Refused::NotPermitted)
    }
}

async fn going_on(tx: &mut Tx, id: CrisisId) -> Result<Crisis, Refused> {
    let it = sql::in_tx(tx, id).await?.ok_or(Refused::Unknown)?;
    if it.ended.is_some() { Err(Refused::Over) } else { Ok(it) }
}

async fn who(cx: &Context, field: &'static str, said: &str) -> Result<PersonId, Refused> {
    let id: PersonId = said.trim().parse().map_err(|_| Refused::PersonUnfit(field))?;
    let there = people::person(&cx.store.reader(), id).await?.filter(|it| it.left_at.is_none());
    there.map(|it| it.id).ok_or(Refused::PersonUnfit(field))
}

fn filled(field: &'static str, said: &str, or: Refused) -> Result<String, Refused> {
    let said = said.trim();
    if said.chars().count() > LONGEST {
        return Err(Refused::TooLong(field));
    }
    if kernel::is_blank(said) { Err(or) } else { Ok(said.to_owned()) }
}

fn moment(field: &'static str, said: &str) -> Result<Instant, Refused> {
    let (day, time) = said.trim().split_once('T').ok_or(Refused::TimeUnfit(field))?;
    let day: Date = day.parse().map_err(|_| Refused::TimeUnfit(field))?;
    let time: TimeOfDay = time.parse().map_err(|_| Refused::TimeUnfit(field))?;
    if (2000..2200).contains(&day.year()) { Ok(moment_at(day, time)) } else { Err(Refused::TimeUnfit(field)) }
}
