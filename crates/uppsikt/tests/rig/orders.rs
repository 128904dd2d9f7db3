//! What a program may order: every write of the API, right in every field, and the permission that it needs.

mod of_records;

use kernel::Permission;
use of_records::{of_assessments, of_disclosures, of_retention, of_snapshots, of_the_register};
use serde_json::{Value, json};

use super::ACCOUNT;
use super::stage::Stage;

/// An order that would be carried out, given by whoever may.
pub(crate) struct Order {
    /// The path as the description has it.
    pub(crate) route: &'static str,
    pub(crate) path: String,
    /// None where it concerns nobody but whoever gives it.
    pub(crate) permission: Option<Permission>,
    /// Whether those who answer for the account may give it as well, whatever their roles are.
    pub(crate) of_those_who_answer: bool,
    /// The roles that the guideline names for it beside those with the permission.
    pub(crate) named: &'static [&'static str],
    pub(crate) body: Value,
}

impl Order {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.body.to_string().into_bytes()
    }
}

/// One order for each write.
pub(crate) async fn whole_orders(stage: &Stage) -> Vec<Order> {
    let mut all = of_people(stage);
    all.extend(of_the_care());
    all.extend(of_accounts(stage));
    all.extend(of_the_house());
    all.extend(of_the_guideline(stage));
    all.extend(of_items_and_cases(stage));
    all.extend(of_the_help(stage));
    all.extend(of_posts(stage));
    all.extend(of_incidents(stage));
    all.extend(of_the_register());
    let mut orders = Vec::new();
    for (route, permission, body) in all {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: false, named: &[], body });
    }
    for (route, permission, body) in of_tending().into_iter().chain(of_existing_accounts(stage)) {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: true, named: &[], body });
    }
    for (route, permission, body) in of_the_closing(stage) {
        let path = stage.path(route).await;
        let named = &["manager"];
        orders.push(Order { route, path, permission, of_those_who_answer: true, named, body });
    }
    for (route, permission, body) in of_the_watching() {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: true, named: WATCHING, body });
    }
    for (route, permission, body) in of_the_viewing() {
        let path = stage.path(route).await;
        // Whoever reads the register sees the case, and so its evidence where they may open it.
        let named = &["registrar", "archivist", "data-protection-officer"];
        orders.push(Order { route, path, permission, of_those_who_answer: false, named, body });
    }
    for (route, permission, body) in of_assessments(stage) {
        let path = stage.path(route).await;
        let named = &["registrar"];
        orders.push(Order { route, path, permission, of_those_who_answer: false, named, body });
    }
    for ((route, permission, body), named) in of_applications(stage).into_iter().chain(of_reports()) {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: false, named, body });
    }
    for (route, permission, body) in of_retention(stage) {
        let path = stage.path(route).await;
        let named: &[&str] =
            if permission == Some(Permission::ManageRetention) { &[] } else { &["archivist"] };
        orders.push(Order { route, path, permission, of_those_who_answer: false, named, body });
    }
    for (route, permission, body) in of_crises(stage) {
        let path = stage.path(route).await;
        let named = &["manager"];
        orders.push(Order { route, path, permission, of_those_who_answer: true, named, body });
    }
    for ((route, permission, body), named) in of_disclosures(stage) {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: false, named, body });
    }
    for (route, permission, body) in of_snapshots() {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: true, named: &[], body });
    }
    for (route, permission, body) in of_deviations(stage).into_iter().chain(of_changes()) {
        let path = stage.path(route).await;
        orders.push(Order { route, path, permission, of_those_who_answer: true, named: &["manager"], body });
    }
    orders
}

