//! A package to an archive: what the platform answered, the web archive and copies for reading, with what has happened.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use accounts::Account;
use anyhow::{Context as _, Result};
use archive::transfer::{
    Event, EventKind, FileInput, ItemEvents, Made, Organisation, Representation, Shape, Transfer,
    TransferInput,
};
use dialogue::whole::{self, Kept};
use dialogue::{Coverage, Covered, Item};
use indicatif::ProgressBar;
use kernel::Instant;
use moderation::{Act, Case, Restoration};

use super::words::Words;
use super::{reading, wacz};
use crate::cli::Export;
use crate::ended::WrongUse;
use crate::progress;
use people::Context;

const PAGE: i64 = 200;

/// Writes the package under the name that was asked for; what it holds is told.
pub(super) async fn write(
    cx: &Context,
    account: &Account,
    order: &Export,
    words: &mut Words,
) -> Result<String> {
    let (folder, id, shape) = place(&order.out);
    let code = order.code.as_deref().ok_or_else(|| {
        WrongUse(
            "--format fgs behöver --code: organisationsnumret som arkivet känner organisationen under"
                .to_owned(),
        )
    })?;
    let package = Package { folder, id, shape, code };
    let written = pack(cx, account, &package, words, &progress::counter("svar")).await?;
    let made = &written.made;
    Ok(format!(
        "{} svar från plattformen, webbarkiv, {} läsexemplar, {} händelser, {} filer, {} byte\n\
         SHA-256 för METS.xml: {}",
        written.payloads,
        written.copies,
        made.counted.events,
        made.counted.files,
        made.counted.bytes,
        made.seal
    ))
}

/// A package as it is asked for.
pub(crate) struct Package<'a> {
    /// Where it is made.
    pub(crate) folder: &'a Path,
    /// Its identity.
    pub(crate) id: &'a str,
    /// As a folder or a file.
    pub(crate) shape: Shape,
    /// The number under which the archive knows the organisation.
    pub(crate) code: &'a str,
}

/// What was written.
pub(crate) struct Written {
    pub(crate) payloads: usize,
    pub(crate) copies: usize,
    pub(crate) made: Made,
}

/// Writes a package; it gets its name when it is whole and logged.
pub(crate) async fn pack(
    cx: &Context,
    account: &Account,
    package: &Package<'_>,
    words: &mut Words,
    bar: &ProgressBar,
) -> Result<Written> {
    let ledger = whole::ledger(&cx.store.reader(), account.id).await?;
    let input = input(cx, account, &ledger, package.id, package.code);
    let mut transfer = Transfer::begin(package.folder, package.shape, input)?;
    let payloads = payloads(cx, account, &mut transfer, bar).await?;
    web_archive(cx, account, &mut transfer, bar).await?;
    bar.finish_and_clear();
    let copies = reading::write(cx, account, words, &mut transfer).await?;
    history(cx, account, &ledger, &mut transfer).await?;
    let gaps = serde_json::to_vec_pretty(&wacz::coverage(&ledger))?;
    transfer.documentation("tackning.json", "application/json", &mut gaps.as_slice())?;
    let whole = transfer.complete()?;
    super::log(cx, account, whole.seal).await?;
    Ok(Written { payloads, copies, made: whole.name()? })
}

/// `MAPP/NAMN.tar` is a container, `MAPP/NAMN` a folder; the name is the package's identity.
fn place(out: &Path) -> (&Path, &str, Shape) {
    let name = out.file_name().and_then(|it| it.to_str()).unwrap_or_default();
    let folder = out.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match name.strip_suffix(".tar") {
        Some(id) => (folder, id, Shape::Container),
        None => (folder, name, Shape::Folder),
    }
}

