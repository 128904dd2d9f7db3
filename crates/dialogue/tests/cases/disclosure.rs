//! Public records are asked for, judged one by one, handed out or refused.

use dialogue::disclosure::{
    ask_about, gather_again, hand_out, handed_out, judge, look_at, set_secrecy, take_request,
};
use dialogue::ordered::{Kept, Query};
use kernel::ItemId;
use records::disclosure::{
    CloseRequest, Ending, Hides, JudgeLine, LineState, MarkSecrecy, NotYet, Reason, RefuseRequest, Refused,
    TakeDown, Whole, answer_inquiry, close_request, refuse, release_open, requests, tell_of_right, waiting,
    whole_request,
};
use records::retention::{self, lift_hold};
use webkit::{Lang, Strictness, Texts, Tongue};

use super::*;

const NAME: &str = "Kvistqvist";

/// A post, an open comment, one that is marked, and one in which something personal was found.
struct Desk {
    world: World,
    editor: Actor,
    registrar: Actor,
    manager: Actor,
    open: kernel::item::ExternalId,
    marked: kernel::item::ExternalId,
    n: i64,
}

fn tongue() -> Tongue {
    Tongue::new(Lang::Sv, Texts::load(Strictness::Strict))
}

fn asked(words: &str) -> TakeDown {
    TakeDown {
        description: "Allt om badhuset".to_owned(),
        words: words.to_owned(),
        wanted: "package".to_owned(),
        ..TakeDown::default()
    }
}

async fn desk_on(world: World) -> Desk {
    let editor = world.person("Redaktör Bok", "editor").await;
    let registrar = world.person("Registrator Rönn", "registrar").await;
    let manager = world.person("Chef Al", "manager").await;
    let post = world.fake.write_post("Badhuset öppnar igen");
    let open = world.fake.write_comment(&post, "Besökare", "Badhuset är fint");
    let marked = world.fake.write_comment(&post, "Besökare Gran", &format!("{NAME} sågs på badhuset"));
    world.fake.write_comment(&post, "Besökare", "Min sons nummer är 20120101-2380, ring om badhuset.");
    world.fetch().await;
    let desk = Desk { world, editor, registrar, manager, open, marked, n: 0 };
    desk.mark("21 kap. 1 § OSL").await;
    let n = take_request(&desk.world.cx, &desk.editor, asked("badhuset")).await.unwrap();
    Desk { n, ..desk }
}

async fn desks() -> Vec<Desk> {
    let mut desks = Vec::new();
    for world in World::each().await {
        desks.push(desk_on(world).await);
    }
    desks
}

impl Desk {
    async fn item(&self, external: &kernel::item::ExternalId) -> ItemId {
        self.world.item(external).await.id
    }

    async fn mark(&self, provision: &str) {
        let order = MarkSecrecy { provision: provision.to_owned(), authority: "Kommunstyrelsen".to_owned() };
        let item = self.item(&self.marked).await;
        set_secrecy(&self.world.cx, &self.editor, item, &order).await.unwrap();
    }

    async fn whole(&self) -> Whole {
        whole_request(&self.world.cx, &self.registrar, self.n).await.unwrap().unwrap()
    }

    async fn line(&self, external: &kernel::item::ExternalId) -> records::disclosure::Line {
        let id = self.item(external).await.to_string();
        self.whole().await.lines.into_iter().find(|it| it.id == id).unwrap()
    }

    async fn order(&self, external: &kernel::item::ExternalId, verdict: &str) -> JudgeLine {
        let line = self.line(external).await;
        JudgeLine {
            disclosure: self.n,
            line: line.n,
            seen: line.facts.to_string(),
            verdict: verdict.to_owned(),
            provision: "21 kap. 1 § OSL".to_owned(),
            reason: "Hälsa".to_owned(),
            masks: String::new(),
            hides: Hides::default(),
        }
    }

    async fn judge(&self, order: &JudgeLine) -> Result<(), Refused> {
        judge(&self.world.cx, &self.registrar, order).await
    }

    /// What nobody marked, and in which something was found, is withheld.
    async fn withhold_finding(&self) {
        let found = self.whole().await.lines.into_iter().find(|it| it.reasons.contains(&Reason::Finding));
        let line = found.unwrap();
        let order = JudgeLine {
            line: line.n,
            seen: line.facts.to_string(),
            ..self.order(&self.open, "withheld").await
        };
        self.judge(&order).await.unwrap();
    }

    async fn hand_out(&self) -> Result<i64, Refused> {
        hand_out(&self.world.cx, &self.registrar, self.n, &tongue()).await
    }

    async fn paper(&self, output: i64) -> records::disclosure::paper::Paper {
        handed_out(&self.world.cx, &self.registrar, (self.n, output)).await.unwrap().unwrap().2
    }

