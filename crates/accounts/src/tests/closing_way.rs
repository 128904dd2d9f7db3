use guideline::Strength;
use kernel::Actor;
use records::{DeclineOrder, decline, stage_of_closing};
use store::params;

use super::bench::benches;
use super::closing_bench::{KEY, capture, cast, left_out, notice, preservation, propose, step};
use crate::closing::{
    Preserved, Refused, Stage, StepState, TakeStep, cancel_closing, closing_of, propose_closing,
    take_closing_step, waiting, wants_full_fetch,
};
use crate::listing::public_list;
use crate::{
    Origin, account, change_custodians, connection, detail, find_by_key, jobs, open_accounts, shares,
};

#[tokio::test]
async fn an_account_goes_out_of_use_step_by_step() {
    for bench in benches().await {
        let id = bench.opened().await;
        bench.connected(id).await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let there = account(&cx.store.reader(), id).await.unwrap().unwrap();
        change_custodians(cx, &cast.ek, &there, &[bench.ek, bench.alm]).await.unwrap();
        let closing = bench.closing_decided(&cast).await;
        bench.noticed(&cast).await;
        assert_eq!(bench.over().await, ["decision", "preservation", "notice", "wait"], "the time is over");
        assert!(wants_full_fetch(cx, id).await.unwrap().is_some(), "a whole fetch is asked for");
        bench.fetched(0, None).await;
        bench.take(&cast.coordinator, capture()).await;
        assert_eq!(wants_full_fetch(cx, id).await.unwrap(), None);
        bench.registered(closing).await;
        bench.take(&cast.coordinator, step("removal")).await;
        assert_eq!(bench.closing_stage().await, Stage::Closed);
        let reader = cx.store.reader();
        assert_eq!(connection(&reader, id).await.unwrap(), None, "the token is gone");
        assert!(reader.rows("select 1 as x from account_connection", params![]).await.unwrap().is_empty());
        assert!(open_accounts(&reader).await.unwrap().is_empty());
        let listed = public_list(cx).await.unwrap();
        assert_eq!(listed[0].closed_at, Some(cx.now()), "the list says since when");
        bench.take(&cast.coordinator, step("listing")).await;
        let some = TakeStep { people: vec![bench.ek], ..step("revocation") };
        let left = take_closing_step(cx, &bench.admin, KEY, &some).await;
        assert!(matches!(left, Err(Refused::SignInsLeft)), "{left:?}");
        bench.take(&bench.admin, TakeStep { people: vec![bench.alm, bench.ek], ..step("revocation") }).await;
        assert!(shares(&reader, id).await.unwrap().is_empty(), "nobody can sign in");
        let seen = closing_of(cx, &bench.admin, KEY).await.unwrap();
        assert_eq!(seen.dossier.as_ref().unwrap().withdrawn.len(), 2, "who could is kept");
        assert!(seen.way(cx).iter().all(|it| it.1.is_over()));
        let log = bench.logged().await;
        assert_eq!(log.iter().filter(|it| *it == "closing-step-taken").count(), 6, "{log:?}");
        assert!(log.contains(&"account-closed".to_owned()));
        let again = propose_closing(cx, &cast.ek, KEY, &propose()).await;
        assert!(matches!(again, Err(Refused::AccountClosed)), "{again:?}");
        let late = cancel_closing(cx, &cast.manager, KEY, "Ångrar.").await;
        assert!(matches!(late, Err(Refused::OutOfOrder(Stage::Closed))), "{late:?}");
    }
}

