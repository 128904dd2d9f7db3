//! What the Swedish lists would misread in another language ("I am a big fan", "slut", "una hora"): only words that mean
//! the same there are kept.

use crate::finding::Code;
use crate::language::language;
use crate::reading::{Found, Reading};

/// Words of the lists that are not Swedish, or as bad in English.
const FOREIGN: [&str; 32] = [
    "fuck",
    "shit",
    "bitch",
    "cunt",
    "asshole",
    "arsehole",
    "dickhead",
    "cock",
    "pussy",
    "whore",
    "bastard",
    "wanker",
    "kill",
    "die",
    "dead",
    "shoot",
    "murder",
    "rape",
    "burn",
    "idiot",
    "moron",
    "stupid",
    "scum",
    "nudes",
    "tits",
    "boobs",
    "perkele",
    "vittu",
    "vitun",
    "saatana",
    "heil",
    "white power",
];

/// Leaves out what the Swedish lists found in a text of another language.
pub(super) fn leave_out(reading: &Reading, found: &mut Vec<Found>) {
    if !found.iter().any(is_read_in_words) || language(reading.text()).is_read_as_swedish() {
        return;
    }
    found.retain(|it| {
        let words = reading.text()[it.place.clone()].to_lowercase();
        !is_read_in_words(it) || FOREIGN.iter().any(|word| words.contains(word))
    });
}

fn is_read_in_words(found: &Found) -> bool {
    match found.code {
        Code::Profanity
        | Code::Threat
        | Code::Insult
        | Code::Incitement
        | Code::Hate
        | Code::Sexual
        | Code::Campaign
        | Code::Sensitive
        | Code::Offence
        | Code::Secrecy => true,
        Code::Personnummer
        | Code::Samordningsnummer
        | Code::Phone
        | Code::Email
        | Code::Link
        | Code::DeceptiveLink
        | Code::Spam
        | Code::Copyright
        | Code::OffTopic
        | Code::Address
        | Code::BankAccount
        | Code::PaymentCard
        | Code::VehiclePlate
        | Code::Property
        | Code::PersonName
        | Code::PointedOut => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn another_language_is_not_misread() {
        for text in [
            "I am a big fan of your library and I would like to know when it opens",
            "La reunión es a las tres y una hora más tarde no está la puerta abierta",
            "Kuka hän on ja mitä hän tekee, kun fan on rikki? Kiitos",
        ] {
            assert_eq!(places(text, Code::Profanity), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn what_is_as_bad_there_is_still_found() {
        assert!(
            confidence("You are a bunch of fucking liars and that is what you are", Code::Profanity) > 0.3
        );
    }
}
