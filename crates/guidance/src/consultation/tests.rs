use std::sync::Arc;

use guideline::SettingChange;
use kernel::Actor;
use kernel::calendar::Date;
use people::Context;
use testkit::World;

use super::{
    Asked, GiveStatement, Refused, Reply, SendOut, consultation, give_statement, may_answer, send_out,
    waiting,
};
use crate::version::{
    self, ApproveVersion, ProposeVersion, WriteSetting, approve_version, begin_version, propose_version,
    return_version, write_setting,
};

const DAY: i64 = 24 * 3_600;

/// The world under a guideline that demands two roles and gives fourteen days.
fn demanding(world: &World) -> Context {
    let mut guideline = (*world.cx.guideline).clone();
    guideline.upkeep.consultation.roles = vec!["communicator".to_owned(), "registrar".to_owned()];
    guideline.upkeep.consultation.answer_days = 14;
    Context { guideline: Arc::new(guideline), ..world.cx.clone() }
}

async fn seen(cx: &Context) -> String {
    version::version(cx, "1").await.unwrap().line.digest.to_string()
}

async fn propose(cx: &Context, by: &Actor) {
    let (reason, in_force_on) = ("Nämnden vill det".to_owned(), "2027-01-01".to_owned());
    let order = ProposeVersion { version: "1".to_owned(), reason, in_force_on, seen: seen(cx).await };
    propose_version(cx, by, order).await.unwrap();
}

/// Version 1, which waits for approval.
async fn proposed(cx: &Context, by: &Actor) {
    begin_version(cx, by).await.unwrap();
    let change = SettingChange { value: "16".to_owned(), sources: vec!["MOT-PUB-07".to_owned()], why: None };
    let (version, key) = ("1".to_owned(), "privacy.barred_below_age".to_owned());
    write_setting(cx, by, WriteSetting { version, key, change, seen: seen(cx).await }).await.unwrap();
    propose(cx, by).await;
}

async fn round(cx: &Context, last_day: &str, roles: &[&str], bodies: &[&str]) -> SendOut {
    let all = |them: &[&str]| them.iter().map(|it| (*it).to_owned()).collect();
    let (version, last_day) = ("1".to_owned(), last_day.to_owned());
    SendOut { version, last_day, roles: all(roles), bodies: all(bodies), seen: seen(cx).await }
}

async fn say(cx: &Context, by: &Actor, n: &str, said: &str, number: &str) -> Result<(), Refused> {
    let (version, consulted) = ("1".to_owned(), n.to_owned());
    let order = GiveStatement { version, consulted, said: said.to_owned(), number: number.to_owned() };
    give_statement(cx, by, order).await
}

