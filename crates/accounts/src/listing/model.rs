use guideline::{Extent, Guideline, ListField};
use kernel::{AccountId, Instant, PersonId, UnitId};

use super::address::{Likeness, Spot};
use crate::{AccountKey, WebAddress};

kernel::words! {
    /// Who sees an account in the list.
    ShownTo {
        /// Everybody, on the public page and in the open data.
        Public = "public",
        /// The staff alone, on the intranet.
        Staff = "staff",
    }
}

/// A decision on who sees an account in the list (STO-TIL-04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which number it has among the decisions on this account, from 1.
    pub n: i64,
    /// Who sees it from then on.
    pub shown_to: ShownTo,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: Instant,
}

/// An account as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Identity.
    pub id: AccountId,
    /// The stable name.
    pub key: AccountKey,
    /// The name shown.
    pub name: String,
    /// The platform's stable name.
    pub platform: String,
    /// Where it is.
    pub url: WebAddress,
    /// Which unit is behind it.
    pub unit: UnitId,
    /// What that unit is called.
    pub unit_name: String,
    /// What it is for.
    pub purpose: String,
    /// Who is responsible.
    pub responsible: String,
    /// Who stands in.
    pub deputy: String,
    /// When it was opened.
    pub opened_at: Instant,
    /// When it was closed, if it was.
    pub closed_at: Option<Instant>,
    /// Whether it was there before and was brought in.
    pub brought_in: bool,
    /// Who sees it.
    pub shown_to: ShownTo,
    /// The latest decision on that, if there is one.
    pub decision: Option<Decision>,
}

impl Listed {
    /// Whether it is in use, was brought in, and nobody has decided yet who sees it.
    #[must_use]
    pub fn awaits_decision(&self) -> bool {
        self.brought_in && self.decision.is_none() && self.closed_at.is_none()
    }

    /// What the list says of the account in this field; dates and times of watching are put in words elsewhere.
    #[must_use]
    pub fn says(&self, field: ListField) -> Option<&str> {
        match field {
            ListField::Name => Some(&self.name),
            ListField::Platform => Some(&self.platform),
            ListField::Link => Some(self.url.as_str()),
            ListField::Unit => Some(&self.unit_name),
            ListField::Purpose => Some(&self.purpose),
            ListField::Responsible => Some(&self.responsible),
            ListField::Status | ListField::Dates | ListField::Watching => None,
        }
    }
}

/// Who sees an account: where the guideline lists all, everybody; where it lists a selection, whom the latest
/// decision names, and before there is one the staff alone. An account that was brought in was never decided on, and
/// counts as official when somebody has (NYK-02.2-01); a guideline that binds nobody keeps none back.
#[must_use]
pub(crate) fn shown_to(guideline: &Guideline, brought_in: bool, latest: Option<&Decision>) -> ShownTo {
    match (guideline.list.extent, latest) {
        (Extent::All, Some(decision)) if brought_in => decision.shown_to,
        (Extent::All, None) if brought_in && guideline.is_binding() => ShownTo::Staff,
        (Extent::All, _) => ShownTo::Public,
        (Extent::Selection, Some(decision)) => decision.shown_to,
        (Extent::Selection, None) => ShownTo::Staff,
    }
}

/// What is answered to the question whether an address is one of the organisation's accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is (sv. *ja*).
    Official(Listed),
    /// It was, until it was closed.
    Closed(Listed),
    /// It looks like one and is not it.
    LookAlike(Listed),
    /// It is not in the public list.
    NotListed,
    /// What was asked about is no address.
    NoAddress,
}

/// An account with its address read once, to be asked about many times.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) account: Listed,
    pub(crate) spot: Spot,
}

impl Placed {
    /// The accounts whose addresses can be compared.
    pub(crate) fn all(accounts: &[Listed]) -> Vec<Self> {
        let placed = |it: &Listed| Some(Self { spot: Spot::read(it.url.as_str())?, account: it.clone() });
        accounts.iter().filter_map(placed).collect()
    }
}

