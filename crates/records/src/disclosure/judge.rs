use kernel::{Actor, Permission};
use people::Context;
use store::{Entry, Tx};

use super::model::{Hides, Judged, Line, LineState, Verdict};
use super::who::{by, taken_up};
use super::{Refused, mask, sql, words};

/// What somebody decides about a record, as it was written.
#[derive(Clone, Debug, Default)]
pub struct JudgeLine {
    /// The request.
    pub disclosure: i64,
    /// The number of the record.
    pub line: i64,
    /// The facts that were shown, by their digest.
    pub seen: String,
    /// `released`, `masked` or `withheld`.
    pub verdict: String,
    /// The provision; needed where something is kept back.
    pub provision: String,
    /// Why; needed where it is not handed out.
    pub reason: String,
    /// The words to be taken out, one on each line.
    pub masks: String,
    /// What else is kept back.
    pub hides: Hides,
}

/// A decision about a record that was read and is not noted yet.
#[derive(Clone, Debug)]
pub struct Judgement {
    judged: Judged,
    provision: String,
    reason: String,
    /// The words to be taken out.
    pub masks: Vec<String>,
    hides: Hides,
    seen: kernel::Digest,
}

impl JudgeLine {
    /// The order with everything parsed.
    ///
    /// # Errors
    ///
    /// [`Refused`], with the field that it concerns.
    pub fn read(&self) -> Result<Judgement, Refused> {
        let judged = words::choice("verdict", &self.verdict)?;
        let provision = words::name_or_none("provision", &self.provision)?;
        let reason = words::text_or_none("reason", &self.reason)?;
        let masks = words::lines("masks", &self.masks)?;
        let seen = words::choice("seen", &self.seen)?;
        let (masks, hides) = match judged {
            Judged::Masked => (masks, self.hides),
            Judged::Released | Judged::Withheld => (Vec::new(), Hides::default()),
        };
        if judged != Judged::Released && provision.is_empty() {
            return Err(Refused::Missing("provision"));
        }
        if judged == Judged::Masked && masks.is_empty() && !hides.any() {
            return Err(Refused::Missing("masks"));
        }
        if judged == Judged::Withheld && reason.is_empty() {
            return Err(Refused::Missing("reason"));
        }
        let provision = if judged == Judged::Released { String::new() } else { provision };
        Ok(Judgement { judged, provision, reason, masks, hides, seen })
    }
}

impl Judgement {
    /// Whether everything that is to be taken out stands in these words of the record.
    ///
    /// # Errors
    ///
    /// [`Refused::NotThere`], with what does not.
    pub fn check(&self, said: &[String]) -> Result<(), Refused> {
        let is_there = |it: &&String| said.iter().any(|text| mask::occurrences(text, it) > 0);
        match self.masks.iter().find(|it| !is_there(it)) {
            Some(missing) => Err(Refused::NotThere(missing.clone())),
            None => Ok(()),
        }
    }
}

/// Judges a record by hand (sv. *pröva*; NYK-10-01), as it was shown. Whoever the guideline names, where they read what
/// stands on the account.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn judge_line(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (n, line): (i64, i64),
    it: Judgement,
) -> Result<(), Refused> {
    let line = judged_by(cx, tx, actor, n, line).await?;
    if line.facts != it.seen {
        return Err(Refused::Stale);
    }
    if line.open_inquiry().is_some() {
        return Err(Refused::Asked);
    }
    let verdict = Verdict {
        judged: it.judged,
        provision: it.provision,
        reason: it.reason,
        masks: it.masks,
        hides: it.hides,
        seen: it.seen,
        by: by(actor, tx.now())?,
        guideline: cx.guideline.version.to_string(),
    };
    sql::lines::judge(tx, n, &[line.n], std::slice::from_ref(&verdict)).await?;
    let verb = match verdict.judged {
        Judged::Released => "disclosure-record-released",
        Judged::Masked => "disclosure-record-masked",
        Judged::Withheld => "disclosure-record-withheld",
    };
    log_about(cx, tx, actor, (n, &line), verb);
    Ok(())
}

/// That something was decided or asked about a record stands with the request and with the record.
pub(super) fn log_about(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (n, line): (i64, &Line),
    verb: &'static str,
) {
    tx.log(Entry::new(actor, verb, "disclosure", n).under(&cx.guideline.version).about(line.facts));
    tx.log(Entry::new(actor, verb, line.subject.word(), &line.id).under(&cx.guideline.version));
}

/// The record, for somebody who judges it.
async fn judged_by(cx: &Context, tx: &mut Tx, actor: &Actor, n: i64, line: i64) -> Result<Line, Refused> {
    let (_, standing) = taken_up(cx, actor, n).await?;
    let lines = sql::lines::all_now(tx, n).await?;
    let line = lines.into_iter().find(|it| it.n == line).ok_or(Refused::Unknown)?;
    if !actor.may_on(Permission::ReadItems, line.account) {
        return Err(Refused::Unknown);
    }
    if standing.reviews { Ok(line) } else { Err(Refused::NotPermitted) }
}

/// Releases everything that nothing speaks against (sv. *lämna ut det offentliga*); how many records that were. Nothing is
/// released by itself.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn release_open(cx: &Context, actor: &Actor, n: i64) -> Result<usize, Refused> {
    let (_, standing) = taken_up(cx, actor, n).await?;
    if !standing.reviews {
        return Err(Refused::NotPermitted);
    }
    let mut tx = cx.store.begin().await?;
    let lines = sql::lines::all_now(&mut tx, n).await?;
    let open: Vec<&Line> = lines.iter().filter(|it| it.state() == LineState::Open).collect();
    if open.is_empty() {
        return Err(Refused::NothingToHandOut);
    }
    let by = by(actor, tx.now())?;
    let released = |line: &&Line| Verdict {
        judged: Judged::Released,
        provision: String::new(),
        reason: String::new(),
        masks: Vec::new(),
        hides: Hides::default(),
        seen: line.facts,
        by: by.clone(),
        guideline: cx.guideline.version.to_string(),
    };
    let verdicts: Vec<Verdict> = open.iter().map(released).collect();
    let numbers: Vec<i64> = open.iter().map(|it| it.n).collect();
    sql::lines::judge(&mut tx, n, &numbers, &verdicts).await?;
    let entry = Entry::new(actor, "disclosure-released", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(verdicts.len())
}
