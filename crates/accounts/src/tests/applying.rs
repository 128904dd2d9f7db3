use guideline::{DocumentState, Fact, KindRule, Strength};
use kernel::Actor;
use people::ChangePassword;

use super::bench::{Bench, benches};
use super::town::{all_steps, decided, step, yes};
use crate::profile::{About, StateFact, state_fact};
use crate::{
    Decide, Field, OpeningRefused, Origin, Share, Stage, StepOutcome, StepState, TakeStep, Why, account,
    application, applications, begin_application, decide, detail, hear, open_accounts, open_applied,
    planning, rewrite_application, shares, submit_application, take_step, waiting, withdraw_application,
};

/// Fields changed, and what then lacks where.
type Lacking<'a> = (&'a [(&'a str, &'a str)], Field, Why);

async fn lacking(bench: &Bench, by: &Actor, changes: &[(&str, &str)]) -> Vec<(Field, Why)> {
    let id = begin_application(&bench.cx, by, &bench.wording(changes)).await.unwrap();
    match submit_application(&bench.cx, by, id, 1).await {
        Err(OpeningRefused::Incomplete(missing)) => {
            missing.into_iter().map(|it| (it.field, it.why)).collect()
        }
        Ok(()) => Vec::new(),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn an_account_comes_into_being_from_its_application_when_the_way_is_walked() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (coordinator, communicator) = (
            bench.with_role(bench.chef, "coordinator").await,
            bench.with_role(bench.alm, "communicator").await,
        );
        let applicant = bench.actor(bench.ek).await;
        let id = bench.submitted(&applicant).await;
        let refused = open_applied(cx, &communicator, id, "biblioteket", "https://b.example.se").await;
        assert!(
            matches!(refused, Err(OpeningRefused::OutOfOrder(Stage::Submitted))),
            "nothing undecided opens"
        );
        let manager = bench.with_role(bench.chef, "manager").await;
        decided(&bench, id, &manager, &coordinator).await;
        let refused = open_applied(cx, &communicator, id, "biblioteket", "https://b.example.se").await;
        assert!(matches!(refused, Err(OpeningRefused::Barred(_))), "the terms come first");
        assert!(open_accounts(&cx.store.reader()).await.unwrap().is_empty());
        all_steps(&bench, id, &coordinator, &communicator).await;
        let refused = open_applied(cx, &applicant, id, "biblioteket", "https://b.example.se").await;
        assert!(matches!(refused, Err(OpeningRefused::NotPermitted)), "accounts are made centrally");
        let opened =
            open_applied(cx, &communicator, id, "biblioteket", "https://b.example.se").await.unwrap();
        let again = open_applied(cx, &communicator, id, "biblioteket", "https://b.example.se").await.unwrap();
        assert_eq!(opened, again, "opened twice, it is one account");
        let reader = cx.store.reader();
        let there = account(&reader, opened).await.unwrap().unwrap();
        assert_eq!(
            (there.name.as_str(), there.responsible, there.deputy),
            ("Biblioteket", bench.ek, bench.alm)
        );
        assert_eq!(there.purpose, "Visa vad som händer på biblioteket.");
        let known = detail(&reader, opened).await.unwrap().unwrap();
        assert_eq!((known.origin, known.application, known.due_on), (Origin::Application, Some(id), None));
        let shares = shares(&reader, opened).await.unwrap();
        let custodians = shares.iter().filter(|it| it.1 == Share::Custodian).count();
        assert_eq!((shares.len(), custodians), (3, 2));
        assert_eq!(bench.stage(id).await, Stage::Opened);
        let stated = planning::plan(cx, &there).await.unwrap().facts;
        assert_eq!(stated.get(&Fact::Audience).map(String::as_str), Some("Barnfamiljer"));
        assert_eq!(stated.get(&Fact::PlanLink).map(String::as_str), Some("Verksamhetsplan 2026, mål 3."));
        let editor = bench.actor(bench.ek).await;
        let refused = take_step(cx, &editor, step(id, "profile")).await;
        assert!(
            matches!(refused, Err(OpeningRefused::ProfileAmiss(_))),
            "nobody knows what it is to link to"
        );
        let said = "https://www.motala.se/personuppgifter".to_owned();
        let fact = StateFact { about: About::Account(opened), fact: Fact::PrivacyPage, said };
        state_fact(cx, &bench.admin, fact).await.unwrap();
        for (by, key) in [(&editor, "profile"), (&communicator, "listing")] {
            take_step(cx, by, step(id, key)).await.unwrap();
        }
        let way = application(cx, &bench.admin, id).await.unwrap();
        assert!(way.dossier.way(&cx.guideline).iter().all(|it| it.1 == StepState::Done));
        let log = bench.application_log().await;
        assert_eq!(log.iter().filter(|it| *it == "opening-step-taken").count(), 7, "{log:?}");
        for verb in
            ["application-begun", "application-submitted", "consulted-role-heard", "application-decided"]
        {
            assert!(log.iter().any(|it| it == verb), "{verb} {log:?}");
        }
        assert_eq!(bench.logged().await, ["account-opened", "account-fact-stated"]);
    }
}

