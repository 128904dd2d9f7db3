use kernel::calendar::Label;

use super::section::Section;
use super::typed::listed;
use super::values;
use crate::Party;

/// Values that are lists, and those that name a role of the guideline; roles are read before.
impl Section<'_> {
    /// Texts, each once; an empty list says that there are none.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        self.need(key, self.maybe_texts(key), vec![])
    }

    pub(crate) fn maybe_texts(&self, key: &'static str) -> Option<Vec<String>> {
        let words = |it: &Vec<String>| listed(&it.iter().map(Label::same).collect::<Vec<_>>());
        self.read(key, |it| values::several(it, values::text), words)
    }

    /// Months by their numbers, from 1 to 12, in the words of `month`.
    pub(crate) fn months(&self, key: &'static str, month: fn(u8) -> Label) -> Vec<u8> {
        let words = |it: &Vec<u8>| listed(&it.iter().map(|it| month(*it)).collect::<Vec<_>>());
        let found = self.read(key, |it| values::several(it, values::month), words);
        self.need(key, found, vec![])
    }

    /// Texts in both languages.
    pub(crate) fn labels(&self, key: &'static str) -> Vec<Label> {
        self.need(key, self.maybe_labels(key), vec![])
    }

    /// The keys of roles; an empty list says that there are none.
    pub(crate) fn roles(&self, key: &'static str) -> Vec<String> {
        let roles = self.page().roles();
        let words = |it: &Vec<(String, Label)>| listed(&it.iter().map(|it| it.1.clone()).collect::<Vec<_>>());
        let found = self.read(key, |it| values::several(it, |it| values::known(it, &roles)), words);
        self.need(key, found, vec![]).into_iter().map(|it| it.0).collect()
    }

    /// The keys of roles, where the setting is there.
    pub(crate) fn maybe_roles(&self, key: &'static str) -> Option<Vec<String>> {
        let roles = self.page().roles();
        let words = |it: &Vec<(String, Label)>| listed(&it.iter().map(|it| it.1.clone()).collect::<Vec<_>>());
        let found = self.read(key, |it| values::several(it, |it| values::known(it, &roles)), words);
        found.map(|it| it.into_iter().map(|it| it.0).collect())
    }

    /// The key of one role.
    pub(crate) fn role(&self, key: &'static str) -> String {
        let roles = self.page().roles();
        let found = self.read(key, |it| values::known(it, &roles), |it| it.1.clone());
        self.need(key, found.map(|it| it.0), String::new())
    }

    /// Somebody whom a rule names: `applicant`, `responsible`, or the key of a role.
    pub(crate) fn party(&self, key: &'static str) -> Party {
        let found = self.read(key, |it| values::known(it, &self.parties()), |it| it.1.clone());
        self.need(key, found.map(|it| party(it.0)), Party::Applicant)
    }

    /// Several of them; an empty list says that there are none.
    pub(crate) fn parties_of(&self, key: &'static str) -> Vec<Party> {
        let known = self.parties();
        let words = |it: &Vec<(String, Label)>| listed(&it.iter().map(|it| it.1.clone()).collect::<Vec<_>>());
        let found = self.read(key, |it| values::several(it, |it| values::known(it, &known)), words);
        self.need(key, found, vec![]).into_iter().map(|it| party(it.0)).collect()
    }

    /// Texts in both languages, where the setting is there.
    pub(crate) fn maybe_labels(&self, key: &'static str) -> Option<Vec<Label>> {
        self.read(key, |it| values::several(it, values::label), |it| listed(it))
    }

    fn parties(&self) -> Vec<(String, Label)> {
        let applicant = (APPLICANT.to_owned(), Label::new("den som ansöker", "whoever applies"));
        let responsible = (
            RESPONSIBLE.to_owned(),
            Label::new("kontots ansvariga", "the people responsible for the account"),
        );
        [applicant, responsible].into_iter().chain(self.page().roles().iter().cloned()).collect()
    }
}

const APPLICANT: &str = "applicant";
const RESPONSIBLE: &str = "responsible";

fn party(key: String) -> Party {
    match key.as_str() {
        APPLICANT => Party::Applicant,
        RESPONSIBLE => Party::Responsible,
        _ => Party::Role(key),
    }
}
