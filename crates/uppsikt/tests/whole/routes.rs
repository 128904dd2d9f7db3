//! Every way into the program, as everybody and as nobody.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::rig::ACCOUNT;
use crate::rig::cast::ROLES;
use crate::rig::golden::golden;
use crate::rig::orders::whole_orders;
use crate::rig::sources::{self, Route};
use crate::rig::stage::{Decided, Stage};
use crate::rig::web::{Answer, Web};
use guideline::builtin;
use kernel::Permission;
use reqwest::Method;

/// Those that end something which later visits need; they come last, in this order.
const ENDINGS: [&str; 7] = [
    "/api/v1/people/{person}/roles/{assignment}/ending",
    "/people/{person}/roles/{assignment}/ending",
    "/api/v1/people/{person}/password",
    "/people/{person}/password",
    "/api/v1/people/{person}/leaving",
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

/// Nobody but who decided, and who may read what is restricted, is told a word of it by any way in.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_way_in_tells_restricted_words_to_whoever_may_not_read_them() {
    const SECRETS: [&str; 3] = ["Kvistqvist", "familjehemmet", "Hemlig Avsändare"];
    let decided = Decided {
        author: "Hemlig Avsändare",
        text: "Kvistqvist får hjälp, sägs det.",
        ground: "secrecy",
        act: "remove",
        reason: "Någon pekas ut som placerad i familjehemmet.",
    };
    let mut stage = Stage::set_with(decided).await;
    let reader = stage.rig.house.cx.store.reader();
    stage.question = dialogue::item::one(&reader, stage.case.item).await.unwrap().unwrap();
    let mut ways = vec!["/inbox/search?q=kvistqvist".to_owned(), "/api/v1/items?words=kvistqvist".to_owned()];
    for route in sources::routes().iter().filter(|it| it.method == "GET") {
        ways.push(stage.path(&route.path).await);
    }
    for player in stage.rig.cast.all() {
        let (web, program) = (stage.rig.visit(player).await, stage.rig.api(player));
        let mut told = Vec::new();
        for way in &ways {
            let visitor = if way.starts_with("/api/") { &program } else { &web };
            let text = visitor.get(way).await.text();
            told.extend(SECRETS.iter().filter(|it| text.contains(**it)).map(|it| format!("{way}: {it}")));
        }
        match player.role {
            "editor" | "registrar" | "data-protection-officer" => {
                assert!(told.len() >= 6, "{} must be able to read: {told:?}", player.role);
            }
            role => assert!(told.is_empty(), "{role} is told: {told:?}"),
        }
    }
    let log = store::log::about(&reader, &format!("item:{}", stage.case.item)).await.unwrap();
    let readings =
        |log: &[store::log::Logged]| log.iter().filter(|it| it.verb == "restricted-item-read").count();
    assert!(readings(&log) >= 6, "each reading is logged");
    stage.rig.stop().await;
    for format in ["json", "csv"] {
        let without = exported(&stage, format, &[]);
        assert!(without.contains("begränsad"), "{format} says that something is left out: {without}");
        assert_eq!(SECRETS.iter().find(|it| without.contains(**it)), None, "{format}");
        let with = exported(&stage, format, &["--with-restricted"]);
        assert!(with.contains(SECRETS[0]) && with.contains(SECRETS[2]), "{format}: {with}");
    }
    let after = store::log::about(&reader, &format!("item:{}", stage.case.item)).await.unwrap();
    assert_eq!(readings(&after), readings(&log) + 2, "each export with the words is a reading");
}

/// What the account's export in this format holds.
fn exported(stage: &Stage, format: &str, more: &[&str]) -> String {
    let file = stage.rig.beside(&format!("{}.{format}", more.len()));
    let words = ["--account", ACCOUNT, "--format", format, "--out", file.to_str().unwrap()];
    let ran = stage.rig.run("export", &[&words[..], more].concat());
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.to_string().contains("begränsad läsning"), "who exports is told: {ran}");
    std::fs::read_to_string(file).unwrap()
}