#[tokio::test]
async fn what_is_demanded_bars_and_what_is_recommended_asks_for_a_reason() {
    for mut bench in benches().await {
        let by = bench.actor(bench.ek).await;
        assert_eq!(lacking(&bench, &by, &[]).await, []);
        let table: [Lacking<'_>; 13] = [
            (&[("q-goals", "")], Field::Question("goals".into()), Why::NotAnswered),
            (&[("q-mandate", "no")], Field::Question("mandate".into()), Why::SaidNo),
            (&[("r-web-page", "")], Field::Reason("web-page".into()), Why::NeedsReason),
            (&[("q-web-page", "biblioteket")], Field::Question("web-page".into()), Why::NoAddress),
            (&[("kind", "personal")], Field::Kind, Why::KindForbidden),
            (&[("mailbox", "private")], Field::Mailbox, Why::MailboxRefused),
            (&[("mailbox_address", "biblioteket@Gmail.com")], Field::MailboxAddress, Why::MailboxPrivate),
            (&[("sign_in", "password-alone")], Field::SignIn, Why::SignInTooWeak),
            (&[("custodian-2", "")], Field::Custodians, Why::TooFew(2)),
            (&[("responsible-1", "")], Field::Responsible, Why::NotAnswered),
            (&[("eligible", "others")], Field::EligibleReason, Why::NeedsReason),
            (&[("shared_reason", " ")], Field::SharedReason, Why::NeedsReason),
            (&[("deputy", &bench.ek.to_string())], Field::Deputy, Why::OwnDeputy),
        ];
        for (changes, field, why) in table {
            assert_eq!(lacking(&bench, &by, changes).await, [(field, why)], "{changes:?}");
        }
        let overall = [("eligible", "overall")];
        assert_eq!(lacking(&bench, &by, &overall).await, [(Field::Eligible, Why::NotOfTheGroup)]);
        let alm = bench.alm.to_string();
        let theirs = [("eligible", "overall"), ("responsible-1", &alm), ("deputy", &bench.chef.to_string())];
        bench.with_role(bench.alm, "communicator").await;
        assert_eq!(lacking(&bench, &by, &theirs).await, [], "the communicator is of the unit");
        let nameless = begin_application(&bench.cx, &by, &bench.wording(&[("name", "")])).await;
        assert!(matches!(nameless, Err(OpeningRefused::Incomplete(_))), "a draft has a name to be found by");
        let all = lacking(&bench, &by, &[("q-goals", ""), ("q-plan", ""), ("q-channel", "")]).await;
        assert_eq!(all.len(), 3, "every missing thing is named: {all:?}");
        let official = [
            ("kind", "official"),
            ("kind_reason", "Fältassistent."),
            ("custodian-1", &bench.admin.id().unwrap().to_string()),
        ];
        let lack = lacking(&bench, &by, &official).await;
        assert_eq!(lack.len(), 2, "the responsible and the manager hold an official's account: {lack:?}");
        bench.under(|it| {
            it.planning.goals_at_least = 2;
            it.account.responsible_at_least = 2;
            it.account.kinds.iter_mut().for_each(|it| it.1 = KindRule::ByException);
        });
        let lack = lacking(&bench, &by, &[]).await;
        let expected = [
            (Field::KindReason, Why::NeedsReason),
            (Field::Responsible, Why::TooFew(2)),
            (Field::Question("goals".into()), Why::TooFew(2)),
        ];
        assert_eq!(lack, expected);
    }
}

