use kernel::Actor;

use super::bench::benches;
use super::closing_bench::{KEY, cast, notice, preservation, propose, step, verdict};
use crate::closing::{
    Propose, Refused, Stage, cancel_closing, closing_of, decide_closing, hear_on_closing, propose_closing,
    take_closing_step, waiting,
};
use crate::{Verdict, jobs};

#[tokio::test]
async fn a_proposal_closes_nothing_and_tells_whoever_answers() {
    for bench in benches().await {
        let id = bench.opened().await;
        let cast = cast(&bench).await;
        let closing = propose_closing(&bench.cx, &cast.ek, KEY, &propose()).await.unwrap();
        let again = propose_closing(&bench.cx, &cast.ek, KEY, &propose()).await.unwrap();
        assert_eq!(closing, again, "pressed twice is one proposal");
        let other = Propose { reason: "Annat.".to_owned(), ..propose() };
        let twice = propose_closing(&bench.cx, &cast.manager, KEY, &other).await;
        assert!(matches!(twice, Err(Refused::UnderWay)), "{twice:?}");
        assert!(crate::account(&bench.cx.store.reader(), id).await.unwrap().unwrap().is_open());
        for _ in 0..2 {
            let told = jobs::run(&bench.cx, jobs::TELL_OF_CLOSING, &closing.to_string()).await;
            told.unwrap().unwrap();
        }
        let mails = bench.cx.mailer.shown();
        assert!(mails.iter().all(|it| it.to == "chef@example.se"), "whoever proposed it knows: {mails:?}");
        assert!(mails[0].body.contains("/accounts/motala-webben/closing"));
        assert_eq!(bench.logged().await, ["account-opened", "closing-proposed"]);
    }
}

#[tokio::test]
async fn a_proposal_has_a_cause_and_a_reason_and_somebody_who_may() {
    for bench in benches().await {
        bench.opened().await;
        let cast = cast(&bench).await;
        let order = |cause: &str, reason: &str| Propose { cause: cause.into(), reason: reason.into() };
        let refused =
            async |by: &Actor, order: &Propose| propose_closing(&bench.cx, by, KEY, order).await.unwrap_err();
        assert!(matches!(refused(&cast.ek, &order("boredom", "Trist.")).await, Refused::CauseUnfit));
        assert!(matches!(refused(&cast.ek, &order("other", " ")).await, Refused::ReasonMissing));
        let endless = order("merged", &"å".repeat(100_000));
        assert!(matches!(
            refused(&cast.ek, &endless).await,
            Refused::TooLong { field: "reason", most: 2_000 }
        ));
        let secret = order("other", "Lösenord: Sommar2026!");
        assert!(matches!(refused(&cast.ek, &secret).await, Refused::LooksSecret));
        let stranger = Actor::person(bench.ek, "Någon".into(), Vec::new());
        assert!(propose_closing(&bench.cx, &stranger, KEY, &order("other", "Mitt.")).await.is_ok());
        let system = Actor::system("fetch");
        assert!(matches!(refused(&system, &propose()).await, Refused::NotPermitted));
        let nowhere = propose_closing(&bench.cx, &cast.ek, "annat-konto", &propose()).await;
        assert!(matches!(nowhere, Err(Refused::NotFound)));
    }
}

