//! The guideline's flow that leads to what an item is about, one question at a time (KBA-TAN-37, ORE-ALL-03).

use guideline::{FlowEnd, FlowStep, Guideline, RouteKind};
use kernel::{Actor, ItemId, Outcome};
use people::Context;
use store::Entry;

use super::class::{ClassItem, class_in, taken_up};
use super::model::ItemClass;
use super::{Refused, sql};

/// Where somebody stands in the flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Walked<'a> {
    /// At a question.
    At(&'a FlowStep),
    /// At the end, with what the item is about.
    End(ItemClass),
}

/// Follows answers, `y` for a yes and `n` for a no, from the first question; `None` where the flow is not so long, or
/// there is none.
#[must_use]
pub fn walk<'a>(guideline: &'a Guideline, path: &str) -> Option<Walked<'a>> {
    let steps = &guideline.answer.flow;
    let mut at = Walked::At(steps.first()?);
    for answer in path.chars() {
        let Walked::At(step) = at else { return None };
        let end = match answer {
            'y' => &step.yes,
            'n' => &step.no,
            _ => return None,
        };
        at = match end {
            FlowEnd::Step(key) => Walked::At(steps.iter().find(|it| it.key == *key)?),
            FlowEnd::Route(kind) => Walked::End(class_of(*kind)),
        };
    }
    Some(at)
}

/// The questions on a path with their answers, in order.
#[must_use]
pub fn answered<'a>(guideline: &'a Guideline, path: &str) -> Vec<(&'a FlowStep, bool)> {
    let at = |n: usize| path.get(..n).and_then(|it| walk(guideline, it));
    let step = |(n, answer): (usize, char)| match at(n)? {
        Walked::At(step) => Some((step, answer == 'y')),
        Walked::End(_) => None,
    };
    path.char_indices().filter_map(step).collect()
}

fn class_of(kind: RouteKind) -> ItemClass {
    match kind {
        RouteKind::Simple => ItemClass::Simple,
        RouteKind::Complex => ItemClass::Complex,
        RouteKind::Opinion => ItemClass::Opinion,
        RouteKind::Criticism => ItemClass::Criticism,
        RouteKind::Complaint => ItemClass::Complaint,
        RouteKind::IndividualCase => ItemClass::IndividualCase,
        RouteKind::Political => ItemClass::Political,
        RouteKind::Secrecy => ItemClass::Secrecy,
    }
}

/// A walk through the flow.
#[derive(Clone, Debug)]
pub struct FinishFlow {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// The answers, `y` and `n`.
    pub path: String,
}

/// Finishes a walk through the flow: the path stays at the item, and what it is about is said by it. Finished twice in the
/// same way, it is one walk.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn finish_flow(cx: &Context, actor: &Actor, order: FinishFlow) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (item, by) = taken_up(&mut tx, actor, order.item).await?;
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    let Some(Walked::End(class)) = walk(&cx.guideline, &order.path) else {
        return Err(Refused::PathUnfit);
    };
    let paths = sql::paths_in(&mut tx, item.id).await?;
    if paths.last().is_none_or(|it| *it != order.path) {
        let n = i64::try_from(paths.len()).unwrap_or(i64::MAX) + 1;
        let guideline = cx.guideline.version.to_string();
        sql::insert_path(&mut tx, item.id, (n, &order.path, class), by, &guideline).await?;
        tx.log(Entry::new(actor, "flow-walked", "item", item.id).under(&guideline).about(item.content));
    }
    let (class, number) = (class.word().to_owned(), String::new());
    let said = ClassItem { item: order.item, seen: order.seen, class, number, whole_thread: false };
    class_in(cx, &mut tx, actor, &said).await?;
    tx.commit().await?;
    Ok(())
}

/// The path that was walked last for an item; none where nobody has.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn walked(cx: &Context, item: ItemId) -> Outcome<Option<String>> {
    Ok(sql::paths(&cx.store.reader(), item).await?.pop())
}

#[cfg(test)]
mod tests {
    use guideline::builtin;

    use super::*;

    #[test]
    fn every_path_of_every_flow_comes_to_an_end() {
        for name in builtin::names() {
            let guideline = builtin::load(name).unwrap();
            let mut paths = vec![String::new()];
            let mut ends = 0;
            while let Some(path) = paths.pop() {
                match walk(&guideline, &path) {
                    Some(Walked::At(_)) => paths.extend([format!("{path}y"), format!("{path}n")]),
                    Some(Walked::End(_)) => ends += 1,
                    None => assert!(guideline.answer.flow.is_empty(), "{path} in {name}"),
                }
            }
            assert_eq!(ends > 0, !guideline.answer.flow.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_path_leads_where_its_answers_say_and_no_further() {
        let guideline = builtin::load("orebro").unwrap();
        assert_eq!(walk(&guideline, "y"), Some(Walked::End(ItemClass::Secrecy)));
        assert_eq!(walk(&guideline, "nny"), Some(Walked::End(ItemClass::Complaint)));
        assert_eq!(walk(&guideline, "yy"), None, "beyond the end");
        assert_eq!(walk(&guideline, "x"), None);
        let asked: Vec<_> = answered(&guideline, "nny").iter().map(|it| (it.0.key.as_str(), it.1)).collect();
        assert_eq!(asked, [("secret", false), ("own", false), ("complaint", true)]);
        assert_eq!(walk(&builtin::load("motala").unwrap(), ""), None, "there is no flow");
    }
}
