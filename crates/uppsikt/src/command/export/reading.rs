//! Copies of an account for reading: its threads as they stand, in documents of a size that a reader can open.

use accounts::Account;
use anyhow::Result;
use archive::pdf::{Block, Document};
use archive::transfer::{FileInput, Representation, Transfer};
use dialogue::{Item, whole};
use kernel::calendar::moment_words;
use kernel::item::Kind;
use kernel::{Instant, ItemId};

use super::SOFTWARE;
use super::words::{LEFT_OUT, Words};
use people::Context;

const PAGE: i64 = 200;
/// Threads in one document.
const THREADS: usize = 500;

/// Writes the copies into the package; how many there are. An account without threads has one that says so.
pub(super) async fn write(
    cx: &Context,
    account: &Account,
    words: &mut Words,
    transfer: &mut Transfer,
) -> Result<usize> {
    transfer.representation(Representation::Reading, cx.now())?;
    let reader = cx.store.reader();
    let (mut n, mut threads, mut blocks, mut after) = (0, 0, Vec::new(), None);
    loop {
        let items = whole::items(&reader, account.id, after, PAGE).await?;
        let Some(last) = items.last() else { break };
        after = Some(last.id);
        for item in items.iter().filter(|it| it.root.is_none()) {
            let mut found = whole::thread(&reader, item).await?;
            let ids: Vec<ItemId> = found.iter().map(|it| it.0.id).collect();
            let left_out = words.left_out(cx, &ids).await?;
            for (item, text) in found.iter_mut().filter(|it| left_out.contains(&it.0.id)) {
                item.author = None;
                LEFT_OUT.clone_into(text);
            }
            thread(&found, item, &mut blocks);
            threads += 1;
            if threads % THREADS == 0 {
                n += 1;
                copy(cx, account, transfer, n, std::mem::take(&mut blocks))?;
            }
        }
    }
    if !blocks.is_empty() || n == 0 {
        n += 1;
        copy(cx, account, transfer, n, blocks)?;
    }
    Ok(n)
}

fn copy(
    cx: &Context,
    account: &Account,
    transfer: &mut Transfer,
    n: usize,
    threads: Vec<Block>,
) -> Result<()> {
    let created_at = cx.now();
    let empty = threads.is_empty();
    let mut blocks = vec![Block::Facts(vec![
        ("Organisation".to_owned(), cx.organisation.clone()),
        ("Konto".to_owned(), account.name.clone()),
        ("Plattform".to_owned(), account.platform.clone()),
        ("Adress".to_owned(), account.url.as_str().to_owned()),
        ("Gjort".to_owned(), moment_words(created_at).sv),
        ("Del".to_owned(), n.to_string()),
    ])];
    let note = if empty {
        "Ingenting har tagits emot från kontot."
    } else {
        "Läsexemplaret är gjort av plattformens svar, som ligger oförändrade i samma paket. Det visar den senaste \
         lydelsen av varje text."
    };
    blocks.push(Block::Paragraph(note.to_owned()));
    blocks.extend(threads);
    let title = format!("{} – läsexemplar {n}", account.name);
    let author = cx.organisation.clone();
    let document = Document { title, author, software: SOFTWARE.to_owned(), created_at, blocks };
    let bytes = document.print()?;
    let name = format!("lasexemplar-{n:06}.pdf");
    let file = FileInput { name: &name, media_type: "application/pdf", created_at, original_name: None };
    transfer.file(&file, &mut bytes.as_slice())?;
    Ok(())
}

/// A thread: what it begins with as a heading, then each text with its facts.
fn thread(thread: &[(Item, String)], first: &Item, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(format!("{} {}", kind(first.kind), when(first.posted_at))));
    for (item, text) in thread {
        if item.id != first.id {
            blocks.push(Block::Subheading(format!("{} {}", kind(item.kind), when(item.posted_at))));
        }
        let author = item.author.as_ref().map_or("okänd", |it| it.name.as_str());
        let mut facts = vec![
            ("Av".to_owned(), author.to_owned()),
            ("Hämtat".to_owned(), moment_words(item.first_seen_at).sv),
            ("Lydelser".to_owned(), item.versions.to_string()),
        ];
        facts.extend(item.permalink.iter().map(|it| ("Adress".to_owned(), it.clone())));
        blocks.push(Block::Facts(facts));
        blocks.push(Block::Paragraph(text.clone()));
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "Inlägg",
        Kind::Comment => "Kommentar",
        Kind::Message => "Meddelande",
    }
}

fn when(at: Option<Instant>) -> String {
    at.map_or_else(|| "okänd tid".to_owned(), |at| moment_words(at).sv)
}
