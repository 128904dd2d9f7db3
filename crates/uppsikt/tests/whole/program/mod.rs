//! A municipality run by programs: everything that people do on pages, done by orders, and seen by asking.

mod client;
mod day;

use crate::rig::cast::PASSWORD;
use crate::rig::{ACCOUNT, Rig, Wanted, until};
use client::{Program, id};
use kernel::calendar::date_of;
use serde_json::{Value, json};
use testkit::Engine;

fn today() -> String {
    date_of(crate::rig::now()).to_string()
}

/// Lets somebody in with the password they were given: they choose their own and make a token, on the pages.
async fn enter(rig: &Rig, login: &str, given: &str) -> Program {
    let web = rig.stranger();
    web.get("/sign-in").await;
    let answer = web.post("/sign-in", &[("login", login), ("password", given), ("next", "/")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let chosen = [("old", given), ("new", PASSWORD), ("again", PASSWORD)];
    assert_eq!(web.post("/me/password", &chosen).await.status, 303);
    let page = web.post("/me/tokens", &[("token_name", "prov"), ("token_days", "7")]).await.text();
    let token: String = page[page.find("uppsikt_").unwrap()..].chars().take("uppsikt_".len() + 64).collect();
    Program::with(rig, token)
}

async fn let_in(rig: &Rig, admin: &Program, login: &str, unit: &str) -> (String, Program) {
    let person = json!({ "login": login, "name": "Vikarie Sälg", "mail": "v@example.se", "unit": unit });
    let person = id(&admin.order("/people", &person, 201).await);
    let given = admin.once(&format!("/people/{person}/password"), &Value::Null, 200).await;
    let program = enter(rig, login, given["password"].as_str().unwrap()).await;
    (person, program)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrators_program_lets_people_in_and_out() {
    let mut rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let admin = Program::of(&rig, "administrator");
    let committee = json!({ "name": "Kulturnämnden", "kind": "committee" });
    let committee = id(&admin.order("/units", &committee, 201).await);
    let library = json!({ "name": "Biblioteket", "kind": "activity", "parent": committee });
    let library = id(&admin.order("/units", &library, 201).await);
    let units = admin.ask("/units").await;
    let shown = units.as_array().unwrap().iter().find(|it| it["id"] == library.as_str()).unwrap();
    assert_eq!(shown["controller"], committee.as_str());

    let (person, program) = let_in(&rig, &admin, "vikarie", &library).await;
    assert_eq!(program.ask("/me").await["permissions"], json!([]));
    let role = json!({ "role": "editor", "accounts": [ACCOUNT] });
    let role = id(&admin.order(&format!("/people/{person}/roles"), &role, 201).await);
    assert_eq!(program.ask("/me").await["permissions"], json!(["read-items"]), "the mandate is waited for");
    let mandate = format!("/people/{person}/roles/{role}/mandate");
    assert_eq!(admin.refused(&mandate, &Value::Null, 403).await, "not-the-giver");
    Program::of(&rig, "manager").order(&mandate, &Value::Null, 204).await;
    assert!(program.ask("/me").await["permissions"].to_string().contains("answer"));
    let whole = admin.ask(&format!("/people/{person}")).await;
    assert_eq!((&whole["roles"][0]["accounts"], &whole["unit"]), (&json!([ACCOUNT]), &json!(library)));

    let deputy = rig.cast.with("communicator").person.to_string();
    let away = json!({ "first": today(), "last": today(), "deputy": deputy });
    let absence = id(&admin.order(&format!("/people/{person}/absences"), &away, 201).await);
    assert_eq!(program.ask("/me").await["absences"][0]["deputy"], deputy.as_str());
    admin.order(&format!("/people/{person}/absences/{absence}/ending"), &Value::Null, 204).await;

    let other = rig.cast.with("editor").person;
    let of_another = format!("/people/{other}/roles/{role}/ending");
    assert_eq!(admin.refused(&of_another, &Value::Null, 404).await, "unknown-assignment");
    admin.order(&format!("/people/{person}/roles/{role}/ending"), &json!({}), 204).await;
    assert_eq!(program.ask("/me").await["permissions"], json!([]));

    let left = admin.order(&format!("/people/{person}/leaving"), &Value::Null, 200).await;
    assert_eq!(left["uncovered"], json!([]));
    assert!(!program.is_let_in().await, "whoever leaves loses it at once");
    let own = format!("/people/{}/password", rig.cast.with("administrator").person);
    assert_eq!(admin.refused(&own, &Value::Null, 409).await, "own-password");
    let gone = format!("/people/{person}/password");
    assert_eq!(admin.refused(&gone, &Value::Null, 409).await, "has-left");
    rig.stop().await;
    rig.verify();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_opens_an_account_and_what_stands_there_is_fetched() {
    let rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let coordinator = Program::of(&rig, "coordinator");
    let people = coordinator.ask("/people").await;
    let named = |name: &str| {
        let found = people.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap();
        assert_eq!((&found["login"], &found["roles"]), (&Value::Null, &Value::Null), "names alone");
        id(found)
    };
    let account = json!({
        "key": "biblioteket", "name": "Biblioteket", "platform": "wordpress", "url": rig.site.url(),
        "purpose": "Nyheter om böcker", "unit": coordinator.ask("/units").await[0]["id"],
        "responsible": named("Redaktör Ek"), "deputy": named("Ersättare Lind"), "manager": named("Chef Al"),
    });
    assert_eq!(coordinator.order("/accounts", &account, 201).await["key"], "biblioteket");
    let (login, secret) = rig.site.login();
    let connection = "/accounts/biblioteket/connection";
    let wrong = json!({ "login": login, "secret": "fel" });
    assert_eq!(coordinator.refused(connection, &wrong, 422).await, "platform");
    coordinator.order(connection, &json!({ "login": login, "secret": secret }), 204).await;
    let shown = coordinator.ask("/accounts/biblioteket").await;
    assert_eq!(
        (&shown["connection"]["login"], shown["connection"]["secret"].is_null()),
        (&json!(login), true)
    );
    assert!(Program::of(&rig, "editor").ask("/accounts/biblioteket").await["connection"].is_null());

    rig.site.write_post("Öppet", "Biblioteket har öppet i helgen.").await;
    until("the account is fetched", async || {
        rig.pass_a_minute().await;
        coordinator.ask("/accounts/biblioteket").await["account"]["fetched_at"].as_str().map(|_| ())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_looks_after_its_owners_own_affairs_and_ends_with_its_token() {
    let mut rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let editor = Program::of(&rig, "editor");
    let alone = json!({ "first": today(), "last": today(), "deputy": null });
    assert_eq!(editor.refused("/me/absences", &alone, 422).await, "deputy-missing");
    let away = json!({
        "first": today(), "last": today(), "deputy": rig.cast.with("communicator").person.to_string(),
    });
    let absence = id(&editor.order("/me/absences", &away, 201).await);
    let manager = Program::of(&rig, "manager");
    let of_another = format!("/me/absences/{absence}/ending");
    assert_eq!(manager.refused(&of_another, &Value::Null, 403).await, "not-permitted");
    editor.order(&of_another, &Value::Null, 204).await;

    let guess = json!({ "old": "inte det här lösenordet", "new": "nio svarta svanar i dammen" });
    assert_eq!(editor.refused("/me/password", &guess, 422).await, "wrong-password");
    let changed = json!({ "old": PASSWORD, "new": "nio svarta svanar i dammen" });
    editor.once("/me/password", &changed, 204).await;
    for _ in 0..5 {
        editor.once("/me/password", &guess.clone(), 422).await;
    }
    assert_eq!(editor.refused("/me/password", &guess, 429).await, "too-many-attempts");

    let tokens = editor.ask("/me/tokens").await;
    assert!(tokens[0]["secret"].is_null() && tokens[0]["used_at"].is_string());
    let ending = format!("/me/tokens/{}/ending", id(&tokens[0]));
    assert_eq!(manager.refused(&ending, &Value::Null, 404).await, "unknown-token");
    editor.once(&ending, &Value::Null, 204).await;
    assert!(!editor.is_let_in().await, "the token that was ended is the one that was shown");
    rig.stop().await;
    rig.verify();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_is_examined_while_the_program_fetches() {
    let mut rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let post = rig.site.write_post("Snöröjning", "Nu plogar vi gång- och cykelvägar.").await;
    for n in 0..6 {
        for m in 0..10 {
            rig.site.write_comment(post, "Besökare", &format!("När plogar ni Storgatan? ({n}, {m})")).await;
        }
        rig.turn(2).await;
        rig.verify();
    }
    rig.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fetch_that_does_not_work_says_why_and_what_to_do_in_swedish() {
    let rig = Rig::found(Wanted::on(Engine::Sqlite)).await;
    rig.site.write_post("Snöröjning", "Nu plogar vi.").await;
    for (fault, told) in [
        (
            simulator::Fault::HalfBody,
            ": gick inte att hämta: plattformens svar går inte att förstå (svaret slutar mitt i). Hämtningen försöker \
             igen av sig själv.",
        ),
        (
            simulator::Fault::WebPage,
            ": gick inte att hämta: plattformens svar går inte att förstå (det kom en webbsida i stället för data). \
             Hämtningen försöker igen av sig själv.",
        ),
        (
            simulator::Fault::Login,
            ": gick inte att hämta: plattformen godtar inte längre kontots inloggning. Förnya inloggningen på \
             plattformen och anslut kontot igen på webben: /accounts/motala-webben",
        ),
        (
            simulator::Fault::Status(502),
            ": gick inte att hämta: plattformen svarar med fel 502. Hämtningen försöker igen av sig själv.",
        ),
    ] {
        rig.site.fail(fault, 9);
        let ran = rig.run("fetch", &[]);
        assert_eq!(ran.status, 1, "{ran}");
        assert_eq!(ran.said.trim(), format!("{ACCOUNT}{told}"), "{fault:?}");
        let doctor = rig.run("doctor", &[]);
        let (_, why) = told.split_once("hämta: ").unwrap();
        let (why, _) = why.split_once(". ").unwrap();
        assert!(
            doctor.said.contains(&format!("kontot {ACCOUNT} kan inte hämtas: {why}, sedan ")),
            "{doctor}"
        );
        rig.site.heal();
    }
    let ran = rig.run("fetch", &[]);
    assert_eq!((ran.status, ran.said.trim()), (0, format!("{ACCOUNT}: hämtat").as_str()), "{ran}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_is_told_what_is_to_be_done_why_and_what_has_happened() {
    let rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let post = rig.site.write_post("Snöröjning", "Nu plogar vi gång- och cykelvägar.").await;
    let question = rig.site.write_comment(post, "Anna", "När plogar ni Storgatan?").await;
    let item = rig.arrived(question).await.id;
    let editor = Program::of(&rig, "editor");
    let line = editor.ask("/inbox").await["items"][0].clone();
    assert_eq!(line["why"], "Fråga: ska ha svar inom 1 arbetsdag");
    assert!(line["why_source"].as_str().unwrap().contains("MOT-SVA-01"), "{line}");
    assert!(editor.ask("/items?words=plogar").await[0]["why"].is_null(), "a search does not know who waits");
    let to_do = editor.ask("/duties").await;
    let duties = to_do["duties"].as_array().unwrap();
    let duty = duties.iter().find(|it| it["page"] == "/inbox?need=answer").unwrap();
    assert_eq!((&duty["title"], &duty["due_at"]), (&json!("Ett inlägg att besvara"), &line["due_at"]));
    assert!(duty["text"].as_str().unwrap().contains("ska ha svar inom 1 arbetsdag"), "{duty}");
    let officer = Program::of(&rig, "data-protection-officer").ask("/duties").await;
    assert!(officer["next"].is_null(), "what others have to do is not ahead of who only looks on: {officer}");
    let way = format!("/items/{item}");
    let first = editor.ask(&way).await["history"][0].clone();
    assert_eq!(
        (&first["verb"], &first["what"], &first["by"]),
        (&json!("item-received"), &json!("Kom in"), &Value::Null)
    );
    let known = editor.ask(&way).await["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&known["verb"], &known["by"]), (&json!("item-known"), &editor.ask("/me").await["id"]));
    let answer = json!({ "seen": 1, "text": "I kväll." });
    let answer = id(&editor.order(&format!("{way}/answers"), &answer, 202).await);
    let again = format!("{way}/answers/{answer}/attempts");
    assert_eq!(editor.refused(&again, &Value::Null, 409).await, "nothing-fails");
    assert_eq!(Program::of(&rig, "registrar").refused(&again, &Value::Null, 404).await, "not-found");
    let rounds = editor.ask("/rounds").await;
    assert!(rounds.as_array().unwrap().iter().any(|it| it["account"] == ACCOUNT), "{rounds}");
}
