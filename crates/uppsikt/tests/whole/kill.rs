//! The program is taken away with SIGKILL a hundred times on each engine, at moments that chance decides, while it
//! fetches, answers, seals, hides and removes. Afterwards everything that was decided stands on the platform exactly
//! once, nothing was taken away before its evidence was sealed, and what is kept is whole.
//!
//! `UPPSIKT_SEED` repeats the moments of an earlier run.

use std::time::Duration;

use crate::rig::site::Standing;
use crate::rig::web::Web;
use crate::rig::witness::Order;
use crate::rig::{Rig, Wanted, real_wordpress, until};
use dialogue::AnswerStage;
use kernel::Entropy;
use moderation::Stage;
use testkit::{Chance, Engine, server};
use uppsikt::machine::MachineEntropy;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_a_hundred_times_on_sqlite_every_effect_stands_once() {
    Siege::begin(Wanted::on(Engine::Sqlite)).await.kill(100).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_a_hundred_times_on_postgresql_every_effect_stands_once() {
    if server("UPPSIKT_POSTGRES").is_some() {
        Siege::begin(Wanted::on(Engine::Postgres)).await.kill(100).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_five_times_on_each_engine_before_a_real_wordpress_every_effect_stands_once() {
    let Some(wordpress) = real_wordpress() else { return };
    let postgres = server("UPPSIKT_POSTGRES").map(|_| Engine::Postgres);
    for engine in [Some(Engine::Sqlite), postgres].into_iter().flatten() {
        let wanted = Wanted { wordpress: Some(wordpress.clone()), ..Wanted::on(engine) };
        Siege::begin(wanted).await.kill(5).await;
    }
}

/// What is to become of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Answered,
    Hidden,
    Removed,
    /// Nobody decides anything about it.
    Left,
}

struct Comment {
    number: u64,
    fate: Fate,
    ordered: bool,
}

/// An installation that is killed again and again while comments arrive.
struct Siege {
    rig: Rig,
    chance: Moments,
    post: u64,
    comments: Vec<Comment>,
    /// How many kills left a decision half carried out.
    in_between: usize,
}

impl Siege {
    async fn begin(wanted: Wanted<'_>) -> Self {
        let rig = Rig::found(wanted).await;
        let post = rig.site.write_post("Snöröjning", "Nu plogar vi gång- och cykelvägar.").await;
        Self { rig, chance: Moments::begin(), post, comments: Vec::new(), in_between: 0 }
    }

    async fn kill(mut self, times: usize) {
        let begun = std::time::Instant::now();
        self.rig.serve("all").await;
        let editor = self.rig.visit(self.rig.cast.with("editor")).await;
        // A real site answers more slowly than a process lives here; so that there is work to meet, some is fetched.
        let (longest, first) = if self.rig.site.is_real() { (1_500, 3) } else { (400, 0) };
        for _ in 0..first {
            self.arrive().await;
        }
        if let Some(latest) = self.comments.last() {
            self.rig.arrived(latest.number).await;
        }
        for n in 0..times {
            if !self.rig.site.is_real() || n % 3 == 0 {
                self.arrive().await;
            }
            // Now and then it does not even get as far as to answer.
            let patient = n % 5 != 0;
            if n > 0 && patient {
                self.rig.serve("all").await;
            } else if n > 0 {
                self.rig.serve_at_once("all");
            }
            let moment = self.chance.below(longest);
            if patient {
                // What a killed process had begun is taken up again when its lease of two minutes is over. Turned by
                // less, the clock never ends the lease of a job that this very process is doing.
                self.rig.turn(1).await;
                // A rehearsal goes on where its log ends: without an entry the next round would begin at the same time.
                self.rig.leave_a_trace().await;
                tokio::select! {
                    () = order_all(&self.rig, &editor, &mut self.comments) => {
                        tokio::time::sleep(moment / 4).await;
                    }
                    () = tokio::time::sleep(moment) => {}
                }
            } else {
                tokio::time::sleep(moment).await;
            }
            self.rig.kill();
            self.in_between += usize::from(self.unfinished().await > 0);
        }
        self.settle(&editor).await;
        self.everything_stands_once().await;
        let (comments, spent) = (self.comments.len(), begun.elapsed().as_secs());
        println!(
            "{comments} comments; {} of {times} kills left something half done; {spent} s",
            self.in_between
        );
        assert!(self.in_between * 5 >= times, "the kills met too little work to prove anything");
    }

    /// Visitors write.
    async fn arrive(&mut self) {
        let n = self.comments.len();
        let fate = [Fate::Hidden, Fate::Answered, Fate::Removed, Fate::Left][n % 4];
        let text = match fate {
            Fate::Answered => "När plogar ni Storgatan?",
            Fate::Hidden => "Vilken jävla skitplogning!",
            Fate::Removed => "Kom i kväll så krossar vi rutorna på kommunhuset.",
            Fate::Left => "Tack för fin plogning.",
        };
        let text = format!("{text} ({n})");
        let number = self.rig.site.write_comment(self.post, "Besökare", &text).await;
        self.comments.push(Comment { number, fate, ordered: false });
    }

    /// How many decisions are not carried out to their end.
    async fn unfinished(&self) -> usize {
        let mut n = 0;
        for comment in self.comments.iter().filter(|it| it.ordered) {
            n += usize::from(!is_done(&self.rig, comment).await);
        }
        n
    }

    /// Lets it work undisturbed until nothing is left to do.
    async fn settle(&mut self, editor: &Web) {
        self.rig.serve("all").await;
        until("everything is fetched", async || {
            self.rig.pass_a_minute().await;
            for comment in &self.comments {
                self.rig.item(comment.number).await?;
            }
            Some(())
        })
        .await;
        order_all(&self.rig, editor, &mut self.comments).await;
        until("every decision is carried out", async || {
            self.rig.pass_a_minute().await;
            (self.unfinished().await == 0).then_some(())
        })
        .await;
        self.rig.stop().await;
    }

    async fn everything_stands_once(&self) {
        let parked = self.rig.house.cx.store.reader().parked().await.unwrap();
        assert!(parked.is_empty(), "{parked:?}");
        for comment in &self.comments {
            self.stands_once(comment).await;
        }
        let unsealed = |it: &&Order| it.sealed == Some(false);
        assert_eq!(
            self.rig.witness.orders().iter().find(unsealed).map(|it| &it.what),
            None,
            "before the seal"
        );
        self.every_case_waits_for_the_registrar_once().await;
        self.rig.verify();
    }

    /// One effect on the platform, one in the log, and none beside what was decided.
    async fn stands_once(&self, comment: &Comment) {
        let Comment { number, fate, .. } = *comment;
        let standing = self.rig.site.standing(number).await;
        let replies = self.rig.site.replies(self.post, number).await;
        let expected = match fate {
            Fate::Answered | Fate::Left => Standing::Public,
            Fate::Hidden => Standing::Held,
            Fate::Removed => Standing::Binned,
        };
        assert_eq!(standing, expected, "{number} {fate:?}");
        assert_eq!(replies.len(), usize::from(fate == Fate::Answered), "{number} {fate:?}: {replies:?}");
        let about =
            |it: &Order| it.body["parent"] == number || it.what.ends_with(&format!("comments/{number}"));
        let carried_out = self.rig.witness.carried_out(about);
        assert_eq!(carried_out.len(), usize::from(fate != Fate::Left), "{number} {fate:?}: {carried_out:?}");
        let item = self.rig.item(number).await.unwrap();
        assert_eq!(item.versions, 1, "{number} was fetched as another wording");
        let log =
            store::log::about(&self.rig.house.cx.store.reader(), &format!("item:{}", item.id)).await.unwrap();
        for verb in verbs(fate) {
            assert_eq!(log.iter().filter(|it| it.verb == *verb).count(), 1, "{number} {fate:?}: {verb}");
        }
    }

    async fn every_case_waits_for_the_registrar_once(&self) {
        let cx = &self.rig.house.cx;
        let registrar = people::actor(cx, self.rig.cast.with("registrar").person).await.unwrap().unwrap();
        let waiting = records::waiting(&cx.store.reader(), &registrar).await.unwrap().len();
        let cases = self.comments.iter().filter(|it| matches!(it.fate, Fate::Hidden | Fate::Removed)).count();
        assert_eq!(waiting, cases, "each case is proposed to the register once");
    }
}

/// What the log says once about a comment with this fate.
fn verbs(fate: Fate) -> &'static [&'static str] {
    match fate {
        Fate::Answered => &["answer-decided", "answer-posted", "answer-confirmed"],
        Fate::Hidden => {
            &["case-opened", "evidence-sealed", "item-hidden", "case-verified", "case-registered"]
        }
        Fate::Removed => {
            &["case-opened", "evidence-sealed", "item-removed", "case-verified", "case-registered"]
        }
        Fate::Left => &[],
    }
}

/// Decides about everything that was fetched. An order whose answer never came is given again, as a person would.
async fn order_all(rig: &Rig, editor: &Web, comments: &mut [Comment]) {
    for comment in comments.iter_mut().filter(|it| !it.ordered && it.fate != Fate::Left) {
        let Some(item) = rig.item(comment.number).await else { continue };
        // From now on the order may have been heard, whether or not we hear the answer.
        let seen = item.versions.to_string();
        let decision = |ground, act| {
            [
                ("seen", seen.as_str()),
                ("ground", ground),
                ("act", act),
                ("reason", "Bryter mot reglerna."),
                ("stated", ""),
            ]
        };
        let moderation = format!("/items/{}/moderation", item.id);
        let answer = match comment.fate {
            Fate::Answered => {
                let text = [("seen", seen.as_str()), ("decisions", "0"), ("text", "Vi plogar i kväll.")];
                editor.post(&format!("/items/{}/answers", item.id), &text).await
            }
            Fate::Hidden => editor.post(&moderation, &decision("profanity", "hide")).await,
            Fate::Removed => editor.post(&moderation, &decision("incitement-to-crime", "remove")).await,
            Fate::Left => continue,
        };
        assert_eq!(answer.status, 303, "{:?}: {}", comment.fate, answer.text());
        comment.ordered = true;
    }
}

async fn is_done(rig: &Rig, comment: &Comment) -> bool {
    let cx = &rig.house.cx;
    let item = rig.item(comment.number).await.unwrap();
    if comment.fate == Fate::Answered {
        let answers = dialogue::answer::answers_to(&cx.store.reader(), item.id).await.unwrap();
        return answers.iter().any(|it| it.stage == AnswerStage::Confirmed);
    }
    let cases = moderation::view::cases_of(cx, item.id).await.unwrap();
    cases.iter().any(|it| matches!(it.stage, Stage::Registered { .. }))
}

/// Moments that chance decides, and that the same seed decides again.
struct Moments(Chance);

impl Moments {
    fn begin() -> Self {
        let mut bytes = [0; 8];
        MachineEntropy.fill(&mut bytes);
        let given =
            std::env::var("UPPSIKT_SEED").ok().map(|it| it.parse().expect("UPPSIKT_SEED is a number"));
        let seed = given.unwrap_or_else(|| u64::from_be_bytes(bytes) >> 16);
        println!("UPPSIKT_SEED={seed}");
        Self(Chance::from(seed))
    }

    /// Less than so many milliseconds.
    fn below(&mut self, millis: u64) -> Duration {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Duration::from_millis(u64::from_be_bytes(bytes) % millis)
    }
}
