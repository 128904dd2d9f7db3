use crate::read::Section;
use crate::{Document, Predecessor, Role, Sees};

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
        classification: section.maybe_text("classification"),
        superior: section.maybe_text("superior"),
        predecessor: section.maybe_section("predecessor").map(|it| predecessor(&it)),
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
    Role {
        key: section.name("role"),
        label: section.label("label"),
        sees: section.choice("sees", Sees::OwnAccounts),
        permissions: section.choices("permissions").into_iter().collect(),
        sources: section.given().sources.clone(),
    }
}
