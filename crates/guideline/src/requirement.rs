use std::collections::BTreeSet;

use crate::choice::choices;
use crate::read::{Page, Problems, Section};
use crate::{Guideline, Source, Strength};

choices! {
    /// How a requirement is met.
    Met {
        /// The program bars the way until it is met.
        Enforced = "enforced", "spärras av programmet", "enforced";
        /// The program works it out.
        Computed = "computed", "räknas fram", "computed";
        /// The program looks and tells.
        Checked = "checked", "kontrolleras", "checked";
        /// The program tells people when it is time.
        Reminded = "reminded", "påminns om", "reminded";
        /// People say that it is done, and the program keeps it.
        Recorded = "recorded", "antecknas", "recorded";
        /// The program shows it and takes a receipt; only for how people behave.
        Guided = "guided", "visas och kvitteras", "guided";
    }

    /// The part of the work that a requirement belongs to.
    Area {
        /// Law and governing documents.
        LegalBasis = "legal-basis", "Styrdokument och lagar", "Governing documents and laws";
        /// Accounts.
        Accounts = "accounts", "Konton", "Accounts";
        /// Roles.
        Roles = "roles", "Roller och ansvar", "Roles";
        /// Training.
        Training = "training", "Utbildning", "Training";
        /// Planning.
        Planning = "planning", "Planering", "Planning";
        /// Publishing.
        Publishing = "publishing", "Publicering", "Publishing";
        /// Accessibility.
        Accessibility = "accessibility", "Tillgänglighet", "Accessibility";
        /// Profiles.
        ProfileInfo = "profile-info", "Information i profilen", "Profiles";
        /// The public list.
        PublicList = "public-list", "Förteckning över konton", "List of accounts";
        /// Reporting.
        Reporting = "reporting", "Rapportering och uppföljning", "Reporting";
        /// Watching.
        Monitoring = "monitoring", "Bevakning", "Watching";
        /// Answering.
        Answering = "answering", "Svar", "Answering";
        /// Moderation.
        Moderation = "moderation", "Dölja och ta bort", "Moderation";
        /// Evidence.
        Evidence = "evidence", "Bevis", "Evidence";
        /// Secrecy.
        Secrecy = "secrecy", "Sekretess", "Secrecy";
        /// Personal data.
        Privacy = "privacy", "Personuppgifter", "Personal data";
        /// Consent.
        Consent = "consent", "Samtycke", "Consent";
        /// Competitions.
        Competitions = "competitions", "Tävlingar", "Competitions";
        /// Registration.
        Registration = "registration", "Diarieföring", "Registration";
        /// Disposal.
        Retention = "retention", "Gallring", "Disposal";
        /// Archiving.
        Archiving = "archiving", "Arkivering", "Archiving";
        /// Security.
        Security = "security", "Informationssäkerhet", "Security";
        /// Crisis.
        Crisis = "crisis", "Kris", "Crisis";
        /// Closing.
        Closing = "closing", "Avslut", "Closing";
        /// How people behave.
        StaffConduct = "staff-conduct", "Förhållningssätt", "Conduct";
    }
}

/// One statement of the organisation's document (sv. *krav*), and how it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The name: `MOT-BEV-03`.
    pub id: String,
    /// The section of the document.
    pub section: String,
    /// How strongly the document asks.
    pub strength: Strength,
    /// The part of the work it belongs to.
    pub area: Area,
    /// What must be true, in own words.
    pub wording: String,
    /// Whether it is about how people behave, which no program can see.
    pub conduct: bool,
    /// How it is met; `None` where it is not yet.
    pub met: Option<Met>,
    /// The key of the setting that rules it.
    pub setting: Option<String>,
    /// The page, or the command, where one sees it.
    pub place: Option<String>,
    /// The scenario that shows it: `bevakning.feature: Rundan skrivs under`.
    pub scenario: Option<String>,
}