#[tokio::test]
async fn two_decide_jointly_and_the_first_no_ends_it() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let first = propose_closing(cx, &cast.ek, KEY, &propose()).await.unwrap();
        let told = waiting(cx, &cast.manager).await.unwrap();
        assert_eq!((told.len(), waiting(cx, &cast.ek).await.unwrap().len()), (1, 0));
        let decide = async |by: &Actor, it: Verdict, reason: &str| {
            decide_closing(cx, by, KEY, &verdict(first, it, reason)).await
        };
        assert!(matches!(decide(&cast.ek, Verdict::Approve, "").await, Err(Refused::NotPermitted)));
        assert_eq!(decide(&cast.manager, Verdict::Approve, "").await.unwrap(), Stage::Proposed);
        assert_eq!(decide(&cast.manager, Verdict::Approve, "").await.unwrap(), Stage::Proposed, "twice");
        let early = take_closing_step(cx, &cast.manager, KEY, &preservation()).await;
        assert!(matches!(early, Err(Refused::Barred(ref it)) if it.sv == "Beslut i samråd"), "{early:?}");
        assert!(matches!(decide(&cast.coordinator, Verdict::Refuse, " ").await, Err(Refused::ReasonMissing)));
        assert_eq!(decide(&cast.coordinator, Verdict::Refuse, "Det behövs.").await.unwrap(), Stage::Declined);
        let ended = take_closing_step(cx, &cast.manager, KEY, &preservation()).await;
        assert!(matches!(ended, Err(Refused::OutOfOrder(Stage::Declined))), "{ended:?}");
        bench.turn_to("2026-11-24T08:00:00Z");
        propose_closing(cx, &cast.ek, KEY, &propose()).await.unwrap();
        let stale = decide(&cast.manager, Verdict::Approve, "").await;
        assert!(matches!(stale, Err(Refused::Stale)), "a yes counts for the proposal that was read");
        let seen = closing_of(cx, &cast.manager, KEY).await.unwrap();
        assert_eq!((seen.earlier.len(), seen.earlier[0].end_reason.as_str()), (1, "Det behövs."));
    }
}

#[tokio::test]
async fn of_two_decisions_at_once_one_wins_and_the_other_is_told() {
    for mut bench in benches().await {
        bench.rule(|it| it.closing.deciders.roles = vec!["coordinator".into()]);
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let other = bench.with_role(bench.chef, "coordinator").await;
        let id = propose_closing(cx, &cast.ek, KEY, &propose()).await.unwrap();
        let (yes, no) = (verdict(id, Verdict::Approve, ""), verdict(id, Verdict::Refuse, "Det behövs."));
        let (yes, no) = tokio::join!(
            decide_closing(cx, &cast.coordinator, KEY, &yes),
            decide_closing(cx, &other, KEY, &no)
        );
        let won = [yes.is_ok(), no.is_ok()].iter().filter(|it| **it).count();
        assert_eq!(won, 1, "{yes:?} {no:?}");
        let told = yes.err().or(no.err()).unwrap();
        let stage = bench.closing_stage().await;
        assert!(matches!(told, Refused::AlreadyDecided(it) if it == stage), "{told}");
        let log = bench.logged().await;
        let decisions =
            log.iter().filter(|it| ["closing-decided", "closing-declined"].contains(&it.as_str()));
        assert_eq!(decisions.count(), 1);
    }
}

#[tokio::test]
async fn who_proposed_it_does_not_decide_where_the_rule_says_so_and_who_is_to_be_heard_is() {
    for mut bench in benches().await {
        bench.rule(|it| {
            it.closing.deciders.roles = vec!["manager".into()];
            it.closing.deciders.consulted = vec!["communicator".into()];
            it.closing.deciders.applicant_may_decide = false;
        });
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let id = propose_closing(cx, &cast.manager, KEY, &propose()).await.unwrap();
        let yes = verdict(id, Verdict::Approve, "");
        let own = decide_closing(cx, &cast.manager, KEY, &yes).await;
        assert!(matches!(own, Err(Refused::OwnProposal)), "{own:?}");
        let other = bench.with_role(bench.ek, "manager").await;
        let unheard = decide_closing(cx, &other, KEY, &yes).await;
        assert!(matches!(unheard, Err(Refused::NotHeard(_))), "{unheard:?}");
        let unknown = hear_on_closing(cx, &cast.coordinator, KEY, "registrar", "Ja.").await;
        assert!(matches!(unknown, Err(Refused::UnknownStep)));
        let empty = hear_on_closing(cx, &cast.coordinator, KEY, "communicator", " ").await;
        assert!(matches!(empty, Err(Refused::ReasonMissing)));
        hear_on_closing(cx, &cast.coordinator, KEY, "communicator", "Vi klarar oss utan.").await.unwrap();
        assert_eq!(decide_closing(cx, &other, KEY, &yes).await.unwrap(), Stage::Decided);
    }
}