type Written = (&'static str, Option<Permission>, Value);

fn of_people(stage: &Stage) -> Vec<Written> {
    let manage = Some(Permission::ManagePeople);
    let today = kernel::calendar::date_of(super::now()).to_string();
    let absence = json!({ "first": today, "last": today, "deputy": stage.temp.to_string() });
    let person = json!({ "login": "ny.person", "name": "Ny Person", "mail": "ny@example.se", "unit": null });
    let role = json!({ "role": "manager", "accounts": [ACCOUNT], "first": today, "last": today });
    let password = json!({ "old": super::cast::PASSWORD, "new": "åtta gula får på en ö" });
    vec![
        ("/api/v1/me/absences", None, absence.clone()),
        ("/api/v1/me/absences/{absence}/ending", None, json!({})),
        ("/api/v1/me/password", None, password),
        ("/api/v1/me/tokens/{token}/ending", None, json!({})),
        ("/api/v1/units", manage, json!({ "name": "Kulturnämnden", "kind": "committee", "parent": null })),
        ("/api/v1/people", manage, person),
        ("/api/v1/people/{person}/roles", manage, role),
        ("/api/v1/people/{person}/roles/{assignment}/ending", manage, json!({})),
        ("/api/v1/people/{person}/absences", manage, absence),
        ("/api/v1/people/{person}/absences/{absence}/ending", manage, json!({})),
        ("/api/v1/people/{person}/password", manage, json!({})),
        ("/api/v1/people/{person}/leaving", manage, json!({})),
    ]
}

/// Who may is a matter of who holds the course, gives the mandate or oversees the accounts, not of a permission.
fn of_the_care() -> Vec<Written> {
    let manage = Some(Permission::ManagePeople);
    let adoption = json!({ "body": "Styrelsen", "decided": "2026-01-15", "number": "BO 2026/14" });
    let attestation = json!({ "completed": "2026-01-15", "parts": null, "proof": "Kursbevis" });
    vec![
        ("/api/v1/units/{unit}", manage, json!({ "name": "Kultur", "parent": null })),
        ("/api/v1/units/{unit}/adoptions", manage, adoption),
        ("/api/v1/people/{person}/courses/{course}", manage, attestation),
        ("/api/v1/conduct", None, json!({ "version": "motala@2013-03-21" })),
        ("/api/v1/people/{person}/roles/{assignment}/mandate", None, json!({})),
        (
            "/api/v1/people/{person}/roles/{assignment}/mandate/withdrawal",
            None,
            json!({ "reason": "Annat." }),
        ),
        ("/api/v1/custody/{task}", None, json!({ "note": "Bytt." })),
    ]
}

fn of_accounts(stage: &Stage) -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let account = json!({
        "key": "biblioteket", "name": "Biblioteket", "platform": "wordpress", "url": stage.rig.witness.url_of(&stage.rig.site),
        "purpose": "Nyheter", "unit": stage.unit, "responsible": stage.rig.cast.with("editor").person.to_string(),
        "deputy": stage.temp.to_string(), "manager": stage.rig.cast.with("manager").person.to_string(),
    });
    let connection = json!({ "api_url": null, "login": "redaktion", "secret": "abcd EFGH ijkl MNOP" });
    let through = json!({ "through": stage.question.id.to_string() });
    let platform = json!({ "key": "forumet", "name": "Forumet", "kind": "forum", "media": ["text", "film"], "no_influence": null });
    vec![
        ("/api/v1/accounts", manage, account),
        ("/api/v1/accounts/{key}/connection", manage, connection),
        ("/api/v1/accounts/{key}/rounds", Some(Permission::Watch), through),
        ("/api/v1/platforms", manage, platform),
        ("/api/v1/accounts/{key}/items", Some(Permission::Watch), written_down()),
        ("/api/v1/imports", manage, json!({ "name": "konton.csv", "file": stage.file })),
        ("/api/v1/imports/{import}/confirmation", manage, json!({ "shown": stage.shown })),
    ]
}

/// What stood on the account that no connector reaches.
fn written_down() -> Value {
    let today = kernel::calendar::date_of(super::now()).to_string();
    json!({
        "kind": "comment", "author": "Britta", "text": "När öppnar badhuset?", "day": today, "time": "00:00",
        "under": null, "address": null, "file": null,
    })
}

/// What those who answer for an account that was there before do with it.
fn of_existing_accounts(stage: &Stage) -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let people =
        [stage.rig.cast.with("editor"), stage.rig.cast.with("manager")].map(|it| it.person.to_string());
    vec![
        ("/api/v1/accounts/{key}/duties/{duty}", manage, json!({ "note": "Gick kursen i mars." })),
        ("/api/v1/accounts/{key}/custodians", manage, json!({ "people": people })),
    ]
}