async fn approve(cx: &Context, by: &Actor) -> Result<(), version::Refused> {
    let order = ApproveVersion {
        version: "1".to_owned(),
        decided_by: "Kommunens ledningsgrupp".to_owned(),
        decided_on: "2026-11-20".to_owned(),
        reference: "§ 12".to_owned(),
        silences_read: true,
        seen: seen(cx).await,
    };
    approve_version(cx, by, order).await
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[tokio::test]
async fn no_version_is_approved_before_each_demanded_role_has_spoken_or_its_time_has_passed() {
    for world in World::each().await {
        let cx = &demanding(&world);
        let writer = world.person("Kommunikationschef Lönn", "coordinator").await;
        let other = world.person("Kommunikationschef Ask", "coordinator").await;
        let gran = world.person("Kommunikatör Gran", "communicator").await;
        proposed(cx, &writer).await;
        let refused = approve(cx, &other).await.unwrap_err();
        let version::Refused::NotHeard(roles) = refused else { panic!("{refused}") };
        assert_eq!(roles.len(), 2, "nobody was asked");
        send_out(cx, &writer, round(cx, "2026-12-07", &[], &[]).await).await.unwrap();
        assert_eq!(waiting(cx, &gran).await.unwrap(), [(1, day("2026-12-07"))]);
        assert_eq!(waiting(cx, &writer).await.unwrap(), [], "another's role");
        say(cx, &gran, "1", "Bra att åldern höjs.", "").await.unwrap();
        assert_eq!(waiting(cx, &gran).await.unwrap(), []);
        assert!(matches!(approve(cx, &other).await, Err(version::Refused::NotHeard(it)) if it.len() == 1));
        world.turn(15 * DAY);
        let all = consultation(cx, "1").await.unwrap();
        let replies: Vec<Reply> = all.consulted.iter().map(|it| it.reply(day("2026-12-08"))).collect();
        assert_eq!(replies, [Reply::Given, Reply::Silent(day("2026-12-07"))], "the silence has a day");
        approve(cx, &other).await.unwrap();
        assert!(matches!(say(cx, &gran, "1", "En sak till.", "").await, Err(Refused::Closed(_))));
        let verbs = world.logged("guideline-version:1").await;
        assert_eq!(verbs[3..], ["guideline-sent-out", "guideline-commented", "guideline-approved"]);
    }
}

#[tokio::test]
async fn a_body_answers_with_a_number_and_whoever_may_write_the_guideline_notes_it() {
    for world in World::each().await {
        let cx = &demanding(&world);
        let writer = world.person("Kommunikationschef Lönn", "coordinator").await;
        let gran = world.person("Kommunikatör Gran", "communicator").await;
        proposed(cx, &writer).await;
        let order =
            round(cx, "2026-12-07", &["communicator"], &["Kulturnämnden", " Kulturnämnden ", ""]).await;
        send_out(cx, &writer, order.clone()).await.unwrap();
        send_out(cx, &writer, order).await.unwrap();
        let all = consultation(cx, "1").await.unwrap();
        assert_eq!((all.rounds.len(), all.counts()), (1, (3, 0)), "each once, and sent once");
        assert_eq!(all.consulted[2].asked, Asked::Body("Kulturnämnden".to_owned()));
        assert!(matches!(say(cx, &gran, "3", "Ja.", "KUN 2026/4").await, Err(Refused::NotPermitted)));
        assert!(
            matches!(say(cx, &writer, "1", "Ja.", "").await, Err(Refused::NotPermitted)),
            "a role speaks itself"
        );
        assert!(matches!(say(cx, &writer, "3", "Tillstyrks.", "").await, Err(Refused::NumberMissing)));
        assert!(matches!(say(cx, &writer, "4", "Ja.", "").await, Err(Refused::Unknown)));
        say(cx, &writer, "3", "Tillstyrks.", "KUN 2026/4").await.unwrap();
        say(cx, &writer, "3", "Tillstyrks.", "KUN 2026/4").await.unwrap();
        let all = consultation(cx, "1").await.unwrap();
        assert_eq!(
            (all.consulted[2].statements.len(), all.consulted[2].statements[0].number.as_str()),
            (1, "KUN 2026/4")
        );
        assert_eq!(may_answer(cx, &writer, &all).await.unwrap().into_iter().collect::<Vec<_>>(), [3]);
        assert_eq!(may_answer(cx, &gran, &all).await.unwrap().into_iter().collect::<Vec<_>>(), [1]);
    }
}

#[tokio::test]
async fn what_is_sent_out_is_a_proposal_with_time_to_answer_and_somebody_to_ask() {
    for world in World::each().await {
        let (cx, free) = (&demanding(&world), &world.cx);
        let writer = world.person("Kommunikationschef Lönn", "coordinator").await;
        let editor = world.person("Redaktör Ek", "editor").await;
        proposed(cx, &writer).await;
        let sent = |order| send_out(cx, &writer, order);
        let soon = sent(round(cx, "2026-12-06", &[], &[]).await).await;
        assert!(matches!(soon, Err(Refused::LastDayUnfit(first)) if first == day("2026-12-07")));
        assert!(matches!(sent(round(cx, "snart", &[], &[]).await).await, Err(Refused::LastDayUnfit(_))));
        let unknown = sent(round(cx, "2026-12-07", &["king"], &[]).await).await;
        assert!(matches!(unknown, Err(Refused::UnknownRole(_))));
        let nobody = send_out(free, &writer, round(cx, "2026-12-07", &[], &[" "]).await).await;
        assert!(matches!(nobody, Err(Refused::NobodyAsked)), "where none is demanded");
        let stale = SendOut { seen: "0".repeat(64), ..round(cx, "2026-12-07", &[], &[]).await };
        assert!(matches!(sent(stale).await, Err(Refused::Stale)));
        let by_editor = send_out(cx, &editor, round(cx, "2026-12-07", &[], &[]).await).await;
        assert!(matches!(by_editor, Err(Refused::NotPermitted)));
        sent(round(cx, "2026-12-07", &[], &[]).await).await.unwrap();
        return_version(cx, &writer, "1", "Mer ska skrivas").await.unwrap();
        let draft = sent(round(cx, "2026-12-07", &[], &[]).await).await;
        assert!(matches!(draft, Err(Refused::NotProposed(_))));
        propose(cx, &writer).await;
        let (_, asked) = (waiting(cx, &writer).await.unwrap(), consultation(cx, "1").await.unwrap());
        assert_eq!(asked.counts(), (2, 0), "who was asked stays asked when the text comes again");
    }
}
