//! Pages made from the platform's payload, for reading inside the evidence. They are no screenshots and say so.
//!
//! Everything that comes from outside is escaped, and the page may load and run nothing.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use kernel::{Instant, ItemId};

use crate::evidence::address;
use crate::{Clocks, DescriptionInput};

/// An item of the thread as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownItem {
    /// What it is: `inlägg`, `kommentar`, `meddelande`.
    pub kind: String,
    /// The author's name, if the platform gave one.
    pub author: Option<String>,
    /// When it was posted.
    pub posted_at: Option<Instant>,
    /// The text.
    pub text: String,
    /// Where the public finds it.
    pub permalink: Option<String>,
    /// How deep it stands in the thread, from 0.
    pub depth: u8,
    /// Whether it is the item that the evidence is about.
    pub subject: bool,
}

/// One wording of the item as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownVersion {
    /// When it was first observed.
    pub seen_at: Instant,
    /// The wording.
    pub text: String,
}

/// Everything on the evidence page.
#[derive(Clone, Debug)]
pub struct EvidencePage {
    /// The item that the evidence is about.
    pub item: ItemId,
    /// The organisation.
    pub organisation: String,
    /// The account.
    pub account: String,
    /// The platform.
    pub platform: String,
    /// The item's clocks.
    pub clocks: Clocks,
    /// When the item was captured.
    pub captured_at: Instant,
    /// At whose decision, with their role; nobody where no person asked for it.
    pub captured_by: Option<String>,
    /// The thread in its order, with the item in it.
    pub thread: Vec<ShownItem>,
    /// Every wording, the oldest first.
    pub versions: Vec<ShownVersion>,
    /// Whether the evidence has a screenshot too.
    pub screenshot: bool,
    /// The time zone in which times are shown, beside UTC.
    pub zone: TimeZone,
}

/// Makes the page of a copy.
#[must_use]
pub fn evidence_page(page: &EvidencePage) -> String {
    let mut body = String::from(
        "<p class=\"note\"><strong>Detta är ingen skärmdump.</strong> Sidan är återgiven ur plattformens \
         egna svar, som ligger oförändrade i samma fil.</p>\n",
    );
    let mut list = vec![
        ("Organisation", page.organisation.clone()),
        ("Konto", page.account.clone()),
        ("Plattform", page.platform.clone()),
        ("Hämtat för bevis", time(page.captured_at, &page.zone)),
        ("Beteckning", page.item.to_string()),
    ];
    list.extend(page.captured_by.iter().map(|it| ("Dokumenterat av", it.clone())));
    facts(&mut body, &list);
    clocks(&mut body, &page.clocks, &page.zone);
    if page.screenshot {
        let picture = escape(&address(page.item, "skarmdump.png"));
        put(&mut body, format_args!("<p><a href=\"{picture}\">Skärmdump av den publika sidan</a></p>\n"));
    }
    body.push_str("<h2>Tråden</h2>\n");
    page.thread.iter().for_each(|it| shown(&mut body, it, &page.zone));
    body.push_str("<h2>Lydelser</h2>\n<ol>\n");
    for it in &page.versions {
        let (seen, text) = (time(it.seen_at, &page.zone), text(&it.text));
        put(
            &mut body,
            format_args!(
                "<li><p>Sedd första gången {seen}</p><div class=\"text\" dir=\"auto\">{text}</div></li>\n"
            ),
        );
    }
    body.push_str("</ol>\n");
    document(&format!("Bevis: inlägg på {}", page.account), &body)
}

/// Makes the page of a description: the words alone.
pub(crate) fn description_page(input: &DescriptionInput) -> String {
    let mut body = String::from(
        "<p class=\"note\"><strong>Innehållet får inte kopieras.</strong> Filen innehåller ingen kopia, \
         ingen bild och ingen text ur inlägget (brottsbalken 16 kap. 10 a §).</p>\n",
    );
    let mut list = vec![
        ("Konto", input.account.clone()),
        ("Plattform", input.platform.clone()),
        ("Beteckning", input.item.to_string()),
        ("Beskrivet", time(input.described_at, &TimeZone::UTC)),
        ("Beskrivet av", input.described_by.clone()),
        ("Grund", input.ground.clone()),
        ("Riktlinje", input.guideline.clone()),
    ];
    list.extend(input.address.iter().map(|it| ("Adress, endast för polisen", it.clone())));
    facts(&mut body, &list);
    clocks(&mut body, &input.clocks, &TimeZone::UTC);
    put(&mut body, format_args!("<h2>Beskrivning</h2>\n<div class=\"text\">{}</div>\n", text(&input.what)));
    body.push_str("<h2>Åtgärder</h2>\n<ul>\n");
    input.measures.iter().for_each(|it| put(&mut body, format_args!("<li>{}</li>\n", text(it))));
    body.push_str("</ul>\n");
    document(crate::description::TITLE, &body)
}

