//! The public list as open data: JSON, CSV, JSON-LD (schema.org) and the description of the data set (DCAT-AP-SE).

use std::fmt::Write as _;

use guideline::{Extent, ListField};
use kernel::calendar::date_of;
use kernel::{Failed, Instant, Outcome};
use people::Context;
use serde_json::{Map, Value, json};

use super::{Listed, rules};
use crate::profile;

/// The names of a field's columns in the open data.
fn columns(field: ListField) -> &'static [&'static str] {
    match field {
        ListField::Name => &["name"],
        ListField::Platform => &["platform"],
        ListField::Link => &["link"],
        ListField::Unit => &["unit"],
        ListField::Purpose => &["purpose"],
        ListField::Responsible => &["responsible"],
        ListField::Status => &["status"],
        ListField::Dates => &["opened", "closed"],
        ListField::Watching => &["watching"],
    }
}

/// What stands in them.
fn values(cx: &Context, account: &Listed, field: ListField) -> Vec<Option<String>> {
    let day = |at: Instant| date_of(at).to_string();
    match field {
        ListField::Status => {
            vec![Some(if account.closed_at.is_some() { "closed" } else { "in-use" }.to_owned())]
        }
        ListField::Dates => vec![Some(day(account.opened_at)), account.closed_at.map(day)],
        ListField::Watching => vec![Some(profile::watching(&cx.guideline).sv)],
        ListField::Name
        | ListField::Platform
        | ListField::Link
        | ListField::Unit
        | ListField::Purpose
        | ListField::Responsible => vec![account.says(field).map(str::to_owned)],
    }
}

fn page(cx: &Context, path: &str) -> String {
    format!("{}{path}", cx.public_url.trim_end_matches('/'))
}

fn written(value: &Value) -> Outcome<String> {
    serde_json::to_string_pretty(value)
        .map_err(|it| Failed::for_good("writing the list of accounts").because(it))
}

/// The list as JSON.
pub(super) fn json(cx: &Context, accounts: &[Listed]) -> Outcome<String> {
    let fields = rules::public_fields(&cx.guideline);
    let line = |it: &Listed| {
        let mut line = Map::from_iter([("key".to_owned(), Value::from(it.key.as_str()))]);
        for field in &fields {
            for (column, value) in columns(*field).iter().zip(values(cx, it, *field)) {
                line.insert((*column).to_owned(), value.map_or(Value::Null, Value::from));
            }
        }
        Value::Object(line)
    };
    written(&json!({
        "organisation": cx.organisation,
        "source": page(cx, "/konton"),
        "complete": cx.guideline.list.extent == Extent::All,
        "accounts": accounts.iter().map(line).collect::<Vec<_>>(),
    }))
}

/// The list as CSV (RFC 4180) with the same columns.
pub(super) fn csv(cx: &Context, accounts: &[Listed]) -> String {
    let fields = rules::public_fields(&cx.guideline);
    let head = fields.iter().flat_map(|it| columns(*it)).map(|it| (*it).to_owned());
    // Spreadsheets take a file for UTF-8 when it begins with this mark.
    let mut text = format!("\u{feff}{}", row(std::iter::once("key".to_owned()).chain(head)));
    for account in accounts {
        let values = fields.iter().flat_map(|it| values(cx, account, *it)).map(Option::unwrap_or_default);
        text.push_str(&row(std::iter::once(account.key.to_string()).chain(values)));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|it| cell(&it)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell; what somebody wrote is never a formula in the spreadsheet that opens it.
pub(crate) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\n', '\r', '\'']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The organisation with its accounts in use as `sameAs`, and each account as an item of a list (schema.org).
pub(super) fn json_ld(cx: &Context, accounts: &[Listed]) -> Outcome<String> {
    let open = || accounts.iter().filter(|it| it.closed_at.is_none());
    let item = |(n, it): (usize, &Listed)| {
        json!({
            "@type": "ListItem",
            "position": n + 1,
            "item": {
                "@type": "WebPage",
                "name": it.name,
                "url": it.url.as_str(),
                "isPartOf": { "@type": "WebSite", "name": super::platform_name(&it.platform) },
                "publisher": { "@type": "GovernmentOrganization", "name": it.unit_name,
                    "parentOrganization": { "@id": page(cx, "/konton#organisation") } },
            },
        })
    };
    written(&json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "GovernmentOrganization",
                "@id": page(cx, "/konton#organisation"),
                "name": cx.organisation,
                "sameAs": open().map(|it| it.url.as_str()).collect::<Vec<_>>(),
            },
            {
                "@type": "ItemList",
                "@id": page(cx, "/konton#list"),
                "name": title(cx),
                "numberOfItems": open().count(),
                "itemListElement": open().enumerate().map(item).collect::<Vec<_>>(),
            },
        ],
    }))
}

