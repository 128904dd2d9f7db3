//! Every part of a page, on a few pages with plainly fictitious content.
//!
//! `cargo run -p webkit --example showcase -- 127.0.0.1:8099` serves them, with `rehearsal` after the address as a
//! rehearsal; the accessibility audit and the pictures of a change to the shell are made from here.

#![expect(clippy::disallowed_methods, reason = "it is a small server of its own")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use askama::Template;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use kernel::{Digest, Entropy, Failed, Faults, Instant, TurnableClock};
use serde::Deserialize;
use store::{Location, Store, Surroundings};
use webkit::{
    Badge, Choice, Form, FormErrors, Furnishing, Kit, Place, Posted, Problem, Refusal, SeeOther, Setup,
    Shell, Strictness, Text, Texts, Visit, page, refused_page, whole_or_part,
};

/// Varied enough for pages on the loopback, and never used for anything else.
struct Stirred(AtomicU64);
impl Entropy for Stirred {
    fn fill(&self, bytes: &mut [u8]) {
        let stirred = Digest::of(&self.0.fetch_add(1, Ordering::SeqCst).to_le_bytes());
        bytes.iter_mut().zip(stirred.as_bytes()).for_each(|(byte, new)| *byte = *new);
    }
}

struct Item {
    name: &'static str,
    quote: &'static str,
    account: &'static str,
    state: &'static str,
    tone: &'static str,
    due: Instant,
    at: Instant,
}

