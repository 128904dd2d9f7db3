//! A disposal from the proposal to the proof, on both engines, and whatever happens on the way.

use super::*;
use dialogue::hold::{HoldFound, hold_found};
use records::retention::{
    AddRow, DisposalScope, DisposalStage, HeldBy, LineState, Looked, OwnHold, Refused, add_row,
    approve_disposal, ask_disposal, gone, lift_hold, look_through, report_json, take_out, withdraw_disposal,
};

const WORDS: &str = "HEMLIGHETSMAKERI_I_HAMNEN";
const DAY: i64 = 24 * 3_600;

/// One account with a post and two comments that are more than twelve months old, and the people of a disposal.
struct Archive {
    world: World,
    archivist: Actor,
    registrar: Actor,
    editor: Actor,
    post: ExternalId,
    comment: ExternalId,
    other: ExternalId,
}

async fn archive_on(world: World) -> Archive {
    let archivist = world.person("Arkivarie Ek", "archivist").await;
    let registrar = world.person("Registrator Alm", "registrar").await;
    let editor = world.person("Redaktör Bok", "editor").await;
    let post = world.fake.write_post(&format!("Om {WORDS}"));
    let comment = world.fake.write_comment(&post, "Besökare Gran", &format!("Jag läste om {WORDS}"));
    let other = world.fake.write_comment(&post, "Besökare Tall", "Fint väder");
    world.fetch().await;
    let archive = Archive { world, archivist, registrar, editor, post, comment, other };
    for external in [&archive.comment, &archive.other] {
        archive.leave(external).await;
    }
    archive.world.turn(400 * DAY);
    archive.world.fetch().await;
    archive
}

impl Archive {
    /// Nobody has anything left to do with it.
    async fn leave(&self, external: &ExternalId) {
        self.close(external).await;
        keep_in_order(&self.world.cx, &self.editor, self.world.item(external).await.id).await;
    }

    async fn close(&self, external: &ExternalId) {
        let item = self.world.item(external).await;
        if item.open {
            let note = Some("Behöver inget svar.".to_owned());
            let order = dialogue::LeaveOrder { item: item.id, seen: item.versions, note };
            dialogue::leave_unanswered(&self.world.cx, &self.editor, order).await.unwrap();
        }
    }

    async fn row(&self, kind: &str) -> i64 {
        let text = str::to_owned;
        let order = AddRow {
            unit: String::new(),
            kind: text(kind),
            fate: text("dispose"),
            period: text("12"),
            measure: text("months"),
            trigger: text("posted"),
            body: text("Kommunstyrelsen"),
            decided_on: text("2026-01-12"),
            reference: text("§ 7"),
            from: text("2026-01-01"),
        };
        add_row(&self.world.cx, &self.archivist, order).await.unwrap()
    }

    async fn rows(&self) {
        self.row("post").await;
        self.row("comment").await;
    }

    async fn ask(&self) -> i64 {
        let n = ask_disposal(&self.world.cx, &self.archivist, DisposalScope::All).await.unwrap();
        self.job("list-disposal", n).await.unwrap();
        n
    }

    async fn job(&self, kind: &str, n: i64) -> kernel::Outcome<()> {
        moderation::jobs::run(&self.world.cx, kind, &n.to_string()).await.unwrap()
    }

    async fn look(&self, n: i64) -> Looked {
        look_through(&self.world.cx, &self.archivist, n, None, 100).await.unwrap().unwrap()
    }

    async fn approve(&self, n: i64) -> Result<(), Refused> {
        let seen = self.look(n).await.count(LineState::Proposed).to_string();
        approve_disposal(&self.world.cx, &self.registrar, &n.to_string(), &seen).await
    }

    async fn state(&self, n: i64, external: &ExternalId) -> (LineState, Option<HeldBy>) {
        let item = self.world.item(external).await.id;
        let line = self.look(n).await.lines.into_iter().find(|it| it.item == item).unwrap();
        (line.state, line.held)
    }

