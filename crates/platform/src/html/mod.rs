//! HTML as a person reads it: paragraphs and line breaks stay, markup goes, the address behind a link is shown.

mod entities;
mod reader;

use reader::Reader;

/// The text that a person reads in this HTML.
pub(crate) fn to_text(html: &str) -> String {
    without_nul(Reader::default().read(html))
}

/// The text without NUL, which no browser shows, no analysis expects inside a word and PostgreSQL takes in no text.
/// It goes last, so that nothing becomes markup by it.
pub(crate) fn without_nul(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

/// The HTML that shows exactly this text.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The text with its entities read and nothing else changed.
pub(crate) fn unescape(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('&') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let (character, length) = entities::leading(from).unwrap_or(('&', 1));
        text.push(character);
        rest = from.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_comment_reads_as_on_the_page() {
        for (html, expected) in [
            ("<p>När plogas Storgatan? 😀 åäö</p>\n", "När plogas Storgatan? 😀 åäö"),
            (
                "<p>Hej <b>x</b> &amp; y<br />\nrad två</p>\n<p>Nytt stycke</p>",
                "Hej x & y\nrad två\n\nNytt stycke",
            ),
            ("<ul><li>ett</li><li>två</li></ul>", "• ett\n• två"),
            ("1 < 2 och 3 &lt; 4", "1 < 2 och 3 < 4"),
            ("a&nbsp;b&aring;t", "a båt"),
            ("<script>alert('x')</script>Hej<!-- dolt -->!", "Hej!"),
            ("<SCRIPT src=x>a</SCRIPT>kvar", "kvar"),
            ("Hej <img class=\"wp-smiley\" alt=\"🙂\" src=x> du", "Hej 🙂 du"),
            ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ] {
            assert_eq!(to_text(html), expected, "{html}");
        }
    }

    #[test]
    fn the_address_behind_a_link_is_not_hidden_from_the_moderator() {
        assert_eq!(
            to_text("<a href=\"http://spam.example\" rel='ugc'>Klicka</a>!"),
            "Klicka (http://spam.example)!"
        );
        assert_eq!(to_text("<a href=\"http://spam.example\">http://spam.example</a>"), "http://spam.example");
        assert_eq!(to_text("<a href='https://spam.example/'>spam.example</a>"), "spam.example");
        assert_eq!(to_text("<a href='#top'>upp</a>"), "upp");
    }

    #[test]
    fn nul_is_not_read_and_makes_no_markup() {
        assert_eq!(to_text("He\0j <b>\0</b>&#0;du"), "Hej &#0;du");
        assert_eq!(to_text("<scr\0ipt>kvar</script>"), "kvar");
        assert_eq!(to_text("<a href=\"http://spam.\0example\">Klicka</a>"), "Klicka (http://spam.example)");
    }

    #[test]
    fn markup_that_never_ends_hides_nothing() {
        assert_eq!(to_text("Hej <b title=\"x"), "Hej <b title=\"x");
        assert_eq!(to_text("Hej <!-- aldrig slut"), "Hej <!-- aldrig slut");
        assert_eq!(to_text("Hej <script>aldrig slut"), "Hej aldrig slut");
    }

    proptest! {
        #[test]
        fn any_text_survives_being_written_as_html(text in "\\PC{0,60}") {
            let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(words(&to_text(&escape(&text))), words(&text));
            prop_assert_eq!(unescape(&escape(&text)), text);
        }

        #[test]
        fn no_markup_makes_the_reader_panic(html in "[<>/a-z!=\"'&;# åé\\n-]{0,120}") {
            drop(to_text(&html));
            drop(unescape(&html));
        }
    }
}
