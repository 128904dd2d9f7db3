use std::ops::Range;

use crate::Why;

/// Where the elements of a JSON list stand in the body, found without trusting what is inside them.
///
/// A list parsed as a whole is lost for one broken element; found this way, the others survive.
pub(super) fn elements(body: &[u8]) -> Result<Vec<Range<usize>>, &'static str> {
    let mut scan = Scan { body, at: body.len() - after_byte_order_mark(body).len() };
    scan.skip_space();
    match scan.next() {
        Some(b'[') => scan.list(),
        Some(b'<') => Err(Why::WebPage.word()),
        Some(_) => Err(Why::NoList.word()),
        None => Err(Why::Empty.word()),
    }
}

/// Where the one JSON object of the body stands.
pub(super) fn object(body: &[u8]) -> Result<Range<usize>, &'static str> {
    let start = body.len() - after_byte_order_mark(body).len();
    match body.get(start..).map(<[u8]>::trim_ascii) {
        Some(text) if text.first() == Some(&b'{') => {
            let start = body.len() - body.get(start..).unwrap_or_default().trim_ascii_start().len();
            Ok(start..start + text.len())
        }
        Some(text) if text.first() == Some(&b'<') => Err(Why::WebPage.word()),
        Some([]) | None => Err(Why::Empty.word()),
        Some(_) => Err(Why::NoObject.word()),
    }
}

/// PHP files saved with a byte order mark put it before everything a site answers.
fn after_byte_order_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

struct Scan<'a> {
    body: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn list(mut self) -> Result<Vec<Range<usize>>, &'static str> {
        let mut found = Vec::new();
        loop {
            self.skip_space();
            let start = self.at;
            let closed_by = self.element()?;
            let element = self.body.get(start..self.at - 1).unwrap_or_default().trim_ascii_end();
            if !element.is_empty() {
                found.push(start..start + element.len());
            } else if closed_by == b',' || !found.is_empty() {
                return Err(Why::Hole.word());
            }
            if closed_by == b']' {
                self.skip_space();
                return if self.at == self.body.len() { Ok(found) } else { Err(Why::Trailing.word()) };
            }
        }
    }

    /// Passes one element and the `,` or `]` behind it, which is handed back.
    fn element(&mut self) -> Result<u8, &'static str> {
        let mut depth = 0_usize;
        loop {
            match self.next().ok_or(Why::CutOff.word())? {
                b'"' => self.string()?,
                b'[' | b'{' => depth += 1,
                it @ (b',' | b']') if depth == 0 => return Ok(it),
                b']' | b'}' => depth = depth.checked_sub(1).ok_or(Why::Brackets.word())?,
                _ => {}
            }
        }
    }

    fn string(&mut self) -> Result<(), &'static str> {
        loop {
            match self.next().ok_or(Why::CutOff.word())? {
                b'\\' => drop(self.next()),
                b'"' => return Ok(()),
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.body.get(self.at).copied();
        self.at += usize::from(byte.is_some());
        byte
    }

    fn skip_space(&mut self) {
        while self.body.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::value::RawValue;

    use super::*;

    fn texts(body: &[u8]) -> Result<Vec<String>, &'static str> {
        let ranges = elements(body)?;
        Ok(ranges.into_iter().map(|it| String::from_utf8_lossy(&body[it]).into_owned()).collect())
    }

    #[test]
    fn each_element_is_found_where_it_stands() {
        assert_eq!(texts(b"[]").unwrap(), Vec::<String>::new());
        assert_eq!(texts(b" [ {\"a\":[1,2]} , \"x,]\\\"\" ] \n").unwrap(), ["{\"a\":[1,2]}", "\"x,]\\\"\""]);
        assert_eq!(texts(b"\xEF\xBB\xBF[1]").unwrap(), ["1"]);
    }

    #[test]
    fn a_broken_element_does_not_hide_its_neighbours() {
        assert_eq!(texts(b"[{\"a\":1},{\"a\":\"\xFF\"},{,},{\"a\":2}]").unwrap().len(), 4);
    }

    #[test]
    fn what_is_no_whole_list_says_why() {
        for (body, expected) in [
            (&b""[..], "an empty answer"),
            (b"<!DOCTYPE html>", "a web page instead of data"),
            (b"{}", "no list"),
            (b"[{\"a\":1},{\"a", "it ends in the middle"),
            (b"[1,]", "a list with a hole in it"),
            (b"[1] <!-- cached -->", "something follows the list"),
            (b"[}]", "brackets that do not match"),
        ] {
            assert_eq!(elements(body), Err(expected));
        }
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<i64>().prop_map(Into::into),
            "[ -~åäö🚜]{0,8}".prop_map(Into::into)
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                prop::collection::hash_map("[\\]\\[{},\"a]{0,3}", inner, 0..3)
                    .prop_map(|it| serde_json::Value::Object(it.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_parser_of_json_agrees_on_every_list(list in prop::collection::vec(json(), 0..6), pretty: bool) {
            let body = if pretty { serde_json::to_string_pretty(&list) } else { serde_json::to_string(&list) }.unwrap();
            let parsed: Vec<&RawValue> = serde_json::from_str(&body).unwrap();
            let expected: Vec<&str> = parsed.iter().map(|it| it.get()).collect();
            prop_assert_eq!(texts(body.as_bytes()).unwrap(), expected);
        }
    }
}