    async fn hold(&self, item: ItemId) -> i64 {
        let (kind, reason) = ("disclosure".to_owned(), "Begäran om utlämnande 3".to_owned());
        let order = HoldFound { kind, reason, item: item.to_string(), ..HoldFound::default() };
        hold_found(&self.world.cx, &self.registrar, order).await.unwrap()
    }

    async fn text(&self, external: &ExternalId) -> String {
        let item = self.world.item(external).await.id;
        let wordings = dialogue::whole::wordings(&self.world.cx.store.reader(), item).await.unwrap();
        wordings.into_iter().map(|it| it.text).collect()
    }

    /// How many files hold the words.
    async fn copies(&self) -> usize {
        let mut copies = 0;
        for digest in self.world.cx.blobs.list().await.unwrap() {
            copies += usize::from(holds(&self.world.cx.blobs.get(digest).await.unwrap(), WORDS));
        }
        copies
    }

    async fn found_by_words(&self) -> usize {
        dialogue::inbox::search(&self.world.cx, &self.editor, WORDS).await.unwrap().len()
    }
}

async fn archives() -> Vec<Archive> {
    let mut archives = Vec::new();
    for world in World::each().await {
        archives.push(archive_on(world).await);
    }
    archives
}

#[tokio::test]
async fn what_two_people_decided_is_gone_everywhere_and_the_rest_stands() {
    for archive in archives().await {
        let cx = &archive.world.cx;
        archive.rows().await;
        let n = archive.ask().await;
        assert_eq!(archive.look(n).await.count(LineState::Proposed), 3);
        assert!(archive.copies().await > 0 && archive.found_by_words().await == 2);
        let own = approve_disposal(cx, &archive.archivist, &n.to_string(), "3").await;
        assert!(matches!(own, Err(Refused::NotPermitted)), "{own:?}");
        archive.approve(n).await.unwrap();
        archive.job("dispose", n).await.unwrap();
        assert_eq!(archive.look(n).await.disposal.stage, DisposalStage::Done);
        assert_eq!((archive.copies().await, archive.found_by_words().await), (0, 0));
        assert_eq!(archive.text(&archive.comment).await, "");
        let item = archive.world.item(&archive.comment).await;
        assert_eq!((&item.author, &item.permalink), (&None, &None));
        let gone = gone(&cx.store.reader(), &[item.id]).await.unwrap().remove(&item.id).unwrap();
        assert_eq!(gone.row.unwrap().authority.unwrap().reference, "§ 7");
        assert_eq!(archive.world.logged(&format!("item:{}", item.id)).await.last().unwrap(), "item-disposed");
        assert_eq!(store::log::verify(&cx.store.reader()).await.unwrap().broken, None);
        for body in dialogue::whole::bodies(&cx.store.reader(), "", 1_000).await.unwrap() {
            assert!(cx.blobs.get(body).await.is_ok(), "the bytes {body} are gone and still referred to");
        }
    }
}

#[tokio::test]
async fn the_log_keeps_the_digest_of_the_report() {
    for archive in archives().await {
        archive.rows().await;
        let n = archive.ask().await;
        assert_eq!(report_json(&archive.world.cx, &archive.archivist, n).await.unwrap(), None);
        archive.approve(n).await.unwrap();
        archive.job("dispose", n).await.unwrap();
        let report = report_json(&archive.world.cx, &archive.archivist, n).await.unwrap().unwrap();
        let proof = archive.look(n).await.proof.unwrap();
        assert_eq!(proof, kernel::Digest::of(report.as_bytes()).to_string());
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["counts"]["disposed"], 3);
        assert_eq!(report["rows"][0]["reference"], "§ 7");
        assert!(!report.to_string().contains(WORDS));
    }
}

