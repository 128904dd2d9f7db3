use kernel::Permission;
use kernel::calendar::Label;

use crate::choice::choices;
use crate::explain::list;
use crate::{Choice, Explained, Guideline, ProfileItem};

choices! {
    /// What kind of remark it is.
    RemarkKind {
        /// The document is silent and a value was chosen.
        Silence = "silence", "dokumentet tiger", "the document is silent";
        /// The law's floor took the place of what the guideline says.
        Floor = "floor", "lagen går före", "the law takes precedence";
        /// The document cites what something else has taken the place of.
        Dated = "dated", "daterad hänvisning", "dated reference";
        /// Something is missing without which a duty cannot be done.
        Gap = "gap", "lucka", "gap";
    }
}

/// Something the organisation should know before it relies on its guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What kind it is.
    pub kind: RemarkKind,
    /// The key it is about.
    pub key: String,
    /// What it says.
    pub words: Label,
}

impl Guideline {
    /// What the document leaves open, what the law changes in it, and what is missing.
    #[must_use]
    pub fn check(&self) -> Vec<Remark> {
        let mut remarks = silences(&self.values);
        remarks.extend(self.values.iter().filter_map(overruled));
        remarks.extend(self.dated());
        remarks.extend(self.missing_permissions());
        remarks.extend(self.missing_laws());
        remarks.extend(self.unmet_duties());
        remarks.extend(self.unasked_facts());
        remarks
    }

    /// What the document cites that something else has taken the place of, and documents that are no longer valid.
    fn dated(&self) -> impl Iterator<Item = Remark> {
        let cited = self.document.references.iter().map(|it| {
            let since = it.since.map(|it| it.to_string());
            let (sv, en) =
                since.map_or_else(Default::default, |it| (format!(" sedan {it}"), format!(" since {it}")));
            Label::new(
                format!("dokumentet skriver {}; nu gäller {}{sv}", it.written, it.now),
                format!("the document writes {}; now it is {}{en}", it.written, it.now),
            )
        });
        let ended = self.document.related.iter().filter_map(|it| {
            let until = it.valid_until?;
            Some(Label::new(
                format!("dokumentet hänvisar till {}, som gällde till {until}", it.title),
                format!("the document points to {}, which was valid until {until}", it.title),
            ))
        });
        let remark = |words| Remark { kind: RemarkKind::Dated, key: "document".to_owned(), words };
        cited.chain(ended).map(remark)
    }

    /// What the profile has to say but nobody is asked for, so that it could never be filled in.
    fn unasked_facts(&self) -> impl Iterator<Item = Remark> {
        let unasked =
            |it: &&ProfileItem| it.fact.must_be_stated() && self.opening.asks_for(it.fact).is_none();
        self.profile.items.iter().filter(unasked).map(|it| {
            let (fact, key) = (it.fact.label(), format!("profile.item.{}", it.key));
            gap(
                &key,
                format!("profilen ska ange {}, men ingen fråga i ansökan ger svaret", fact.sv),
                format!("the profile has to say {}, but no question of the application asks for it", fact.en),
            )
        })
    }

    /// Permissions that no role has: duties nobody could do.
    fn missing_permissions(&self) -> impl Iterator<Item = Remark> {
        let nobody = |it: &&Permission| !self.roles.iter().any(|role| role.permissions.contains(it));
        Permission::ALL.iter().filter(nobody).map(|it| {
            gap(
                "role",
                format!("ingen roll har behörigheten {}", it.key()),
                format!("no role has the permission {}", it.key()),
            )
        })
    }

    /// Grounds on which the law demands that a message is stopped, but which nobody here could choose.
    fn missing_laws(&self) -> impl Iterator<Item = Remark> {
        let unused = |key: &str| !self.grounds.iter().any(|it| it.law.as_deref() == Some(key));
        self.laws.iter().filter(move |it| it.stop_spreading && unused(&it.key)).map(|law| {
            gap(
                "ground",
                format!("ingen grund pekar på lagens {} ({})", law.label.sv, list(&law.sources)),
                format!("no ground points to the law's {} ({})", law.label.en, list(&law.sources)),
            )
        })
    }

    fn unmet_duties(&self) -> Vec<Remark> {
        let mut gaps = Vec::new();
        if self.watch.escalation.is_empty() {
            gaps.push(gap(
                "watch.escalation",
                "ingen får veta att en runda blev missad",
                "nobody is told that a round was missed",
            ));
        }
        if self.based_on != self.base_version {
            let (from, to) = (&self.based_on, &self.base_version);
            gaps.push(gap(
                "guideline.based_on",
                format!("skriven mot {from}, men lagens golv är nu {to}: läs skillnaden och ändra"),
                format!("written against {from}, but the law's floor is now {to}: read the difference and change it"),
            ));
        }
        let early = |it: &&crate::Ground| !it.in_force(self.version.valid_from());
        gaps.extend(self.grounds.iter().filter(early).map(|it| {
            let key = format!("ground.{}", it.key);
            gap(
                &key,
                "lagen hade inte trätt i kraft när riktlinjen började gälla",
                "the law was not in force when the guideline began",
            )
        }));
        gaps
    }
}

fn gap(key: &str, sv: impl Into<String>, en: impl Into<String>) -> Remark {
    Remark { kind: RemarkKind::Gap, key: key.to_owned(), words: Label::new(sv, en) }
}

/// The silences of the document: values chosen for one and the same reason are one silence.
fn silences(values: &[Explained]) -> Vec<Remark> {
    let mut groups: Vec<(&Label, Vec<&Explained>)> = Vec::new();
    for value in values.iter().filter(|it| !it.stated && it.from.is_none()) {
        let Some(why) = &value.why else { continue };
        match groups.iter_mut().find(|it| it.0 == why) {
            Some(group) => group.1.push(value),
            None => groups.push((why, vec![value])),
        }
    }
    groups.into_iter().map(|(why, values)| silence(why, &values)).collect()
}

fn silence(why: &Label, values: &[&Explained]) -> Remark {
    let first = values[0];
    let section = first.key.rsplit_once('.').map_or("", |it| it.0);
    let together = values.len() > 1
        && values.iter().all(|it| it.key.strip_prefix(section).is_some_and(|it| it.starts_with('.')));
    let (key, chosen) = if together {
        let each = values.iter().map(|it| named(&it.key[section.len() + 1..], &it.value));
        (section, Label::join(&each.collect::<Vec<_>>(), "; "))
    } else {
        (first.key.as_str(), first.value.clone())
    };
    let words = Label::new(
        format!("dokumentet tiger; valt: {}. {}", chosen.sv, why.sv),
        format!("the document is silent; chosen: {}. {}", chosen.en, why.en),
    );
    Remark { kind: RemarkKind::Silence, key: key.to_owned(), words }
}

fn named(name: &str, value: &Label) -> Label {
    Label::new(format!("{name} {}", value.sv), format!("{name} {}", value.en))
}

fn overruled(value: &Explained) -> Option<Remark> {
    let floor = value.floor.as_ref()?;
    let wanted = floor.overruled.as_ref()?;
    let sources = list(&floor.sources);
    let words = Label::new(
        format!("riktlinjen säger {}, lagen ger {} ({sources}). {}", wanted.sv, value.value.sv, floor.why.sv),
        format!(
            "the guideline says {}, the law gives {} ({sources}). {}",
            wanted.en, value.value.en, floor.why.en
        ),
    );
    Some(Remark { kind: RemarkKind::Floor, key: value.key.clone(), words })
}
