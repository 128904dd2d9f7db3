//! What the guideline serves under (sv. *överordnade dokument*; MOT-INL-03): a document alone is read with those above it.

use guideline::{Guideline, Relation};

/// The documents that the guideline serves under, by title, each with where it is read: its link, or, where nobody has
/// stated one, what the page of the guideline tells of it.
#[must_use]
pub fn superior(guideline: &Guideline) -> Vec<(String, String)> {
    let document = &guideline.document;
    let above = document.related.iter().filter(|it| it.relation == Relation::Superior);
    let mut found: Vec<(String, String)> = above
        .map(|it| {
            let told = format!("/guideline#doc-{}", it.key);
            (it.title.clone(), it.link.clone().unwrap_or(told))
        })
        .collect();
    if found.is_empty() {
        found.extend(document.superior.iter().map(|it| (it.clone(), "/guideline".to_owned())));
    }
    found
}

#[cfg(test)]
mod tests {
    use guideline::builtin;

    use super::*;

    #[test]
    fn what_stands_above_is_named_with_where_it_is_read() {
        let mut motala = builtin::load("motala").unwrap();
        let told = ("Kommunikationspolicy".to_owned(), "/guideline#doc-communication-policy".to_owned());
        assert_eq!(superior(&motala), [told]);
        let policy = motala.document.related.iter_mut().find(|it| it.key == "communication-policy").unwrap();
        policy.link = Some("https://intra.example.se/policy".to_owned());
        assert_eq!(superior(&motala)[0].1, "https://intra.example.se/policy");
        motala.document.related.clear();
        assert_eq!(superior(&motala)[0], ("Motala kommuns kommunikationspolicy".into(), "/guideline".into()));
    }
}