#[tokio::test]
async fn what_stands_on_the_platform_does_not_come_back_until_its_author_edits_it() {
    for archive in archives().await {
        archive.rows().await;
        let n = archive.ask().await;
        archive.approve(n).await.unwrap();
        archive.job("dispose", n).await.unwrap();
        archive.world.turn(2 * DAY);
        let new = archive.world.fake.write_comment(&archive.post, "Besökare Björk", "Något nytt");
        archive.world.fetch().await;
        assert_eq!(archive.copies().await, 0, "a page that says something new brought the old words back");
        assert_eq!(archive.text(&new).await, "Något nytt");
        let item = archive.world.item(&archive.comment).await;
        assert_eq!((item.versions, item.presence), (1, dialogue::Presence::Present));
        archive.world.fake.edit(&archive.comment, "Jag har ändrat mig");
        archive.world.turn(2 * DAY); // What is old is looked at once a day.
        archive.world.fetch().await;
        assert_eq!(archive.text(&archive.comment).await, "Jag har ändrat mig");
        assert_eq!(archive.copies().await, 0);
        assert!(
            archive.world.fake.effects().is_empty(),
            "nobody asked for anything on the platform (ORE-DIA-06)"
        );
    }
}

#[tokio::test]
async fn a_hold_goes_before_every_row_also_when_it_comes_after_the_approval() {
    for archive in archives().await {
        archive.rows().await;
        let item = archive.world.item(&archive.comment).await.id;
        let early = archive.hold(item).await;
        let n = archive.ask().await;
        assert_eq!(archive.state(n, &archive.comment).await, (LineState::Held, Some(HeldBy::Hold(early))));
        archive.approve(n).await.unwrap();
        let late = archive.hold(archive.world.item(&archive.other).await.id).await;
        archive.job("dispose", n).await.unwrap();
        assert_eq!(archive.state(n, &archive.other).await, (LineState::Held, Some(HeldBy::Hold(late))));
        assert_eq!(archive.state(n, &archive.post).await.0, LineState::Disposed);
        assert!(archive.text(&archive.comment).await.contains(WORDS));
        let cx = &archive.world.cx;
        let silent = lift_hold(cx, &archive.registrar, &early.to_string(), " ").await;
        assert!(matches!(silent, Err(Refused::Missing("reason"))));
        lift_hold(cx, &archive.registrar, &early.to_string(), "Utlämnat").await.unwrap();
        let next = archive.ask().await;
        assert_eq!(archive.state(next, &archive.comment).await, (LineState::Proposed, None));
    }
}

#[tokio::test]
async fn a_query_holds_what_it_found_and_is_kept_with_its_count() {
    for archive in archives().await {
        archive.rows().await;
        let cx = &archive.world.cx;
        let order = |words: &str| HoldFound {
            kind: "audit".to_owned(),
            reason: "Granskning".to_owned(),
            words: words.to_owned(),
            ..HoldFound::default()
        };
        let nothing = hold_found(cx, &archive.registrar, order("finnsinte")).await;
        assert!(matches!(nothing, Err(Refused::NothingFound)), "{nothing:?}");
        let n = hold_found(cx, &archive.registrar, order(WORDS)).await.unwrap();
        let holds = records::retention::holds(&cx.store.reader(), &archive.registrar).await.unwrap();
        assert_eq!((holds[0].n, holds[0].hits, holds[0].query.words.as_str()), (n, 2, WORDS));
        let list = archive.ask().await;
        assert_eq!(archive.state(list, &archive.post).await.0, LineState::Held);
        assert_eq!(archive.state(list, &archive.other).await.0, LineState::Proposed);
    }
}

