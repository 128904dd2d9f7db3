use kernel::Instant;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::understand;
use crate::{Direction, ExternalId, Observed, Page, Payload, Request, Trouble, Visibility};

const LIST: &str =
    "https://example.se/wp-json/wp/v2/comments?context=edit&status=all&per_page=100&offset=0&uppsikt_user=7";
const POSTS: &str = "https://example.se/wp-json/wp/v2/posts?context=edit&status=publish,private,future,draft,pending,trash&per_page=100";

fn payload(url: &str, body: impl Into<Vec<u8>>) -> Payload {
    Payload {
        request: Request { method: "GET".to_owned(), url: url.to_owned() },
        status: 200,
        headers: vec![("x-wp-total".to_owned(), "2".to_owned())],
        body: body.into(),
        received_at: Instant::from_micros(0),
    }
}

fn comment(id: &Value) -> Value {
    json!({
        "id": id, "post": 4, "parent": 0, "author": 0, "author_name": "Anna", "date_gmt": "2026-11-23T05:33:37",
        "content": { "rendered": "<p>När plogas Storgatan? 😀</p>\n", "raw": "När plogas Storgatan? 😀" },
        "link": "https://example.se/sno/#comment-2", "status": "approved", "type": "comment", "meta": [],
    })
}

/// A comment with one field replaced.
fn with(field: &str, value: Value) -> Value {
    let mut comment = comment(&json!(2));
    comment[field] = value;
    comment
}

fn page(list: &Value) -> Page {
    understand(&payload(LIST, list.to_string())).unwrap()
}

fn only(comment: &Value) -> Observed {
    let mut page = page(&json!([comment]));
    assert_eq!((page.items.len(), page.garbled), (1, vec![]));
    page.items.pop().unwrap()
}

#[test]
fn one_garbled_item_does_not_take_its_neighbours_along() {
    let (good, bad) = (comment(&json!(2)).to_string(), with("id", json!({ "x": 1 })).to_string());
    let body = format!("[{good} , {bad},\n{good}]");
    let page = understand(&payload(LIST, body.clone())).unwrap();
    assert_eq!(page.items.len(), 2);
    assert!(page.items.iter().all(|it| body[it.bytes.clone()] == good));
    let (range, why) = &page.garbled[0];
    assert_eq!(&body[range.clone()], bad);
    assert!(!why.contains("Anna"));
}

#[test]
fn a_list_that_is_empty_though_the_site_counts_more_is_not_the_end_of_it() {
    let page = understand(&payload(LIST, "[]".to_owned())).unwrap();
    assert_eq!((page.items.len(), page.garbled.len()), (0, 1), "the site counts two");
    assert!(page.garbled[0].1.contains("counts 2"), "{}", page.garbled[0].1);
    let beyond = payload(&LIST.replace("offset=0", "offset=2"), "[]".to_owned());
    assert_eq!(understand(&beyond).unwrap().garbled, [], "the first two were on the pages before");
}

#[test]
fn bytes_that_are_no_text_spoil_only_their_own_item() {
    let good = comment(&json!(2)).to_string();
    let body = [good.as_bytes(), b",{\"id\":3,\"content\":{\"raw\":\"\xFF\"}}"].concat();
    let page = understand(&payload(LIST, [b"[", &body[..], b"]"].concat())).unwrap();
    assert_eq!((page.items.len(), page.garbled.len()), (1, 1));
}

#[test]
fn identities_keep_every_digit_however_they_are_written() {
    for (written, expected) in [
        ("2", "comment-2"),
        ("\"2\"", "comment-2"),
        ("9007199254740993", "comment-9007199254740993"),
        ("123456789012345678901234567890", "comment-123456789012345678901234567890"),
    ] {
        let body = format!(
            "[{}]",
            comment(&json!(0)).to_string().replacen("\"id\":0", &format!("\"id\":{written}"), 1)
        );
        let page = understand(&payload(LIST, body)).unwrap();
        assert_eq!(page.items[0].id, ExternalId(expected.to_owned()));
    }
}

