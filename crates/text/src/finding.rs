use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Something in a text that a person should look at (sv. *iakttagelse*).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The kind of thing found.
    pub code: Code,
    /// The first byte of the place in the original text.
    pub start: usize,
    /// The byte after the place in the original text.
    pub end: usize,
    /// How sure the finding is, from 0 to 1.
    pub confidence: f32,
    /// One Swedish sentence that tells the editor why the place is pointed out.
    pub reason: String,
}

/// The kind of a finding; its kebab-case name is stable and stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// A personal identity number (sv. *personnummer*), folkbokföringslagen (1991:481) 18 §.
    Personnummer,
    /// A coordination number (sv. *samordningsnummer*), lag (2022:1697) 2 kap. 8 §.
    Samordningsnummer,
    /// A Swedish phone number (sv. *telefonnummer*).
    Phone,
    /// An e-mail address (sv. *e-postadress*).
    Email,
    /// A link (sv. *länk*).
    Link,
    /// Swearing and obscene words (sv. *svordom*, *grovt språk*).
    Profanity,
    /// A threat of violence against somebody (sv. *hot*), brottsbalken 4 kap. 5 §.
    Threat,
    /// An insult aimed at a person (sv. *personangrepp*), brottsbalken 5 kap. 3 §.
    Insult,
    /// Incitement to crime (sv. *uppvigling*), brottsbalken 16 kap. 5 §.
    Incitement,
    /// Advertising and spam (sv. *reklam*, *skräp*).
    Spam,
    /// Agitation against a group (sv. *hets mot folkgrupp*), brottsbalken 16 kap. 8 §.
    Hate,
    /// A street or postal address (sv. *adress*).
    Address,
    /// A bank account, giro or IBAN number (sv. *kontonummer*).
    BankAccount,
    /// The number of a payment card (sv. *betalkort*).
    PaymentCard,
    /// The registration number of a vehicle (sv. *registreringsnummer*).
    VehiclePlate,
    /// A property designation (sv. *fastighetsbeteckning*), fastighetsbildningslagen (1970:988) 19 kap.
    Property,
    /// The name of a person (sv. *personnamn*).
    PersonName,
    /// Details that together point a person out (sv. *utpekande uppgifter*), dataskyddsförordningen art. 4.1.
    PointedOut,
    /// Health, faith, opinion, origin or sex life of somebody (sv. *känsliga personuppgifter*), dataskyddsförordningen art. 9.
    Sensitive,
    /// An offence of somebody (sv. *uppgift om lagöverträdelse*), dataskyddsförordningen art. 10.
    Offence,
    /// A matter in which secrecy is likely (sv. *sekretesskänsligt ärende*), OSL (2009:400) 23, 25 and 26 kap.
    Secrecy,
    /// A sexual advance or remark (sv. *sexuell anspelning*), brottsbalken 6 kap. 10 §.
    Sexual,
    /// Canvassing for a party (sv. *partipolitiskt budskap*).
    Campaign,
    /// A hint of a work spread without right (sv. *upphovsrätt*), lag (1960:729) 2 §.
    Copyright,
    /// A link that hides or disguises where it leads (sv. *vilseledande länk*).
    DeceptiveLink,
    /// A weak hint that a comment is about something else (sv. *annat ämne*).
    OffTopic,
}

