//! Words that only named people read: an export leaves them out unless they were asked for. What is asked for is
//! logged, item by item, before anybody can have the file.

use std::collections::HashSet;

use anyhow::Result;
use kernel::{Actor, ItemId};
use store::Entry;

use people::Context;

/// What stands in the place of words that are left out.
pub(super) const LEFT_OUT: &str = "(läsningen är begränsad)";

/// How an export deals with restricted words, and how many items it met that have some.
pub(crate) struct Words {
    included: bool,
    met: HashSet<ItemId>,
}

impl Words {
    pub(crate) fn new(included: bool) -> Self {
        Self { included, met: HashSet::new() }
    }

    /// Those of the items whose words are left out.
    pub(super) async fn left_out(&mut self, cx: &Context, ids: &[ItemId]) -> Result<HashSet<ItemId>> {
        let restricted = dialogue::restrictions(&cx.store.reader(), ids).await?;
        let new: Vec<ItemId> = restricted.into_keys().filter(|it| !self.met.contains(it)).collect();
        self.met.extend(new.iter().copied());
        if !self.included {
            return Ok(ids.iter().copied().filter(|it| self.met.contains(it)).collect());
        }
        if !new.is_empty() {
            log(cx, &new).await?;
        }
        Ok(HashSet::new())
    }

    /// What whoever asked for the export is told about them.
    pub(super) fn told(&self) -> String {
        match (self.met.len(), self.included) {
            (0, _) => String::new(),
            (n, true) => format!("\n{n} med begränsad läsning är med; att de har lästs står i loggen"),
            (n, false) => {
                format!("\n{n} med begränsad läsning står utan sina ord; --with-restricted tar med dem")
            }
        }
    }
}

async fn log(cx: &Context, ids: &[ItemId]) -> Result<()> {
    let system = Actor::system("export");
    let mut tx = cx.store.begin().await?;
    for id in ids {
        tx.log(Entry::new(&system, "restricted-item-read", "item", id).under(&cx.guideline.version));
    }
    Ok(tx.commit().await?)
}
