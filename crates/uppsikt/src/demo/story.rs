//! The story as it is written in `story/vecka.toml`.

use anyhow::{Context as _, Result};
use kernel::Instant;
use kernel::calendar::stockholm;
use serde::Deserialize;

const STORY: &str = include_str!("../../story/vecka.toml");

/// A week in a municipality.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub(super) begins: Moment,
    pub(super) ends: Moment,
    pub(super) person: Vec<Player>,
    pub(super) account: Vec<Account>,
    pub(super) event: Vec<Event>,
}

/// Somebody who works there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Player {
    pub(super) login: String,
    pub(super) name: String,
    pub(super) role: String,
    /// The keys of their accounts; without, the role is for all.
    pub(super) accounts: Option<Vec<String>>,
}

/// An account, which is a site of the simulator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) purpose: String,
    pub(super) responsible: String,
    pub(super) deputy: String,
    pub(super) manager: String,
}

/// Something that happens.
#[derive(Debug, Deserialize)]
pub(super) struct Event {
    pub(super) at: Moment,
    #[serde(flatten)]
    pub(super) what: What,
}

/// What happens.
#[derive(Debug, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum What {
    Post {
        id: String,
        account: String,
        title: String,
        text: String,
    },
    Comment {
        id: String,
        under: String,
        by: String,
        text: String,
    },
    Edit {
        comment: String,
        text: String,
    },
    Destroy {
        comment: String,
    },
    Answer {
        comment: String,
        by: String,
        text: String,
    },
    Leave {
        comment: String,
        by: String,
        note: String,
    },
    Moderate {
        comment: String,
        by: String,
        ground: String,
        act: String,
        reason: String,
        stated: Option<String>,
    },
    Confirm {
        comment: String,
        by: String,
    },
    Sign {
        account: String,
        by: String,
    },
    Register {
        comment: String,
        by: String,
        matter: String,
    },
}

/// A time on the clocks of Sweden: `2026-11-26T07:40`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub(super) struct Moment(pub(super) Instant);

impl TryFrom<String> for Moment {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let wrong = |_| format!("\"{text}\" is not a time such as 2026-11-26T07:40");
        let local: jiff::civil::DateTime = text.parse().map_err(wrong)?;
        let zoned = local.to_zoned(stockholm()).map_err(wrong)?;
        Ok(Self(zoned.timestamp().into()))
    }
}

/// Reads the story, its events in the order of time.
pub(super) fn read() -> Result<Story> {
    let mut story: Story = toml::from_str(STORY).context("story/vecka.toml")?;
    story.event.sort_by_key(|it| it.at);
    Ok(story)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_story_can_be_told_in_its_order() {
        let story = read().unwrap();
        let mut known = BTreeSet::new();
        let people: BTreeSet<_> = story.person.iter().map(|it| it.login.as_str()).collect();
        for event in &story.event {
            let (needs, by) = match &event.what {
                What::Post { id, .. } => {
                    known.insert(id.clone());
                    (None, None)
                }
                What::Comment { id, under, .. } => {
                    known.insert(id.clone());
                    (Some(under), None)
                }
                What::Edit { comment, .. } | What::Destroy { comment } => (Some(comment), None),
                What::Answer { comment, by, .. }
                | What::Leave { comment, by, .. }
                | What::Moderate { comment, by, .. }
                | What::Confirm { comment, by }
                | What::Register { comment, by, .. } => (Some(comment), Some(by)),
                What::Sign { by, .. } => (None, Some(by)),
            };
            assert!(needs.is_none_or(|it| known.contains(it)), "{event:?}");
            assert!(by.is_none_or(|it| people.contains(it.as_str())), "{event:?}");
            assert!(event.at < story.ends, "{event:?}");
        }
    }

    #[test]
    fn a_moment_is_swedish_time() {
        let moment = Moment::try_from("2026-11-26T07:40".to_owned()).unwrap();
        assert_eq!(moment.0.to_string(), "2026-11-26T06:40:00Z");
        assert!(Moment::try_from("torsdag".to_owned()).is_err());
    }
}