    async fn close(&self) -> Result<Ending, Refused> {
        close_request(&self.world.cx, &self.registrar, self.n, &CloseRequest::default()).await
    }
}

#[tokio::test]
async fn what_is_public_is_released_by_a_person_and_what_is_marked_or_found_is_held_out() {
    for desk in desks().await {
        let whole = desk.whole().await;
        assert_eq!(whole.lines.len(), 4);
        assert_eq!((whole.count(LineState::Open), whole.count(LineState::Held)), (2, 2));
        assert!(whole.lines.is_sorted_by_key(|it| it.dated), "in the order in which they came");
        assert!(
            matches!(desk.hand_out().await, Err(Refused::NothingToHandOut)),
            "nothing is released by itself"
        );
        let editor = release_open(&desk.world.cx, &desk.editor, desk.n).await;
        assert!(matches!(editor, Err(Refused::NotPermitted)), "who takes it down does not judge it");
        assert_eq!(release_open(&desk.world.cx, &desk.registrar, desk.n).await.unwrap(), 2);
        let output = desk.hand_out().await.unwrap();
        let paper = desk.paper(output).await;
        assert_eq!((paper.records.len(), paper.waiting), (2, 2));
        let said = serde_json::to_string(&paper).unwrap();
        assert!(
            said.contains("Badhuset är fint") && !said.contains(NAME) && !said.contains("20120101"),
            "{said}"
        );
        let log = desk.world.logged(&format!("disclosure:{}", desk.n)).await;
        assert_eq!(log.last().unwrap(), "disclosure-handed-out");
        let item = desk.item(&desk.open).await;
        let log = desk.world.logged(&format!("item:{item}")).await;
        assert_eq!(log.last().unwrap(), "record-handed-out");
        let package = desk.whole().await.outputs[0].files.package;
        assert!(desk.world.cx.blobs.get(package).await.is_ok(), "it is kept under its digest");
    }
}

#[tokio::test]
async fn words_are_taken_out_of_everything_that_is_handed_out() {
    for desk in desks().await {
        let order = JudgeLine {
            masks: NAME.to_lowercase(),
            hides: Hides { author: true, address: true },
            ..desk.order(&desk.marked, "masked").await
        };
        let elsewhere = JudgeLine { masks: "finns inte".to_owned(), ..order.clone() };
        assert!(matches!(desk.judge(&elsewhere).await, Err(Refused::NotThere(_))));
        let baseless = JudgeLine { provision: " ".to_owned(), ..order.clone() };
        assert!(matches!(desk.judge(&baseless).await, Err(Refused::Missing("provision"))));
        desk.judge(&order).await.unwrap();
        let output = desk.hand_out().await.unwrap();
        let paper = desk.paper(output).await;
        let [record] = &paper.records[..] else { panic!("{:?}", paper.records) };
        assert_eq!(record.wordings[0].text, "[maskerat: 21 kap. 1 § OSL] sågs på badhuset");
        assert_eq!((&record.author, &record.address), (&None, &None));
        let files = desk.whole().await.outputs[0].files;
        for file in [files.data, files.document, files.package] {
            let bytes = desk.world.cx.blobs.get(file).await.unwrap();
            assert!(!testkit::holds(&bytes, NAME), "it is gone, not covered");
        }
    }
}

#[tokio::test]
async fn what_is_masked_in_one_record_and_stands_in_another_is_not_handed_out() {
    for desk in desks().await {
        desk.judge(&JudgeLine { masks: "badhuset".to_owned(), ..desk.order(&desk.marked, "masked").await })
            .await
            .unwrap();
        release_open(&desk.world.cx, &desk.registrar, desk.n).await.unwrap();
        let (refused, open) = (desk.hand_out().await, desk.line(&desk.open).await.n.to_string());
        assert!(matches!(&refused, Err(Refused::StillThere(lines)) if lines.contains(&open)), "{refused:?}");
        assert!(desk.whole().await.outputs.is_empty(), "nothing of it was kept");
    }
}

#[tokio::test]
async fn a_verdict_counts_no_more_when_the_record_is_edited_or_marked_anew() {
    for desk in desks().await {
        release_open(&desk.world.cx, &desk.registrar, desk.n).await.unwrap();
        desk.judge(&desk.order(&desk.marked, "released").await).await.unwrap();
        let stale = desk.order(&desk.open, "withheld").await;
        desk.world.fake.edit(&desk.open, "Badhuset är stängt");
        desk.world.turn(120);
        desk.world.fetch().await;
        desk.mark("25 kap. 1 § OSL").await;
        let output = desk.hand_out().await.unwrap();
        assert_eq!(desk.paper(output).await.records.len(), 1, "the post alone is as it was");
        assert!(matches!(desk.judge(&stale).await, Err(Refused::Stale)));
        assert_eq!(desk.line(&desk.marked).await.state(), LineState::Held);
        assert_eq!(desk.line(&desk.open).await.wordings, 2);
        release_open(&desk.world.cx, &desk.registrar, desk.n).await.unwrap();
        let paper = desk.paper(desk.hand_out().await.unwrap()).await;
        let edited = paper.records.iter().find(|it| it.wordings.len() == 2).unwrap();
        assert_eq!(edited.wordings[0].text, "Badhuset är fint", "all wordings are handed out");
    }
}

