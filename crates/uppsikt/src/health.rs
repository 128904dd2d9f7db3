//! How an installation is doing, by the work it does: what is wrong, since when, what to do.
//!
//! The doctor tells it to the operator, `/health` to a machine. Green means that items are fetched, jobs are done,
//! tokens work and the log's chain holds; that the program runs at all says nothing.

use kernel::calendar::moment_words;
use kernel::{Instant, Outcome};
use people::Context;
use store::Failing;

use crate::connect::PLATFORMS;
use crate::swedish;

/// A job that has been due for so long has nobody who does it.
const STUCK_SECONDS: i64 = 10 * 60;
/// An account that was not asked for so long is not watched.
const SILENT_SECONDS: i64 = 30 * 60;
/// A bundle that waited for its stamp for so long waits for an authority that is gone.
const STAMP_SECONDS: i64 = 3_600;

/// What was handed over to the diary so long ago and has no receipt is told of.
const RECEIPT_SECONDS: i64 = 3 * 86_400;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Something to know.
    Note,
    /// Something is wrong: somebody must act.
    Wrong,
}

/// Something about the installation's health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its stable name.
    pub code: &'static str,
    /// How bad it is.
    pub gravity: Gravity,
    /// What it is.
    pub what: String,
    /// Since when, as far as is known.
    pub since: Option<Instant>,
    /// What to do.
    pub remedy: String,
}

impl Finding {
    fn wrong(code: &'static str, what: String, since: Option<Instant>, remedy: impl Into<String>) -> Self {
        Self { code, gravity: Gravity::Wrong, what, since, remedy: remedy.into() }
    }

    fn note(code: &'static str, what: String, remedy: impl Into<String>) -> Self {
        Self { code, gravity: Gravity::Note, what, since: None, remedy: remedy.into() }
    }

    /// The finding in lines for a person.
    #[must_use]
    pub fn lines(&self) -> [String; 2] {
        let mark = match self.gravity {
            Gravity::Note => "Att veta",
            Gravity::Wrong => "FEL",
        };
        let since = self.since.map(|at| format!(", sedan {}", moment_words(at).sv)).unwrap_or_default();
        [format!("{mark}: {}{since}", self.what), format!("    Gör så här: {}", self.remedy)]
    }
}

/// Examines accounts, queue and stamps: quick enough to be asked every few seconds.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine(cx: &Context) -> Outcome<Vec<Finding>> {
    let mut findings = accounts(cx).await?;
    findings.extend(queue(cx).await?);
    findings.extend(stamps(cx).await?);
    findings.extend(mail(cx));
    findings.sort_by_key(|it| std::cmp::Reverse(it.gravity));
    Ok(findings)
}

/// Walks along the whole log; what is wrong with it, and how many entries hold.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine_log(cx: &Context) -> Outcome<(i64, Option<Finding>)> {
    let verified = store::log::verify(&cx.store.reader()).await?;
    let finding = verified.broken.map(|it| {
        let what = format!("loggens kedja är bruten vid post {}: {}", it.seq, swedish::breach(it.how));
        let remedy = "Någon har ändrat i databasen. Bevara den som den är, jämför med senaste säkerhetskopian och anmäl \
                      en informationssäkerhetsincident.";
        Finding::wrong("log-broken", what, None, remedy)
    });
    Ok((verified.entries, finding))
}

fn mail(cx: &Context) -> Option<Finding> {
    let what = "ingen e-post är inställd, så ingen får brev om missade rundor, frister och beslut";
    let remedy =
        "Ställ in mail.host och mail.from; uppsikt config explain MAPP säger hur. På webben syns allt ändå.";
    (!cx.mailer.reaches_people()).then(|| Finding::note("mail-missing", what.to_owned(), remedy))
}

