use guideline::{Choice as _, Explained, Guideline, Papers, Requirement, Strength};
use webkit::{Shell, Text};

use crate::place::Place;
use crate::setting::SettingView;

/// The values that a requirement is the source of, and those under the setting that it names.
#[must_use]
pub fn governing<'g>(guideline: &'g Guideline, it: &Requirement) -> Vec<&'g Explained> {
    let is_source = |value: &Explained| value.sources.iter().any(|source| source.as_str() == it.id);
    let is_named = |value: &Explained| {
        let under = |key: &String| {
            value.key.strip_prefix(key.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('.'))
        };
        it.setting.as_ref().is_some_and(under)
    };
    let own = |value: &&Explained| value.from.is_none() && (is_source(value) || is_named(value));
    guideline.values().iter().filter(own).collect()
}

/// A requirement as it is read: what it asks, how the program meets it, and what rules that.
#[derive(Clone, Debug)]
pub(crate) struct RowView {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) wording: String,
    pub(crate) strength: String,
    pub(crate) tone: &'static str,
    /// How it is met; empty where the program does not claim that it is.
    pub(crate) met: String,
    pub(crate) conduct: bool,
    pub(crate) place: Option<(String, String)>,
    pub(crate) scenario: String,
    pub(crate) settings: Vec<SettingView>,
    pub(crate) templates: Vec<TemplateLink>,
}

/// A template that serves a requirement.
#[derive(Clone, Debug)]
pub(crate) struct TemplateLink {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) standing: String,
}

impl RowView {
    pub(crate) fn of(shell: &Shell, guideline: &Guideline, papers: &Papers, it: &Requirement) -> Self {
        let say = |it: kernel::calendar::Label| it.get(shell.lang()).to_owned();
        let setting = |value: &Explained| SettingView::of(shell, &papers.requirements, value);
        let place = it.place.as_deref().map(Place::of);
        Self {
            id: it.id.clone(),
            section: it.section.clone(),
            wording: it.wording.clone(),
            strength: say(it.strength.label()),
            tone: if it.strength == Strength::Must { "info" } else { "plain" },
            met: it.met.map(|it| say(it.label())).unwrap_or_default(),
            conduct: it.conduct,
            place: place.map(|it| (shell.say(&it.name), it.href)),
            scenario: it.scenario.clone().unwrap_or_default(),
            settings: governing(guideline, it).into_iter().map(setting).collect(),
            templates: papers.templates.serving(&it.id).map(|it| link(shell, it)).collect(),
        }
    }
}

fn link(shell: &Shell, it: &guideline::Template) -> TemplateLink {
    TemplateLink {
        href: format!("/guideline/templates/{}", it.key),
        title: it.title.clone(),
        standing: it.standing().get(shell.lang()).to_owned(),
    }
}

/// How far the document has come and what that means for everybody's work.
pub(crate) fn standing(guideline: &Guideline) -> (Text, &'static str) {
    use guideline::DocumentState;
    match guideline.document.state {
        DocumentState::Draft => (Text::key("guidance-state-draft"), "caution"),
        DocumentState::OutForComment => (Text::key("guidance-state-out-for-comment"), "caution"),
        DocumentState::Decided => (Text::key("guidance-state-decided"), "info"),
        DocumentState::Replaced => (Text::key("guidance-state-replaced"), "caution"),
    }
}
