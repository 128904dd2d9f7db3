//! An account made of a row, or what is wrong with each of its fields. Pure.

use std::collections::{BTreeSet, HashMap};

use guideline::{AccountKind, Guideline, KindRule, Mailbox};
use kernel::{PersonId, UnitId};

use super::read::RawRow;
use crate::opening::examine::is_said_to_be_ours_and_is_not;
use crate::opening::secret_words::looks_secret;
use crate::opening::{SignIn, Town};
use crate::{AccountKey, WebAddress};

kernel::words! {
    /// A column of a file of accounts (sv. *kolumn*).
    Column {
        /// What the account is called.
        Name = "name",
        /// The stable name; made of the name where the file has none.
        Key = "key",
        /// The platform's stable name.
        Platform = "platform",
        /// Where the public finds it.
        Url = "url",
        /// The unit, by its name.
        Unit = "unit",
        /// What it is for.
        Purpose = "purpose",
        /// Who is responsible, by user name or mail address.
        Responsible = "responsible",
        /// Who stands in.
        Deputy = "deputy",
        /// Who is told when neither does.
        Manager = "manager",
        /// What kind of account it is.
        Kind = "kind",
        /// Which sort of address it is registered with.
        Mailbox = "mailbox",
        /// The address.
        MailboxAddress = "mailbox_address",
        /// How one signs in.
        SignIn = "sign_in",
        /// Who can sign in, with blanks or commas between.
        Custodians = "custodians",
    }

    /// What is wrong with a field of a row (sv. *fel i ett fält*).
    Fault {
        /// Nothing stands there.
        Missing = "missing",
        /// It does not have the form that it needs.
        Unfit = "unfit",
        /// Another account has it, or another row above.
        Taken = "taken",
        /// There is no such unit, or there are several.
        UnknownUnit = "unknown-unit",
        /// Nobody who is there has that user name or mail address.
        UnknownPerson = "unknown-person",
        /// Nobody is their own deputy.
        OwnDeputy = "own-deputy",
        /// The guideline does not permit it.
        NotPermitted = "not-permitted",
        /// It is called the organisation's own mailbox and is with a provider for private people.
        PrivateProvider = "private-provider",
        /// It looks like a password or a token.
        LooksSecret = "looks-secret",
        /// It says more than there is room for.
        TooLong = "too-long",
        /// The row has more or fewer fields than there are headings, or one that is too long.
        Misshapen = "misshapen",
    }
}

impl Column {
    /// The column with this heading, in Swedish or English.
    pub(super) fn of_heading(text: &str) -> Option<Self> {
        let plain = text.trim().to_lowercase().replace(['-', '_'], " ");
        Self::ALL.iter().copied().find(|it| it.headings().contains(&plain.as_str()))
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["namn", "kontots namn", "name"],
            Self::Key => &["nyckel", "key"],
            Self::Platform => &["plattform", "platform"],
            Self::Url => &["adress", "webbadress", "länk", "url", "address", "link"],
            Self::Unit => &["enhet", "verksamhet", "unit"],
            Self::Purpose => &["syfte", "purpose"],
            Self::Responsible => &["ansvarig", "responsible"],
            Self::Deputy => &["ersättare", "deputy"],
            Self::Manager => &["chef", "närmaste chef", "manager"],
            Self::Kind => &["kontotyp", "kind"],
            Self::Mailbox => &["brevlåda", "mailbox"],
            Self::MailboxAddress => &["brevlådans adress", "mailbox address"],
            Self::SignIn => &["inloggning", "sign in"],
            Self::Custodians => &["kan logga in", "nyckelinnehavare", "custodians"],
        }
    }

    /// The heading as a Swedish file has it.
    #[must_use]
    pub fn heading(self) -> &'static str {
        self.headings().first().copied().unwrap_or_else(|| self.word())
    }

    /// Whether every file has it.
    pub(super) fn is_needed(self) -> bool {
        match self {
            Self::Name
            | Self::Platform
            | Self::Url
            | Self::Unit
            | Self::Purpose
            | Self::Responsible
            | Self::Deputy
            | Self::Manager => true,
            Self::Key
            | Self::Kind
            | Self::Mailbox
            | Self::MailboxAddress
            | Self::SignIn
            | Self::Custodians => false,
        }
    }
}

/// An existing account as a row describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Existing {
    pub(crate) key: AccountKey,
    pub(crate) name: String,
    pub(crate) platform: String,
    pub(crate) url: WebAddress,
    pub(crate) unit: UnitId,
    pub(crate) purpose: String,
    pub(crate) responsible: PersonId,
    pub(crate) deputy: PersonId,
    pub(crate) manager: PersonId,
    pub(crate) kind: Option<AccountKind>,
    pub(crate) mailbox: Option<Mailbox>,
    pub(crate) mailbox_address: String,
    pub(crate) sign_in: Option<SignIn>,
    pub(crate) custodians: Vec<PersonId>,
}

