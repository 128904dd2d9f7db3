//! Every valid identity number is found in every written form, exactly; a changed digit is not, unless it is valid again.

use std::sync::LazyLock;

use proptest::prelude::*;
use text::{Analyser, Code, Finding};

static ANALYSER: LazyLock<Analyser> = LazyLock::new(Analyser::new);

fn numbers(text: &str) -> Vec<Finding> {
    let found = ANALYSER.analyse(text).findings.into_iter();
    found.filter(|found| matches!(found.code, Code::Personnummer | Code::Samordningsnummer)).collect()
}

// A second opinion on what is valid, written from the law's text and not from the product's code.

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

fn sum(digits: &str) -> u32 {
    let doubled = |(at, c): (usize, char)| {
        let digit =
            c.to_digit(10).expect("only digits are summed") * if at.is_multiple_of(2) { 2 } else { 1 };
        if digit > 9 { digit - 9 } else { digit }
    };
    digits.chars().enumerate().map(doubled).sum()
}

/// Whether the digits, ten or twelve, are an identity number.
fn is_valid(digits: &str, plus: bool) -> bool {
    let ten = &digits[digits.len() - 10..];
    let part = |range: std::ops::Range<usize>| ten[range].parse::<u32>().expect("digits");
    let (year, month, day, serial) = (part(0..2), part(2..4), part(4..6), part(6..9));
    let centuries = match (digits.len(), plus) {
        (12, _) => vec![digits[..2].parse::<u32>().expect("digits")],
        (_, true) => vec![18, 19],
        (_, false) => vec![19, 20],
    };
    let real = |century: u32| {
        let exists = |day: u32| (1..=days(century * 100 + year, month)).contains(&day);
        let unknown = (month == 0 && (60..=91).contains(&day)) || ((1..=12).contains(&month) && day == 60);
        (18..=20).contains(&century) && (exists(day) || unknown || (day > 60 && exists(day - 60)))
    };
    serial > 0 && sum(ten).is_multiple_of(10) && centuries.into_iter().any(real)
}

#[derive(Clone, Debug)]
struct Number {
    twelve: String,
    code: Code,
}

fn number() -> impl Strategy<Value = Number> {
    (1850_u32..2050, 1_u32..=12, 0_u32..31, 1_u32..1000, any::<bool>()).prop_map(
        |(year, month, day, serial, coordination)| {
            let day = 1 + day % days(year, month) + if coordination { 60 } else { 0 };
            let nine = format!("{:02}{month:02}{day:02}{serial:03}", year % 100);
            let check = (10 - sum(&nine) % 10) % 10;
            let code = if coordination { Code::Samordningsnummer } else { Code::Personnummer };
            Number { twelve: format!("{:02}{nine}{check}", year / 100), code }
        },
    )
}

/// How people write them: with or without century, with any sign between date and last four, or none.
fn written(number: &str) -> Vec<String> {
    let (date, last) = number.split_at(8);
    let dashed = format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]);
    let mut forms = vec![number.to_owned(), format!("{dashed}-{last}"), format!("{dashed} {last}")];
    forms.push(format!("{}-{last}", &dashed[2..]));
    for between in ["-", " ", "\u{A0}", "\u{2013}", " - ", " \u{2013} ", "\u{2011}", "\u{200B}-"] {
        forms.push(format!("{date}{between}{last}"));
        forms.push(format!("{}{between}{last}", &date[2..]));
    }
    for between in ["--", "/", "_", " och ", ", sista fyra ", " streck ", "xx"] {
        forms.push(format!("{date}{between}{last}"));
        forms.push(format!("{}{between}{last}", &date[2..]));
    }
    let singly: Vec<&str> = number[2..].split("").filter(|it| !it.is_empty()).collect();
    forms.push(singly.join(" "));
    forms.push(format!("{} {} {}-{last}", &date[2..4], &date[4..6], &date[6..]));
    forms.push(format!("{}.{}.{}-{last}", &date[2..4], &date[4..6], &date[6..]));
    forms.push(format!("{}-{} {}", &date[2..], &last[..2], &last[2..]));
    forms.push(number[2..].to_owned());
    if number < "1950" {
        forms.push(format!("{date}+{last}"));
        forms.push(format!("{}+{last}", &date[2..]));
    }
    forms
}