#[tokio::test]
async fn what_waits_or_is_evidence_holds_itself() {
    for archive in archives().await {
        archive.rows().await;
        let waiting = archive.world.fake.write_comment(&archive.post, "Besökare En", "Hur gör jag?");
        let unassessed = archive.world.fake.write_comment(&archive.post, "Besökare To", "Fint");
        archive.world.fetch().await;
        archive.close(&unassessed).await;
        archive.world.turn(400 * DAY);
        archive.world.fetch().await;
        let item = archive.world.item(&archive.comment).await.id;
        open_case(&archive.world.cx, &archive.editor, order(item, "profanity", Act::Hide)).await.unwrap();
        let n = archive.ask().await;
        let own = |it| (LineState::Held, Some(HeldBy::Own(it)));
        assert_eq!(archive.state(n, &waiting).await, own(OwnHold::Unanswered));
        assert_eq!(archive.state(n, &unassessed).await, own(OwnHold::Unassessed));
        assert_eq!(archive.state(n, &archive.comment).await, own(OwnHold::OpenCase));
        assert_eq!(archive.state(n, &archive.post).await, own(OwnHold::InEvidence));
        assert_eq!(archive.state(n, &archive.other).await.0, LineState::Proposed);
    }
}

#[tokio::test]
async fn what_was_changed_after_the_approval_or_has_no_row_any_longer_stays() {
    for archive in archives().await {
        let cx = &archive.world.cx;
        archive.row("comment").await;
        let post = archive.row("post").await;
        let n = archive.ask().await;
        archive.approve(n).await.unwrap();
        archive.world.fake.edit(&archive.other, "Fult väder");
        archive.world.turn(2 * DAY);
        archive.world.fetch().await;
        archive.leave(&archive.other).await;
        records::retention::end_row(cx, &archive.archivist, &post.to_string()).await.unwrap();
        archive.job("dispose", n).await.unwrap();
        assert_eq!(archive.state(n, &archive.other).await.0, LineState::Left);
        assert_eq!(archive.state(n, &archive.post).await.0, LineState::Left);
        assert_eq!(archive.state(n, &archive.comment).await.0, LineState::Disposed);
    }
}

#[tokio::test]
async fn a_list_is_approved_as_it_was_shown_or_not_at_all() {
    for archive in archives().await {
        let cx = &archive.world.cx;
        archive.rows().await;
        let n = archive.ask().await;
        let (number, item) = (n.to_string(), archive.world.item(&archive.post).await.id.to_string());
        take_out(cx, &archive.archivist, &number, &item, "Används i utställningen").await.unwrap();
        let stale = approve_disposal(cx, &archive.registrar, &number, "3").await;
        assert!(matches!(stale, Err(Refused::Stale)));
        withdraw_disposal(cx, &archive.registrar, &number, "Vänta till våren").await.unwrap();
        let late = approve_disposal(cx, &archive.registrar, &number, "2").await;
        assert!(matches!(late, Err(Refused::OutOfOrder(DisposalStage::Withdrawn))));
        archive.job("dispose", n).await.unwrap();
        assert!(archive.text(&archive.comment).await.contains(WORDS));
    }
}

#[tokio::test]
async fn a_row_without_a_decision_is_refused() {
    for archive in archives().await {
        let order = AddRow {
            kind: "comment".to_owned(),
            fate: "dispose".to_owned(),
            period: "90".to_owned(),
            measure: "days".to_owned(),
            trigger: "not-current".to_owned(),
            from: "2026-01-01".to_owned(),
            ..AddRow::default()
        };
        let refused = add_row(&archive.world.cx, &archive.archivist, order).await;
        assert!(matches!(refused, Err(Refused::AuthorityMissing("body"))));
        let n = archive.ask().await;
        assert_eq!(archive.look(n).await.lines, []);
    }
}

