use crate::document::law_link;
use crate::read::Section;
use crate::{DatedReference, Document, DocumentState, Predecessor, RelatedDocument, Relation, Role, Sees};

pub(super) fn document(whole: &Section<'_>) -> Document {
    let section = whole.section("document");
    Document {
        kind: section.label("kind"),
        title: section.text("title"),
        registry_number: section.maybe_text("registry_number"),
        decided: section.maybe_date("decided"),
        decided_by: section.maybe_text("decided_by"),
        owner: section.maybe_text("owner"),
        validity: section.maybe_text("validity"),
        place: section.maybe_text("place"),
        classification: section.maybe_text("classification"),
        superior: section.maybe_text("superior"),
        predecessor: section.maybe_section("predecessor").map(|it| predecessor(&it)),
        state: section.choice("state", DocumentState::Draft),
        revised: section.maybe_date("revised"),
        entities: section.choices("entities"),
        companies_adopt: section.flag("companies_adopt"),
        references: section.list("reference", "document.reference").iter().map(reference).collect(),
        related: section.list("related", "document.related").iter().map(related).collect(),
    }
}

fn reference(section: &Section<'_>) -> DatedReference {
    DatedReference {
        written: section.text("written"),
        now: section.text("now"),
        issued: section.maybe_date("issued"),
        since: section.maybe_date("since"),
        sources: section.given().sources.clone(),
    }
}

fn related(section: &Section<'_>) -> RelatedDocument {
    let number = section.maybe_text("number");
    RelatedDocument {
        key: section.name("related document"),
        title: section.text("title"),
        link: section.web_address("link").or_else(|| number.as_deref().and_then(law_link)),
        number,
        point: section.maybe_text("point"),
        relation: section.choice("relation", Relation::Companion),
        used_in: section.maybe_choices("used_in").unwrap_or_default(),
        holds: section.label("holds"),
        valid_until: section.maybe_date("valid_until"),
        sources: section.given().sources.clone(),
    }
}

fn predecessor(section: &Section<'_>) -> Predecessor {
    Predecessor {
        registry_number: section.text("registry_number"),
        decided: section.maybe_date("decided"),
        decided_by: section.maybe_text("decided_by"),
    }
}

pub(super) fn roles(whole: &Section<'_>) -> Vec<Role> {
    let roles: Vec<_> = whole.list("role", "role").iter().map(role).collect();
    if roles.is_empty() {
        whole.problem(
            whole.at(),
            "ingen roll finns: skriv minst en [[role]]",
            "there is no role: write at least one [[role]]",
        );
    }
    roles
}

fn role(section: &Section<'_>) -> Role {
    let (key, label) = (section.name("role"), section.label("label"));
    section.page().know_role(&key, &label);
    Role {
        key,
        label,
        sees: section.choice("sees", Sees::OwnAccounts),
        permissions: section.choices("permissions").into_iter().collect(),
        sources: section.given().sources.clone(),
    }
}