/// What rows are held against: who and what is there, by the words that a file uses.
pub(super) struct Known<'a> {
    guideline: &'a Guideline,
    people: HashMap<String, PersonId>,
    units: HashMap<String, Option<UnitId>>,
    keys: BTreeSet<String>,
    urls: BTreeSet<String>,
}

impl<'a> Known<'a> {
    pub(super) fn new(guideline: &'a Guideline, town: &Town, accounts: &[crate::Account]) -> Self {
        let mut people = HashMap::new();
        for person in town.people.iter().filter(|it| it.left_at.is_none()) {
            people.insert(person.login.to_lowercase(), person.id);
            people.entry(person.mail.to_lowercase()).or_insert(person.id);
        }
        let mut units = HashMap::new();
        for unit in &town.units {
            // A name that two units have means neither.
            let known = units.entry(unit.name.to_lowercase()).or_insert(Some(unit.id));
            if *known != Some(unit.id) {
                *known = None;
            }
        }
        let keys = accounts.iter().map(|it| it.key.to_string()).collect();
        let urls = accounts.iter().map(|it| same_place(it.url.as_str())).collect();
        Self { guideline, people, units, keys, urls }
    }

    /// The account of a row, or what is wrong with its fields; a key or an address is then taken for the rows below.
    pub(super) fn account(&mut self, row: &RawRow) -> Result<Existing, Vec<(Column, Fault)>> {
        let mut faults = Vec::new();
        if row.misshapen {
            faults.push((Column::Name, Fault::Misshapen));
        }
        for (column, text) in &row.cells {
            if looks_secret(text) {
                faults.push((*column, Fault::LooksSecret));
            }
        }
        let cell = |column| row.cells.get(&column).map_or("", String::as_str);
        let mut reading = Reading { known: self, faults, cell: &cell };
        let found = reading.existing();
        let faults = std::mem::take(&mut reading.faults);
        match found {
            Some(found) if faults.is_empty() => {
                self.keys.insert(found.key.to_string());
                self.urls.insert(same_place(found.url.as_str()));
                Ok(found)
            }
            Some(_) | None => Err(faults),
        }
    }
}

/// Two addresses that differ by case or a last slash lead to one account.
fn same_place(url: &str) -> String {
    url.trim_end_matches('/').to_lowercase()
}

struct Reading<'r, 'a, 'k> {
    known: &'k Known<'a>,
    faults: Vec<(Column, Fault)>,
    cell: &'r dyn Fn(Column) -> &'r str,
}

