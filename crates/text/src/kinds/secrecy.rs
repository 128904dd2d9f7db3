//! Matters in which secrecy is likely (sv. *sekretesskänsligt*): social services, school health, care and children,
//! offentlighets- och sekretesslagen (2009:400) 23, 25 and 26 kap., and protected identities, 22 kap. They are told with
//! somebody whom they are about; that such services exist, and opinions on them, are no findings.

use super::weigh_about;
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str =
    "Texten kan röra ett enskilt ärende med sekretess, till exempel inom socialtjänst, skola eller vård.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for told in reading.matches(Topic::Secrecy) {
        let confidence = weigh_about(told.severity, found);
        found.extend(reading.found(Code::Secrecy, told, confidence, REASON));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::confidence;

    #[test]
    fn somebodys_matter_is_found() {
        for text in [
            "Min dotter är omhändertagen sedan i våras",
            "Socialtjänsten utreder min granne",
            "Ni gjorde en orosanmälan om Kalle Ekberg",
            "Vår son blev mobbad i klass 5B",
            "Hans mamma har hemtjänst tre gånger om dagen",
            "Jag lever med skyddad identitet",
        ] {
            assert!(confidence(text, Code::Secrecy) >= 0.6, "{text}");
        }
    }

    #[test]
    fn services_and_opinions_are_left_alone() {
        for text in [
            "Hemtjänsten i kommunen är underbemannad",
            "Hur ansöker man om försörjningsstöd?",
            "Socialtjänsten borde få mer pengar",
            "Ett nytt äldreboende byggs i Ekby",
            "Kuratorn på skolan har öppet på tisdagar",
            "Ingen ska bli mobbad i skolan",
        ] {
            assert!(confidence(text, Code::Secrecy) < 0.45, "{text}");
        }
    }
}
