use guideline::GuidelineVersion;
use kernel::{AccountId, Actor, Digest, EntryId, Failed, Instant, Outcome};
use store::{Entry as LogEntry, Tx};

use crate::change::line;
use crate::model::{Cause, Origin};
use crate::renew::renew;
use crate::wording::{MATTER_CHARS, SENDER_CHARS, clipped};
use crate::{RegistryNumber, sql};

/// What is handed over to the registrar (sv. *underlag för diarieföring*, MOT-DIA-08).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What is to be registered.
    pub cause: Cause,
    /// The account that it is about, or that the item stands on; a registrar sees the proposals of the accounts in scope.
    pub account: AccountId,
    /// Whether the record was received or drawn up.
    pub origin: Origin,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// Who sent it, where there is a sender.
    pub sender: Option<String>,
    /// What it concerns, briefly and without anything secret.
    pub matter: String,
    /// Whether secrecy is suspected: sender and matter are then kept out of the public form (OSL 5:2).
    pub restricted: bool,
    /// The sealed evidence, the package of the account, or the digest of the wording.
    pub bundle: Digest,
    /// Why it is proposed: a registration ground of the guideline, by its key.
    pub ground: String,
    /// The matter that it belongs to, where that is known (MOT-DIA-07); the registrar decides.
    pub asked_matter: Option<RegistryNumber>,
}

/// Proposes an entry to the registrar, once per case, closing or wording: a repeated job finds the entry it made
/// before. What is proposed about a wording takes the place of what was proposed or left out before, as long as it is
/// not registered.
///
/// # Errors
///
/// [`Failed`] when the database refuses, or the proposal does not say what the record concerns (OSL 5:2).
pub async fn propose(tx: &mut Tx, guideline: &GuidelineVersion, proposal: Proposal) -> Outcome<EntryId> {
    let earlier = sql::id_of_cause(tx, &proposal.cause).await?;
    if let (Some(id), Cause::Case { .. } | Cause::Closing(_)) = (earlier, &proposal.cause) {
        return Ok(id);
    }
    let matter = line(&proposal.matter).ok_or_else(|| {
        Failed::for_good(format!("proposing a register entry for {:?}: it says nothing", proposal.cause))
    })?;
    let proposal = Proposal {
        sender: proposal.sender.and_then(|it| line(&it)).map(|it| clipped(&it, SENDER_CHARS)),
        matter: clipped(&matter, MATTER_CHARS),
        ..proposal
    };
    let id = match earlier {
        Some(id) if renew(tx, id, guideline, &proposal).await? => id,
        Some(id) => return Ok(id),
        None => {
            let id = EntryId::new(tx.now(), tx.entropy());
            sql::propose(tx, id, guideline, &proposal).await?;
            id
        }
    };
    let done = LogEntry::new(&Actor::system("records"), "registration-proposed", "entry", id);
    tx.log(done.under(guideline).about(proposal.bundle));
    Ok(id)
}
