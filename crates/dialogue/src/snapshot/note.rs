use kernel::Actor;
use kernel::calendar::date_of;
use people::Context;
use store::{Entry, Job};

use super::FORGET;
use super::model::{By, Delivery, Stage};
use super::refused::said;
use super::view::kept;
use super::{Refused, sql};

/// That a package was handed over by hand.
#[derive(Clone, Debug, Default)]
pub struct NoteDelivery {
    /// Who received it.
    pub recipient: String,
    /// The reference of their receipt.
    pub reference: String,
    /// On which day, `2026-12-04`; today when nothing is said.
    pub day: String,
}

/// Notes that the archive has received the package of a snapshot, with the reference of its receipt (ORE-ARK-04).
///
/// # Errors
///
/// [`Refused`], with the reason; the same note twice is one.
pub async fn note_delivery(cx: &Context, actor: &Actor, n: i64, order: &NoteDelivery) -> Result<(), Refused> {
    let (_, snapshot) = kept(cx, actor, n).await?.ok_or(Refused::Unknown)?;
    let person = actor.id().ok_or(Refused::Unknown)?;
    let made = snapshot.made().ok_or(Refused::OutOfOrder)?.clone();
    let (recipient, reference) = (said("recipient", &order.recipient)?, said("reference", &order.reference)?);
    let (from, today) = (date_of(made.at), date_of(cx.now()));
    let day = match order.day.trim() {
        "" => today,
        text => text.parse().ok().filter(|it| (from..=today).contains(it)).ok_or(Refused::DayUnfit(from))?,
    };
    if let Stage::Delivered(_, it) = &snapshot.stage {
        let same = (&it.recipient, &it.reference, it.day) == (&recipient, &reference, day);
        return if same { Ok(()) } else { Err(Refused::OutOfOrder) };
    }
    let name = people::person(&cx.store.reader(), person).await?.map(|it| it.name).unwrap_or_default();
    let mut tx = cx.store.begin().await?;
    let at = tx.now();
    let delivery = Delivery { recipient, reference, day, by: Some(By { person, name, at }), at };
    if !sql::note_delivered(&mut tx, n, &delivery).await? {
        return Err(Refused::OutOfOrder);
    }
    let job = Job::now(&tx, FORGET, n.to_string());
    tx.enqueue(job).await?;
    let entry = Entry::new(actor, "snapshot-delivered", "snapshot", n).about(made.digest);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