/// What is done with an application, and the roles that the guideline names for it. Who applies is the editor; the
/// coordinator is the first who manages accounts, and decides.
fn of_applications(stage: &Stage) -> Vec<(Written, &'static [&'static str])> {
    let manage = Some(Permission::ManageAccounts);
    let wording = application_wording(stage);
    let step = json!({ "outcome": "done", "note": "", "day": null, "terms": "2026-10", "reader": stage.temp.to_string() });
    let meeting = json!({ "day": "2026-12-03", "time": "10:00", "minutes": 60, "place": "Stadshuset",
        "participants": [stage.temp.to_string()] });
    let verdict =
        json!({ "seen": 1, "verdict": "approve", "reason": "", "delegation": "", "role": "coordinator" });
    let opening = json!({ "key": "biblioteket", "url": "https://b.example.se" });
    vec![
        (("/api/v1/applications", None, wording.clone()), &[]),
        (("/api/v1/applications/{application}/wording", None, json!({ "seen": 1, "wording": wording })), &[]),
        (("/api/v1/applications/{application}/submission", None, json!({ "seen": 1 })), &[]),
        (("/api/v1/applications/{application}/withdrawal", None, json!({ "reason": "Behövs inte." })), &[]),
        (("/api/v1/applications/{application}/steps/{step}", manage, step), &[]),
        (("/api/v1/applications/{application}/steps/{step}/meeting", manage, meeting), &[]),
        (("/api/v1/applications/{application}/checklist", manage, json!({ "lines": {} })), &[]),
        (
            ("/api/v1/applications/{application}/views/{role}", manage, json!({ "seen": 1, "said": "Ja." })),
            &["manager"],
        ),
        (("/api/v1/applications/{application}/decision", manage, verdict), &[]),
        (("/api/v1/applications/{application}/opening", manage, opening), &["communicator"]),
    ]
}

/// Who signs a report is whom the guideline names, whatever else they may do.
fn of_reports() -> Vec<(Written, &'static [&'static str])> {
    let shown = json!({ "shown": "0".repeat(64) });
    vec![(("/api/v1/reports/{round}/{unit}/signature", None, shown), &["manager"])]
}

/// What those who look after an account do about what departs from the guideline: its manager as well.
fn of_deviations(stage: &Stage) -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let due_day = kernel::calendar::date_of(super::now().plus_seconds(30 * 24 * 3_600)).to_string();
    let raised = json!({
        "what": "Bilden är fel", "action": "Byt den", "owner": stage.temp.to_string(), "due_day": due_day,
    });
    let check = json!({ "outcome": "passed", "note": "Länken ligger där." });
    vec![
        ("/api/v1/accounts/{key}/deviations", manage, raised),
        ("/api/v1/accounts/{key}/deviations/{deviation}/fixing", manage, json!({ "note": "Inlagd." })),
        ("/api/v1/accounts/{key}/deviations/{deviation}/check", manage, check),
        ("/api/v1/accounts/{key}/compliance/{rule}", manage, json!({})),
    ]
}

fn application_wording(stage: &Stage) -> Value {
    let editor = stage.rig.cast.with("editor").person.to_string();
    json!({
        "name": "Museet", "unit": stage.unit, "platform": "wordpress", "kind": "page", "kind_reason": "",
        "eligible": "visitors", "eligible_reason": "", "shared_reason": "Det når inte barnen.",
        "responsible": [editor], "deputy": stage.temp.to_string(),
        "manager": stage.rig.cast.with("manager").person.to_string(),
        "custodians": [editor, stage.temp.to_string()], "mailbox": "functional",
        "mailbox_address": "museet@example.se", "sign_in": "strong",
        "answers": { "purpose": { "text": "Visa", "reason": "" } },
    })
}

/// Whoever answers for the account proposes and takes the step; the manager decides, with whoever manages accounts.
fn of_the_closing(stage: &Stage) -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let seen = stage.closing.to_string();
    let step = json!({
        "outcome": "done", "note": "", "day": null, "text": "Vi slutar, eftersom ingen läser det. Ring 0141-22 50 00.", "other_ways": "0141-22 50 00",
        "address": "https://gamla.example.se/avslut", "preserved": null, "digest": "", "people": [],
    });
    let verdict = json!({ "seen": seen, "verdict": "approve", "reason": "", "delegation": "", "role": null });
    vec![
        (
            "/api/v1/accounts/{key}/closing",
            manage,
            json!({ "cause": "unused", "reason": "Ingen läser det." }),
        ),
        ("/api/v1/accounts/{key}/closing/decision", manage, verdict),
        ("/api/v1/accounts/{key}/closing/views/{role}", manage, json!({ "said": "Gärna." })),
        ("/api/v1/accounts/{key}/closing/cancellation", manage, json!({ "reason": "Vi fortsätter." })),
        ("/api/v1/accounts/{key}/closing/steps/{step}", None, step),
    ]
}

