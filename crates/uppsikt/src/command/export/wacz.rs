use std::io::Write;

use accounts::Account;
use anyhow::{Context as _, Result};
use archive::render::{EvidencePage, ShownItem, evidence_page};
use archive::warc::CapturedPayload;
use archive::{Clocks, ExportBuilder, ExportInput, Made, Version, WARC_BYTES};
use dialogue::whole::{self, Kept};
use dialogue::{Coverage, Item};
use indicatif::ProgressBar;
use kernel::Outcome;
use kernel::calendar::stockholm;
use kernel::item::Kind;
use moderation::Form;
use serde_json::{Value, json};

use super::SOFTWARE;
use people::Context;

const PAGE: i64 = 200;

/// What an export has brought together.
#[derive(Default)]
struct Tally {
    payloads: usize,
    wordings: usize,
    threads: usize,
    bundles: usize,
    withheld: usize,
}

/// Writes payloads, wordings, a page for each thread, sealed bundles and the coverage ledger as they are read.
pub(super) async fn write<W: Write + Send>(
    cx: &Context,
    account: &Account,
    out: W,
    bar: &ProgressBar,
) -> Result<(W, String)> {
    let reader = cx.store.reader();
    let ledger = whole::ledger(&reader, account.id).await?;
    let mut export = ExportBuilder::new(out, input(cx, account, &ledger))?;
    let mut tally = Tally::default();
    payloads(cx, account, &mut export, &mut tally, bar).await?;
    items(cx, account, &mut export, &mut tally, bar).await?;
    export.file("coverage.json", &serde_json::to_vec_pretty(&coverage(&ledger))?)?;
    let out = export.finish(&cx.seal_key)?;
    let told = format!(
        "{} svar från plattformen, {} lydelser, {} trådar, {} förseglade bevis ({} med begränsad läsning följer inte med)",
        tally.payloads, tally.wordings, tally.threads, tally.bundles, tally.withheld
    );
    Ok((out, told))
}

fn input(cx: &Context, account: &Account, ledger: &[Coverage]) -> ExportInput {
    let gaps = ledger.iter().filter(|it| it.how == dialogue::Covered::Nothing).count();
    let mut entropy = [0; 16];
    cx.store.entropy().fill(&mut entropy);
    ExportInput {
        title: format!("{} – arkiv", account.name),
        description: format!(
            "Allt som har tagits emot från {}. {gaps} luckor i bevakningen står i evidence/coverage.json.",
            account.url.as_str()
        ),
        context: json!({
            "organisation": cx.organisation,
            "account": { "key": account.key.as_str(), "name": account.name, "platform": account.platform,
                         "url": account.url.as_str(), "purpose": account.purpose,
                         "opened_at": account.opened_at.to_string() },
            "guideline": cx.guideline.version.to_string(),
            "coverage": coverage(ledger),
        }),
        made: Made { software: SOFTWARE.to_owned(), at: cx.now(), entropy },
        warc_bytes: WARC_BYTES,
    }
}

/// The ledger for those who read it without us.
pub(super) fn coverage(ledger: &[Coverage]) -> Value {
    let stretch = |it: &Coverage| json!({ "from": it.from.to_string(), "to": it.to.to_string(), "how": it.how.word(), "reason": it.reason });
    ledger.iter().map(stretch).collect()
}

async fn payloads<W: Write + Send>(
    cx: &Context,
    account: &Account,
    export: &mut ExportBuilder<W>,
    tally: &mut Tally,
    bar: &ProgressBar,
) -> Result<()> {
    let reader = cx.store.reader();
    let mut after = String::new();
    loop {
        let kept = whole::payloads(&reader, account.id, &after, PAGE).await?;
        let Some(last) = kept.last() else { return Ok(()) };
        after.clone_from(&last.id);
        for it in kept {
            let body = cx.blobs.get(it.body).await?;
            for cut in whole::wordings_in(&reader, &it.id).await? {
                let bytes =
                    body.get(cut.bytes.clone()).context("en lydelse ligger utanför svaret den kom i")?;
                let (id, seen_at) = (cut.wording, cut.observed_at);
                let content_type = "application/json".to_owned();
                export.version(&Version { id, seen_at, content_type, bytes: bytes.to_vec() })?;
                tally.wordings += 1;
            }
            export.payload(&captured(it, body))?;
            tally.payloads += 1;
            bar.inc(1);
        }
    }
}