#[tokio::test]
async fn no_step_is_taken_before_the_one_before_it() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let closing = bench.closing_decided(&cast).await;
        let way: [(&Actor, TakeStep); 8] = [
            (&cast.manager, preservation()),
            (&cast.ek, notice()),
            (&cast.ek, left_out("wait", "Det brådskar.")),
            (&cast.coordinator, capture()),
            (&cast.manager, step("registration")),
            (&cast.coordinator, step("removal")),
            (&cast.coordinator, step("listing")),
            (&bench.admin, step("revocation")),
        ];
        bench.with_role(bench.chef, "registrar").await;
        for (n, (_, current)) in way.iter().enumerate() {
            for (by, later) in &way[n + 1..] {
                let refused = take_closing_step(cx, by, KEY, later).await.unwrap_err();
                let expected = &cx.guideline.closing.step(&current.step).unwrap().label;
                let told = matches!(&refused, Refused::Barred(it) if it == expected);
                assert!(told, "{} before {}: {refused:?}", later.step, current.step);
            }
            if current.step == "registration" {
                bench.registered(closing).await;
            } else {
                bench.take(way[n].0, current.clone()).await;
            }
        }
        assert_eq!(bench.over().await.len(), 9);
        let twice = take_closing_step(cx, &cast.coordinator, KEY, &step("removal")).await;
        assert!(twice.is_ok(), "our reply to the first press may have been lost");
        let other = TakeStep { note: "Annat.".into(), ..step("removal") };
        let other = take_closing_step(cx, &cast.coordinator, KEY, &other).await;
        assert!(matches!(other, Err(Refused::Taken)), "{other:?}");
        let decision = take_closing_step(cx, &cast.manager, KEY, &step("decision")).await;
        assert!(matches!(decision, Err(Refused::UnknownStep)));
    }
}

#[tokio::test]
async fn each_step_is_its_partys_alone_and_says_what_it_lacks() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        bench.closing_decided(&cast).await;
        let refused = async |by: &Actor, it: TakeStep| take_closing_step(cx, by, KEY, &it).await.unwrap_err();
        assert!(matches!(refused(&cast.ek, preservation()).await, Refused::NotYourStep(_)));
        let nothing = step("preservation");
        assert!(matches!(refused(&cast.manager, nothing).await, Refused::PreservedMissing));
        let parts = TakeStep { preserved: Some(Preserved::Parts), ..step("preservation") };
        assert!(matches!(refused(&cast.manager, parts).await, Refused::ReasonMissing));
        let demanded = left_out("preservation", "Nej.");
        assert!(matches!(refused(&cast.manager, demanded).await, Refused::Demanded));
        bench.take(&cast.manager, preservation()).await;
        let ek = &cast.ek;
        let silent = TakeStep { text: " ".into(), ..notice() };
        assert!(matches!(refused(ek, silent).await, Refused::NoticeMissing));
        let vague =
            |text: &str| TakeStep { text: format!("{text} Du når oss på 0141-22 50 00."), ..notice() };
        let endless = vague("Vi flyttar ihop, eftersom ni blir färre.");
        assert!(matches!(refused(ek, endless).await, Refused::NoticeWithoutEnd));
        let causeless = vague("Webben avslutas.");
        assert!(matches!(refused(ek, causeless).await, Refused::NoticeWithoutReason));
        let nowhere = TakeStep { address: "på väggen".into(), ..notice() };
        assert!(matches!(refused(ek, nowhere).await, Refused::AddressUnfit));
        let elsewhere = TakeStep { other_ways: "biblioteket".into(), ..notice() };
        assert!(matches!(refused(ek, elsewhere).await, Refused::OtherWaysMissing));
        let none = TakeStep { other_ways: String::new(), ..notice() };
        assert!(matches!(refused(ek, none.clone()).await, Refused::OtherWaysMissing));
        for day in ["igår", "2026-11-24", "2026-11-22"] {
            let unfit = TakeStep { day: day.into(), ..notice() };
            assert!(matches!(refused(ek, unfit).await, Refused::DayUnfit), "{day}");
        }
        let endless = TakeStep { text: "å".repeat(100_000), ..notice() };
        assert!(matches!(refused(ek, endless).await, Refused::TooLong { field: "text", .. }));
        bench.take(ek, TakeStep { note: "Det finns ingen annan väg.".into(), ..none }).await;
        bench.take(ek, notice()).await;
        assert!(matches!(refused(ek, left_out("wait", "")).await, Refused::ReasonMissing));
        assert!(matches!(refused(ek, step("wait")).await, Refused::StillStanding(_)));
        bench.take(ek, left_out("wait", "Ett falskt konto finns.")).await;
        let mended = TakeStep { note: "Rättat.".into(), ..notice() };
        assert!(matches!(refused(ek, mended).await, Refused::Taken), "another step builds on it");
        let short = TakeStep { digest: "abc".into(), ..capture() };
        assert!(matches!(refused(&cast.coordinator, short).await, Refused::DigestUnfit));
        let skipped = left_out("capture", "Tomt.");
        assert!(matches!(refused(&cast.coordinator, skipped).await, Refused::Demanded), "Arkivlagen 10 §");
    }
}

