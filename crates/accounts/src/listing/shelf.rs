use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use kernel::{Digest, Instant, Outcome};
use people::Context;

use super::model::Placed;
use super::{Listed, export, public_list};

/// The public list is made anew after so many seconds: a change is seen by everybody within a minute (ORE-DIA-19).
const FRESH_SECONDS: i64 = 20;

/// The public list, ready to be handed out, and when it was made.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Option<Held>>>);

/// When the list was made, and the list.
type Held = (Instant, Arc<Ready>);

/// The public list in all its forms.
pub(crate) struct Ready {
    /// The accounts, by name.
    pub(crate) accounts: Vec<Listed>,
    /// The same with their addresses read, once somebody asks about one.
    placed: OnceLock<Vec<Placed>>,
    /// Changes when and only when what the list says does.
    pub(crate) digest: String,
    /// As JSON.
    pub(crate) json: String,
    /// As CSV.
    pub(crate) csv: String,
    /// As JSON-LD.
    pub(crate) json_ld: String,
    /// The description of the data set, as RDF/XML.
    pub(crate) dcat: String,
}

impl Shelf {
    /// The list as it is, at most [`FRESH_SECONDS`] old.
    pub(crate) async fn take(&self, cx: &Context) -> Outcome<Arc<Ready>> {
        let now = cx.now();
        if let Some((at, ready)) = self.held().as_ref()
            && (0..FRESH_SECONDS).contains(&now.seconds_since(*at))
        {
            return Ok(Arc::clone(ready));
        }
        let ready = Arc::new(Ready::of(cx, public_list(cx).await?)?);
        *self.held() = Some((now, Arc::clone(&ready)));
        Ok(ready)
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ready {
    /// The accounts with their addresses read.
    pub(crate) fn placed(&self) -> &[Placed] {
        self.placed.get_or_init(|| Placed::all(&self.accounts))
    }

    fn of(cx: &Context, accounts: Vec<Listed>) -> Outcome<Self> {
        let json = export::json(cx, &accounts)?;
        let dcat = export::dcat(cx, &accounts);
        let mut digest = Digest::of(json.as_bytes()).to_string();
        digest.truncate(24);
        Ok(Self {
            csv: export::csv(cx, &accounts),
            json_ld: export::json_ld(cx, &accounts)?,
            placed: OnceLock::new(),
            digest,
            json,
            dcat,
            accounts,
        })
    }
}
