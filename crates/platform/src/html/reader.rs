use super::entities;

/// Reads HTML from left to right and writes what a person sees.
#[derive(Default)]
pub(super) struct Reader {
    out: String,
    /// Line breaks owed before the next visible character.
    breaks: usize,
    /// A space owed before the next visible character.
    space: bool,
    /// The addresses of the links that are open, and where their texts begin.
    links: Vec<(String, usize)>,
    /// Ends that were looked for and do not come any more; looking again for each of a thousand
    /// unclosed pieces of markup would take a thousand times as long.
    never: Vec<&'static str>,
}

/// The longest tag that is read as one; browsers set limits as well.
const LONGEST_TAG: usize = 16 * 1024;

/// A piece of markup that was cut off the front.
struct Tag<'a> {
    /// In lower case, with a `/` in front when it closes.
    name: String,
    attributes: &'a str,
}

impl Reader {
    pub(super) fn read(mut self, html: &str) -> String {
        let mut rest = html;
        while let Some(first) = rest.chars().next() {
            rest = match first {
                '<' => self.markup(rest),
                '&' => self.entity(rest),
                _ => self.plain(rest),
            };
        }
        self.out
    }

    /// Everything up to the next markup or entity; white space runs together, as in a browser.
    fn plain<'a>(&mut self, rest: &'a str) -> &'a str {
        let (text, rest) = rest.split_at(rest.find(['<', '&']).unwrap_or(rest.len()));
        for character in text.chars() {
            if character.is_whitespace() {
                self.space = true;
            } else {
                self.show(character);
            }
        }
        rest
    }

    fn entity<'a>(&mut self, rest: &'a str) -> &'a str {
        let (character, length) = entities::leading(rest).unwrap_or(('&', 1));
        // A soft hyphen is for the line breaker; a space that does not break is a space to a reader.
        match character {
            '\u{ad}' => {}
            it if it.is_whitespace() => self.space = true,
            it => self.show(it),
        }
        rest.get(length..).unwrap_or_default()
    }

    fn markup<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--")
            && let Some(after) = self.after(comment, "-->")
        {
            return after;
        }
        let Some((tag, after)) = cut_tag(rest) else {
            self.show('<');
            return rest.get(1..).unwrap_or_default();
        };
        self.element(&tag);
        // What is not shown is skipped; without an end nothing is, so that nothing can hide behind it.
        match tag.name.as_str() {
            "script" => self.after(after, "</script>").unwrap_or(after),
            "style" => self.after(after, "</style>").unwrap_or(after),
            "template" => self.after(after, "</template>").unwrap_or(after),
            _ => after,
        }
    }

    /// What follows the next `end` (in any case of letters), if it ever comes.
    fn after<'a>(&mut self, rest: &'a str, end: &'static str) -> Option<&'a str> {
        if self.never.contains(&end) {
            return None;
        }
        let found = rest.as_bytes().windows(end.len()).position(|it| it.eq_ignore_ascii_case(end.as_bytes()));
        if found.is_none() {
            self.never.push(end);
        }
        rest.get(found? + end.len()..)
    }

    fn element(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "br" => self.line_break(),
            "p" | "/p" | "ul" | "/ul" | "ol" | "/ol" | "blockquote" | "/blockquote" | "h1" | "/h1" | "h2"
            | "/h2" | "h3" | "/h3" | "h4" | "/h4" | "h5" | "/h5" | "h6" | "/h6" | "pre" | "/pre" | "hr"
            | "figure" | "/figure" | "table" | "/table" => self.owe_breaks(2),
            "div" | "/div" | "/li" | "tr" | "/tr" | "section" | "/section" | "article" | "/article"
            | "figcaption" | "/figcaption" => self.owe_breaks(1),
            "li" => {
                self.owe_breaks(1);
                self.show('•');
                self.space = true;
            }
            "/td" | "/th" => self.space = true,
            "img" => {
                let alternative = attribute(tag.attributes, "alt").unwrap_or_default();
                alternative.chars().for_each(|it| self.show(it));
            }
            "a" => self.open_link(attribute(tag.attributes, "href").unwrap_or_default()),
            "/a" => self.close_link(),
            _ => {}
        }
    }

    /// A break that the author asked for: several in a row are several lines.
    fn line_break(&mut self) {
        self.breaks = (self.breaks + 1).min(3);
        self.space = false;
    }

    fn owe_breaks(&mut self, breaks: usize) {
        self.breaks = self.breaks.max(breaks);
        self.space = false;
    }

    fn show(&mut self, character: char) {
        if !self.out.is_empty() {
            if self.breaks > 0 {
                self.out.extend(std::iter::repeat_n('\n', self.breaks));
            } else if self.space {
                self.out.push(' ');
            }
        }
        self.breaks = 0;
        self.space = false;
        self.out.push(character);
    }

    fn open_link(&mut self, address: String) {
        self.links.push((address, self.out.len()));
    }

    /// Shows the address behind the link unless the link's text is the address.
    fn close_link(&mut self) {
        let Some((address, start)) = self.links.pop() else { return };
        let shown = self.out.get(start..).unwrap_or_default().trim();
        let outward = ["http:", "https:", "mailto:", "tel:"].iter().any(|it| address.starts_with(it));
        if !outward || bare(shown) == bare(&address) {
            return;
        }
        self.space = true;
        format!("({address})").chars().for_each(|it| self.show(it));
    }
}

/// An address without what readers do not tell apart.
fn bare(address: &str) -> &str {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|it| address.strip_prefix(it))
        .unwrap_or(address)
        .trim_end_matches('/')
}

/// Cuts the tag at the front of `rest`; nothing when it is no tag or never ends.
fn cut_tag(rest: &str) -> Option<(Tag<'_>, &str)> {
    let inner = rest.get(1..)?;
    if !inner.starts_with(|it: char| it.is_ascii_alphabetic() || it == '/' || it == '!' || it == '?') {
        return None;
    }
    let end = tag_end(inner)?;
    let (tag, after) = (inner.get(..end)?, inner.get(end + 1..)?);
    let stop =
        tag.char_indices().find(|(i, it)| *i > 0 && !it.is_ascii_alphanumeric()).map_or(tag.len(), |it| it.0);
    let (name, attributes) = tag.split_at(stop);
    Some((Tag { name: name.to_ascii_lowercase(), attributes }, after))
}

/// Where the tag closes: a `>` inside quotes belongs to an attribute.
fn tag_end(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inner.bytes().take(LONGEST_TAG).enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), it) if open == it => quote = None,
            (None | Some(_), _) => {}
        }
    }
    None
}

/// The value of an attribute, with its entities read.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == '/');
        let end = rest.find(|it: char| it.is_whitespace() || it == '=' || it == '/').unwrap_or(rest.len());
        let (found, after) = rest.split_at(end);
        if found.is_empty() && after.is_empty() {
            return None;
        }
        let (value, after) = attribute_value(after.trim_start());
        if found.eq_ignore_ascii_case(name) {
            return Some(super::unescape(value));
        }
        rest = after;
    }
}

/// The value at the front, if there is one, and what follows it.
fn attribute_value(after_name: &str) -> (&str, &str) {
    let Some(value) = after_name.strip_prefix('=').map(str::trim_start) else { return ("", after_name) };
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()))
}
