use askama::Template;
use guideline::Guideline;
use kernel::{Digest, Instant};
use webkit::{Choice, Form, Shell, Text};

use crate::binding::{Binding, binding};
use crate::change::{Change, PublicChange};
use crate::entry::{Entry, Marking, Openness, PublicEntry};
use crate::handing::HandOver;
use crate::handing::waits;
use crate::model::{Decided, Origin, Stage};
use crate::refused::field_name;

/// The registrar's queue (sv. *att diarieföra*).
#[derive(Template)]
#[template(path = "queue.html")]
pub(crate) struct QueuePage {
    shell: Shell,
    rows: Vec<Waiting>,
    /// What was handed over and has no receipt: where one notes it, and since when.
    handed: Vec<(String, Text)>,
    guide: Guide,
}

/// The guidance that the document names for registrars (NYK-15-01).
enum Guide {
    /// It names none.
    None,
    /// Where it is read, and its heading.
    At(String, String),
    /// It is named and is not there.
    Missing,
}

/// An entry that waits: what it is, why, on which evidence.
struct Waiting {
    entry: Entry,
    why: Text,
    source: String,
    origin: Text,
    digest: String,
    bound: bool,
    shown_again: Option<Instant>,
}

impl QueuePage {
    pub(crate) fn new(
        shell: Shell,
        guideline: &Guideline,
        entries: Vec<(Entry, Option<Instant>)>,
        handed: Vec<HandOver>,
    ) -> Self {
        let row = |(entry, shown_again): (Entry, Option<Instant>)| Waiting {
            shown_again,
            why: ground(guideline, &entry.ground),
            source: source(guideline, &entry.ground),
            origin: origin(entry.origin),
            digest: short(entry.bundle),
            bound: binding(guideline, &entry).is_some(),
            entry,
        };
        let now = shell.now();
        let waits = |it: HandOver| (format!("/register/{}/diary", it.entry), waits(&it, now));
        let shell = shell.titled(Text::key("records-queue"));
        let handed = handed.into_iter().map(waits).collect();
        Self { shell, rows: entries.into_iter().map(row).collect(), handed, guide: Guide::None }
    }

    /// The same with the guidance for registrars, or that it is missing.
    pub(crate) fn guided(self, guideline: &Guideline, templates: &guideline::Templates) -> Self {
        let guide = match &guideline.registration.guide {
            None => Guide::None,
            Some(key) => match templates.get(key) {
                Some(it) => Guide::At(format!("/guideline/templates/{key}"), it.title.clone()),
                None => Guide::Missing,
            },
        };
        Self { guide, ..self }
    }
}

/// A form that was refused and is shown again.
pub(crate) enum Again {
    /// To register the entry.
    Register(Form),
    /// To decline it.
    Decline(Form),
    /// To correct it.
    Correct(Form),
}

/// An entry as the registrar and readers of restricted records see it.
#[derive(Template)]
#[template(path = "entry.html")]
pub(crate) struct EntryPage {
    shell: Shell,
    entry: Entry,
    why: Text,
    source: String,
    origin: Text,
    marking: Option<Marking>,
    suspected: bool,
    designation: Option<String>,
    decided: Option<Decided>,
    declined: Option<String>,
    must: Option<Text>,
    register: Option<Form>,
    decline: Option<Form>,
    correct: Option<Form>,
    access: Vec<Choice>,
    changes: Vec<Changed>,
    /// When what was hidden or removed could be seen again.
    pub(crate) shown_again: Option<Instant>,
}

/// A line of the history.
struct Changed {
    field: Text,
    change: Change,
}

impl EntryPage {
    pub(crate) fn new(
        shell: Shell,
        guideline: &Guideline,
        organisation: &str,
        may_register: bool,
        entry: Entry,
        changes: Vec<Change>,
        again: Option<Again>,
    ) -> Self {
        let forms =
            if may_register { Forms::new(&shell, organisation, &entry, again) } else { Forms::default() };
        let bound = binding(guideline, &entry);
        let (marking, suspected) = match &entry.openness {
            Openness::Public => (None, false),
            Openness::Suspected => (None, true),
            Openness::Marked(marking) => (Some(marking.clone()), false),
        };
        let (decided, declined) = match &entry.stage {
            Stage::Proposed => (None, None),
            Stage::Registered { decided, .. } => (Some(decided.clone()), None),
            Stage::Declined { reason, decided } => (Some(decided.clone()), Some(reason.clone())),
        };
        let title = match entry.stage.designation() {
            Some(designation) => Text::same(designation.to_string()),
            None => Text::key("records-proposal"),
        };
        let told = |change: Change| Changed { field: field_name(change.field), change };
        Self {
            why: ground(guideline, &entry.ground),
            source: source(guideline, &entry.ground),
            origin: origin(entry.origin),
            designation: entry.stage.designation().map(ToString::to_string),
            decline: forms.decline.filter(|_| bound.is_none()),
            must: bound.filter(|_| decided.is_none()).map(must),
            register: forms.register,
            correct: forms.correct,
            access: access(&shell),
            shown_again: None,
            changes: changes.into_iter().map(told).collect(),
            shell: shell.titled(title),
            entry,
            marking,
            suspected,
            decided,
            declined,
        }
    }
}

/// The forms that the stage of an entry has, prefilled with what is known.
#[derive(Default)]
struct Forms {
    register: Option<Form>,
    decline: Option<Form>,
    correct: Option<Form>,
}

