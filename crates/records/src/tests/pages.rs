use askama::Template;
use kernel::{Actor, Instant};
use webkit::{Furnishing, Lang, Shell};

use super::office::{Office, correction, offices, order, secrecy};
use crate::views::{EntryPage, ListPage, Listed, PublicEntryPage, QueuePage};
use crate::{CorrectOrder, Proposal, RegisterOrder, Sight, look, register_of_year, waiting};

fn shell(lang: Lang, now: Instant) -> Shell {
    Shell::sample(lang, now, Furnishing::default())
}

/// The page in both languages, each text of which must exist.
fn drawn<P: Template>(office: &Office, page: impl Fn(Shell) -> P) -> [String; 2] {
    [Lang::Sv, Lang::En].map(|lang| page(shell(lang, office.store.now())).render().unwrap())
}

async fn entry_page(office: &Office, actor: &Actor, id: kernel::EntryId) -> [String; 2] {
    match look(&office.store, actor, id).await.unwrap() {
        Sight::Whole { entry, changes } => drawn(office, |shell| {
            EntryPage::new(
                shell,
                &office.guideline,
                "Exempelkommunen",
                true,
                *entry.clone(),
                changes.clone(),
                None,
            )
        }),
        Sight::Public { entry, changes } => {
            drawn(office, |shell| PublicEntryPage::new(shell, entry.clone(), changes.clone()))
        }
    }
}

#[tokio::test]
async fn the_queue_says_what_it_is_why_and_on_which_evidence() {
    for office in offices().await {
        let proposal = Proposal { restricted: true, ..office.proposal() };
        let id = office.propose(&proposal).await;
        let entries = waiting(&office.store.reader(), &office.registrar()).await.unwrap();
        let [sv, en] = drawn(&office, |shell| {
            QueuePage::new(
                shell,
                &office.guideline,
                entries.iter().cloned().map(|it| (it, None)).collect(),
                Vec::new(),
            )
        });
        for said in [
            format!("/register/{id}"),
            format!("/evidence/{}", proposal.bundle),
            "Kommentar om bygglov, borttagen".to_owned(),
            "Olämpligt material som har dolts eller tagits bort".to_owned(),
            "MOT-DIA-06".to_owned(),
            "Sekretess misstänks".to_owned(),
        ] {
            assert!(sv.contains(&said), "{said}");
        }
        assert!(
            en.contains("Secrecy suspected") && en.contains("Unsuitable material that was hidden or removed")
        );
        let [empty, _] =
            drawn(&office, |shell| QueuePage::new(shell, &office.guideline, Vec::new(), Vec::new()));
        assert!(empty.contains("Inget att diarieföra"));
    }
}

#[tokio::test]
async fn the_form_is_prefilled_and_what_must_be_registered_has_no_way_to_decline() {
    for office in offices().await {
        let registrar = office.registrar();
        let bound = office.propose(&office.proposal()).await;
        let [sv, en] = entry_page(&office, &registrar, bound).await;
        assert!(
            sv.contains(r#"value="Kommentator Lind""#)
                && sv.contains("Kommentar om bygglov, borttagen</textarea>")
        );
        assert!(sv.contains(r#"name="change" value="0""#) && sv.contains(r#"value="public" checked"#));
        assert!(sv.contains("måste diarieföras enligt riktlinjen (MOT-DIA-06)"));
        assert!(!sv.contains("/declining") && en.contains("/registration"));
        let secret = office.propose(&Proposal { restricted: true, ..office.proposal() }).await;
        let [sv, _] = entry_page(&office, &registrar, secret).await;
        assert!(sv.contains(r#"value="restricted" checked"#), "who opens it has to say so");
        let free = office.propose(&Proposal { ground: "action".to_owned(), ..office.proposal() }).await;
        let [sv, _] = entry_page(&office, &registrar, free).await;
        assert!(sv.contains(&format!("/register/{free}/declining")));
    }
}

#[tokio::test]
async fn the_page_of_a_registered_entry_shows_marking_and_history() {
    for office in offices().await {
        let registrar = office.registrar();
        let (id, designation) = office.registered(&office.proposal(), order()).await;
        let marked = CorrectOrder { restricted: Some(secrecy()), ..correction(&designation) };
        office.correct(&registrar, id, marked).await.unwrap();
        let [sv, en] = entry_page(&office, &registrar, id).await;
        assert!(sv.contains("<del>Kommentar om bygglov, borttagen</del>"));
        assert!(sv.contains("21 kap. 1 § OSL. Kommunstyrelsen") && sv.contains("Gatan saknades"));
        assert!(sv.contains("/correction") && !sv.contains("/registration"));
        assert!(en.contains("The marking is a warning and no obstacle"));
        let [sv, en] = entry_page(&office, &office.reader(), id).await;
        for page in [&sv, &en] {
            assert!(page.contains("KS-2026/00001-1") && !page.contains("bygglov") && !page.contains("Lind"));
            assert!(!page.contains("Gatan saknades"), "a reason may say what secrecy covers");
        }
        assert!(sv.contains("Uppgifter utelämnade") && sv.contains("Ändrat: Sekretess"));
    }
}

#[tokio::test]
async fn the_list_tells_public_and_restricted_entries_apart_and_leads_on() {
    for office in offices().await {
        let marked = RegisterOrder { restricted: Some(secrecy()), ..order() };
        let (secret, _) = office.registered(&office.proposal(), marked).await;
        let (open, _) = office.registered(&office.proposal(), order()).await;
        let entries =
            register_of_year(&office.store.reader(), &office.reader(), 2026, None, 10).await.unwrap();
        let listed = || Listed { years: vec![2026], year: Some(2026), words: String::new(), paged: false };
        let [sv, en] = drawn(&office, |shell| ListPage::new(shell, listed(), entries.clone(), 10));
        assert_eq!(sv.matches("Kommentar om bygglov").count(), 1);
        assert_eq!(sv.matches("Uppgifter utelämnade").count(), 1);
        assert!(sv.contains(&format!("/register/{secret}")) && sv.contains("/register/export.csv?year=2026"));
        assert!(en.contains("Details left out") && !en.contains("after="));
        let [sv, _] = drawn(&office, |shell| ListPage::new(shell, listed(), entries.clone(), 1));
        assert!(
            sv.contains(&format!("/register?year=2026&#38;after={open}")),
            "the next page begins after it"
        );
    }
}
