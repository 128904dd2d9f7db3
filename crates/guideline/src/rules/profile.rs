use kernel::calendar::Label;

use super::{Cadence, Entity, Fact, Strength};
use crate::Source;
use crate::choice::choices;

choices! {
    /// Whether a unit may show a symbol of its own (sv. *egen symbol*).
    OwnSymbol {
        /// It may.
        Allowed = "allowed", "tillåts", "allowed";
        /// It may, where a text says to whom it belongs.
        WithBelonging = "with-belonging", "tillåts med text om tillhörighet", "allowed with a text on belonging";
        /// The organisation's own logotype only.
        Forbidden = "forbidden", "tillåts inte", "forbidden";
    }

    /// When an item of the profile is asked for.
    ProfileCase {
        /// Always.
        Always = "always", "alltid", "always";
        /// Where the unit shows a symbol of its own.
        OwnSymbol = "own-symbol", "vid egen symbol", "with a symbol of one's own";
    }
}

choices! {
    /// Where in the profile an item stands.
    ProfilePart {
        /// Anywhere: in the name too.
        Anywhere = "anywhere", "var som helst", "anywhere";
        /// In the texts that describe the account.
        Text = "text", "i texten", "in the text";
    }
}

/// What the profile of every account says (sv. *profil*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRules {
    /// The items, in order.
    pub items: Vec<ProfileItem>,
    /// Whether a unit may show a symbol of its own.
    pub own_symbol: OwnSymbol,
    /// Every so many days the published profile is compared with what it should say.
    pub drift_check_days: u32,
    /// How often a person confirms that the profile is right.
    pub confirmed: Cadence,
}

/// One thing that a profile says or shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileItem {
    /// The name in guidelines and tables.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// What to write or show.
    pub help: Label,
    /// The fact that it is made from.
    pub fact: Fact,
    /// How strongly it is asked for.
    pub strength: Strength,
    /// The words it must have, where they are laid down.
    pub phrase: Option<String>,
    /// The domain that the address must be on, where the item is an address and the document says which.
    pub domain: Option<String>,
    /// Where in the profile it is looked for.
    pub within: ProfilePart,
    /// When it is asked for.
    pub when: ProfileCase,
    /// Of items with the same name here one is enough.
    pub one_of: Option<String>,
    /// The kinds of organisation it is asked of.
    pub entities: Vec<Entity>,
    /// The platforms that have no room for it, by their keys.
    pub not_on: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl ProfileRules {
    /// The items that an account on this platform, of an organisation of this kind, must or should have.
    pub fn items_for<'a>(
        &'a self,
        entity: Entity,
        platform: &'a str,
        own_symbol: bool,
    ) -> impl Iterator<Item = &'a ProfileItem> {
        self.items.iter().filter(move |it| {
            it.entities.contains(&entity)
                && !it.not_on.iter().any(|it| it == platform)
                && (own_symbol || it.when == ProfileCase::Always)
        })
    }
}
