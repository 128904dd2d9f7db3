use kernel::calendar::Label;

use super::{Cadence, Strength};
use crate::Source;
use crate::choice::choices;

choices! {
    /// How much of the list of accounts the public sees (sv. *förteckning*).
    Extent {
        /// All accounts.
        All = "all", "alla konton", "all accounts";
        /// A selection; the whole list is kept inside.
        Selection = "selection", "ett urval", "a selection";
    }

    /// Where the list stands.
    Place {
        /// On a page open to everybody.
        Public = "public", "öppen webbsida", "public page";
        /// On the intranet.
        Intranet = "intranet", "intranätet", "intranet";
    }

    /// What the list or the report says of an account.
    ListField {
        /// Its name.
        Name = "name", "kontots namn", "name of the account";
        /// Its platform.
        Platform = "platform", "plattform", "platform";
        /// Where it is.
        Link = "link", "länk", "link";
        /// The unit behind it.
        Unit = "unit", "verksamhet", "unit";
        /// What it is for.
        Purpose = "purpose", "beskrivning och syfte", "description and purpose";
        /// Who is responsible.
        Responsible = "responsible", "utsedd ansvarig", "person responsible";
        /// Whether it is new, in use or closed.
        Status = "status", "nystartat, befintligt eller avslutat", "new, in use or closed";
        /// When it was opened, and when closed.
        Dates = "dates", "datum för start och avslut", "dates of opening and closing";
        /// When it is watched.
        Watching = "watching", "bevakningstider", "times of watching";
    }

    /// What whoever keeps the list is told about.
    ListEvent {
        /// That an account was opened.
        Opened = "opened", "start", "opening";
        /// That something about it changed.
        Changed = "changed", "ändring", "change";
        /// That it was closed.
        Closed = "closed", "avslut", "closing";
    }
}

/// The list of the organisation's accounts (sv. *förteckning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRules {
    /// How much of it the public sees.
    pub extent: Extent,
    /// Where it stands.
    pub places: Vec<Place>,
    /// The addresses it is known by, where the document gives them.
    pub addresses: Vec<String>,
    /// What it says of each account.
    pub fields: Vec<ListField>,
    /// Whether the public list names members of the staff.
    pub staff_names: bool,
    /// Who keeps it.
    pub keeper: Label,
    /// The address to which they are written, where the document gives one.
    pub mailbox: Option<String>,
    /// The keys of the roles that keep it, to be written to where there is no such address (KBA-ROL-07).
    pub keeper_roles: Vec<String>,
    /// What the keeper is told about.
    pub events: Vec<ListEvent>,
    /// How often it is brought up to date.
    pub updated: Cadence,
}

/// The report on all accounts (sv. *rapportering*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportingRules {
    /// The months in which it is due; empty where none is asked for.
    pub months: Vec<u8>,
    /// How strongly it is asked for.
    pub strength: Strength,
    /// What it says of each account.
    pub fields: Vec<ListField>,
    /// Who puts it together.
    pub collector: Label,
    /// The keys of the roles that sign it off for their part of the organisation.
    pub signed_off_by: Vec<String>,
    /// Whether what departs from the guideline is put right and followed up.
    pub deviations_followed_up: bool,
    /// Where the months come from.
    pub sources: Vec<Source>,
}
