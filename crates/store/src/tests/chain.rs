use kernel::Actor;
use proptest::prelude::*;

use super::*;

/// What somebody might do to a log.
#[derive(Clone, Copy, Debug)]
enum Tampering {
    Change(u8),
    Remove,
    Repeat,
    SwapWithNext,
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let verb = prop::sample::select(vec!["item-received", "item-hidden", "case-opened"]);
    let entry = (verb, "[a-zå-ö0-9:]{0,12}", prop::option::of("[a-z0-9/]{0,8}"), any::<Option<[u8; 4]>>());
    let entry = entry.prop_map(|(verb, id, guideline, content)| {
        let entry = Entry::new(&Actor::system("test"), verb, "thing", id);
        let entry = guideline.into_iter().fold(entry, |it, version| it.under(&version));
        content.into_iter().fold(entry, |it, bytes| it.about(Digest::of(&bytes)))
    });
    prop::collection::vec(entry, 2..12)
}

fn tampering() -> impl Strategy<Value = Tampering> {
    prop_oneof![
        (0..9_u8).prop_map(Tampering::Change),
        Just(Tampering::Remove),
        Just(Tampering::Repeat),
        Just(Tampering::SwapWithNext),
    ]
}

fn chain(entries: Vec<Entry>) -> Vec<Logged> {
    let (mut prev, at) = (beginning(), Instant::from_micros(1_795_420_800_000_000));
    let mut link = |(seq, entry)| {
        let logged = chained(seq, at, prev, entry);
        prev = logged.hash;
        logged
    };
    (1..).zip(entries).map(&mut link).collect()
}

fn walked(chain: &[Logged]) -> Verified {
    let mut verified = Verified::nothing();
    let _ = chain.iter().all(|it| verified.follow(it));
    verified
}

fn change(it: &mut Logged, field: u8) {
    match field {
        0 => it.seq += 1,
        1 => it.at = it.at.plus_seconds(1),
        2 => it.actor.push('x'),
        3 => it.verb.push('x'),
        4 => it.subject.push('x'),
        5 => it.guideline = Some(it.guideline.take().unwrap_or_default() + "x"),
        6 => it.digest = Some(it.digest.map_or(it.hash, |it| Digest::of(it.as_bytes()))),
        7 => it.prev = Digest::of(it.prev.as_bytes()),
        _ => it.hash = Digest::of(it.hash.as_bytes()),
    }
}

/// Does it to the entry at `place`; the place of the first entry that no longer fits, or the end where all do.
fn tamper(chain: &mut Vec<Logged>, place: usize, with: Tampering) -> usize {
    match with {
        Tampering::Change(field) => change(&mut chain[place], field),
        Tampering::Remove => drop(chain.remove(place)),
        Tampering::Repeat => chain.insert(place, chain[place].clone()),
        Tampering::SwapWithNext if place + 1 == chain.len() => return chain.len(),
        Tampering::SwapWithNext => chain.swap(place, place + 1),
    }
    match with {
        Tampering::Repeat => place + 1,
        Tampering::Change(_) | Tampering::Remove | Tampering::SwapWithNext => place,
    }
}

proptest! {
    #[test]
    fn whatever_is_done_to_a_chain_is_seen_where_it_begins(
        entries in entries(), place in any::<prop::sample::Index>(), with in tampering(),
    ) {
        let whole = chain(entries);
        let all = walked(&whole);
        prop_assert_eq!((all.entries, all.broken), (i64::try_from(whole.len()).unwrap(), None));
        let mut chain = whole.clone();
        let first = tamper(&mut chain, place.index(whole.len()), with);
        let verified = walked(&chain);
        prop_assert_eq!(verified.entries, i64::try_from(first.min(chain.len())).unwrap(), "what came before still fits");
        match chain.get(first) {
            Some(wrong) => prop_assert_eq!(verified.broken.map(|it| it.seq), Some(wrong.seq)),
            // A log that was shortened is whole in itself: whoever keeps its head elsewhere notices.
            None => prop_assert!(chain == whole || verified.head != all.head),
        }
    }
}
