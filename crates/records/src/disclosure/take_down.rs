use kernel::{AccountId, Actor, Instant};
use people::Context;
use store::{Entry, Tx};

use super::model::{Found, Request, Scope, Wanted};
use super::who::{by, standing, taken_up, took};
use super::{Refused, hold, sql, words};

/// What somebody asks for, as it was taken down.
#[derive(Clone, Debug, Default)]
pub struct TakeDown {
    /// What is asked for, in the words of whoever asks.
    pub description: String,
    /// The accounts; none for all of them.
    pub accounts: Vec<AccountId>,
    /// Words that it holds.
    pub words: String,
    /// From which day.
    pub from: String,
    /// To which day.
    pub to: String,
    /// Single items and entries: identities or addresses, one on each line.
    pub single: String,
    /// How it is wanted, by its word.
    pub wanted: String,
    /// Who asks; empty where that is not needed.
    pub requester: String,
}

/// A request that was read and is not taken down yet.
#[derive(Clone, Debug)]
pub struct Read {
    description: String,
    /// What is looked for.
    pub scope: Scope,
    wanted: Wanted,
    requester: String,
}

impl TakeDown {
    /// The order with everything parsed: whoever finds what it asks for needs its scope.
    ///
    /// # Errors
    ///
    /// [`Refused`], with the field that it concerns.
    pub fn read(&self) -> Result<Read, Refused> {
        let description = words::text("description", &self.description)?;
        let (from, to) = (words::day_or_none("from", &self.from)?, words::day_or_none("to", &self.to)?);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return Err(Refused::Unfit("to"));
        }
        let scope = Scope {
            accounts: self.accounts.clone(),
            words: words::name_or_none("words", &self.words)?,
            from,
            to,
            single: words::lines("single", &self.single)?.iter().map(|it| identity(it)).collect(),
        };
        let wanted = words::choice("wanted", &self.wanted)?;
        let requester = words::name_or_none("requester", &self.requester)?;
        if scope.is_empty() {
            return Err(Refused::TooWide);
        }
        Ok(Read { description, scope, wanted, requester })
    }
}

/// The identity in an address of ours, or what was written.
fn identity(written: &str) -> String {
    let path = written.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next().unwrap_or_default().split_whitespace().collect()
}

/// Takes a request down (sv. *ta emot en begäran*) with what was found for it; its number.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn take_down(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    order: Read,
    found: &[Found],
) -> Result<i64, Refused> {
    if !standing(cx, actor).await?.receives {
        return Err(Refused::NotPermitted);
    }
    let taken = by(actor, tx.now())?;
    let mut request = Request {
        n: sql::requests::next(tx).await?,
        description: order.description,
        scope: order.scope,
        wanted: order.wanted,
        requester: order.requester,
        due_at: due_at(cx, taken.at),
        gathered_at: taken.at,
        taken,
        guideline: cx.guideline.version.to_string(),
        hold: None,
        told: None,
        ended: None,
    };
    sql::requests::add(tx, &request).await?;
    sql::lines::put(tx, request.n, found).await?;
    request.hold = hold::keep(cx, tx, actor, &request).await?;
    sql::requests::gathered(tx, request.n, request.hold, request.gathered_at).await?;
    let entry = Entry::new(actor, "disclosure-taken-down", "disclosure", request.n);
    tx.log(entry.under(&cx.guideline.version));
    Ok(request.n)
}

/// When a request that came in then is due.
fn due_at(cx: &Context, at: Instant) -> Instant {
    cx.guideline.office.deadline(at, cx.guideline.disclosure.within).at
}

/// Notes what is found now (sv. *söka igen*): what is new is added, what has changed is judged anew, and what nobody may
/// have any longer is taken out. Whoever took it down, or judges.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn gather(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    n: i64,
    found: &[Found],
) -> Result<(), Refused> {
    let (request, standing) = taken_up(cx, actor, n).await?;
    if !standing.reviews && !took(actor, &request) {
        return Err(Refused::NotPermitted);
    }
    for line in sql::lines::all_now(tx, n).await? {
        if !found.iter().any(|it| it.subject == line.subject && it.id == line.id) {
            sql::lines::drop(tx, n, line.n).await?;
        }
    }
    sql::lines::put(tx, n, found).await?;
    let hold = hold::keep(cx, tx, actor, &request).await?;
    let now = tx.now();
    sql::requests::gathered(tx, n, hold, now).await?;
    let entry = Entry::new(actor, "disclosure-gathered", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> TakeDown {
        TakeDown {
            description: "Allt om badhuset".to_owned(),
            words: "badhuset".to_owned(),
            wanted: "print".to_owned(),
            ..TakeDown::default()
        }
    }

    #[test]
    fn neither_a_name_nor_a_why_is_asked_for_but_what_is_wanted_is() {
        let read = order().read().unwrap();
        assert_eq!((read.requester.as_str(), read.wanted), ("", Wanted::Print));
        let nothing = TakeDown { words: " ".to_owned(), ..order() }.read();
        assert!(matches!(nothing, Err(Refused::TooWide)));
        let backwards = TakeDown { from: "2026-02-01".into(), to: "2026-01-01".into(), ..order() }.read();
        assert!(matches!(backwards, Err(Refused::Unfit("to"))));
        assert!(matches!(TakeDown { wanted: "fax".into(), ..order() }.read(), Err(Refused::Unfit("wanted"))));
        let endless = TakeDown { description: "a".repeat(2_001), ..order() }.read();
        assert!(matches!(endless, Err(Refused::TooLong { field: "description", .. })));
    }

    #[test]
    fn an_address_names_a_record_as_its_identity_does() {
        let id = "01900000-0000-7000-8000-000000000001";
        for written in
            [id.to_owned(), format!("https://u.example.se/items/{id}?a=1"), format!("/register/{id}/")]
        {
            assert_eq!(identity(&written), id);
        }
    }
}
