use argon2::password_hash::PasswordVerifier;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use kernel::{Entropy, Failed, Outcome};
use secrecy::{ExposeSecret, SecretString};

use crate::Person;

/// How much work guessing a password is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// What the OWASP Password Storage Cheat Sheet asks of Argon2id: 19 MiB, two passes, one lane.
    pub const FULL: Self = Self { memory_kib: 19 * 1024, passes: 2 };
    /// Next to nothing: for tests, where people are made by the dozen.
    pub const TRIFLING: Self = Self { memory_kib: 8, passes: 1 };

    fn argon2(self) -> Argon2<'static> {
        let params =
            Params::new(self.memory_kib, self.passes, 1, None).expect("both costs are within the bounds");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }
}

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Shorter than twelve characters.
    #[error("a password has at least {MIN_CHARS} characters")]
    TooShort,
    /// Longer than two hundred characters.
    #[error("a password has at most {MAX_CHARS} characters")]
    TooLong,
    /// It is the name of the person, or nearly.
    #[error("a password is not one's own name")]
    IsTheName,
    /// It is what everybody tries first.
    #[error("this password is among those that are guessed first")]
    Common,
    /// It is the one the person had.
    #[error("this is the password that is to be changed")]
    Unchanged,
}

/// The least number of characters of a password.
pub(crate) const MIN_CHARS: usize = 12;
/// The greatest: hashing longer ones would be work without gain.
pub(crate) const MAX_CHARS: usize = 200;

/// What passwords are made of when they are guessed first; digits and signs around these add nothing.
const COMMON: [&str; 32] = [
    "abcdefghijkl",
    "administrator",
    "changeme",
    "facebook",
    "flowerpower",
    "football",
    "hejsan",
    "hemligt",
    "hockey",
    "iloveyou",
    "instagram",
    "kommun",
    "kommunen",
    "letmein",
    "lösenord",
    "losenord",
    "midsommar",
    "password",
    "passwordpassword",
    "princess",
    "qazwsxedc",
    "qwerty",
    "qwertyuiop",
    "qwertyuiopå",
    "sommar",
    "sommaren",
    "sverige",
    "uppsikt",
    "valkommen",
    "vinter",
    "välkommen",
    "welcome",
];

/// Checks what a person wants to sign in with.
pub(crate) fn check(password: &SecretString, person: &Person) -> Result<(), Unfit> {
    let password = password.expose_secret().to_lowercase();
    let n_chars = password.chars().count();
    if n_chars < MIN_CHARS {
        return Err(Unfit::TooShort);
    }
    if n_chars > MAX_CHARS {
        return Err(Unfit::TooLong);
    }
    let letters: String = password.chars().filter(|it| it.is_alphabetic()).collect();
    if names(person).any(|name| name == letters) {
        return Err(Unfit::IsTheName);
    }
    // Twelve characters of three kinds or fewer are a finger that rests on the keyboard, or a PIN written twice.
    let mut kinds: Vec<char> = password.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    if letters.is_empty() || kinds.len() <= 3 || COMMON.contains(&letters.as_str()) {
        return Err(Unfit::Common);
    }
    Ok(())
}

/// The name in the ways it is written in passwords, letters only.
fn names(person: &Person) -> impl Iterator<Item = String> {
    let lower = person.name.to_lowercase();
    let mut parts: Vec<&str> = lower.split_whitespace().collect();
    let there = parts.concat();
    parts.reverse();
    let back = parts.concat();
    let login: String = person.login.split('@').next().unwrap_or_default().to_owned();
    let whole = [there, back, login, person.login.clone(), person.mail.to_lowercase()];
    let ways = whole.into_iter().chain(parts.into_iter().map(str::to_owned)).collect::<Vec<_>>();
    let letters = |it: String| it.chars().filter(|it| it.is_alphabetic()).collect::<String>();
    ways.into_iter().map(letters).filter(|it| !it.is_empty())
}

/// What keeps equal passwords from having equal hashes.
pub(crate) type Salt = [u8; 16];

/// Salt made by chance.
pub(crate) fn salt(entropy: &dyn Entropy) -> Salt {
    let mut salt = [0_u8; 16];
    entropy.fill(&mut salt);
    salt
}

