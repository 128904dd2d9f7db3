//! What a profile says for each fact, in Swedish, as it stands on the platform.

use std::collections::BTreeMap;

use guideline::{Fact, ProfileItem};

use super::model::{Line, Says};
use crate::WebAddress;

/// All that is known of an account and may stand in its profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) organisation: String,
    pub(crate) unit: String,
    pub(crate) controller: Option<String>,
    pub(crate) purpose: String,
    pub(crate) responsible: String,
    pub(crate) deputy: String,
    /// Who writes, by name, in order.
    pub(crate) writers: Vec<String>,
    /// When and how it is watched.
    pub(crate) watching: String,
    /// What is not accepted, in the order of the guideline.
    pub(crate) not_accepted: Vec<String>,
    /// The account's own page in the public list, where it has one.
    pub(crate) page: Option<String>,
    /// What people have stated.
    pub(crate) stated: BTreeMap<Fact, String>,
}

/// The line of the profile that an item of the guideline asks for.
pub(crate) fn line(item: &ProfileItem, known: &Known) -> Line {
    let says = match (&item.phrase, sentence(item.fact, known)) {
        (Some(phrase), _) => Says::Text { text: phrase.clone(), proofs: vec![vec![phrase.clone()]] },
        (None, says) => on_its_domain(item, says),
    };
    Line {
        item: item.key.clone(),
        label: item.label.clone(),
        help: item.help.clone(),
        fact: item.fact,
        strength: item.strength,
        within: item.within,
        one_of: item.one_of.clone(),
        source: item.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        says,
    }
}

/// An address that is on another domain than the document says is not the one asked for (ORE-REP-13).
fn on_its_domain(item: &ProfileItem, says: Says) -> Says {
    let elsewhere = |it: &String| {
        let address = it.parse::<WebAddress>();
        item.domain.as_ref().is_some_and(|domain| !address.is_ok_and(|it| it.is_on(domain)))
    };
    match says {
        Says::Text { proofs, .. } if proofs.iter().flatten().next().is_some_and(elsewhere) => Says::NotStated,
        says => says,
    }
}

/// Whether somebody may state this fact; the others follow from what is known.
pub(crate) fn may_be_stated(fact: Fact) -> bool {
    !matches!(
        fact,
        Fact::Organisation
            | Fact::Unit
            | Fact::Belonging
            | Fact::Responsible
            | Fact::Deputy
            | Fact::Watching
            | Fact::Writers
            | Fact::NotAccepted
            | Fact::Removal
            | Fact::PublicRecords
            | Fact::Visibility
            | Fact::SecrecyNotice
            | Fact::Logotype
            | Fact::Cover
    )
}

fn sentence(fact: Fact, known: &Known) -> Says {
    let stated = || known.stated.get(&fact).map(String::as_str);
    match fact {
        Fact::Organisation => {
            about(&known.organisation, |it| format!("Det här är ett officiellt konto för {it}."))
        }
        Fact::Unit => about(&known.unit, |it| format!("Kontot sköts av {it}.")),
        Fact::Belonging => about(&known.organisation, |it| format!("{} är en del av {it}.", known.unit)),
        Fact::Controller => about(stated().or(known.controller.as_deref()).unwrap_or_default(), |it| {
            format!("Personuppgiftsansvarig: {it}.")
        }),
        Fact::Responsible => about(&known.responsible, |it| format!("Ansvarig: {it}.")),
        Fact::Deputy => about(&known.deputy, |it| format!("Ersättare: {it}.")),
        Fact::Purpose => {
            about(stated().unwrap_or(&known.purpose), |it| format!("Kontots syfte: {}", ended(it)))
        }
        Fact::Audience => {
            about(stated().unwrap_or_default(), |it| format!("Kontot vänder sig till {}", ended(it)))
        }
        Fact::Content => {
            about(stated().unwrap_or_default(), |it| format!("Det här kan du vänta dig här: {}", ended(it)))
        }
        Fact::Contact => about(stated().unwrap_or_default(), |it| format!("Kontakta oss: {it}")),
        Fact::WebPage => link("Läs mer: ", stated()),
        Fact::PrivacyPage => link("Så behandlar vi personuppgifter: ", stated()),
        Fact::RulesPage => link("Så sköter vi våra konton: ", stated().or(known.page.as_deref())),
        Fact::Watching => exactly(known.watching.clone()),
        Fact::Writers if known.writers.is_empty() => Says::NotStated,
        Fact::Writers => about(&known.writers.join(", "), |it| format!("Här skriver {it}.")),
        Fact::NotAccepted => not_accepted(known),
        Fact::Removal => exactly("Inlägg som bryter mot reglerna kan tas bort.".to_owned()),
        Fact::CommentPurpose => {
            about(stated().unwrap_or_default(), |it| format!("Kommentarerna är till för {}", ended(it)))
        }
        Fact::PublicRecords => shown("Det du skriver här blir allmän handling.", "blir allmän handling"),
        Fact::Visibility => shown("Det du skriver här syns för andra.", "syns för andra"),
        Fact::SecrecyNotice => secrecy(known),
        Fact::Logotype | Fact::Cover => Says::Seen,
        Fact::Mandate
        | Fact::Benefits
        | Fact::PlanLink
        | Fact::Goals
        | Fact::Message
        | Fact::DesiredAction
        | Fact::Channel
        | Fact::Kind
        | Fact::FollowUp
        | Fact::EditorialPlan
        | Fact::TimeNeeded
        | Fact::TimeAvailable
        | Fact::Resources
        | Fact::Competence
        | Fact::Risks
        | Fact::Technology
        | Fact::Marketing
        | Fact::CrisisUse
        | Fact::RecordsRoutine
        | Fact::PlatformTerms
        | Fact::MainMessage => about(stated().unwrap_or_default(), ended),
    }
}