/// Whether the keys in the folder are those that the database was founded with: evidence sealed with others proves nothing.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine_keys(cx: &Context) -> Outcome<Option<Finding>> {
    let made = store::log::done_to(&cx.store.reader(), SEAL_KEY, SEAL_KEY_MADE).await?;
    let ours = cx.seal_key.public().fingerprint();
    let known = made.is_empty() || made.iter().any(|it| it.digest == Some(ours));
    let what = "förseglingsnyckeln i keys hör inte till den här databasen";
    let remedy = "Starta inte: bevis skulle förseglas med fel nyckel. Använd den mapp som databasen skapades med, eller \
                  återställ den ur en säkerhetskopia.";
    Ok((!known).then(|| Finding::wrong("keys-foreign", what.to_owned(), None, remedy)))
}

/// What the log calls the making of the key that evidence is sealed with.
pub(crate) const SEAL_KEY: &str = "installation:keys";
/// See [`SEAL_KEY`].
pub(crate) const SEAL_KEY_MADE: &str = "seal-key-made";

async fn accounts(cx: &Context) -> Outcome<Vec<Finding>> {
    let reader = cx.store.reader();
    let mut findings = Vec::new();
    let accounts = accounts::open_accounts(&reader).await?;
    if accounts.is_empty() {
        let remedy = "Logga in på webben som administratör och öppna det första under Konton.";
        findings.push(Finding::note("no-accounts", "inga konton är öppnade".to_owned(), remedy));
    }
    let (reached, by_hand): (Vec<_>, Vec<_>) =
        accounts.into_iter().partition(|it| PLATFORMS.contains(&it.platform.as_str()));
    if !by_hand.is_empty() {
        let what = match by_hand.len() {
            1 => "ett konto finns på en plattform som programmet inte ansluter till".to_owned(),
            n => format!("{n} konton finns på plattformar som programmet inte ansluter till"),
        };
        let remedy = "Bevaka dem för hand på plattformen. De står på webben under /accounts.";
        findings.push(Finding::note("accounts-by-hand", what, remedy));
    }
    for account in reached {
        if accounts::connection(&reader, account.id).await?.is_none() {
            let what = format!("kontot {} är inte anslutet, så ingenting hämtas", account.key);
            let remedy = format!("Anslut det på webben: /accounts/{}", account.key);
            findings.push(Finding::wrong("account-unconnected", what, Some(account.opened_at), remedy));
            continue;
        }
        let state = accounts::state(&reader, account.id).await?;
        findings.extend(watched(cx.now(), &account, state.as_ref()));
    }
    Ok(findings)
}

fn watched(
    now: Instant,
    account: &accounts::Account,
    state: Option<&accounts::AccountState>,
) -> Option<Finding> {
    let key = &account.key;
    let worker = "Kontrollera att uppsikt serve (eller work) är igång.";
    let Some(state) = state else {
        let silent = now.seconds_since(account.opened_at) > SILENT_SECONDS;
        let what = format!("kontot {key} har aldrig hämtats");
        return silent
            .then(|| Finding::wrong("account-never-fetched", what, Some(account.opened_at), worker));
    };
    if let Some(trouble) = &state.trouble {
        let what = format!("kontot {key} kan inte hämtas: {}", swedish::trouble(trouble));
        return Some(Finding::wrong(
            "account-troubled",
            what,
            Some(state.since),
            remedy(trouble, key.as_str()),
        ));
    }
    let asked_at = state.checked_at;
    let what = format!("kontot {key} har inte hämtats på mer än en halvtimme");
    (now.seconds_since(asked_at) > SILENT_SECONDS)
        .then(|| Finding::wrong("account-silent", what, Some(asked_at), worker))
}

fn remedy(trouble: &str, key: &str) -> String {
    if accounts::needs_new_sign_in(trouble) {
        return format!("Förnya inloggningen på plattformen och anslut kontot igen: /accounts/{key}");
    }
    "Hämtningen försöker igen av sig själv. Håller det i sig: se om plattformen går att nå härifrån."
        .to_owned()
}

