use std::collections::BTreeMap;
use std::num::NonZeroU8;

use guideline::{Fact, OwnSymbol, Strength};
use kernel::AccountId;
use platform::Profile as Shown;
use secrecy::SecretString;

use super::bench::{Bench, benches};
use crate::profile::{
    About, ChooseSymbol, ConfirmProfile, DutyKind, Profile, Refused, StateFact, Symbol, choose_symbol,
    confirm_profile, duties, look, profile, state_fact,
};
use crate::reporting::{Light, Rule, compliance};
use crate::{ConnectAccount, connect_account, jobs};

async fn connected(bench: &Bench) -> AccountId {
    let account = bench.opened().await;
    let secret = SecretString::from("mycket hemligt");
    let order = ConnectAccount { account, api_url: None, login: "uppsikt".into(), secret };
    connect_account(&bench.cx, &bench.admin, order).await.unwrap();
    account
}

async fn of(bench: &Bench, id: AccountId) -> Profile {
    let account = crate::account(&bench.cx.store.reader(), id).await.unwrap().unwrap();
    profile(&bench.cx, &account).await.unwrap()
}

fn amiss(profile: &Profile) -> Vec<&str> {
    profile.lines.iter().filter(|it| it.is_amiss()).map(|it| it.line.item.as_str()).collect()
}

async fn state(bench: &Bench, about: About, fact: Fact, said: &str) -> Result<(), Refused> {
    state_fact(&bench.cx, &bench.admin, StateFact { about, fact, said: said.into() }).await
}

/// The account shows exactly what it should.
async fn in_order(bench: &Bench, id: AccountId) {
    let privacy = "https://www.motala.se/personuppgifter";
    state(bench, About::Organisation, Fact::PrivacyPage, privacy).await.unwrap();
    state(bench, About::Account(id), Fact::Contact, "0141-22 50 00").await.unwrap();
    let about = of(bench, id).await.whole;
    bench.fake.set_profile(Shown { name: "Webben".into(), description: String::new(), about, picture: None });
    look(&bench.cx, id).await.unwrap();
}

#[tokio::test]
async fn what_is_missing_is_told_item_by_item_until_the_profile_says_it() {
    for bench in benches().await {
        let id = connected(&bench).await;
        assert_eq!(of(&bench, id).await.seen, None);
        look(&bench.cx, id).await.unwrap();
        let expected = [
            "unit",
            "belonging",
            "controller",
            "public-records",
            "watching",
            "not-accepted",
            "visibility",
            "contact",
            "web-page",
            "privacy-page",
        ];
        assert_eq!(amiss(&of(&bench, id).await), expected);
        in_order(&bench, id).await;
        let now = of(&bench, id).await;
        assert_eq!(amiss(&now), [""; 0]);
        assert_eq!(now.seen.unwrap().amiss_since, None);
        let logged: Vec<_> =
            bench.logged().await.into_iter().filter(|it| it.starts_with("profile")).collect();
        assert_eq!(logged, ["profile-drifted", "profile-in-order"], "only what became otherwise is logged");
    }
}

#[tokio::test]
async fn what_changes_here_makes_the_published_profile_outdated_at_once() {
    for mut bench in benches().await {
        let id = connected(&bench).await;
        in_order(&bench, id).await;
        let ek = bench.editor(bench.ek, id).await;
        assert!(duties(&bench.cx, &ek).await.unwrap().is_empty());
        bench.rule(|it| it.watch.rounds_per_workday = NonZeroU8::new(3).unwrap());
        assert_eq!(amiss(&of(&bench, id).await), ["watching"]);
        let duty = &duties(&bench.cx, &ek).await.unwrap()[0];
        assert_eq!(duty.kind, DutyKind::Correct(1));
        bench.rule(|it| it.categories.rotate_left(1));
        assert_eq!(amiss(&of(&bench, id).await), ["watching", "not-accepted"]);
    }
}

