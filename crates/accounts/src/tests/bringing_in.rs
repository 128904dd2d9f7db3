use kernel::Digest;

use super::bench::{Bench, benches};
use crate::{
    Column, Fault, OpenAccount, Origin, Refused, Unreadable, account, bring_in, change_custodians,
    confirm_import, detail, duties, every_account, find_by_key, import, meet_duty, preview, roleless,
    send_import, unmet_duties,
};

const HEADING: &str = "Namn;Nyckel;Plattform;Adress;Enhet;Syfte;Ansvarig;Ersättare;Chef;Kontotyp;Brevlåda;Inloggning;Kan logga in";

fn file(rows: &[&str]) -> Vec<u8> {
    [&[HEADING], rows].concat().join("\r\n").into_bytes()
}

fn good(n: usize) -> String {
    format!(
        "Konto {n};;facebook;https://facebook.example.se/{n};Tekniska nämnden;Berätta;ek;alm@example.se;chef;sida;functional;strong;ek alm"
    )
}

async fn keys(bench: &Bench) -> Vec<String> {
    let all = every_account(&bench.cx.store.reader()).await.unwrap();
    all.into_iter().map(|it| it.key.to_string()).collect()
}

#[tokio::test]
async fn nothing_comes_in_before_what_was_shown_is_confirmed_and_then_all_of_it_does() {
    for bench in benches().await {
        let cx = &bench.cx;
        let rows = [good(1), "Trasig;;x_y;inte en adress;Okänd;;ingen;alm;alm".to_owned(), good(2)];
        let bytes = file(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        let id = send_import(cx, &bench.admin, "konton.csv", bytes).await.unwrap();
        let (_, shown) = preview(cx, &bench.admin, id).await.unwrap().unwrap();
        assert_eq!((shown.fit(), shown.unfit(), shown.rows.len()), (2, 1, 3));
        let faults = &shown.rows[1].faults;
        for fault in [
            (Column::Name, Fault::Misshapen),
            (Column::Platform, Fault::Unfit),
            (Column::Url, Fault::Unfit),
            (Column::Unit, Fault::UnknownUnit),
            (Column::Purpose, Fault::Missing),
            (Column::Responsible, Fault::UnknownPerson),
        ] {
            assert!(faults.contains(&fault), "{fault:?} in {faults:?}");
        }
        assert!(keys(&bench).await.is_empty(), "nothing came in");
        let other = confirm_import(cx, &bench.admin, id, Digest::of(b"annat")).await;
        assert!(matches!(other, Err(Refused::Stale)));
        assert_eq!(confirm_import(cx, &bench.admin, id, shown.digest).await.unwrap(), 2);
        assert_eq!(
            confirm_import(cx, &bench.admin, id, shown.digest).await.unwrap(),
            2,
            "confirmed twice is once"
        );
        assert_eq!(keys(&bench).await, ["konto-1", "konto-2"]);
        let reader = cx.store.reader();
        let account = find_by_key(&reader, &bench.admin, "konto-1").await.unwrap().unwrap();
        let known = detail(&reader, account.id).await.unwrap().unwrap();
        assert_eq!(
            (known.origin, known.due_on.unwrap().to_string().as_str()),
            (Origin::BroughtIn, "2027-05-22")
        );
        assert_eq!((account.responsible, account.deputy, account.manager), (bench.ek, bench.alm, bench.chef));
        assert_eq!(bench.logged().await, ["account-opened", "account-opened"]);
    }
}

#[tokio::test]
async fn what_was_taken_since_it_was_shown_brings_in_nothing() {
    for bench in benches().await {
        let cx = &bench.cx;
        let id = send_import(cx, &bench.admin, "a.csv", file(&[&good(1), &good(2)])).await.unwrap();
        let (_, shown) = preview(cx, &bench.admin, id).await.unwrap().unwrap();
        import(cx, &bench.admin, "b.csv", file(&[&good(1)])).await.unwrap();
        assert!(matches!(confirm_import(cx, &bench.admin, id, shown.digest).await, Err(Refused::Stale)));
        assert_eq!(keys(&bench).await, ["konto-1"], "all or nothing");
        let (_, anew) = preview(cx, &bench.admin, id).await.unwrap().unwrap();
        assert_eq!(anew.rows[0].faults, [(Column::Key, Fault::Taken), (Column::Url, Fault::Taken)]);
        assert_eq!(confirm_import(cx, &bench.admin, id, anew.digest).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn hostile_rows_are_told_apart_and_bring_in_nothing() {
    for bench in benches().await {
        let cx = &bench.cx;
        let twice = good(1);
        let rows = [
            good(1),
            twice.replace("Konto 1", "<script>alert(1)</script>"),
            good(2).replace("Berätta", "Lösenord: Sommar2026!"),
            good(3).replace("ek;alm@example.se", "ek;ek"),
            good(4).replace("functional", "private"),
            good(5).replace("https://", "javascript:"),
            good(6).replace("Konto 6", "!!!"),
            "\"'; drop table account; --\";x".to_owned(),
            good(7).replace("Konto 7", &"å".repeat(201)),
        ];
        let bytes = file(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        let id = send_import(cx, &bench.admin, "x\u{0}\u{1b}.csv", bytes).await.unwrap();
        let (import, shown) = preview(cx, &bench.admin, id).await.unwrap().unwrap();
        assert_eq!((import.name.as_str(), shown.fit()), ("x.csv", 1));
        let of = |n: usize| shown.rows[n].faults.clone();
        assert_eq!(of(1), [(Column::Url, Fault::Taken)], "two rows with one address");
        assert_eq!(of(2), [(Column::Purpose, Fault::LooksSecret)]);
        assert_eq!(of(3), [(Column::Deputy, Fault::OwnDeputy)]);
        assert_eq!(of(4), [(Column::Mailbox, Fault::NotPermitted)]);
        assert_eq!(of(5), [(Column::Url, Fault::Unfit)]);
        assert_eq!(of(6), [(Column::Key, Fault::Unfit)]);
        assert!(of(7).contains(&(Column::Name, Fault::Misshapen)));
        assert_eq!(of(8), [(Column::Name, Fault::TooLong)]);
        assert_private_providers_are_no_mailbox_of_ours(&bench).await;
        for bytes in [Vec::new(), vec![0; 4_000], b"PK\x03\x04".to_vec()] {
            assert!(matches!(
                send_import(cx, &bench.admin, "x", bytes).await,
                Err(Refused::FileUnreadable(_))
            ));
        }
        let refused = send_import(cx, &bench.admin, "x", b"namn\nWebben\n".to_vec()).await;
        assert!(matches!(refused, Err(Refused::FileUnreadable(Unreadable::HeadingsMissing(_)))));
        let ek = bench.actor(bench.ek).await;
        assert!(matches!(send_import(cx, &ek, "x", file(&[&good(1)])).await, Err(Refused::NotPermitted)));
        assert!(matches!(preview(cx, &ek, id).await, Err(Refused::NotPermitted)));
    }
}

#[tokio::test]
async fn whoever_answers_for_an_account_without_seeing_it_needs_a_role() {
    for bench in benches().await {
        let cx = &bench.cx;
        let order = OpenAccount { key: "webben".into(), ..bench.order() };
        let id = bring_in(cx, &bench.admin, order).await.unwrap();
        let people = [bench.ek, bench.alm, bench.chef];
        let known = account(&cx.store.reader(), id).await.unwrap().unwrap();
        assert_eq!([known.responsible, known.deputy, known.manager], people);
        let before = roleless(cx).await.unwrap();
        assert_eq!((before.len(), before[0].0.id, before[0].1.len()), (1, id, 3), "{before:?}");
        let ek = bench.actor(bench.ek).await;
        assert!(unmet_duties(cx, &ek).await.unwrap().is_empty(), "nobody is sent where they find nothing");
        for person in people {
            bench.with_role(person, "editor").await;
        }
        assert_eq!(roleless(cx).await.unwrap(), []);
        let ek = bench.actor(bench.ek).await;
        assert_eq!(unmet_duties(cx, &ek).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn five_thousand_accounts_come_in_whole() {
    for bench in benches().await {
        let rows: Vec<String> = (0..5_000).map(good).collect();
        let bytes = file(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(import(&bench.cx, &bench.admin, "stor.csv", bytes).await.unwrap(), 5_000);
        assert_eq!(keys(&bench).await.len(), 5_000);
    }
}

#[tokio::test]
async fn an_account_that_was_there_before_has_its_duties_and_a_day_to_meet_them() {
    for mut bench in benches().await {
        let order = OpenAccount { key: "webben".into(), ..bench.order() };
        bring_in(&bench.cx, &bench.admin, order.clone()).await.unwrap();
        bring_in(&bench.cx, &bench.admin, order).await.unwrap();
        let cx = &bench.cx;
        let reader = cx.store.reader();
        let account = find_by_key(&reader, &bench.admin, "webben").await.unwrap().unwrap();
        let asked = duties(cx, account.id).await.unwrap();
        let keys: Vec<_> = asked.iter().map(|it| it.key.as_str()).collect();
        assert!(keys.contains(&"question-goals") && keys.contains(&"step-training"), "{keys:?}");
        assert!(!keys.contains(&"question-purpose") && !keys.contains(&"step-decision"), "{keys:?}");
        let ek = bench.with_role(bench.ek, "editor").await;
        let chef = bench.actor(bench.chef).await;
        assert_eq!(unmet_duties(cx, &ek).await.unwrap()[0].1, asked.len());
        let met = |by, key: &'static str, note: &'static str| meet_duty(cx, by, &account, key, note);
        assert!(matches!(met(&chef, "question-goals", "x").await, Err(Refused::NotPermitted)));
        assert!(matches!(met(&ek, "question-goals", " ").await, Err(Refused::NoteMissing)));
        let endless = meet_duty(cx, &ek, &account, "question-goals", &"å".repeat(100_000)).await;
        assert!(matches!(endless, Err(Refused::TooLong { field: "note", most: 2_000 })));
        assert!(matches!(met(&ek, "question-dans", "x").await, Err(Refused::UnknownDuty)));
        assert!(matches!(met(&ek, "step-mailbox", "pwd: hemligt99").await, Err(Refused::LooksSecret)));
        met(&ek, "question-goals", "Tusen läsare i veckan före juni.").await.unwrap();
        met(&ek, "question-goals", "Tusen läsare i veckan före juni.").await.unwrap();
        assert_eq!(unmet_duties(cx, &ek).await.unwrap()[0].1, asked.len() - 1);
        let untrained = met(&ek, "step-training", "Alla har gått kursen.").await;
        assert!(matches!(untrained, Err(Refused::Untrained(it)) if it.len() == 2), "that is looked up");
        bench.trained(bench.ek).await;
        bench.trained(bench.alm).await;
        met(&ek, "step-training", "Alla har gått kursen.").await.unwrap();
        assert_eq!(unmet_duties(cx, &ek).await.unwrap()[0].1, asked.len() - 2);
        let few = change_custodians(cx, &ek, &account, &[bench.ek]).await;
        assert!(matches!(few, Err(Refused::Custodians(_))), "two at least");
        change_custodians(cx, &ek, &account, &[bench.ek, bench.alm]).await.unwrap();
        change_custodians(cx, &ek, &account, &[bench.alm, bench.ek]).await.unwrap();
        let expected = ["account-opened", "account-duty-met", "account-duty-met", "custodians-changed"];
        assert_eq!(bench.logged().await, expected);
        bench.under(|it| it.account.applies_to_existing = false);
        let order = OpenAccount { key: "museet".into(), name: "Museet".into(), ..bench.order() };
        let free = bring_in(&bench.cx, &bench.admin, order).await.unwrap();
        assert_eq!(duties(&bench.cx, free).await.unwrap(), [], "the guideline asks nothing of old accounts");
    }
}

/// What the form refuses, a file does not bring in either.
async fn assert_private_providers_are_no_mailbox_of_ours(bench: &Bench) {
    let heading = format!("{HEADING};Brevlådans adress");
    let rows = ["konto@ekbacka.example", "Konto@GMAIL.com", ""].map(|it| format!("{};{it}", good(20)));
    for (row, expected) in rows.iter().zip([false, true, false]) {
        let bytes = format!("{heading}\r\n{row}").into_bytes();
        let id = send_import(&bench.cx, &bench.admin, "x.csv", bytes).await.unwrap();
        let (_, shown) = preview(&bench.cx, &bench.admin, id).await.unwrap().unwrap();
        let fault = (Column::MailboxAddress, Fault::PrivateProvider);
        assert_eq!(shown.rows[0].faults.contains(&fault), expected, "{row}");
        assert_eq!(shown.fit(), usize::from(!expected), "{row}");
    }
}
