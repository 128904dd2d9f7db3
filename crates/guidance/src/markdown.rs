//! Markdown of a template as HTML that can do nothing but be read, and as plain text.
//!
//! Raw HTML is text, links lead to other templates, to the web or to a mail, and pictures are their words. Headings
//! begin at the second level: the page has the first.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::blanks::{Blanks, Part};

/// The text as HTML, with what is known filled in; `link` gives the address of another template.
#[must_use]
pub fn html(text: &str, blanks: &Blanks, link: &dyn Fn(&str) -> Option<String>) -> String {
    let mut tamer = Tamer { link, title: Title::ToCome, dead_link: false };
    let mut drawn = String::new();
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|it| tamer.tamed(it));
    html::push_html(&mut drawn, events.flat_map(|it| filled(it, blanks)));
    drawn
}

/// The text as it stands, with what is known filled in.
#[must_use]
pub fn plain(text: &str, blanks: &Blanks) -> String {
    let words = |part: &Part<'_>| match part {
        Part::Words(words) => words.clone(),
        Part::Blank(name) => format!("{{{name}}}"),
    };
    blanks.parts(text).iter().map(words).collect()
}

/// Where the reading is with the title, which stands above the text and is not said again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    ToCome,
    Here,
    Behind,
}

/// Lets through what can only be read.
struct Tamer<'l> {
    link: &'l dyn Fn(&str) -> Option<String>,
    title: Title,
    /// Whether the link that is open leads nowhere: only its words stay.
    dead_link: bool,
}

impl Tamer<'_> {
    fn tamed<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if self.title == Title::ToCome => {
                self.title = Title::Here;
                None
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if self.title == Title::Here => {
                self.title = Title::Behind;
                None
            }
            _ if self.title == Title::Here => None,
            Event::Start(Tag::Link { dest_url, .. }) => self.opened(&dest_url),
            Event::End(TagEnd::Link) => {
                let is_dead = std::mem::take(&mut self.dead_link);
                (!is_dead).then_some(Event::End(TagEnd::Link))
            }
            other => only_read(other),
        }
    }

    fn opened<'a>(&mut self, written: &str) -> Option<Event<'a>> {
        let Some(address) = leads_to(written, self.link) else {
            self.dead_link = true;
            return None;
        };
        let (dest_url, title, id) = (CowStr::from(address), CowStr::from(""), CowStr::from(""));
        Some(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id }))
    }
}

/// Raw HTML as text, pictures as their words, nothing with a style of its own.
fn only_read(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Table(columns)) => {
            Some(Event::Start(Tag::Table(vec![Alignment::None; columns.len()])))
        }
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id: None, classes: vec![], attrs: vec![] }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        other => Some(other),
    }
}

fn below(level: HeadingLevel) -> HeadingLevel {
    if level == HeadingLevel::H1 { HeadingLevel::H2 } else { level }
}

fn leads_to(written: &str, link: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let lower = written.to_ascii_lowercase();
    if ["https://", "http://", "mailto:", "tel:"].iter().any(|it| lower.starts_with(it)) {
        return Some(written.to_owned());
    }
    link(written.strip_suffix(".md")?)
}

/// The text with what is known, and each blank marked as one.
fn filled<'a>(event: Event<'a>, blanks: &Blanks) -> Vec<Event<'a>> {
    let Event::Text(text) = event else { return vec![event] };
    let drawn = |part: &Part<'_>| match part {
        Part::Words(words) => Event::Text(words.clone().into()),
        // The name of a blank has small letters and underscores alone.
        Part::Blank(name) => Event::InlineHtml(format!("<mark>{{{name}}}</mark>").into()),
    };
    blanks.parts(&text).iter().map(drawn).collect()
}

#[cfg(test)]
mod tests {
    use guideline::builtin;
    use kernel::calendar::Date;

    use super::*;

    fn drawn(text: &str) -> String {
        let motala = builtin::load("motala").unwrap();
        let today: Date = "2026-11-23".parse().unwrap();
        let blanks = Blanks::of("Motala <kommun>", &motala, today);
        let known = |key: &str| (key == "ordlista").then(|| format!("/guideline/templates/{key}"));
        html(text, &blanks, &known)
    }

    #[test]
    fn the_title_stands_above_and_headings_begin_below_it() {
        assert_eq!(drawn("# Titel\n\n# Del\n\nOrd.").trim(), "<h2>Del</h2>\n<p>Ord.</p>");
    }

    #[test]
    fn what_is_known_is_filled_in_as_text_and_what_is_not_is_marked() {
        assert_eq!(
            drawn("{organisation}: {unit}").trim(),
            "<p>Motala &lt;kommun&gt;: <mark>{unit}</mark></p>"
        );
        assert!(drawn("```text\n{unit}\n{not_allowed}\n```").contains("<mark>{unit}</mark>\n- "));
    }

    #[test]
    fn nothing_in_a_text_can_do_anything() {
        for hostile in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div\nonclick=x>\n\nhej",
            "[a](javascript:alert(1))",
            "[a](JAVASCRIPT:alert(1))",
            "[a](data:text/html,x)",
            "[a](//evil.example)",
            "![a](https://evil.example/x.png)",
            "<style>*{}</style>",
            "[a](x.md \"\\\" onclick=x\")",
            "[a]: javascript:x\n\n[a]",
        ] {
            let drawn = drawn(hostile);
            for tag in ["<script", "<img", "<style", "<div", "javascript:", "data:text", "//evil"] {
                let is_address = drawn.to_lowercase().contains(&format!("href=\"{tag}"));
                assert!(!is_address, "{hostile}: {drawn}");
                assert!(!tag.starts_with('<') || !drawn.contains(tag), "{hostile}: {drawn}");
            }
            assert!(!drawn.contains("onclick=x\">"), "{hostile}: {drawn}");
        }
    }

    #[test]
    fn links_lead_to_other_templates_and_outside() {
        assert!(drawn("[ord](ordlista.md)").contains("href=\"/guideline/templates/ordlista\""));
        assert_eq!(drawn("[ord](okänd.md) och").trim(), "<p>ord och</p>");
        assert!(drawn("[imy](https://www.imy.se/)").contains("href=\"https://www.imy.se/\""));
    }
}
