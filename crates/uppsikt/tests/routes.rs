//! Every way into the program, as everybody and as nobody.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so by stopping")]
#![expect(
    clippy::disallowed_methods,
    reason = "the installation is driven from outside: processes, files, the network"
)]

#[expect(dead_code, reason = "each test uses its part of the rig")]
mod rig;

use std::fmt::Write as _;

use guideline::builtin;
use kernel::Permission;
use reqwest::Method;
use rig::ACCOUNT;
use rig::cast::ROLES;
use rig::golden::golden;
use rig::sources::{self, Route};
use rig::stage::Stage;
use rig::web::{Answer, Web};
use serde_json::{Value, json};

/// Those that end something which later visits need; they come last, in this order.
const ENDINGS: [&str; 4] = [
    "/people/{person}/roles/{assignment}/ending",
    "/people/{person}/password",
    "/people/{person}/leaving",
    "/sign-out",
];
/// Those after which a session is another's or nobody's.
const TAKE_THE_SESSION: [&str; 3] = ["/sign-out", "/sign-in", "/rehearsal/people/{person}"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_answers_every_role_as_it_is_written() {
    let stage = Stage::set().await;
    let mut visitors = vec![stage.rig.stranger()];
    for player in stage.rig.cast.all() {
        visitors.push(stage.rig.visit(player).await);
    }
    let mut lines = Vec::new();
    for route in in_order(sources::routes()) {
        let path = stage.path(&route.path).await;
        let mut statuses = Vec::new();
        for (n, visitor) in visitors.iter().enumerate() {
            let answer = visit(&stage, &route, &path, n, visitor).await;
            assert!(answer.status < 500, "{route:?} as {}: {}", role(n), answer.text());
            statuses.push(answer.status);
        }
        assert!(statuses.iter().any(|it| *it != 404), "{route:?} is in the sources and not in the program");
        lines.push((route, statuses));
    }
    golden("routes.txt", &table(lines));
    stage.rig.verify();
}

fn in_order(mut routes: Vec<Route>) -> Vec<Route> {
    let place = |it: &Route| ENDINGS.iter().position(|ending| it.path == *ending).map_or(0, |it| it + 1);
    routes.sort_by_key(|it| (place(it), it.clone()));
    routes
}

/// Nobody, then the roles of the guideline.
fn role(n: usize) -> &'static str {
    if n == 0 { "nobody" } else { ROLES[n - 1].0 }
}

/// Visits a route; where something can be sent, nothing is, with the proof that it was meant.
async fn visit(stage: &Stage, route: &Route, path: &str, n: usize, visitor: &Web) -> Answer {
    let method: Method = route.method.parse().unwrap();
    if route.is_api() {
        let program = match n {
            0 => stage.rig.stranger(),
            n => stage.rig.api(&stage.rig.cast.all()[n - 1]),
        };
        return match method {
            Method::GET => program.get(path).await,
            other => program.send_bytes(other, path, "application/json", b"{}".to_vec()).await,
        };
    }
    if method == Method::GET {
        return visitor.get(path).await;
    }
    if !TAKE_THE_SESSION.contains(&route.path.as_str()) {
        return visitor.post(path, &[]).await;
    }
    let fresh =
        if n == 0 { stage.rig.stranger() } else { stage.rig.visit(&stage.rig.cast.all()[n - 1]).await };
    fresh.get("/sign-in?next=/me").await;
    // Wrong passwords are counted by the login that they were tried with.
    fresh.post(path, &[("login", role(n))]).await
}

/// Short enough for a column.
fn short(role: &str) -> &str {
    match role {
        "communicator" => "commun.",
        "coordinator" => "coord.",
        "registrar" => "registr",
        "archivist" => "archiv.",
        "data-protection-officer" => "dpo",
        "administrator" => "admin",
        whole => whole,
    }
}