/// The path of a form, who may send it, and fields that would be accepted.
type WholeForm = (String, Permission, Vec<(&'static str, String)>);

/// Orders that are right in every field, and the permission that they need.
fn whole_forms(stage: &Stage) -> Vec<WholeForm> {
    let (item, case, entry) = (stage.question.id, stage.case.id, &stage.entry);
    let person = format!("/people/{}", stage.temp);
    let fields =
        |all: &[(&'static str, &str)]| all.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let moderation =
        [("seen", "2"), ("ground", "profanity"), ("act", "hide"), ("reason", "Svordomar."), ("stated", "")];
    let registration = [("change", "0"), ("matter", "Kommentar"), ("sender", ""), ("access", "public")];
    let today = kernel::calendar::date_of(crate::rig::now()).to_string();
    let absence = [("first", today.as_str()), ("last", &today), ("deputy", &stage.temp.to_string())];
    let unit = [("name", "Kulturnämnden"), ("kind", "committee"), ("parent", "")];
    let somebody = [("login", "ny.person"), ("name", "Ny Person"), ("mail", "ny@example.se"), ("unit", "")];
    vec![
        (
            format!("/items/{item}/answers"),
            Permission::Answer,
            fields(&[("seen", "2"), ("decisions", "0"), ("text", "I kväll.")]),
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
        (format!("/cases/{case}/attempts"), Permission::Moderate, Vec::new()),
        (format!("/cases/{case}/confirmation"), Permission::Confirm, Vec::new()),
        (format!("/cases/{case}/stopping"), Permission::Confirm, Vec::new()),
        (format!("/accounts/{ACCOUNT}/rounds"), Permission::Watch, fields(&[("through", &item.to_string())])),
        (format!("/register/{entry}/registration"), Permission::Register, fields(&registration)),
        (
            format!("/register/{entry}/declining"),
            Permission::Register,
            fields(&[("change", "0"), ("reason", "Ringa.")]),
        ),
        (format!("/register/{entry}/handover"), Permission::Register, Vec::new()),
        (format!("/register/{entry}/receipt"), Permission::Register, fields(&[("number", "TN 2026/14")])),
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_may_give_no_order_that_its_person_may_not() {
    const JSON: &str = "application/json";
    let stage = Stage::set().await;
    let guideline = builtin::load("motala").unwrap();
    let orders = whole_orders(&stage).await;
    let known: BTreeSet<&str> = orders.iter().map(|it| it.route).collect();
    let writes = sources::routes().into_iter().filter(|it| it.is_api() && it.method != "GET");
    let unknown: Vec<Route> = writes.filter(|it| !known.contains(it.path.as_str())).collect();
    assert!(unknown.is_empty(), "nobody taught this test how these are ordered: {unknown:?}");
    let before = stage.rig.log_length().await;
    let mut refused = 0;
    for order in orders {
        let nobody = stage.rig.stranger().post_bytes(&order.path, JSON, order.bytes()).await;
        assert_eq!(
            (nobody.status, nobody.json()["code"].as_str()),
            (401, Some("token-needed")),
            "{}",
            order.path
        );
        let Some(permission) = order.permission else { continue };
        for player in stage.rig.cast.all() {
            if guideline.role(player.role).is_some_and(|it| it.permissions.contains(&permission)) {
                continue;
            }
            let answers = order.of_those_who_answer && stage.answers_for_the_account(player);
            if answers || order.named.contains(&player.role) {
                continue;
            }
            let answer = stage.rig.api(player).post_bytes(&order.path, JSON, order.bytes()).await;
            let about = format!("{} as {}: {}", order.path, player.role, answer.text());
            assert!(matches!(answer.status, 403 | 404), "{about}");
            assert!(answer.json()["code"].is_string(), "{about}");
            let done = stage.rig.done_since(before).await;
            assert!(done.is_empty(), "{about} did something: {done:?}");
            refused += 1;
        }
    }
    assert!(refused > 120, "only {refused} orders were refused");
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
    for (path, permission, fields) in whole_forms(&stage) {
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

/// The guideline is read by its own names; whatever else is asked for is not found, or is told what there is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_guideline_has_no_pages_but_its_own_and_is_for_those_who_work_here() {
    const HOSTILE: [&str; 6] =
        ["..%2F..%2Fetc%2Fpasswd", "%252e%252e", "README", "%3Cscript%3E", "ordlista.md", "%00"];
    let stage = Stage::set().await;
    let editor = stage.rig.cast.with("editor");
    let (web, program) = (stage.rig.visit(editor).await, stage.rig.api(editor));
    for name in HOSTILE {
        for path in ["/guideline", "/guideline/settings", "/guideline/templates"] {
            let answer = web.get(&format!("{path}/{name}")).await;
            assert!(
                answer.status == 404 && !answer.text().contains("<script>"),
                "{path}/{name}: {}",
                answer.status
            );
        }
        for file in ["md", "html"] {
            assert_eq!(web.get(&format!("/guideline/templates/{name}/{file}")).await.status, 404, "{name}");
        }
        assert_eq!(program.get(&format!("/api/v1/guideline/templates/{name}")).await.status, 404, "{name}");
    }
    let unknown = program.get("/api/v1/guideline/requirements?area=kingdom").await;
    assert_eq!((unknown.status, unknown.json()["field"].as_str()), (422, Some("area")));
    let all = program.get("/api/v1/guideline/requirements").await.json();
    let (rows, papers) = (all["requirements"].as_array().unwrap(), builtin::papers("motala").unwrap());
    assert_eq!(rows.len(), papers.requirements.list.len());
    let templates = program.get("/api/v1/guideline/templates").await.json();
    assert_eq!(templates["templates"].as_array().unwrap().len(), papers.templates.list().len());
    let file = web.get("/guideline/templates/ordlista/md").await;
    assert_eq!(file.text(), papers.templates.get("ordlista").unwrap().file);
    for path in ["/guideline", "/guideline/monitoring", "/guideline/templates/ordlista/html"] {
        let answer = stage.rig.stranger().get(path).await;
        assert!(answer.location.is_some_and(|it| it.starts_with("/sign-in")), "{path} is not for everybody");
    }
}

/// Every page but the one on which a password is chosen would only say no.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_a_password_that_somebody_else_knows_is_led_to_choosing_their_own() {
    let stage = Stage::set().await;
    let cx = &stage.rig.house.cx;
    let administrator = stage.rig.cast.with("administrator");
    let actor = people::actor(cx, administrator.person).await.unwrap().unwrap();
    let given =
        people::give_password(cx, &actor, administrator.person, people::Cost::TRIFLING).await.unwrap();
    let given = secrecy::ExposeSecret::expose_secret(&given).to_owned();
    let web = stage.rig.stranger();
    web.get("/sign-in").await;
    let fields = [("login", administrator.login.as_str()), ("password", &given), ("next", "/people")];
    assert_eq!(web.post("/sign-in", &fields).await.location.as_deref(), Some("/me"));
    let first = web.get("/me").await.text();
    assert!(first.contains("<h1>Välj ett eget lösenord</h1>") && first.contains("name=\"new\""), "{first}");
    for route in sources::routes().iter().filter(|it| it.method == "GET" && !it.is_api()) {
        let open = ["/me", "/sign-in", "/health", "/rehearsal"].contains(&route.path.as_str());
        if open || route.path.starts_with("/assets/") || route.path.starts_with("/konton") {
            continue;
        }
        let answer = web.get(&stage.path(&route.path).await).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/me")), "{route:?}");
    }
    let order = web.post("/units", &[("name", "Kulturnämnden"), ("kind", "committee")]).await;
    assert!(order.status == 403 && order.text().contains("Välj ett eget"), "{}", order.text());
    let chosen = [("old", given.as_str()), ("new", "åtta röda stugor"), ("again", "åtta röda stugor")];
    assert_eq!(web.post("/me/password", &chosen).await.location.as_deref(), Some("/"));
    let start = web.get("/").await;
    assert!(start.status == 200 && start.text().contains("Att göra nu"), "{}", start.text());
    assert_eq!(web.get("/units").await.status, 200);
}