fn title(cx: &Context) -> String {
    format!("Officiella konton i sociala medier, {}", cx.organisation)
}

/// The description of the data set for data portals (DCAT-AP-SE 3.0.1), as RDF/XML.
pub(super) fn dcat(cx: &Context, accounts: &[Listed]) -> String {
    let modified = accounts.iter().flat_map(|it| {
        [Some(it.opened_at), it.closed_at, it.decision.as_ref().map(|it| it.decided_at)].into_iter().flatten()
    });
    let modified = modified.max().map(|it| date_of(it).to_string());
    let (title, organisation) = (escape(&title(cx)), escape(&cx.organisation));
    let about = |path: &str| escape(&page(cx, path));
    let text = format!(
        "Vilka konton i sociala medier som är officiella konton för {}, med länk och verksamhet.",
        cx.organisation
    );
    let text = escape(&text);
    let mut rdf = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
  <dcat:Catalog rdf:about="{catalog}">
    <dcterms:title xml:lang="sv">{title}</dcterms:title>
    <dcterms:description xml:lang="sv">{text}</dcterms:description>
    <dcterms:publisher rdf:resource="{agent}"/>
    <dcterms:language rdf:resource="http://publications.europa.eu/resource/authority/language/SWE"/>
    <dcat:dataset rdf:resource="{dataset}"/>
  </dcat:Catalog>
  <foaf:Organization rdf:about="{agent}">
    <rdf:type rdf:resource="http://xmlns.com/foaf/0.1/Agent"/>
    <foaf:name>{organisation}</foaf:name>
    <dcterms:type rdf:resource="http://purl.org/adms/publishertype/LocalAuthority"/>
  </foaf:Organization>
  <dcat:Dataset rdf:about="{dataset}">
    <dcterms:title xml:lang="sv">{title}</dcterms:title>
    <dcterms:description xml:lang="sv">{text}</dcterms:description>
    <dcterms:publisher rdf:resource="{agent}"/>
    <dcterms:language rdf:resource="http://publications.europa.eu/resource/authority/language/SWE"/>
    <dcterms:accrualPeriodicity rdf:resource="http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT"/>
    <dcterms:accessRights rdf:resource="http://publications.europa.eu/resource/authority/access-right/PUBLIC"/>
    <dcat:theme rdf:resource="http://publications.europa.eu/resource/authority/data-theme/GOVE"/>
    <dcat:keyword xml:lang="sv">sociala medier</dcat:keyword>
    <dcat:landingPage rdf:resource="{landing}"/>
"#,
        catalog = about("/konton/dcat.rdf"),
        agent = about("/konton#organisation"),
        dataset = about("/konton#dataset"),
        landing = about("/konton"),
    );
    if let Some(day) = modified {
        let xsd = "http://www.w3.org/2001/XMLSchema#date";
        let _ = writeln!(rdf, "    <dcterms:modified rdf:datatype=\"{xsd}\">{day}</dcterms:modified>");
    }
    for (path, _) in FORMS {
        let _ = writeln!(rdf, "    <dcat:distribution rdf:resource=\"{}\"/>", about(&format!("{path}#fil")));
    }
    rdf.push_str("  </dcat:Dataset>\n");
    for (path, kind) in FORMS {
        rdf.push_str(&distribution(&about(path), kind, &title));
    }
    rdf.push_str("</rdf:RDF>\n");
    rdf
}

/// The files that the data set is handed out as.
const FORMS: [(&str, &str); 3] = [
    ("/konton.json", "application/json"),
    ("/konton.csv", "text/csv"),
    ("/konton.jsonld", "application/ld+json"),
];

fn distribution(address: &str, kind: &str, title: &str) -> String {
    format!(
        "  <dcat:Distribution rdf:about=\"{address}#fil\">
    <dcterms:title xml:lang=\"sv\">{title} ({kind})</dcterms:title>
    <dcat:accessURL rdf:resource=\"{address}\"/>
    <dcat:downloadURL rdf:resource=\"{address}\"/>
    <dcterms:format>{kind}</dcterms:format>
  </dcat:Distribution>
"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_keeps_its_commas() {
        assert_eq!(cell("Tekniska, nämnden"), "\"Tekniska, nämnden\"");
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("vanligt"), "vanligt");
    }
}
