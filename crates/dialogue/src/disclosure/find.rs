use std::collections::{BTreeSet, HashMap, HashSet};

use guideline::Signal;
use kernel::calendar::midnight;
use kernel::{ItemId, Outcome};
use people::Context;
use records::disclosure::{Found, Reason, Scope, Subject, entries_in, secrecy_marks_of};
use records::retention;
use text::search_terms;

use crate::model::Item;
use crate::restricted;
use crate::sql::{disclosure as sql, disposal, item as items};

/// The findings by which an item is looked at by hand: it may concern somebody's private life, or something secret.
const PRIVATE: [Signal; 12] = [
    Signal::Personnummer,
    Signal::Samordningsnummer,
    Signal::Phone,
    Signal::Email,
    Signal::Address,
    Signal::BankAccount,
    Signal::PaymentCard,
    Signal::VehiclePlate,
    Signal::PointedOut,
    Signal::Sensitive,
    Signal::Offence,
    Signal::Secrecy,
];

/// Everything that is asked for, whoever looks for it: items in any wording and entries of the register. What a request has
/// already is looked at anew.
pub(super) async fn found(cx: &Context, scope: &Scope, known: &[(Subject, String)]) -> Outcome<Vec<Found>> {
    let of = |subject| known.iter().filter(move |it| it.0 == subject).map(|it| it.1.clone());
    let items: Vec<String> = of(Subject::Item).collect();
    let entries: Vec<String> = of(Subject::Entry).collect();
    let ids = items_in(cx, scope, &items).await?;
    let mut found = of_items(cx, &ids).await?;
    found.extend(entries_in(&cx.store.reader(), scope, &entries).await?);
    found.sort_by(|one, other| (one.dated, &one.id).cmp(&(other.dated, &other.id)));
    Ok(found)
}

async fn items_in(cx: &Context, scope: &Scope, known: &[String]) -> Outcome<Vec<ItemId>> {
    let named = scope.single.iter().chain(known).filter_map(|it| it.parse().ok());
    let mut ids: BTreeSet<ItemId> = named.collect();
    if !scope.is_single() {
        let reader = cx.store.reader();
        let from = scope.from.map(midnight);
        let until = scope.to.and_then(|it| it.tomorrow().ok()).map(midnight);
        let everywhere = scope.accounts.is_empty().then_some(None);
        let mut received = Vec::new();
        for account in scope.accounts.iter().copied().map(Some).chain(everywhere) {
            let some = disposal::received(&reader, account, from, until).await?;
            received.extend(some.into_iter().map(|it| it.0));
        }
        ids.extend(with_words(cx, received, &scope.words).await?);
    }
    Ok(ids.into_iter().collect())
}

/// Those that hold all the words, in their present wording or in one before it.
async fn with_words(cx: &Context, ids: Vec<ItemId>, words: &str) -> Outcome<Vec<ItemId>> {
    let terms = search_terms(words);
    if terms.is_empty() {
        return Ok(ids);
    }
    let reader = cx.store.reader();
    let hits = reader.search(&terms, None, i64::from(i32::MAX)).await?;
    let present: HashSet<String> = hits.into_iter().map(|it| it.subject).collect();
    let mut found = Vec::new();
    for item in sql::items(&reader, &ids).await? {
        let is_present = present.contains(&format!("item:{}", item.id));
        if is_present || item.versions > 1 && said_before(&reader, item.id, &terms).await? {
            found.push(item.id);
        }
    }
    Ok(found)
}

async fn said_before(reader: &store::Reader, id: ItemId, terms: &[String]) -> Outcome<bool> {
    let wordings = items::wordings(reader, id).await?;
    Ok(wordings.iter().any(|it| {
        let said = search_terms(&it.text);
        terms.iter().all(|term| said.contains(term))
    }))
}

/// The items as records of a request; not those of which no copy may be made, nor what was disposed of.
async fn of_items(cx: &Context, ids: &[ItemId]) -> Outcome<Vec<Found>> {
    let reader = cx.store.reader();
    let forbidden = sql::forbidden(&reader, ids).await?;
    let gone = retention::gone(&reader, ids).await?;
    let restricted = restricted::restrictions(&reader, ids).await?;
    let suspected = sql::suspected(&reader, ids).await?;
    let marks = secrecy_marks_of(&reader, ids).await?;
    let mut findings: HashMap<ItemId, bool> = HashMap::new();
    for (id, code) in sql::findings(&reader, ids).await? {
        let is_private = code.parse::<Signal>().is_ok_and(|it| PRIVATE.contains(&it));
        *findings.entry(id).or_default() |= is_private;
    }
    let is_there = |it: &Item| {
        !forbidden.contains(&it.id) && gone.get(&it.id).is_none_or(|gone| gone.wordings < it.versions)
    };
    let found = |item: Item| {
        let marks = marks.get(&item.id).map(Vec::as_slice).unwrap_or_default();
        let is_marked = marks.last().is_some_and(|it| it.secrecy.is_some());
        let reasons = [
            (is_marked || suspected.contains(&item.id), Reason::Marked),
            (restricted.contains_key(&item.id), Reason::Restricted),
            (findings.get(&item.id).copied().unwrap_or_default(), Reason::Finding),
        ];
        Found {
            subject: Subject::Item,
            id: item.id.to_string(),
            account: item.account,
            dated: item.received_at(),
            wordings: item.versions,
            content: item.content,
            reasons: reasons.into_iter().filter(|it| it.0).map(|it| it.1).collect(),
            marks: i64::try_from(marks.len()).unwrap_or(i64::MAX),
        }
    };
    Ok(sql::items(&reader, ids).await?.into_iter().filter(is_there).map(found).collect())
}