/// Hashes a password. Takes the processor for a while: call it where that does no harm.
pub(crate) fn hash(password: &SecretString, cost: Cost, salt: Salt) -> Outcome<String> {
    cost.argon2()
        .hash_password_with_salt(password.expose_secret().as_bytes(), &salt)
        .map(|it: PasswordHash| it.to_string())
        .map_err(|it| Failed::for_good("hashing a password").because(it))
}

/// Whether the password is the one that was hashed. Without a hash the same work is done, and the answer is no.
pub(crate) fn is_right(password: &SecretString, hash: Option<&str>) -> Outcome<bool> {
    let Some(hash) = hash else {
        self::hash(password, Cost::FULL, [0; 16])?;
        return Ok(false);
    };
    let hash =
        PasswordHash::new(hash).map_err(|it| Failed::for_good("reading a password hash").because(it))?;
    Ok(Cost::FULL.argon2().verify_password(password.expose_secret().as_bytes(), &hash).is_ok())
}

/// Letters and digits that are not taken for each other when read aloud or copied by hand.
const LEGIBLE: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A password made by chance (100 bits), in groups of five.
pub(crate) fn made_by_chance(entropy: &dyn Entropy) -> SecretString {
    let mut chance = [0_u8; 20];
    entropy.fill(&mut chance);
    let letters = chance.iter().map(|it| char::from(LEGIBLE[usize::from(it % 32)])).collect::<Vec<_>>();
    let groups: Vec<String> = letters.chunks(5).map(|it| it.iter().collect()).collect();
    SecretString::from(groups.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Person {
        Person {
            id: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            login: "ek.redaktor".to_owned(),
            name: "Redaktör Eklundsson".to_owned(),
            mail: "ek@example.se".to_owned(),
            unit: None,
            left_at: None,
        }
    }

    #[test]
    fn a_password_is_long_enough_not_the_name_and_not_guessed_first() {
        let cases = [
            ("kort-losen", Err(Unfit::TooShort)),
            ("åäöåäöåäö12", Err(Unfit::TooShort)),
            ("redaktör eklundsson", Err(Unfit::IsTheName)),
            ("EklundssonRedaktör1", Err(Unfit::IsTheName)),
            ("Eklundsson2026", Err(Unfit::IsTheName)),
            ("Ek.Redaktor!2026", Err(Unfit::IsTheName)),
            ("Sommaren-2026!", Err(Unfit::Common)),
            ("111111111111", Err(Unfit::Common)),
            ("123456789012", Err(Unfit::Common)),
            ("abcabcabcabc", Err(Unfit::Common)),
            ("tre blå hästar", Ok(())),
            ("redaktör på sju hav", Ok(())),
        ];
        for (password, expected) in cases {
            assert_eq!(check(&password.into(), &person()), expected, "{password}");
        }
        assert_eq!(check(&"lång ".repeat(41).into(), &person()), Err(Unfit::TooLong));
    }

    #[test]
    fn only_the_password_that_was_hashed_is_right() {
        let hashed = hash(&"tre blå hästar".into(), Cost::TRIFLING, [7; 16]).unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{hashed}");
        assert!(is_right(&"tre blå hästar".into(), Some(&hashed)).unwrap());
        assert!(!is_right(&"tre blå hastar".into(), Some(&hashed)).unwrap());
        assert!(!is_right(&"tre blå hästar".into(), None).unwrap());
        assert!(is_right(&"x".into(), Some("not a hash")).is_err());
    }

    #[test]
    fn the_full_cost_is_what_owasp_asks() {
        let hashed = hash(&"tre blå hästar".into(), Cost::FULL, [7; 16]).unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
    }

    #[test]
    fn a_password_made_by_chance_would_be_accepted_if_a_person_chose_it() {
        struct Steps;
        impl Entropy for Steps {
            fn fill(&self, bytes: &mut [u8]) {
                for (n, byte) in (0_u8..).zip(bytes) {
                    *byte = n.wrapping_mul(37);
                }
            }
        }
        let made = made_by_chance(&Steps);
        assert_eq!(made.expose_secret().len(), 23);
        assert_eq!(check(&made, &person()), Ok(()));
    }
}
