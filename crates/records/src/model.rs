use guideline::GuidelineVersion;
use kernel::{CaseId, ClosingId, Instant, ItemId, PersonId};

use crate::RegistryNumber;

/// How a record came to be one (OSL 5:2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Received (sv. *inkommen*, TF 2:9): a comment, when it was posted.
    Received,
    /// Drawn up (sv. *upprättad*, TF 2:10): a post, when it was published.
    Created,
}

impl Origin {
    /// The name used in tables and exports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Created => "created",
        }
    }
}

impl std::str::FromStr for Origin {
    type Err = &'static str;
    fn from_str(key: &str) -> Result<Self, &'static str> {
        match key {
            "received" => Ok(Self::Received),
            "created" => Ok(Self::Created),
            _ => Err("received or created"),
        }
    }
}

/// What an entry was proposed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A moderation case about an item.
    Case {
        /// The case whose outcome is to be registered.
        case: CaseId,
        /// The item it is about.
        item: ItemId,
    },
    /// The closing of an account (sv. *avslut*, NYK-08-02).
    Closing(ClosingId),
    /// One wording of an item, which somebody assessed as something to be registered (OSL 5:1, MOT-DIA-04).
    Wording {
        /// The item.
        item: ItemId,
        /// The number of the wording that was assessed: an edit makes another record.
        wording: i64,
    },
}

impl Cause {
    /// The case, where it is one.
    #[must_use]
    pub fn case(&self) -> Option<CaseId> {
        match self {
            Self::Case { case, .. } => Some(*case),
            Self::Closing(_) | Self::Wording { .. } => None,
        }
    }

    /// The item, where it is about one.
    #[must_use]
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Case { item, .. } | Self::Wording { item, .. } => Some(*item),
            Self::Closing(_) => None,
        }
    }

    /// Whether what proves it lies in the vault of evidence. A package of a closed account is kept by whoever made it,
    /// and a wording where all wordings are kept.
    #[must_use]
    pub fn is_sealed_here(&self) -> bool {
        match self {
            Self::Case { .. } => true,
            Self::Closing(_) | Self::Wording { .. } => false,
        }
    }
}

/// Who decided, when, under which version of the guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The person.
    pub by: PersonId,
    /// The person's name at that time, so that it stays readable when the person has left.
    pub name: String,
    /// When.
    pub at: Instant,
    /// The version of the guideline.
    pub guideline: GuidelineVersion,
}

/// What a record is called in the register (sv. *diarienummer och handlingsnummer*, OSL 5:2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Designation {
    /// The number of the matter.
    pub number: RegistryNumber,
    /// Which record of the matter it is, from 1; none when another register numbers its records.
    pub document: Option<i64>,
}

impl std::fmt::Display for Designation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.document {
            Some(document) => write!(f, "{}-{document}", self.number),
            None => self.number.fmt(f),
        }
    }
}

/// How far an entry has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waits for a registrar.
    Proposed,
    /// Stands in the register (sv. *diarieförd*).
    Registered {
        /// What the record is called there.
        designation: Designation,
        /// Who registered it.
        decided: Decided,
    },
    /// Was not registered.
    Declined {
        /// Why not.
        reason: String,
        /// Who said so.
        decided: Decided,
    },
}

/// What a registrar decides about an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is registered under this designation.
    Register(Designation),
    /// It is not registered, for this reason.
    Decline(String),
}

/// Why a verdict cannot be given any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutOfOrder {
    /// The entry stands in the register; it is corrected there, never taken out.
    Registered(Designation),
    /// The entry was declined already.
    Declined,
}

impl Stage {
    /// The name used in tables.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Registered { .. } => "registered",
            Self::Declined { .. } => "declined",
        }
    }

    /// The designation, once it has one.
    #[must_use]
    pub fn designation(&self) -> Option<&Designation> {
        match self {
            Self::Registered { designation, .. } => Some(designation),
            Self::Proposed | Self::Declined { .. } => None,
        }
    }

    /// The stage after the verdict. What was declined may still be registered: the duty of OSL 5:1 does
    /// not end with a mistake.
    ///
    /// # Errors
    ///
    /// [`OutOfOrder`] when the stage does not take the verdict.
    pub fn advance(&self, verdict: Verdict, decided: Decided) -> Result<Self, OutOfOrder> {
        match (self, verdict) {
            (Self::Registered { designation, .. }, Verdict::Register(_) | Verdict::Decline(_)) => {
                Err(OutOfOrder::Registered(designation.clone()))
            }
            (Self::Declined { .. }, Verdict::Decline(_)) => Err(OutOfOrder::Declined),
            (Self::Proposed | Self::Declined { .. }, Verdict::Register(designation)) => {
                Ok(Self::Registered { designation, decided })
            }
            (Self::Proposed, Verdict::Decline(reason)) => Ok(Self::Declined { reason, decided }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided() -> Decided {
        Decided {
            by: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            name: "Registrator Alm".to_owned(),
            at: Instant::from_micros(1),
            guideline: "motala@2025-09-18".parse().unwrap(),
        }
    }

    fn designation() -> Designation {
        Designation { number: "KS 2026/00001".parse().unwrap(), document: Some(1) }
    }

    fn stages() -> [Stage; 3] {
        [
            Stage::Proposed,
            Stage::Registered { designation: designation(), decided: decided() },
            Stage::Declined { reason: "ringa betydelse".to_owned(), decided: decided() },
        ]
    }

    #[test]
    fn every_stage_takes_exactly_these_verdicts() {
        let verdicts = [Verdict::Register(designation()), Verdict::Decline("utanför ansvar".to_owned())];
        let mut table = Vec::new();
        for stage in stages() {
            for verdict in &verdicts {
                let name = match verdict {
                    Verdict::Register(_) => "register",
                    Verdict::Decline(_) => "decline",
                };
                let after = stage.advance(verdict.clone(), decided());
                table.push((stage.key(), name, after.map(|it| it.key())));
            }
        }
        let registered = OutOfOrder::Registered(designation());
        assert_eq!(
            table,
            [
                ("proposed", "register", Ok("registered")),
                ("proposed", "decline", Ok("declined")),
                ("registered", "register", Err(registered.clone())),
                ("registered", "decline", Err(registered)),
                ("declined", "register", Ok("registered")),
                ("declined", "decline", Err(OutOfOrder::Declined)),
            ]
        );
    }

    #[test]
    fn a_designation_names_the_record_within_its_matter() {
        assert_eq!(designation().to_string(), "KS 2026/00001-1");
        assert_eq!(Designation { document: None, ..designation() }.to_string(), "KS 2026/00001");
    }

    #[test]
    fn every_origin_survives_its_name() {
        assert_eq!(("received".parse(), "created".parse()), (Ok(Origin::Received), Ok(Origin::Created)));
    }
}
