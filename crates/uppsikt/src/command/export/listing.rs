use std::io::Write;

use accounts::Account;
use anyhow::Result;
use dialogue::{Item, Wording, whole};
use kernel::ItemId;
use serde_json::{Value, json};

use super::wacz::coverage;
use super::words::{LEFT_OUT, Words};
use crate::progress;
use people::Context;

const PAGE: i64 = 500;

/// One JSON document: account, ledger, and every item with its wordings, written as they are read.
pub(super) async fn json<W: Write>(
    cx: &Context,
    account: &Account,
    words: &mut Words,
    mut out: W,
) -> Result<(W, String)> {
    let reader = cx.store.reader();
    let ledger = whole::ledger(&reader, account.id).await?;
    let head = json!({
        "format": "uppsikt-account/1", "exported_at": cx.now().to_string(),
        "organisation": cx.organisation, "guideline": cx.guideline.version.to_string(),
        "account": { "key": account.key.as_str(), "name": account.name, "platform": account.platform,
                     "url": account.url.as_str() },
        "coverage": coverage(&ledger),
    });
    let head = serde_json::to_string(&head)?;
    write!(out, "{},\n\"items\":[", head.trim_end_matches('}'))?;
    let n = each(cx, account, words, |n, item, wordings| {
        let comma = if n == 0 { "\n" } else { ",\n" };
        Ok(write!(out, "{comma}{}", whole_item(item, wordings))?)
    })
    .await?;
    out.write_all(b"\n]}\n")?;
    Ok((out, format!("{n} inlägg och kommentarer med alla lydelser")))
}

fn whole_item(item: &Item, wordings: &[Wording]) -> Value {
    let time = |it: Option<kernel::Instant>| it.map(|at| at.to_string());
    let wording = |it: &Wording| {
        json!({ "n": it.n, "observed_at": it.observed_at.to_string(), "author": it.author, "text": it.text,
                "content": it.content.to_string() })
    };
    json!({
        "id": item.id, "external_id": item.external.0, "kind": item.kind.word(), "direction": item.direction.word(),
        "parent": item.parent.as_ref().map(|it| &it.0), "root": item.root.as_ref().map(|it| &it.0),
        "author": item.author.as_ref().map(|it| &it.name), "posted_at": time(item.posted_at),
        "first_seen_at": item.first_seen_at.to_string(), "last_confirmed_at": item.confirmed_at.to_string(),
        "known_at": time(item.known_at), "visibility": item.visibility.word(), "presence": item.presence.word(),
        "permalink": item.permalink, "need": item.need.word(), "due_at": time(item.due_at), "open": item.open,
        "guideline": item.guideline, "wordings": wordings.iter().map(wording).collect::<Vec<_>>(),
    })
}

/// A row for each item in its present wording; fields that programs would take for formulas are marked as text.
pub(super) async fn csv<W: Write>(
    cx: &Context,
    account: &Account,
    words: &mut Words,
    mut out: W,
) -> Result<(W, String)> {
    const HEAD: &str = "id,plattformens_id,slag,riktning,under,skriven_av,skriven,först_sedd,synlighet,finns_kvar,\
                        lydelser,behöver,senast,öppen,adress,text";
    // Without the mark, spreadsheet programs read å, ä and ö wrongly.
    writeln!(out, "\u{feff}{HEAD}\r")?;
    let n = each(cx, account, words, |_, item, wordings| {
        let time = |it: Option<kernel::Instant>| it.map(|at| at.to_string()).unwrap_or_default();
        let row = [
            item.id.to_string(),
            item.external.0.clone(),
            item.kind.word().to_owned(),
            item.direction.word().to_owned(),
            item.parent.as_ref().or(item.root.as_ref()).map(|it| it.0.clone()).unwrap_or_default(),
            item.author.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
            time(item.posted_at),
            item.first_seen_at.to_string(),
            item.visibility.word().to_owned(),
            item.presence.word().to_owned(),
            item.versions.to_string(),
            item.need.word().to_owned(),
            time(item.due_at),
            if item.open { "ja" } else { "nej" }.to_owned(),
            item.permalink.clone().unwrap_or_default(),
            wordings.last().map(|it| it.text.clone()).unwrap_or_default(),
        ];
        Ok(write!(out, "{}\r\n", row.map(|it| field(&it)).join(","))?)
    })
    .await?;
    Ok((out, format!("{n} inlägg och kommentarer i sin nuvarande lydelse")))
}

fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Does something with each item of the account; how many there were.
async fn each(
    cx: &Context,
    account: &Account,
    words: &mut Words,
    mut with: impl FnMut(usize, &Item, &[Wording]) -> Result<()>,
) -> Result<usize> {
    let reader = cx.store.reader();
    let bar = progress::counter("poster");
    let (mut n, mut after) = (0, None);
    loop {
        let items = whole::items(&reader, account.id, after, PAGE).await?;
        let Some(last) = items.last() else { break };
        after = Some(last.id);
        let ids: Vec<ItemId> = items.iter().map(|it| it.id).collect();
        let left_out = words.left_out(cx, &ids).await?;
        for mut item in items {
            let mut wordings = whole::wordings(&reader, item.id).await?;
            if left_out.contains(&item.id) {
                leave_out(&mut item, &mut wordings);
            }
            with(n, &item, &wordings)?;
            n += 1;
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    Ok(n)
}

/// Neither what was written nor who wrote it.
fn leave_out(item: &mut Item, wordings: &mut [Wording]) {
    item.author = None;
    for it in wordings {
        it.author = None;
        LEFT_OUT.clone_into(&mut it.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_quoted_and_never_a_formula() {
        assert_eq!(field("hej"), "hej");
        assert_eq!(field("a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
        assert_eq!(field("=HYPERLINK(1)"), "'=HYPERLINK(1)");
    }
}
