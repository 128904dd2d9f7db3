use kernel::{Actor, ApplicationId, Instant, Outcome, Permission, PersonId, UnitId};
use people::Context;
use webkit::Tongue;

use super::desk::oversees;
use super::dossier::Dossier;
use super::model::{Stage, Verdict};
use super::refused::OpeningRefused;
use super::sql::{self, Look};
use super::town::Town;

/// A decision that was made under a numbered delegation, to be reported to the committee (KL 6 kap. 40 §)
/// (sv. *delegationsbeslut*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegatedDecision {
    /// About which application.
    pub application: ApplicationId,
    /// What the account is called.
    pub name: String,
    /// For which unit.
    pub unit: Option<UnitId>,
    /// The number of the delegation.
    pub delegation: String,
    /// Who decided.
    pub person: PersonId,
    /// In which role, where it was one.
    pub role: Option<String>,
    /// Yes or no.
    pub verdict: Verdict,
    /// When.
    pub at: Instant,
    /// The wording it was about.
    pub version: i64,
    /// Under which guideline.
    pub guideline: String,
}

/// The decisions made by delegation, the oldest first, with who is there.
///
/// # Errors
///
/// [`OpeningRefused::NotFound`] for whoever neither oversees accounts nor reads the register.
pub async fn delegated_decisions(
    cx: &Context,
    actor: &Actor,
) -> Result<(Vec<DelegatedDecision>, Town), OpeningRefused> {
    if !may_read(actor) {
        return Err(OpeningRefused::NotFound);
    }
    let town = Town::look(cx).await?;
    let all = sql::dossiers(&mut Look::Beside(&cx.store.reader()), None).await?;
    let mut found: Vec<_> = all.iter().flat_map(decisions).collect();
    found.sort_by_key(|it| (it.at, it.application));
    Ok((found, town))
}

/// Whether the actor may read which decisions were made by delegation.
pub(super) fn may_read(actor: &Actor) -> bool {
    oversees(actor) || actor.may(Permission::ReadRegister)
}

/// What decided the application, where that was said by delegation; a yes that became void decided nothing.
fn decisions(dossier: &Dossier) -> impl Iterator<Item = DelegatedDecision> {
    let counts = |verdict| match dossier.application.stage {
        // What was decided stays decided, also when the applicant then wanted no account.
        Stage::Decided | Stage::Opened | Stage::Withdrawn => verdict == Verdict::Approve,
        Stage::Refused => verdict == Verdict::Refuse,
        Stage::Draft | Stage::Submitted => false,
    };
    let voices = dossier.voices.iter().filter(|it| it.version == dossier.application.version);
    voices.filter(move |it| counts(it.verdict)).filter_map(|it| {
        Some(DelegatedDecision {
            application: dossier.application.id,
            name: dossier.wording.name.clone(),
            unit: dossier.wording.unit,
            delegation: it.delegation.clone()?,
            person: it.person,
            role: it.role.clone(),
            verdict: it.verdict,
            at: it.at,
            version: it.version,
            guideline: it.guideline.clone(),
        })
    })
}

/// The list as CSV (RFC 4180), with headings in the reader's language; what a spreadsheet would take for a formula is
/// made text.
///
/// # Errors
///
/// [`kernel::Failed`] when it cannot be written.
pub fn delegated_decisions_csv(
    tongue: &Tongue,
    decisions: &[DelegatedDecision],
    town: &Town,
) -> Outcome<String> {
    let failed = || kernel::Failed::for_good("writing the list of delegated decisions");
    let mut out =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let headings = [
        tongue.t("accounts-opening-delegation"),
        tongue.t("accounts-opening-decided-at"),
        tongue.t("accounts-account"),
        tongue.t("accounts-unit"),
        tongue.t("accounts-opening-decision"),
        tongue.t("accounts-opening-decided-by"),
        tongue.t("accounts-opening-version"),
        tongue.t("accounts-guideline"),
    ];
    out.write_record(headings).map_err(|it| failed().because(it))?;
    for it in decisions {
        let fields = [
            it.delegation.clone(),
            it.at.to_string(),
            it.name.clone(),
            town.unit_name(it.unit),
            tongue.say(&it.verdict.text()),
            town.person_name(it.person),
            it.version.to_string(),
            it.guideline.clone(),
        ];
        out.write_record(fields.map(|it| harmless(&it))).map_err(|it| failed().because(it))?;
    }
    let bytes = out.into_inner().map_err(|it| failed().because(it.into_error()))?;
    // With its mark, spreadsheets read it as the UTF-8 it is.
    Ok(format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes)))
}

/// A cell that begins like a formula is led by an apostrophe.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
