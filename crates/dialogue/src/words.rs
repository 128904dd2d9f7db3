//! The words of answers and of their drafts, held against the log: who changes one in the database is found out.

use kernel::{Digest, Outcome};
use store::attested::{Attested, Examined, attested};
use store::{Reader, log};

use crate::help::verb;
use crate::sql::whole::{AnswerWords, answers, drafts};

const AT_A_TIME: i64 = 500;

/// Looks at every answer and every wording of a draft. Those to what was disposed of have no words any more, as the log
/// says of their items.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine(reader: &Reader) -> Outcome<Examined> {
    Ok(of_answers(reader).await?.and(of_drafts(reader).await?))
}

async fn of_drafts(reader: &Reader) -> Outcome<Examined> {
    let mut examined = Examined::default();
    let mut after = (String::new(), 0, 0);
    loop {
        let page = drafts(reader, (&after.0, after.1, after.2), AT_A_TIME).await?;
        let Some(last) = page.last() else { return Ok(examined) };
        after = (last.item.to_string(), last.draft, last.n);
        for it in &page {
            let subject = format!("item:{}", it.item);
            let digest = Digest::of(it.text.as_deref().unwrap_or_default().as_bytes());
            let found = attested(reader, &subject, verb(it.act), digest).await?;
            let is_emptied = it.text.is_none() && found == Attested::Other;
            if is_emptied && !log::done_to(reader, &subject, "item-disposed").await?.is_empty() {
                examined.disposed += 1;
            } else {
                examined.add("draft", &format!("{} till inlägget {}", it.draft, it.item), found);
            }
        }
    }
}

async fn of_answers(reader: &Reader) -> Outcome<Examined> {
    let mut examined = Examined::default();
    let mut after = String::new();
    loop {
        let page = answers(reader, &after, AT_A_TIME).await?;
        let Some(last) = page.last() else { return Ok(examined) };
        after = last.id.to_string();
        for it in &page {
            let subject = format!("item:{}", it.item);
            let digest = Digest::of(it.text.as_bytes());
            match attested(reader, &subject, "answer-decided", digest).await? {
                Attested::Other if it.text.is_empty() && is_disposed(reader, it).await? => {
                    examined.disposed += 1;
                }
                found => examined.add("answer", &it.id, found),
            }
        }
    }
}

/// Whether what was answered, or the answer as it stands on the platform, was disposed of.
async fn is_disposed(reader: &Reader, it: &AnswerWords) -> Outcome<bool> {
    for item in [Some(it.item), it.posted].into_iter().flatten() {
        if !log::done_to(reader, &format!("item:{item}"), "item-disposed").await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}
