//! The marks of an item on its page, and the form that sets one.

use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use webkit::{Choice, Form, FormErrors, Shell, Text};

use super::Names;
use crate::item::View;
use crate::mark::{Mark, MarkKind, Refused, Target, marks_of};

/// The part of the page.
pub(super) struct MarkCard {
    pub(super) marks: Vec<Marked>,
    pub(super) form: Form,
    pub(super) kinds: Vec<Choice>,
    pub(super) units: Vec<Choice>,
    /// Whether the form is open: something is wrong with what was written.
    pub(super) is_open: bool,
}

/// A mark as a line.
pub(super) struct Marked {
    pub(super) what: String,
    pub(super) by: String,
    pub(super) at: Instant,
    /// Where it is taken away.
    pub(super) ending: String,
}

/// What was written into the form.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct MarkSaid {
    pub(super) kind: String,
    pub(super) place: String,
    pub(super) unit: String,
}

impl MarkCard {
    /// None for whoever may not mark it.
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        names: &Names,
        view: &View,
        refused: Option<(MarkSaid, Refused)>,
    ) -> Outcome<Option<Self>> {
        let item = &view.item;
        if view.is_withheld() || view.is_gone() || !actor.may_on(Permission::Answer, item.account) {
            return Ok(None);
        }
        let reader = cx.store.reader();
        let units = people::units(&reader).await?.into_iter();
        let units: Vec<Choice> = units.map(|it| Choice::new(it.id.to_string(), it.name)).collect();
        let marks = marks_of(&reader, item.id).await?;
        let form = || shell.form(&format!("/items/{}/marks", item.id));
        let is_open = refused.is_some();
        let written = |(said, refused): (MarkSaid, Refused)| {
            let form = form().with("kind", said.kind).with("place", said.place).with("unit", said.unit);
            form.refused(FormErrors::one(refused.field(), refused.text()))
        };
        Ok(Some(Self {
            marks: marks.iter().map(|it| line(shell, names, &units, it)).collect(),
            form: refused.map_or_else(form, written),
            kinds: MarkKind::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&kind(*it)))).collect(),
            units,
            is_open,
        }))
    }
}

fn line(shell: &Shell, names: &Names, units: &[Choice], it: &Mark) -> Marked {
    let unit = |id: &str| units.iter().find(|it| it.value == id).map(|it| it.label.clone());
    let what = match &it.target {
        Some(Target::Place(place)) => shell.t_with("dialogue-mark-place-said", "place", place.as_str()),
        Some(Target::Unit(id)) => {
            let name = unit(&id.to_string()).unwrap_or_default();
            shell.t_with("dialogue-mark-unit-said", "unit", name)
        }
        None => shell.t("dialogue-gone-short"),
    };
    let ending = format!("/items/{}/marks/{}/ending", it.item, it.n);
    Marked { what, by: names.of(it.by), at: it.at, ending }
}

/// What a kind of mark is called.
pub(super) fn kind(it: MarkKind) -> Text {
    Text::key(match it {
        MarkKind::InformationMissing => "dialogue-mark-information-missing",
        MarkKind::Improvement => "dialogue-mark-improvement",
    })
}