#[tokio::test]
async fn a_request_holds_what_it_asks_for_until_it_has_ended() {
    for desk in desks().await {
        let (cx, item) = (&desk.world.cx, desk.item(&desk.open).await);
        let held =
            async || retention::holds_on(&cx.store.reader(), item, desk.world.account).await.unwrap().len();
        let n = desk.whole().await.request.hold.unwrap();
        assert_eq!(held().await, 1);
        let lifted = lift_hold(cx, &desk.registrar, &n.to_string(), "Behövs inte").await;
        assert!(matches!(lifted, Err(retention::Refused::AskedFor(n)) if n == desk.n), "{lifted:?}");
        let withdrawn = CloseRequest { withdrawn: true, reason: "Sagt i telefon".to_owned() };
        let ended = close_request(cx, &desk.registrar, desk.n, &withdrawn).await.unwrap();
        assert_eq!((ended, held().await), (Ending::Withdrawn, 0));
        assert!(matches!(gather_again(cx, &desk.registrar, desk.n).await, Err(Refused::Over)));
    }
}

#[tokio::test]
async fn a_request_ends_when_everything_is_judged_handed_out_and_told() {
    for desk in desks().await {
        let cx = &desk.world.cx;
        assert!(matches!(desk.close().await, Err(Refused::NotYet(NotYet::Unjudged))));
        release_open(cx, &desk.registrar, desk.n).await.unwrap();
        let early = refuse(cx, &desk.manager, desk.n, &decision()).await;
        assert!(matches!(early, Err(Refused::NothingKeptBack)), "{early:?}");
        desk.judge(&desk.order(&desk.marked, "withheld").await).await.unwrap();
        desk.withhold_finding().await;
        assert!(matches!(desk.close().await, Err(Refused::NotYet(NotYet::NotHandedOut))));
        let output = desk.hand_out().await.unwrap();
        let held: Vec<_> =
            desk.paper(output).await.held_out.into_iter().map(|it| (it.provision, it.records)).collect();
        assert_eq!(held, [("21 kap. 1 § OSL".to_owned(), 2)]);
        assert!(matches!(desk.close().await, Err(Refused::NotYet(NotYet::NotTold))));
        tell_of_right(cx, &desk.editor, desk.n).await.unwrap();
        let by_registrar = refuse(cx, &desk.registrar, desk.n, &decision()).await;
        assert!(matches!(by_registrar, Err(Refused::NotPermitted)), "the guideline names who decides");
        assert_eq!(refuse(cx, &desk.manager, desk.n, &decision()).await.unwrap(), 1);
        assert_eq!(desk.close().await.unwrap(), Ending::Partly);
        let whole = desk.whole().await;
        assert_eq!(
            (whole.refusals[0].role.as_str(), whole.refusals[0].by.name.as_str()),
            ("manager", "Chef Al")
        );
        assert_eq!(whole.refusals[0].guideline, cx.guideline.version.to_string());
        assert!(waiting(cx, &desk.registrar).await.unwrap().is_empty());
    }
}

fn decision() -> RefuseRequest {
    RefuseRequest {
        provision: "21 kap. 1 § OSL".to_owned(),
        reason: "Det skulle skada den det gäller.".to_owned(),
    }
}

#[tokio::test]
async fn while_the_manager_is_asked_a_record_is_not_handed_out() {
    for desk in desks().await {
        let cx = &desk.world.cx;
        release_open(cx, &desk.registrar, desk.n).await.unwrap();
        let line = desk.line(&desk.open).await.n;
        ask_about(cx, &desk.editor, (desk.n, line), "Får den lämnas ut?").await.unwrap();
        let again = ask_about(cx, &desk.editor, (desk.n, line), "Och nu?").await;
        assert!(matches!(again, Err(Refused::Asked)));
        assert_eq!(desk.paper(desk.hand_out().await.unwrap()).await.records.len(), 1);
        let asked = desk.line(&desk.open).await.open_inquiry().unwrap().of;
        let of = people::actor(cx, asked).await.unwrap().unwrap();
        assert_eq!(
            waiting(cx, &of).await.unwrap().iter().filter_map(|it| it.asked_about).collect::<Vec<_>>(),
            [line]
        );
        let other = answer_inquiry(cx, &desk.registrar, (desk.n, line), "Ja").await;
        assert!(matches!(other, Err(Refused::NotPermitted)));
        answer_inquiry(cx, &of, (desk.n, line), "Ja, inget hindrar det.").await.unwrap();
        assert_eq!(desk.paper(desk.hand_out().await.unwrap()).await.records.len(), 2);
        let log = desk.world.logged(&format!("item:{}", desk.item(&desk.open).await)).await;
        assert!(log.contains(&"disclosure-manager-answered".to_owned()), "{log:?}");
    }
}

