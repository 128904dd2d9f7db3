use kernel::calendar::Date;
use kernel::{AccountId, Instant, ItemId, PersonId};

/// What was last said about until when a post is right (sv. *gäller till och med*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The post.
    pub item: ItemId,
    /// How many words there have been on it.
    pub n: i64,
    /// The account it stands on.
    pub account: AccountId,
    /// The last day; none where it was seen over and has no end.
    pub last_day: Option<Date>,
    /// What was seen.
    pub note: Option<String>,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

impl Validity {
    /// Whether the post has to be seen over: its last day has passed.
    #[must_use]
    pub fn is_past(&self, today: Date) -> bool {
        self.last_day.is_some_and(|it| it < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_right_on_its_last_day_and_not_on_the_day_after() {
        let id = "01900000-0000-7000-8000-000000000001";
        let day = |text: &str| text.parse::<Date>().unwrap();
        let validity = |last_day| Validity {
            item: id.parse().unwrap(),
            n: 1,
            account: id.parse().unwrap(),
            last_day,
            note: None,
            by: id.parse().unwrap(),
            at: Instant::from_micros(0),
            guideline: String::new(),
        };
        let until = validity(Some(day("2026-11-30")));
        assert!(!until.is_past(day("2026-11-30")) && until.is_past(day("2026-12-01")));
        assert!(!validity(None).is_past(day("2026-12-01")));
    }
}