fn of_changes() -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let wanted = json!({
        "name": null, "address": null, "unit": null, "purpose": "Berätta om skolan", "responsible": null,
        "deputy": null, "manager": null, "reason": "Skolan tar över.",
    });
    let verdict = json!({ "verdict": "approve", "reason": "", "delegation": "" });
    let attestation = json!({ "note": "Två tjänster.", "documents": ["Rutin 2026"] });
    vec![
        ("/api/v1/accounts/{key}/attestations/{what}", manage, attestation),
        ("/api/v1/accounts/{key}/changes", manage, wanted),
        ("/api/v1/accounts/{key}/changes/{change}/decision", manage, verdict),
        ("/api/v1/accounts/{key}/changes/{change}/withdrawal", manage, json!({ "reason": "Nej." })),
    ]
}

/// Who may decide how closely an account is watched without managing accounts.
const WATCHING: &[&str] = &["editor", "communicator", "coordinator", "manager"];

fn of_the_watching() -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let today = kernel::calendar::date_of(super::now()).to_string();
    let closer = json!({ "cause": "crisis", "last_day": today, "reason": "Vattnet kokas." });
    vec![
        ("/api/v1/accounts/{key}/rounds/closer", manage, closer),
        ("/api/v1/accounts/{key}/rounds/pace", manage, json!({ "rounds": "3", "reason": "Mycket skrivs." })),
        ("/api/v1/accounts/{key}/rounds/pace/{pace}/ending", manage, json!({})),
    ]
}

fn of_the_guideline(stage: &Stage) -> Vec<Written> {
    let edit = Some(Permission::EditGuideline);
    let today = kernel::calendar::date_of(super::now()).to_string();
    let setting = json!({ "value": "15", "sources": ["MOT-PUB-07"], "why_sv": "Yngre än så behöver skydd.",
        "why_en": "Younger than that they need protection.", "seen": stage.draft });
    let proposal = json!({ "reason": "Nämnden har beslutat.", "in_force_on": today, "seen": stage.draft });
    let approval = json!({ "decided_by": "Kommunens ledningsgrupp", "decided_on": today, "reference": "KS 2026/00012",
        "silences_read": true, "seen": stage.proposed });
    let later = kernel::calendar::date_of(super::now().plus_seconds(20 * 24 * 3_600)).to_string();
    let consultation = json!({ "last_day": later, "roles": ["editor"], "bodies": ["Kulturnämnden"],
        "seen": stage.proposed });
    let statement = json!({ "said": "Tillstyrks.", "number": "KUN 2026/4" });
    let review = json!({ "reviewed_on": today, "outcome": "stands", "note": "" });
    let reason = json!({ "reason": "Åldern ska sägas om." });
    vec![
        ("/api/v1/guideline/versions", edit, json!({})),
        (
            "/api/v1/guideline/versions/{version}/text",
            edit,
            json!({ "content": "# Ett utkast.\n", "seen": stage.draft }),
        ),
        ("/api/v1/guideline/versions/{version}/setting/{key}", edit, setting),
        ("/api/v1/guideline/versions/{version}/proposal", edit, proposal),
        ("/api/v1/guideline/versions/{version}/approval", edit, approval),
        ("/api/v1/guideline/versions/{version}/consultation", edit, consultation),
        ("/api/v1/guideline/versions/{version}/consulted/{consulted}", edit, statement),
        ("/api/v1/guideline/review", edit, review),
        ("/api/v1/guideline/guides/{guide}", None, json!({ "version": "motala@2013-03-21" })),
        ("/api/v1/guideline/versions/{version}/return", edit, reason.clone()),
        ("/api/v1/guideline/versions/{version}/withdrawal", edit, reason),
    ]
}

