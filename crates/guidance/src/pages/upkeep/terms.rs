use askama::Template;
use axum::extract::State;
use axum::response::Response;
use guideline::Term;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::super::{Way, ways};

/// The words that the document explains, each with a place of its own on the page (KBA-SYF-05).
#[derive(Template)]
#[template(path = "terms.html")]
struct TermsPage {
    shell: Shell,
    ways: Vec<Way>,
    terms: Vec<TermView>,
}

struct TermView {
    key: String,
    word: String,
    meaning: String,
    source: String,
}

/// Shows the words.
pub(super) async fn show(State(cx): State<Context>, _: SignedIn, shell: Shell) -> Result<Response, Problem> {
    let view = |it: &Term| TermView {
        key: it.key.clone(),
        word: it.label.get(shell.lang()).to_owned(),
        meaning: it.text.get(shell.lang()).to_owned(),
        source: it.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    Ok(page(&TermsPage {
        ways: ways(&shell, &cx.guideline, "/guideline/terms"),
        terms: cx.guideline.terms.iter().map(view).collect(),
        shell: shell.titled(Text::key("guidance-terms-title")),
    }))
}
