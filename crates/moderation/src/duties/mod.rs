//! What a person has to do now, gathered from what every slice to the left says about its own: for the first page of the
//! house, and for programs.

mod archiving;
mod asking;
mod beginning;
mod by_hand;
mod disclosing;
mod items;
mod posting;
mod removal;
mod tending;
mod writing;

use std::collections::HashMap;

use accounts::Account;
use dialogue::Reasons;
use dialogue::inbox::Counts;
use kernel::{AccountId, Actor, Instant, Outcome};
use people::Context;
use webkit::Text;

use crate::view;

pub use items::next_due;

/// Something to do.
#[derive(Clone, Debug)]
pub struct Duty {
    /// What.
    pub title: Text,
    /// Why, and what follows.
    pub text: Text,
    /// The page on which it is done.
    pub href: String,
    /// By when, where it has a deadline to the minute.
    pub due: Option<Instant>,
    /// What is special about it, and the tone of that.
    pub badge: Option<(Text, &'static str)>,
}

/// What slices to the right ask of the person: the house lays it into the request for the first page.
#[derive(Clone, Debug, Default)]
pub struct Further(pub Vec<Duty>);

/// What comes next when nothing is to be done.
#[derive(Clone, Debug)]
pub struct Next {
    /// What.
    pub what: Text,
    /// By when.
    pub at: Instant,
}

fn duty(title: Text, text: Text, href: impl Into<String>) -> Duty {
    Duty { title, text, href: href.into(), due: None, badge: None }
}

impl Duty {
    fn marked(self, badge: Option<(Text, &'static str)>) -> Self {
        Self { badge, ..self }
    }
}

/// Everything this person has to do, the most urgent first; `counts` is what waits for them in the inbox.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn duties(cx: &Context, actor: &Actor, counts: &Counts) -> Outcome<Vec<Duty>> {
    let accounts = accounts::list(&cx.store.reader(), actor).await?;
    let reasons = Reasons::new(cx, &accounts);
    let accounts: HashMap<AccountId, Account> = accounts.iter().map(|it| (it.id, it.clone())).collect();
    let mut timed = items::items(cx, actor, counts, &reasons).await?;
    timed.extend(items::rounds(cx, actor, &accounts, &reasons).await?);
    timed.extend(items::stirring(cx, actor).await?);
    timed.extend(disclosing::disclosures(cx, actor).await?);
    timed.extend(writing::drafts(cx, actor, &accounts).await?);
    timed.extend(asking::queries(cx, actor, &accounts).await?);
    timed.extend(asking::harder(cx, actor, &accounts).await?);
    timed.extend(writing::complaints(cx, actor, &accounts).await?);
    timed.extend(by_hand::answers(cx, actor, &accounts).await?);
    timed.extend(removal::removals(cx, actor, &accounts).await?);
    timed.sort_by_key(|it| it.due);
    let mut all = beginning::first_steps(cx, actor).await?;
    all.extend(confirmations(cx, actor).await?);
    all.extend(failing(cx, actor).await?);
    all.extend(by_hand::decisions(cx, actor, &accounts).await?);
    all.append(&mut timed);
    all.extend(police(cx, actor).await?);
    all.extend(reports(cx, actor).await?);
    all.extend(notices(cx, actor).await?);
    all.extend(complaints(cx, actor).await?);
    all.extend(blocks(cx, actor).await?);
    all.extend(register(cx, actor).await?);
    all.extend(writing::records(cx, actor, &accounts).await?);
    all.extend(archiving::snapshots(cx, actor).await?);
    all.extend(writing::validity(cx, actor, &accounts).await?);
    all.extend(posting::recordings(cx, actor).await?);
    all.extend(posting::consents(cx, actor).await?);
    all.extend(tending::tending(cx, actor, &accounts).await?);
    Ok(all)
}

/// The decisions of others that wait for this person.
async fn confirmations(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let (cases, restorations) = view::waiting_for_second(cx, actor).await?;
    let waits = |n: usize, key: &'static str, first: Option<String>| {
        (n > 0).then(|| {
            let href = if n == 1 { first.unwrap_or_default() } else { "/cases".to_owned() };
            duty(Text::key(key).with("n", n), Text::key("moderation-duty-confirm-text"), href)
                .marked(Some((Text::key("moderation-duty-second"), "caution")))
        })
    };
    let case = cases.first().map(|it| format!("/cases/{}", it.id));
    let restoration = restorations.first().map(|it| format!("/cases/{}", it.case));
    Ok([
        waits(cases.len(), "moderation-duty-confirm", case),
        waits(restorations.len(), "moderation-duty-confirm-restoration", restoration),
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// What was decided or answered, has left the inbox, and has not happened.
async fn failing(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let stuck = |n: usize, key: &'static str, text: &'static str, first: Option<String>| {
        first.map(|href| {
            duty(Text::key(key).with("n", n), Text::key(text), href)
                .marked(Some((Text::key("moderation-duty-failing-badge"), "bad")))
        })
    };
    let cases = view::failing(cx, actor).await?;
    let case = cases.first().map(|it| format!("/cases/{it}"));
    let items = dialogue::failing_answers(cx, actor).await?;
    let item = items.first().map(|it| format!("/items/{it}"));
    let decisions = stuck(cases.len(), "moderation-duty-failing", "moderation-duty-failing-text", case);
    let answers =
        stuck(items.len(), "moderation-duty-failing-answers", "moderation-duty-failing-answers-text", item);
    Ok([decisions, answers].into_iter().flatten().collect())
}

/// The cases about which somebody has to decide whether the police are told.
async fn police(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let cases = view::waiting_for_police(cx, actor).await?;
    Ok(cases.first().map(|first| {
        let title = Text::key("moderation-duty-police").with("n", cases.len());
        duty(title, Text::key("moderation-duty-police-text"), format!("/cases/{}", first.id))
    }))
}

/// The cases of which somebody has to note that the police were told.
async fn reports(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let cases = view::waiting_for_report(cx, actor).await?;
    Ok(cases.first().map(|first| {
        let title = Text::key("moderation-duty-report").with("n", cases.len());
        duty(title, Text::key("moderation-duty-report-text"), format!("/cases/{}", first.id))
    }))
}

/// The cases whose author is to be told where the item is dealt with.
async fn notices(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let cases = crate::transfer::to_tell(cx, actor).await?;
    Ok(cases.first().map(|first| {
        let title = Text::key("moderation-duty-tell").with("n", cases.len());
        duty(title, Text::key("moderation-duty-tell-text"), format!("/cases/{}", first.id))
    }))
}

/// The authors who are to be blocked on the platform, and those whose last day has passed.
async fn blocks(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let one = |it: crate::block::Block| {
        let (title, text) = match it.done {
            None => ("moderation-duty-block", "moderation-duty-block-text"),
            Some(_) => ("moderation-duty-unblock", "moderation-duty-unblock-text"),
        };
        let title = Text::key(title).with("author", it.author.name.as_str());
        duty(title, Text::key(text), format!("/items/{}/block", it.item))
    };
    Ok(crate::block::waiting(cx, actor).await?.into_iter().map(one).collect())
}

/// What people outside reported or complained of.
async fn complaints(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let waiting = crate::complaint::waiting(cx, actor).await?;
    Ok(waiting.first().map(|first| {
        let href =
            if waiting.len() == 1 { format!("/complaints/{}", first.n) } else { "/complaints".to_owned() };
        let title = Text::key("moderation-duty-complaint").with("n", waiting.len());
        duty(title, Text::key("moderation-duty-complaint-text").with("at", first.received_at), href)
    }))
}

/// What waits for the registrar.
async fn register(cx: &Context, actor: &Actor) -> Outcome<Option<Duty>> {
    let waiting = records::waiting(&cx.store.reader(), actor).await?;
    let secret = waiting.iter().filter(|it| it.openness.restricted()).count();
    Ok((!waiting.is_empty()).then(|| {
        let title = Text::key("moderation-duty-register").with("n", waiting.len());
        let marked = (secret > 0).then(|| (Text::key("moderation-duty-secret").with("n", secret), "bad"));
        duty(title, Text::key("moderation-duty-register-text"), "/register/queue").marked(marked)
    }))
}
