//! Breaks text into lines that are not wider than there is room for.

use super::fonts::Fonts;

/// The lines of a text. A line keeps the blank that it was broken at, so that words stay apart for who listens.
pub(super) fn lines(text: &str, fonts: &Fonts, size: f32, room: f32) -> Vec<String> {
    let text = fonts.readable(text);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0.0;
        for word in paragraph.split_inclusive(' ') {
            let width = fonts.width(word.trim_end(), size);
            if used + width > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if width > room {
                let last = chop(word, fonts, size, room, &mut lines);
                used = fonts.width(&last, size);
                line = last;
            } else {
                used += fonts.width(word, size);
                line.push_str(word);
            }
        }
        lines.push(line);
    }
    lines
}

/// Cuts a word that is wider than a line; the rest that fits is told.
fn chop(word: &str, fonts: &Fonts, size: f32, room: f32, lines: &mut Vec<String>) -> String {
    let (mut line, mut used) = (String::new(), 0.0);
    for letter in word.chars() {
        let width = fonts.width(letter.encode_utf8(&mut [0; 4]), size);
        if used + width > room && !line.is_empty() && letter != ' ' {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        used += width;
        line.push(letter);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_and_no_letter_is_lost() {
        let fonts = Fonts::load().unwrap();
        let text = format!("Så här långt får en rad vara {} och sedan\n\nnästa stycke 😀", "x".repeat(300));
        let broken = lines(&text, &fonts, 10.0, 120.0);
        assert!(broken.iter().all(|it| fonts.width(it.trim_end(), 10.0) <= 120.0));
        let without = |it: &str| it.replace([' ', '\n'], "");
        assert_eq!(without(&broken.concat()), without(&text));
        assert!(broken.len() > 15);
    }
}
