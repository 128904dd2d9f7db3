use std::fmt;
use std::str::FromStr;

/// How answers are signed (sv. *underteckna*): a text with places for who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    template: String,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Name,
    Unit,
    Organisation,
}

/// A text that should have been a signature but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a signature is a text with {{name}}, and if wanted {{unit}} and {{organisation}}, in it")]
pub struct SignatureError;

impl Signature {
    /// The signature with its places filled in; what is filled in is never read as a place again.
    #[must_use]
    pub fn fill(&self, name: &str, unit: &str, organisation: &str) -> String {
        let pieces = self.pieces.iter().map(|it| match it {
            Piece::Text(text) => text.as_str(),
            Piece::Name => name,
            Piece::Unit => unit,
            Piece::Organisation => organisation,
        });
        pieces.collect()
    }
}

impl FromStr for Signature {
    type Err = SignatureError;
    fn from_str(template: &str) -> Result<Self, SignatureError> {
        let mut pieces = Vec::new();
        let mut rest = template;
        while let Some((text, after)) = rest.split_once('{') {
            pieces.push(Piece::Text(text.to_owned()));
            let (place, after) = after.split_once('}').ok_or(SignatureError)?;
            pieces.push(match place {
                "name" => Piece::Name,
                "unit" => Piece::Unit,
                "organisation" => Piece::Organisation,
                _ => return Err(SignatureError),
            });
            rest = after;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        pieces.retain(|it| *it != Piece::Text(String::new()));
        if pieces.contains(&Piece::Name) {
            Ok(Self { template: template.to_owned(), pieces })
        } else {
            Err(SignatureError)
        }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_place_stays_a_name() {
        let signature: Signature = "/{name}, {unit}".parse().unwrap();
        assert_eq!(signature.fill("{unit}", "Kultur", ""), "/{unit}, Kultur");
    }

    #[test]
    fn a_signature_without_a_name_is_none() {
        for template in ["", "/redaktören", "{nam}", "{name", "/{name} {", "{name}{unti}"] {
            assert_eq!(template.parse::<Signature>(), Err(SignatureError), "{template}");
        }
    }
}
