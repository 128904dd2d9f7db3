use std::collections::BTreeSet;

use super::*;
use crate::builtin;

#[test]
fn every_setting_of_every_guideline_has_a_name_for_people() {
    for name in builtin::names() {
        let guideline = builtin::load(name).unwrap_or_else(|problems| panic!("{problems}"));
        let nameless: Vec<_> = guideline.values().iter().filter(|it| it.caption().is_none()).collect();
        let nameless: BTreeSet<_> = nameless.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(nameless, BTreeSet::new(), "{name}");
    }
    assert_eq!(caption("answer.deadlin"), None);
    assert_eq!(caption("ground.profanity.rule").unwrap().sv, "grunden profanity: regeln");
}

#[test]
fn the_names_stand_in_order_and_none_is_for_nothing() {
    let keys: Vec<_> = settings::SETTINGS.iter().map(|it| it.0).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    let all = builtin::names().flat_map(|it| builtin::load(it).unwrap().values().to_vec());
    let used: BTreeSet<String> = all.map(|it| it.key).collect();
    let idle: Vec<_> = keys.into_iter().filter(|it| !used.contains(*it)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn every_setting_stands_in_a_chapter_and_no_chapter_is_empty() {
    let all = builtin::names().flat_map(|it| builtin::load(it).unwrap().values().to_vec());
    let used: BTreeSet<String> = all.map(|it| it.chapter().to_owned()).collect();
    let known: BTreeSet<String> = chapters().map(|it| it.0.to_owned()).collect();
    assert_eq!(used, known);
}