#[tokio::test]
async fn a_request_is_due_the_same_working_day_and_known_to_those_who_have_to_do_with_it() {
    for desk in desks().await {
        let cx = &desk.world.cx;
        let request = desk.whole().await.request;
        let rule = "same working day".parse().unwrap();
        assert_eq!(request.due_at, cx.guideline.office.deadline(request.taken.at, rule).at);
        assert_eq!(waiting(cx, &desk.registrar).await.unwrap().len(), 1);
        assert_eq!(waiting(cx, &desk.editor).await.unwrap().len(), 1);
        let other = desk.world.person("Redaktör Lind", "editor").await;
        assert!(requests(cx, &other).await.unwrap().is_empty());
        assert!(whole_request(cx, &other, desk.n).await.unwrap().is_none());
        let refused = hand_out(cx, &other, desk.n, &tongue()).await;
        assert!(matches!(refused, Err(Refused::Unknown)), "who may not know of it is told so");
    }
}

#[tokio::test]
async fn words_are_found_in_a_wording_that_is_not_there_any_longer() {
    for desk in desks().await {
        desk.world.fake.edit(&desk.open, "Jag ångrar mig");
        desk.world.turn(120);
        desk.world.fetch().await;
        let n = take_request(&desk.world.cx, &desk.editor, asked("fint")).await.unwrap();
        let whole = whole_request(&desk.world.cx, &desk.editor, n).await.unwrap().unwrap();
        let found: Vec<_> = whole.lines.iter().map(|it| it.id.clone()).collect();
        assert_eq!(found, [desk.item(&desk.open).await.to_string()]);
        let line = look_at(&desk.world.cx, &desk.editor, (n, whole.lines[0].n)).await.unwrap().unwrap();
        assert_eq!(line.line.wordings, 2);
    }
}

#[tokio::test]
async fn what_the_law_forbids_every_copy_of_is_destroyed_in_what_was_handed_out_too() {
    for desk in desks().await {
        let (cx, item) = (&desk.world.cx, desk.item(&desk.open).await);
        release_open(cx, &desk.registrar, desk.n).await.unwrap();
        let output = desk.hand_out().await.unwrap();
        let package = desk.whole().await.outputs[0].files.package;
        let mut tx = cx.store.begin().await.unwrap();
        dialogue::forbid_copies(&mut tx, &desk.editor, item).await.unwrap();
        tx.commit().await.unwrap();
        dialogue::purge(cx, item).await.unwrap();
        assert!(cx.blobs.find(package).await.unwrap().is_none());
        assert!(handed_out(cx, &desk.registrar, (desk.n, output)).await.unwrap().is_none());
        gather_again(cx, &desk.registrar, desk.n).await.unwrap();
        let whole = desk.whole().await;
        assert!(whole.lines.iter().all(|it| it.id != item.to_string()), "it is never handed out again");
        assert!(whole.outputs[0].destroyed_at.is_some());
    }
}

#[tokio::test]
async fn everything_stands_in_the_order_of_time_with_how_it_is_kept() {
    for desk in desks().await {
        let cx = &desk.world.cx;
        let all = dialogue::ordered::whole(cx, &desk.registrar, &Query::default()).await.unwrap();
        assert_eq!(all.len(), 4);
        assert!(all.is_sorted_by_key(|it| (it.item.received_at(), it.item.id)));
        assert!(all.iter().all(|it| it.kept == Kept::InOrder(None)));
        let query = Query { author: "gran".to_owned(), ..Query::default() };
        let (found, next) = dialogue::ordered::page(cx, &desk.registrar, &query, None).await.unwrap();
        assert_eq!((found.len(), next), (1, None));
        assert_eq!(found[0].item.id, desk.item(&desk.marked).await);
        let late = Query { from: Some("2100-01-01".parse().unwrap()), ..Query::default() };
        assert!(dialogue::ordered::whole(cx, &desk.registrar, &late).await.unwrap().is_empty());
        let archivist = desk.world.person("Arkivarie Ek", "archivist").await;
        assert!(dialogue::ordered::whole(cx, &archivist, &Query::default()).await.unwrap().is_empty());
    }
}