fn of_the_house() -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    vec![
        (
            "/api/v1/accounts/{key}/listing",
            manage,
            json!({ "shown_to": "staff", "reason": "Bara en grupp." }),
        ),
        (
            "/api/v1/profiles/facts",
            manage,
            json!({ "fact": "contact", "said": "Kontaktcenter, 0141-22 50 00" }),
        ),
    ]
}

fn of_tending() -> Vec<Written> {
    let manage = Some(Permission::ManageAccounts);
    let pause =
        json!({ "first_day": "2026-12-21", "last_day": "2027-01-06", "reason": "Jul.", "announced_in": "" });
    let goal =
        json!({ "what": "Fler följer oss", "metric": "följare", "target": 500, "due_day": "2027-06-30" });
    vec![
        (
            "/api/v1/accounts/{key}/profile/facts",
            manage,
            json!({ "fact": "contact", "said": "0141-22 50 00" }),
        ),
        ("/api/v1/accounts/{key}/profile/symbol", manage, json!({ "symbol": "logotype", "reason": "Ett." })),
        ("/api/v1/accounts/{key}/profile/look", manage, json!({})),
        ("/api/v1/accounts/{key}/profile/confirmation", manage, json!({ "judged": {}, "note": "" })),
        ("/api/v1/accounts/{key}/plan/facts", manage, json!({ "fact": "audience", "said": "Boende" })),
        ("/api/v1/accounts/{key}/plan/goals", manage, goal),
        ("/api/v1/accounts/{key}/plan/measures", manage, json!({ "goal": 1, "value": 5, "day": null })),
        ("/api/v1/accounts/{key}/plan/endings", manage, json!({ "goal": 1, "reason": "Nått." })),
        ("/api/v1/accounts/{key}/plan/audience", manage, json!({ "reason": "Fler äldre." })),
        ("/api/v1/accounts/{key}/plan/pauses", manage, pause),
    ]
}

fn of_items_and_cases(stage: &Stage) -> Vec<Written> {
    let several = json!({
        "items": [{ "item": stage.question.id.to_string(), "seen": 2 }], "ground": "advertising", "act": "hide",
        "reason": "Samma reklam på flera ställen.", "stated": null,
    });
    let transfer = json!({
        "seen": 2, "ground": "profanity", "reason": "Hör hemma hos kundtjänst.", "stated": null,
        "recipient": "kundservice@motala.example.se", "notice": null,
    });
    let block = json!({ "reason": "Bryter mot reglerna gång på gång.", "last_day": "2026-12-01" });
    let report = json!({ "day": "2026-11-23", "number": "5000-K123456-26", "by": "Redaktör Ek" });
    let (answer, moderate, confirm) =
        (Some(Permission::Answer), Some(Permission::Moderate), Some(Permission::Confirm));
    let decision =
        json!({ "seen": 2, "ground": "profanity", "act": "hide", "reason": "Svordomar.", "stated": null });
    let police = json!({ "decision": "no-report", "reason": "Inget brott.", "reference": null });
    vec![
        ("/api/v1/items/{item}/answers", answer, ordinary_answer()),
        ("/api/v1/text", None, json!({ "text": "När öppnar badhuset?" })),
        (
            "/api/v1/items/{item}/leaving",
            answer,
            json!({ "seen": 2, "note": "Behövs inte.", "ground": null }),
        ),
        ("/api/v1/items/{item}/cases", moderate, decision),
        ("/api/v1/items/{item}/answers/{answer}/attempts", answer, json!({})),
        ("/api/v1/items/{item}/answers/{answer}/publication", answer, json!({ "address": null })),
        ("/api/v1/cases/{case}/by-hand", moderate, json!({ "note": "Klart." })),
        ("/api/v1/cases/{case}/attempts", moderate, json!({})),
        ("/api/v1/cases/{case}/restoration", moderate, json!({ "reason": "Det var fel." })),
        ("/api/v1/cases/{case}/police", moderate, police),
        ("/api/v1/cases", moderate, several),
        ("/api/v1/cases/{case}/police/report", moderate, report),
        ("/api/v1/cases/{case}/closing", moderate, json!({})),
        ("/api/v1/cases/{case}/told", moderate, json!({})),
        ("/api/v1/items/{item}/transfer", moderate, transfer),
        (
            "/api/v1/complaints/{complaint}/decision",
            moderate,
            json!({ "outcome": "upheld", "why": "Tas bort." }),
        ),
        ("/api/v1/complaints/{complaint}/reply", moderate, json!({ "text": "Det är borttaget." })),
        ("/api/v1/complaints/{complaint}/closing", moderate, json!({})),
        ("/api/v1/items/{item}/block", moderate, block),
        ("/api/v1/items/{item}/block/done", moderate, json!({})),
        ("/api/v1/items/{item}/block/ending", moderate, json!({ "why": "Tiden har gått." })),
        ("/api/v1/cases/{case}/confirmation", confirm, json!({})),
        ("/api/v1/cases/{case}/stopping", confirm, json!({})),
        ("/api/v1/cases/{case}/restoration/confirmation", confirm, json!({})),
    ]
}