#[derive(Template)]
#[template(path = "inbox.html", blocks = ["rows"])]
struct InboxPage {
    shell: Shell,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPage {
    shell: Shell,
    form: Form,
    grounds: Vec<Choice>,
    units: Vec<Choice>,
    due: Instant,
}

#[derive(Template)]
#[template(path = "parts.html")]
struct PartsPage {
    shell: Shell,
    due: Instant,
}

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage {
    shell: Shell,
    form: Form,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    text: String,
    #[serde(default)]
    ground: String,
}

fn furnishing() -> Furnishing {
    let place = |label: &str, href: &str, icon, waiting| Place {
        label: Text::same(label),
        href: href.to_owned(),
        icon,
        waiting,
    };
    let places = vec![
        place("Inkorg", "/inbox", "inbox", 12),
        place("Bevakning", "/watch", "eye", 2),
        place("Granskning", "/moderation", "shield", 0),
        place("Register", "/register", "register", 0),
        place("Konton", "/accounts", "megaphone", 0),
        place("Delar av sidor", "/parts", "chart", 0),
        place("Personer", "/people", "people", 0),
        place("Riktlinje", "/guideline", "book", 0),
    ];
    let badge = Badge { name: "Redaktör Ek".to_owned(), role: Text::both("Redaktör", "Editor") };
    Furnishing { places, badge: Some(badge), barred: None }
}

fn inbox(shell: Shell) -> InboxPage {
    let now = shell.now();
    let item = |name, quote, account, (state, tone), due: i64, at: i64| Item {
        name,
        quote,
        account,
        state,
        tone,
        due: now.plus_seconds(due),
        at: now.plus_seconds(-at),
    };
    let items = vec![
        item(
            "Fråga om sophämtning",
            "Hej! Vår tunna på Exempelgatan tömdes inte i fredags heller. När kommer ni, och vem ringer jag?",
            "Facebook · Exempelkommunen",
            ("Fråga", "info"),
            -3_900,
            90_300,
        ),
        item(
            "Kommentar med personuppgifter",
            "Ring min granne på numret nedan så får ni höra hur det ligger till, hon vet allt om …",
            "Facebook · Exempelkommunen",
            ("Kan bryta mot villkoren", "caution"),
            7_800,
            5_400,
        ),
        item(
            "Synpunkt på cykelvägen",
            "Så bra att ni äntligen asfalterar! Men skylten vid skolan pekar åt fel håll.",
            "Instagram · exempelkommun",
            ("Synpunkt", "plain"),
            68_400,
            10_800,
        ),
        item(
            "Möjligt hot",
            "Texten visas för den som ska bedöma den.",
            "YouTube · Exempelkommunen",
            ("Hot", "bad"),
            1_500,
            600,
        ),
        item(
            "Tack från en förskola",
            "Tack för besöket i dag, barnen pratar inte om något annat!",
            "Instagram · exempelkommun",
            ("Inget svar behövs", "good"),
            158_400,
            14_400,
        ),
    ];
    InboxPage { shell: shell.titled(Text::same("Inkorg")), items }
}

fn item(shell: Shell, form: Form) -> ItemPage {
    let grounds = vec![
        Choice::new("personal-data", "Personuppgifter")
            .hint("Namn, nummer eller adress på någon annan än den som skriver"),
        Choice::new("threat", "Hot"),
        Choice::new("off-topic", "Leder bort från ämnet").hint("Kräver att en andra person bekräftar"),
    ];
    let units = vec![Choice::new("street", "Gatukontoret"), Choice::new("school", "Skolförvaltningen")];
    let due = shell.now().plus_seconds(7_800);
    ItemPage { shell: shell.titled(Text::same("Fråga om sophämtning")), form, grounds, units, due }
}

async fn answer(shell: Shell, posted: Posted<Answer>) -> Response {
    use axum::response::IntoResponse as _;
    let mut errors = FormErrors::none();
    if posted.value.text.trim().is_empty() {
        errors.add("text", Text::both("Skriv ett svar", "Write an answer"));
    }
    if posted.value.ground.is_empty() {
        errors.add("ground", Text::both("Välj en grund", "Choose a ground"));
    }
    if errors.is_empty() {
        return SeeOther::to("/inbox")
            .saying(Text::both("Svaret är skickat.", "The answer is sent."))
            .into_response();
    }
    let form = posted.again(&shell, errors);
    refused_page(&item(shell.wrong(), form))
}

fn routes() -> Router {
    let refused = || {
        let text = Text::both(
            "Grunden Leder bort från ämnet kräver att en andra person bekräftar, och du är den som föreslog den.",
            "The ground Off topic requires that a second person confirms, and you are the one who proposed it.",
        );
        Refusal::new(axum::http::StatusCode::CONFLICT, text)
            .way_on(Text::both("Be en kollega", "Ask a colleague"), "/inbox")
    };
    Router::new()
        .route("/", get(async |shell: Shell| page(&inbox(shell))))
        .route(
            "/inbox",
            get(async |shell: Shell| {
                let page = inbox(shell);
                whole_or_part(&page.shell, &page, &page.as_rows())
            }),
        )
        .route(
            "/item",
            get(async |shell: Shell| {
                let form = shell.form("/item");
                page(&item(shell, form))
            })
            .post(answer),
        )
        .route("/parts", get(async |shell: Shell| page(&parts(shell))))
        .route("/sign-in", get(async |shell: Shell| page(&sign_in(shell))))
        .route("/refused", get(async move || Problem::from(refused())))
        .route("/failed", get(async || Problem::from(Failed::new("asking a platform that is not there"))))
}

fn parts(shell: Shell) -> PartsPage {
    let due = shell.now();
    PartsPage { shell: shell.titled(Text::same("Delar av sidor")), due }
}

fn sign_in(shell: Shell) -> SignInPage {
    let form = shell.form("/sign-in").with("mail", "ek@example.se");
    SignInPage { shell: shell.titled(Text::key("sign-in")), form }
}

async fn furnish(visit: Visit, request: Request, next: Next) -> Response {
    if visit.path() != "/sign-in" {
        visit.furnish(furnishing());
    }
    next.run(request).await
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let rehearsal = std::env::args().nth(2).is_some_and(|it| it == "rehearsal");
    let clock = Arc::new(TurnableClock::at("2026-11-23T13:05:00Z".parse()?));
    let entropy = Arc::new(Stirred(AtomicU64::new(1)));
    let folder = tempfile::tempdir()?;
    let surroundings =
        Surroundings { clock: clock.clone(), entropy: entropy.clone(), faults: Faults::none() };
    let store = Store::open(&Location::Sqlite(folder.path().join("showcase.db")), surroundings).await?;
    let kit = Kit::new(Setup {
        organisation: "Exempelkommunen".to_owned(),
        public_url: format!("http://{address}"),
        rehearsal,
        store,
        clock: clock.clone(),
        session_clock: clock,
        entropy,
        texts: Texts::load(Strictness::Strict),
        body_limit_bytes: 1 << 20,
        timeout_seconds: 30,
    });
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{address}/");
    axum::serve(listener, kit.dress(routes().layer(middleware::from_fn(furnish)))).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use webkit::Lang;

    use super::*;

    #[test]
    fn every_part_of_a_page_is_said_in_both_languages() {
        let now = "2026-11-23T13:05:00Z".parse().unwrap();
        for lang in Lang::ALL {
            let shell = || Shell::sample(*lang, now, furnishing());
            let mut errors = FormErrors::one("text", Text::same("fel"));
            errors.add("", Text::same("allt är fel"));
            let wrong = shell().form("/item").with("unit", "school").refused(errors);
            let pages = [
                inbox(shell()).render(),
                item(shell(), wrong).render(),
                parts(shell()).render(),
                sign_in(shell()).render(),
            ];
            for page in pages.map(Result::unwrap) {
                assert!(page.contains(&format!("<html lang=\"{}\"", lang.code())));
                assert!(!page.contains(" style="), "a style stands in the page");
                assert_eq!(page.matches("<h1").count(), 1);
            }
        }
    }
}
