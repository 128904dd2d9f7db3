use std::collections::BTreeSet;
use std::sync::Arc;

use guideline::{GuidelineVersion, Requirement, builtin};
use kernel::calendar::Label;

use super::bench::{Bench, accounts, benches};
use crate::{CareRefused, ConductChange, Context, acknowledge_conduct, acknowledgements, own_conduct};

#[tokio::test]
async fn the_rules_for_ones_roles_are_acknowledged_once_for_each_version() {
    for bench in benches().await {
        let (cx, ek) = (&bench.cx, bench.person_with("ek", "editor", accounts(&[1])).await);
        let version = cx.guideline.version.to_string();
        let of_editor = own_conduct(cx, ek).await.unwrap();
        let of_manager = own_conduct(cx, bench.manager.id().unwrap()).await.unwrap();
        assert!(of_manager.rules.len() < of_editor.rules.len() && !of_manager.rules.is_empty());
        let other = acknowledge_conduct(cx, &bench.actor(ek).await, "motala@2013-03-21").await;
        assert!(matches!(other, Err(CareRefused::OtherVersion)));
        acknowledge_conduct(cx, &bench.actor(ek).await, &version).await.unwrap();
        acknowledge_conduct(cx, &bench.actor(ek).await, &version).await.unwrap();
        assert_eq!(bench.logged().await.iter().filter(|it| *it == "conduct-acknowledged").count(), 1);
        assert!(own_conduct(cx, ek).await.unwrap().acknowledged_at.is_some());
        let everybody = acknowledgements(cx).await.unwrap();
        let waiting: Vec<&str> =
            everybody.iter().filter(|it| it.at.is_none()).map(|it| it.person.login.as_str()).collect();
        assert_eq!(waiting, ["admin", "chef"], "PRI-01: who has not is on the list");
        assert_eq!(everybody.last().unwrap().person.login, "ek");
    }
}

#[tokio::test]
async fn a_new_version_asks_again_and_says_what_has_changed_for_ones_roles() {
    for bench in benches().await {
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let by = bench.actor(ek).await;
        acknowledge_conduct(&bench.cx, &by, &bench.cx.guideline.version.to_string()).await.unwrap();
        let (chef, manager) = (bench.manager.id().unwrap(), &bench.manager);
        acknowledge_conduct(&bench.cx, manager, &bench.cx.guideline.version.to_string()).await.unwrap();
        let cx = &bench.under(|it| {
            it.version = GuidelineVersion::new("motala", it.version.valid_from(), 9).unwrap();
            let rules = &mut it.people.conduct;
            rules[0].text = Label::same("Något helt annat");
            rules.remove(1);
            let editors = rules.iter_mut().find(|it| it.for_roles.iter().any(|it| it == "editor")).unwrap();
            editors.text = Label::same("Bara för redaktörer");
        });
        let own = own_conduct(cx, ek).await.unwrap();
        assert!(own.acknowledged_at.is_none(), "asked again");
        let (before, changes) = own.since.unwrap();
        assert_eq!(before, bench.cx.guideline.version.to_string());
        assert_eq!(changes.len(), 3);
        let ConductChange::Changed { before, now } = &changes[0] else { panic!("{changes:?}") };
        assert_eq!((before.key.as_str(), now.text.sv.as_str()), ("on-duty", "Något helt annat"));
        assert!(before.text.sv.contains("verksamhetens"), "the old wording is kept");
        assert!(matches!(changes.last(), Some(ConductChange::Dropped(it)) if it.key == "private-accounts"));
        let (_, of_manager) = own_conduct(cx, chef).await.unwrap().since.unwrap();
        assert_eq!(of_manager.len(), 2, "what editors read is not told");
        acknowledge_conduct(cx, &by, &cx.guideline.version.to_string()).await.unwrap();
        assert!(own_conduct(cx, ek).await.unwrap().since.is_none());
    }
}

/// The same organisation under one of the guidelines that come along.
fn under(bench: &Bench, name: &str) -> Context {
    let (guideline, papers) = (builtin::load(name).unwrap(), builtin::papers(name).unwrap());
    Context { guideline: Arc::new(guideline), papers: Arc::new(papers), ..bench.cx.clone() }
}

#[tokio::test]
async fn what_a_document_asks_of_conduct_is_read_in_its_wording_by_those_whom_it_concerns() {
    for bench in benches().await {
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let nobody = bench.person("nils", "Ny Al").await;
        for name in builtin::names() {
            let cx = under(&bench, name);
            let own = own_conduct(&cx, ek).await.unwrap();
            let read: BTreeSet<&str> = own.asked.iter().map(|it| it.wording.as_str()).collect();
            let conduct = |it: &&Requirement| it.conduct;
            let missing: Vec<&str> = cx
                .papers
                .requirements
                .list
                .iter()
                .filter(conduct)
                .map(|it| it.wording.as_str())
                .filter(|it| !read.contains(it))
                .collect();
            assert_eq!(missing, Vec::<&str>::new(), "{name}");
            let everybodys = own_conduct(&cx, nobody).await.unwrap();
            assert!(everybodys.rules.iter().all(|it| it.for_roles.is_empty()), "{name}");
            assert!(everybodys.asked.iter().all(|it| own.asked.contains(it)), "{name}");
        }
    }
}

#[tokio::test]
async fn a_demand_on_conduct_that_no_rule_says_is_read_by_everybody() {
    for bench in benches().await {
        let cx = &bench.under(|it| it.people.conduct.clear());
        let chef = bench.manager.id().unwrap();
        let own = own_conduct(cx, chef).await.unwrap();
        assert!(own.rules.is_empty() && own.asked.len() == 7);
        assert!(acknowledgements(cx).await.unwrap().iter().any(|it| it.person.id == chef && it.at.is_none()));
    }
}

#[tokio::test]
async fn what_was_read_is_kept_and_another_wording_of_it_is_told() {
    for bench in benches().await {
        let ek = bench.person_with("ek", "editor", accounts(&[1])).await;
        let by = bench.actor(ek).await;
        acknowledge_conduct(&bench.cx, &by, &bench.cx.guideline.version.to_string()).await.unwrap();
        let mut papers = (*bench.cx.papers).clone();
        let row = papers.requirements.list.iter_mut().find(|it| it.id == "MOT-SVA-04").unwrap();
        let before = std::mem::replace(&mut row.wording, "Den som svarar har sovit på saken.".to_owned());
        let next = bench.under(|it| {
            it.version = GuidelineVersion::new("motala", it.version.valid_from(), 9).unwrap();
        });
        let next = Context { papers: Arc::new(papers), ..next };
        let (_, changes) = own_conduct(&next, ek).await.unwrap().since.unwrap();
        let [ConductChange::Changed { before: kept, now }] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!(
            (kept.text.sv.as_str(), now.text.sv.as_str()),
            (before.as_str(), "Den som svarar har sovit på saken.")
        );
    }
}
