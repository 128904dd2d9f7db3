use std::fmt;

use crate::Unfit;

/// Addresses longer than this are refused; no platform gives out such.
const LONGEST: usize = 16_384;

/// The address of a record: printable ASCII without spaces, whatever was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target(String);

impl Target {
    /// Takes an address; what may not stand in one is percent-encoded.
    ///
    /// # Errors
    ///
    /// [`Unfit::Address`] when it is empty or longer than any real one.
    pub fn new(address: &str) -> Result<Self, Unfit> {
        if address.is_empty() || address.len() > LONGEST {
            return Err(Unfit::Address(address.len()));
        }
        let mut text = String::with_capacity(address.len());
        for byte in address.bytes() {
            match byte {
                b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`' => encode(&mut text, byte),
                0x21..=0x7e => text.push(char::from(byte)),
                _ => encode(&mut text, byte),
            }
        }
        Ok(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn encode(text: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    text.push('%');
    text.push(char::from(HEX[usize::from(byte >> 4)]));
    text.push(char::from(HEX[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_line_of_ascii_whatever_was_handed_in() {
        let target = Target::new("https://example.se/å?q=\r\nWARC-Type: x<y>").unwrap();
        assert_eq!(target.as_str(), "https://example.se/%C3%A5?q=%0D%0AWARC-Type:%20x%3Cy%3E");
        assert!(Target::new("").is_err());
    }
}
