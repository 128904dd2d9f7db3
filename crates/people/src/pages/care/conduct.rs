use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use guideline::{Choice as _, ConductRule, Requirement};
use kernel::Instant;
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{Ways, errors, oversees, ways};
use crate::{ConductChange, Context, SignedIn, acknowledge_conduct, acknowledgements, own_conduct};

#[derive(Template)]
#[template(path = "conduct.html")]
struct ConductPage {
    shell: Shell,
    ways: Ways,
    document: String,
    version: String,
    is_binding: bool,
    rules: Vec<RuleView>,
    /// What the document asks of people's conduct and no rule says.
    alone: Vec<AskedView>,
    acknowledged_at: Option<Instant>,
    since: Option<String>,
    changes: Vec<ChangeView>,
    form: Form,
    others: Vec<(String, Option<Instant>, String)>,
}

struct RuleView {
    label: String,
    text: String,
    strength: String,
    source: String,
    /// What the document itself asks of people's conduct in it.
    asked: Vec<AskedView>,
}

struct AskedView {
    id: String,
    href: String,
    strength: String,
    wording: String,
}

struct ChangeView {
    what: String,
    tone: &'static str,
    label: String,
    before: String,
    now: String,
}

fn asked_view(shell: &Shell, it: &Requirement) -> AskedView {
    AskedView {
        id: it.id.clone(),
        href: format!("/guideline/{}#{}", it.area.word(), it.id),
        strength: it.strength.label().get(shell.lang()).to_owned(),
        wording: it.wording.clone(),
    }
}

/// The rules, each with what the document asks in it; what stands in an earlier rule is not said again.
fn rule_views(shell: &Shell, rules: &[ConductRule], asked: &mut Vec<Requirement>) -> Vec<RuleView> {
    let view = |rule: &ConductRule| {
        let comes_from = |it: &mut Requirement| rule.sources.iter().any(|source| source.as_str() == it.id);
        let own: Vec<Requirement> = asked.extract_if(.., comes_from).collect();
        rule_view(shell, rule, &own)
    };
    rules.iter().map(view).collect()
}

fn rule_view(shell: &Shell, it: &ConductRule, asked: &[Requirement]) -> RuleView {
    let sources: Vec<String> = it.sources.iter().map(ToString::to_string).collect();
    RuleView {
        label: it.label.get(shell.lang()).to_owned(),
        text: it.text.get(shell.lang()).to_owned(),
        strength: it.strength.label().get(shell.lang()).to_owned(),
        source: sources.join(", "),
        asked: asked.iter().map(|it| asked_view(shell, it)).collect(),
    }
}

fn change_view(shell: &Shell, it: &ConductChange) -> ChangeView {
    let (key, tone, rule, before, now) = match it {
        ConductChange::New(now) => ("people-conduct-new", "good", now, None, Some(now)),
        ConductChange::Changed { before, now } => {
            ("people-conduct-changed", "info", now, Some(before), Some(now))
        }
        ConductChange::Dropped(before) => ("people-conduct-dropped", "plain", before, Some(before), None),
    };
    let said = |it: Option<&crate::KeptRule>| {
        it.map(|it| format!("{} ({})", it.text.get(shell.lang()), it.strength.label().get(shell.lang())))
            .unwrap_or_default()
    };
    ChangeView {
        what: shell.t(key),
        tone,
        label: rule.label.get(shell.lang()).to_owned(),
        before: said(before),
        now: said(now),
    }
}

async fn conduct_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<ConductPage, Problem> {
    let own = own_conduct(cx, signed_in.person).await?;
    let others = if oversees(cx, signed_in).await? { acknowledgements(cx).await? } else { Vec::new() };
    let shell = shell.titled(Text::key("people-conduct-title"));
    let (since, changes) = own.since.unzip();
    let mut asked = own.asked;
    let rules = rule_views(&shell, &own.rules, &mut asked);
    Ok(ConductPage {
        ways: ways(cx, signed_in, &shell, "/conduct").await?,
        document: cx.guideline.document.title.clone(),
        version: cx.guideline.version.to_string(),
        is_binding: cx.guideline.is_binding(),
        rules,
        alone: asked.iter().map(|it| asked_view(&shell, it)).collect(),
        acknowledged_at: own.acknowledged_at,
        since,
        changes: changes.unwrap_or_default().iter().map(|it| change_view(&shell, it)).collect(),
        others: others
            .into_iter()
            .map(|it| (it.person.name, it.at, it.before.unwrap_or_else(|| "–".to_owned())))
            .collect(),
        form,
        shell,
    })
}

/// Shows the rules for one's roles, and how everybody stands to whoever oversees it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let form = shell.form("/conduct").with("version", cx.guideline.version.to_string());
    Ok(page(&conduct_page(&cx, &signed_in, shell, form).await?))
}

#[derive(Deserialize)]
pub(super) struct Acknowledged {
    #[serde(default)]
    version: String,
}

/// Acknowledges the rules that were read.
pub(super) async fn acknowledge(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Acknowledged>,
) -> Result<Response, Problem> {
    match acknowledge_conduct(&cx, &signed_in, posted.value.version.trim()).await {
        Ok(()) => {
            Ok(SeeOther::to("/conduct").saying(Text::key("people-conduct-acknowledged")).into_response())
        }
        Err(refused) => {
            errors(refused)?;
            // The rules that are shown now are those of the version in force.
            let wrong = webkit::FormErrors::one("", Text::key("people-care-other-version"));
            let form =
                shell.form("/conduct").with("version", cx.guideline.version.to_string()).refused(wrong);
            Ok(refused_page(&conduct_page(&cx, &signed_in, shell.wrong(), form).await?))
        }
    }
}