#[tokio::test]
async fn that_people_are_trained_is_looked_up_and_who_lacks_what_is_named() {
    for mut bench in benches().await {
        bench.under(|it| it.opening.steps.retain(|it| !it.bars() || it.key == "training"));
        let ek = bench.actor(bench.ek).await;
        let id = bench.begun(&ek).await;
        let lacking = |refused: Result<(), OpeningRefused>| match refused {
            Err(OpeningRefused::Untrained(all)) => all.into_iter().map(|it| it.person).collect(),
            other => panic!("{other:?}"),
        };
        let taken = || take_step(&bench.cx, &ek, step(id, "training"));
        let both: Vec<String> = lacking(taken().await);
        assert_eq!(both, ["Redaktör Ek", "Redaktör Alm"], "whoever stands in publishes too");
        bench.trained(bench.ek).await;
        let refused = taken().await;
        let text = refused.as_ref().unwrap_err().text();
        let who = "Redaktör Alm (Kommunens digitala utbildning i dataskydd)";
        let texts = webkit::Texts::load(webkit::Strictness::Strict);
        let told = webkit::Tongue::new(webkit::Lang::Sv, texts).say(&text);
        assert!(told.contains(who) && !told.contains("Redaktör Ek"), "{told}");
        bench.trained(bench.alm).await;
        taken().await.unwrap();
        taken().await.unwrap();
        assert_eq!(bench.application_log().await.iter().filter(|it| *it == "opening-step-taken").count(), 1);
    }
}

#[tokio::test]
async fn a_guideline_that_is_not_decided_yet_notes_but_does_not_bar() {
    for mut bench in benches().await {
        bench.under(|it| it.document.state = DocumentState::OutForComment);
        let by = bench.actor(bench.ek).await;
        let bare = [("q-goals", ""), ("kind", "personal"), ("shared_reason", ""), ("custodian-1", "")];
        assert_eq!(lacking(&bench, &by, &bare).await, []);
        let without_deputy = lacking(&bench, &by, &[("deputy", "")]).await;
        assert_eq!(
            without_deputy,
            [(Field::Deputy, Why::NotAnswered)],
            "that is the law's, not the guideline's"
        );
        let id = applications(&bench.cx, &by)
            .await
            .unwrap()
            .0
            .into_iter()
            .find(|it| it.application.stage == Stage::Submitted);
        let id = id.unwrap().application.id;
        let seen = application(&bench.cx, &by, id).await.unwrap();
        assert!(!seen.missing.is_empty(), "it is noted what would be missing");
        take_step(&bench.cx, &by, step(id, "listing")).await.unwrap();
        assert_eq!(decide(&bench.cx, &bench.admin, yes(id, 1)).await.unwrap(), Stage::Decided);
        open_applied(&bench.cx, &bench.admin, id, "biblioteket", "https://b.example.se").await.unwrap();
    }
}

#[tokio::test]
async fn only_the_applicant_words_submits_and_withdraws_and_others_do_not_know() {
    for bench in benches().await {
        let cx = &bench.cx;
        let (ek, alm) = (bench.actor(bench.ek).await, bench.actor(bench.alm).await);
        let id =
            begin_application(cx, &ek, &bench.wording(&[("deputy", ""), ("custodian-2", "")])).await.unwrap();
        assert!(
            matches!(application(cx, &alm, id).await, Err(OpeningRefused::NotFound)),
            "a draft names nobody else"
        );
        let whole = bench.wording(&[]);
        assert!(matches!(rewrite_application(cx, &alm, id, 1, &whole).await, Err(OpeningRefused::NotFound)));
        assert_eq!(rewrite_application(cx, &ek, id, 1, &whole).await.unwrap(), 2);
        assert_eq!(
            rewrite_application(cx, &ek, id, 1, &whole).await.unwrap(),
            2,
            "the same words are one wording"
        );
        let other = bench.wording(&[("name", "Annat")]);
        assert!(matches!(rewrite_application(cx, &ek, id, 1, &other).await, Err(OpeningRefused::Stale)));
        application(cx, &alm, id).await.unwrap();
        assert!(matches!(submit_application(cx, &alm, id, 2).await, Err(OpeningRefused::NotPermitted)));
        assert!(matches!(submit_application(cx, &ek, id, 1).await, Err(OpeningRefused::Stale)));
        submit_application(cx, &ek, id, 2).await.unwrap();
        submit_application(cx, &ek, id, 2).await.unwrap();
        let half = bench.wording(&[("q-goals", "")]);
        let refused = rewrite_application(cx, &ek, id, 2, &half).await;
        assert!(matches!(refused, Err(OpeningRefused::Incomplete(_))), "what is handed in stays whole");
        assert!(matches!(withdraw_application(cx, &ek, id, "").await, Err(OpeningRefused::ReasonMissing)));
        withdraw_application(cx, &ek, id, "Vi delar konto med museet.").await.unwrap();
        withdraw_application(cx, &ek, id, "Vi delar konto med museet.").await.unwrap();
        let refused = rewrite_application(cx, &ek, id, 2, &other).await;
        assert!(matches!(refused, Err(OpeningRefused::OutOfOrder(Stage::Withdrawn))));
        let expected =
            ["application-begun", "application-written", "application-submitted", "application-withdrawn"];
        assert_eq!(bench.application_log().await, expected);
    }
}