/// A line for each route, a column for each role.
fn table(mut lines: Vec<(Route, Vec<u16>)>) -> String {
    lines.sort();
    let mut text = String::from(
        "# What each route answers each role. Where something can be sent, an empty form was sent.\n\n",
    );
    let width = lines.iter().map(|it| it.0.path.len()).max().unwrap_or(0);
    let heads: Vec<String> = (0..=ROLES.len()).map(|n| format!("{:7}", short(role(n)))).collect();
    writeln!(text, "{:6} {:width$}  {}", "", "", heads.join("  ").trim_end()).unwrap();
    for (route, statuses) in lines {
        let statuses: Vec<String> = statuses.iter().map(|it| format!("{it:<7}")).collect();
        let line = format!("{:6} {:width$}  {}", route.method, route.path, statuses.join("  "));
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    text
}

#[test]
fn every_role_may_what_the_guideline_says() {
    let guideline = builtin::load("motala").unwrap();
    let keys: Vec<&str> = guideline.roles.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ROLES.map(|it| it.0), "somebody plays every role");
    let mut text = format!("# What the roles of {} may.\n\n", guideline.version);
    writeln!(text, "{:16}  {}", "", keys.join("  ")).unwrap();
    for permission in Permission::ALL {
        let mark = |role: &guideline::Role| if role.permissions.contains(permission) { "yes" } else { "." };
        let marks: Vec<String> =
            guideline.roles.iter().map(|it| format!("{:w$}", mark(it), w = it.key.len())).collect();
        writeln!(text, "{}", format!("{:16}  {}", permission.key(), marks.join("  ")).trim_end()).unwrap();
    }
    golden("permissions.txt", &text);
}