#[tokio::test]
async fn the_notice_stands_as_long_as_the_guideline_says() {
    for mut bench in benches().await {
        bench.rule(|it| it.closing.notice.lead_strength = Strength::Must);
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        bench.closing_decided(&cast).await;
        bench.take(&cast.manager, preservation()).await;
        bench.take(&cast.ek, notice()).await;
        let state = async || {
            let seen = closing_of(cx, &cast.ek, KEY).await.unwrap();
            seen.way(cx).into_iter().find(|it| it.0.key == "wait").unwrap().1
        };
        let until = "2026-12-07".parse().unwrap();
        for time in ["2026-11-23T08:00:00Z", "2026-12-05T08:00:00Z", "2026-12-06T22:59:59Z"] {
            bench.turn_to(time);
            assert_eq!(state().await, StepState::Standing(until), "{time}");
            let early = take_closing_step(cx, &cast.coordinator, KEY, &capture()).await;
            assert!(matches!(early, Err(Refused::Barred(_))), "{time}: {early:?}");
            let cut = take_closing_step(cx, &cast.ek, KEY, &left_out("wait", "Brådska.")).await;
            assert!(matches!(cut, Err(Refused::Demanded)), "{time}: {cut:?}");
        }
        bench.turn_to("2026-12-06T23:00:00Z");
        assert_eq!(state().await, StepState::Done, "midnight in Stockholm");
    }
}

#[tokio::test]
async fn nothing_is_taken_away_before_everything_is_fetched_and_settled() {
    for bench in benches().await {
        let id = bench.opened().await;
        bench.connected(id).await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let closing = bench.closing_decided(&cast).await;
        bench.take(&cast.manager, preservation()).await;
        bench.take(&cast.ek, notice()).await;
        bench.turn_to("2026-12-06T20:00:00Z");
        bench.fetched(0, None).await;
        bench.turn_to("2026-12-07T08:00:00Z");
        let capture_now = async || take_closing_step(cx, &cast.coordinator, KEY, &capture()).await;
        let early = capture_now().await;
        let since = wants_full_fetch(cx, id).await.unwrap().unwrap();
        assert_eq!(since.to_string(), "2026-12-06T23:00:00Z");
        assert!(matches!(early, Err(Refused::NotCaptured(it)) if it == since), "{early:?}");
        bench.fetched(2, None).await;
        let mut tx = cx.store.begin().await.unwrap();
        crate::note_trouble(&mut tx, id, "no answer").await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(capture_now().await, Err(Refused::NotCaptured(_))), "something is wrong");
        bench.fetched(2, None).await;
        capture_now().await.unwrap();
        let removal = async || take_closing_step(cx, &cast.coordinator, KEY, &step("removal")).await;
        assert!(matches!(removal().await, Err(Refused::Barred(ref it)) if it.sv == "Till registratorn"));
        bench.registered(closing).await;
        assert!(matches!(removal().await, Err(Refused::Unsettled(2))), "two wait for an answer");
        bench.fetched(0, None).await;
        removal().await.unwrap();
    }
}