/// Every point of carrying out a disposal fails once, also right after a commit.
#[tokio::test]
async fn a_disposal_survives_a_failure_at_every_point() {
    let mut point = 0;
    loop {
        let archive = archive_on(World::always_the_same(Engine::Sqlite).await).await;
        archive.rows().await;
        let held = archive.world.item(&archive.other).await.id;
        archive.hold(held).await;
        let n = archive.ask().await;
        archive.approve(n).await.unwrap();
        archive.world.faults.fail_at(point);
        drop(archive.job("dispose", n).await);
        archive.world.work_through().await; // The job waits in the queue, and so does what it left behind.
        let failed = archive.world.faults.end();
        let looked = archive.look(n).await;
        assert_eq!(looked.disposal.stage, DisposalStage::Done, "failed at point {point}");
        assert_eq!(looked.count(LineState::Disposed), 2, "failed at point {point}");
        assert_eq!(archive.copies().await, 0, "failed at point {point}");
        assert_eq!(archive.text(&archive.other).await, "Fint väder");
        let log = archive.world.logged(&format!("disposal:{n}")).await;
        let ends = log.iter().filter(|it| *it == "disposal-carried-out").count();
        assert_eq!(ends, 1, "failed at point {point}");
        if !failed {
            break;
        }
        point += 1;
    }
    assert_eq!(point, DISPOSAL_POINTS, "the number of points changed: is the new one meant?");
}

const DISPOSAL_POINTS: i64 = 165;

/// What may happen beside a disposal, in any order.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Hold(usize),
    Lift,
    Ask,
    Approve,
    CarryOut,
    Withdraw,
}

fn chance(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |most| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % most
    }
}

fn happens(chance: &mut impl FnMut(u64) -> u64) -> Happens {
    match chance(8) {
        0 | 1 => Happens::Hold(usize::try_from(chance(3)).unwrap()),
        2 => Happens::Lift,
        3 | 4 => Happens::Ask,
        5 => Happens::Approve,
        6 => Happens::CarryOut,
        _ => Happens::Withdraw,
    }
}

/// No sequence of holds, lifts, proposals, approvals and executions disposes of what is held at that moment.
#[tokio::test]
async fn no_sequence_of_steps_disposes_of_a_held_item() {
    let mut disposed = 0;
    for seed in 1..=12 {
        let archive = archive_on(World::always_the_same(Engine::Sqlite).await).await;
        archive.rows().await;
        let cx = &archive.world.cx;
        let externals = [&archive.post, &archive.comment, &archive.other];
        let mut chance = chance(seed);
        let (mut latest, mut holds): (i64, Vec<(i64, usize)>) = (0, Vec::new());
        for _ in 0..25 {
            let step = happens(&mut chance);
            let before: Vec<bool> = words_of(&archive, &externals).await;
            match step {
                Happens::Hold(which) => {
                    let item = archive.world.item(externals[which]).await.id;
                    holds.push((archive.hold(item).await, which));
                }
                Happens::Lift => {
                    if let Some((n, _)) = holds.pop() {
                        lift_hold(cx, &archive.registrar, &n.to_string(), "Klart").await.unwrap();
                    }
                }
                Happens::Ask => latest = archive.ask().await,
                Happens::Approve if latest > 0 => drop(archive.approve(latest).await),
                Happens::CarryOut if latest > 0 => archive.job("dispose", latest).await.unwrap(),
                Happens::Withdraw if latest > 0 && chance(3) == 0 => {
                    drop(withdraw_disposal(cx, &archive.registrar, &latest.to_string(), "Nej").await);
                }
                Happens::Approve | Happens::CarryOut | Happens::Withdraw => {}
            }
            let after = words_of(&archive, &externals).await;
            for (which, (was, is)) in before.iter().zip(&after).enumerate() {
                let held = holds.iter().any(|it| it.1 == which);
                assert!(!held || was == is, "seed {seed}: {step:?} disposed of something held");
                disposed += usize::from(*was && !is);
            }
        }
        assert_eq!(store::log::verify(&cx.store.reader()).await.unwrap().broken, None);
    }
    assert!(disposed > 5, "hardly anything was disposed of: {disposed}");
}

async fn words_of(archive: &Archive, externals: &[&ExternalId]) -> Vec<bool> {
    let mut all = Vec::new();
    for external in externals {
        all.push(!archive.text(external).await.is_empty());
    }
    all
}
