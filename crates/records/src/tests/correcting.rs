use std::collections::BTreeSet;

use kernel::{Actor, Permission, Scope};

use super::office::{at, correction, offices, order, secrecy};
use crate::{CorrectOrder, Field, Openness, Proposal, Refused, RegisterOrder, Sight, look, register_of_year};

#[tokio::test]
async fn a_marking_says_provision_authority_date_and_person_and_locks_nothing() {
    for office in offices().await {
        let registrar = office.registrar();
        let proposal = Proposal { restricted: true, ..office.proposal() };
        let id = office.propose(&proposal).await;
        let marked = RegisterOrder { restricted: Some(secrecy()), ..order() };
        office.register(&registrar, id, marked).await.unwrap();
        let (entry, _) = office.whole(&registrar, id).await;
        let Openness::Marked(marking) = entry.openness else { panic!("{:?}", entry.openness) };
        assert_eq!((marking.secrecy, marking.decided.at), (secrecy(), office.store.now()));
        assert_eq!(marking.decided.name, "Registrator Alm");
        let named = office.person("Ombud Dal", &[Permission::ReadRestricted], Scope::All);
        assert_eq!(office.whole(&named, id).await.0.matter, order().matter);
        let expected = [
            "registration-proposed",
            "register-entry-worded",
            "record-registered",
            "restricted-entry-read",
            "restricted-entry-read",
        ];
        assert_eq!(office.verbs(id).await, expected, "every look is logged");
    }
}

#[tokio::test]
async fn the_public_form_leaves_out_sender_and_matter_of_a_restricted_entry() {
    for office in offices().await {
        let marked = RegisterOrder { restricted: Some(secrecy()), ..order() };
        let (secret, designation) = office.registered(&office.proposal(), marked).await;
        let (open, _) = office.registered(&office.proposal(), order()).await;
        let reader = office.reader();
        let list = register_of_year(&office.store.reader(), &reader, 2026, None, 10).await.unwrap();
        assert_eq!(list.iter().map(|it| it.id).collect::<Vec<_>>(), [open, secret]);
        assert_eq!(list[0].open.as_ref().unwrap().matter, order().matter);
        assert_eq!((&list[1].open, &list[1].designation), (&None, &designation));
        let Sight::Public { entry, .. } = look(&office.store, &reader, secret).await.unwrap() else {
            panic!("the reader saw everything")
        };
        assert_eq!(entry.open, None);
        assert_eq!(
            office.verbs(secret).await.last().unwrap(),
            "record-registered",
            "the public form is no secret"
        );
    }
}

#[tokio::test]
async fn the_register_is_found_by_its_words_and_secret_words_only_by_who_may_read_them() {
    for office in offices().await {
        let (open, _) = office.registered(&office.proposal(), order()).await;
        let marked =
            RegisterOrder {
                matter: "Uppgifter om hälsa".to_owned(), restricted: Some(secrecy()), ..order()
            };
        let (secret, _) = office.registered(&office.proposal(), marked).await;
        let found = async |actor: &Actor, words: &str| {
            office.search(actor, words).await.iter().map(|it| it.id).collect::<Vec<_>>()
        };
        let (reader, registrar) = (office.reader(), office.registrar());
        assert_eq!(found(&reader, "kommentaren").await, [open]);
        assert!(found(&reader, "hälsa").await.is_empty());
        assert_eq!(found(&reader, "Lind").await, [open], "the sender of a restricted entry is not found");
        assert_eq!(found(&reader, "KS-2026/00002").await, [secret], "its number is public");
        assert_eq!(found(&registrar, "hälsa").await, [secret]);
        let far = office.person("Registrator By", &[Permission::Register], Scope::Accounts(BTreeSet::new()));
        assert!(found(&far, "hälsa").await.is_empty());
        let nobody = office.person("Redaktör Ek", &[Permission::Answer], Scope::All);
        assert!(found(&nobody, "bygglov").await.is_empty());
    }
}

#[tokio::test]
async fn a_correction_shows_who_changed_what_when_and_why() {
    for office in offices().await {
        let registrar = office.registrar();
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        office.clock.turn_to(at("2026-11-24T10:00:00Z")).unwrap();
        office.correct(&registrar, id, correction(&designation)).await.unwrap();
        let (entry, changes) = office.whole(&registrar, id).await;
        assert_eq!(
            (entry.matter.as_str(), entry.change),
            ("Kommentar om bygglov på Storgatan, borttagen", 2)
        );
        let [change] = &changes[..] else { panic!("{changes:?}") };
        assert_eq!(
            (change.field, change.old.as_deref()),
            (Field::Matter, Some("Kommentar om bygglov, borttagen"))
        );
        assert_eq!(
            (change.new.as_deref(), change.reason.as_str()),
            (Some(entry.matter.as_str()), "Gatan saknades")
        );
        assert_eq!((Some(change.decided.by), change.decided.at), (registrar.id(), office.store.now()));
        assert_eq!(office.search(&registrar, "Storgatan").await.len(), 1);
        let list = register_of_year(&office.store.reader(), &office.reader(), 2026, None, 10).await.unwrap();
        assert_eq!(list[0].changed_at, Some(office.store.now()));
        assert_eq!(office.verbs(id).await.last().unwrap(), "register-entry-corrected");
    }
}

