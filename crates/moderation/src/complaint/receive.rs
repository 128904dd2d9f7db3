use kernel::{AccountId, Actor, Failed};
use people::Context;
use platform::mail::is_address;
use store::attested::words;
use store::{Entry, Job};

use super::model::{Complaint, ComplaintKind};
use crate::jobs;
use crate::sql::complaint as sql;

/// The longest that somebody outside writes.
const LONGEST: usize = 4_000;
/// The longest address.
const LONGEST_ADDRESS: usize = 2_000;
/// So many are received about one account in an hour; then it is a flood.
const MOST_IN_AN_HOUR: i64 = 30;

/// What somebody outside wrote.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What they want, by its word.
    pub kind: String,
    /// The address of what it is about.
    pub link: String,
    /// What is wrong with it.
    pub words: String,
    /// The address of mail that an answer goes to, where they want one.
    pub answer_to: String,
}

/// Why it was not received.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveRefused {
    /// There is no such account for the public.
    #[error("there is no such account")]
    NotFound,
    /// It is not said what is wanted.
    #[error("it is not said what is wanted")]
    KindMissing,
    /// What it is about has no address.
    #[error("the link is no address")]
    LinkUnfit,
    /// Nothing is said.
    #[error("nothing is said")]
    WordsMissing,
    /// It is longer than anybody reads.
    #[error("it is longer than {LONGEST} characters")]
    TooLong,
    /// What stands there is no address of mail.
    #[error("the address for the answer is none")]
    AddressUnfit,
    /// So much was received in an hour that it is a flood.
    #[error("too much was received in an hour")]
    TooMany,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Receives what somebody outside writes about an account that the public knows; gives the number by which it is called.
/// The item that it is about, where it is known here, comes into the inbox with a moderation decision to be made.
///
/// # Errors
///
/// [`ReceiveRefused`] with the reason; then nothing is kept.
pub async fn receive(cx: &Context, account: AccountId, report: &Report) -> Result<i64, ReceiveRefused> {
    let read = read(report)?;
    if !accounts::listing::is_public(cx, account).await? {
        return Err(ReceiveRefused::NotFound);
    }
    let mut tx = cx.store.begin().await?;
    let hour_ago = tx.now().plus_seconds(-3_600);
    if sql::since(&mut tx, account, hour_ago).await? >= MOST_IN_AN_HOUR {
        return Err(ReceiveRefused::TooMany);
    }
    let item = dialogue::at_address(&mut tx, account, &read.link).await?;
    let n = sql::next(&mut tx).await?;
    let it = Complaint {
        n,
        account,
        kind: read.kind,
        link: read.link,
        item,
        words: read.words,
        answer_to: read.answer_to,
        received_at: tx.now(),
        decision: None,
        reply: None,
        closed: None,
    };
    sql::insert(&mut tx, &it, &cx.guideline.version.to_string()).await?;
    let public = Actor::system("public");
    let said = words(&["complaint", it.kind.word(), &it.link, &it.words]);
    tx.log(
        Entry::new(&public, "complaint-received", "complaint", n).under(&cx.guideline.version).about(said),
    );
    if let (Some(item), ComplaintKind::Report) = (item, it.kind) {
        dialogue::report(cx, &mut tx, &public, item).await?;
    }
    if it.answer_to.is_some() {
        let job = Job::now(&tx, jobs::TELL_RECEIPT, n);
        tx.enqueue(job).await?;
    }
    tx.commit().await?;
    Ok(n)
}

/// What was written, understood.
struct Read {
    kind: ComplaintKind,
    link: String,
    words: String,
    answer_to: Option<String>,
}

fn read(it: &Report) -> Result<Read, ReceiveRefused> {
    let kind = it.kind.parse().map_err(|_| ReceiveRefused::KindMissing)?;
    let link = it.link.trim().to_owned();
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    if !is_web || link.chars().count() > LONGEST_ADDRESS || link.chars().any(char::is_whitespace) {
        return Err(ReceiveRefused::LinkUnfit);
    }
    let words = it.words.trim().to_owned();
    if words.chars().filter(|it| !kernel::is_invisible(*it)).count() == 0 {
        return Err(ReceiveRefused::WordsMissing);
    }
    if words.chars().count() > LONGEST {
        return Err(ReceiveRefused::TooLong);
    }
    let answer_to = Some(it.answer_to.trim().to_owned()).filter(|it| !it.is_empty());
    if answer_to.as_ref().is_some_and(|it| it.len() > 254 || !is_address(it)) {
        return Err(ReceiveRefused::AddressUnfit);
    }
    Ok(Read { kind, link, words, answer_to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(link: &str, words: &str, answer_to: &str) -> Report {
        let [link, words, answer_to] = [link, words, answer_to].map(str::to_owned);
        Report { kind: "report".to_owned(), link, words, answer_to }
    }

    #[test]
    fn a_report_says_what_and_where_and_need_not_say_who() {
        let whole = read(&report(" https://example.se/1#c2 ", "Pekar ut min granne", "")).unwrap();
        assert_eq!((whole.link.as_str(), whole.answer_to), ("https://example.se/1#c2", None));
        for link in ["", "example.se", "javascript:alert(1)", "https://example.se/ x"] {
            let refused = read(&report(link, "Fel", ""));
            assert!(matches!(refused, Err(ReceiveRefused::LinkUnfit)), "{link}");
        }
        let silent = read(&report("https://example.se/1", "\u{200b} ", ""));
        assert!(matches!(silent, Err(ReceiveRefused::WordsMissing)));
        let endless = read(&report("https://example.se/1", &"a".repeat(4_001), ""));
        assert!(matches!(endless, Err(ReceiveRefused::TooLong)));
        let nowhere = read(&report("https://example.se/1", "Fel", "Berit"));
        assert!(matches!(nowhere, Err(ReceiveRefused::AddressUnfit)));
        let aimless = Report { kind: String::new(), ..report("https://example.se/1", "Fel", "") };
        assert!(matches!(read(&aimless), Err(ReceiveRefused::KindMissing)));
    }
}