fn captured(kept: Kept, body: Vec<u8>) -> CapturedPayload {
    CapturedPayload {
        url: kept.head.request.url,
        method: kept.head.request.method,
        status: kept.head.status,
        headers: kept.head.headers,
        body,
        received_at: kept.head.received_at,
        note: None,
    }
}

/// A page for each item that begins a thread, and the bundles of every item.
async fn items<W: Write + Send>(
    cx: &Context,
    account: &Account,
    export: &mut ExportBuilder<W>,
    tally: &mut Tally,
    bar: &ProgressBar,
) -> Result<()> {
    let reader = cx.store.reader();
    let mut after = None;
    loop {
        let items = whole::items(&reader, account.id, after, PAGE).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = Some(last.id);
        for item in &items {
            if item.root.is_none() {
                let thread = whole::thread(&reader, item).await?;
                thread_page(cx, account, item, &thread, export)?;
                tally.threads += 1;
            }
            bundles(cx, item, export, tally).await?;
            bar.inc(1);
        }
    }
}

fn thread_page<W: Write + Send>(
    cx: &Context,
    account: &Account,
    item: &Item,
    thread: &[(Item, String)],
    export: &mut ExportBuilder<W>,
) -> Result<()> {
    let page = EvidencePage {
        item: item.id,
        organisation: cx.organisation.clone(),
        account: account.name.clone(),
        platform: account.platform.clone(),
        clocks: Clocks {
            posted: item.posted_at,
            fetched: item.first_seen_at,
            known: item.known_at,
            acted: None,
        },
        captured_at: item.confirmed_at,
        captured_by: None,
        thread: thread.iter().map(|(it, text)| shown(it, text, item)).collect(),
        versions: Vec::new(),
        screenshot: false,
        zone: stockholm(),
    };
    let address =
        item.permalink.clone().unwrap_or_else(|| format!("https://uppsikt.invalid/items/{}", item.id));
    let title: String =
        thread.iter().find(|it| it.0.id == item.id).map_or("", |it| &it.1).chars().take(80).collect();
    // The public's address of the page, under a name that no platform has: this is our page, not theirs.
    let address = format!("https://uppsikt.invalid/thread/{}?of={address}", item.id);
    Ok(export.page(&address, &title.replace('\n', " "), item.confirmed_at, &evidence_page(&page))?)
}

fn shown(it: &Item, text: &str, subject: &Item) -> ShownItem {
    let kind = match it.kind {
        Kind::Post => "inlägg",
        Kind::Comment => "kommentar",
        Kind::Message => "meddelande",
    };
    ShownItem {
        kind: kind.to_owned(),
        author: it.author.as_ref().map(|it| it.name.clone()),
        posted_at: it.posted_at,
        text: text.to_owned(),
        permalink: it.permalink.clone(),
        depth: u8::from(it.root.is_some()) + u8::from(it.parent.is_some() && it.parent != it.root),
        subject: it.id == subject.id,
    }
}

/// The sealed bundles of an item with their stamps. What only named readers may open stays in the vault.
async fn bundles<W: Write + Send>(
    cx: &Context,
    item: &Item,
    export: &mut ExportBuilder<W>,
    tally: &mut Tally,
) -> Result<()> {
    for case in moderation::view::cases_of(cx, item.id).await? {
        let Some(bundle) = case.stage.bundle() else { continue };
        let reader = cx.store.reader();
        let restricted = dialogue::evidence_is_restricted(&reader, item, case.decided_at).await?;
        let gone = matches!(
            moderation::view::bundle_stage(cx, bundle).await?,
            Some(moderation::BundleStage::Condemned | moderation::BundleStage::Destroyed)
        );
        if case.form != Form::Copy || restricted || gone {
            tally.withheld += 1;
            continue;
        }
        export.file(&format!("{bundle}.wacz"), &cx.vault.open(bundle).await?)?;
        if let Some(stamp) = stamp(cx, bundle).await? {
            export.file(&format!("{bundle}.wacz.tsr"), &stamp)?;
        }
        tally.bundles += 1;
    }
    Ok(())
}

async fn stamp(cx: &Context, bundle: kernel::Digest) -> Outcome<Option<Vec<u8>>> {
    match moderation::stamp_of(cx, bundle).await? {
        Some(moderation::StampState::Stamped { response, .. }) => cx.blobs.get(response).await.map(Some),
        Some(moderation::StampState::Pending) | None => Ok(None),
    }
}
