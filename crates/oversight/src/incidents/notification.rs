use kernel::calendar::moment_words;
use people::Context;

use super::IncidentView;
use super::model::Description;
use super::rules::kind_label;

/// What the supervisory authority asks for (GDPR art. 33.3), as a text to be taken along to its form: Swedish, one point
/// after the other, and what is not known yet said so (art. 33.4).
#[must_use]
pub fn notification(cx: &Context, it: &IncidentView) -> String {
    let description = it.description.clone().unwrap_or_default();
    let moment =
        |it: Option<kernel::Instant>| it.map_or_else(|| UNKNOWN.to_owned(), |it| moment_words(it).sv);
    let mut lines = vec![
        "Anmälan av personuppgiftsincident (dataskyddsförordningen artikel 33)".to_owned(),
        String::new(),
    ];
    let head = [
        ("Personuppgiftsansvarig", cx.organisation.clone()),
        ("Tillsynsmyndighet", cx.guideline.incident.authority.sv.clone()),
        ("Vårt ärende", it.incident.id.to_string()),
        ("Konto", it.account.as_ref().map_or_else(|| "inget konto".to_owned(), |it| it.name.clone())),
        ("Slag av incident", kind_label(&cx.guideline, &it.incident.kind).sv),
        ("Upptäckt", moment(Some(it.incident.discovered_at))),
        ("Vetskap om att personuppgifter berörs", moment(it.incident.aware_at)),
        ("Senast anmäld", moment(it.notify_by)),
        ("Myndighetens ärendenummer", known(it.course.notified.as_deref().unwrap_or_default())),
    ];
    lines.extend(head.into_iter().map(|(term, value)| format!("{term}: {value}")));
    for (term, value) in points(&description) {
        lines.extend([String::new(), term.to_owned(), known(value)]);
    }
    lines.push(String::new());
    lines.join("\n")
}

const UNKNOWN: &str = "ännu inte känt";

fn known(text: &str) -> String {
    if text.trim().is_empty() { UNKNOWN.to_owned() } else { text.to_owned() }
}

fn points(it: &Description) -> [(&'static str, &str); 6] {
    [
        ("Incidentens art (33.3 a)", &it.nature),
        ("Vilka registrerade, och ungefär hur många (33.3 a)", &it.persons),
        ("Vilka personuppgifter, och ungefär hur många poster (33.3 a)", &it.records),
        ("Kontaktpunkt (33.3 b)", &it.contact),
        ("Sannolika konsekvenser (33.3 c)", &it.consequences),
        ("Åtgärder som har vidtagits eller föreslås (33.3 d)", &it.measures),
    ]
}