#[tokio::test]
async fn who_writes_follows_the_roles_where_the_guideline_asks_for_it() {
    for mut bench in benches().await {
        let id = connected(&bench).await;
        bench.rule(|it| {
            let mut item = it.profile.items[0].clone();
            (item.key, item.fact, item.strength) = ("writers".into(), Fact::Writers, Strength::Must);
            it.profile.items.push(item);
        });
        bench.editor(bench.alm, id).await;
        in_order(&bench, id).await;
        assert_eq!(amiss(&of(&bench, id).await), [""; 0]);
        bench.editor(bench.ek, id).await;
        let now = of(&bench, id).await;
        assert!(now.whole.contains("Här skriver Redaktör Alm, Redaktör Ek."), "{}", now.whole);
        assert_eq!(amiss(&now), ["writers"]);
        people::leave(&bench.cx, &bench.admin, bench.ek).await.unwrap();
        assert!(!of(&bench, id).await.whole.contains("Redaktör Ek"), "whoever left writes no longer");
    }
}

#[tokio::test]
async fn a_fact_is_stated_by_whoever_answers_for_the_account_and_nobody_else() {
    for bench in benches().await {
        let id = bench.opened().await;
        let fact = |fact, said: &str| StateFact { about: About::Account(id), fact, said: said.into() };
        let ek = bench.editor(bench.ek, id).await;
        state_fact(&bench.cx, &ek, fact(Fact::Contact, " 0141-22 50 00 ")).await.unwrap();
        state_fact(&bench.cx, &ek, fact(Fact::Contact, "0141-22 50 00")).await.unwrap();
        assert_eq!(of(&bench, id).await.stated[&Fact::Contact], "0141-22 50 00");
        assert_eq!(bench.logged().await, ["account-opened", "account-fact-stated"]);
        let chef = bench.editor(bench.chef, id).await;
        let refused = state_fact(&bench.cx, &chef, fact(Fact::Contact, "annat")).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)));
        let everywhere = StateFact { about: About::Organisation, fact: Fact::Contact, said: "x".into() };
        assert!(matches!(state_fact(&bench.cx, &ek, everywhere).await, Err(Refused::NotPermitted)));
        let refused = state_fact(&bench.cx, &ek, fact(Fact::WebPage, "www.example.se")).await;
        assert!(matches!(refused, Err(Refused::LinkUnfit)));
        let refused = state_fact(&bench.cx, &ek, fact(Fact::Watching, "alltid")).await;
        assert!(matches!(refused, Err(Refused::NotForStating)));
        let refused = state_fact(&bench.cx, &ek, fact(Fact::Contact, &"x".repeat(1_001))).await;
        assert!(matches!(refused, Err(Refused::TooLong)));
        state_fact(&bench.cx, &ek, fact(Fact::Contact, "")).await.unwrap();
        assert!(of(&bench, id).await.stated.is_empty(), "an empty one is taken back");
    }
}

#[tokio::test]
async fn an_own_symbol_stands_in_place_of_the_logotype_where_it_is_permitted() {
    for mut bench in benches().await {
        let id = bench.opened().await;
        let order = |symbol, reason: &str| ChooseSymbol { account: id, symbol, reason: reason.into() };
        let refused = choose_symbol(&bench.cx, &bench.admin, order(Symbol::Own, "Känd symbol")).await;
        assert!(matches!(refused, Err(Refused::OwnSymbolForbidden)));
        bench.rule(|it| it.profile.own_symbol = OwnSymbol::WithBelonging);
        let refused = choose_symbol(&bench.cx, &bench.admin, order(Symbol::Own, " ")).await;
        assert!(matches!(refused, Err(Refused::ReasonMissing)));
        let has_logotype = |it: &Profile| it.lines.iter().any(|it| it.line.fact == Fact::Logotype);
        assert!(has_logotype(&of(&bench, id).await));
        choose_symbol(&bench.cx, &bench.admin, order(Symbol::Own, "Känd symbol")).await.unwrap();
        assert!(!has_logotype(&of(&bench, id).await));
    }
}

fn judged(items: &[(&str, bool)]) -> BTreeMap<String, bool> {
    items.iter().map(|(item, right)| ((*item).to_owned(), *right)).collect()
}

