//! Transferring to another channel (sv. *överföra*; KBA-TAN-23): the item is taken away from the account like any other, on
//! sealed evidence, and handed over by mail to whoever deals with it from there. What whoever wrote it is to be told is
//! written along, and told by a person.

use kernel::Instant;
use kernel::{Actor, CaseId, Failed, Outcome, Permission, PersonId};
use people::Context;
use platform::mail::{Mail, is_address};
use store::attested::words;
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::model::{Act, Case, Form, Stage};
use crate::open::{LONGEST_REASON, OpenCase, Refused as OpenRefused, decide};
use crate::sql;
use crate::sql::transfer as care;

/// How soon it is looked again whether the item is gone.
const LOOK_AGAIN_SECONDS: i64 = 60;
/// The longest address of mail (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// An order to transfer an item to another channel.
#[derive(Clone, Debug)]
pub struct TransferOrder {
    /// The decision; what is done is always to remove.
    pub open: OpenCase,
    /// To whom it is handed over: an address of mail.
    pub recipient: String,
    /// What whoever wrote it is told, where they are told.
    pub notice: String,
}

/// A transfer as it stands (sv. *överföra till annan kanal*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// To whom it is handed over.
    pub recipient: String,
    /// What whoever wrote it is told.
    pub notice: Option<String>,
    /// When it was handed over.
    pub handed_at: Option<Instant>,
    /// Who told the author, and when.
    pub told: Option<(PersonId, Instant)>,
}

/// Why nothing was transferred.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The guideline knows no transfer, or the ground has something that must not be handed over.
    #[error("nothing is transferred on this ground")]
    NotTransferable,
    /// It is not said to whom.
    #[error("the recipient is missing")]
    RecipientMissing,
    /// What stands there is no address of mail.
    #[error("the recipient is no address of mail")]
    RecipientUnfit,
    /// The notice is too long.
    #[error("the notice is longer than {LONGEST_REASON} characters")]
    NoticeTooLong,
    /// The decision itself was refused.
    #[error(transparent)]
    Open(#[from] OpenRefused),
}

impl From<Failed> for Refused {
    fn from(it: Failed) -> Self {
        Self::Open(OpenRefused::Failed(it))
    }
}

/// Decides that an item is taken away and handed over to another channel.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn transfer_item(cx: &Context, actor: &Actor, order: TransferOrder) -> Result<CaseId, Refused> {
    let item = dialogue::item::find(cx, actor, order.open.item).await?.ok_or(OpenRefused::NotFound)?;
    if !actor.may_on(Permission::Moderate, item.account) {
        return Err(OpenRefused::NotFound.into());
    }
    if !is_transferable(cx, &order.open.ground) {
        return Err(Refused::NotTransferable);
    }
    let transfer = read(&order)?;
    let open = OpenCase { act: Act::Remove, ..order.open };
    Ok(decide(cx, actor, open, Some(&transfer)).await?)
}

/// Whether what breaks this ground may be dealt with in another channel: where the guideline says so, and never where a
/// copy is itself a crime.
pub(crate) fn is_transferable(cx: &Context, ground: &str) -> bool {
    let copied = |it: &guideline::Ground| it.evidence != guideline::EvidenceForm::Description;
    cx.guideline.moderation.may_transfer && cx.guideline.ground(ground).is_none_or(copied)
}

fn read(order: &TransferOrder) -> Result<Transfer, Refused> {
    let recipient = order.recipient.trim();
    if recipient.chars().filter(|it| !kernel::is_invisible(*it)).count() == 0 {
        return Err(Refused::RecipientMissing);
    }
    if recipient.chars().count() > LONGEST_ADDRESS || !is_address(recipient) {
        return Err(Refused::RecipientUnfit);
    }
    let notice = order.notice.trim();
    if notice.chars().count() > LONGEST_REASON {
        return Err(Refused::NoticeTooLong);
    }
    Ok(Transfer {
        recipient: recipient.to_owned(),
        notice: Some(notice.to_owned()).filter(|it| !it.is_empty()),
        handed_at: None,
        told: None,
    })
}

/// Notes the transfer in the transaction of the decision.
pub(crate) async fn begin(tx: &mut Tx, actor: &Actor, case: &Case, it: &Transfer) -> Outcome<()> {
    care::insert(tx, case.id, it).await?;
    let said = words(&["transfer", &it.recipient, it.notice.as_deref().unwrap_or_default()]);
    tx.log(Entry::new(actor, "transfer-decided", "case", case.id).under(&case.guideline).about(said));
    let job = Job::now(tx, jobs::HAND_OVER, case.id);
    tx.enqueue(job).await
}

