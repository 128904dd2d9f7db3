use accounts::Account;
use kernel::{Actor, EntryId, ItemId, Outcome};
use people::Context;
use records::Sight;
use records::disclosure::{
    EntryRecord, JudgeLine, Line, Refused, Subject, Whole, ask_manager, judge_line, request_line,
};

use crate::item::{self, View};

/// What a record says, to somebody who looks at it in a request.
#[derive(Clone, Debug)]
pub enum LineSight {
    /// An item, as this person may see it.
    Item(Box<View>),
    /// An entry of the register.
    Entry(EntryRecord),
    /// Something whose words are kept from this person, or that is there no longer.
    Withheld,
}

/// A record of a request with what it says.
#[derive(Clone, Debug)]
pub struct LineView {
    /// The request.
    pub whole: Whole,
    /// The record.
    pub line: Line,
    /// What it says.
    pub sight: LineSight,
    /// The account it stands on, or that it is about.
    pub account: Option<Account>,
}

/// A record of a request as this person may see it; `None` when there is none for them. That somebody reads restricted
/// words is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn look_at(cx: &Context, actor: &Actor, at: (i64, i64)) -> Outcome<Option<LineView>> {
    let Some((whole, line)) = request_line(cx, actor, at).await? else { return Ok(None) };
    let sight = match line.subject {
        Subject::Item => item_sight(cx, actor, &line).await?,
        Subject::Entry => entry_sight(cx, actor, &line).await?,
    };
    let account = accounts::account(&cx.store.reader(), line.account).await?;
    Ok(Some(LineView { whole, line, sight, account }))
}

async fn item_sight(cx: &Context, actor: &Actor, line: &Line) -> Outcome<LineSight> {
    let Ok(id) = line.id.parse::<ItemId>() else { return Ok(LineSight::Withheld) };
    let view = item::view(cx, actor, id).await?.filter(|it| !it.is_withheld());
    Ok(view.map_or(LineSight::Withheld, |it| LineSight::Item(Box::new(it))))
}

async fn entry_sight(cx: &Context, actor: &Actor, line: &Line) -> Outcome<LineSight> {
    let Ok(id) = line.id.parse::<EntryId>() else { return Ok(LineSight::Withheld) };
    let reader = cx.store.reader();
    let may = match records::look(&cx.store, actor, id).await {
        Ok(Sight::Whole { .. }) => true,
        Ok(Sight::Public { entry, .. }) => entry.open.is_some(),
        Err(records::Refused::Failed(failed)) => return Err(failed),
        Err(_) => false,
    };
    let record = if may { records::disclosure::entry_record(&reader, id).await? } else { None };
    Ok(record.map_or(LineSight::Withheld, LineSight::Entry))
}

impl LineSight {
    /// Everything that it says, in all its wordings, and who says it.
    fn said(&self) -> Vec<String> {
        match self {
            Self::Item(view) => {
                let author = view.item.author.as_ref().map(|it| it.name.clone());
                view.wordings.iter().map(|it| it.text.clone()).chain(author).collect()
            }
            Self::Entry(entry) => entry.sender.iter().chain([&entry.matter]).cloned().collect(),
            Self::Withheld => Vec::new(),
        }
    }
}

/// Judges a record by hand, as it was shown (sv. *pröva*; NYK-10-01): whoever does has read it.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn judge(cx: &Context, actor: &Actor, order: &JudgeLine) -> Result<(), Refused> {
    let judgement = order.read()?;
    let at = (order.disclosure, order.line);
    let (whole, _) = request_line(cx, actor, at).await?.ok_or(Refused::Unknown)?;
    if !whole.is_open() {
        return Err(Refused::Over);
    }
    if !whole.standing.reviews {
        return Err(Refused::NotPermitted);
    }
    let view = look_at(cx, actor, at).await?.ok_or(Refused::Unknown)?;
    if matches!(view.sight, LineSight::Withheld) {
        return Err(Refused::Restricted);
    }
    judgement.check(&view.sight.said())?;
    let mut tx = cx.store.begin().await?;
    judge_line(cx, &mut tx, actor, at, judgement).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks the manager of the account whether a record may be handed out (sv. *fråga närmaste chef*; NYK-10.1-03).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn ask_about(cx: &Context, actor: &Actor, at: (i64, i64), question: &str) -> Result<(), Refused> {
    let (_, line) = request_line(cx, actor, at).await?.ok_or(Refused::Unknown)?;
    let account = accounts::account(&cx.store.reader(), line.account).await?.ok_or(Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    ask_manager(cx, &mut tx, actor, at, account.manager, question).await?;
    tx.commit().await?;
    Ok(())
}
