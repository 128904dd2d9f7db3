//! The guideline in force while the program runs: on the day on which an approved version comes into force, whatever is
//! begun from then on goes by it. What has begun ends under the version that it began under.

use std::sync::Arc;

use anyhow::Result;
use guidance::version::{in_force, version_text};
use guideline::{Guideline, builtin};
use kernel::{Failed, Outcome};
use people::Context;
use store::Reader;
use tokio::sync::RwLock;

use crate::installation::{Installation, swedish};

/// What an installation goes by now.
pub struct Current {
    /// The guideline that the settings name.
    given: Arc<Guideline>,
    held: RwLock<Context>,
}

impl Current {
    /// What this installation goes by.
    #[must_use]
    pub fn of(house: &Installation) -> Arc<Self> {
        Arc::new(Self { given: house.given.clone(), held: RwLock::new(house.cx.clone()) })
    }

    /// Everything a use-case may reach, under the guideline in force now.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the database does not answer, or holds a version that this program cannot read.
    pub async fn context(&self) -> Outcome<Context> {
        let held = self.held.read().await.clone();
        let (in_force, changed) = holding(&held.store.reader(), &self.given, &held.guideline).await?;
        if !changed {
            return Ok(held);
        }
        let mut writing = self.held.write().await;
        tracing::info!(from = %writing.guideline.version, to = %in_force.version, "another version of the guideline is in force");
        writing.guideline = in_force;
        Ok(writing.clone())
    }
}

/// The guideline in force, and whether it is another than the one held.
async fn holding(
    reader: &Reader,
    given: &Arc<Guideline>,
    held: &Arc<Guideline>,
) -> Outcome<(Arc<Guideline>, bool)> {
    let Some(at) = in_force(reader, given).await? else {
        return Ok((given.clone(), held.digest != given.digest));
    };
    if at.is(&held.version) {
        return Ok((held.clone(), false));
    }
    let read = read(reader, given, at.n).await?;
    let changed = read.digest != held.digest;
    Ok((Arc::new(read), changed))
}

/// The guideline in force when an installation is opened.
///
/// # Errors
///
/// When the database does not answer, or holds a version that this program cannot read: what is wrong and what to do.
pub(crate) async fn at_opening(reader: &Reader, given: &Arc<Guideline>) -> Result<Arc<Guideline>> {
    Ok(holding(reader, given, given).await?.0)
}

async fn read(reader: &Reader, given: &Guideline, n: i64) -> Outcome<Guideline> {
    let text = version_text(reader, n).await?.unwrap_or_default();
    Guideline::parse(&format!("{} (version {n})", given.name), &text, builtin::BASE).map_err(|problems| {
        Failed::for_good(format!(
            "version {n} av riktlinjen {} är godkänd men kan inte läsas av det här programmet:\n{}\n\
             Kör det program som den skrevs i, godkänn en version som båda läser, och byt sedan program",
            given.name,
            swedish(&problems)
        ))
    })
}