#[tokio::test]
async fn it_is_called_off_with_a_reason_by_whoever_proposed_or_decides() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let nothing = cancel_closing(cx, &cast.ek, KEY, "Nej.").await;
        assert!(matches!(nothing, Err(Refused::NoClosing)));
        propose_closing(cx, &cast.ek, KEY, &propose()).await.unwrap();
        assert!(matches!(cancel_closing(cx, &bench.admin, KEY, "Nej.").await, Err(Refused::NotPermitted)));
        assert!(matches!(cancel_closing(cx, &cast.ek, KEY, "").await, Err(Refused::ReasonMissing)));
        cancel_closing(cx, &cast.ek, KEY, "Vi ångrar oss.").await.unwrap();
        cancel_closing(cx, &cast.ek, KEY, "Vi ångrar oss.").await.unwrap();
        assert_eq!(bench.closing_stage().await, Stage::Cancelled);
        bench.turn_to("2026-11-24T08:00:00Z");
        bench.closing_decided(&cast).await;
        let late = cancel_closing(cx, &cast.ek, KEY, "Vi ångrar oss.").await;
        assert!(matches!(late, Err(Refused::NotPermitted)), "what others decided is theirs");
        bench.take(&cast.manager, preservation()).await;
        bench.take(&cast.ek, notice()).await;
        cancel_closing(cx, &cast.manager, KEY, "Behovet är tillbaka.").await.unwrap();
        assert_eq!(bench.closing_stage().await, Stage::Cancelled);
        let on = take_closing_step(cx, &cast.ek, KEY, &step("wait")).await;
        assert!(matches!(on, Err(Refused::OutOfOrder(Stage::Cancelled))), "{on:?}");
    }
}

#[tokio::test]
async fn an_account_that_nobody_uses_is_proposed_once_and_not_again_the_day_after_a_no() {
    for bench in benches().await {
        bench.opened().await;
        let (cx, cast) = (&bench.cx, cast(&bench).await);
        let night = async || jobs::run(cx, jobs::LOOK_FOR_UNUSED, "accounts").await.unwrap().unwrap();
        let proposed = async || {
            let log = bench.logged().await;
            log.iter().filter(|it| *it == "closing-proposed").count()
        };
        bench.turn_to("2027-02-20T08:00:00Z");
        night().await;
        assert_eq!(proposed().await, 0, "nobody knows what stands on it");
        bench.fetched(0, Some("2026-11-25T08:00:00Z")).await;
        night().await;
        assert_eq!(proposed().await, 0, "87 days are not 90");
        bench.turn_to("2027-02-23T08:00:01Z");
        night().await;
        night().await;
        assert_eq!(proposed().await, 1);
        let seen = closing_of(cx, &cast.ek, KEY).await.unwrap();
        let closing = seen.dossier.unwrap().closing;
        assert_eq!((closing.proposed_by, closing.cause.as_str()), (None, "unused"));
        assert_eq!(closing.reason, "Inget inlägg sedan 25 nov 2026.");
        let no = verdict(closing.id, Verdict::Refuse, "Vi börjar igen.");
        decide_closing(cx, &cast.manager, KEY, &no).await.unwrap();
        bench.turn_to("2027-05-24T08:00:00Z");
        night().await;
        assert_eq!(proposed().await, 1);
        bench.turn_to("2027-05-25T08:00:00Z");
        night().await;
        assert_eq!(proposed().await, 2, "unused for as long once more");
    }
}
