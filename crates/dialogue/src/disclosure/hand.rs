use std::collections::BTreeMap;

use kernel::{Actor, EntryId, Failed, ItemId, Outcome};
use people::Context;
use records::disclosure::mask::masked;
use records::disclosure::paper::{HeldOut, Paper, Printed, Record, Said, leaks, print};
use records::disclosure::{
    Files, Handing, Judged, Line, Output, Refused, Request, Subject, Verdict, Whole, entry_record,
    note_output, output_of, whole_request,
};
use webkit::{Text, Tongue};

use super::take::gather_again;
use crate::pages::words;
use crate::sql::item as items;

/// Hands out everything that was judged so (sv. *lämna ut*; MOT-ANS-16); the number of what was handed out. It is looked
/// for anew first, so that what was edited, marked or restricted meanwhile is judged again and not handed out.
///
/// # Errors
///
/// [`Refused`], with the reason; then nothing was handed out.
pub async fn hand_out(cx: &Context, actor: &Actor, n: i64, tongue: &Tongue) -> Result<i64, Refused> {
    let whole = whole_request(cx, actor, n).await?.ok_or(Refused::Unknown)?;
    if !whole.is_open() {
        return Err(Refused::Over);
    }
    if !whole.standing.reviews {
        return Err(Refused::NotPermitted);
    }
    gather_again(cx, actor, n).await?;
    let whole = whole_request(cx, actor, n).await?.ok_or(Refused::Unknown)?;
    let out: Vec<Line> = whole.lines.iter().filter(|it| it.handed_out_by().is_some()).cloned().collect();
    if out.is_empty() {
        return Err(Refused::NothingToHandOut);
    }
    let paper = paper(cx, &whole, &out, tongue).await?;
    let printed = print(tongue, &paper)?;
    searched(&whole, &paper, &printed, tongue)?;
    let files = Files {
        data: cx.blobs.put(printed.data).await?,
        document: cx.blobs.put(printed.document).await?,
        package: cx.blobs.put(printed.package).await?,
    };
    let mut tx = cx.store.begin().await?;
    let output = note_output(cx, &mut tx, actor, n, &Handing { files, lines: &out }).await?;
    tx.commit().await?;
    Ok(output)
}

/// What was to be taken out of any record must stand in none.
fn searched(whole: &Whole, paper: &Paper, printed: &Printed, tongue: &Tongue) -> Result<(), Refused> {
    let verdicts = whole.lines.iter().filter_map(Line::handed_out_by);
    let masks: Vec<String> = verdicts.flat_map(|it| it.masks.iter().cloned()).collect();
    let found = leaks(tongue, paper, printed, &masks)?;
    if found.is_empty() {
        return Ok(());
    }
    let numbers: Vec<String> = found.iter().map(ToString::to_string).collect();
    Err(Refused::StillThere(numbers.join(", ")))
}

async fn paper(cx: &Context, whole: &Whole, out: &[Line], tongue: &Tongue) -> Outcome<Paper> {
    let accounts = accounts::every_account(&cx.store.reader()).await?;
    let mut records = Vec::with_capacity(out.len());
    for line in out {
        let Some(verdict) = line.handed_out_by() else { continue };
        let name = accounts.iter().find(|it| it.id == line.account).map(|it| it.name.clone());
        let bare = bare(cx, line, tongue).await?;
        records.push(shown(bare, verdict, name.unwrap_or_default()));
    }
    let mut held: BTreeMap<String, usize> = BTreeMap::new();
    let withheld = whole.lines.iter().filter_map(Line::verdict).filter(|it| it.judged == Judged::Withheld);
    for verdict in withheld {
        *held.entry(verdict.provision.clone()).or_default() += 1;
    }
    Ok(Paper {
        form: "uppsikt-disclosure/1".to_owned(),
        organisation: cx.organisation.clone(),
        disclosure: whole.request.n,
        asked_at: whole.request.taken.at.to_string(),
        made_at: cx.now().to_string(),
        records,
        held_out: held.into_iter().map(|(provision, records)| HeldOut { provision, records }).collect(),
        waiting: whole.lines.iter().filter(|it| it.verdict().is_none()).count(),
    })
}

/// The record as it stands, with everything.
async fn bare(cx: &Context, line: &Line, tongue: &Tongue) -> Outcome<Record> {
    let missing = || Failed::for_good(format!("finding record {} of a request", line.n));
    let reader = cx.store.reader();
    let empty = Record {
        line: line.n,
        id: line.id.clone(),
        what: String::new(),
        account: String::new(),
        dated: line.dated.to_string(),
        author: None,
        address: None,
        wordings: Vec::new(),
        masked_by: None,
    };
    match line.subject {
        Subject::Item => {
            let id: ItemId = line.id.parse().map_err(|it| missing().because(it))?;
            let item = items::one(&reader, id).await?.ok_or_else(missing)?;
            let wordings = items::wordings(&reader, id).await?.into_iter();
            Ok(Record {
                what: tongue.say(&words::kind(item.kind)),
                author: item.author.map(|it| it.name),
                address: item.permalink,
                wordings: wordings
                    .map(|it| Said { seen_at: it.observed_at.to_string(), text: it.text })
                    .collect(),
                ..empty
            })
        }
        Subject::Entry => {
            let id: EntryId = line.id.parse().map_err(|it| missing().because(it))?;
            let entry = entry_record(&reader, id).await?.ok_or_else(missing)?;
            let what = Text::key("dialogue-disclosure-entry").with("number", entry.number);
            Ok(Record {
                what: tongue.say(&what),
                author: entry.sender,
                wordings: vec![Said { seen_at: entry.dated.to_string(), text: entry.matter }],
                ..empty
            })
        }
    }
}

/// The record as it is handed out: what is kept back is taken out of it.
fn shown(record: Record, verdict: &Verdict, account: String) -> Record {
    let block = format!("[maskerat: {}]", verdict.provision);
    let take = |text: &str| masked(text, &verdict.masks, &block);
    let said = |it: Said| Said { text: take(&it.text), ..it };
    Record {
        account,
        author: record.author.filter(|_| !verdict.hides.author).map(|it| take(&it)),
        address: record.address.filter(|_| !verdict.hides.address).map(|it| take(&it)),
        wordings: record.wordings.into_iter().map(said).collect(),
        masked_by: (verdict.judged == Judged::Masked).then(|| verdict.provision.clone()),
        ..record
    }
}

/// What was handed out, read back from where it is kept; `None` when there is none for this person.
///
/// # Errors
///
/// [`Failed`] when the database or the files do not answer.
pub async fn handed_out(
    cx: &Context,
    actor: &Actor,
    at: (i64, i64),
) -> Outcome<Option<(Request, Output, Paper)>> {
    let Some((request, output)) = output_of(cx, actor, at).await? else { return Ok(None) };
    let data = cx.blobs.get(output.files.data).await?;
    let unread = |it| Failed::for_good("reading what was handed out").because(it);
    let paper = serde_json::from_slice(&data).map_err(unread)?;
    Ok(Some((request, output, paper)))
}

/// A file of what was handed out, byte for byte; `None` when there is none for this person.
///
/// # Errors
///
/// [`Failed`] when the database or the files do not answer.
pub async fn printed_file(
    cx: &Context,
    actor: &Actor,
    at: (i64, i64),
    which: impl Fn(&Files) -> kernel::Digest,
) -> Outcome<Option<Vec<u8>>> {
    match output_of(cx, actor, at).await? {
        Some((_, output)) => cx.blobs.get(which(&output.files)).await.map(Some),
        None => Ok(None),
    }
}