/// Ten undivided digits that begin as a mobile number does are taken for one.
fn is_a_mobile(form: &str) -> bool {
    form.len() == 10 && ["070", "072", "073", "076", "079"].iter().any(|prefix| form.starts_with(prefix))
}

proptest! {
    #[test]
    fn a_valid_number_is_found_exactly_in_every_form(
        number in number(),
        before in prop::sample::select(vec!["", "Hej ", "(", "nr:", "Åsa", "född", "\n"]),
        after in prop::sample::select(vec!["", ".", " tack", ", 12 år", ")", "\u{2026}", "?"]),
    ) {
        for form in written(&number.twelve).into_iter().filter(|form| before == "född" || !is_a_mobile(form)) {
            let text = format!("{before}{form}{after}");
            let found = numbers(&text);
            prop_assert_eq!(found.len(), 1, "{}", &text);
            prop_assert_eq!(&text[found[0].start..found[0].end], form.as_str());
            prop_assert_eq!(found[0].code, number.code, "{}", &text);
        }
    }

    #[test]
    fn a_changed_digit_is_not_found_unless_it_is_valid_again(
        number in number(), place in 0_usize..12, by in 1_u32..10,
    ) {
        for form in written(&number.twelve) {
            let digits: Vec<usize> = form.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at).collect();
            let at = digits[place % digits.len()];
            let digit = (form[at..=at].parse::<u32>().unwrap() + by) % 10;
            let changed = format!("{}{digit}{}", &form[..at], &form[at + 1..]);
            let bare: String = changed.chars().filter(char::is_ascii_digit).collect();
            let expected = is_valid(&bare, changed.contains('+')) && !is_a_mobile(&changed);
            let text = format!("Numret {changed} är fel");
            prop_assert_eq!(!numbers(&text).is_empty(), expected, "{}", &text);
        }
    }

    #[test]
    fn a_valid_number_that_is_called_something_else_is_not_found(
        number in number(),
        called in prop::sample::select(vec![
            "OCR", "OCR-nummer:", "ordernr", "Ordernummer", "faktura nr", "bankgiro", "kollinummer", "ISBN", "artikelnr",
            "IBAN", "serienummer",
        ]),
    ) {
        for form in [&number.twelve[2..], &number.twelve, &format!("{}-{}", &number.twelve[2..8], &number.twelve[8..])] {
            let text = format!("Gäller {called} {form}, tack");
            prop_assert!(numbers(&text).is_empty(), "{}", text);
        }
    }

    #[test]
    fn a_valid_number_that_is_a_price_or_a_phone_number_or_in_a_link_is_not_found(number in number()) {
        let ten = &number.twelve[2..];
        for text in [
            format!("kostar {ten} kr"),
            format!("{ten}:- styck"),
            format!("ring {ten}"),
            format!("tel: {} {}", &ten[..6], &ten[6..]),
            format!("+{ten}"),
            format!("https://example.se/{ten}/sida"),
            format!("AB{ten}CD"),
            format!("{} {} {} {} {}", &ten[..2], &ten[2..4], &ten[4..6], &ten[6..8], &ten[8..]),
        ] {
            prop_assert!(numbers(&text).is_empty(), "{}", text);
        }
    }

    #[test]
    fn a_number_inside_a_longer_one_is_not_found(number in number(), digit in 0_u32..10) {
        let ten = &number.twelve[2..];
        for text in [format!("{digit}{ten}"), format!("{ten}{digit}"), format!("{digit}{}", number.twelve)] {
            prop_assert!(numbers(&text).is_empty(), "{}", text);
        }
    }
}
