//! What stands in the way of an account, in words for people. It is noted in the operator's words, whose forms are fixed, and
//! read from them again: what an earlier version noted is told as well.

use platform::{Said, Trouble, Why};
use webkit::Text;

/// Why what stands on an account does not reach us, as it was noted: a part of a sentence, without a full stop.
#[must_use]
pub fn trouble_text(noted: &str) -> Text {
    match read(noted) {
        Some(trouble) => told(&trouble),
        None => Text::key("accounts-why-noted").with("words", noted),
    }
}

/// Whether a person must renew how we sign in before anything is fetched again.
#[must_use]
pub fn needs_new_sign_in(noted: &str) -> bool {
    match read(noted) {
        Some(Trouble::SignedOut | Trouble::NotPermitted(_)) => true,
        Some(
            Trouble::Gone
            | Trouble::Wait(_)
            | Trouble::Refused(_)
            | Trouble::Unknown(_)
            | Trouble::Unreachable(_)
            | Trouble::Broken(_)
            | Trouble::Garbled(_)
            | Trouble::Impossible(_),
        )
        | None => false,
    }
}

/// Earlier versions noted of a garbled page which platform it was: "WordPress: no JSON, at … (https://…)".
fn read(noted: &str) -> Option<Trouble> {
    Trouble::read(noted).or_else(|| {
        let (_, why) = noted.split_once(": ")?;
        let known = !matches!(Said::of(parted(why).0), Said::Quoted(_));
        known.then(|| Trouble::Garbled(why.to_owned()))
    })
}

fn told(trouble: &Trouble) -> Text {
    let because = |key: &'static str, why: &str| Text::key(key).with("why", why_text(why));
    match trouble {
        Trouble::SignedOut => Text::key("accounts-why-signed-out"),
        Trouble::NotPermitted(why) => because("accounts-why-not-permitted", why),
        Trouble::Gone => Text::key("accounts-why-gone"),
        Trouble::Wait(until) => Text::key("accounts-why-wait").with("until", *until),
        Trouble::Refused(why) => because("accounts-why-refused", why),
        Trouble::Unknown(why) => because("accounts-why-unknown", why),
        Trouble::Unreachable(why) => because("accounts-why-unreachable", why),
        Trouble::Broken(status) => Text::key("accounts-why-broken").with("status", status.to_string()),
        Trouble::Garbled(why) => because("accounts-why-garbled", why),
        Trouble::Impossible(why) => because("accounts-why-impossible", why),
    }
}

/// What exactly, with the address that was asked where that was noted; a platform's own words are quoted.
pub(crate) fn why_text(words: &str) -> Text {
    let (why, url) = parted(words);
    let why = match Said::of(why) {
        Said::Known(why) => known(why),
        Said::InItem(why, line, column) => Text::key("accounts-why-in-item")
            .with("why", known(why))
            .with("line", line.to_string())
            .with("column", column.to_string()),
        Said::Withheld(n) => Text::key("accounts-why-withheld").with("n", n.to_string()),
        Said::Quoted(words) => Text::key("accounts-why-quoted").with("words", words),
    };
    match url {
        Some(url) => Text::key("accounts-why-at").with("why", why).with("url", url),
        None => why,
    }
}

/// The reason, and the address in brackets after it.
fn parted(words: &str) -> (&str, Option<&str>) {
    let parts = words.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
    let address = parts.filter(|(_, url)| url.starts_with("https://") || url.starts_with("http://"));
    address.map_or((words, None), |(why, url)| (why, Some(url)))
}