impl Forms {
    fn new(shell: &Shell, organisation: &str, entry: &Entry, again: Option<Again>) -> Self {
        let mut forms = match &entry.stage {
            Stage::Proposed => Self {
                register: Some(wording(shell, organisation, entry, "registration")),
                decline: Some(form(shell, entry, "declining")),
                correct: None,
            },
            Stage::Declined { .. } => Self {
                register: Some(wording(shell, organisation, entry, "registration")),
                ..Self::default()
            },
            Stage::Registered { designation, .. } => {
                let correct = wording(shell, organisation, entry, "correction");
                Self {
                    correct: Some(correct.with("number", designation.number.to_string())),
                    ..Self::default()
                }
            }
        };
        match again {
            None => {}
            Some(Again::Register(form)) => forms.register = Some(form),
            Some(Again::Decline(form)) => forms.decline = Some(form),
            Some(Again::Correct(form)) => forms.correct = Some(form),
        }
        forms
    }
}

fn form(shell: &Shell, entry: &Entry, act: &str) -> Form {
    shell.form(&format!("/register/{}/{act}", entry.id)).with("change", entry.change.to_string())
}

fn wording(shell: &Shell, organisation: &str, entry: &Entry, act: &str) -> Form {
    let matter = entry.asked_matter.as_ref().map(ToString::to_string).unwrap_or_default();
    let (access, provision, authority) = match &entry.openness {
        Openness::Public => ("public", "", organisation),
        Openness::Suspected => ("restricted", "", organisation),
        Openness::Marked(it) => ("restricted", it.secrecy.provision.as_str(), it.secrecy.authority.as_str()),
    };
    form(shell, entry, act)
        .with("matter", &entry.matter)
        .with("existing_matter", matter)
        .with("sender", entry.sender.as_deref().unwrap_or_default())
        .with("access", access)
        .with("provision", provision)
        .with("authority", authority)
}

fn access(shell: &Shell) -> Vec<Choice> {
    vec![
        Choice::new("public", shell.t("records-access-public")).hint(shell.t("records-access-public-hint")),
        Choice::new("restricted", shell.t("records-access-restricted"))
            .hint(shell.t("records-access-restricted-hint")),
    ]
}

/// The public form of an entry.
#[derive(Template)]
#[template(path = "public-entry.html")]
pub(crate) struct PublicEntryPage {
    shell: Shell,
    entry: PublicEntry,
    origin: Text,
    changes: Vec<(Text, PublicChange)>,
}

impl PublicEntryPage {
    pub(crate) fn new(shell: Shell, entry: PublicEntry, changes: Vec<PublicChange>) -> Self {
        let shell = shell.titled(Text::same(entry.designation.to_string()));
        let changes = changes.into_iter().map(|it| (field_name(it.field), it)).collect();
        Self { shell, origin: origin(entry.origin), entry, changes }
    }
}

/// The register of a year, or what was found in it.
#[derive(Template)]
#[template(path = "register.html", blocks = ["rows"])]
pub(crate) struct ListPage {
    pub(crate) shell: Shell,
    years: Vec<(i16, bool)>,
    year: Option<i16>,
    words: String,
    rows: Vec<(PublicEntry, Text)>,
    newer: String,
    older: String,
}

impl ListPage {
    /// `entries` holds one more than stand on a page when there are older ones.
    pub(crate) fn new(shell: Shell, asked: Listed, mut entries: Vec<PublicEntry>, on_a_page: usize) -> Self {
        let mut older = String::new();
        if let Some(year) = asked.year.filter(|_| asked.words.is_empty() && entries.len() > on_a_page) {
            entries.truncate(on_a_page);
            older =
                entries.last().map(|it| format!("/register?year={year}&after={}", it.id)).unwrap_or_default();
        }
        let newer =
            asked.year.filter(|_| asked.paged).map(|it| format!("/register?year={it}")).unwrap_or_default();
        let years = asked.years.into_iter().map(|it| (it, Some(it) == asked.year)).collect();
        let rows = entries.into_iter().map(|it| (it.clone(), origin(it.origin))).collect();
        let shell = shell.titled(Text::key("records-register"));
        Self { shell, years, year: asked.year, words: asked.words, rows, newer, older }
    }
}

/// What the list shows.
pub(crate) struct Listed {
    /// The years there are.
    pub(crate) years: Vec<i16>,
    /// The year shown.
    pub(crate) year: Option<i16>,
    /// The words searched for.
    pub(crate) words: String,
    /// Whether newer entries stand before these.
    pub(crate) paged: bool,
}

/// Why the closing of an account is proposed, where the guideline has no ground of its own for it.
const CLOSING: &str = "closing";
/// Why a wording is proposed, where the guideline has no ground for what somebody assessed.
const ASSESSED: &str = "assessed";
/// Why it is proposed where secrecy is suspected, and the guideline leaves that to the law.
const SECRECY: &str = "secrecy";

fn ground(guideline: &Guideline, key: &str) -> Text {
    match guideline.registration.ground(key) {
        Some(ground) => Text::both(&ground.label.sv, &ground.label.en),
        None if key == CLOSING => Text::key("records-ground-closing"),
        None if key == ASSESSED => Text::key("records-ground-assessed"),
        None if key == SECRECY => Text::key("records-ground-secrecy"),
        None => Text::same(key),
    }
}

fn source(guideline: &Guideline, key: &str) -> String {
    let sources = guideline.registration.ground(key).map(|it| it.sources.as_slice()).unwrap_or_default();
    sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn must(binding: Binding) -> Text {
    crate::Refused::MustBeRegistered(binding).text()
}

fn origin(origin: Origin) -> Text {
    Text::key(match origin {
        Origin::Received => "records-received",
        Origin::Created => "records-created",
    })
}

/// Enough of a digest for people to compare.
fn short(digest: Digest) -> String {
    digest.to_string().chars().take(12).collect()
}
