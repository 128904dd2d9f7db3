use kernel::Instant;
use serde::Deserialize;

use crate::{Payload, Trouble, Why, time};

/// How long we wait when a platform says "too many" and not how long.
const DEFAULT_WAIT_SECONDS: i64 = 60;
/// A platform that asks us to wait longer is asked again after this.
const LONGEST_WAIT_SECONDS: i64 = 24 * 60 * 60;

/// The codes with which WordPress itself, and no proxy before it, says that something does not exist.
const GONE: [&str; 2] = ["rest_comment_invalid_id", "rest_post_invalid_id"];

/// What the answer means, before anybody looks into what it carries.
pub(super) fn verdict(payload: &Payload) -> Result<(), Trouble> {
    let code = code(payload);
    let code = code.as_deref();
    let named = || code.unwrap_or(Why::NoReason.word()).to_owned();
    match payload.status {
        200..=299 => Ok(()),
        300..=399 => Err(redirected(payload)),
        401 => Err(Trouble::SignedOut),
        403 => Err(forbidden(code)),
        404 if code.is_some_and(|it| GONE.contains(&it)) => Err(Trouble::Gone),
        404 if code == Some("rest_no_route") => Err(Trouble::Garbled(Why::NoInterface.to_string())),
        404 => Err(Trouble::Garbled(Why::NotByTheSite.to_string())),
        400 if code == Some("comment_flood") => Err(Trouble::Wait(until(payload))),
        429 => Err(Trouble::Wait(until(payload))),
        503 if header(payload, "retry-after").is_some() => Err(Trouble::Wait(until(payload))),
        501 if code == Some("rest_trash_not_supported") => {
            Err(Trouble::Impossible("remove without destroying"))
        }
        400..=499 => Err(Trouble::Refused(named())),
        other => Err(Trouble::Broken(other)),
    }
}

/// The machine-readable reason of a refusal, when WordPress gave one; its sentence may quote people and is not used.
pub(super) fn code(payload: &Payload) -> Option<String> {
    #[derive(Deserialize)]
    struct Refusal {
        code: String,
    }
    if (200..300).contains(&payload.status) {
        return None;
    }
    let refusal: Refusal = serde_json::from_slice(payload.body.trim_ascii()).ok()?;
    let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_' || it == '-';
    Some(refusal.code).filter(|it| (1..=64).contains(&it.len()) && it.chars().all(plain))
}

/// The value of a header.
pub(super) fn header<'a>(payload: &'a Payload, name: &str) -> Option<&'a str> {
    payload.headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// A site that sends us to its login page has not accepted the credentials; other redirections need a person.
fn redirected(payload: &Payload) -> Trouble {
    let target = header(payload, "location").unwrap_or_default();
    if target.contains("wp-login") || target.contains("/login") || target.contains("/signin") {
        return Trouble::SignedOut;
    }
    Trouble::Garbled(Why::Moved.to_string())
}

fn forbidden(code: Option<&str>) -> Trouble {
    match code {
        Some(code) if code.starts_with("rest_forbidden") || code.starts_with("rest_cannot") => {
            Trouble::NotPermitted(code.to_owned())
        }
        Some(code) => Trouble::Refused(code.to_owned()),
        // Not WordPress speaks here but something before it, and that often lets us through later.
        None => Trouble::Broken(403),
    }
}

/// When to try again, by `Retry-After` in seconds or as a date.
fn until(payload: &Payload) -> Instant {
    let now = payload.received_at;
    let asked = header(payload, "retry-after").and_then(|it| {
        it.parse::<i64>().ok().or_else(|| time::parse(it).ok().map(|at| at.seconds_since(now)))
    });
    now.plus_seconds(asked.unwrap_or(DEFAULT_WAIT_SECONDS).clamp(1, LONGEST_WAIT_SECONDS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Request;

    const NOW: i64 = 1_786_106_096_000_000;

    fn payload(status: u16, headers: &[(&str, &str)], body: &str) -> Payload {
        Payload {
            request: Request {
                method: "GET".to_owned(),
                url: "http://127.0.0.1/wp-json/wp/v2/comments".to_owned(),
            },
            status,
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            body: body.as_bytes().to_vec(),
            received_at: Instant::from_micros(NOW),
        }
    }

    fn refusal(status: u16, code: &str) -> Payload {
        payload(
            status,
            &[],
            &format!("{{\"code\":\"{code}\",\"message\":\"Anna\",\"data\":{{\"status\":{status}}}}}"),
        )
    }

    #[test]
    fn only_the_platform_itself_can_say_that_something_is_gone() {
        assert_eq!(verdict(&refusal(404, "rest_comment_invalid_id")), Err(Trouble::Gone));
        assert_eq!(verdict(&refusal(404, "rest_post_invalid_id")), Err(Trouble::Gone));
        for other in
            [refusal(404, "rest_no_route"), payload(404, &[], "<html>rest_comment_invalid_id</html>")]
        {
            assert!(matches!(verdict(&other), Err(Trouble::Garbled(_))), "{other:?}");
        }
    }

    #[test]
    fn each_refusal_leads_to_what_has_to_happen_next() {
        assert_eq!(verdict(&refusal(401, "rest_forbidden_context")), Err(Trouble::SignedOut));
        assert_eq!(
            verdict(&refusal(403, "rest_cannot_edit")),
            Err(Trouble::NotPermitted("rest_cannot_edit".to_owned()))
        );
        assert_eq!(
            verdict(&refusal(403, "rest_comment_closed")),
            Err(Trouble::Refused("rest_comment_closed".to_owned()))
        );
        assert_eq!(verdict(&payload(403, &[], "<html>")), Err(Trouble::Broken(403)));
        assert_eq!(verdict(&payload(500, &[], "")), Err(Trouble::Broken(500)));
        assert_eq!(verdict(&payload(502, &[], "<html>")), Err(Trouble::Broken(502)));
        let to_login = payload(302, &[("Location", "https://example.se/wp-login.php?x=1")], "");
        assert_eq!(verdict(&to_login), Err(Trouble::SignedOut));
    }

    #[test]
    fn a_wait_is_as_long_as_the_platform_asks_within_reason() {
        let after = |seconds: i64| Err(Trouble::Wait(Instant::from_micros(NOW).plus_seconds(seconds)));
        assert_eq!(verdict(&payload(429, &[("retry-after", "30")], "")), after(30));
        assert_eq!(
            verdict(&payload(429, &[("Retry-After", "Fri, 07 Aug 2026 12:36:56 GMT")], "")),
            after(120)
        );
        assert_eq!(verdict(&payload(429, &[], "")), after(60));
        assert_eq!(verdict(&payload(429, &[("retry-after", "999999999")], "")), after(86_400));
        assert_eq!(verdict(&payload(503, &[("retry-after", "-5")], "")), after(1));
        assert_eq!(verdict(&refusal(400, "comment_flood")), after(60));
    }

    #[test]
    fn the_platform_s_sentence_never_reaches_an_error() {
        let trouble = verdict(&refusal(400, "rest_invalid_param")).unwrap_err();
        assert!(!trouble.to_string().contains("Anna"));
        let strange = verdict(&refusal(400, "Anna Ek <b>")).unwrap_err();
        assert_eq!(strange, Trouble::Refused("no reason given".to_owned()));
    }
}
