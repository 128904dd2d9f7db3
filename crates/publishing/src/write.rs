use std::collections::BTreeSet;

use accounts::Account;
use kernel::{AccountId, Actor, Digest, Permission, PersonId, PostId};
use people::Context;
use store::{Entry, Tx};

use crate::desk::Desk;
use crate::model::{
    Assessment, Confirmation, Content, Post, PostAct, PostStage, Step, Wording, assessment, risked,
};
use crate::read::read;
pub(crate) use crate::read::{LONGEST, LONGEST_TEXT, within};
use crate::{Refused, consents, sql, view};

/// Within so many seconds the same words for the same accounts are the same post, sent twice.
const TWICE_SECONDS: i64 = 120;

/// A post to be written.
#[derive(Clone, Debug)]
pub struct WritePost {
    /// For which accounts, by their keys.
    pub accounts: Vec<String>,
    /// What it says.
    pub content: Content,
    /// Whether the person has judged the legal basis for this very post.
    pub judged: bool,
}

/// Another wording of a post.
#[derive(Clone, Debug)]
pub struct RewordPost {
    /// Which.
    pub post: PostId,
    /// The number of the last step that the person saw.
    pub step: i64,
    /// The whole of it.
    pub content: WritePost,
}

/// Writes a post (sv. *skriva ett inlägg*): a draft that nobody but the house sees. Sent twice, it is one.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn write_post(cx: &Context, actor: &Actor, order: WritePost) -> Result<PostId, Refused> {
    let content = read(cx, order.content)?;
    let (by, accounts) = writer(cx, actor, &order.accounts).await?;
    are_known(cx, actor, &content).await?;
    let mut tx = cx.store.begin().await?;
    if let Some(there) = sent_before(cx, &mut tx, by, &content, &accounts).await? {
        return Ok(there);
    }
    let assessed = assessment(None, &content, order.judged, Assessment { by, at: tx.now() });
    let risked = risked(None, &content, Assessment { by, at: tx.now() });
    let post = begin(cx, &mut tx, actor, (by, None), content, (assessed, risked)).await?;
    sql::delivery::set(&mut tx, post, &ids(&accounts)).await?;
    tx.commit().await?;
    Ok(post)
}

/// Words a post anew (sv. *ändra utkastet*); the wordings before stay. One that waits for a second person is a draft again.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn reword_post(cx: &Context, actor: &Actor, order: RewordPost) -> Result<(), Refused> {
    let content = read(cx, order.content.content)?;
    let (desk, by) = Desk::taken_up(cx, actor, order.post).await?;
    let (_, accounts) = writer(cx, actor, &order.content.accounts).await?;
    are_known(cx, actor, &content).await?;
    let mut tx = cx.store.begin().await?;
    let post = as_seen(&mut tx, &desk.post, order.step).await?;
    let stage = post.stage.after(PostAct::Reword).ok_or(Refused::OutOfOrder)?;
    let now = Assessment { by, at: tx.now() };
    let assessed = assessment(Some(&desk.wording), &content, order.content.judged, now);
    let risked = risked(Some(&desk.wording), &content, now);
    let to = Post { stage, steps: post.steps + 1, wording: post.wording + 1, ..post.clone() };
    let taken = Taken::of(PostAct::Reword, by, &content);
    let wording = worded(cx, &tx, to.wording, content, (assessed, risked), by);
    sql::wording::insert(&mut tx, post.id, &wording).await?;
    sql::delivery::set(&mut tx, post.id, &ids(&accounts)).await?;
    step(cx, &mut tx, actor, (&post, &to), taken).await?;
    tx.commit().await?;
    Ok(())
}

fn ids(accounts: &[Account]) -> Vec<AccountId> {
    accounts.iter().map(|it| it.id).collect()
}

/// Who writes, and on which accounts; each must be one on which they publish.
async fn writer(cx: &Context, actor: &Actor, keys: &[String]) -> Result<(PersonId, Vec<Account>), Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::Answer)).ok_or(Refused::NotPermitted)?;
    let mut chosen = view::publishable(cx, actor).await?;
    let known = |key: &String| chosen.iter().any(|it| it.key.as_str() == key);
    if keys.is_empty() || !keys.iter().all(known) {
        return Err(Refused::AccountUnfit);
    }
    chosen.retain(|it| keys.iter().any(|key| it.key.as_str() == key));
    Ok((by, chosen))
}

/// Whether the consents that it names are those of units whose register the person keeps.
async fn are_known(cx: &Context, actor: &Actor, content: &Content) -> Result<(), Refused> {
    let named = &content.personal.consents;
    if named.is_empty() {
        return Ok(());
    }
    let known = consents::consents(cx, actor).await?;
    let is_known = |id| known.iter().any(|it| it.id == id);
    if named.iter().all(|id| is_known(*id)) { Ok(()) } else { Err(Refused::ConsentUnfit) }
}

