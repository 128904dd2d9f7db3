//! Orders about public records: assessed, registered, kept, disposed of, handed out, handed over.

use kernel::Permission;
use serde_json::json;

use super::{Stage, Written};
use crate::rig::ACCOUNT;

pub(super) fn of_assessments(stage: &Stage) -> Vec<Written> {
    let answer = Some(Permission::Answer);
    let shown = json!({
        "item": stage.question.id.to_string(), "seen": 2, "assessments": 0, "assessed": "keep-in-order", "ground": null,
    });
    let assessment = json!({
        "seen": 2, "assessments": 0, "assessed": "keep-in-order", "ground": null, "reason": null, "number": null,
        "number_unknown": false, "secrecy": false,
    });
    vec![
        ("/api/v1/items/{item}/assessment", answer, assessment),
        ("/api/v1/assessments", answer, json!({ "shown": [shown] })),
    ]
}

/// Whoever keeps the schedule may hold and take out as well; only whoever approves approves.
pub(super) fn of_retention(stage: &Stage) -> Vec<Written> {
    let (keep, approve) = (Some(Permission::ManageRetention), Some(Permission::ApproveDisposal));
    let row = json!({ "unit": stage.unit, "kind": "comment", "fate": "dispose", "period": "90", "measure": "days",
        "trigger": "not-current", "body": "Kommunstyrelsen", "decided_on": "2026-01-12", "reference": "§ 7",
        "from": "2026-01-01" });
    let hold = json!({ "kind": "audit", "reason": "Granskning", "item": null, "account": ACCOUNT, "words": "plogar",
        "from": "2026-01-01", "to": "2026-12-31" });
    let reason = json!({ "reason": "Behövs inte." });
    vec![
        ("/api/v1/retention/rows", keep, row),
        ("/api/v1/retention/rows/{row}/ending", keep, json!({})),
        ("/api/v1/holds", approve, hold),
        ("/api/v1/holds/{hold}/lifting", approve, reason.clone()),
        ("/api/v1/disposals", keep, json!({ "scope": "all" })),
        ("/api/v1/disposals/{disposal}/items/{item}/taking-out", approve, reason.clone()),
        ("/api/v1/disposals/{disposal}/approval", approve, json!({ "proposed": 7 })),
        ("/api/v1/disposals/{disposal}/withdrawal", approve, reason),
    ]
}

/// Anybody takes a request down; the registrar and the coordinator judge it, and the editor on the stage took it down.
pub(super) fn of_disclosures(stage: &Stage) -> Vec<(Written, &'static [&'static str])> {
    const REVIEW: &[&str] = &["coordinator"];
    const TOOK: &[&str] = &["editor", "coordinator"];
    let (register, approve) = (Some(Permission::Register), Some(Permission::ApproveDisposal));
    let request = json!({ "description": "Allt om plogning", "accounts": [ACCOUNT], "words": "plogar",
        "from": "2026-01-01", "to": null, "single": stage.question.id.to_string(), "wanted": "json", "requester": null });
    let verdict = json!({ "seen": stage.facts, "verdict": "masked", "provision": "21 kap. 1 § OSL", "reason": "Hälsa",
        "masks": "plogar", "hide_author": true, "hide_address": false });
    let mark = json!({ "provision": "21 kap. 1 § OSL", "authority": "Kommunstyrelsen" });
    let decision = json!({ "provision": "21 kap. 1 § OSL", "reason": "Det skulle skada någon." });
    let question = json!({ "question": "Får det lämnas ut?" });
    vec![
        (("/api/v1/disclosures", None, request), &[]),
        (("/api/v1/disclosures/{disclosure}/search", register, json!({})), TOOK),
        (("/api/v1/disclosures/{disclosure}/release", register, json!({})), REVIEW),
        (("/api/v1/disclosures/{disclosure}/lines/{line}/verdict", register, verdict), REVIEW),
        (("/api/v1/disclosures/{disclosure}/lines/{line}/question", None, question), &[]),
        (("/api/v1/disclosures/{disclosure}/lines/{line}/answer", register, json!({ "answer": "Ja." })), &[]),
        (("/api/v1/disclosures/{disclosure}/outputs", register, json!({})), REVIEW),
        (("/api/v1/disclosures/{disclosure}/telling", register, json!({})), TOOK),
        (("/api/v1/disclosures/{disclosure}/refusals", approve, decision), &[]),
        (
            (
                "/api/v1/disclosures/{disclosure}/closing",
                register,
                json!({ "withdrawn": true, "reason": "Behövs inte." }),
            ),
            REVIEW,
        ),
        (("/api/v1/items/{item}/secrecy", Some(Permission::Answer), mark), &["registrar"]),
    ]
}

pub(super) fn of_snapshots() -> Vec<Written> {
    let export = Some(Permission::Export);
    let receipt = json!({ "recipient": "Stadsarkivet", "reference": "SA 2026/1", "day": null });
    vec![
        ("/api/v1/accounts/{key}/snapshots", export, json!({})),
        (
            "/api/v1/accounts/{key}/snapshots/pace",
            export,
            json!({ "per_year": 4, "reason": "Mycket skrivs." }),
        ),
        ("/api/v1/snapshots/{snapshot}/delivery", export, receipt),
    ]
}

pub(super) fn of_the_register() -> Vec<Written> {
    let register = Some(Permission::Register);
    let registration = json!({
        "matter": "Kommentar", "sender": null, "restricted": null, "existing_matter": null, "expected_change": 0,
    });
    let correction = json!({
        "matter": "Kommentar", "sender": null, "restricted": null, "number": "KS 2026/1", "reason": "Fel ord.",
        "expected_change": 1,
    });
    vec![
        ("/api/v1/register/{entry}/registration", register, registration),
        ("/api/v1/register/{entry}/declining", register, json!({ "reason": "Ringa.", "expected_change": 0 })),
        ("/api/v1/register/{entry}/correction", register, correction),
        ("/api/v1/register/{entry}/handover", register, json!({})),
        ("/api/v1/register/{entry}/receipt", register, json!({ "number": "TN 2026/14" })),
    ]
}