/// The path of a form, who may send it, and fields that would be accepted.
type WholeOrder = (String, Permission, Vec<(&'static str, String)>);

/// Orders that are right in every field, and the permission that they need.
fn whole_orders(stage: &Stage) -> Vec<WholeOrder> {
    let (item, case, entry) = (stage.question.id, stage.case.id, &stage.entry);
    let person = format!("/people/{}", stage.temp);
    let fields =
        |all: &[(&'static str, &str)]| all.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let moderation =
        [("seen", "2"), ("ground", "profanity"), ("act", "hide"), ("reason", "Svordomar."), ("stated", "")];
    let registration = [("change", "0"), ("matter", "Kommentar"), ("sender", ""), ("access", "public")];
    let today = kernel::calendar::date_of(rig::now()).to_string();
    let absence = [("first", today.as_str()), ("last", &today), ("deputy", &stage.temp.to_string())];
    let unit = [("name", "Kulturnämnden"), ("kind", "committee"), ("parent", "")];
    let somebody = [("login", "ny.person"), ("name", "Ny Person"), ("mail", "ny@example.se"), ("unit", "")];
    vec![
        (
            format!("/items/{item}/answers"),
            Permission::Answer,
            fields(&[("seen", "2"), ("text", "I kväll.")]),
        ),
        (
            format!("/items/{item}/leaving"),
            Permission::Answer,
            fields(&[("seen", "2"), ("note", "Behövs inte.")]),
        ),
        (format!("/items/{item}/moderation"), Permission::Moderate, fields(&moderation)),
        (format!("/cases/{case}/restoration"), Permission::Moderate, fields(&[("reason", "Det var fel.")])),
        (
            format!("/cases/{case}/police"),
            Permission::Moderate,
            fields(&[("decision", "no-report"), ("police_reason", "Inget brott.")]),
        ),
        (format!("/cases/{case}/confirmation"), Permission::Confirm, Vec::new()),
        (format!("/cases/{case}/stopping"), Permission::Confirm, Vec::new()),
        (format!("/accounts/{ACCOUNT}/rounds"), Permission::Watch, fields(&[("through", &item.to_string())])),
        (format!("/register/{entry}/registration"), Permission::Register, fields(&registration)),
        (
            format!("/register/{entry}/declining"),
            Permission::Register,
            fields(&[("change", "0"), ("reason", "Ringa.")]),
        ),
        (
            format!("/imports/{}/confirmation", stage.import),
            Permission::ManageAccounts,
            fields(&[("shown", &stage.shown)]),
        ),
        ("/people".to_owned(), Permission::ManagePeople, fields(&somebody)),
        ("/units".to_owned(), Permission::ManagePeople, fields(&unit)),
        (format!("{person}/absences"), Permission::ManagePeople, fields(&absence)),
        (format!("{person}/password"), Permission::ManagePeople, Vec::new()),
        (format!("{person}/leaving"), Permission::ManagePeople, Vec::new()),
        (format!("{person}/roles/{}/ending", stage.assignment), Permission::ManagePeople, Vec::new()),
    ]
}

/// The same for programs.
fn whole_api_orders(stage: &Stage) -> Vec<(String, Permission, Value)> {
    let (item, case, entry) = (stage.question.id, stage.case.id, &stage.entry);
    let at = |path: String| format!("/api/v1{path}");
    let decision = json!({ "seen": 2, "ground": "profanity", "act": "hide", "reason": "Svordomar." });
    let registration = json!({ "expected_change": 0, "matter": "Kommentar", "sender": "" });
    let police = json!({ "decision": "no-report", "reason": "Inget brott." });
    let login = json!({ "login": "redaktion", "secret": "abcd EFGH ijkl MNOP" });
    vec![
        (at(format!("/items/{item}/answers")), Permission::Answer, json!({ "seen": 2, "text": "I kväll." })),
        (
            at(format!("/items/{item}/leaving")),
            Permission::Answer,
            json!({ "seen": 2, "note": "Behövs inte." }),
        ),
        (at(format!("/items/{item}/cases")), Permission::Moderate, decision),
        (at(format!("/cases/{case}/restoration")), Permission::Moderate, json!({ "reason": "Det var fel." })),
        (at(format!("/cases/{case}/police")), Permission::Moderate, police),
        (at(format!("/cases/{case}/confirmation")), Permission::Confirm, json!({})),
        (at(format!("/cases/{case}/stopping")), Permission::Confirm, json!({})),
        (
            at(format!("/accounts/{ACCOUNT}/rounds")),
            Permission::Watch,
            json!({ "through": item.to_string() }),
        ),
        (at(format!("/accounts/{ACCOUNT}/connection")), Permission::ManageAccounts, login),
        (
            at(format!("/imports/{}/confirmation", stage.import)),
            Permission::ManageAccounts,
            json!({ "shown": stage.shown }),
        ),
        (at(format!("/register/{entry}/registration")), Permission::Register, registration),
        (
            at(format!("/register/{entry}/declining")),
            Permission::Register,
            json!({ "expected_change": 0, "reason": "Ringa." }),
        ),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_may_give_no_order_that_its_person_may_not() {
    let stage = Stage::set().await;
    let guideline = builtin::load("motala").unwrap();
    let before = stage.rig.log_length().await;
    let mut refused = 0;
    for (path, permission, order) in whole_api_orders(&stage) {
        let body = order.to_string().into_bytes();
        let nobody = stage.rig.stranger().post_bytes(&path, "application/json", body.clone()).await;
        assert_eq!(nobody.status, 401, "{path}");
        for player in stage.rig.cast.all() {
            if guideline.role(player.role).is_some_and(|it| it.permissions.contains(&permission)) {
                continue;
            }
            let answer = stage.rig.api(player).post_bytes(&path, "application/json", body.clone()).await;
            assert!(matches!(answer.status, 403 | 404), "{path} as {}: {}", player.role, answer.text());
            let done = stage.rig.done_since(before).await;
            assert!(done.is_empty(), "{path} as {} did something: {done:?}", player.role);
            refused += 1;
        }
    }
    assert!(refused > 50, "only {refused} orders were refused");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_is_right_in_every_field_is_refused_to_whoever_may_not_give_it() {
    let stage = Stage::set().await;
    let guideline = builtin::load("motala").unwrap();
    let stranger = stage.rig.stranger();
    stranger.get("/sign-in").await;
    let mut visitors = vec![(None, stranger)];
    for player in stage.rig.cast.all() {
        visitors.push((guideline.role(player.role), stage.rig.visit(player).await));
    }
    let before = stage.rig.log_length().await;
    let mut refused = 0;
    for (path, permission, fields) in whole_orders(&stage) {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for (role, visitor) in &visitors {
            if role.is_some_and(|it| it.permissions.contains(&permission)) {
                continue;
            }
            let name = role.map_or("nobody", |it| it.key.as_str());
            let answer = visitor.post(&path, &fields).await;
            let is_refused = match role {
                Some(_) => matches!(answer.status, 403 | 404),
                None => answer.location.as_deref().is_some_and(|it| it.starts_with("/sign-in")),
            };
            assert!(is_refused, "{path} as {name}: {} {}", answer.status, answer.text());
            let done = stage.rig.done_since(before).await;
            assert!(done.is_empty(), "{path} as {name} did something: {done:?}");
            refused += 1;
        }
    }
    assert!(refused > 80, "only {refused} orders were refused");
}
