use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use records::disclosure::{Hides, JudgeLine, Judged, Line, Mark, answer_inquiry, secrecy_marks};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{beside, number};
use crate::disclosure::{LineSight, LineView, ask_about, judge, look_at};
use crate::pages::words;

#[derive(Template)]
#[template(path = "disclosure-line.html")]
struct LinePage {
    shell: Shell,
    disclosure: i64,
    line: Line,
    what: String,
    account: String,
    state: (String, &'static str),
    reasons: Vec<String>,
    mark: Option<Mark>,
    said: Said,
    judging: Option<Form>,
    choices: Vec<Choice>,
    asking: Option<Form>,
    answering: Option<Form>,
    verdicts: Vec<(String, records::disclosure::Verdict)>,
}

/// What the record says.
struct Said {
    /// Whether its words are kept from this person.
    withheld: bool,
    /// Where it is read as a whole.
    href: String,
    author: Option<String>,
    address: Option<String>,
    wordings: Vec<(Option<Instant>, String)>,
    findings: Vec<(String, String)>,
}

/// Which form was refused.
enum Again {
    Judging(Form),
    Asking(Form),
    Answering(Form),
}

async fn drawn(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    (n, line): (i64, i64),
    again: Option<Again>,
) -> Result<LinePage, Problem> {
    let view = look_at(cx, signed_in, (n, line)).await?.ok_or(Problem::NotFound)?;
    let marks = match view.line.id.parse() {
        Ok(item) => secrecy_marks(&cx.store.reader(), item).await?,
        Err(_) => Vec::new(),
    };
    let (state, tone) = view.line.state().text();
    let mut forms = Forms::of(&shell, signed_in, &view);
    match again {
        Some(Again::Judging(form)) => forms.judging = Some(form),
        Some(Again::Asking(form)) => forms.asking = Some(form),
        Some(Again::Answering(form)) => forms.answering = Some(form),
        None => {}
    }
    let choices = Judged::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&it.text())));
    let verdicts = view.line.verdicts.iter().map(|it| (shell.say(&it.judged.text()), it.clone()));
    Ok(LinePage {
        disclosure: n,
        what: shell.say(&view.line.subject.text()),
        account: view.account.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
        state: (shell.say(&state), tone),
        reasons: view.line.reasons.iter().map(|it| shell.say(&it.text())).collect(),
        mark: marks.into_iter().last().filter(|it| it.secrecy.is_some()),
        said: said(&shell, &view),
        choices: choices.collect(),
        verdicts: verdicts.collect(),
        judging: forms.judging,
        asking: forms.asking,
        answering: forms.answering,
        line: view.line,
        shell: shell.titled(Text::key("dialogue-disclosure-line-title").with("line", line).with("n", n)),
    })
}

/// The forms that the record has for this person.
struct Forms {
    judging: Option<Form>,
    asking: Option<Form>,
    answering: Option<Form>,
}

impl Forms {
    fn of(shell: &Shell, signed_in: &SignedIn, view: &LineView) -> Self {
        let (open, line) = (view.whole.is_open(), &view.line);
        let asked = line.open_inquiry();
        let reads = !matches!(view.sight, LineSight::Withheld);
        let at =
            |act: &str| shell.form(&format!("/disclosures/{}/lines/{}/{act}", view.whole.request.n, line.n));
        let is_manager = view.account.as_ref().is_some_and(|it| Some(it.manager) == signed_in.id());
        let judges = open && reads && view.whole.standing.reviews && asked.is_none();
        let answers = open && asked.is_some_and(|it| signed_in.acts_for().any(|me| me == it.of));
        Self {
            judging: judges.then(|| filled(at("verdict").with("seen", line.facts.to_string()), line)),
            asking: (open && reads && asked.is_none() && !is_manager).then(|| at("question")),
            answering: answers.then(|| at("answer")),
        }
    }
}

/// The form with what was decided last.
fn filled(form: Form, line: &Line) -> Form {
    match line.verdicts.last() {
        None => form,
        Some(it) => {
            let form = form
                .with("verdict", it.judged.word())
                .with("provision", it.provision.as_str())
                .with("reason", it.reason.as_str())
                .with("masks", it.masks.join("\n"));
            let form = if it.hides.author { form.with("hide_author", "yes") } else { form };
            if it.hides.address { form.with("hide_address", "yes") } else { form }
        }
    }
}