async fn sent_before(
    cx: &Context,
    tx: &mut Tx,
    by: PersonId,
    content: &Content,
    accounts: &[Account],
) -> Result<Option<PostId>, Refused> {
    let since = tx.now().plus_seconds(-TWICE_SECONDS);
    for id in sql::post::same(tx, by, &content.text, since).await? {
        let Some(there) = Desk::of(cx, id).await? else { continue };
        let for_the_same = ids(&there.accounts) == ids(accounts);
        if for_the_same && there.post.wording == 1 && there.wording.content == *content {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Who judged the basis, and who the risk.
pub(crate) type Judged = (Option<Assessment>, Option<Assessment>);

/// Begins a post with its first wording.
pub(crate) async fn begin(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (by, copied_from): (PersonId, Option<PostId>),
    content: Content,
    judged: Judged,
) -> Result<PostId, Refused> {
    let post = Post {
        id: PostId::new(tx.now(), tx.entropy()),
        stage: PostStage::Draft,
        steps: 1,
        wording: 1,
        by,
        made_at: tx.now(),
        planned_for: None,
        copied_from,
    };
    sql::post::insert(tx, &post).await?;
    let taken = Taken::of(PostAct::Write, by, &content);
    let wording = worded(cx, tx, 1, content, judged, by);
    sql::wording::insert(tx, post.id, &wording).await?;
    note(cx, tx, actor, &post, taken).await?;
    Ok(post.id)
}

fn worded(
    cx: &Context,
    tx: &Tx,
    n: i64,
    content: Content,
    (assessed, risked): Judged,
    by: PersonId,
) -> Wording {
    Wording { n, content, assessed, risked, by, at: tx.now(), guideline: cx.guideline.version.to_string() }
}

/// The post as it stands in this transaction, if nobody has done anything with it since it was seen.
pub(crate) async fn as_seen(tx: &mut Tx, known: &Post, step: i64) -> Result<Post, Refused> {
    let post = sql::post::in_tx(tx, known.id).await?.ok_or(Refused::Unknown)?;
    if post.steps == step && post.steps == known.steps { Ok(post) } else { Err(Refused::Overtaken) }
}

/// What somebody does with a post, and what they confirm with it.
pub(crate) struct Taken {
    pub(crate) act: PostAct,
    pub(crate) by: PersonId,
    pub(crate) confirmed: Vec<Confirmation>,
    pub(crate) watched: String,
    /// Of the words that it was done with.
    pub(crate) words: Digest,
}

impl Taken {
    pub(crate) fn of(act: PostAct, by: PersonId, content: &Content) -> Self {
        let words = Digest::of(format!("{}\n\n{}", content.title, content.text).as_bytes());
        Self { act, by, confirmed: Vec::new(), watched: String::new(), words }
    }
}

/// Moves a post on and notes the step.
pub(crate) async fn step(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (from, to): (&Post, &Post),
    taken: Taken,
) -> Result<(), Refused> {
    sql::post::advance(tx, from, to).await?;
    note(cx, tx, actor, to, taken).await
}

async fn note(cx: &Context, tx: &mut Tx, actor: &Actor, post: &Post, taken: Taken) -> Result<(), Refused> {
    let step = Step {
        n: post.steps,
        act: taken.act,
        wording: post.wording,
        confirmed: taken.confirmed,
        watched: taken.watched,
        by: taken.by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
        roles: roles(cx, taken.by).await?,
    };
    sql::post::insert_step(tx, post.id, &step).await?;
    let entry = Entry::new(actor, verb(step.act), "post", post.id).under(&step.guideline);
    tx.log(entry.about(taken.words));
    Ok(())
}

/// The roles of today in which this person publishes.
async fn roles(cx: &Context, by: PersonId) -> Result<Vec<String>, Refused> {
    let all = people::assignments_today(&cx.store.reader()).await?;
    let publishes = |it: &String| cx.guideline.permissions([it.as_str()]).contains(&Permission::Answer);
    let own = all.get(&by).into_iter().flatten().map(|it| it.role.clone());
    let own: BTreeSet<String> = own.filter(publishes).collect();
    Ok(own.into_iter().collect())
}

/// What the log says.
fn verb(act: PostAct) -> &'static str {
    match act {
        PostAct::Write => "post-written",
        PostAct::Reword => "post-reworded",
        PostAct::Submit => "post-submitted",
        PostAct::Release => "post-released",
        PostAct::Approve => "post-approved",
        PostAct::Withdraw => "post-withdrawn",
        PostAct::Settle => "post-recording-settled",
    }
}