#[tokio::test]
async fn a_password_is_never_kept_in_a_text() {
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.actor(bench.ek).await;
        let secret = bench.wording(&[("q-contact", "Lösenord: Sommar2026!")]);
        let refused = begin_application(cx, &ek, &secret).await.unwrap_err();
        let field = Field::Question("contact".into());
        assert!(matches!(refused, OpeningRefused::LooksSecret(Some(it)) if it == field));
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let id = bench.submitted(&ek).await;
        let refused = hear(cx, &coordinator, id, 1, "manager", "token=abcdef123456").await;
        assert!(matches!(refused, Err(OpeningRefused::LooksSecret(None))));
        let rows = cx.store.reader().rows("select content from application_version", &[]).await.unwrap();
        assert!(!format!("{rows:?}").contains("Sommar2026"));
    }
}

#[tokio::test]
async fn a_text_without_end_is_refused_and_it_is_said_which() {
    let endless = "å".repeat(100_000);
    for bench in benches().await {
        let cx = &bench.cx;
        let ek = bench.actor(bench.ek).await;
        for (name, field, room) in [
            ("name", Field::Name, 200),
            ("platform", Field::Platform, 200),
            ("eligible", Field::Eligible, 200),
            ("mailbox_address", Field::MailboxAddress, 200),
            ("kind_reason", Field::KindReason, 2_000),
            ("shared_reason", Field::SharedReason, 2_000),
            ("q-purpose", Field::Question("purpose".into()), 2_000),
            ("r-web-page", Field::Reason("web-page".into()), 2_000),
        ] {
            let refused = begin_application(cx, &ek, &bench.wording(&[(name, &endless)])).await.unwrap_err();
            let OpeningRefused::AnswerTooLong { field: told, most } = refused else {
                panic!("{name}: {refused}")
            };
            assert_eq!((told, most), (field, room));
        }
        let id = bench.submitted(&ek).await;
        let refused = withdraw_application(cx, &ek, id, &endless).await;
        assert!(matches!(refused, Err(OpeningRefused::TooLong { field: "reason", most: 2_000 })));
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let refused = hear(cx, &coordinator, id, 1, "manager", &endless).await;
        assert!(matches!(refused, Err(OpeningRefused::TooLong { field: "said", .. })));
        let refused = decide(cx, &coordinator, Decide { delegation: endless.clone(), ..yes(id, 1) }).await;
        assert!(matches!(refused, Err(OpeningRefused::TooLong { field: "delegation", .. })));
        decided(&bench, id, &coordinator, &coordinator).await;
        let noted = |note: &str, terms: &str| TakeStep {
            note: note.into(),
            terms: terms.into(),
            ..step(id, "terms")
        };
        let refused = take_step(cx, &coordinator, noted(&endless, "2026-10")).await;
        assert!(matches!(refused, Err(OpeningRefused::TooLong { field: "note", .. })));
        let refused = take_step(cx, &coordinator, noted("", &endless)).await;
        assert!(matches!(refused, Err(OpeningRefused::TooLong { field: "terms", .. })));
    }
}

