use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

const TEXT: &[u8] = include_bytes!("../../fonts/DejaVuSans.ttf");
const EMOJI: &[u8] = include_bytes!("../../fonts/NotoEmoji-Regular.ttf");

/// The fonts of a document, the first that has a sign is taken.
pub(super) struct Fonts([Face; 2]);

/// One font.
pub(super) struct Face {
    pub(super) font: Font,
    map: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

/// A sign as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sign {
    /// Which font has it.
    pub(super) face: usize,
    pub(super) glyph: GlyphId,
    /// How wide it is, in parts of the size.
    pub(super) advance: f32,
}

impl Face {
    fn load(bytes: &'static [u8]) -> Option<Self> {
        let reference = FontRef::new(bytes).ok()?;
        let font = Font::new(bytes.into(), 0)?;
        let units = font.units_per_em();
        let metrics = reference.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(Self { font, map: reference.charmap(), metrics, units })
    }
}

impl Fonts {
    pub(super) fn load() -> Option<Self> {
        Some(Self([Face::load(TEXT)?, Face::load(EMOJI)?]))
    }

    pub(super) fn face(&self, n: usize) -> &Face {
        &self.0[n.min(1)]
    }

    /// The sign for a letter, when one of the fonts has it.
    pub(super) fn sign(&self, letter: char) -> Option<Sign> {
        self.0.iter().enumerate().find_map(|(n, face)| {
            let glyph = face.map.map(letter).filter(|it| it.to_u32() != 0)?;
            let advance = face.metrics.advance_width(glyph)? / face.units;
            Some(Sign { face: n, glyph: GlyphId::new(glyph.to_u32()), advance })
        })
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().filter_map(|it| self.sign(it)).map(|it| it.advance * size).sum()
    }

    /// The text in signs that the fonts have: composed, without what nobody can see, and with a number for what
    /// cannot be shown. Line breaks stay.
    pub(super) fn readable(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for letter in text.replace("\r\n", "\n").nfc() {
            match letter {
                '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
                '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => out.push(' '),
                it if is_invisible(it) => {}
                it if it.is_control() => out.push('\u{fffd}'),
                it if self.sign(it).is_some() && !is_private(it) => out.push(it),
                it => {
                    let number = format_args!("[U+{:04X}]", u32::from(it)).to_string();
                    out.push_str(&number);
                }
            }
        }
        out
    }
}

/// What joins, orders or varies other signs: emoji variants and their shades, joiners, marks of direction.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e01ef}')
}

/// Signs that everybody uses as they like say nothing to a later reader.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_are_text_and_emoji_have_signs() {
        let fonts = Fonts::load().unwrap();
        for letter in "åäöÅÄÖéüß–”…€ąşЖλ".chars() {
            assert_eq!(fonts.sign(letter).unwrap().face, 0, "{letter}");
        }
        for letter in "😀👍🔥🎉💩".chars() {
            assert!(fonts.sign(letter).is_some(), "{letter}");
        }
    }

    #[test]
    fn what_cannot_be_shown_is_told_by_its_number() {
        let fonts = Fonts::load().unwrap();
        assert_eq!(fonts.readable("a\u{308} \u{1f9ff} \u{e000}"), "ä [U+1F9FF] [U+E000]");
        assert_eq!(fonts.readable("❤\u{fe0f}\u{200d}\u{202e}a\u{7}\r\n\tb"), "❤a\u{fffd}\n b");
    }
}
