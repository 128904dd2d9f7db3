//! Which accounts speak to the same people, or are of the same use (sv. *målgrupp, nytta*; STO-REM-07, NYK-02.1-01): those
//! that state the same, whatever the capitals and the spaces; what the guideline offers goes by its label.

use std::collections::BTreeMap;

use guideline::{Fact, Guideline};
use kernel::calendar::Label;
use kernel::{Actor, Outcome};
use people::Context;

use crate::Account;
use crate::profile::{About, said_of_all};

/// Something that accounts state in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// What it is called.
    pub label: Label,
    /// Which accounts, by name.
    pub accounts: Vec<Account>,
}

/// The open accounts that the actor may know of, by what they state.
#[derive(Clone, Debug)]
pub struct Overlaps {
    /// By what they state, what most accounts share first.
    pub shared: Vec<Common>,
    /// The accounts that state nothing.
    pub without: Vec<Account>,
}

/// Groups the open accounts that the actor may know of by what they state of this fact.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn overlaps(cx: &Context, actor: &Actor, fact: Fact) -> Outcome<Overlaps> {
    let reader = cx.store.reader();
    let said = said_of_all(&reader, fact).await?;
    let mut accounts = crate::list(&reader, actor).await?;
    accounts.retain(Account::is_open);
    let stated = |it: Account| {
        let words = said.get(&About::Account(it.id).word()).map(String::as_str).unwrap_or_default();
        (it, named(&cx.guideline, fact, words))
    };
    Ok(grouped(accounts.into_iter().map(stated)))
}

/// What a statement names, each once. A label that the guideline offers may have commas in it.
fn named(guideline: &Guideline, fact: Fact, said: &str) -> Vec<Label> {
    let offered = guideline.planning.offered(fact);
    let whole = offered.iter().fold(said.to_owned(), |said, (key, it)| said.replace(&it.sv, key));
    let mut labels: Vec<Label> = Vec::new();
    for word in whole.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty()) {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        let own = offered.iter().find(|(key, it)| *key == word || same(it, &word));
        let label = own.map_or_else(|| Label::same(&word), |(_, it)| (*it).clone());
        if labels.iter().all(|it| key(it) != key(&label)) {
            labels.push(label);
        }
    }
    labels
}

fn same(label: &Label, word: &str) -> bool {
    [&label.sv, &label.en].iter().any(|it| it.to_lowercase() == word.to_lowercase())
}

fn key(label: &Label) -> String {
    label.sv.to_lowercase()
}

fn grouped(accounts: impl Iterator<Item = (Account, Vec<Label>)>) -> Overlaps {
    let mut groups: BTreeMap<String, Common> = BTreeMap::new();
    let mut without = Vec::new();
    for (account, labels) in accounts {
        if labels.is_empty() {
            without.push(account);
            continue;
        }
        for label in labels {
            let group = groups.entry(key(&label));
            group.or_insert_with(|| Common { label, accounts: Vec::new() }).accounts.push(account.clone());
        }
    }
    let mut shared: Vec<Common> = groups.into_values().collect();
    shared.sort_by_key(|it| std::cmp::Reverse(it.accounts.len()));
    Overlaps { shared, without }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_is_the_same_in_whatever_letters_and_one_of_the_guidelines_goes_by_its_label() {
        let stockholm = guideline::builtin::load("stockholm").unwrap();
        let told = |said: &str| {
            named(&stockholm, Fact::Audience, said).into_iter().map(|it| it.sv).collect::<Vec<_>>()
        };
        assert_eq!(told("visitors, companies"), ["Besökare", "Företag"]);
        assert_eq!(
            told("besökare; Visitors\nFöräldrar  till små barn"),
            ["Besökare", "Föräldrar till små barn"]
        );
        assert_eq!(told(" , "), Vec::<String>::new());
    }
    #[test]
    fn a_label_with_a_comma_in_it_is_one() {
        let motala = guideline::builtin::load("motala").unwrap();
        let told = named(&motala, Fact::Benefits, "Delaktighet, insyn och dialog, Service");
        assert_eq!(
            told.iter().map(|it| it.sv.as_str()).collect::<Vec<_>>(),
            ["Delaktighet, insyn och dialog", "Service"]
        );
    }
}
