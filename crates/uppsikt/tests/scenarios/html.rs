//! Just enough reading of the pages' own HTML to see what a person sees.

/// An element's start: its name, its attributes, and where it ends.
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    attributes: &'a str,
    /// The byte after its `>`.
    pub(crate) end: usize,
    /// The byte of its `<`.
    pub(crate) begin: usize,
}

impl Tag<'_> {
    /// What an attribute says; empty when it only stands there.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|it: char| it == '=' || it.is_whitespace()).unwrap_or(rest.len());
            let (found, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => ("", after),
            };
            if found == name {
                return Some(unescaped(value));
            }
            rest = after.trim_start();
        }
        None
    }
}

/// Every element that begins in this HTML, in order. Closing tags have a name that begins with `/`.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(begin) = html[at..].find('<').map(|it| it + at) {
        let Some(end) = html[begin..].find('>').map(|it| it + begin) else { break };
        let inside = html[begin + 1..end].trim_end_matches('/');
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        tags.push(Tag { name, attributes, end: end + 1, begin });
        at = end + 1;
    }
    tags
}

/// What stands inside each element of this name whose attributes are as wanted; elements of one name do not nest.
pub(crate) fn inside<'a>(html: &'a str, name: &str, wanted: impl Fn(&Tag<'_>) -> bool) -> Vec<&'a str> {
    let all = tags(html);
    let begins = all.iter().filter(|it| it.name == name && wanted(it));
    begins.map(|it| until_closed(html, it)).collect()
}

/// What stands between this element's start and its end.
pub(crate) fn until_closed<'a>(html: &'a str, tag: &Tag<'_>) -> &'a str {
    let rest = &html[tag.end..];
    rest.find(&format!("</{}>", tag.name)).map_or(rest, |it| &rest[..it])
}

/// What stands in a field of several lines, line by line; the line break that begins it is none of it.
pub(crate) fn lines(html: &str) -> String {
    unescaped(html.strip_prefix('\n').unwrap_or(html))
}

/// The text that a person reads, with one space wherever there is any.
pub(crate) fn text(html: &str) -> String {
    const INLINE: [&str; 12] =
        ["a", "b", "span", "mark", "small", "code", "time", "q", "strong", "em", "ins", "del"];
    let mut seen = String::new();
    let mut at = 0;
    for tag in tags(html) {
        if tag.begin < at {
            continue;
        }
        seen.push_str(&html[at..tag.begin]);
        if !INLINE.contains(&tag.name.trim_start_matches('/')) {
            seen.push(' ');
        }
        let unseen = ["script", "style", "head", "svg"].contains(&tag.name);
        at = if unseen { tag.end + until_closed(html, &tag).len() } else { tag.end };
    }
    seen.push_str(&html[at..]);
    let whole = unescaped(&seen);
    // Marks that keep directions of writing apart are there and are not seen.
    let plain = whole.replace(['\u{2068}', '\u{2069}'], "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// With `&#38;` and its like as what they stand for.
fn unescaped(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        whole.push_str(before);
        let (entity, character) = after.split_once(';').map_or(("", None), |it| (it.0, character(it.0)));
        if let Some(character) = character {
            whole.push(character);
            rest = &after[entity.len() + 1..];
        } else {
            whole.push('&');
            rest = after;
        }
    }
    whole + rest
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" => Some(' '),
        other => {
            let number = other.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
