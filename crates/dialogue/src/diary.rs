//! What goes to the authority's own diary: a reading copy of what is to be registered, with the evidence where there is
//! some. The register says what is handed over and keeps the receipt; the words are the dialogue's.

use archive::pdf::{Block, Document};
use kernel::calendar::moment_words;
use kernel::{EntryId, Failed, Instant, ItemId, Outcome};
use people::Context;
use platform::diary::{Diary, Package};
use platform::mail::Attachment;
use records::handing::{self, Handed};
use records::{Cause, Entry, Origin};
use serde_json::json;

use crate::sql::forbid;
use crate::sql::item as sql;

/// Brings what was ordered to the diary. Safe to repeat: what the diary has is noted once, and the package is the same.
///
/// # Errors
///
/// [`Failed`] when something is out of reach; the job is tried again.
pub(crate) async fn hand_over(cx: &Context, id: EntryId) -> Outcome<()> {
    let Some(handed) = handing::ordered(&cx.store.reader(), id).await? else { return Ok(()) };
    let package = package(cx, &handed).await?;
    diary(cx)?.hand_over(&package).await?;
    let mut tx = cx.store.begin().await?;
    if handing::note_handed(&mut tx, &handed.order).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// Looks for the receipt of what was handed over; without one it is looked for again later.
///
/// # Errors
///
/// [`Failed`] when something is out of reach, or the receipt cannot be understood.
pub(crate) async fn ask_receipt(cx: &Context, id: EntryId) -> Outcome<()> {
    let Some(waits) = handing::to_be_received(&cx.store.reader(), id).await? else { return Ok(()) };
    let written = diary(cx)?.receipt(&waits.package()).await?;
    handing::note_receipt(cx, &waits, written.as_deref()).await
}

fn diary(cx: &Context) -> Outcome<&dyn Diary> {
    let missing = || Failed::new("handing over to the diary: the settings name none any longer (diary.way)");
    cx.diary.as_deref().ok_or_else(missing)
}

async fn package(cx: &Context, handed: &Handed) -> Outcome<Package> {
    let (entry, id) = (&handed.entry, handed.order.package());
    let restricted = entry.openness.restricted();
    let words = words(cx, &entry.cause).await?;
    let mut files = vec![
        attachment("handling.pdf", "application/pdf", reading_copy(cx, entry, words.as_deref())?),
        attachment("uppgifter.json", "application/json", facts(entry, &id)),
    ];
    if entry.cause.is_sealed_here() {
        let bundle = cx.vault.open(entry.bundle).await?;
        files.push(attachment("bevis.wacz", "application/wacz+zip", bundle));
    }
    let page = format!("{}/register/{}/diary", cx.public_url, entry.id);
    let what = if restricted {
        "Handlingen kan omfattas av sekretess och följer därför inte med e-post. Hämta den här:"
    } else {
        "Handlingen följer med som PDF/A, tillsammans med beviset där det finns ett. Den finns också här:"
    };
    Ok(Package {
        subject: format!("Att diarieföra, {}", if restricted { &id } else { &entry.matter }),
        letter: format!(
            "Hej!\n\nEn handling från {} ska diarieföras. {what}\n{page}\n\nAnteckna numret på samma sida när \
             handlingen är diarieförd. Tills dess räknas den inte som diarieförd.\n",
            cx.organisation
        ),
        restricted,
        files,
        id,
    })
}

fn attachment(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Attachment {
    Attachment { name: name.to_owned(), media_type, bytes }
}

/// The words that the entry is about; none of what must not be copied, and none of the closing of an account.
async fn words(cx: &Context, cause: &Cause) -> Outcome<Option<String>> {
    let (item, wording): (ItemId, Option<i64>) = match cause {
        Cause::Closing(_) => return Ok(None),
        Cause::Case { item, .. } => (*item, None),
        Cause::Wording { item, wording } => (*item, Some(*wording)),
    };
    let reader = cx.store.reader();
    if forbid::is_forbidden(&reader, item).await? {
        return Ok(None);
    }
    let wordings = sql::wordings(&reader, item).await?;
    let found = wordings.into_iter().rev().find(|it| wording.is_none_or(|n| n == it.n));
    Ok(found.map(|it| it.text))
}

/// The same entry and words always give the same document.
fn reading_copy(cx: &Context, entry: &Entry, words: Option<&str>) -> Outcome<Vec<u8>> {
    let mut blocks = vec![Block::Facts(told(entry))];
    if let Some(words) = words.filter(|it| !it.is_empty()) {
        blocks.push(Block::Heading("Lydelse".to_owned()));
        blocks.push(Block::Paragraph(words.to_owned()));
    }
    let document = Document {
        title: entry.matter.clone(),
        author: cx.organisation.clone(),
        software: format!("Uppsikt {}", env!("CARGO_PKG_VERSION")),
        created_at: entry.proposed_at,
        blocks,
    };
    document.print().map_err(|it| Failed::for_good("printing a reading copy").because(it))
}

fn told(entry: &Entry) -> Vec<(String, String)> {
    let time = |at: Instant| moment_words(at).sv;
    let origin = match entry.origin {
        Origin::Received => "Inkommen",
        Origin::Created => "Upprättad",
    };
    let mut facts = vec![(origin.to_owned(), time(entry.dated))];
    let mut add = |name: &str, value: Option<String>| facts.extend(value.map(|it| (name.to_owned(), it)));
    add("Avsändare", entry.sender.clone());
    add("Diarienummer hos avlämnaren", entry.stage.designation().map(ToString::to_string));
    add("Hör till ärende", entry.asked_matter.as_ref().map(ToString::to_string));
    add("Sekretess", entry.openness.restricted().then(|| "misstänks eller är markerad".to_owned()));
    add("Skäl att diarieföra", Some(entry.ground.clone()));
    add("Riktlinje", Some(entry.guideline.to_string()));
    add("Kontrollsumma (SHA-256)", Some(entry.bundle.to_string()));
    facts
}

/// What a diary that reads files is told.
fn facts(entry: &Entry, id: &str) -> Vec<u8> {
    let facts = json!({
        "format": "uppsikt-handover/1",
        "package": id,
        "entry": entry.id,
        "matter": entry.matter,
        "sender": entry.sender,
        "origin": entry.origin.key(),
        "dated": entry.dated.to_string(),
        "number": entry.stage.designation().map(ToString::to_string),
        "asked_matter": entry.asked_matter.as_ref().map(ToString::to_string),
        "restricted": entry.openness.restricted(),
        "ground": entry.ground,
        "guideline": entry.guideline.to_string(),
        "digest": entry.bundle.to_string(),
    });
    format!("{facts:#}\n").into_bytes()
}