#[tokio::test]
async fn a_step_is_its_partys_and_in_its_turn() {
    for mut bench in benches().await {
        bench.under(|it| {
            let terms = it.opening.steps.iter_mut().find(|it| it.key == "terms").unwrap();
            terms.strength = Strength::Should;
        });
        let cx = &bench.cx;
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let ek = bench.actor(bench.ek).await;
        let id = bench.submitted(&ek).await;
        let refused = take_step(cx, &coordinator, step(id, "access")).await;
        assert!(
            matches!(refused, Err(OpeningRefused::Barred(it)) if it.sv.contains("beslut")),
            "not before it is decided"
        );
        decided(&bench, id, &coordinator, &coordinator).await;
        assert!(matches!(take_step(cx, &ek, step(id, "terms")).await, Err(OpeningRefused::NotYourStep(_))));
        assert!(matches!(
            take_step(cx, &coordinator, step(id, "terms")).await,
            Err(OpeningRefused::TermsMissing)
        ));
        for key in ["decision", "application", "dans"] {
            assert!(matches!(
                take_step(cx, &coordinator, step(id, key)).await,
                Err(OpeningRefused::UnknownStep)
            ));
        }
        let left =
            |note: &str| TakeStep { outcome: StepOutcome::LeftOut, note: note.into(), ..step(id, "terms") };
        assert!(matches!(take_step(cx, &coordinator, left("")).await, Err(OpeningRefused::ReasonMissing)));
        take_step(cx, &coordinator, left("Samma villkor lästes i våras.")).await.unwrap();
        let communicator = bench.with_role(bench.alm, "communicator").await;
        let left = TakeStep { outcome: StepOutcome::LeftOut, note: "Nej".into(), ..step(id, "creation") };
        assert!(matches!(take_step(cx, &communicator, left).await, Err(OpeningRefused::Demanded)));
        let early = TakeStep { day: "2026-11-24".into(), ..step(id, "creation") };
        assert!(matches!(take_step(cx, &communicator, early).await, Err(OpeningRefused::DayUnfit)));
        let waits = waiting(cx, &communicator).await.unwrap();
        assert_eq!(waits.len(), 1, "{waits:?}");
        let seen = application(cx, &ek, id).await.unwrap().dossier;
        let states: Vec<_> = seen.way(&cx.guideline).into_iter().map(|it| it.1).take(5).collect();
        let waits = StepState::Waiting("creation".into());
        assert_eq!(states, [StepState::Done, StepState::Done, StepState::LeftOut, StepState::Ready, waits]);
    }
}

#[tokio::test]
async fn who_has_not_chosen_a_password_applies_for_nothing() {
    for bench in benches().await {
        let old =
            people::give_password(&bench.cx, &bench.admin, bench.ek, people::Cost::TRIFLING).await.unwrap();
        let ek = bench.actor(bench.ek).await;
        let refused = begin_application(&bench.cx, &ek, &bench.wording(&[])).await;
        assert!(matches!(refused, Err(OpeningRefused::NotPermitted)));
        let order = ChangePassword { old, new: "tre blå hästar".into() };
        people::change_password(&bench.cx, &ek, order, people::Cost::TRIFLING).await.unwrap();
        bench.begun(&ek).await;
    }
}

#[tokio::test]
async fn an_account_whose_application_was_not_asked_for_a_purpose_has_none_and_says_so() {
    for mut bench in benches().await {
        bench.under(|it| it.opening.questions.retain(|it| it.fact != Fact::Purpose));
        let coordinator = bench.with_role(bench.chef, "coordinator").await;
        let communicator = bench.with_role(bench.alm, "communicator").await;
        let applicant = bench.actor(bench.ek).await;
        let id = bench.submitted(&applicant).await;
        let manager = bench.with_role(bench.chef, "manager").await;
        decided(&bench, id, &manager, &coordinator).await;
        all_steps(&bench, id, &coordinator, &communicator).await;
        let url = "https://b.example.se";
        let opened = open_applied(&bench.cx, &communicator, id, "biblioteket", url).await.unwrap();
        let there = account(&bench.cx.store.reader(), opened).await.unwrap().unwrap();
        assert_eq!((there.name.as_str(), there.purpose.as_str()), ("Biblioteket", ""));
        let shell = webkit::Shell::sample(webkit::Lang::Sv, bench.cx.now(), webkit::Furnishing::default());
        assert_eq!(crate::pages::words::purpose(&shell, &there), "Inget syfte är angivet.");
    }
}
