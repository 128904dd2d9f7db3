use kernel::{Instant, PersonId};
use platform::hand::Media;

use super::list_platform::ListPlatform;
use super::refused::Refused;
use crate::AccountKey;

kernel::words! {
    /// What people do on a platform (sv. *plattformens slag*).
    PlatformKind {
        /// They follow each other (sv. *nätverk*).
        Network = "network",
        /// They discuss in threads (sv. *forum*).
        Forum = "forum",
        /// They write to each other (sv. *chatt*).
        Chat = "chat",
        /// Somebody writes, and others comment (sv. *blogg*).
        Blog = "blog",
    }
}

/// A platform as it stands on the list (sv. *plattform*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPlatform {
    /// The stable name, as accounts have it.
    pub key: AccountKey,
    /// What people call it.
    pub name: String,
    /// What people do there.
    pub kind: PlatformKind,
    /// What it carries, each once.
    pub media: Vec<Media>,
    /// Whether the organisation can take away what others write there (STO-PER-03, NYK-11-03).
    pub influence: bool,
    /// Who listed it so.
    pub listed_by: PersonId,
    /// When.
    pub listed_at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

impl ListedPlatform {
    /// Whether it says the same as another.
    pub(crate) fn says_as(&self, other: &Self) -> bool {
        (&self.name, self.kind, &self.media, self.influence)
            == (&other.name, other.kind, &other.media, other.influence)
    }
}

/// The most characters of a name.
const LONGEST_NAME: usize = 100;

/// The platform as it was ordered, if everything is said.
pub(crate) fn read(
    order: &ListPlatform,
    (listed_by, listed_at): (PersonId, Instant),
    guideline: String,
) -> Result<ListedPlatform, Refused> {
    let key: AccountKey = order.key.trim().to_lowercase().parse().map_err(|_| Refused::KeyUnfit)?;
    let name = order.name.trim().to_owned();
    if name.is_empty() {
        return Err(Refused::NameMissing);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Refused::NameTooLong);
    }
    let kind = order.kind.parse().map_err(|_| Refused::KindMissing)?;
    let read: Result<Vec<Media>, _> = order.media.iter().map(|it| it.parse()).collect();
    let chosen = read.map_err(|_| Refused::MediaUnfit)?;
    let media: Vec<Media> = Media::ALL.iter().copied().filter(|it| chosen.contains(it)).collect();
    if media.is_empty() {
        return Err(Refused::MediaUnfit);
    }
    let influence = !order.no_influence;
    Ok(ListedPlatform { key, name, kind, media, influence, listed_by, listed_at, guideline })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(media: &[&str]) -> ListPlatform {
        ListPlatform {
            key: " Snapchat ".to_owned(),
            name: "Snapchat".to_owned(),
            kind: "chat".to_owned(),
            media: media.iter().map(|it| (*it).to_owned()).collect(),
            no_influence: false,
        }
    }

    #[test]
    fn a_platform_is_whole_or_not_listed() {
        let by = ("01900000-0000-7000-8000-000000000001".parse().unwrap(), Instant::from_micros(0));
        let read = |order: &ListPlatform| read(order, by, "motala@2025-09-18".to_owned());
        let whole = read(&order(&["film", "text", "film"])).unwrap();
        assert_eq!((whole.key.as_str(), whole.media), ("snapchat", vec![Media::Text, Media::Film]));
        assert!(matches!(read(&order(&[])), Err(Refused::MediaUnfit)));
        assert!(matches!(read(&order(&["smell"])), Err(Refused::MediaUnfit)));
        let nameless = ListPlatform { name: " ".to_owned(), ..order(&["text"]) };
        assert!(matches!(read(&nameless), Err(Refused::NameMissing)));
        let endless = ListPlatform { name: "a".repeat(101), ..order(&["text"]) };
        assert!(matches!(read(&endless), Err(Refused::NameTooLong)));
        let unkeyed = ListPlatform { key: "snap chat".to_owned(), ..order(&["text"]) };
        assert!(matches!(read(&unkeyed), Err(Refused::KeyUnfit)));
        let kindless = ListPlatform { kind: String::new(), ..order(&["text"]) };
        assert!(matches!(read(&kindless), Err(Refused::KindMissing)));
    }
}