fn ordinary_answer() -> Value {
    json!({ "seen": 2, "decisions": 0, "text": "I kväll.", "kind": "whole", "thread": "ours", "reminded": false })
}

/// What those who answer do with drafts of answers, and what they say about items.
fn of_the_help(stage: &Stage) -> Vec<Written> {
    let answer = Some(Permission::Answer);
    let coordinator = stage.rig.cast.with("coordinator").person;
    let draft = json!({
        "seen": 2, "text": "I kväll.", "asked": format!("person:{coordinator}"), "note": "Stämmer tiden?",
        "kind": "whole", "thread": "ours", "reminded": false,
    });
    let mark =
        json!({ "kind": "information-missing", "place": "https://www.example.se/plogning", "unit": null });
    vec![
        ("/api/v1/items/{item}/drafts", answer, draft),
        ("/api/v1/items/{item}/drafts/{draft}/taking", answer, json!({})),
        ("/api/v1/items/{item}/drafts/{draft}/wording", answer, json!({ "step": 1, "text": "I natt." })),
        ("/api/v1/items/{item}/drafts/{draft}/return", answer, json!({ "step": 1, "note": "När?" })),
        ("/api/v1/items/{item}/drafts/{draft}/approval", answer, json!({ "step": 1, "decisions": 0 })),
        ("/api/v1/items/{item}/drafts/{draft}/withdrawal", answer, json!({})),
        ("/api/v1/items/{item}/marks", answer, mark),
        ("/api/v1/items/{item}/marks/{mark}/ending", answer, json!({})),
        (
            "/api/v1/items/{item}/class",
            answer,
            json!({ "seen": 2, "class": "complaint", "case_number": null, "whole_thread": false }),
        ),
        ("/api/v1/items/{item}/flow", answer, json!({ "seen": 2, "path": "y" })),
        (
            "/api/v1/items/{item}/consultations",
            answer,
            json!({ "role": "manager", "said": "Svara vänligt." }),
        ),
        (
            "/api/v1/items/{item}/complaint",
            answer,
            json!({ "seen": 2, "outcome": "handled", "recipient": "Gatuenheten" }),
        ),
        (
            "/api/v1/items/{item}/queries",
            answer,
            json!({ "to": "registrar", "person": null, "unit": null, "question": "Ska det diarieföras?" }),
        ),
        ("/api/v1/items/{item}/queries/{query}/reply", answer, json!({ "reply": "Nej." })),
        ("/api/v1/items/{item}/queries/{query}/withdrawal", answer, json!({})),
        (
            "/api/v1/contacts",
            Some(Permission::ManagePeople),
            json!({ "unit": stage.unit, "person": coordinator.to_string(), "head": coordinator.to_string() }),
        ),
        ("/api/v1/items/{item}/validity", answer, json!({ "last_day": null, "note": "Det stämmer." })),
    ]
}

/// Whoever works here reports an incident; who takes which step is a matter of what they are to it.
fn of_incidents(stage: &Stage) -> Vec<Written> {
    let report = |what: &str| {
        json!({
            "kind": "leak", "extent": "harm", "account": ACCOUNT, "item": stage.question.id.to_string(), "post": "",
            "what": what, "discovered_at": "", "breach": "no", "draft": false,
        })
    };
    let step =
        json!({ "step": 1, "act": "asked", "text": "Vad gör vi?", "reference": "", "description": null });
    vec![
        ("/api/v1/incidents", None, report("En lista låg öppen igen")),
        ("/api/v1/incidents/{incident}/report", None, report("En lista låg öppen")),
        ("/api/v1/incidents/{incident}/steps", None, step),
        ("/api/v1/cases/{case}/incident", None, json!({ "answer": "no", "reason": "Inget fel." })),
    ]
}