fn said(shell: &Shell, view: &LineView) -> Said {
    match &view.sight {
        LineSight::Item(item) => {
            let text = item.present().map(|it| it.text.as_str()).unwrap_or_default();
            let findings = item.findings.iter().map(|it| {
                let place = text.get(it.from..it.to).unwrap_or_default();
                (shell.say(&words::finding(&it.code)), place.to_owned())
            });
            Said {
                withheld: false,
                href: format!("/items/{}", view.line.id),
                author: item.item.author.as_ref().map(|it| it.name.clone()),
                address: item.item.permalink.clone(),
                findings: findings.collect(),
                wordings: item.wordings.iter().map(|it| (Some(it.observed_at), it.text.clone())).collect(),
            }
        }
        LineSight::Entry(entry) => Said {
            withheld: false,
            href: format!("/register/{}", view.line.id),
            author: entry.sender.clone(),
            address: None,
            findings: Vec::new(),
            wordings: vec![(None, format!("{}: {}", entry.number, entry.matter))],
        },
        LineSight::Withheld => Said {
            withheld: true,
            href: String::new(),
            author: None,
            address: None,
            findings: Vec::new(),
            wordings: Vec::new(),
        },
    }
}

fn place((n, line): (&str, &str)) -> Result<(i64, i64), Problem> {
    Ok((number(n)?, number(line)?))
}

/// Shows a record of a request with its forms.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, line)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let at = place((&n, &line))?;
    Ok(page(&drawn(&cx, &signed_in, shell, at, None).await?))
}

/// What is written into the forms of a record.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    seen: String,
    verdict: String,
    provision: String,
    reason: String,
    masks: String,
    hide_author: String,
    hide_address: String,
    question: String,
    answer: String,
}

impl Written {
    fn order(self, (disclosure, line): (i64, i64)) -> JudgeLine {
        let hides = Hides { author: self.hide_author == "yes", address: self.hide_address == "yes" };
        JudgeLine {
            disclosure,
            line,
            seen: self.seen,
            verdict: self.verdict,
            provision: self.provision,
            reason: self.reason,
            masks: self.masks,
            hides,
        }
    }
}

fn there((n, line): (i64, i64), said: Text) -> Response {
    SeeOther::to(format!("/disclosures/{n}/lines/{line}")).saying(said).into_response()
}

/// Judges a record.
pub(super) async fn judge_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, line)): Path<(String, String)>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let at = place((&n, &line))?;
    let Err(refused) = judge(&cx, &signed_in, &posted.value.clone().order(at)).await else {
        let to = SeeOther::to(format!("/disclosures/{}", at.0));
        return Ok(to.saying(Text::key("dialogue-disclosure-judged").with("n", at.1)).into_response());
    };
    let shell = shell.wrong();
    let again = Again::Judging(posted.again(&shell, beside(refused)?));
    Ok(refused_page(&drawn(&cx, &signed_in, shell, at, Some(again)).await?))
}

/// Asks the manager about a record.
pub(super) async fn ask(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, line)): Path<(String, String)>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let at = place((&n, &line))?;
    let Err(refused) = ask_about(&cx, &signed_in, at, &posted.value.question).await else {
        return Ok(there(at, Text::key("dialogue-disclosure-asked-now")));
    };
    let shell = shell.wrong();
    let again = Again::Asking(posted.again(&shell, beside(refused)?));
    Ok(refused_page(&drawn(&cx, &signed_in, shell, at, Some(again)).await?))
}

/// Answers a question about a record.
pub(super) async fn answer(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, line)): Path<(String, String)>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let at = place((&n, &line))?;
    let Err(refused) = answer_inquiry(&cx, &signed_in, at, &posted.value.answer).await else {
        return Ok(there(at, Text::key("dialogue-disclosure-answered-now")));
    };
    let shell = shell.wrong();
    let again = Again::Answering(posted.again(&shell, beside(refused)?));
    Ok(refused_page(&drawn(&cx, &signed_in, shell, at, Some(again)).await?))
}
