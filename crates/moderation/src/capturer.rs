//! Who captured the evidence, and in which role: the person whose decision asked for it (NYK-06.2-02).

use kernel::{Outcome, Permission, PersonId};
use people::Context;
use serde_json::{Value, json};

use crate::model::Case;

/// The person at whose decision evidence was captured, as a reader without our database knows them.
pub(crate) struct Capturer {
    id: PersonId,
    name: String,
    /// What the guideline calls the roles in which they moderate on the account; empty when they have lost them since.
    roles: Vec<String>,
}

impl Capturer {
    /// The name with the roles: `Redaktör Ek (Redaktör)`.
    pub(crate) fn words(&self) -> String {
        match self.roles.as_slice() {
            [] => self.name.clone(),
            roles => format!("{} ({})", self.name, roles.join(", ")),
        }
    }

    /// The same for programs.
    pub(crate) fn json(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "roles": self.roles })
    }
}

/// Whoever decided the case.
pub(crate) async fn capturer(cx: &Context, case: &Case) -> Outcome<Capturer> {
    let reader = cx.store.reader();
    let person = people::person(&reader, case.decided_by).await?;
    let held = people::assignments_today(&reader).await?.remove(&case.decided_by).unwrap_or_default();
    let here = held.iter().filter(|it| it.scope.covers(case.account));
    let roles = here.filter_map(|it| cx.guideline.role(&it.role));
    let mut roles: Vec<String> = roles
        .filter(|it| it.permissions.contains(&Permission::Moderate))
        .map(|it| it.label.sv.clone())
        .collect();
    roles.dedup();
    Ok(Capturer { id: case.decided_by, name: person.map(|it| it.name).unwrap_or_default(), roles })
}