/// Whom the guideline names leads in a crisis; whoever answers for an account says what is done on it.
fn of_crises(stage: &Stage) -> Vec<Written> {
    // Leading is no permission; the coordinator is the first who has this one.
    let leads = Some(Permission::EditGuideline);
    let slot = json!({
        "person": stage.rig.cast.with("editor").person.to_string(), "deputy": stage.temp.to_string(),
        "from": "2026-11-23T08:00", "until": "2026-11-23T16:00",
    });
    let begun = json!({ "name": "Snöoväder", "themes": "plogning", "choices": [] });
    let notice = json!({ "text": "Se motala.se och kommunens telefon.", "address": "" });
    vec![
        ("/api/v1/crises", leads, begun),
        ("/api/v1/crises/{crisis}/ending", leads, json!({ "reason": "Det har slutat snöa." })),
        ("/api/v1/crises/{crisis}/accounts/{key}", leads, json!({ "used": "yes", "reason": "" })),
        ("/api/v1/crises/{crisis}/accounts/{key}/notice", leads, notice),
        ("/api/v1/crises/{crisis}/accounts/{key}/roster", leads, slot),
    ]
}

/// What those who answer publish, and the consents that it rests on.
fn of_posts(stage: &Stage) -> Vec<Written> {
    let answer = Some(Permission::Answer);
    let written = |text: &str| {
        json!({
            "accounts": [ACCOUNT], "title": "Snö", "text": text, "audience": "Alla", "need": "Veta när",
            "message": "Vi plogar", "page": "", "page_reason": "", "personal": "absent", "basis": null,
            "basis_reason": "", "judged": false, "shown": [], "consents": [], "exception": false,
            "exception_reason": "", "picture": "", "description": "", "described": false, "written": "",
            "borrowed": false, "right_holder": "", "licence": "", "larger": false,
            "declaration": { "holds_none": true }, "film": null, "people": false, "vital": false,
        })
    };
    let releasing = json!({
        "step": 1, "accounts": [ACCOUNT], "confirmed": ["content"], "watched": "", "planned_for": "",
    });
    let today = kernel::calendar::date_of(super::now()).to_string();
    let consent = json!({
        "unit": stage.unit, "subject": "Elev B", "scope": "social-media", "given_on": today, "valid_until": "",
        "form": "Fotoavtal 2", "kept": "Pärm 4", "born_on": "", "guardians": "", "guardians_consented": [],
        "capacity": "understands", "capacity_on": today, "informed_on": today, "informed_means": "På blanketten",
        "informed_version": "2",
    });
    vec![
        ("/api/v1/posts", answer, written("Vi plogar i morgon.")),
        ("/api/v1/posts/{post}/wording", answer, json!({ "step": 1, "content": written("Vi plogar nu.") })),
        ("/api/v1/posts/{post}/publication", answer, releasing),
        ("/api/v1/posts/{post}/approval", answer, json!({ "step": 1 })),
        ("/api/v1/posts/{post}/withdrawal", answer, json!({})),
        ("/api/v1/posts/{post}/copies", answer, json!({})),
        ("/api/v1/posts/{post}/attempts", answer, json!({})),
        ("/api/v1/posts/{post}/exemption", answer, json!({ "step": 1, "reason": "Direktsänt." })),
        ("/api/v1/posts/{post}/recording", answer, json!({ "step": 1, "note": "Textad." })),
        ("/api/v1/posts/{post}/clearance", answer, json!({ "step": 1, "reason": "Ett ordernummer." })),
        ("/api/v1/consents", answer, consent),
        ("/api/v1/consents/{consent}/withdrawal", answer, json!({ "reason": "Vill inte." })),
    ]
}

fn of_the_viewing() -> Vec<Written> {
    let why = json!({ "why": "Prövar grunden." });
    vec![("/api/v1/cases/{case}/viewing", Some(Permission::ReadItems), why)]
}