/// All requirements of one document, in its order, each with how it is met; none where nobody wrote them down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements {
    /// The requirements.
    pub list: Vec<Requirement>,
}

impl Requirements {
    /// Reads the requirements of a document; `name` is what problems call the text.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text.
    pub fn parse(name: &str, text: &str) -> Result<Self, Problems> {
        let page = Page::new(name, text, &[]);
        let table = page.toml()?;
        let whole = Section::whole(&page, &table);
        let list = whole.list("requirement", "requirement").iter().map(requirement).collect();
        drop(whole);
        page.finish()?;
        Ok(Self { list })
    }

    /// The requirements that are not met yet.
    pub fn not_yet(&self) -> impl Iterator<Item = &Requirement> {
        self.list.iter().filter(|it| it.met.is_none())
    }

    /// The requirements of one part of the work.
    pub fn of(&self, area: Area) -> impl Iterator<Item = &Requirement> {
        self.list.iter().filter(move |it| it.area == area)
    }

    /// The requirement with this name.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Requirement> {
        self.list.iter().find(|it| it.id == id)
    }

    /// Those that name a setting which the guideline does not have.
    #[must_use]
    pub fn without_their_setting(&self, guideline: &Guideline) -> Vec<&Requirement> {
        let unknown =
            |it: &&Requirement| it.setting.as_ref().is_some_and(|it| guideline.explain(it).is_err());
        self.list.iter().filter(unknown).collect()
    }

    /// Those from which no value of the guideline comes.
    #[must_use]
    pub fn without_a_value(&self, guideline: &Guideline) -> Vec<&Requirement> {
        let cited: BTreeSet<_> =
            guideline.values().iter().flat_map(|it| &it.sources).map(Source::as_str).collect();
        self.list.iter().filter(|it| !cited.contains(it.id.as_str())).collect()
    }
}

fn requirement(section: &Section<'_>) -> Requirement {
    let read = Requirement {
        id: id(section),
        section: section.need("section", section.take_text("section"), String::new()),
        strength: section.need("strength", section.take_choice("strength").map(|it| it.0), Strength::Must),
        area: section.need("area", section.take_choice("area").map(|it| it.0), Area::LegalBasis),
        wording: section.need("wording", section.take_text("wording"), String::new()),
        conduct: section.take_flag("conduct").is_some_and(|it| it.0),
        met: section.take_choice("met").map(|it| it.0),
        setting: section.take_text("setting"),
        place: section.take_text("place"),
        scenario: section.take_text("scenario"),
    };
    claims(section, &read);
    read
}

fn id(section: &Section<'_>) -> String {
    let id = section.need("id", section.take_text("id"), String::new());
    let is_one = matches!(id.parse(), Ok(Source::Requirement(_)));
    if !is_one && !id.is_empty() {
        section.problem(
            section.at(),
            "id ska vara ett krav som \"MOT-BEV-03\"",
            "id should be a requirement such as \"MOT-BEV-03\"",
        );
    }
    section.page().claim(format!("requirement {id}"), section.at());
    id
}

