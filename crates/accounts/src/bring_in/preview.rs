use guideline::Guideline;
use kernel::{Actor, Digest, ImportId, Permission};
use people::Context;
use store::Entry;

use super::read::{self, Unreadable};
use super::row::{Column, Existing, Fault, Known};
use super::sql::{self, Import};
use crate::open_account::fits;
use crate::opening::Town;
use crate::{Account, Refused};

/// The most characters of the name of a file.
const MOST_NAME: i64 = 200;

/// What a file would bring in, row by row (sv. *förhandsvisning*).
#[derive(Clone, Debug)]
pub struct Preview {
    /// Every row, in the order of the file.
    pub rows: Vec<PreviewRow>,
    /// The accounts of the rows without a fault.
    pub(crate) good: Vec<Existing>,
    /// What would come in, as a digest: who confirms says which.
    pub digest: Digest,
}

/// A row of a file, with what is wrong with its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// The line of the file where it begins.
    pub line: u64,
    /// What the account is called.
    pub name: String,
    /// Where the public finds it.
    pub url: String,
    /// What is wrong, by field; nothing is wrong with a row that would come in.
    pub faults: Vec<(Column, Fault)>,
}

impl Preview {
    /// How many accounts would come in.
    #[must_use]
    pub fn fit(&self) -> usize {
        self.good.len()
    }

    /// How many rows have a fault.
    #[must_use]
    pub fn unfit(&self) -> usize {
        self.rows.len() - self.good.len()
    }
}

/// Looks at the rows of a file without bringing anything in. Pure.
///
/// # Errors
///
/// [`Unreadable`] when it has no rows to look at.
pub fn check_file(
    guideline: &Guideline,
    town: &Town,
    accounts: &[Account],
    bytes: &[u8],
) -> Result<Preview, Unreadable> {
    let mut known = Known::new(guideline, town, accounts);
    let (mut rows, mut good) = (Vec::new(), Vec::new());
    for raw in read::rows(bytes)? {
        let cell = |column: Column| raw.cells.get(&column).cloned().unwrap_or_default();
        let faults = match known.account(&raw) {
            Ok(existing) => {
                good.push(existing);
                Vec::new()
            }
            Err(faults) => faults,
        };
        // What looks like a password is not shown again either.
        let shown = |column| {
            let secret = faults.contains(&(column, Fault::LooksSecret));
            if secret { String::new() } else { cell(column) }
        };
        rows.push(PreviewRow { line: raw.line, name: shown(Column::Name), url: shown(Column::Url), faults });
    }
    let digest = Digest::of(format!("{good:?}").as_bytes());
    Ok(Preview { rows, good, digest })
}

/// Keeps a file of existing accounts so that it can be looked at and confirmed. Nothing comes in by this.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn send_import(
    cx: &Context,
    actor: &Actor,
    name: &str,
    bytes: Vec<u8>,
) -> Result<ImportId, Refused> {
    let by = actor.id().filter(|_| actor.may(Permission::ManageAccounts)).ok_or(Refused::NotPermitted)?;
    fits(name, "name", MOST_NAME)?;
    // A file that cannot be looked at is not kept.
    read::rows(&bytes).map_err(Refused::FileUnreadable)?;
    let mut tx = cx.store.begin().await?;
    let digest = Digest::of(&bytes);
    let name: String = name.chars().filter(|it| !it.is_control()).collect();
    let id = ImportId::new(tx.now(), tx.entropy());
    let (sent_at, confirmed_at, brought_in) = (tx.now(), None, None);
    let import = Import { id, name, content: bytes, sent_by: by, sent_at, confirmed_at, brought_in };
    sql::send(&mut tx, &import).await?;
    let entry = Entry::new(actor, "account-file-sent", "import", id);
    tx.log(entry.under(&cx.guideline.version).about(digest));
    tx.commit().await?;
    Ok(id)
}

/// What the file would bring in now, and the file itself; `None` when there is no such file for this actor.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn preview(
    cx: &Context,
    actor: &Actor,
    id: ImportId,
) -> Result<Option<(Import, Preview)>, Refused> {
    if !actor.may(Permission::ManageAccounts) {
        return Err(Refused::NotPermitted);
    }
    let reader = cx.store.reader();
    let Some(import) = sql::import(&reader, id).await? else { return Ok(None) };
    if import.confirmed_at.is_some() {
        let nothing = Preview { rows: Vec::new(), good: Vec::new(), digest: Digest::of(b"") };
        return Ok(Some((import, nothing)));
    }
    let preview = look(cx, &import.content).await?;
    Ok(Some((import, preview)))
}

/// What these bytes would bring in now, for the operator's command.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn look(cx: &Context, bytes: &[u8]) -> Result<Preview, Refused> {
    let town = Town::look(cx).await?;
    let accounts = crate::every_account(&cx.store.reader()).await?;
    check_file(&cx.guideline, &town, &accounts, bytes).map_err(Refused::FileUnreadable)
}