#[tokio::test]
async fn what_the_registrar_declines_keeps_the_account_open_until_it_is_registered() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let closing = bench.closing_decided(&cast).await;
        bench.noticed(&cast).await;
        bench.take(&cast.coordinator, capture()).await;
        let (entry, _) = stage_of_closing(&cx.store.reader(), closing).await.unwrap().unwrap();
        let order = DeclineOrder { reason: "Hör till ett annat ärende.".into(), expected_change: 0 };
        decline(cx, &bench.registrar(), entry, order).await.unwrap();
        let seen = closing_of(cx, &cast.ek, KEY).await.unwrap();
        let state = seen.way(cx).into_iter().find(|it| it.0.key == "registration").unwrap().1;
        assert_eq!(state, StepState::NotRegistered("Hör till ett annat ärende.".into()));
        let removal = take_closing_step(cx, &cast.coordinator, KEY, &step("removal")).await;
        assert!(matches!(removal, Err(Refused::Barred(_))), "{removal:?}");
        let order = records::RegisterOrder { expected_change: 1, ..super::bench::Bench::registration() };
        records::register(cx, &bench.registrar(), entry, order).await.unwrap();
        bench.take(&cast.coordinator, step("removal")).await;
    }
}

#[tokio::test]
async fn a_leaver_is_told_nothing_and_the_deputy_goes_on() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        bench.closing_decided(&cast).await;
        bench.take(&cast.manager, preservation()).await;
        people::leave(cx, &bench.admin, bench.ek).await.unwrap();
        let gone = take_closing_step(cx, &cast.ek, KEY, &notice()).await;
        assert!(matches!(gone, Err(Refused::NotPermitted)), "{gone:?}");
        let told = waiting(cx, &cast.coordinator).await.unwrap();
        assert_eq!(told.len(), 1, "the deputy stands in for whoever is responsible");
        bench.take(&cast.coordinator, notice()).await;
        let other = bench.cx.mailer.shown();
        jobs::run(cx, jobs::TELL_OF_CLOSING, &closing_id(&bench).await).await.unwrap().unwrap();
        assert_eq!(bench.cx.mailer.shown().len(), other.len(), "it is decided: nobody is told late");
    }
}

async fn closing_id(bench: &super::bench::Bench) -> String {
    closing_of(&bench.cx, &bench.admin, KEY).await.unwrap().dossier.unwrap().closing.id.to_string()
}

#[tokio::test]
async fn a_guideline_that_binds_nobody_bars_little_but_the_law_bars_still() {
    for mut bench in benches().await {
        bench.rule(|it| it.document.state = guideline::DocumentState::Draft);
        let id = bench.opened().await;
        let cx = &bench.cx;
        let ek = bench.actor(bench.ek).await;
        let closing = propose_closing(cx, &ek, KEY, &propose()).await.unwrap();
        let yes = super::closing_bench::verdict(closing, crate::Verdict::Approve, "");
        crate::closing::decide_closing(cx, &bench.admin, KEY, &yes).await.unwrap();
        for key in ["preservation", "notice"] {
            bench.take(&bench.admin, left_out(key, "Utkastet binder ingen.")).await;
        }
        let skipped = take_closing_step(cx, &bench.admin, KEY, &left_out("capture", "Tomt.")).await;
        assert!(matches!(skipped, Err(Refused::Demanded)), "without a notice there is nothing to wait for");
        bench.take(&bench.admin, capture()).await;
        bench.registered(closing).await;
        bench.take(&bench.admin, step("removal")).await;
        let there = find_by_key(&cx.store.reader(), &bench.admin, KEY).await.unwrap().unwrap();
        assert!(!there.is_open());
        let known = detail(&cx.store.reader(), id).await.unwrap();
        assert!(known.is_none_or(|it| it.origin == Origin::Application));
    }
}