#[tokio::test]
async fn whoever_vouches_for_a_profile_has_judged_every_picture_and_says_what_is_done() {
    for bench in benches().await {
        let id = connected(&bench).await;
        in_order(&bench, id).await;
        let order = |judged, note: &str| ConfirmProfile { account: id, judged, note: note.into() };
        let one = judged(&[("logotype", true)]);
        let refused = confirm_profile(&bench.cx, &bench.admin, order(one, "")).await;
        assert!(matches!(refused, Err(Refused::NotJudged(item)) if item == "cover"));
        let wrong = judged(&[("logotype", true), ("cover", false)]);
        let refused = confirm_profile(&bench.cx, &bench.admin, order(wrong.clone(), "")).await;
        assert!(matches!(refused, Err(Refused::NoteMissing)));
        confirm_profile(&bench.cx, &bench.admin, order(wrong, "Ny bild på fredag")).await.unwrap();
        let confirmed = of(&bench, id).await;
        assert_eq!(confirmed.confirmations[0].deviations, ["cover"]);
        assert_eq!(confirmed.due_at.unwrap().to_string(), "2027-05-23T21:59:59Z", "half a year later");
        bench.turn_to("2026-11-24T08:00:00Z");
        let right = judged(&[("logotype", true), ("cover", true)]);
        confirm_profile(&bench.cx, &bench.admin, order(right, "")).await.unwrap();
        let logged: Vec<_> = bench.logged().await.into_iter().filter(|it| it.contains("confirmed")).collect();
        assert_eq!(logged, ["profile-confirmed-with-deviations", "profile-confirmed"]);
    }
}

#[tokio::test]
async fn whoever_answers_for_an_account_is_reminded_once_before_the_profile_must_be_confirmed() {
    for bench in benches().await {
        let id = bench.opened().await;
        let ek = bench.editor(bench.ek, id).await;
        let tend = async || jobs::run(&bench.cx, jobs::TEND_PROFILES, "accounts").await.unwrap().unwrap();
        tend().await;
        assert!(duties(&bench.cx, &ek).await.unwrap().is_empty(), "half a year is left");
        bench.turn_to("2027-05-12T08:00:00Z");
        let ek = people::actor(&bench.cx, bench.ek).await.unwrap().unwrap_or(ek);
        assert_eq!(duties(&bench.cx, &ek).await.unwrap()[0].kind, DutyKind::Confirm);
        tend().await;
        tend().await;
        let mut sent = 0;
        while let Some(job) = bench.cx.store.claim("test").await.unwrap() {
            if job.kind == jobs::REMIND_OF_PROFILE {
                jobs::run(&bench.cx, &job.kind, &job.subject).await.unwrap().unwrap();
                sent += 1;
            }
            bench.cx.store.done(&job).await.unwrap();
        }
        assert_eq!(sent, 1);
        let mail = &bench.cx.mailer.shown()[0];
        assert_eq!(
            (mail.to.as_str(), mail.subject.as_str()),
            ("ek@example.se", "Bekräfta profilen för Motala kommuns webb")
        );
        assert!(mail.body.contains("Senast 23 maj 2027"), "{}", mail.body);
    }
}

#[tokio::test]
async fn every_night_the_profiles_of_connected_accounts_are_looked_at() {
    for bench in benches().await {
        let id = connected(&bench).await;
        jobs::begin(&bench.cx).await.unwrap();
        bench.turn_to("2026-11-24T03:00:00Z");
        let mut looked = 0;
        while let Some(job) = bench.cx.store.claim("test").await.unwrap() {
            if let Some(outcome) = jobs::run(&bench.cx, &job.kind, &job.subject).await {
                outcome.unwrap();
            }
            looked += usize::from(job.kind == jobs::LOOK_AT_PROFILE && job.subject == id.to_string());
            bench.cx.store.done(&job).await.unwrap();
        }
        assert_eq!((looked, bench.fake.calls("profile")), (1, 1));
        assert!(of(&bench, id).await.seen.is_some());
    }
}

#[tokio::test]
async fn what_the_profile_should_say_is_yellow_where_it_must_be_red() {
    for mut bench in benches().await {
        let id = connected(&bench).await;
        look(&bench.cx, id).await.unwrap();
        for (strength, light) in [(Strength::Must, Light::Red), (Strength::Should, Light::Yellow)] {
            bench.rule(|it| it.profile.items.iter_mut().for_each(|it| it.strength = strength));
            assert!(!amiss(&of(&bench, id).await).is_empty());
            let found = compliance(&bench.cx, &bench.admin, "motala-webben").await.unwrap();
            let profile = found.rules.into_iter().find(|it| it.rule == Rule::Profile).unwrap();
            assert_eq!(profile.light, light, "{strength:?}");
        }
        bench.rule(|it| it.profile.items.iter_mut().for_each(|it| it.strength = Strength::May));
        assert!(amiss(&of(&bench, id).await).is_empty());
    }
}