#[test]
fn editors_private_notes_are_nobody_s_comments() {
    let page = page(&json!([with("type", json!("note")), comment(&json!(3))]));
    assert_eq!((page.items.len(), page.garbled.len()), (1, 0));
}

#[test]
fn every_status_has_its_visibility_and_an_unknown_one_is_not_public() {
    for (status, expected) in [
        ("approved", Visibility::Public),
        ("hold", Visibility::Hidden),
        ("spam", Visibility::Spam),
        ("trash", Visibility::Removed),
        ("post-trashed", Visibility::Removed),
        ("granskas-av-plugin", Visibility::Hidden),
    ] {
        assert_eq!(only(&with("status", json!(status))).visibility, expected, "{status}");
    }
}

#[test]
fn the_digest_changes_with_text_and_name_and_with_nothing_else() {
    let content = |it: &Value| only(it).content;
    let before = content(&comment(&json!(2)));
    for (field, value) in [
        ("status", json!("hold")),
        ("parent", json!(9)),
        ("link", json!("https://example.se/ny-adress")),
        ("ny_uppgift", json!(true)),
        ("content", json!({ "raw": "När plogas Storgatan? 😀", "rendered": "<p>annat tema</p>" })),
    ] {
        assert_eq!(content(&with(field, value)), before, "{field}");
    }
    assert_ne!(content(&with("author_name", json!("Anne"))), before);
    assert_ne!(content(&with("content", json!({ "raw": "x", "rendered": "x" }))), before);
}

#[test]
fn nul_reaches_no_field_that_a_database_must_take() {
    let mut comment = with("author_name", json!("An\u{0}na"));
    comment["content"] = json!({ "rendered": "<p>He\u{0}j</p>" });
    comment["link"] = json!("https://example.se/\u{0}#comment-2");
    let seen = only(&comment);
    assert_eq!((seen.text.as_str(), seen.author.unwrap().name.as_str()), ("Hej", "Anna"));
    assert_eq!(seen.permalink.as_deref(), Some("https://example.se/#comment-2"));
}

#[test]
fn only_what_our_own_user_wrote_is_outgoing() {
    assert_eq!(only(&with("author", json!(7))).direction, Direction::Outgoing);
    assert_eq!(only(&with("author", json!(8))).direction, Direction::Incoming);
    assert_eq!(only(&comment(&json!(2))).direction, Direction::Incoming);
}

#[test]
fn a_time_that_is_none_does_not_spoil_the_item() {
    for date in [json!(null), json!("0000-00-00T00:00:00"), json!("strax")] {
        assert_eq!(only(&with("date_gmt", date)).posted_at, None);
    }
    assert_eq!(only(&comment(&json!(2))).posted_at, Some("2026-11-23T05:33:37Z".parse().unwrap()));
}

#[test]
fn a_post_reads_with_its_title_and_its_picture_is_part_of_it() {
    let post = |picture: u64| {
        json!([{ "id": 4, "date_gmt": "2026-11-23T05:33:37", "status": "publish", "type": "post", "password": "",
            "title": { "raw": "Snö &amp; is", "rendered": "Snö &amp; is" }, "featured_media": picture,
            "content": { "raw": "<!-- wp:paragraph -->Vi plogar.", "rendered": "<p>Vi plogar.</p>" } }])
    };
    let read = |picture| understand(&payload(POSTS, post(picture).to_string())).unwrap().items.remove(0);
    let item = read(0);
    assert_eq!((item.text.as_str(), item.visibility), ("Snö & is\n\nVi plogar.", Visibility::Public));
    assert_ne!(item.content, read(5).content);
}

