use std::collections::BTreeMap;

use accounts::{Account, planning};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use guideline::{Fact, Guideline, Strength};
use kernel::{Actor, Instant, Outcome};
use people::{Context, SignedIn};
use store::Failing;
use webkit::{Choice, Form, FormErrors, Problem, Shell, Text, page};

use super::editor::Editor;
use super::facts::facts;
use super::said::filled;
use super::{Names, parsed, words};
use crate::checks::{Condition, Finding};
use crate::model::{Confirmation, Delivery, DeliveryStage, PostAct, PostStage, Step};
use crate::view::{self, PostView, publishable};
use crate::{Refused, rules};

/// A post with everything around it.
#[derive(Template)]
#[template(path = "post.html")]
pub(super) struct PostPage {
    shell: Shell,
    view: PostView,
    title: String,
    standing: (String, &'static str),
    /// Why nothing was done.
    wrong: Option<String>,
    accounts: Vec<Target>,
    findings: Vec<Said>,
    shown: Vec<(String, String)>,
    conditions: Vec<Met>,
    clearances: Vec<(String, String, Instant)>,
    clearing: Option<Form>,
    exempting: Option<Form>,
    settling: Option<Form>,
    /// Why it goes out although not everybody can take part of it, and who said so.
    exempted: Option<(String, String, Instant)>,
    publishing: Option<Publishing>,
    approval: Option<Form>,
    editor: Option<Editor>,
    audiences: Vec<(String, String)>,
    steps: Vec<Done>,
    withdrawal: String,
    copies: String,
    attempts: String,
}

/// An account that it is for.
struct Target {
    name: String,
    initials: String,
    platform: String,
    stage: String,
    permalink: Option<String>,
    why: Option<String>,
    /// What went wrong, for operations.
    error: Option<String>,
    at: Option<Instant>,
}

/// What a rule says.
struct Said {
    effect: String,
    tone: &'static str,
    text: String,
    href: String,
    sources: String,
}

/// A condition for personal data, and whether it is met.
struct Met {
    label: String,
    help: String,
    state: String,
    tone: &'static str,
    is_inherited: bool,
    sources: String,
}

/// The form that publishes it, with what has to be confirmed.
struct Publishing {
    form: Form,
    accounts: Vec<Choice>,
    content: bool,
    warnings: bool,
    others: Others,
    submits: bool,
}

/// What else is asked: that it says what its page says, and what others write about the matter.
struct Others {
    agreement: bool,
    watch: bool,
}

/// Something that was done with it.
struct Done {
    what: String,
    by: String,
    /// In which roles.
    roles: String,
    at: Instant,
    guideline: String,
    confirmed: Vec<String>,
    watched: String,
    /// Whether that is what became of the recording.
    is_settled: bool,
}

/// What was refused, and the form that it was written into.
#[derive(Default)]
pub(super) struct Wrong {
    pub(super) refused: Option<Refused>,
    /// The form of the content again.
    pub(super) editor: Option<Form>,
    /// The form that publishes again.
    pub(super) publishing: Option<Form>,
    /// The form that lets a number through again.
    pub(super) clearing: Option<Form>,
    /// The form that exempts again.
    pub(super) exempting: Option<Form>,
    /// The form on the recording again.
    pub(super) settling: Option<Form>,
}

impl PostPage {
    pub(super) async fn new(
        cx: &Context,
        actor: &Actor,
        shell: Shell,
        view: PostView,
        wrong: Wrong,
    ) -> Outcome<Self> {
        let title = heading(&shell, &view);
        let shell = shell.titled(Text::same(title.as_str()));
        let names = Names::load(cx).await?;
        let at = |what: &str| format!("/posts/{}/{what}", view.post.id);
        let allowed =
            |act: PostAct, what: &str| if view.may.contains(&act) { at(what) } else { String::new() };
        let failing = view.deliveries.iter().any(|it| it.2.as_ref().is_some_and(|it| is_stuck(&shell, it)));
        let theirs = publishable(cx, actor).await?;
        let may_copy = view.deliveries.iter().any(|it| theirs.iter().any(|own| own.id == it.0.id));
        let may = |act| view.may.contains(&act);
        let has_a_form = wrong.clearing.is_some() && view.may_clear
            || wrong.settling.is_some() && may(PostAct::Settle)
            || wrong.exempting.is_some() && view.may_exempt
            || wrong.editor.is_some() && may(PostAct::Reword)
            || wrong.publishing.is_some() && (may(PostAct::Release) || may(PostAct::Submit));
        let beside = wrong.refused.as_ref().filter(|_| !has_a_form);
        let (standing, tone) = words::standing(view.standing);
        Ok(Self {
            standing: (shell.say(&standing), tone),
            wrong: beside.map(|it| shell.say(&it.text())),
            accounts: view.deliveries.iter().map(|it| target(&shell, &view, it)).collect(),
            findings: view.findings.iter().map(|it| said(&shell, it)).collect(),
            shown: facts(&shell, &names, &view),
            conditions: view.conditions.iter().map(|it| met(&shell, it)).collect(),
            clearances: view
                .clearances
                .iter()
                .map(|it| (it.reason.clone(), names.of(it.by), it.at))
                .collect(),
            clearing: view.may_clear.then(|| wrong.clearing.unwrap_or_else(|| shell.form(&at("clearance")))),
            settling: may(PostAct::Settle)
                .then(|| wrong.settling.unwrap_or_else(|| shell.form(&at("recording")))),
            exempting: view
                .may_exempt
                .then(|| wrong.exempting.unwrap_or_else(|| shell.form(&at("exemption")))),
            exempted: view.exemption.as_ref().map(|it| (it.reason.clone(), names.of(it.by), it.at)),
            publishing: publishing(cx, &shell, &view, theirs.len(), wrong.publishing),
            approval: view.may.contains(&PostAct::Approve).then(|| shell.form(&at("approval"))),
            editor: editor(cx, actor, &shell, &view, wrong.editor).await?,
            audiences: audiences(cx, actor, &shell, &theirs).await?,
            steps: view.steps.iter().map(|it| done(&cx.guideline, &shell, &names, it)).collect(),
            withdrawal: allowed(PostAct::Withdraw, "withdrawal"),
            copies: if may_copy { at("copies") } else { String::new() },
            attempts: if failing { at("attempts") } else { String::new() },
            title,
            view,
            shell,
        })
    }
}

fn heading(shell: &Shell, view: &PostView) -> String {
    let title = &view.wording.content.title;
    if title.is_empty() { shell.t("publishing-untitled") } else { title.clone() }
}

/// Whether it can be tried again at once: it waits after a failure, or for a person.
fn is_stuck(shell: &Shell, it: &Failing) -> bool {
    it.parked_at.is_some() || it.next_at > shell.now()
}

fn target(shell: &Shell, view: &PostView, placed: &(Account, Delivery, Option<Failing>)) -> Target {
    let (account, it, failing) = placed;
    let is_released = view.post.stage == PostStage::Released;
    let is_web = |it: &&String| it.starts_with("https://") || it.starts_with("http://");
    let trouble = failing.as_ref().map(|it| {
        let noted = it.error.rsplit_once(": the ").map_or(it.error.clone(), |it| format!("the {}", it.1));
        shell.say(&Text::key("publishing-trouble").with("why", accounts::trouble_text(&noted)))
    });
    Target {
        name: account.name.clone(),
        initials: words::initials(&account.name),
        platform: account.platform.clone(),
        stage: shell.say(&words::delivery(it.stage, is_released)),
        permalink: it.permalink.as_ref().filter(is_web).cloned(),
        why: it.why.map(|it| shell.say(&words::stopped(it))).or(trouble),
        error: failing.as_ref().map(|it| it.error.clone()),
        at: it.at.filter(|_| it.stage != DeliveryStage::Decided),
    }
}

fn said(shell: &Shell, it: &Finding) -> Said {
    let (effect, tone) = words::effect(it.effect);
    Said {
        effect: shell.say(&effect),
        tone,
        text: shell.say(&words::finding(it)),
        href: format!("#field-{}", it.field),
        sources: words::sources(it),
    }
}

fn met(shell: &Shell, it: &Condition) -> Met {
    let (key, tone) =
        if it.is_met { ("publishing-condition-met", "good") } else { ("publishing-condition-unmet", "bad") };
    Met {
        label: it.criterion.label.get(shell.lang()).to_owned(),
        help: it.criterion.help.get(shell.lang()).to_owned(),
        state: shell.t(key),
        tone,
        is_inherited: it.is_inherited,
        sources: it.criterion.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

fn publishing(
    cx: &Context,
    shell: &Shell,
    view: &PostView,
    publishable: usize,
    again: Option<Form>,
) -> Option<Publishing> {
    let submits = view.may.contains(&PostAct::Submit);
    if !submits && !view.may.contains(&PostAct::Release) {
        return None;
    }
    let form = || shell.form(&format!("/posts/{}/publication", view.post.id));
    let asks = |it: Confirmation| view.wanted.contains(&it);
    let account = |it: &Account| {
        let label = shell.t_with("publishing-confirm-account", "account", it.name.as_str());
        Choice::new(it.key.as_str(), label).hint(format!("{} · {}", words::initials(&it.name), it.platform))
    };
    let confirms = rules::confirms_account(&cx.guideline, publishable);
    let accounts = view.deliveries.iter().filter(|_| confirms).map(|it| account(&it.0));
    Some(Publishing {
        form: again.unwrap_or_else(form),
        accounts: accounts.collect(),
        content: asks(Confirmation::Content),
        warnings: asks(Confirmation::Warnings),
        others: Others {
            agreement: asks(Confirmation::Agreement),
            watch: rules::watches(&cx.guideline, view.wording.content.larger) != Strength::May,
        },
        submits,
    })
}

async fn editor(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    view: &PostView,
    again: Option<Form>,
) -> Outcome<Option<Editor>> {
    if !view.may.contains(&PostAct::Reword) {
        return Ok(None);
    }
    let accounts: Vec<Account> = view.deliveries.iter().map(|it| it.0.clone()).collect();
    let form = || {
        let form = shell.form(&format!("/posts/{}/wording", view.post.id));
        filled(form, &accounts, &view.wording)
    };
    let editor = Editor::of(cx, actor, shell, again.unwrap_or_else(form)).await?;
    Ok(Some(editor.remarked(shell, &view.findings)))
}

/// For whom each of the person's accounts is, where somebody has said (MOT-VAR-02).
async fn audiences(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    accounts: &[Account],
) -> Outcome<Vec<(String, String)>> {
    let found = planning::overlaps(cx, actor, Fact::Audience).await?;
    let mut by_account: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for group in &found.shared {
        for account in &group.accounts {
            by_account.entry(account.key.as_str()).or_default().push(group.label.get(shell.lang()));
        }
    }
    let told = |it: &Account| {
        let said = by_account.get(it.key.as_str()).map(|it| it.join(", "));
        (it.name.clone(), said.unwrap_or_else(|| shell.t("publishing-audience-unsaid")))
    };
    Ok(accounts.iter().map(told).collect())
}

fn done(guideline: &Guideline, shell: &Shell, names: &Names, it: &Step) -> Done {
    let role = |key: &String| {
        let label = guideline.role(key).map(|it| it.label.get(shell.lang()).to_owned());
        label.unwrap_or_else(|| key.clone())
    };
    Done {
        what: shell.say(&words::act(it.act)),
        by: names.of(it.by),
        roles: it.roles.iter().map(role).collect::<Vec<_>>().join(", "),
        at: it.at,
        guideline: it.guideline.clone(),
        confirmed: it.confirmed.iter().map(|it| shell.say(&words::confirmation(*it))).collect(),
        watched: it.watched.clone(),
        is_settled: it.act == PostAct::Settle,
    }
}

/// Shows a post.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let view = view::post(&cx, &signed_in, parsed(&id)?).await?.ok_or(Problem::NotFound)?;
    Ok(page(&PostPage::new(&cx, &signed_in, shell, view, Wrong::default()).await?))
}

/// What kept a post back, finding by finding, as a form says it.
pub(super) fn blocking(refused: &Refused) -> FormErrors {
    let Refused::Blocked(findings) = refused else {
        return FormErrors::one(refused.field(), refused.text());
    };
    let mut errors = FormErrors::none();
    for it in findings {
        let sources = words::sources(it);
        let text = words::finding(it);
        errors.add("", Text::key("publishing-blocked-by").with("what", text).with("sources", sources));
    }
    errors
}
