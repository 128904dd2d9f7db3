//! The questions that were put on about an item, on its page, with the form that puts one on.

use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use webkit::{Choice, Form, FormErrors, Shell, Text};

use super::Names;
use crate::item::View;
use crate::query::{self, Query, QueryKind, QueryStage, Refused, contacts};

/// The part of the page.
pub(super) struct QueryCard {
    pub(super) queries: Vec<Line>,
    /// None for who may not ask.
    pub(super) form: Option<Form>,
    pub(super) kinds: Vec<Choice>,
    pub(super) people: Vec<Choice>,
    pub(super) units: Vec<Choice>,
    /// Whether the form is open: something is wrong with what was written.
    pub(super) is_open: bool,
}

/// A question as a line.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) to: String,
    pub(super) question: String,
    pub(super) by: String,
    pub(super) at: Instant,
    /// By when it is due, while it is open.
    pub(super) due: Option<Instant>,
    pub(super) stage: String,
    pub(super) reply: Option<Replied>,
}

/// What was replied.
pub(super) struct Replied {
    pub(super) text: String,
    pub(super) by: String,
    pub(super) at: Instant,
}

/// What was written into the form.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct QuerySaid {
    pub(super) to: String,
    pub(super) person: String,
    pub(super) asked_unit: String,
    pub(super) question: String,
}

/// Both parts of the page of an item in which questions stand.
pub(super) struct Queries {
    pub(super) card: Option<QueryCard>,
    /// What was asked of the registrar; it stands at the assessment.
    pub(super) of_registrar: Vec<Line>,
    /// What somebody replied last who knows; it is offered as the answer.
    pub(super) offered: Option<String>,
}

impl Queries {
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        names: &Names,
        view: &View,
        refused: Option<(QuerySaid, Refused)>,
    ) -> Outcome<Self> {
        if view.is_withheld() || view.is_gone() {
            return Ok(Self { card: None, of_registrar: Vec::new(), offered: None });
        }
        let queries = query::of_item(cx, view.item.id).await?;
        let units = people::units(&cx.store.reader()).await?;
        let line = |it: &Query| line(shell, names, &units, it);
        let is_of_registrar = |it: &&Query| it.kind == QueryKind::Registrar;
        let mut replies = queries.iter().rev().filter(|it| !is_of_registrar(it));
        let offered = replies.find_map(|it| it.reply.clone());
        let may = actor.may_on(Permission::Answer, view.item.account);
        let mut card = QueryCard::new(cx, actor, shell, view, refused, &units).await?;
        card.form = card.form.filter(|_| may);
        card.queries = queries.iter().filter(|it| !is_of_registrar(it)).map(line).collect();
        let of_registrar = queries.iter().filter(is_of_registrar).map(line).collect();
        let shows = may || !card.queries.is_empty();
        Ok(Self {
            card: Some(card).filter(|_| shows),
            of_registrar,
            offered: offered.filter(|_| view.item.open && view.answers.is_empty()),
        })
    }
}

impl QueryCard {
    async fn new(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        view: &View,
        refused: Option<(QuerySaid, Refused)>,
        units: &[people::Unit],
    ) -> Outcome<Self> {
        let here = people::people(&cx.store.reader()).await?.into_iter();
        let others = here.filter(|it| it.left_at.is_none() && actor.id() != Some(it.id));
        let answered = contacts(cx).await?;
        let has_contact = |it: &&people::Unit| answered.iter().any(|contact| contact.unit == it.id);
        let form = shell.form(&format!("/items/{}/queries", view.item.id));
        let is_open = refused.is_some();
        let written = |(said, refused): (QuerySaid, Refused), form: Form| {
            let form =
                form.with("to", said.to).with("person", said.person).with("asked_unit", said.asked_unit);
            form.with("question", said.question).refused(FormErrors::one(refused.field(), refused.text()))
        };
        Ok(Self {
            queries: Vec::new(),
            form: Some(match refused {
                Some(refused) => written(refused, form),
                None => form,
            }),
            kinds: QueryKind::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&kind(*it)))).collect(),
            people: others.map(|it| Choice::new(it.id.to_string(), it.name)).collect(),
            units: units
                .iter()
                .filter(has_contact)
                .map(|it| Choice::new(it.id.to_string(), it.name.clone()))
                .collect(),
            is_open,
        })
    }
}

pub(super) fn line(shell: &Shell, names: &Names, units: &[people::Unit], it: &Query) -> Line {
    let replied = |text: &String| {
        let (by, at) = (it.replied_by?, it.replied_at?);
        Some(Replied { text: text.clone(), by: names.of(by), at })
    };
    Line {
        href: format!("/items/{}/queries/{}", it.item, it.n),
        to: to(shell, names, units, it),
        question: it.question.clone(),
        by: names.of(it.by),
        at: it.at,
        due: (it.stage == QueryStage::Asked).then_some(it.due_at),
        stage: shell.say(&stage(it.stage)),
        reply: it.reply.as_ref().and_then(replied),
    }
}

/// Who is asked.
fn to(shell: &Shell, names: &Names, units: &[people::Unit], it: &Query) -> String {
    let person = it.asked.map(|it| names.of(it)).unwrap_or_default();
    match units.iter().find(|unit| Some(unit.id) == it.unit) {
        Some(unit) => format!("{}, {person}", unit.name),
        None if person.is_empty() => shell.say(&kind(it.kind)),
        None => person,
    }
}

/// Whom a question is put on to.
pub(super) fn kind(it: QueryKind) -> Text {
    Text::key(match it {
        QueryKind::Expert => "dialogue-query-expert",
        QueryKind::Unit => "dialogue-query-unit",
        QueryKind::Registrar => "dialogue-query-registrar",
    })
}

fn stage(it: QueryStage) -> Text {
    Text::key(match it {
        QueryStage::Asked => "dialogue-query-asked",
        QueryStage::Replied => "dialogue-query-replied",
        QueryStage::Withdrawn => "dialogue-query-withdrawn",
    })
}