/// A text around something that alone must be found again.
fn about(what: &str, text: impl Fn(&str) -> String) -> Says {
    let what = what.trim();
    if what.is_empty() {
        return Says::NotStated;
    }
    Says::Text { text: text(what), proofs: vec![vec![what.to_owned()]] }
}

fn link(before: &str, to: Option<&str>) -> Says {
    about(to.unwrap_or_default(), |it| format!("{before}{it}"))
}

fn exactly(text: String) -> Says {
    Says::Text { proofs: vec![vec![text.clone()]], text }
}

fn shown(text: &str, proof: &str) -> Says {
    Says::Text { text: text.to_owned(), proofs: vec![vec![proof.to_owned()]] }
}

/// The headings of the guideline, or the page that has them.
fn not_accepted(known: &Known) -> Says {
    let small = |it: &String| {
        let mut letters = it.chars();
        letters
            .next()
            .map(|first| first.to_lowercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    let headings: Vec<String> = known.not_accepted.iter().map(small).collect();
    if headings.is_empty() {
        return Says::NotStated;
    }
    let text = format!("Det här accepterar vi inte: {}.", headings.join("; "));
    let page = known.stated.get(&Fact::RulesPage).or(known.page.as_ref());
    let proofs = std::iter::once(text.clone()).chain(page.cloned()).map(|it| vec![it]).collect();
    Says::Text { text, proofs }
}

/// That secrets do not belong here, and where to turn instead; or the page that says both (ORE-SEK-07, ORE-SEK-08).
fn secrecy(known: &Known) -> Says {
    let notice = "Skriv inte känsliga eller sekretessbelagda uppgifter här.";
    let Some(instead) = known.stated.get(&Fact::Contact) else { return Says::NotStated };
    let page = known.stated.get(&Fact::RulesPage).map(|it| vec![it.clone()]);
    let both = vec![notice.to_owned(), instead.clone()];
    Says::Text {
        text: format!("{notice} Kontakta oss i stället: {instead}"),
        proofs: std::iter::once(both).chain(page).collect(),
    }
}

fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn known() -> Known {
        Known {
            organisation: "Motala kommun".into(),
            unit: "Tekniska nämnden".into(),
            controller: Some("Tekniska nämnden".into()),
            purpose: "Berätta vad som händer".into(),
            responsible: "Redaktör Ek".into(),
            deputy: "Redaktör Alm".into(),
            writers: vec!["Redaktör Alm".into(), "Redaktör Ek".into()],
            watching: "Vi läser det som skrivs här minst en gång varje arbetsdag.".into(),
            not_accepted: vec!["Svordomar".into(), "Olaga hot".into()],
            page: None,
            stated: BTreeMap::new(),
        }
    }

    fn text(fact: Fact, known: &Known) -> Option<String> {
        match sentence(fact, known) {
            Says::Text { text, .. } => Some(text),
            Says::NotStated | Says::Seen => None,
        }
    }

    #[test]
    fn each_fact_is_said_in_words_of_its_own() {
        let known = known();
        assert_eq!(text(Fact::Belonging, &known).unwrap(), "Tekniska nämnden är en del av Motala kommun.");
        assert_eq!(text(Fact::Writers, &known).unwrap(), "Här skriver Redaktör Alm, Redaktör Ek.");
        assert_eq!(
            text(Fact::NotAccepted, &known).unwrap(),
            "Det här accepterar vi inte: svordomar; olaga hot."
        );
        assert_eq!(text(Fact::Purpose, &known).unwrap(), "Kontots syfte: Berätta vad som händer.");
        assert_eq!(sentence(Fact::Logotype, &known), Says::Seen);
    }

    #[test]
    fn what_nobody_has_stated_is_not_said() {
        let mut known = known();
        for fact in [Fact::Contact, Fact::WebPage, Fact::PrivacyPage, Fact::Content, Fact::MainMessage] {
            assert_eq!(sentence(fact, &known), Says::NotStated, "{fact:?}");
            known.stated.insert(fact, "https://www.example.se/x".into());
            assert!(text(fact, &known).unwrap().contains("https://www.example.se/x"));
        }
        known.controller = None;
        assert_eq!(sentence(Fact::Controller, &known), Says::NotStated);
    }

    #[test]
    fn what_is_not_accepted_may_stand_on_the_page_of_rules() {
        let mut known = known();
        known.page = Some("https://uppsikt.example.se/konton/om/webben".into());
        let Says::Text { proofs, .. } = sentence(Fact::NotAccepted, &known) else { panic!() };
        assert_eq!(proofs.len(), 2);
    }
}