fn known(why: Why) -> Text {
    Text::key(match why {
        Why::NoConnection => "accounts-why-no-connection",
        Why::NoAnswerInTime => "accounts-why-no-answer",
        Why::BrokeOff => "accounts-why-broke-off",
        Why::Oversized => "accounts-why-oversized",
        Why::NoInterface => "accounts-why-no-interface",
        Why::NotByTheSite => "accounts-why-not-by-the-site",
        Why::Moved => "accounts-why-moved",
        Why::WebPage => "accounts-why-web-page",
        Why::NoList => "accounts-why-no-list",
        Why::Empty => "accounts-why-empty",
        Why::NoObject => "accounts-why-no-object",
        Why::Hole => "accounts-why-hole",
        Why::Trailing => "accounts-why-trailing",
        Why::CutOff => "accounts-why-cut-off",
        Why::Brackets => "accounts-why-brackets",
        Why::ForeignRequest => "accounts-why-foreign-request",
        Why::NoName => "accounts-why-no-name",
        Why::NoProfile => "accounts-why-no-profile",
        Why::NoSelf => "accounts-why-no-self",
        Why::NoComment => "accounts-why-no-comment",
        Why::Unreadable => "accounts-why-unreadable",
        Why::NoJson => "accounts-why-no-json",
        Why::WrongField => "accounts-why-wrong-field",
        Why::NoNumber => "accounts-why-no-number",
        Why::NoPlace => "accounts-why-no-place",
        Why::ForeignIdentity => "accounts-why-foreign-identity",
        Why::NoPost => "accounts-why-no-post",
        Why::NoReason => "accounts-why-no-reason",
        Why::AddressForm => "accounts-why-address-form",
        Why::AddressScheme => "accounts-why-address-scheme",
        Why::AddressSecret => "accounts-why-address-secret",
        Why::AddressQuery => "accounts-why-address-query",
    })
}

#[cfg(test)]
mod tests {
    use webkit::{Lang, Strictness, Texts, Tongue};

    use super::*;

    fn said(lang: Lang, noted: &str) -> String {
        Tongue::new(lang, Texts::load(Strictness::Strict)).say(&trouble_text(noted))
    }

    #[test]
    fn what_was_noted_is_told_in_the_language_of_whoever_reads() {
        let noted = "the platform's answer cannot be understood: no JSON, at line 1 column 34 of the item \
                     (https://x.example.se/wp-json/wp/v2/comments?page=2)";
        let sv = "plattformens svar går inte att förstå (det är inte JSON, på rad 1, tecken 34 i inlägget; \
                  https://x.example.se/wp-json/wp/v2/comments?page=2)";
        assert_eq!(said(Lang::Sv, noted), sv);
        assert!(
            said(Lang::En, noted).starts_with("the platform’s answer cannot be understood (it is not JSON")
        );
        let refused = said(Lang::Sv, "the platform refuses: comment_closed");
        assert_eq!(refused, "plattformen säger nej (ordagrant: ”comment_closed”)");
    }

    #[test]
    fn what_an_earlier_version_noted_is_told_as_well() {
        let earlier = "WordPress: an identity that is no number (https://x.example.se/a)";
        let told = "plattformens svar går inte att förstå (numret på ett inlägg är inget tal; https://x.example.se/a)";
        assert_eq!(said(Lang::Sv, earlier), told);
        assert_eq!(said(Lang::Sv, "something else: b"), "programmet antecknade: ”something else: b”");
    }

    #[test]
    fn everything_that_we_find_out_ourselves_has_its_words_and_no_english_among_the_swedish() {
        for why in Why::ALL {
            let noted = Trouble::Unreachable(why.to_string()).to_string();
            let sv = said(Lang::Sv, &noted);
            assert!(sv.starts_with("plattformen går inte att nå (") && !sv.contains('”'), "{sv}");
            assert!(!sv.contains(why.word()) && sv != said(Lang::En, &noted), "{sv}");
        }
    }

    #[test]
    fn a_sign_in_that_does_not_work_is_for_a_person_to_renew() {
        assert!(needs_new_sign_in(&Trouble::SignedOut.to_string()));
        assert!(needs_new_sign_in(&Trouble::NotPermitted("rest_cannot_edit".to_owned()).to_string()));
        for other in [Trouble::Gone, Trouble::Broken(503), Trouble::Garbled("may not do".to_owned())] {
            assert!(!needs_new_sign_in(&other.to_string()), "{other}");
        }
    }
}
