use anyhow::Result;
use people::AddPerson;
use secrecy::ExposeSecret;

use super::say;
use crate::cli::Init;
use crate::ended::{Ended, WrongUse};
use crate::found::{Founding, found_with};

/// `uppsikt init`: an installation in a folder, and the password of the first person, shown once.
pub(super) async fn run(order: Init) -> Result<Ended> {
    if order.name.trim().is_empty() {
        return Err(WrongUse("--name behöver organisationens namn".to_owned()).into());
    }
    let person = AddPerson {
        login: order.admin.clone(),
        name: "Administratör".to_owned(),
        mail: order.admin.clone(),
        unit: None,
    };
    if !order.admin.contains('@') {
        return Err(WrongUse(format!("{} är ingen e-postadress", order.admin)).into());
    }
    let founding = Founding {
        name: order.name.trim().to_owned(),
        guideline: order.guideline,
        database: order.database,
        schema: order.schema,
        rehearsal: false,
    };
    let (house, actor, password) = found_with(&order.dir, &founding, person).await?;
    let dir = order.dir.display();
    let fingerprint = house.cx.seal_key.public().fingerprint();
    say(&format!(
        "{} har en installation i {dir} under {}.",
        house.cx.organisation, house.cx.guideline.version
    ))?;
    say("")?;
    say(&format!("  Logga in som   {}", order.admin.trim().to_lowercase()))?;
    say(&format!(
        "  Engångslösenord {}   (visas bara nu; byts vid första inloggningen)",
        password.expose_secret()
    ))?;
    say(&format!("  Förseglingsnyckelns fingeravtryck (SHA-256), att offentliggöra: {fingerprint}"))?;
    say("")?;
    say(&format!("Mappen {dir}/keys ska bara driften kunna läsa. Starta med: uppsikt serve {dir}"))?;
    tracing::info!(person = %actor, "installation founded");
    Ok(Ended::Well)
}
