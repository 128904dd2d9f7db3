//! XML as it is written here: one element a line, every text escaped, nothing that XML 1.0 cannot hold.

use std::fmt::Write as _;

/// A document, or a part of one, in the making.
#[derive(Debug, Default)]
pub(super) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A whole document.
    pub(super) fn document() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    /// A part that stands this deep in its document.
    pub(super) fn part(depth: usize) -> Self {
        Self { text: String::new(), depth }
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    /// Ends an element.
    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        self.put(format_args!("</{name}>\n"));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str("/>\n");
    }

    /// An element with a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.start(name, attributes);
        self.put(format_args!(">{}</{name}>\n", escape(text)));
    }

    /// Elements within elements, the innermost with a text.
    pub(super) fn nested(&mut self, names: &[&str], text: &str) {
        match names {
            [] => {}
            [last] => self.text(last, &[], text),
            [first, rest @ ..] => {
                self.open(first, &[]);
                self.nested(rest, text);
                self.close(first);
            }
        }
    }

    /// What has been written so far; what follows goes on at the same depth.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.put(format_args!("<{name}"));
        for (name, value) in attributes {
            self.put(format_args!(" {name}=\"{}\"", escape(value)));
        }
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.text.write_fmt(text).expect("a text in memory takes any text");
    }
}

/// Escapes a text for content and attributes alike; what XML 1.0 has no room for becomes �.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\r' => out.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_handed_in_becomes_markup_or_breaks_the_document() {
        assert_eq!(
            escape("<å & \"b\">\n\u{0}\u{ffff}"),
            "&lt;å &amp; &quot;b&quot;&gt;&#10;\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn elements_stand_one_a_line_as_deep_as_they_are() {
        let mut xml = Xml::part(1);
        xml.open("a", &[("b", "1")]);
        xml.nested(&["c", "d"], "å");
        xml.empty("e", &[]);
        xml.close("a");
        assert_eq!(xml.take(), "  <a b=\"1\">\n    <c>\n      <d>å</d>\n    </c>\n    <e/>\n  </a>\n");
    }
}