#[tokio::test]
async fn a_correction_that_cannot_be_is_refused() {
    for office in offices().await {
        let registrar = office.registrar();
        let waits = office.propose(&office.proposal()).await;
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let good = correction(&designation);
        let refused = async |id, order| office.correct(&registrar, id, order).await.unwrap_err();
        assert!(matches!(refused(waits, good.clone()).await, Refused::NotRegistered));
        assert!(matches!(
            refused(id, CorrectOrder { expected_change: 0, ..good.clone() }).await,
            Refused::Stale
        ));
        let unfounded = CorrectOrder { reason: String::new(), ..good.clone() };
        assert!(matches!(refused(id, unfounded).await, Refused::ReasonMissing));
        let endless = CorrectOrder { reason: "a".repeat(4_001), ..good.clone() };
        assert!(matches!(refused(id, endless).await, Refused::ReasonTooLong));
        let same = CorrectOrder { matter: order().matter, ..good.clone() };
        assert!(matches!(refused(id, same).await, Refused::Unchanged));
        let whole = designation.to_string().parse().unwrap();
        let same = CorrectOrder { matter: order().matter, number: whole, ..good.clone() };
        assert!(matches!(refused(id, same).await, Refused::Unchanged), "the number with the record's own");
        let unknown = CorrectOrder { number: "KS-2026/00009".parse().unwrap(), ..good.clone() };
        assert!(matches!(refused(id, unknown).await, Refused::UnknownMatter(_)));
        let empty = CorrectOrder { matter: String::new(), ..good.clone() };
        assert!(matches!(refused(id, empty).await, Refused::Empty(Field::Matter)));
        let reader = office.correct(&office.reader(), id, good).await.unwrap_err();
        assert!(matches!(reader, Refused::NotPermitted));
        assert!(office.whole(&registrar, id).await.1.is_empty());
    }
}

#[tokio::test]
async fn what_is_marked_later_disappears_from_the_public_form_and_its_history() {
    for office in offices().await {
        let registrar = office.registrar();
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let marked = CorrectOrder { restricted: Some(secrecy()), ..correction(&designation) };
        office.correct(&registrar, id, marked.clone()).await.unwrap();
        let reader = office.reader();
        assert!(office.search(&reader, "bygglov").await.is_empty());
        let Sight::Public { entry, changes } = look(&office.store, &reader, id).await.unwrap() else {
            panic!("the reader saw everything")
        };
        assert_eq!(entry.open, None);
        assert_eq!(changes.iter().map(|it| it.field).collect::<Vec<_>>(), [Field::Matter, Field::Secrecy]);
        let lifted = CorrectOrder { restricted: None, expected_change: 2, ..marked };
        office.correct(&registrar, id, lifted).await.unwrap();
        assert_eq!(office.search(&reader, "bygglov").await.len(), 1);
        let (entry, changes) = office.whole(&registrar, id).await;
        assert_eq!((entry.openness, changes.len()), (Openness::Public, 3));
        let last = changes.last().unwrap();
        assert_eq!(
            (last.old.as_deref(), last.new.as_deref()),
            (Some("21 kap. 1 § OSL, Kommunstyrelsen"), None)
        );
    }
}

#[tokio::test]
async fn a_record_moved_to_another_matter_leaves_its_place_unused() {
    for office in offices().await {
        let registrar = office.registrar();
        let (_, first) = office.registered(&office.proposal(), order()).await;
        let (moved, own) = office.registered(&office.proposal(), order()).await;
        let to_first = CorrectOrder { number: first.number.clone(), ..correction(&own) };
        office.correct(&registrar, moved, to_first).await.unwrap();
        let (entry, changes) = office.whole(&registrar, moved).await;
        assert_eq!(entry.stage.designation().unwrap().to_string(), "KS-2026/00001-2");
        let number = changes.iter().find(|it| it.field == Field::Number).unwrap();
        assert_eq!(number.old.as_deref(), Some("KS-2026/00002-1"));
        let back = RegisterOrder { existing_matter: Some(own.number), ..order() };
        let (_, next) = office.registered(&office.proposal(), back).await;
        assert_eq!(next.to_string(), "KS-2026/00002-2", "the place 1 is in the history of another record");
    }
}

#[tokio::test]
async fn a_long_register_is_read_page_by_page() {
    for office in offices().await {
        let mut ids = Vec::new();
        for _ in 0..5 {
            ids.push(office.registered(&office.proposal(), order()).await.0);
        }
        ids.reverse();
        let mut read = Vec::new();
        loop {
            let page =
                register_of_year(&office.store.reader(), &office.reader(), 2026, read.last().copied(), 2)
                    .await;
            let page = page.unwrap();
            if page.is_empty() {
                break;
            }
            read.extend(page.iter().map(|it| it.id));
        }
        assert_eq!(read, ids);
    }
}
