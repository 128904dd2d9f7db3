use kernel::{Outcome, Permission};
use store::Tx;
use text::search_terms;

use crate::entry::Entry;

const OPEN: &str = "register";
const RESTRICTED: &str = "register-restricted";

/// Where a reader may search: restricted words are found only by who may read them.
pub(crate) fn scopes(actor: &kernel::Actor) -> Vec<String> {
    let mut scopes = vec![OPEN.to_owned()];
    if actor.may(Permission::Register) || actor.may(Permission::ReadRestricted) {
        scopes.push(RESTRICTED.to_owned());
    }
    scopes
}

/// Makes a registered entry findable: by its number for everybody, by its words for who may read them.
pub(crate) async fn index(tx: &mut Tx, entry: &Entry) -> Outcome<()> {
    let number = entry.stage.designation().map(ToString::to_string).unwrap_or_default();
    let number = search_terms(&number);
    let mut words = search_terms(&entry.matter);
    words.extend(search_terms(entry.sender.as_deref().unwrap_or_default()));
    words.extend(number.iter().cloned());
    let (open, restricted) = if entry.openness.restricted() { (number, words) } else { (words, Vec::new()) };
    tx.index(&format!("entry:{}", entry.id), OPEN, &open).await?;
    tx.index(&format!("restricted-entry:{}", entry.id), RESTRICTED, &restricted).await
}
