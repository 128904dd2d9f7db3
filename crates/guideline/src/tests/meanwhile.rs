//! A guideline that was written before the program asked for something goes on to run.

use std::collections::BTreeSet;

use toml_edit::{DocumentMut, Item, Table};

use crate::{Guideline, builtin};

/// The text without what the base gives meanwhile.
fn older(text: &str) -> String {
    let mut document: DocumentMut = text.parse().unwrap();
    let base: DocumentMut = builtin::BASE.parse().unwrap();
    forget(document.as_table_mut(), base["meanwhile"].as_table().unwrap());
    document.to_string()
}

/// Takes away each table that says where its values come from, or each value that does.
fn forget(table: &mut Table, given: &Table) {
    for (key, value) in given {
        let whole = value.as_table_like().is_none_or(|it| it.contains_key("source"));
        match (table.get_mut(key).and_then(Item::as_table_mut), value.as_table()) {
            (Some(inner), Some(given)) if !whole => forget(inner, given),
            _ => assert!(table.remove(key).is_some(), "{key} is asked of every guideline"),
        }
    }
}

#[test]
fn what_an_older_guideline_does_not_say_is_given_meanwhile_and_not_stated() {
    for (name, text) in builtin::names().map(|it| (it, builtin::text(it).unwrap())) {
        let now = builtin::load(name).unwrap();
        let then = Guideline::parse(name, &older(text), builtin::BASE).unwrap_or_else(|it| panic!("{it}"));
        let keys = |it: &Guideline| it.values().iter().map(|it| it.key.clone()).collect::<BTreeSet<_>>();
        assert_eq!(keys(&now), keys(&then), "{name}");
        let given = [
            "answer.holding.",
            "answer.language.",
            "answer.query.",
            "answer.referral.",
            "crisis.mode.",
            "disclosure.",
            "incident.handling.",
            "publishing.post.",
        ];
        for it in then.values().iter().filter(|it| given.iter().any(|given| it.key.starts_with(given))) {
            assert!(!it.stated && it.why.is_some(), "{name}: {}", it.key);
        }
    }
}

#[test]
fn what_is_missing_of_a_table_that_is_there_is_told() {
    let text = builtin::text("motala").unwrap().replacen("deadline = \"5 working days\"", "", 1);
    let problems = Guideline::parse("motala", &text, builtin::BASE).unwrap_err();
    assert!(problems.to_string().contains("answer.holding: deadline is missing"), "{problems}");

    let mut document: DocumentMut = builtin::text("motala").unwrap().parse().unwrap();
    document["answer"]["holding"].as_table_mut().unwrap().remove("why").unwrap();
    let problems = Guideline::parse("motala", &document.to_string(), builtin::BASE).unwrap_err();
    assert!(
        problems.to_string().contains("stated = false needs a why"),
        "the reasons of another value: {problems}"
    );
}