fn document(title: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n\
         </body>\n</html>\n"
    )
}

const STYLE: &str = "body{font:1rem/1.5 sans-serif;margin:0;color:#1a1a1a;background:#fff}\
main{max-width:48rem;margin:auto;padding:1rem}.note{border:2px solid #8a5a00;background:#fff6e0;padding:.75rem}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:bold}dd{margin:0}\
article{border-left:4px solid #bbb;padding:0 0 0 .75rem;margin:.75rem 0}article.subject{border-color:#8a5a00}\
.text{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}.d1{margin-left:1rem}.d2{margin-left:2rem}\
.d3{margin-left:3rem}";

fn shown(body: &mut String, item: &ShownItem, zone: &TimeZone) {
    let class = if item.subject { " subject" } else { "" };
    let mark = if item.subject { "<p><strong>Det här beviset gäller</strong></p>\n" } else { "" };
    let author = item.author.as_deref().unwrap_or("okänd");
    let posted = item.posted_at.map_or_else(|| "okänd tid".to_owned(), |at| time(at, zone));
    put(
        body,
        format_args!(
            "<article class=\"d{}{class}\">\n{mark}<h3><bdi>{}</bdi>, {}, {posted}</h3>\n\
             <div class=\"text\" dir=\"auto\">{}</div>\n",
            item.depth.min(3),
            escape(author),
            escape(&item.kind),
            text(&item.text)
        ),
    );
    if let Some(link) = &item.permalink {
        put(body, format_args!("<p>Publik adress: <bdi>{}</bdi></p>\n", escape(link)));
    }
    body.push_str("</article>\n");
}

fn clocks(body: &mut String, clocks: &Clocks, zone: &TimeZone) {
    let text = |at: Option<Instant>| at.map_or_else(|| "ej känt".to_owned(), |at| time(at, zone));
    body.push_str("<h2>De fyra klockorna</h2>\n");
    facts(
        body,
        &[
            ("Publicerat, enligt plattformen", text(clocks.posted)),
            ("Hämtat hit", text(Some(clocks.fetched))),
            ("Känt av en människa här", text(clocks.known)),
            ("Åtgärdat", text(clocks.acted)),
        ],
    );
}

fn facts(body: &mut String, list: &[(&str, String)]) {
    body.push_str("<dl>\n");
    for (name, value) in list {
        put(body, format_args!("<dt>{name}</dt><dd><bdi>{}</bdi></dd>\n", escape(value)));
    }
    body.push_str("</dl>\n");
}

/// A time as a person reads it: local, with its distance from UTC.
fn time(at: Instant, zone: &TimeZone) -> String {
    at.timestamp().to_zoned(zone.clone()).strftime("%Y-%m-%d kl. %H:%M:%S (UTC%:z)").to_string()
}

/// Escapes text; signs that no reader can see are shown as �, line breaks stay.
fn text(text: &str) -> String {
    let visible = |it: char| if it.is_control() && it != '\n' && it != '\t' { '\u{fffd}' } else { it };
    escape(&text.replace("\r\n", "\n").chars().map(visible).collect::<String>())
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

fn put(body: &mut String, text: std::fmt::Arguments<'_>) {
    body.write_fmt(text).expect("a text in memory takes any text");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(author: &str, text: &str) -> EvidencePage {
        let at = Instant::from_micros(1_764_000_000_000_000);
        EvidencePage {
            item: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            organisation: "Exempelkommun".to_owned(),
            account: "Exempelkommun på Mastodon".to_owned(),
            platform: "Mastodon".to_owned(),
            clocks: Clocks { posted: Some(at), fetched: at, known: None, acted: None },
            captured_at: at,
            captured_by: Some(author.to_owned()),
            thread: vec![ShownItem {
                kind: "kommentar".to_owned(),
                author: Some(author.to_owned()),
                posted_at: Some(at),
                text: text.to_owned(),
                permalink: Some("https://example.se/1".to_owned()),
                depth: 9,
                subject: true,
            }],
            versions: vec![ShownVersion { seen_at: at, text: text.to_owned() }],
            screenshot: true,
            zone: TimeZone::fixed(jiff::tz::offset(1)),
        }
    }

    #[test]
    fn nothing_that_comes_from_outside_becomes_markup() {
        let html = evidence_page(&page("<b onclick='x'>", "<script>alert(1)</script>\"&\u{0}"));
        assert!(!html.contains("<script") && !html.contains("<b "));
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;\u{fffd}"));
    }

    #[test]
    fn the_page_says_that_it_is_no_screenshot_and_shows_local_times() {
        let html = evidence_page(&page("Ek", "Hej"));
        assert!(html.contains("Detta är ingen skärmdump."));
        assert!(html.contains("2025-11-24 kl. 17:00:00 (UTC+01:00)"));
        assert!(html.contains("ej känt"));
    }
}
