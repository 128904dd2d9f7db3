use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::calendar::stockholm;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{parsed, words};
use crate::incidents::{
    Breach, Extent, Incident, Refused, ReportIncident, Stage, complete_incident, incident, report_incident,
    reportable,
};

const PATH: &str = "/incidents/new";

#[derive(Template)]
#[template(path = "incident-new.html")]
struct NewPage {
    shell: Shell,
    form: Form,
    kinds: Vec<Choice>,
    extents: Vec<Choice>,
    breaches: Vec<Choice>,
    accounts: Vec<Choice>,
    /// The page of what it is about, and what it is called.
    about: Option<(String, String)>,
    authority: String,
    hours: i64,
    is_new: bool,
}

impl NewPage {
    async fn of(cx: &Context, signed_in: &SignedIn, shell: Shell, form: Form) -> Result<Self, Problem> {
        let accounts = reportable(cx, signed_in).await?;
        let rules = &cx.guideline.incident;
        let kind = |it: &guideline::IncidentKind| {
            let harms = shell.say(&words::label(&it.harms.label()));
            Choice::new(it.key.as_str(), shell.say(&words::label(&it.label))).hint(harms)
        };
        let extent = |it: &Extent| Choice::new(it.word(), shell.say(&words::extent(*it)));
        let breach = |it: &Breach| Choice::new(it.word(), shell.say(&words::breach(Some(*it))));
        Ok(Self {
            kinds: rules.kinds.iter().map(kind).collect(),
            extents: Extent::ALL.iter().rev().map(extent).collect(),
            breaches: Breach::ALL.iter().map(breach).collect(),
            accounts: accounts.iter().map(|it| Choice::new(it.key.as_str(), it.name.as_str())).collect(),
            about: concerning(&shell, &form),
            authority: shell.say(&words::label(&rules.authority)),
            hours: rules.personal_data_hours.into(),
            is_new: form.action() == PATH,
            form,
            shell,
        })
    }
}

/// What it is about, where that stands in a field.
fn concerning(shell: &Shell, form: &Form) -> Option<(String, String)> {
    match (form.value("item"), form.value("post")) {
        ("", "") => None,
        ("", post) => Some((format!("/posts/{post}"), shell.t("oversight-about-post"))),
        (item, _) => Some((format!("/items/{item}"), shell.t("oversight-about-item"))),
    }
}

/// What a new incident is about.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    item: String,
    post: String,
    account: String,
}

/// Shows an empty form, or one that knows what it is about.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let shell = shell.titled(Text::key("oversight-new"));
    let form = shell.form(PATH).with("discovered_at", local(cx.now()));
    let form = about(&cx, &signed_in, asked, form).await?;
    Ok(page(&NewPage::of(&cx, &signed_in, shell, form).await?))
}

/// What it is about, as far as the person may know of it.
async fn about(cx: &Context, signed_in: &SignedIn, asked: Asked, form: Form) -> Result<Form, Problem> {
    let mut account = asked.account;
    let mut form = form;
    if !asked.item.is_empty() {
        let id = asked.item.parse().map_err(|_| Problem::NotFound)?;
        let item = dialogue::item::find(cx, signed_in, id).await?.ok_or(Problem::NotFound)?;
        if let Some(found) = accounts::account(&cx.store.reader(), item.account).await? {
            account = found.key.to_string();
        }
        form = form.with("item", asked.item);
    }
    if !asked.post.is_empty() {
        let id = asked.post.parse().map_err(|_| Problem::NotFound)?;
        let post = publishing::post(cx, signed_in, id).await?.ok_or(Problem::NotFound)?;
        if let Some((found, ..)) = post.deliveries.first() {
            account = found.key.to_string();
        }
        form = form.with("post", asked.post);
    }
    Ok(form.with("account", account))
}

/// A moment as a field of a form has it.
fn local(at: kernel::Instant) -> String {
    at.timestamp().to_zoned(stockholm()).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// What was written into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    kind: String,
    extent: String,
    account: String,
    item: String,
    post: String,
    what: String,
    discovered_at: String,
    breach: String,
    draft: String,
}

impl Said {
    fn order(&self) -> ReportIncident {
        let it = self.clone();
        ReportIncident {
            kind: it.kind,
            extent: it.extent,
            account: it.account,
            item: it.item,
            post: it.post,
            what: it.what,
            discovered_at: it.discovered_at,
            breach: it.breach,
            draft: it.draft == "yes",
        }
    }
}

/// Reports the incident, or keeps it as a draft.
pub(super) async fn report(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = posted.value.order();
    let done = if order.draft { "oversight-saved-draft" } else { "oversight-saved-report" };
    let refused = match report_incident(&cx, &signed_in, order).await {
        Ok(id) => {
            let to = SeeOther::to(format!("/incidents/{id}"));
            return Ok(to.saying(Text::key(done)).into_response());
        }
        Err(refused @ (Refused::Unknown | Refused::NotPermitted | Refused::Failed(_))) => {
            return Err(refused.into());
        }
        Err(refused) => refused,
    };
    let shell = shell.titled(Text::key("oversight-new")).wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&NewPage::of(&cx, &signed_in, shell, form).await?))
}

/// Shows a draft as a form that reports it.
pub(super) async fn show_draft(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let found = incident(&cx, &signed_in, parsed(&id)?).await?.ok_or(Problem::NotFound)?;
    if found.incident.stage != Stage::Draft {
        return Ok(SeeOther::to(format!("/incidents/{id}")).into_response());
    }
    let account = found.account.as_ref().map(|it| it.key.to_string()).unwrap_or_default();
    let form = filled(shell.form(&format!("/incidents/{id}/report")), &found.incident, account);
    let shell = shell.titled(Text::key("oversight-complete"));
    Ok(page(&NewPage::of(&cx, &signed_in, shell, form).await?))
}

fn filled(form: Form, it: &Incident, account: String) -> Form {
    form.with("kind", it.kind.as_str())
        .with("extent", it.extent.word())
        .with("account", account)
        .with("what", it.what.as_str())
        .with("discovered_at", local(it.discovered_at))
        .with("breach", it.breach.map(Breach::word).unwrap_or_default())
}

/// Reports the draft.
pub(super) async fn complete(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = ReportIncident { item: String::new(), post: String::new(), ..posted.value.order() };
    let refused = match complete_incident(&cx, &signed_in, parsed(&id)?, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/incidents/{id}"));
            return Ok(to.saying(Text::key("oversight-saved-report")).into_response());
        }
        Err(
            refused @ (Refused::Unknown | Refused::NotPermitted | Refused::OutOfOrder | Refused::Failed(_)),
        ) => return Err(refused.into()),
        Err(refused) => refused,
    };
    let shell = shell.titled(Text::key("oversight-complete")).wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&NewPage::of(&cx, &signed_in, shell, form).await?))
}
