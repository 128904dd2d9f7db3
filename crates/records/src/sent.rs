use serde::Deserialize;

use crate::entry::Secrecy;
use crate::{CorrectOrder, DeclineOrder, Refused, RegisterOrder};

/// What stands in the forms of an entry, as it was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    matter: String,
    sender: String,
    access: String,
    provision: String,
    authority: String,
    existing_matter: String,
    number: String,
    reason: String,
    change: String,
}

impl Sent {
    pub(crate) fn register_order(&self) -> Result<RegisterOrder, Refused> {
        let existing = Some(self.existing_matter.trim()).filter(|it| !it.is_empty());
        Ok(RegisterOrder {
            matter: self.matter.clone(),
            sender: self.sender.clone(),
            restricted: self.restricted(),
            existing_matter: existing.map(str::parse).transpose()?,
            expected_change: self.expected_change(),
        })
    }

    pub(crate) fn correct_order(&self) -> Result<CorrectOrder, Refused> {
        Ok(CorrectOrder {
            matter: self.matter.clone(),
            sender: self.sender.clone(),
            restricted: self.restricted(),
            number: self.number.parse()?,
            reason: self.reason.clone(),
            expected_change: self.expected_change(),
        })
    }

    pub(crate) fn decline_order(&self) -> DeclineOrder {
        DeclineOrder { reason: self.reason.clone(), expected_change: self.expected_change() }
    }

    /// Only who says so makes an entry public; a form without an answer is refused for want of a provision.
    fn restricted(&self) -> Option<Secrecy> {
        let secrecy = Secrecy { provision: self.provision.clone(), authority: self.authority.clone() };
        (self.access != "public").then_some(secrecy)
    }

    /// A form that does not say which state it was made for was made for none.
    fn expected_change(&self) -> i64 {
        self.change.parse().unwrap_or(-1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_becomes_public_only_when_the_form_says_so() {
        assert!(Sent::default().register_order().unwrap().restricted.is_some());
        let public = Sent { access: "public".to_owned(), ..Sent::default() };
        assert_eq!(public.register_order().unwrap().restricted, None);
    }

    #[test]
    fn an_empty_number_means_a_matter_of_its_own_and_nonsense_is_refused() {
        let order =
            |text: &str| Sent { existing_matter: text.to_owned(), ..Sent::default() }.register_order();
        assert_eq!(order("  ").unwrap().existing_matter, None);
        assert!(matches!(order("inget"), Err(Refused::NotANumber(_))));
        assert_eq!(order("KS 2026/1").unwrap().existing_matter.unwrap().as_str(), "KS 2026/1");
        assert_eq!(order("").unwrap().expected_change, -1);
    }
}