#[test]
fn a_post_that_is_not_published_is_seen_by_nobody_but_the_account() {
    let read = |status: &str, password: &str| {
        let post =
            json!([{ "id": 4, "status": status, "password": password, "content": { "raw": "Vi plogar." } }]);
        understand(&payload(POSTS, post.to_string())).unwrap().items.remove(0).visibility
    };
    for (status, expected) in [
        ("publish", Visibility::Public),
        ("draft", Visibility::Private),
        ("pending", Visibility::Private),
        ("future", Visibility::Private),
        ("private", Visibility::Hidden),
        ("trash", Visibility::Removed),
        ("granskas-av-plugin", Visibility::Hidden),
    ] {
        assert_eq!(read(status, ""), expected, "{status}");
    }
    assert_eq!(read("publish", "lösen"), Visibility::Hidden);
    assert_eq!(read("draft", "lösen"), Visibility::Private);
}

#[test]
fn an_answer_to_another_question_is_not_understood() {
    for url in ["https://example.se/wp-json/wp/v2/users", "https://example.se/", "about:blank", ""] {
        let understood = understand(&payload(url, "[]"));
        assert!(matches!(understood, Err(Trouble::Garbled(_))), "{url}");
    }
    assert!(understand(&payload(LIST, "{\"id\":2}")).is_err());
}

/// Recorded answers of a real site, where they are at hand.
#[test]
#[expect(clippy::disallowed_methods, reason = "the recorded answers lie beside the repository")]
fn recorded_answers_are_understood() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared = std::env::var("UPPSIKT_SHARED").unwrap_or_else(|_| beside.to_owned());
    let Ok(body) =
        std::fs::read(format!("{shared}/platforms/samples/wordpress/comments-list-edit-context.json"))
    else {
        use std::io::Write as _;
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: set UPPSIKT_SHARED to the folder with recorded answers of platforms"
        );
        return;
    };
    let page = understand(&payload(LIST, body.clone())).unwrap();
    assert_eq!((page.items.len(), page.garbled.len()), (1, 0));
    assert_eq!(page.items[0].text, "När plogas Storgatan? 😀 åäö");
    assert!(body[page.items[0].bytes.clone()].starts_with(b"{"));
}

fn body() -> String {
    json!([
        comment(&json!(2)),
        with("type", json!("note")),
        with("author", json!(7)),
        with("status", json!("hold"))
    ])
    .to_string()
}

/// Whatever a page says, its places lie in the body.
fn stands_in_the_body(payload: &Payload) -> bool {
    let Ok(page) = understand(payload) else { return true };
    let places = page.items.into_iter().map(|it| it.bytes).chain(page.garbled.into_iter().map(|it| it.0));
    places.into_iter().all(|it| it.start < it.end && it.end <= payload.body.len())
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), url in prop::sample::select(
        vec![LIST, POSTS, "https://example.se/wp-json/wp/v2/comments/2", "https://example.se/wp-json/wp/v2/posts/4"]
    )) {
        prop_assert!(stands_in_the_body(&payload(url, bytes)));
    }

    #[test]
    fn no_damage_makes_it_panic(
        damage in prop::collection::vec((0..2000_usize, any::<u8>()), 1..6), cut in 0..2000_usize, single: bool
    ) {
        let mut bytes = body().into_bytes();
        for (at, byte) in damage {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        bytes.truncate(cut.max(1));
        let url = if single { "https://example.se/wp-json/wp/v2/comments/2" } else { LIST };
        prop_assert!(stands_in_the_body(&payload(url, bytes)));
    }

    #[test]
    fn no_punctuation_makes_it_panic(text in "[\\[\\]{}\",:\\\\0-9a-z <>]{0,80}") {
        prop_assert!(stands_in_the_body(&payload(LIST, text)));
    }

    #[test]
    fn what_a_visitor_writes_is_what_is_read(text in "[a-zåäö<>&\"' 0-9🚜]{1,40}") {
        let escaped = crate::html::escape(&text);
        let item = only(&with("content", json!({ "raw": escaped, "rendered": format!("<p>{escaped}</p>\n") })));
        let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(words(&item.text), words(&text));
    }
}
