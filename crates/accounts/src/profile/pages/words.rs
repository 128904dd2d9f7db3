use guideline::{Fact, Guideline, Strength};
use webkit::Shell;

use super::super::compare::State;
use super::super::sentence::may_be_stated;
use super::super::view::Checked;

/// An item of a profile as a page shows it.
pub(super) struct ItemLine {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) help: String,
    pub(super) source: String,
    pub(super) text: String,
    pub(super) badge: String,
    pub(super) tone: &'static str,
    pub(super) for_the_eye: bool,
}

impl ItemLine {
    pub(super) fn of(shell: &Shell, it: &Checked) -> Self {
        let (badge, tone) = badge(shell, it);
        Self {
            key: it.line.item.clone(),
            label: it.line.label.get(shell.lang()).to_owned(),
            help: it.line.help.get(shell.lang()).to_owned(),
            source: it.line.source.clone(),
            text: match &it.line.says {
                super::super::Says::Text { text, .. } => text.clone(),
                super::super::Says::NotStated | super::super::Says::Seen => String::new(),
            },
            for_the_eye: it.is_for_the_eye(),
            badge,
            tone,
        }
    }
}

/// How the item stands: what must be there is bad where it is not, what should be a caution, the rest advice.
fn badge(shell: &Shell, it: &Checked) -> (String, &'static str) {
    let wrong = match it.line.strength {
        Strength::Must => "bad",
        Strength::Should => "caution",
        Strength::May => "info",
    };
    match (&it.line.says, it.state) {
        (super::super::Says::NotStated, None) | (_, Some(State::NotStated)) => {
            (shell.t("accounts-profile-not-stated"), wrong)
        }
        (_, None) => (shell.t("accounts-profile-not-seen"), "plain"),
        (_, Some(State::There)) => (shell.t("accounts-profile-there"), "good"),
        (_, Some(State::Outdated)) => (shell.t("accounts-profile-outdated"), wrong),
        (_, Some(State::Missing)) => (shell.t("accounts-profile-missing"), wrong),
        (_, Some(State::NotNeeded)) => (shell.t("accounts-profile-not-needed"), "plain"),
        (_, Some(State::ByEye)) => (shell.t("accounts-profile-by-eye"), "info"),
    }
}

/// The facts that the guideline's profile asks for and somebody may state, in its order.
pub(super) fn asked(guideline: &Guideline) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    // The notice on secrecy says where to turn instead (ORE-SEK-08).
    let stated = |it: Fact| if it == Fact::SecrecyNotice { Fact::Contact } else { it };
    for fact in guideline.profile.items.iter().map(|it| stated(it.fact)) {
        if may_be_stated(fact) && !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts
}