impl Code {
    /// Every code, in the order they are shown.
    pub const ALL: [Self; 26] = [
        Self::Personnummer,
        Self::Samordningsnummer,
        Self::Phone,
        Self::Email,
        Self::Link,
        Self::Profanity,
        Self::Threat,
        Self::Insult,
        Self::Incitement,
        Self::Spam,
        Self::Hate,
        Self::Address,
        Self::BankAccount,
        Self::PaymentCard,
        Self::VehiclePlate,
        Self::Property,
        Self::PersonName,
        Self::PointedOut,
        Self::Sensitive,
        Self::Offence,
        Self::Secrecy,
        Self::Sexual,
        Self::Campaign,
        Self::Copyright,
        Self::DeceptiveLink,
        Self::OffTopic,
    ];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personnummer => "personnummer",
            Self::Samordningsnummer => "samordningsnummer",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Link => "link",
            Self::Profanity => "profanity",
            Self::Threat => "threat",
            Self::Insult => "insult",
            Self::Incitement => "incitement",
            Self::Spam => "spam",
            Self::Hate => "hate",
            Self::Address => "address",
            Self::BankAccount => "bank-account",
            Self::PaymentCard => "payment-card",
            Self::VehiclePlate => "vehicle-plate",
            Self::Property => "property",
            Self::PersonName => "person-name",
            Self::PointedOut => "pointed-out",
            Self::Sensitive => "sensitive",
            Self::Offence => "offence",
            Self::Secrecy => "secrecy",
            Self::Sexual => "sexual",
            Self::Campaign => "campaign",
            Self::Copyright => "copyright",
            Self::DeceptiveLink => "deceptive-link",
            Self::OffTopic => "off-topic",
        }
    }

    /// How sure a finding must be before it alone is worth that a person decides whether the text may stay; nothing for
    /// what is ordinary in what people write. A guideline without a ground for the kind asks for no decision at all.
    #[must_use]
    pub fn decisive_from(self) -> Option<f32> {
        match self {
            // An address, a number to ring, a name or a link is seldom wrong in itself; with a name it is pointed out.
            Self::Phone
            | Self::Email
            | Self::Link
            | Self::Address
            | Self::BankAccount
            | Self::VehiclePlate
            | Self::Property
            | Self::PersonName
            | Self::OffTopic => None,
            Self::Personnummer
            | Self::Samordningsnummer
            | Self::PaymentCard
            | Self::PointedOut
            | Self::Profanity
            | Self::Threat
            | Self::Insult
            | Self::Incitement
            | Self::Spam
            | Self::Hate
            | Self::Sexual
            | Self::Campaign
            | Self::Copyright
            | Self::DeceptiveLink => Some(0.5),
            // Told of somebody who can be told: a name, a kinship, a place of their own.
            Self::Sensitive | Self::Offence | Self::Secrecy => Some(0.6),
        }
    }

    /// What makes it something to look at: the law in Swedish, or the house rule that a guideline may have.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::Personnummer | Self::Samordningsnummer => "dataskyddslagen (2018:218) 3 kap. 10 §",
            Self::Phone
            | Self::Email
            | Self::Address
            | Self::BankAccount
            | Self::PaymentCard
            | Self::VehiclePlate
            | Self::Property
            | Self::PersonName => "dataskyddsförordningen (EU) 2016/679 artikel 5",
            Self::PointedOut => "dataskyddsförordningen (EU) 2016/679 artikel 4.1",
            Self::Sensitive => "dataskyddsförordningen (EU) 2016/679 artikel 9",
            Self::Offence => "dataskyddsförordningen (EU) 2016/679 artikel 10",
            Self::Secrecy => "offentlighets- och sekretesslagen (2009:400) 23, 25 och 26 kap.",
            Self::Link
            | Self::DeceptiveLink
            | Self::Profanity
            | Self::Spam
            | Self::Campaign
            | Self::OffTopic => "ordningsregel i riktlinjen, där den har en",
            Self::Threat => "brottsbalken 4 kap. 5 §",
            Self::Insult => "brottsbalken 5 kap. 3 §",
            Self::Incitement => "brottsbalken 16 kap. 5 §",
            Self::Hate => "brottsbalken 16 kap. 8 §",
            Self::Sexual => "brottsbalken 6 kap. 10 §",
            Self::Copyright => "upphovsrättslagen (1960:729) 2 §",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that should have been a code but is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(String);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a code of a finding", self.0)
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for Code {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let wrong = || UnknownCode(text.chars().take(40).collect());
        Self::ALL.into_iter().find(|code| code.as_str() == text).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_one_name_in_text_and_in_json() {
        for code in Code::ALL {
            assert_eq!(code.as_str().parse(), Ok(code));
            assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{code}\""));
        }
        assert_eq!("okänd".parse::<Code>().unwrap_err().to_string(), "\"okänd\" is not a code of a finding");
    }
}
