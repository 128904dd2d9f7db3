//! What is known of an account beyond its row: where it comes from, how one signs in, who shares in it.

use std::collections::BTreeSet;

use guideline::{AccountKind, Mailbox};
use kernel::calendar::Date;
use kernel::{AccountId, ApplicationId, Failed, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::opening::SignIn;
use crate::sql::insert_each;

kernel::words! {
    /// How an account came to be one of ours (sv. *kontots ursprung*).
    Origin {
        /// It was applied for and decided on.
        Application = "application",
        /// It was there before and was brought in (sv. *togs in*).
        BroughtIn = "brought-in",
    }

    /// What somebody shares in an account (sv. *del i kontot*).
    Share {
        /// The responsibility; the first is named on the account itself.
        Responsible = "responsible",
        /// The sign-in to the platform (sv. *nyckelinnehavare*); with what is never kept here.
        Custodian = "custodian",
    }
}

/// What is known of an account beyond its row (sv. *kontots uppgifter*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// How it came to be one of ours.
    pub origin: Origin,
    /// The application it came from.
    pub application: Option<ApplicationId>,
    /// What kind of account it is, where that is known.
    pub kind: Option<AccountKind>,
    /// Which sort of address it is registered with.
    pub mailbox: Option<Mailbox>,
    /// The address.
    pub mailbox_address: String,
    /// How one signs in.
    pub sign_in: Option<SignIn>,
    /// The last day to meet what the guideline asks, for an account that was there before.
    pub due_on: Option<Date>,
}

const ADD: &str = "insert into account_detail
       (account, origin, application, kind, mailbox, mailbox_address, sign_in, due_on)
     values ";

const ADD_SHARE: &str = "insert into account_person (account, person, duty, given_by, given_at)
     values ";

type Values = Vec<store::Value>;

fn detail_values(account: AccountId, it: &Detail) -> Values {
    params![
        account,
        it.origin.word(),
        it.application,
        it.kind.map(AccountKind::word),
        it.mailbox.map(Mailbox::word),
        &it.mailbox_address,
        it.sign_in.map(SignIn::word),
        it.due_on.map(|it| it.to_string()),
    ]
    .to_vec()
}

/// Adds what is known of an account, in the change that opens it.
pub(crate) async fn add(
    tx: &mut Tx,
    account: AccountId,
    it: &Detail,
    shares: &[(PersonId, Share)],
    by: PersonId,
) -> Outcome<()> {
    add_each(tx, vec![(account, it.clone(), shares.to_vec())], by).await
}

/// An account with what is known of it and who shares in it.
pub(crate) type Described = (AccountId, Detail, Vec<(PersonId, Share)>);

/// Adds what is known of many accounts in as many visits to the database as for one.
pub(crate) async fn add_each(tx: &mut Tx, all: Vec<Described>, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    let details = all.iter().map(|it| detail_values(it.0, &it.1)).collect();
    insert_each(tx, ADD, details).await?;
    let shares = all.iter().flat_map(|(account, _, shares)| {
        let set = move |it: &(PersonId, Share)| params![*account, it.0, it.1.word(), by, now].to_vec();
        shares.iter().map(set)
    });
    insert_each(tx, ADD_SHARE, shares.collect()).await
}

fn detail_of(row: &Row) -> Outcome<Detail> {
    let word = |name| row.get::<Option<String>>(name);
    let due_on = word("due_on")?.map(|it| it.parse()).transpose();
    Ok(Detail {
        origin: row.parse("origin")?,
        application: row.get("application")?,
        kind: word("kind")?.and_then(|it| it.parse().ok()),
        mailbox: word("mailbox")?.and_then(|it| it.parse().ok()),
        mailbox_address: row.get("mailbox_address")?,
        sign_in: word("sign_in")?.and_then(|it| it.parse().ok()),
        due_on: due_on.map_err(|_| Failed::for_good("reading column due_on: it is no day"))?,
    })
}

/// What is known of the account; `None` for one that was opened before there were applications.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn detail(reader: &Reader, account: AccountId) -> Outcome<Option<Detail>> {
    let sql = "select origin, application, kind, mailbox, mailbox_address, sign_in, due_on
         from account_detail
         where account = $1";
    reader.row(sql, params![account]).await?.as_ref().map(detail_of).transpose()
}

