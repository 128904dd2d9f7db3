//! The words of decisions, held against the log: who changes a reason in the database is found out.

use kernel::{CaseId, Digest, Outcome};
use store::attested::{Attested, Examined, attested, words};
use store::{Reader, log};

use crate::model::Case;
use crate::report::Filing;
use crate::sql;
use crate::sql::words as read;

const AT_A_TIME: i64 = 500;

/// The digest that is logged when a case is opened.
pub(crate) fn of_case(it: &Case) -> Digest {
    case_words(it.act.word(), &it.ground, &it.reason)
}

fn case_words(act: &str, ground: &str, reason: &str) -> Digest {
    words(&["case", act, ground, reason])
}

/// The digest that is logged when a restoration is asked for.
pub(crate) fn of_restoration(reason: &str) -> Digest {
    words(&["restoration", reason])
}

/// The digest that is logged when it is decided whether the police are told.
pub(crate) fn of_police(it: &sql::PoliceRow) -> Digest {
    police_words(it.decision.word(), &it.reason, it.reference.as_deref())
}

/// The digest that is logged when it is noted that a report was made.
pub(crate) fn of_filing(it: &Filing) -> Digest {
    filing_words(&it.filed_on.to_string(), &it.number, &it.filed_by)
}

fn filing_words(day: &str, number: &str, by: &str) -> Digest {
    words(&["police-filing", day, number, by])
}

fn police_words(decision: &str, reason: &str, reference: Option<&str>) -> Digest {
    words(&["police", decision, reason, reference.unwrap_or_default()])
}

/// Looks at every case, restoration and decision about the police.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine(reader: &Reader) -> Outcome<Examined> {
    let mut examined = Examined::default();
    let mut after = String::new();
    loop {
        let cases = read::cases(reader, &after, AT_A_TIME).await?;
        let Some(last) = cases.last() else { return Ok(examined) };
        after = last.id.to_string();
        for it in &cases {
            examined.add("case", &it.id, of_opened(reader, it).await?);
            let subject = subject(it.id);
            if let Some(reason) = &it.restoration {
                let found = attested(reader, &subject, "restoration-asked", of_restoration(reason)).await?;
                examined.add("restoration", &it.id, found);
            }
            if let Some((decision, reason, reference)) = &it.police {
                let digest = police_words(decision, reason, reference.as_deref());
                let found = attested(reader, &subject, "police-decided", digest).await?;
                examined.add("police-report", &it.id, found);
            }
            if let Some((day, number, by)) = &it.filing {
                let found =
                    attested(reader, &subject, "police-reported", filing_words(day, number, by)).await?;
                examined.add("police-filing", &it.id, found);
            }
        }
    }
}

/// Earlier versions logged with a case what was logged with its item: the digest of what the item says.
async fn of_opened(reader: &Reader, it: &read::CaseWords) -> Outcome<Attested> {
    let found =
        attested(reader, &subject(it.id), "case-opened", case_words(&it.act, &it.ground, &it.reason)).await?;
    if found != Attested::Other {
        return Ok(found);
    }
    let of_item = log::done_to(reader, &format!("item:{}", it.item), "case-opened").await?;
    let of_case = log::done_to(reader, &subject(it.id), "case-opened").await?;
    let is_earlier = of_case.iter().all(|case| of_item.iter().any(|item| item.digest == case.digest));
    Ok(if is_earlier { Attested::NotSaid } else { Attested::Other })
}

fn subject(id: CaseId) -> String {
    format!("case:{id}")
}
