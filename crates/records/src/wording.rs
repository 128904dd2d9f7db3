use text::{Analyser, Code};

use crate::change::{Field, line};
use crate::entry::Secrecy;
use crate::refused::Refused;

/// The register says briefly what a record concerns (OSL 5:2).
pub(crate) const MATTER_CHARS: usize = 200;
pub(crate) const SENDER_CHARS: usize = 120;
const SECRECY_CHARS: usize = 120;
/// The longest reason of a decision.
pub(crate) const REASON_CHARS: usize = 4_000;

/// What an entry says, as a registrar may write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) sender: Option<String>,
    pub(crate) matter: String,
    pub(crate) restricted: Option<Secrecy>,
}

impl Wording {
    pub(crate) fn new(sender: &str, matter: &str, restricted: Option<&Secrecy>) -> Result<Self, Refused> {
        let restricted = match restricted {
            None => None,
            Some(secrecy) => Some(Secrecy {
                provision: filled(Field::Secrecy, &secrecy.provision, SECRECY_CHARS)?,
                authority: filled(Field::Secrecy, &secrecy.authority, SECRECY_CHARS)?,
            }),
        };
        let matter = filled(Field::Matter, matter, MATTER_CHARS)?;
        let sender = line(sender).map(|it| brief(Field::Sender, it, SENDER_CHARS)).transpose()?;
        Ok(Self { sender, matter, restricted })
    }

    /// Keeps personal identity numbers out of what everybody may read (lag 2018:218 3:10).
    pub(crate) fn check(&self, analyser: &Analyser) -> Result<(), Refused> {
        if self.restricted.is_some() {
            return Ok(());
        }
        let fields = [(Field::Matter, Some(&self.matter)), (Field::Sender, self.sender.as_ref())];
        let named = fields.into_iter().find(|(_, text)| text.is_some_and(|it| identifies(analyser, it)));
        named.map_or(Ok(()), |(field, _)| Err(Refused::IdentityNumber(field)))
    }
}

fn identifies(analyser: &Analyser, text: &str) -> bool {
    let found = analyser.analyse(text).findings;
    found.iter().any(|it| matches!(it.code, Code::Personnummer | Code::Samordningsnummer))
}

fn filled(field: Field, text: &str, most: usize) -> Result<String, Refused> {
    brief(field, line(text).ok_or(Refused::Empty(field))?, most)
}

fn brief(field: Field, text: String, most: usize) -> Result<String, Refused> {
    if text.chars().count() <= most {
        return Ok(text);
    }
    Err(Refused::TooLong { field, most: i64::try_from(most).unwrap_or(i64::MAX) })
}

/// The text, shortened with an ellipsis when it is longer.
pub(crate) fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The reason of a decision, on one line.
pub(crate) fn reason(text: &str) -> Result<String, Refused> {
    let reason = line(text).ok_or(Refused::ReasonMissing)?;
    if reason.chars().count() <= REASON_CHARS { Ok(reason) } else { Err(Refused::ReasonTooLong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(sender: &str, matter: &str, restricted: Option<&Secrecy>) -> Wording {
        Wording::new(sender, matter, restricted).unwrap()
    }

    #[test]
    fn a_personal_identity_number_never_stands_in_the_public_form() {
        let analyser = Analyser::new();
        let number = "19811218-9876"; // Skatteverket's published example
        let refused = wording("", &format!("Om {number}"), None).check(&analyser);
        assert!(matches!(refused, Err(Refused::IdentityNumber(Field::Matter))));
        let refused = wording(number, "Bygglov", None).check(&analyser);
        assert!(matches!(refused, Err(Refused::IdentityNumber(Field::Sender))));
        let secrecy =
            Secrecy { provision: "21 kap. 3 § OSL".to_owned(), authority: "Socialnämnden".to_owned() };
        assert!(wording(number, "Bygglov", Some(&secrecy)).check(&analyser).is_ok());
        assert!(wording("Kommentator Lind", "Bygglov 2026", None).check(&analyser).is_ok());
    }

    #[test]
    fn what_a_program_proposes_is_shortened_and_what_a_person_writes_is_not() {
        assert_eq!(clipped("åäö", 3), "åäö");
        assert_eq!(clipped("åä öl", 4), "åä…");
        assert_eq!(clipped(&"å".repeat(201), MATTER_CHARS).chars().count(), MATTER_CHARS);
        let long = Wording::new("", &"å".repeat(201), None);
        assert!(matches!(long, Err(Refused::TooLong { field: Field::Matter, most: 200 })));
    }
}
