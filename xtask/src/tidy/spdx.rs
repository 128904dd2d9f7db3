//! Licence expressions (SPDX) as packages state them: `MIT OR (Apache-2.0 AND BSD-3-Clause)`.

/// Whether the expression can be met with allowed licences alone. What cannot be read is not met.
pub(crate) fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let balanced = expression.matches('(').count() == expression.matches(')').count();
    let met = any_of(&mut rest, allowed);
    balanced && rest.is_empty() && met
}

fn any_of(rest: &mut &[&str], allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = all_of(rest, allowed);
    while take(rest, "OR") {
        met |= all_of(rest, allowed);
    }
    met
}

fn all_of(rest: &mut &[&str], allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = one(rest, allowed);
    while take(rest, "AND") {
        met &= one(rest, allowed);
    }
    met
}

fn one(rest: &mut &[&str], allowed: &dyn Fn(&str) -> bool) -> bool {
    if take(rest, "(") {
        let met = any_of(rest, allowed);
        return take(rest, ")") && met;
    }
    let Some((licence, after)) = rest.split_first() else { return false };
    *rest = after;
    if !take(rest, "WITH") {
        return allowed(licence);
    }
    let Some((exception, after)) = rest.split_first() else { return false };
    *rest = after;
    allowed(&format!("{licence} WITH {exception}"))
}

fn take(rest: &mut &[&str], word: &str) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    let is_it = *first == word;
    if is_it {
        *rest = after;
    }
    is_it
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(expression: &str) -> bool {
        is_met(expression, &|it| ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].contains(&it))
    }

    #[test]
    fn one_way_to_meet_the_expression_is_enough() {
        for ok in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "MIT AND ISC",
            "(GPL-3.0 OR ISC) AND MIT",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(met(ok), "{ok}");
        }
    }

    #[test]
    fn what_cannot_be_met_or_read_is_refused() {
        for wrong in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "Apache-2.0",
            "",
            "MIT GPL-3.0",
            "(MIT",
            "MIT OR (ISC AND GPL-3.0",
            "ISC WITH",
        ] {
            assert!(!met(wrong), "{wrong}");
        }
    }
}
