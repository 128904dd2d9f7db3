//! Whether a text asks or requests something that somebody must answer (sv. *fråga*, *begäran*), förvaltningslagen
//! (2017:900) 6 §: a question mark, or the Swedish forms of a question written without one.

use crate::finding::Code;
use crate::lexicon::{Match, Topic};
use crate::pattern::Severity;
use crate::reading::{Found, Reading};

/// Whether the text asks, given what was found in it.
pub(crate) fn asks(reading: &Reading, found: &[Found]) -> bool {
    asks_with_a_mark(reading, found)
        || reading.matches(Topic::Question).any(|form| asks_without_a_mark(reading, form))
}

/// A question mark that is not part of an address and does not end an "eller hur" or stand alone.
fn asks_with_a_mark(reading: &Reading, found: &[Found]) -> bool {
    let in_address =
        |at: usize| found.iter().any(|f| matches!(f.code, Code::Link | Code::Email) && f.place.contains(&at));
    let marks = reading.text().match_indices('?').map(|(at, _)| at).filter(|at| !in_address(*at));
    let rhetorical = |word: usize| {
        reading.all(Topic::Question).any(|form| form.severity == Severity::Not && form.end == word + 1)
    };
    marks.into_iter().any(|at| {
        let before = reading.words.within(&(0..at)).rev().find(|word| !reading.words.is_stop(*word));
        // The stop that the mark itself is comes right after the last word before it.
        before.is_some_and(|word| !rhetorical(word + 1))
    })
}

/// The form of a question without its mark: requests ask; question words ask unless they exclaim; verb-first forms
/// ask unless they also are a condition ("Har du barn kan du ansöka").
fn asks_without_a_mark(reading: &Reading, form: &Match) -> bool {
    match form.severity {
        Severity::Not => false,
        Severity::Strong => true,
        Severity::Grave => !exclaims(reading, form),
        Severity::Mild => !exclaims(reading, form) && !is_a_condition(reading, form),
    }
}

fn exclaims(reading: &Reading, form: &Match) -> bool {
    let sentence = reading.words.place(&reading.sentence(form));
    sentence.is_some_and(|place| reading.text()[place.end..].trim_start().starts_with('!'))
}

/// Whether a main clause, verb before subject, follows in the same sentence.
fn is_a_condition(reading: &Reading, form: &Match) -> bool {
    let sentence = reading.sentence(form);
    reading.all(Topic::Common).any(|main| main.first >= form.end && main.end <= sentence.end)
}

#[cfg(test)]
mod tests {
    use crate::tests::analyse;

    fn wrong(texts: &[&'static str], expected: bool) -> Vec<&'static str> {
        texts.iter().filter(|text| analyse(text).question != expected).copied().collect()
    }

    #[test]
    fn questions_are_seen_with_and_without_their_mark() {
        let missed = wrong(
            &[
                "När öppnar simhallen?",
                "när öppnar simhallen i jul",
                "Hej! Kan ni säga var man lämnar batterier",
                "Går det att boka lokal på helger",
                "hej undrar om ni har öppet på lördag",
                "Vad kostar det att åka buss till Ek",
                "Hur gör man för att söka bygglov",
                "Någon som vet när vägen blir klar",
                "Är det öppet idag",
                "Varför får man inget svar",
                "Finns det lediga platser på förskolan",
                "Har ni fått min ansökan",
                "Snälla kan ni laga lampan på Ekgatan",
                "Skulle vilja veta hur lång kön är",
                "Jag undrar när ni plogar",
                "Tack för svar på förhand",
                "Återkom gärna med besked",
                "Vilken tid börjar mötet",
                "Bra bild. Var är den tagen??",
                "Vem ska man prata med om detta",
                "Hur lång tid tar det att få bygglov",
                "Öppnar ni på måndag",
                "Blir det valborg i år",
                "Ser fram emot besked",
            ],
            true,
        );
        assert_eq!(missed, Vec::<&str>::new());
    }

    #[test]
    fn statements_and_rhetoric_need_no_answer() {
        let taken = wrong(
            &[
                "Bra jobbat!",
                "Visst är det fint, eller hur?",
                "Eller hur?",
                "???",
                "När jag var liten var allt bättre.",
                "Har du barn kan du ansöka om plats.",
                "Är det kallt så stannar vi hemma.",
                "Kan ni inte komma får ni ringa.",
                "Läs mer på https://example.se/?id=3",
                "Vad gäller parkeringen är vi nöjda.",
                "Vad fint det blev",
                "Hur som helst är vi nöjda.",
                "Det är härligt när solen skiner.",
                "Vilken underbar dag!",
                "Är det inte fantastiskt!",
                "Ska bli kul!",
                "Var rädda om er.",
                "Var så goda och titta in.",
                "Hur många som kommer vet vi inte.",
                "Kommer det snö blir det halt.",
                "Hur kan ni vara så dumma",
                "Är så glad idag",
                "Kan tänka mig det",
                "Ha det bra",
                "Kommer bli bra det här",
                "",
            ],
            false,
        );
        assert_eq!(taken, Vec::<&str>::new());
    }
}