fn stuck(it: &Failing) -> Finding {
    let job = format!("uppdraget {} för {}", swedish::job(&it.kind), it.subject);
    let error = swedish::in_own_words(&it.error);
    let command = "uppsikt work MAPP --once --parked";
    if it.parked_at.is_some() {
        let remedy = format!("Rätta orsaken och kör: {command}. Tills dess är det inte gjort.");
        return Finding::wrong("job-parked", format!("{job} har stannat ({error})"), it.parked_at, remedy);
    }
    let what = format!("{job} går inte, hur ofta det än försöks ({error})");
    let remedy = format!("Rätta orsaken. Det försöks igen varje timme, och genast med: {command}");
    Finding::wrong("job-failing", what, None, remedy)
}

fn tried_again(it: &Failing) -> Finding {
    let error = swedish::in_own_words(&it.error);
    let what = format!("uppdraget {} för {} gick inte senast ({error})", swedish::job(&it.kind), it.subject);
    Finding::note("job-tried-again", what, "Ingenting ännu: det försöks igen av sig självt.")
}

async fn queue(cx: &Context) -> Outcome<Vec<Finding>> {
    let reader = cx.store.reader();
    let mut findings = Vec::new();
    for it in &reader.failing().await? {
        findings.push(if it.is_stuck() { stuck(it) } else { tried_again(it) });
    }
    let state = reader.queue_state().await?;
    if let Some(since) = state.oldest_due.filter(|it| cx.now().seconds_since(*it) > STUCK_SECONDS) {
        let what = format!("{} uppdrag väntar och inget blir gjort", state.due);
        let remedy = "Starta en arbetare: uppsikt serve MAPP, eller uppsikt work MAPP.";
        findings.push(Finding::wrong("queue-stuck", what, Some(since), remedy));
    }
    Ok(findings)
}

/// Asks the authority's own diary whether it could take something, and tells of what has waited long for its receipt.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn examine_diary(cx: &Context) -> Outcome<Vec<Finding>> {
    let mut findings = Vec::new();
    if let Some(diary) = &cx.diary
        && let Err(failed) = diary.check().await
    {
        let what = format!(
            "myndighetens diarium nås inte ({}; {})",
            diary.way(),
            swedish::in_own_words(failed.chain())
        );
        let remedy =
            "Se att diary.mailbox är en adress, eller att mappen diary.folder finns och går att skriva i.";
        findings.push(Finding::wrong("diary-out-of-reach", what, None, remedy));
    }
    let waits = records::handing::all_without_receipt(&cx.store.reader()).await?;
    let late = |at: &Instant| cx.now().seconds_since(*at) > RECEIPT_SECONDS;
    if let Some(since) = waits.iter().map(|it| it.ordered_at).min().filter(late) {
        let what = format!("{} handlingar är överlämnade till diariet utan kvitto", waits.len());
        let remedy = "Registratorn ser dem på /register/queue och antecknar numren; se att diariet tar emot.";
        findings.push(Finding { since: Some(since), ..Finding::note("receipts-missing", what, remedy) });
    }
    Ok(findings)
}

async fn stamps(cx: &Context) -> Outcome<Option<Finding>> {
    let pending = moderation::view::stamps_pending(cx).await?;
    let Some((_, since)) = pending.first() else { return Ok(None) };
    let n = pending.len();
    if cx.stamp_authority.is_none() {
        let what = format!("{n} bevis saknar tidsstämpel, eftersom ingen tjänst är inställd");
        let remedy = "Ställ in time_stamp.url och time_stamp.roots; stämplar kan komma i efterhand.";
        return Ok(Some(Finding::note("stamps-without-authority", what, remedy)));
    }
    let late = cx.now().seconds_since(*since) > STAMP_SECONDS;
    let what = format!("{n} bevis väntar på sin tidsstämpel");
    let remedy = "Se att tidsstämplingstjänsten svarar; stämpeln begärs igen av sig själv.";
    Ok(late.then(|| Finding::wrong("stamps-pending", what, Some(*since), remedy)))
}