/// What is said to be met must be possible to see, and only conduct may be met by showing it.
fn claims(section: &Section<'_>, it: &Requirement) {
    if it.met == Some(Met::Guided) && !it.conduct {
        section.problem(
            section.at(),
            "met = \"guided\" gäller bara krav på hur människor uppträder (conduct = true)",
            "met = \"guided\" is only for how people behave (conduct = true)",
        );
    }
    if it.met.is_some() && it.setting.is_none() && it.place.is_none() && it.scenario.is_none() {
        section.problem(
            section.at(),
            "det som är uppfyllt behöver setting, place eller scenario, så att det går att se",
            "what is met needs a setting, a place or a scenario, so that one can see it",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;

    const ROW: &str = "[[requirement]]\nid = \"MOT-BEV-03\"\nsection = \"Bevaka kommentarer\"\nstrength = \"must\"\narea = \"monitoring\"\nwording = \"Varje konto gås igenom varje arbetsdag.\"\n";

    fn wrong(text: &str) -> String {
        Requirements::parse("krav", text).unwrap_err().to_string()
    }

    #[test]
    fn a_requirement_tells_how_it_is_met() {
        let met = "met = \"enforced\"\nsetting = \"watch.rounds_per_workday\"\nplace = \"/rounds\"\nscenario = \"bevakning.feature: Rundan\"\n";
        let read = Requirements::parse("krav", &format!("{ROW}{met}")).unwrap();
        assert_eq!(read.list[0].met, Some(Met::Enforced));
        assert_eq!(read.list[0].setting.as_deref(), Some("watch.rounds_per_workday"));
        assert_eq!((read.not_yet().count(), read.of(Area::Monitoring).count()), (0, 1));
        assert_eq!(Requirements::parse("krav", ROW).unwrap().not_yet().count(), 1);
    }

    #[test]
    fn slips_are_told_with_their_places_and_what_was_meant() {
        let text = ROW.replace("strength", "strenght").replace("monitoring", "monitring");
        let told = wrong(&text);
        assert!(
            told.contains(
                "krav:4:1: requirement.1: \"strenght\" is unknown here; did you mean \"strength\"?"
            ),
            "{told}"
        );
        assert!(told.contains("did you mean \"monitoring\"?"), "{told}");
        assert!(wrong(&ROW.replace("MOT-BEV-03", "MOT-BEV-3")).contains("a requirement such as"));
        assert!(wrong(&format!("{ROW}\n{ROW}")).contains("requirement MOT-BEV-03 is there twice"));
    }

    #[test]
    fn a_claim_must_be_possible_to_see_and_only_conduct_is_met_by_showing_it() {
        assert!(
            wrong(&format!("{ROW}met = \"recorded\"\n")).contains("needs a setting, a place or a scenario")
        );
        assert!(
            wrong(&format!("{ROW}met = \"guided\"\nplace = \"/me\"\n"))
                .contains("only for how people behave")
        );
        let conduct = format!("{ROW}conduct = true\nmet = \"guided\"\nplace = \"/me\"\n");
        assert_eq!(Requirements::parse("krav", &conduct).unwrap().list[0].met, Some(Met::Guided));
    }

    #[test]
    fn a_setting_that_the_guideline_does_not_have_is_found() {
        let motala = builtin::load("motala").unwrap();
        let slip = format!("{ROW}setting = \"watch.round_per_workday\"\n");
        let read = Requirements::parse("krav", &slip).unwrap();
        assert_eq!(read.without_their_setting(&motala).len(), 1);
        let right =
            Requirements::parse("krav", &format!("{ROW}setting = \"watch.rounds_per_workday\"\n")).unwrap();
        assert!(right.without_their_setting(&motala).is_empty() && right.without_a_value(&motala).is_empty());
    }

    #[test]
    fn every_requirement_of_every_document_is_where_some_value_comes_from() {
        for name in builtin::names() {
            let Some(text) = builtin::requirements(name) else { continue };
            let requirements =
                Requirements::parse(name, text).unwrap_or_else(|problems| panic!("{name}: {problems}"));
            let guideline = builtin::load(name).unwrap();
            let ids = |list: Vec<&Requirement>| list.into_iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            assert_eq!(ids(requirements.without_a_value(&guideline)), Vec::<String>::new(), "{name}");
            let known: BTreeSet<_> = requirements.list.iter().map(|it| it.id.as_str()).collect();
            let cited = guideline.values().iter().flat_map(|it| &it.sources);
            let strangers: Vec<_> = cited
                .filter(|it| matches!(it, Source::Requirement(_)) && !known.contains(it.as_str()))
                .collect();
            assert_eq!(strangers, Vec::<&Source>::new(), "{name}");
        }
    }
}
