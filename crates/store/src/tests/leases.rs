use kernel::{Actor, Failed, Retry};

use super::{Bench, benches};
use crate::{Anew, Claimed, Entry, Job, Store, params};

async fn enqueue(store: &Store, kind: &'static str, subject: &str) {
    let mut tx = store.begin().await.unwrap();
    let job = Job::now(&tx, kind, subject);
    tx.enqueue(job).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_job_is_taken_once_and_taken_over_when_its_worker_falls_silent() {
    for bench in benches().await {
        let store = &bench.store;
        enqueue(store, "seal", "1").await;
        enqueue(store, "seal", "1").await;
        let job = store.claim("a").await.unwrap().unwrap();
        assert_eq!((job.kind.as_str(), job.subject.as_str(), job.attempt), ("seal", "1", 1));
        assert_eq!(store.claim("b").await.unwrap(), None);
        bench.clock.turn_to(store.now().plus_seconds(121)).unwrap();
        let again = store.claim("b").await.unwrap().unwrap();
        assert_eq!((again.id, again.attempt), (job.id, 2));
        store.done(&again).await.unwrap();
        bench.clock.turn_to(store.now().plus_seconds(1_000)).unwrap();
        assert_eq!(store.claim("a").await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_job_enqueued_while_it_runs_runs_again() {
    for bench in benches().await {
        enqueue(&bench.store, "seal", "1").await;
        let job = bench.store.claim("a").await.unwrap().unwrap();
        enqueue(&bench.store, "seal", "1").await;
        bench.store.done(&job).await.unwrap();
        assert!(bench.store.claim("a").await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_job_that_nobody_answers_is_tried_once_an_hour_until_somebody_does() {
    for bench in benches().await {
        enqueue(&bench.store, "seal", "1").await;
        for n in 1..=20 {
            let job = bench.store.claim("a").await.unwrap().unwrap();
            bench.store.failed(&job, &Failed::new("no answer")).await.unwrap();
            let failing = bench.store.reader().failing().await.unwrap();
            assert_eq!(failing.iter().map(|it| it.error.as_str()).collect::<Vec<_>>(), ["no answer"]);
            assert_eq!(failing[0].is_stuck(), n >= 11, "people are told of the {n}th try");
            let pause = bench.store.next_due().await.unwrap().unwrap().seconds_since(bench.store.now());
            assert_eq!((pause == 3_600, failing[0].parked_at), (n >= 8, None), "the {n}th pause: {pause} s");
            bench.turn(pause);
        }
        let job = bench.store.claim("a").await.unwrap().unwrap();
        bench.store.done(&job).await.unwrap();
        assert_eq!(bench.store.reader().failing().await.unwrap(), []);
        assert_eq!(bench.n_parkings().await, 0);
    }
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_is_parked_when_hopeless() {
    for bench in benches().await {
        let store = &bench.store;
        enqueue(store, "seal", "1").await;
        let job = store.claim("a").await.unwrap().unwrap();
        store.failed(&job, &Failed::new("no answer")).await.unwrap();
        assert_eq!(store.claim("a").await.unwrap(), None, "it pauses first");
        bench.clock.turn_to(store.now().plus_seconds(2)).unwrap();
        let job = store.claim("a").await.unwrap().unwrap();
        let later = store.now().plus_seconds(900);
        let wait = Failed::new("wait").retry(Retry::NotBefore(later));
        store.failed(&job, &wait).await.unwrap();
        assert_eq!(store.next_due().await.unwrap(), Some(later));
        bench.clock.turn_to(later).unwrap();
        let job = store.claim("a").await.unwrap().unwrap();
        store.failed(&job, &Failed::for_good("refused")).await.unwrap();
        let parked = store.reader().parked().await.unwrap();
        assert_eq!(parked.len(), 1);
        assert_eq!((parked[0].id, parked[0].error.as_str()), (job.id, "refused"));
        assert!(store.unpark(&Actor::system("test"), job.id).await.unwrap());
        assert!(store.claim("a").await.unwrap().is_some());
    }
}

impl Bench {
    fn turn(&self, seconds: i64) {
        self.clock.turn_to(self.store.now().plus_seconds(seconds)).unwrap();
    }

    /// A job that its worker lost to another, and the other's claim to it.
    async fn taken_over(&self) -> (Claimed, Claimed) {
        enqueue(&self.store, "seal", "1").await;
        let late = self.store.claim("uppsikt").await.unwrap().unwrap();
        self.turn(121);
        let present = self.store.claim("uppsikt").await.unwrap().unwrap();
        (late, present)
    }

    async fn n_parkings(&self) -> i64 {
        let sql = "select count(*) as n from log where verb = 'job-parked'";
        self.store.reader().row(sql, params![]).await.unwrap().unwrap().get("n").unwrap()
    }
}

#[tokio::test]
async fn a_worker_that_lost_its_job_can_neither_end_it_nor_free_it() {
    for bench in benches().await {
        let (late, present) = bench.taken_over().await;
        bench.store.done(&late).await.unwrap();
        assert_eq!(bench.store.claim("c").await.unwrap(), None, "the present worker still has it");
        bench.store.failed(&present, &Failed::new("no answer")).await.unwrap();
        bench.turn(60);
        assert!(bench.store.claim("c").await.unwrap().is_some(), "the failure of the present worker counts");
    }
}

#[tokio::test]
async fn a_worker_that_lost_its_job_cannot_park_it_either() {
    for bench in benches().await {
        let (late, present) = bench.taken_over().await;
        bench.store.failed(&late, &Failed::for_good("refused")).await.unwrap();
        assert!(bench.store.reader().parked().await.unwrap().is_empty());
        assert_eq!(bench.n_parkings().await, 0);
        bench.store.done(&present).await.unwrap();
        bench.turn(100_000);
        assert_eq!(bench.store.claim("c").await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_lost_job_that_was_enqueued_again_meanwhile_is_not_freed_by_who_lost_it() {
    for bench in benches().await {
        enqueue(&bench.store, "seal", "1").await;
        let late = bench.store.claim("uppsikt").await.unwrap().unwrap();
        enqueue(&bench.store, "seal", "1").await;
        bench.turn(121);
        let present = bench.store.claim("uppsikt").await.unwrap().unwrap();
        bench.store.done(&late).await.unwrap();
        assert_eq!(bench.store.claim("c").await.unwrap(), None);
        bench.store.failed(&late, &Failed::new("no answer")).await.unwrap();
        assert_eq!(bench.store.claim("c").await.unwrap(), None);
        bench.store.done(&present).await.unwrap();
        assert_eq!(bench.store.next_due().await.unwrap(), None, "it was taken after it was enqueued again");
    }
}

#[tokio::test]
async fn a_worker_that_goes_on_saying_so_keeps_its_job() {
    for bench in benches().await {
        enqueue(&bench.store, "seal", "1").await;
        let job = bench.store.claim("a").await.unwrap().unwrap();
        for _ in 0..10 {
            bench.turn(100);
            assert!(bench.store.renew(&job).await.unwrap());
            assert_eq!(bench.store.claim("b").await.unwrap(), None);
        }
        bench.turn(121);
        let other = bench.store.claim("b").await.unwrap().unwrap();
        assert!(!bench.store.renew(&job).await.unwrap(), "it is another's");
        bench.store.done(&other).await.unwrap();
        assert!(!bench.store.renew(&other).await.unwrap(), "what is done is held by nobody");
    }
}

#[tokio::test]
async fn a_job_that_ends_the_process_again_and_again_is_parked_even_if_each_start_enqueues_it() {
    for bench in benches().await {
        for n in 1..=12 {
            enqueue(&bench.store, "seal", "1").await;
            let job = bench.store.claim("a").await.unwrap().unwrap();
            assert_eq!(job.attempt, n);
            bench.turn(121);
        }
        enqueue(&bench.store, "other", "2").await;
        let next = bench.store.claim("a").await.unwrap().unwrap();
        assert_eq!(next.kind, "other", "the rest of the queue goes on");
        let parked = bench.store.reader().parked().await.unwrap();
        assert_eq!((parked.len(), parked[0].kind.as_str()), (1, "seal"));
        assert!(parked[0].error.contains("fell silent"), "{}", parked[0].error);
        assert_eq!(bench.n_parkings().await, 1);
        bench.store.done(&next).await.unwrap();
        assert!(bench.store.unpark(&Actor::system("test"), parked[0].id).await.unwrap());
        assert_eq!(bench.store.claim("a").await.unwrap().unwrap().attempt, 1);
    }
}

#[tokio::test]
async fn waiting_as_long_as_the_other_side_says_never_parks_a_job() {
    for bench in benches().await {
        enqueue(&bench.store, "seal", "1").await;
        for _ in 0..30 {
            let job = bench.store.claim("a").await.unwrap().unwrap();
            assert_eq!(job.attempt, 1);
            let wait = Failed::new("wait").retry(Retry::NotBefore(bench.store.now().plus_seconds(60)));
            bench.store.failed(&job, &wait).await.unwrap();
            bench.turn(60);
        }
    }
}

async fn try_again(store: &Store, kinds: &[&str]) -> Anew {
    let mut tx = store.begin().await.unwrap();
    let came = tx.try_again(kinds, "1").await.unwrap();
    tx.log(Entry::new(&Actor::system("test"), "tried-again", "thing", "1"));
    tx.commit().await.unwrap();
    came
}

#[tokio::test]
async fn what_waits_after_a_failure_or_for_a_person_is_tried_at_once_when_somebody_wants_it() {
    for bench in benches().await {
        let store = &bench.store;
        enqueue(store, "answer", "1").await;
        assert_eq!(try_again(store, &["answer"]).await, Anew::NothingFails, "nobody has tried");
        for failure in [Failed::new("posting"), Failed::for_good("posting")] {
            let job = store.claim("a").await.unwrap().unwrap();
            store.failed(&job, &failure).await.unwrap();
            assert_eq!(try_again(store, &["seal", "answer"]).await, Anew::Now);
            assert_eq!(try_again(store, &["answer"]).await, Anew::UnderWay, "asked for twice");
        }
        assert!(store.reader().parked().await.unwrap().is_empty());
        let failing = store.reader().failing().await.unwrap();
        assert_eq!((failing.len(), failing[0].attempts), (1, 0), "its pauses begin anew");
        let job = store.claim("a").await.unwrap().unwrap();
        assert_eq!(try_again(store, &["answer"]).await, Anew::UnderWay, "a worker is at it");
        assert_eq!(store.claim("b").await.unwrap(), None, "one worker, one try");
        store.done(&job).await.unwrap();
        assert_eq!(try_again(store, &["answer"]).await, Anew::NothingFails);
    }
}
