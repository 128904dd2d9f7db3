//! The rules about the header and its agents (CSIP7–16, 117; SIP4–31).

use super::finding::{Findings, Rule};
use super::mets::{Agent, Mets};

const HEADER: Rule =
    Rule::new("CSIP117", "paketets huvud (metsHdr) saknas", "the package's header (metsHdr) is missing");
const CREATED: Rule = Rule::new(
    "CSIP7",
    "tidpunkten då paketet gjordes (CREATEDATE) saknas",
    "when the package was made (CREATEDATE) is missing",
);
const KIND: Rule = Rule::new(
    "CSIP9",
    "paketets slag (OAISPACKAGETYPE) saknas eller är inget av SIP, AIP, DIP, AIU, AIC",
    "the kind of package (OAISPACKAGETYPE) is missing or none of SIP, AIP, DIP, AIU, AIC",
);
const SOFTWARE: Rule = Rule::new(
    "CSIP10–13",
    "programvaran som gjorde paketet saknas (agent CREATOR, OTHER, SOFTWARE)",
    "the software that made the package is missing (agent CREATOR, OTHER, SOFTWARE)",
);
const SOFTWARE_NAME: Rule = Rule::new("CSIP14", "programvaran saknar namn", "the software has no name");
const SOFTWARE_VERSION: Rule = Rule::new(
    "CSIP15–16",
    "programvaran saknar version (note SOFTWARE VERSION)",
    "the software has no version (note SOFTWARE VERSION)",
);
const SUBMITTER: Rule = Rule::new(
    "SIP15–17",
    "den som överlämnar paketet saknas (agent CREATOR eller SUBMITTER, ORGANIZATION eller INDIVIDUAL)",
    "who submits the package is missing (agent CREATOR or SUBMITTER, ORGANIZATION or INDIVIDUAL)",
);
const NOTE: Rule = Rule::new(
    "SIP14, 20, 31",
    "en organisations kod är inte märkt IDENTIFICATIONCODE",
    "the code of an organisation is not marked IDENTIFICATIONCODE",
);
const NAME: Rule = Rule::new(
    "SIP18, 24, 29",
    "en organisation eller kontaktperson saknar namn",
    "an organisation or contact has no name",
);

/// The header of a document. Who submits is asked of the package alone.
pub(super) fn check(mets: &Mets, place: &str, findings: &mut Findings) {
    let Some(header) = &mets.header else { return findings.rule(place, false, &HEADER) };
    findings.rule(place, header.attributes.has("CREATEDATE"), &CREATED);
    let kind = header.attributes.get("csip:OAISPACKAGETYPE").unwrap_or_default();
    findings.rule(place, ["SIP", "AIP", "DIP", "AIU", "AIC"].contains(&kind), &KIND);
    let software = header.agents.iter().find(|it| is_software(it));
    findings.rule(place, software.is_some(), &SOFTWARE);
    if let Some(it) = software {
        findings.rule(place, !it.name.trim().is_empty(), &SOFTWARE_NAME);
        let told = it.note_kind.as_deref() == Some("SOFTWARE VERSION") && !it.note.trim().is_empty();
        findings.rule(place, told, &SOFTWARE_VERSION);
    }
    if kind == "SIP" && place == super::METS {
        findings.rule(place, header.agents.iter().any(submits), &SUBMITTER);
    }
    for it in header.agents.iter().filter(|it| it.attributes.get("TYPE") == Some("ORGANIZATION")) {
        findings.rule(place, !it.name.trim().is_empty(), &NAME);
        let marked = it.note.is_empty() || it.note_kind.as_deref() == Some("IDENTIFICATIONCODE");
        findings.rule(place, kind != "SIP" || marked, &NOTE);
    }
}

fn is_software(it: &Agent) -> bool {
    let of = |name: &str| it.attributes.get(name);
    of("ROLE") == Some("CREATOR") && of("TYPE") == Some("OTHER") && of("OTHERTYPE") == Some("SOFTWARE")
}

fn submits(it: &Agent) -> bool {
    let of = |name: &str| it.attributes.get(name);
    let role = of("ROLE") == Some("CREATOR") || of("OTHERROLE") == Some("SUBMITTER");
    role && (of("TYPE") == Some("ORGANIZATION") || of("TYPE") == Some("INDIVIDUAL"))
}
