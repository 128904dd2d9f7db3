use kernel::calendar::{Date, Label};

use crate::choice::choices;
use crate::{Entity, Source};

choices! {
    /// How far the document has come (sv. *status*).
    DocumentState {
        /// Being written.
        Draft = "draft", "utkast", "draft";
        /// Sent out for comment (sv. *remiss*).
        OutForComment = "out-for-comment", "ute på remiss", "out for comment";
        /// Decided and in force (sv. *beslutad*).
        Decided = "decided", "beslutad", "decided";
        /// Another took its place (sv. *ersatt*).
        Replaced = "replaced", "ersatt", "replaced";
    }

    /// What a document that the guideline points to is to it.
    Relation {
        /// It comes with the guideline (sv. *bilaga*).
        Attachment = "attachment", "bilaga", "attachment";
        /// The guideline serves under it.
        Superior = "superior", "överordnat dokument", "superior document";
        /// It says more about the same.
        Companion = "companion", "kompletterande dokument", "companion document";
    }
}

choices! {
    /// Where somebody works who needs a document that the guideline points to.
    UsedIn {
        /// Where an account is applied for and opened.
        Opening = "opening", "ansökan om konto", "applying for an account";
        /// Where the profile of an account is made.
        Profile = "profile", "kontots profil", "the profile of an account";
        /// Where a picture or a film is chosen for a post.
        Picture = "picture", "bild till ett inlägg", "a picture for a post";
        /// Where an account is closed.
        Closing = "closing", "avslut av konto", "closing an account";
    }
}

/// The document that the organisation decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it calls itself: instructions, policy, rules, routine.
    pub kind: Label,
    /// Its title.
    pub title: String,
    /// How far it has come.
    pub state: DocumentState,
    /// Its registry number (sv. *diarienummer*), where it has one.
    pub registry_number: Option<String>,
    /// The day it was decided, where it says so.
    pub decided: Option<Date>,
    /// The day it was last revised.
    pub revised: Option<Date>,
    /// Who decided it, or will.
    pub decided_by: Option<String>,
    /// Who owns it.
    pub owner: Option<String>,
    /// How long it is valid.
    pub validity: Option<String>,
    /// Where whoever works there finds it to read (sv. *publiceringsplats*).
    pub place: Option<String>,
    /// Its information classification.
    pub classification: Option<String>,
    /// The document it serves under.
    pub superior: Option<String>,
    /// The document it took the place of.
    pub predecessor: Option<Predecessor>,
    /// The kinds of organisation it is written for.
    pub entities: Vec<Entity>,
    /// Whether a company is bound only when its board has adopted the document, on a day that is stated.
    pub companies_adopt: bool,
    /// What it cites that something else has taken the place of.
    pub references: Vec<DatedReference>,
    /// The documents it points to.
    pub related: Vec<RelatedDocument>,
}

impl Document {
    /// The documents that whoever works there needs.
    pub fn used_in(&self, place: UsedIn) -> impl Iterator<Item = &RelatedDocument> {
        self.related.iter().filter(move |it| it.used_in.contains(&place))
    }

    /// Whether this is the body that the document says it is decided by; where it names none, any body is. What stands
    /// after a comma tells how it is decided, not by whom: `Kommunfullmäktige, på förslag av kommunstyrelsen`.
    #[must_use]
    pub fn is_decided_by(&self, body: &str) -> bool {
        let plain = |it: &str| it.trim().trim_end_matches('.').to_lowercase();
        self.decider().is_none_or(|named| plain(named) == plain(body))
    }

    /// The body that decides on the document, where it names one (sv. *beslutande*).
    #[must_use]
    pub fn decider(&self) -> Option<&str> {
        self.decided_by.as_deref().and_then(|it| it.split(',').next()).map(str::trim)
    }

    /// Whether an organisation of this kind is bound; `adopted` tells whether its own board has adopted the document.
    #[must_use]
    pub fn binds(&self, entity: Entity, adopted: bool) -> bool {
        let named = self.entities.contains(&entity);
        match entity {
            Entity::Department => named,
            Entity::Company => adopted || (named && !self.companies_adopt),
        }
    }
}

/// The document that another took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predecessor {
    /// Its registry number (sv. *diarienummer*).
    pub registry_number: String,
    /// The day it was decided.
    pub decided: Option<Date>,
    /// Who decided it.
    pub decided_by: Option<String>,
}

/// A law, an authority or an organisation that the document cites by a name no longer in use (sv. *daterad hänvisning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedReference {
    /// What the document writes.
    pub written: String,
    /// What holds now.
    pub now: String,
    /// The day of what is cited, where the document rests on that very version of it (KBA-ALL-11).
    pub issued: Option<Date>,
    /// Since when, where that is known.
    pub since: Option<Date>,
    /// Where the document writes it.
    pub sources: Vec<Source>,
}

/// A document that the guideline points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedDocument {
    /// The name in guidelines and tables.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its registry number, or its number among the laws, where it has one.
    pub number: Option<String>,
    /// The point of it that the guideline sends its reader to.
    pub point: Option<String>,
    /// Where it can be read, where that is stated or follows from its number among the laws.
    pub link: Option<String>,
    /// What it is to the guideline.
    pub relation: Relation,
    /// Where in the work it is shown.
    pub used_in: Vec<UsedIn>,
    /// What it must hold, where it does not come along and a neutral one takes its place.
    pub holds: Label,
    /// Until when it was valid, where it no longer is.
    pub valid_until: Option<Date>,
    /// Where the guideline points to it.
    pub sources: Vec<Source>,
}

/// Where a law can be read in its wording of today, by its number in the Swedish code of statutes: `SFS 2009:400`.
pub(crate) fn law_link(number: &str) -> Option<String> {
    let number = number.strip_prefix("SFS ")?;
    let (year, n) = number.split_once(':')?;
    let digits =
        |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|it| it.is_ascii_digit());
    (year.len() == 4 && digits(year) && digits(n))
        .then(|| format!("https://rkrattsbaser.gov.se/sfst?bet={number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_is_read_by_its_number_and_a_registry_number_is_none() {
        let osl = law_link("SFS 2009:400");
        assert_eq!(osl.as_deref(), Some("https://rkrattsbaser.gov.se/sfst?bet=2009:400"));
        for other in
            ["KK 13/167", "2009:400", "KS 2018:12", "SFS 2009", "SFS :400", "SFS 2009:", "SFS 20090:400"]
        {
            assert_eq!(law_link(other), None, "{other}");
        }
    }
}
