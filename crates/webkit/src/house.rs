use std::sync::Arc;

use kernel::{Clock, Entropy};

use crate::assets::Assets;
use crate::{Text, Texts};

/// What all pages of an installation have in common.
pub(crate) struct House {
    pub(crate) organisation: String,
    pub(crate) public_url: String,
    pub(crate) rehearsal: bool,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) texts: Texts,
    pub(crate) assets: Assets,
}

impl House {
    pub(crate) fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// A place in the navigation.
#[derive(Clone, Debug)]
pub struct Place {
    /// What it is called.
    pub label: Text,
    /// Its path.
    pub href: String,
    /// An icon of [`crate::icon`], decorative.
    pub icon: &'static str,
    /// How many things wait there; nothing is shown for none, and from [`Place::MANY`] on only that there are more.
    pub waiting: i64,
}

impl Place {
    /// Nobody needs to know how many more than these wait: who counts may stop here.
    pub const MANY: i64 = 1_000;

    /// The number that is shown.
    #[must_use]
    pub fn counted(&self) -> i64 {
        self.waiting.min(Self::MANY - 1)
    }

    /// Whether more wait than the number that is shown.
    #[must_use]
    pub fn are_more(&self) -> bool {
        self.waiting >= Self::MANY
    }
}

/// Who is signed in, as shown on every page.
#[derive(Clone, Debug)]
pub struct Badge {
    /// The person's name.
    pub name: String,
    /// What they are here: the label of their role.
    pub role: Text,
}

/// What the binary knows about a visit and the shell does not: where this person can go, and who they are.
#[derive(Clone, Debug, Default)]
pub struct Furnishing {
    /// The navigation, in order.
    pub places: Vec<Place>,
    /// Who is signed in.
    pub badge: Option<Badge>,
    /// What the person may not do yet, and where it is told how they come to it.
    pub barred: Option<Barred>,
}

/// Something that a person may not do yet, told on every page until they may.
#[derive(Clone, Debug)]
pub struct Barred {
    /// What, and what is missing.
    pub text: Text,
    /// What the way on is called.
    pub name: Text,
    /// Where it leads.
    pub href: String,
}
