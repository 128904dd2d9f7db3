//! Personal identity numbers (sv. *personnummer*), folkbokföringslagen (1991:481) 18 §, and the interim numbers
//! with a letter that authorities use until one is given. Publishing one is clearly motivated only seldom:
//! lag (2018:218) 3 kap. 10 §.

use super::identity::Number;
use crate::digits::Register;
use crate::finding::Code;
use crate::reading::Found;

const REASON: &str = "Texten innehåller ett personnummer: datumet finns och kontrollsiffran stämmer.";
const REASON_SOLE_TRADER: &str =
    "Texten innehåller en enskild firmas organisationsnummer, som är ägarens personnummer.";
const REASON_INTERIM: &str = "Texten innehåller ett interimsnummer (tillfälligt personnummer med bokstav).";

pub(super) fn find(numbers: &[Number], found: &mut Vec<Found>) {
    for number in numbers {
        let reason = match number.register {
            Register::Population if number.sole_trader => REASON_SOLE_TRADER,
            Register::Population => REASON,
            Register::Interim => REASON_INTERIM,
            Register::Coordination => continue,
        };
        let (place, confidence) = (number.place.clone(), number.confidence);
        found.push(Found { code: Code::Personnummer, place, confidence, reason });
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::tests::places;

    fn found(text: &str) -> Vec<&str> {
        places(text, Code::Personnummer)
    }

    /// Published by Skatteverket for tests; they belong to nobody.
    const TEST_NUMBERS: [&str; 6] =
        ["189011219806", "191010109807", "195012102165", "197608132382", "200004059937", "202208232385"];

    #[test]
    fn every_written_form_is_found_exactly() {
        for number in TEST_NUMBERS {
            let (date, last) = number.split_at(8);
            let (year, month, day) = (&date[..4], &date[4..6], &date[6..]);
            for form in [
                number.to_owned(),
                format!("{date}-{last}"),
                format!("{date} {last}"),
                format!("{date} - {last}"),
                format!("{date}\u{2013}{last}"),
                format!("{date}\u{A0}{last}"),
                format!("{year}-{month}-{day}-{last}"),
                format!("{year}-{month}-{day} {last}"),
                format!("{}-{last}", &date[2..]),
                format!("{} {last}", &date[2..]),
            ] {
                assert_eq!(found(&format!("Jag heter Ek, {form}.")), [form.as_str()]);
                assert_eq!(found(&format!("pnr{form}och")), [form.as_str()]);
                assert_eq!(found(&format!("är{form}")), [form.as_str()]);
            }
        }
    }

    #[test]
    fn forms_that_only_people_write_are_found_exactly() {
        for form in [
            "5 7 0 4 2 8 9 9 9 9",
            "5 7 0 4 2 8 - 9 9 9 9",
            "57 04 28-9999",
            "57.04.28-9999",
            "1957 04 28 9999",
            "1957-04-289999",
            "19 57 04 28 99 99",
            "570428-99 99",
            "570428--9999",
            "570428 -\n9999",
            "570428/9999",
            "570428_9999",
            "570428 (9999",
            "570428 och 9999",
            "570428 och sista fyra är 9999",
            "570428, sista siffrorna: 9999",
            "570428xx9999",
            "570428 streck 9999",
        ] {
            assert_eq!(found(&format!("Jag heter Ek, {form}.")), [form]);
        }
        assert_eq!(found("mitt personnummer är 57 04 28 99 99"), ["57 04 28 99 99"]);
        assert_eq!(found("med5704289999och"), ["5704289999"]);
    }

    #[test]
    fn a_sole_traders_organisation_number_is_the_owners() {
        assert_eq!(found("Org.nr 570428-9999"), ["570428-9999"]);
        let reason = crate::tests::analyse("orgnr: 5704289999").findings.swap_remove(0).reason;
        assert!(reason.contains("enskild firma"), "{reason}");
    }

    #[test]
    fn a_hundred_years_are_written_with_a_plus() {
        assert_eq!(found("född 090527+1474"), ["090527+1474"]);
        assert_eq!(found("000229-2399"), ["000229-2399"]);
        assert!(found("000229+2399").is_empty(), "1900 was no leap year");
    }

    #[test]
    fn disguised_digits_are_found() {
        assert_eq!(found("\u{FF15}70428-9999"), ["\u{FF15}70428-9999"]);
        assert_eq!(found("570428\u{200B}-9999"), ["570428\u{200B}-9999"]);
    }

    #[test]
    fn an_interim_number_counts_its_letter_as_one() {
        assert_eq!(found("interim 570428-T990"), Vec::<&str>::new(), "wrong check digit");
        let check =
            (0..10).map(|n| format!("570428-R23{n}")).filter(|number| !found(number).is_empty()).count();
        assert_eq!(check, 1, "one check digit of ten");
        assert!(found("570428-A231 570428-Ö231").is_empty());
    }

    #[test]
    fn numbers_that_only_look_alike_are_left_alone() {
        for text in [
            "570428-9998 har fel kontrollsiffra",
            "570431-9994 har fel datum",
            "Ring 0701234567, 0704289993 eller 070-428 99 93",
            "organisationsnummer 212000-0142 och 5560360793",
            "Ordernummer 5704289999, OCR: 195704289999",
            "Det kostade 5704289999 kr",
            "ISBN 978-91-7055-123-4, 5704289999123",
            "https://example.se/5704289999/x",
            "570428-99991 19570428-99990",
            "2-570428-9999, 570428-9999-12, +5704289999",
            "dnr KS-2025/00179, mål B 3750-18",
            "Ordernr 570428-9999, faktura: 570428-9999",
            "57 04 28 99 99 och 570 428 99 99",
            "AB5704289999CD, X5704289999Y",
            "SE57 0428 9999 och 5704 2899 9912 3456",
            "kl. 570428 till 9999, 570428. 9999",
            "idag 5704289998",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_mobile_number_is_believed_when_it_is_called_a_personnummer() {
        let number = (0..10)
            .map(|n| format!("070428999{n}"))
            .find(|n| !found(&format!("pnr {n}")).is_empty())
            .unwrap();
        assert!(found(&number).is_empty());
        assert_eq!(found(&format!("Mitt personnummer är {number}")), [number.as_str()]);
    }

    #[test]
    fn several_numbers_in_a_row_are_all_found() {
        assert_eq!(
            found("570428-9999, 460823-9986 000405-9937"),
            ["570428-9999", "460823-9986", "000405-9937"]
        );
    }
}
