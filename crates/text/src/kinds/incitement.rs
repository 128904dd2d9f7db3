//! Incitement to crime (sv. *uppvigling*), brottsbalken 16 kap. 5 §: an appeal to others to commit a crime.

use super::{aimed, weigh};
use crate::finding::Code;
use crate::lexicon::Topic;
use crate::reading::{Found, Reading};

const REASON: &str = "Texten kan vara en uppmaning till brott.";

pub(super) fn find(reading: &Reading, found: &mut Vec<Found>) {
    for appeal in reading.matches(Topic::Incitement) {
        found.extend(aimed(reading, reading.found(Code::Incitement, appeal, weigh(appeal.severity), REASON)));
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::{confidence, places};

    #[test]
    fn an_appeal_to_a_crime_is_found() {
        for text in [
            "Bränn ner kommunhuset!",
            "vi borde elda upp asylboendet",
            "Kasta sten på polisen",
            "Låt oss krossa rutorna på rådhuset",
            "någon borde skjuta kommunalrådet",
            "dags att storma kommunhuset",
            "nån borde tända eld på kommunhuset",
        ] {
            assert!(confidence(text, Code::Incitement) >= 0.6, "{text}");
        }
    }

    #[test]
    fn protest_and_news_are_not_incitement() {
        for text in [
            "Kom och demonstrera mot nedläggningen på lördag",
            "Ni borde skämmas, politiker",
            "Polisen misstänker att någon försökt bränna ner skolan",
            "Vi borde inte bränna ner skolan",
            "Vi ska storma in i finalen",
            "Rösta bort politikerna",
            "Elda inte upp löven",
            "Någon borde skjuta till pengar till skolan",
            "Polisen måste slå ner på brott",
            "Stoppa beslutet!",
        ] {
            assert_eq!(places(text, Code::Incitement), Vec::<&str>::new(), "{text}");
        }
    }
}
