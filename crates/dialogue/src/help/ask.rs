use std::collections::BTreeMap;

use kernel::{AccountId, Actor, Digest, ItemId, Outcome, Permission, PersonId};
use people::{Assignment, Context, Person};
use store::{Entry, Tx};

use super::model::{AnswerDraft, Asked, DraftAct, DraftStage, DraftStep};
use super::turn::note;
use super::{Refused, sql};
use crate::answer::{Place, answerable, sendable};
use crate::manner::Manner;
use crate::{AnswerRefused, Item};

/// A draft, and who is asked to read it.
#[derive(Clone, Debug)]
pub struct AskForHelp {
    /// The item that it answers.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// The answer, without its signature.
    pub text: String,
    /// In what manner it is to be given.
    pub manner: Manner,
    /// Who is asked.
    pub asked: Asked,
    /// What the reader should know.
    pub note: Option<String>,
}

/// Saves a draft of an answer and asks somebody to read it (sv. *be om hjälp*); its number. Ordered twice, it is the same draft.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn ask_for_help(cx: &Context, actor: &Actor, order: AskForHelp) -> Result<i64, Refused> {
    let text = sendable(cx, &order.text, order.manner)?;
    let note = note(order.note.as_deref())?;
    let place = Place::of(cx, order.item).await?;
    let by = actor.id().ok_or(AnswerRefused::NotFound)?;
    if !actor.may_on(Permission::Answer, place.account.id) {
        return Err(AnswerRefused::NotFound.into());
    }
    if !helpers(cx, actor, place.account.id).await?.hold(&order.asked) {
        return Err(Refused::CannotHelp);
    }
    let mut tx = cx.store.begin().await?;
    let item = answerable(&mut tx, actor, order.item, &place.account).await?;
    if let Some(earlier) = sql::same(&mut tx, item.id, by, (&order.asked, text)).await? {
        return Ok(earlier);
    }
    if item.versions != order.seen {
        return Err(AnswerRefused::Stale.into());
    }
    let n = i64::try_from(sql::of_item_in(&mut tx, item.id).await?.len()).unwrap_or(i64::MAX) + 1;
    let draft = drafted(&item, n, by, &order);
    let first = DraftStep {
        n: 1,
        act: DraftAct::Ask,
        text: Some(text.to_owned()),
        note,
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    record(&mut tx, actor, &draft, &first).await?;
    tx.commit().await?;
    Ok(n)
}

fn drafted(item: &Item, n: i64, by: PersonId, order: &AskForHelp) -> AnswerDraft {
    AnswerDraft {
        item: item.id,
        n,
        account: item.account,
        seen: order.seen,
        by,
        asked: order.asked.clone(),
        kind: order.manner.kind,
        thread: order.manner.thread,
        stage: DraftStage::Asked,
        taken_by: None,
        steps: 1,
        answer: None,
    }
}

async fn record(tx: &mut Tx, actor: &Actor, draft: &AnswerDraft, first: &DraftStep) -> Outcome<()> {
    sql::insert(tx, draft).await?;
    sql::insert_step(tx, draft, first).await?;
    let words = first.text.as_deref().unwrap_or_default();
    tx.log(
        Entry::new(actor, "draft-ask", "item", draft.item)
            .under(&first.guideline)
            .about(Digest::of(words.as_bytes())),
    );
    Ok(())
}

/// Who can be asked to read an answer on an account.
#[derive(Clone, Debug, Default)]
pub struct Helpers {
    /// The roles that the guideline names and that somebody has, by their keys; they come first.
    pub roles: Vec<String>,
    /// The colleagues who may answer there, by name.
    pub people: Vec<Person>,
}

impl Helpers {
    fn hold(&self, asked: &Asked) -> bool {
        match asked {
            Asked::Person(person) => self.people.iter().any(|it| it.id == *person),
            Asked::Role(role) => self.roles.contains(role),
        }
    }
}

/// Who can help this person with an answer on the account: everybody else who may answer there, and the roles that the
/// guideline lets the person's roles ask (`answer.help`), where somebody has them who may answer there.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn helpers(cx: &Context, actor: &Actor, account: AccountId) -> Outcome<Helpers> {
    let reader = cx.store.reader();
    let today = people::assignments_today(&reader).await?;
    let mut others = people::people(&reader).await?;
    others.retain(|it| actor.id() != Some(it.id) && may_be_asked(cx, &today, it.id, account));
    let mut people = Vec::new();
    for person in others {
        let them = people::actor(cx, person.id).await?;
        if them.is_some_and(|it| it.may_on(Permission::Answer, account)) {
            people.push(person);
        }
    }
    let mine = roles_among(&today, actor, account);
    let somebody_has = |role: &str| people.iter().any(|it| has(&today, it.id, role, account));
    let named = cx.guideline.answer.helpers_of(&mine).filter(|it| somebody_has(it));
    let mut roles: Vec<String> = named.map(str::to_owned).collect();
    roles.dedup();
    Ok(Helpers { roles, people })
}

pub(crate) type Today = BTreeMap<PersonId, Vec<Assignment>>;

/// Whether one of their roles answers there: so nobody is looked at closely who never could.
fn may_be_asked(cx: &Context, today: &Today, person: PersonId, account: AccountId) -> bool {
    let answers =
        |role: &str| cx.guideline.role(role).is_some_and(|it| it.permissions.contains(&Permission::Answer));
    today.get(&person).into_iter().flatten().any(|it| it.scope.covers(account) && answers(&it.role))
}

fn has(today: &Today, person: PersonId, role: &str, account: AccountId) -> bool {
    today.get(&person).into_iter().flatten().any(|it| it.role == role && it.scope.covers(account))
}

/// The roles that the person has for the account, with those of everybody they stand in for.
pub(crate) fn roles_among(today: &Today, actor: &Actor, account: AccountId) -> Vec<String> {
    let of = actor.acts_for().filter_map(|it| today.get(&it)).flatten();
    of.filter(|it| it.scope.covers(account)).map(|it| it.role.clone()).collect()
}

/// The same, as it is today.
pub(crate) async fn roles_of(cx: &Context, actor: &Actor, account: AccountId) -> Outcome<Vec<String>> {
    let today = people::assignments_today(&cx.store.reader()).await?;
    Ok(roles_among(&today, actor, account))
}