/// The accounts that have a day to meet what the guideline asks, that day first.
pub(crate) async fn with_a_day(reader: &Reader) -> Outcome<Vec<(AccountId, Detail)>> {
    let sql = "select account, origin, application, kind, mailbox, mailbox_address, sign_in, due_on
         from account_detail
         where due_on is not null
         order by due_on, account";
    let rows = reader.rows(sql, params![]).await?;
    rows.iter().map(|row| Ok((row.get("account")?, detail_of(row)?))).collect()
}

/// The accounts that were there before, and were brought in.
pub(crate) async fn brought_in(reader: &Reader) -> Outcome<BTreeSet<AccountId>> {
    let sql = "select account from account_detail where origin = $1";
    let rows = reader.rows(sql, params![Origin::BroughtIn.word()]).await?;
    rows.iter().map(|row| row.get("account")).collect()
}

/// Who shares in the account, in the order they were named.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn shares(reader: &Reader, account: AccountId) -> Outcome<Vec<(PersonId, Share)>> {
    let sql = "select person, duty
         from account_person
         where account = $1
         order by duty, given_at, person";
    let rows = reader.rows(sql, params![account]).await?;
    rows.iter().map(|row| Ok((row.get("person")?, row.parse("duty")?))).collect()
}

/// These can sign in to the platform from now on, and nobody else.
pub(crate) async fn set_custodians(
    tx: &mut Tx,
    account: AccountId,
    custodians: &[PersonId],
    by: PersonId,
) -> Outcome<()> {
    let now = tx.now();
    let duty = Share::Custodian.word();
    tx.execute("delete from account_person where account = $1 and duty = $2", params![account, duty]).await?;
    let set = |it: &PersonId| params![account, *it, duty, by, now].to_vec();
    insert_each(tx, ADD_SHARE, custodians.iter().map(set).collect()).await
}

/// Another person is responsible from now on, in the place of whoever was.
pub(crate) async fn hand_responsibility(
    tx: &mut Tx,
    account: AccountId,
    (from, to): (PersonId, PersonId),
    by: PersonId,
) -> Outcome<()> {
    let duty = Share::Responsible.word();
    let gone = "delete from account_person where account = $1 and duty = $2 and person in ($3, $4)";
    let had = tx.execute(gone, params![account, duty, from, to]).await?;
    if had == 0 {
        return Ok(());
    }
    insert_each(tx, ADD_SHARE, vec![params![account, to, duty, by, tx.now()].to_vec()]).await
}

/// The duties of an account that were met: which, by whom, when, and what was noted.
pub(crate) async fn met(reader: &Reader, account: Option<AccountId>) -> Outcome<Vec<(AccountId, MetDuty)>> {
    let all = "select account, duty, note, met_by, met_at from account_duty_met order by met_at, duty";
    let one = "select account, duty, note, met_by, met_at from account_duty_met where account = $1 order by met_at, duty";
    let rows = match account {
        Some(account) => reader.rows(one, params![account]).await?,
        None => reader.rows(all, params![]).await?,
    };
    let met = |row: &Row| {
        Ok(MetDuty {
            duty: row.get("duty")?,
            note: row.get("note")?,
            by: row.get("met_by")?,
            at: row.get("met_at")?,
        })
    };
    rows.iter().map(|row| Ok((row.get("account")?, met(row)?))).collect()
}

/// A duty of an account that was there before, met (sv. *uppfylld*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetDuty {
    /// Which, by its key.
    pub duty: String,
    /// What was noted.
    pub note: String,
    /// Who met it.
    pub by: PersonId,
    /// When.
    pub at: kernel::Instant,
}

pub(crate) async fn meet(tx: &mut Tx, account: AccountId, it: &MetDuty, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_duty_met (account, duty, note, met_by, met_at, guideline)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (account, duty) do update
         set note = excluded.note, met_by = excluded.met_by, met_at = excluded.met_at,
             guideline = excluded.guideline",
        params![account, &it.duty, &it.note, it.by, it.at, guideline],
    )
    .await
}