/// Hands the item over once it is gone from the account; until then it is looked again every minute.
///
/// # Errors
///
/// [`Failed`] when the mail could not be sent or the database does not answer; the job is tried again.
pub(crate) async fn hand_over(cx: &Context, id: CaseId) -> Outcome<()> {
    let reader = cx.store.reader();
    let (Some(case), Some(transfer)) = (sql::one(&reader, id).await?, care::of(&reader, id).await?) else {
        return Ok(());
    };
    if transfer.handed_at.is_some() || matches!(case.stage, Stage::Stopped(_)) || !cx.mailer.reaches_people()
    {
        return Ok(());
    }
    if !is_gone(&case) {
        return wait(cx, id).await;
    }
    cx.mailer.send(&letter(cx, &case, &transfer).await?).await?;
    let mut tx = cx.store.begin().await?;
    if care::handed(&mut tx, id).await? {
        let system = Actor::system("moderation");
        tx.log(Entry::new(&system, "transfer-handed-over", "case", id).under(&case.guideline));
        tx.log(Entry::new(&system, "transfer-handed-over", "item", case.item).under(&case.guideline));
        tx.commit().await?;
    }
    Ok(())
}

async fn wait(cx: &Context, id: CaseId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    tx.enqueue(Job::at(jobs::HAND_OVER, id, tx.now().plus_seconds(LOOK_AGAIN_SECONDS))).await?;
    tx.commit().await
}

fn is_gone(case: &Case) -> bool {
    match case.stage {
        Stage::Verified(_) | Stage::Registered(..) | Stage::Closed(_) => true,
        Stage::AwaitingSecond | Stage::Decided | Stage::Sealed(_) | Stage::Acted(_) | Stage::Stopped(_) => {
            false
        }
    }
}

/// What the recipient reads: the words of the item, unless only named people may read them.
async fn letter(cx: &Context, case: &Case, it: &Transfer) -> Outcome<Mail> {
    let reader = cx.store.reader();
    let account = accounts::account(&reader, case.account).await?.map(|it| it.name).unwrap_or_default();
    let material = dialogue::material(cx, case.item).await?;
    let restricted = dialogue::restrictions(&reader, &[case.item]).await?.contains_key(&case.item);
    let said = material.wordings.last().filter(|_| !restricted && case.form == Form::Copy);
    let author = material.item.author.as_ref().filter(|_| said.is_some()).map(|it| it.name.as_str());
    let text = said
        .map_or("Orden får bara läsas av utpekade personer. De finns i ärendet.", |it| &it.wording.text);
    Ok(Mail {
        to: it.recipient.clone(),
        attachments: Vec::new(),
        subject: format!("Överfört från {account}"),
        body: format!(
            "Hej!\n\nDet här skrevs på {account} och har tagits bort därifrån för att tas om hand av er i stället.\n\n\
             {}{text}\n\nÄrendet finns här:\n{}/cases/{}\n\n{}\n",
            author.map(|it| format!("{it} skrev:\n\n")).unwrap_or_default(),
            cx.public_url,
            case.id,
            cx.organisation,
        ),
    })
}

/// Why it was not noted that the author was told.
#[derive(Debug, thiserror::Error)]
pub enum ToldRefused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Nobody is to be told, the item is still there, or it was noted.
    #[error("nobody is to be told")]
    NothingToTell,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Notes that a person told whoever wrote the item where it is dealt with.
///
/// # Errors
///
/// [`ToldRefused`] with the reason; then nothing has changed.
pub async fn note_told(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), ToldRefused> {
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, id).await?.ok_or(ToldRefused::NotFound)?;
    let by = actor
        .id()
        .filter(|_| actor.may_on(Permission::Moderate, case.account))
        .ok_or(ToldRefused::NotFound)?;
    if !is_gone(&case) || !care::told(&mut tx, id, by).await? {
        return Err(ToldRefused::NothingToTell);
    }
    tx.log(Entry::new(actor, "transfer-told", "case", id).under(&case.guideline));
    tx.commit().await?;
    Ok(())
}

/// The cases whose author is to be told, for somebody who may moderate there.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn to_tell(cx: &Context, actor: &Actor) -> Outcome<Vec<Case>> {
    if !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    let mut cases = care::untold(&cx.store.reader()).await?;
    cases.retain(|it| is_gone(it) && actor.may_on(Permission::Moderate, it.account));
    Ok(cases)
}

/// The transfer of a case, if it is one.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn of_case(cx: &Context, id: CaseId) -> Outcome<Option<Transfer>> {
    care::of(&cx.store.reader(), id).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_transferred_to_nobody() {
        let order = |recipient: &str, notice: &str| TransferOrder {
            open: OpenCase {
                item: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
                seen: 1,
                ground: "insult".to_owned(),
                act: Act::Remove,
                reason: String::new(),
                stated: None,
            },
            recipient: recipient.to_owned(),
            notice: notice.to_owned(),
        };
        for nobody in ["", "  ", "\u{200b}"] {
            assert!(matches!(read(&order(nobody, "")), Err(Refused::RecipientMissing)));
        }
        assert!(matches!(read(&order("kundtjänst", "")), Err(Refused::RecipientUnfit)));
        let whole = read(&order(" kundservice@kommun.example.se ", " ")).unwrap();
        assert_eq!((whole.recipient.as_str(), whole.notice), ("kundservice@kommun.example.se", None));
        let endless = "a".repeat(LONGEST_REASON + 1);
        assert!(matches!(read(&order("a@b.example.se", &endless)), Err(Refused::NoticeTooLong)));
    }
}
