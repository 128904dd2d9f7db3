use std::io::Read as _;

use flate2::bufread::GzDecoder;

/// How every packed part of a file begins.
const PACKED: [u8; 3] = [0x1f, 0x8b, 0x08];

/// Whether words stand in a file, also in what is packed in it: a sealed bundle holds its records packed one by one, and
/// words that one looks for in the bytes as they lie are never found there.
#[must_use]
pub fn holds(bytes: &[u8], words: &str) -> bool {
    let stand_in = |bytes: &[u8]| bytes.windows(words.len()).any(|it| it == words.as_bytes());
    let packed = bytes.windows(PACKED.len()).enumerate().filter(|(_, it)| *it == PACKED);
    stand_in(bytes) || packed.map(|(at, _)| unpacked(&bytes[at..])).any(|it| stand_in(&it))
}

/// What can be unpacked from here on.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let _ = GzDecoder::new(bytes).read_to_end(&mut out); // Bytes that only look so end early.
    out
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn words_are_found_as_they_lie_and_packed() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        packed.write_all(&b"hemligt innehall ".repeat(40)).unwrap();
        let file = [b"PK".as_slice(), &packed.finish().unwrap(), b"slut"].concat();
        assert!(holds(&file, "innehall hemligt") && holds(&file, "slut"));
        assert!(!holds(&file, "offentligt"));
    }
}