fn input(cx: &Context, account: &Account, ledger: &[Coverage], id: &str, code: &str) -> TransferInput {
    let gaps = ledger.iter().filter(|it| it.how == Covered::Nothing).count();
    let from = ledger.iter().map(|it| it.from).min();
    let to = ledger.iter().map(|it| it.to).max();
    let organisation = Organisation { name: cx.organisation.clone(), code: code.to_owned() };
    TransferInput {
        id: id.to_owned(),
        label: format!("{} – hela kontot", account.name),
        description: format!(
            "Allt som har tagits emot från {}. {gaps} luckor i bevakningen står i documentation/tackning.json.",
            account.url.as_str()
        ),
        created_at: cx.now(),
        covers: from.zip(to),
        source: account.url.as_str().to_owned(),
        software: ("Uppsikt".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
        creator: organisation.clone(),
        submitter: organisation,
        contact: None,
        preserver: None,
        agreement: None,
        reference: None,
    }
}

/// What the platform answered, in the order in which it arrived.
async fn payloads(
    cx: &Context,
    account: &Account,
    transfer: &mut Transfer,
    bar: &ProgressBar,
) -> Result<usize> {
    let reader = cx.store.reader();
    let (mut n, mut after) = (0, String::new());
    loop {
        let kept = whole::payloads(&reader, account.id, &after, PAGE).await?;
        let Some(last) = kept.last() else { break };
        after.clone_from(&last.id);
        if n == 0 {
            transfer.representation(Representation::Original, cx.now())?;
        }
        for it in &kept {
            let body = cx.blobs.get(it.body).await?;
            payload(transfer, n, it, &body)?;
            n += 1;
            bar.inc(1);
        }
    }
    Ok(n)
}

fn payload(transfer: &mut Transfer, n: usize, it: &Kept, body: &[u8]) -> Result<()> {
    let header = it.head.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let told = header.and_then(|it| it.1.split(';').next()).map_or("", str::trim);
    let media_type = if told.is_empty() { "application/octet-stream" } else { told };
    let extension = match media_type {
        "application/json" => "json",
        "text/html" => "html",
        _ => "bin",
    };
    // A thousand in each folder, so that every system can show them.
    let name = format!("{:06}/{n:09}.{extension}", n / 1000);
    let asked = format!("{} {} → {}", it.head.request.method, it.head.request.url, it.head.status);
    let (created_at, original_name) = (it.head.received_at, Some(asked.as_str()));
    transfer.file(&FileInput { name: &name, media_type, created_at, original_name }, &mut &*body)?;
    Ok(())
}

/// The web archive is made beside the package and goes into it whole.
#[expect(clippy::disallowed_methods, reason = "a file in the folder of the package that is being made")]
async fn web_archive(
    cx: &Context,
    account: &Account,
    transfer: &mut Transfer,
    bar: &ProgressBar,
) -> Result<()> {
    let path = transfer.workplace().join("konto.wacz");
    let file = File::create_new(&path).with_context(|| format!("{} kan inte skrivas", path.display()))?;
    let (out, _) = wacz::write(cx, account, BufWriter::new(file), bar).await?;
    out.into_inner().context("webbarkivet kan inte skrivas")?.sync_all()?;
    let now = cx.now();
    transfer.representation(Representation::WebArchive, now)?;
    let file = FileInput {
        name: "konto.wacz",
        media_type: "application/wacz",
        created_at: now,
        original_name: None,
    };
    transfer.file(&file, &mut BufReader::new(File::open(&path)?))?;
    std::fs::remove_file(path)?;
    Ok(())
}

/// What has been fetched, and what has been done with items.
async fn history(
    cx: &Context,
    account: &Account,
    ledger: &[Coverage],
    transfer: &mut Transfer,
) -> Result<()> {
    for (n, it) in ledger.iter().enumerate() {
        let outcome = if it.how == Covered::Nothing { "lucka" } else { "hämtat" };
        let detail = format!("Tiden från {} till {}: {}", it.from, it.to, it.how.word());
        transfer.event(&Event {
            id: format!("hamtning-{:06}", n + 1),
            kind: EventKind::Capture,
            at: it.to,
            detail,
            outcome: outcome.to_owned(),
            by: None,
        })?;
    }
    let reader = cx.store.reader();
    let mut after = None;
    loop {
        let items = whole::items(&reader, account.id, after, PAGE).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = Some(last.id);
        for item in items {
            let events = events(cx, &item).await?;
            if !events.is_empty() {
                transfer.item(&ItemEvents { id: item.id.to_string(), address: item.permalink, events })?;
            }
        }
    }
}

/// What has been done with an item, the oldest first.
async fn events(cx: &Context, item: &Item) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for case in moderation::view::cases_of(cx, item.id).await? {
        let Some(event) = event(&case) else { continue };
        events.push(event);
        let undone = moderation::view::restoration_of(cx, case.id).await?;
        events.extend(undone.and_then(|it| restored(&it)));
    }
    Ok(events)
}

/// That an item is shown again; what was asked for and not done yet is no event.
fn restored(it: &Restoration) -> Option<Event> {
    Some(Event {
        id: format!("aterstallning-{}", it.case),
        kind: EventKind::Restore,
        at: it.acted_at?,
        detail: format!("Begärt {} enligt {}", it.asked_at, it.guideline),
        outcome: "utfört".to_owned(),
        by: Some(format!("Beslutsfattare {}", it.confirmed_by.unwrap_or(it.asked_by))),
    })
}

/// What a case has done on the platform; one that was stopped before has done nothing.
fn event(case: &Case) -> Option<Event> {
    let at: Instant = case.acted_at?;
    let kind = match case.act {
        Act::Hide => EventKind::Hide,
        Act::Remove => EventKind::Remove,
    };
    let seen = case.verified_at.map_or_else(|| "utfört".to_owned(), |at| format!("utfört, bekräftat {at}"));
    Some(Event {
        id: format!("beslut-{}", case.id),
        kind,
        at,
        detail: format!("Grund {} enligt {}, beslutat {}", case.ground, case.guideline, case.decided_at),
        outcome: seen,
        by: Some(format!("Beslutsfattare {}", case.decided_by)),
    })
}
