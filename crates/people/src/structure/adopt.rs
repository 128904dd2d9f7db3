use kernel::calendar::{Date, date_of};
use kernel::{Actor, Outcome, UnitId};
use store::{Entry, Reader};

use super::{Adoption, sql};
use crate::add_person::{manager, name_of};
use crate::{AdoptionId, Context, Refused, UnitKind};

/// A company's own decision to be bound by the guideline.
#[derive(Clone, Debug)]
pub struct AdoptGuideline {
    /// The company.
    pub unit: UnitId,
    /// Who decided, such as its board.
    pub body: String,
    /// On which day.
    pub decided: Date,
    /// The decision's registry number (sv. *diarienummer*).
    pub registry_number: String,
}

/// Records that a company has adopted the guideline in force; from then on it binds the company. Recorded twice, it is
/// the same decision.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn adopt_guideline(
    cx: &Context,
    actor: &Actor,
    order: AdoptGuideline,
) -> Result<AdoptionId, Refused> {
    manager(actor)?;
    let mut tx = cx.store.begin().await?;
    let units = crate::sql::units_now(&mut tx).await?;
    let unit = units.iter().find(|it| it.id == order.unit).ok_or(Refused::NoSuchUnit)?;
    if unit.kind != UnitKind::Company {
        return Err(Refused::NotACompany);
    }
    let body = name_of(&order.body).map_err(|_| Refused::BodyUnfit)?;
    let registry_number = name_of(&order.registry_number).map_err(|_| Refused::NumberUnfit)?;
    if order.decided > date_of(tx.now()) {
        return Err(Refused::DecidedLater);
    }
    let guideline = cx.guideline.version.to_string();
    let same = |it: &&Adoption| {
        (it.unit, &it.registry_number, &it.guideline) == (order.unit, &registry_number, &guideline)
    };
    if let Some(there) = sql::adoptions_now(&mut tx, cx.guideline.version.name()).await?.iter().find(same) {
        return Ok(there.id);
    }
    let id = AdoptionId::new(tx.now(), tx.entropy());
    let (unit, decided, recorded_at) = (order.unit, order.decided, tx.now());
    let adoption = Adoption { id, unit, body, decided, registry_number, guideline, recorded_at };
    sql::adopt(&mut tx, &adoption, &actor.to_string()).await?;
    tx.log(Entry::new(actor, "guideline-adopted", "unit", unit).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(id)
}

/// The decisions to be bound by the guideline in force or an earlier version of it, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn adoptions(cx: &Context, reader: &Reader) -> Outcome<Vec<Adoption>> {
    sql::adoptions(reader, cx.guideline.version.name()).await
}