/// Answers for a pasted address. An account in use goes before one that was closed, the same address before a
/// similar one, a longer address before a shorter one.
#[must_use]
pub(crate) fn judge(pasted: &str, public: &[Placed]) -> Verdict {
    let Some(asked) = Spot::read(pasted) else { return Verdict::NoAddress };
    let near = public.iter().filter_map(|it| Some((asked.likeness(&it.spot)?, &it.account)));
    let best = near.min_by_key(|(likeness, it)| {
        (*likeness, it.closed_at.is_some(), std::cmp::Reverse(it.url.as_str().len()))
    });
    match best {
        None => Verdict::NotListed,
        Some((Likeness::LookAlike, it)) => Verdict::LookAlike(it.clone()),
        Some((Likeness::Same, it)) if it.closed_at.is_some() => Verdict::Closed(it.clone()),
        Some((Likeness::Same, it)) => Verdict::Official(it.clone()),
    }
}

/// The platform as people write it.
#[must_use]
pub fn platform_name(key: &str) -> String {
    let known = [
        ("bluesky", "Bluesky"),
        ("facebook", "Facebook"),
        ("instagram", "Instagram"),
        ("linkedin", "LinkedIn"),
        ("mastodon", "Mastodon"),
        ("snapchat", "Snapchat"),
        ("threads", "Threads"),
        ("tiktok", "TikTok"),
        ("wordpress", "WordPress"),
        ("x", "X"),
        ("youtube", "YouTube"),
    ];
    known.iter().find(|it| it.0 == key).map_or_else(|| key.to_owned(), |it| it.1.to_owned())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn an_account(n: u8, url: &str) -> Listed {
        let id = |kind: u8| format!("01900000-0000-7000-8000-0000000{kind:02}0{n:02}");
        Listed {
            id: id(1).parse().unwrap(),
            key: format!("konto-{n}").parse().unwrap(),
            name: format!("Konto {n}"),
            platform: "wordpress".into(),
            url: url.parse().unwrap(),
            unit: id(2).parse().unwrap(),
            unit_name: "Tekniska nämnden".into(),
            purpose: "Berätta".into(),
            responsible: "Redaktör Ek".into(),
            deputy: "Redaktör Alm".into(),
            opened_at: "2026-01-15T09:00:00Z".parse().unwrap(),
            closed_at: None,
            brought_in: false,
            shown_to: ShownTo::Public,
            decision: None,
        }
    }

    fn decision(shown_to: ShownTo) -> Decision {
        let by = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let at = "2026-01-15T09:00:00Z".parse().unwrap();
        Decision { n: 1, shown_to, reason: "Skäl".into(), decided_by: by, decided_at: at }
    }

    #[test]
    fn who_sees_an_account_follows_from_the_guideline_and_then_from_the_decision() {
        let (public, staff) = (decision(ShownTo::Public), decision(ShownTo::Staff));
        let mut guideline = guideline::builtin::load("nykoping").unwrap();
        for latest in [None, Some(&public), Some(&staff)] {
            assert_eq!(shown_to(&guideline, false, latest), ShownTo::Public);
        }
        assert_eq!(shown_to(&guideline, true, None), ShownTo::Staff, "nobody has decided on it");
        for extent in [Extent::All, Extent::Selection] {
            guideline.list.extent = extent;
            assert_eq!(shown_to(&guideline, true, Some(&public)), ShownTo::Public);
            assert_eq!(shown_to(&guideline, true, Some(&staff)), ShownTo::Staff);
        }
        assert_eq!(shown_to(&guideline, false, None), ShownTo::Staff);
        assert_eq!(shown_to(&guideline, false, Some(&public)), ShownTo::Public);
        assert_eq!(shown_to(&guideline, false, Some(&staff)), ShownTo::Staff);
    }

    #[test]
    fn the_question_is_answered_by_the_account_that_fits_best() {
        let mut closed = an_account(1, "https://webben.example.se");
        closed.closed_at = Some("2026-06-01T09:00:00Z".parse().unwrap());
        let open = an_account(2, "https://webben.example.se/barn");
        let all = Placed::all(&[closed.clone(), open.clone()]);
        assert_eq!(judge("webben.example.se/barn/nytt", &all), Verdict::Official(open.clone()));
        assert_eq!(judge("webben.example.se/annat", &all), Verdict::Closed(closed));
        assert_eq!(judge("webbem.example.se/barn", &all), Verdict::LookAlike(open));
        assert_eq!(judge("annan.example.org", &all), Verdict::NotListed);
        assert_eq!(judge("hej hopp", &all), Verdict::NoAddress);
    }
}
