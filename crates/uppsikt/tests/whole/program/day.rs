//! A day at work: what was written is answered, hidden, registered, restored and signed for.

use kernel::Instant;
use serde_json::{Value, json};
use testkit::{Engine, server};

use super::client::{Program, id};
use crate::rig::site::Standing;
use crate::rig::{ACCOUNT, Rig, Wanted, now, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_answer_moderate_and_register() {
    let mut engines = vec![Engine::Sqlite];
    engines.extend(server("UPPSIKT_POSTGRES").map(|_| Engine::Postgres));
    for engine in engines {
        let rig = Rig::start(Wanted::on(engine)).await;
        Work { editor: Program::of(&rig, "editor"), registrar: Program::of(&rig, "registrar"), rig }
            .day()
            .await;
    }
}

/// A day at work of two programs.
struct Work {
    rig: Rig,
    editor: Program,
    registrar: Program,
}

impl Work {
    async fn day(mut self) {
        let rig = &self.rig;
        let post = rig.site.write_post("Snöröjning", "Nu plogar vi.").await;
        let question = rig.site.write_comment(post, "Anna", "När plogar ni Storgatan?").await;
        let bad = rig.site.write_comment(post, "Besökare", "Vilken jävla skitplogning!").await;
        let thanks = rig.site.write_comment(post, "Bo", "Får man lämna synpunkter här?").await;
        for comment in [question, bad, thanks] {
            rig.arrived(comment).await;
        }
        let inbox = self.editor.ask("/inbox").await["items"].clone();
        let waiting = |words: &str| {
            id(inbox.as_array().unwrap().iter().find(|it| it["text"].to_string().contains(words)).unwrap())
        };
        self.answer(&waiting("Storgatan"), post, question).await;
        let note = json!({ "seen": 1, "note": "Besvaras av växeln." });
        self.editor.once(&format!("/items/{}/leaving", waiting("synpunkter")), &note, 204).await;
        let case = self.hide(&waiting("skitplogning")).await;
        assert_eq!(rig.site.standing(bad).await, Standing::Held);
        self.register(&case).await;
        self.restore(&case, bad).await;
        self.sign().await;
        self.rig.stop().await;
        self.rig.verify();
    }

    async fn answer(&self, item: &str, post: u64, question: u64) {
        let answer = json!({ "seen": 1, "text": "Vi plogar i kväll." });
        let answer = id(&self.editor.order(&format!("/items/{item}/answers"), &answer, 202).await);
        until("the answer stands", async || {
            self.rig.pass_a_minute().await;
            let shown = self.editor.ask(&format!("/items/{item}")).await["answers"].clone();
            (shown[0]["id"] == answer.as_str() && shown[0]["stage"] == "confirmed").then_some(())
        })
        .await;
        assert_eq!(self.rig.site.replies(post, question).await.len(), 1);
    }

    async fn hide(&self, item: &str) -> String {
        let grounds = self.editor.ask("/guideline").await["grounds"].clone();
        let shown = self.editor.ask(&format!("/items/{item}")).await;
        let found = &shown["findings"][0]["code"];
        let suggested = |it: &&Value| it["signals"].as_array().unwrap().contains(found);
        let ground = grounds.as_array().unwrap().iter().find(suggested).unwrap();
        let decision = json!({
            "seen": shown["wordings"][0]["n"], "ground": ground["key"], "act": ground["acts"][0],
            "reason": "Grova svordomar.",
        });
        let case = id(&self.editor.order(&format!("/items/{item}/cases"), &decision, 202).await);
        until("the case is carried out", async || {
            self.rig.pass_a_minute().await;
            let shown = self.editor.ask(&format!("/cases/{case}")).await;
            (shown["case"]["stage"] == "registered").then_some(())
        })
        .await;
        let of_item = self.editor.ask(&format!("/items/{item}/cases")).await;
        assert_eq!(id(&of_item[0]), case);
        let police = json!({ "decision": "no-report", "reason": "Inget brott." });
        self.editor.once(&format!("/cases/{case}/police"), &police, 204).await;
        assert_eq!(self.editor.refused(&format!("/cases/{case}/police"), &police, 409).await, "decided");
        case
    }

    async fn register(&self, case: &str) {
        let queue = self.registrar.ask("/register/queue").await;
        let entry = queue.as_array().unwrap().iter().find(|it| it["case"] == case).unwrap();
        let path = format!("/register/{}", id(entry));
        let order = json!({
            "matter": "Kommentar om snöröjning", "sender": entry["sender"], "restricted": null,
            "expected_change": entry["change"],
        });
        let number =
            self.registrar.once(&format!("{path}/registration"), &order, 200).await["number"].clone();
        assert_eq!(self.registrar.refused(&format!("{path}/registration"), &order, 409).await, "registered");
        let shown = self.registrar.ask(&path).await;
        assert_eq!(shown["number"], number);
        let matter = number.as_str().unwrap().rsplit_once('-').unwrap().0;
        let correction = json!({
            "matter": "Kommentar om plogning", "sender": null, "restricted": null, "number": matter,
            "reason": "Avsändaren är inte känd.", "expected_change": shown["change"],
        });
        self.registrar.once(&format!("{path}/correction"), &correction, 204).await;
        let changes = self.registrar.ask(&path).await["changes"].clone();
        let mut fields: Vec<&str> =
            changes.as_array().unwrap().iter().map(|it| it["field"].as_str().unwrap()).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["matter", "sender"]);
        let bundle = entry["bundle"].as_str().unwrap();
        let report = self.registrar.ask(&format!("/evidence/{bundle}/verification")).await;
        assert_eq!(report["whole"], true, "{report}");
    }

    async fn restore(&self, case: &str, comment: u64) {
        let path = format!("/cases/{case}/restoration");
        self.editor.once(&path, &json!({ "reason": "Vi bedömde fel." }), 202).await;
        assert_eq!(
            self.editor.refused(&format!("{path}/confirmation"), &Value::Null, 422).await,
            "same-person"
        );
        let second = Program::of(&self.rig, "communicator");
        assert_eq!(id(&second.ask("/cases/waiting").await["restorations"][0]), case);
        second.once(&format!("{path}/confirmation"), &Value::Null, 202).await;
        until("the comment is shown again", async || {
            self.rig.pass_a_minute().await;
            (self.rig.site.standing(comment).await == Standing::Public).then_some(())
        })
        .await;
        assert_eq!(self.editor.ask(&format!("/cases/{case}")).await["restoration"]["stage"], "restored");
    }

    async fn sign(&self) {
        let path = format!("/accounts/{ACCOUNT}/rounds");
        let rounds = self.editor.ask(&path).await;
        let through = json!({ "through": rounds["newest"] });
        // Whatever the time of day, the next round is one that can be signed.
        let unsigned =
            rounds["rounds"].as_array().unwrap().iter().find(|it| it["signed_at"].is_null()).unwrap();
        let opens: Instant = unsigned["opens_at"].as_str().unwrap().parse().unwrap();
        let wait = u32::try_from(opens.seconds_since(now()) / 60 + 1).unwrap_or(0);
        if wait > 0 {
            self.rig.turn(wait).await;
        }
        let signed = self.editor.once(&path, &through, 200).await["rounds"].clone();
        let shown = self.editor.ask(&path).await["rounds"].clone();
        let shown = shown.as_array().unwrap().iter().find(|it| it["id"] == signed[0]).unwrap().clone();
        assert_eq!((&shown["stage"], &shown["through"]), (&json!("signed"), &rounds["newest"]));
        assert_eq!(self.registrar.refused(&path, &through, 403).await, "not-permitted");
    }
}