impl Reading<'_, '_, '_> {
    fn wrong<T>(&mut self, column: Column, fault: Fault) -> Option<T> {
        self.faults.push((column, fault));
        None
    }

    fn filled(&mut self, column: Column) -> Option<String> {
        let text = (self.cell)(column);
        if text.is_empty() { self.wrong(column, Fault::Missing) } else { Some(text.to_owned()) }
    }

    /// Every field is read, so that every fault is told at once.
    fn existing(&mut self) -> Option<Existing> {
        let name = self.filled(Column::Name).and_then(|it| self.line(Column::Name, it));
        let key = self.key(name.as_deref());
        let platform = self.filled(Column::Platform).and_then(|it| self.platform(&it));
        let url = self.filled(Column::Url).and_then(|it| self.url(&it));
        let unit = self.filled(Column::Unit).and_then(|it| self.unit(&it));
        let purpose = self.filled(Column::Purpose);
        let responsible =
            self.filled(Column::Responsible).and_then(|it| self.person(Column::Responsible, &it));
        let deputy = self.filled(Column::Deputy).and_then(|it| self.person(Column::Deputy, &it));
        let manager = self.filled(Column::Manager).and_then(|it| self.person(Column::Manager, &it));
        if deputy.is_some() && deputy == responsible {
            self.faults.push((Column::Deputy, Fault::OwnDeputy));
        }
        let kind: Option<AccountKind> = self.chosen(Column::Kind);
        let forbidden = |it| self.known.guideline.account.kind(it) == KindRule::Forbidden;
        if kind.is_some_and(forbidden) && self.known.guideline.is_binding() {
            self.faults.push((Column::Kind, Fault::NotPermitted));
        }
        let mailbox: Option<Mailbox> = self.chosen(Column::Mailbox);
        if mailbox.is_some_and(|it| !self.known.guideline.account.accepts(it))
            && self.known.guideline.is_binding()
        {
            self.faults.push((Column::Mailbox, Fault::NotPermitted));
        }
        let mailbox_address = (self.cell)(Column::MailboxAddress).to_owned();
        if is_said_to_be_ours_and_is_not(mailbox, &mailbox_address) {
            self.faults.push((Column::MailboxAddress, Fault::PrivateProvider));
        }
        let mailbox_address = self.line(Column::MailboxAddress, mailbox_address);
        let sign_in = self.chosen(Column::SignIn);
        let custodians = self.custodians();
        Some(Existing {
            key: key?,
            name: name?,
            platform: platform?,
            url: url?,
            unit: unit?,
            purpose: purpose?,
            responsible: responsible?,
            deputy: deputy?,
            manager: manager?,
            kind,
            mailbox,
            mailbox_address: mailbox_address?,
            sign_in,
            custodians,
        })
    }

    /// What a line of a form takes.
    fn line(&mut self, column: Column, text: String) -> Option<String> {
        const MOST: usize = 200;
        if text.chars().count() > MOST { self.wrong(column, Fault::TooLong) } else { Some(text) }
    }

    fn key(&mut self, name: Option<&str>) -> Option<AccountKey> {
        let text = (self.cell)(Column::Key);
        let text = if text.is_empty() { slug(name?) } else { text.to_owned() };
        let Ok(key) = text.parse::<AccountKey>() else { return self.wrong(Column::Key, Fault::Unfit) };
        if self.known.keys.contains(key.as_str()) { self.wrong(Column::Key, Fault::Taken) } else { Some(key) }
    }

    fn platform(&mut self, text: &str) -> Option<String> {
        match text.to_lowercase().parse::<AccountKey>() {
            Ok(it) => Some(it.to_string()),
            Err(_) => self.wrong(Column::Platform, Fault::Unfit),
        }
    }

    fn url(&mut self, text: &str) -> Option<WebAddress> {
        let Ok(url) = text.parse::<WebAddress>() else { return self.wrong(Column::Url, Fault::Unfit) };
        let taken = self.known.urls.contains(&same_place(url.as_str()));
        if taken { self.wrong(Column::Url, Fault::Taken) } else { Some(url) }
    }

    fn unit(&mut self, text: &str) -> Option<UnitId> {
        match self.known.units.get(&text.to_lowercase()) {
            Some(Some(unit)) => Some(*unit),
            Some(None) | None => self.wrong(Column::Unit, Fault::UnknownUnit),
        }
    }

    fn person(&mut self, column: Column, text: &str) -> Option<PersonId> {
        match self.known.people.get(&text.to_lowercase()) {
            Some(person) => Some(*person),
            None => self.wrong(column, Fault::UnknownPerson),
        }
    }

    /// One of a few alternatives, by its word or by what people call it; nothing where nothing stands.
    fn chosen<T: Alternative>(&mut self, column: Column) -> Option<T> {
        let text = (self.cell)(column).to_lowercase();
        if text.is_empty() {
            return None;
        }
        match T::called(&text) {
            Some(it) => Some(it),
            None => self.wrong(column, Fault::Unfit),
        }
    }

    fn custodians(&mut self) -> Vec<PersonId> {
        let mut found = Vec::new();
        let text = (self.cell)(Column::Custodians);
        for word in text.split([' ', ',', '|', '\n']).filter(|it| !it.is_empty()) {
            match self.known.people.get(&word.to_lowercase()) {
                Some(person) if !found.contains(person) => found.push(*person),
                Some(_) => {}
                None => {
                    self.faults.push((Column::Custodians, Fault::UnknownPerson));
                    break;
                }
            }
        }
        found
    }
}

/// Something that a file names by a word.
trait Alternative: Sized {
    fn called(text: &str) -> Option<Self>;
}

/// By its word, or by its label in one of the languages or the first word of it: `sida`.
fn labelled<T: guideline::Choice>(text: &str) -> Option<T> {
    let is = |label: &str| label.to_lowercase() == text || label.split(' ').next() == Some(text);
    let called = |it: &&T| it.key() == text || is(&it.label().sv) || is(&it.label().en);
    T::CHOICES.iter().find(called).copied()
}

impl Alternative for AccountKind {
    fn called(text: &str) -> Option<Self> {
        labelled(text)
    }
}

impl Alternative for Mailbox {
    fn called(text: &str) -> Option<Self> {
        labelled(text)
    }
}

impl Alternative for SignIn {
    fn called(text: &str) -> Option<Self> {
        match text {
            "strong" | "stark" => Some(Self::Strong),
            "not-offered" | "finns inte" => Some(Self::NotOffered),
            "password-alone" | "bara lösenord" => Some(Self::PasswordAlone),
            _ => None,
        }
    }
}

/// A key made of a name: small letters a–z, digits and hyphens.
pub(crate) fn slug(name: &str) -> String {
    let plain = |it: char| match it {
        'å' | 'ä' | 'á' | 'à' => 'a',
        'ö' | 'ó' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        it if it.is_ascii_alphanumeric() => it,
        _ => '-',
    };
    let text: String = name.to_lowercase().chars().map(plain).take(64).collect();
    text.split('-').filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_a_name() {
        assert_eq!(slug("Åmåls Bibliotek & Café"), "amals-bibliotek-cafe");
        assert_eq!(slug("!!!"), "");
    }

    #[test]
    fn headings_are_known_in_both_languages() {
        for column in Column::ALL {
            assert_eq!(Column::of_heading(column.word()), Some(*column), "{column}");
            for heading in column.headings() {
                assert_eq!(Column::of_heading(&heading.to_uppercase()), Some(*column), "{heading}");
            }
        }
        assert_eq!(Column::of_heading("anmärkning"), None);
    }
}
