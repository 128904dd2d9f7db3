//! A page on which anybody who works here may paste a text and see how it is read: what is found in it and why, what it
//! asks, and what to look at before it is published. Nothing of it is kept or logged; what is sent changes nothing.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use text::draft::{Place, Remark};
use text::{Analysis, Ask, Asked};
use webkit::{Form, FormErrors, Posted, Problem, Shell, Text, page, refused_page};

use crate::rules;
use crate::tried::{LONGEST, Tried, suggested, try_text};

use super::marked::{Piece, Spot, pieces};
use super::{text_words, words};

const PATH: &str = "/text";

#[derive(Template)]
#[template(path = "text.html")]
struct TextPage {
    shell: Shell,
    form: Form,
    most: usize,
    read: Option<Read>,
}

/// A text as it was read.
struct Read {
    pieces: Vec<Piece>,
    findings: Vec<Found>,
    asks: Vec<Asks>,
    matters: Vec<String>,
    language: String,
    lix: String,
    remarks: Vec<Noticed>,
}

/// Something found in the text.
struct Found {
    what: String,
    place: String,
    /// The full stop after it, unless it has one of its own.
    stop: &'static str,
    reason: String,
    rule: &'static str,
    confidence: i64,
    /// Whether such a finding can suggest a ground at all; a name alone does not.
    suggests: bool,
    /// What the guideline calls the grounds that it suggests; none where it has none.
    grounds: Vec<String>,
}

/// Something the text asks, with the words that show it.
struct Asks {
    what: String,
    signs: Vec<String>,
}

/// Something to look at before the text is published.
struct Noticed {
    what: String,
    place: String,
    /// The full stop after it, unless it has one of its own.
    stop: &'static str,
    reason: String,
    instead: Option<String>,
}

/// What was pasted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Pasted {
    text: String,
}

/// Shows the form.
pub(super) async fn show(_: SignedIn, shell: Shell) -> Response {
    page(&drawn(shell, String::new(), FormErrors::none(), None))
}

/// Reads what was pasted.
pub(super) async fn read(
    State(cx): State<Context>,
    _: SignedIn,
    shell: Shell,
    posted: Posted<Pasted>,
) -> Result<Response, Problem> {
    let text = posted.value.text;
    let tried = match try_text(&cx, &text) {
        Ok(tried) => tried,
        Err(refused) => {
            let errors = FormErrors::one("text", refused.text());
            return Ok(refused_page(&drawn(shell.wrong(), text, errors, None)));
        }
    };
    let read = Read::of(&cx, &shell, &text, tried);
    Ok(page(&drawn(shell, text, FormErrors::none(), Some(read))).into_response())
}

fn drawn(shell: Shell, text: String, errors: FormErrors, read: Option<Read>) -> TextPage {
    let shell = shell.titled(Text::key("dialogue-text-title"));
    let form = Form::new(&shell, PATH).with("text", text).refused(errors);
    TextPage { shell, form, most: LONGEST, read }
}

impl Read {
    fn of(cx: &Context, shell: &Shell, text: &str, tried: Tried) -> Self {
        let Tried { analysis, asked, remarks } = tried;
        Self {
            pieces: pieces(text, spots(shell, &analysis)),
            findings: analysis.findings.iter().map(|it| found(cx, shell, text, it)).collect(),
            asks: asks(shell, text, &asked),
            matters: asked.matters.iter().map(|it| text[it.clone()].to_owned()).collect(),
            language: shell.say(&text_words::language(asked.language)),
            lix: readability(shell, &analysis),
            remarks: remarks.into_iter().map(|it| noticed(shell, text, it)).collect(),
        }
    }
}

/// A sentence that is quoted whole has its own end.
fn stop(place: &str) -> &'static str {
    if place.trim_end().ends_with(['.', '!', '?', '…']) { "" } else { "." }
}

/// The index, or why there is none.
fn readability(shell: &Shell, analysis: &Analysis) -> String {
    match analysis.told_lix {
        Some(lix) => shell.number(i64::from(lix)),
        None => shell.t_with("dialogue-text-lix-few-words", "n", i64::from(text::FEWEST_WORDS)),
    }
}

fn spots(shell: &Shell, analysis: &Analysis) -> Vec<Spot> {
    let spot = |it: &text::Finding| (it.start, it.end, shell.say(&words::finding(it.code.as_str())));
    analysis.findings.iter().map(spot).collect()
}

fn found(cx: &Context, shell: &Shell, text: &str, it: &text::Finding) -> Found {
    Found {
        what: shell.say(&words::finding(it.code.as_str())),
        place: text[it.start..it.end].to_owned(),
        stop: stop(&text[it.start..it.end]),
        reason: it.reason.clone(),
        rule: it.code.rule(),
        confidence: rules::percent(it.confidence),
        suggests: words::is_signal(it.code.as_str()),
        grounds: suggested(&cx.guideline, it.code).map(|it| shell.say(&words::label(&it.label))).collect(),
    }
}

fn asks(shell: &Shell, text: &str, asked: &Asked) -> Vec<Asks> {
    let signs = |ask: Ask| {
        let of_ask = asked.signs.iter().filter(move |it| it.ask == ask);
        of_ask.map(|it| text[it.start..it.end].to_owned()).collect()
    };
    let one = |ask: &Ask| Asks { what: shell.say(&text_words::ask(*ask)), signs: signs(*ask) };
    asked.asks.iter().map(one).collect()
}

fn noticed(shell: &Shell, text: &str, remark: Remark) -> Noticed {
    let place = match remark.place {
        Place::Text(place) => text[place].to_owned(),
        Place::Whole | Place::Picture(_) | Place::Film(_) | Place::Link(_) => String::new(),
    };
    Noticed {
        what: shell.say(&text_words::point(remark.point)),
        stop: stop(&place),
        place,
        reason: remark.reason,
        instead: remark.instead,
    }
}
