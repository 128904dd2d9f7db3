//! A page as somebody sees it.

use crate::form::Form;
use crate::html;
use crate::rig::process::Ran;
use crate::rig::web::{Answer, Web};

/// A page that was shown.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) status: u16,
    html: String,
}

/// A line of a list.
pub(crate) struct Row {
    /// Everything that stands there.
    pub(crate) text: String,
    /// What is quoted, without its spaces and without remarks in between.
    quote: String,
    /// Where it leads.
    pub(crate) href: String,
}

impl Row {
    /// Whether it quotes these words.
    pub(crate) fn quotes(&self, words: &str) -> bool {
        self.quote == dense(words)
    }
}

impl Page {
    pub(crate) fn new(path: &str, answer: &Answer) -> Self {
        Self { path: path.to_owned(), status: answer.status, html: answer.text() }
    }

    /// What a command said, as far as it is text to read.
    pub(crate) fn of_a_command(ran: &Ran) -> Self {
        let status = if ran.status == 0 { 200 } else { 400 };
        let text = format!("{} {}", ran.said, ran.complained).replace('<', "&lt;");
        Self { path: "kommandot".to_owned(), status, html: text }
    }

    /// Its forms.
    pub(crate) fn forms(&self) -> Vec<Form> {
        Form::every(&self.html)
    }

    /// Whether it shows a picture from there.
    pub(crate) fn has_picture_at(&self, path: &str) -> bool {
        let tags = html::tags(&self.html);
        tags.iter().any(|it| it.name == "img" && it.get("src").is_some_and(|it| it.starts_with(path)))
    }

    /// What its links say.
    pub(crate) fn link_words(&self) -> Vec<String> {
        html::inside(&self.html, "a", |_| true).into_iter().map(html::text).collect()
    }

    /// What it says.
    pub(crate) fn text(&self) -> String {
        let content = html::inside(&self.html, "main", |_| true);
        html::text(content.first().unwrap_or(&self.html.as_str()))
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// Fails with what the page says instead.
    pub(crate) fn must_say(&self, words: &str) {
        assert!(
            self.says(words),
            "sidan {} ({}) säger inte \"{words}\" utan:\n{}",
            self.path,
            self.status,
            self.text()
        );
    }

    pub(crate) fn must_not_say(&self, words: &str) {
        assert!(!self.says(words), "sidan {} säger \"{words}\":\n{}", self.path, self.text());
    }

    /// The form that is sent there, when the page has it.
    pub(crate) fn form_to(&self, action: &str) -> Option<Form> {
        Form::all(&self.html).into_iter().find(|it| it.action == action)
    }

    /// The form that is sent there.
    pub(crate) fn form(&self, action: &str) -> Form {
        let form = self.form_to(action);
        form.unwrap_or_else(|| {
            panic!("sidan {} har inget formulär till {action}:\n{}", self.path, self.text())
        })
    }

    /// Where the links with these words, or to this place, lead.
    pub(crate) fn links(&self, wanted: impl Fn(&str, &str) -> bool) -> Vec<String> {
        let links = html::tags(&self.html).into_iter().filter(|it| it.name == "a");
        let links = links
            .map(|it| (it.get("href").unwrap_or_default(), html::text(html::until_closed(&self.html, &it))));
        links.filter(|(href, words)| wanted(href, words)).map(|it| it.0).collect()
    }

    /// The lines of its lists.
    pub(crate) fn rows(&self) -> Vec<Row> {
        let lists = html::inside(&self.html, "li", |it| it.get("class").as_deref() == Some("row"));
        lists.into_iter().map(row).collect()
    }

    /// The lines of its tables.
    pub(crate) fn table(&self) -> Vec<String> {
        html::inside(&self.html, "tr", |_| true).into_iter().map(html::text).collect()
    }

    /// The points of its histories, in order.
    pub(crate) fn points(&self) -> Vec<String> {
        html::inside(&self.html, "li", |_| true).into_iter().map(html::text).collect()
    }
}

impl Page {
    /// Its terms, each with what is said of it.
    pub(crate) fn terms(&self) -> Vec<String> {
        let terms = html::inside(&self.html, "dt", |_| true).into_iter().map(html::text);
        let said = html::inside(&self.html, "dd", |_| true).into_iter().map(html::text);
        terms.zip(said).map(|(term, said)| format!("{term} {said}")).collect()
    }
}

fn row(html: &str) -> Row {
    let href = html::tags(html).into_iter().find(|it| it.name == "a").and_then(|it| it.get("href"));
    let quotes = html::inside(html, "p", |it| it.get("class").as_deref() == Some("quote"));
    let quote: String = quotes.first().map(|it| without_remarks(it)).unwrap_or_default();
    Row { text: html::text(html), quote: dense(&html::text(&quote)), href: href.unwrap_or_default() }
}

/// Without what the program remarks between the words of the quoted.
fn without_remarks(html: &str) -> String {
    let pieces = html.split("<small>").enumerate();
    let kept =
        pieces.map(|(n, it)| if n == 0 { it } else { it.split_once("</small>").map_or("", |it| it.1) });
    kept.collect()
}

fn dense(words: &str) -> String {
    words.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Goes to a page, and on to where it leads.
pub(crate) async fn go(web: &Web, path: &str) -> Page {
    let answer = web.get(path).await;
    follow(web, path, answer).await
}

/// Sends a form, and goes where that leads.
pub(crate) async fn send(web: &Web, form: &Form) -> Page {
    let (kind, body) = form.body();
    let answer = web.post_bytes(&form.action, &kind, body).await;
    follow(web, &form.action, answer).await
}

async fn follow(web: &Web, path: &str, answer: Answer) -> Page {
    let (mut path, mut answer) = (path.to_owned(), answer);
    for _ in 0..5 {
        let Some(next) = answer.location.clone().filter(|_| (300..400).contains(&answer.status)) else {
            break;
        };
        answer = web.get(&next).await;
        path = next;
    }
    assert!(answer.status < 500, "{path} svarar {}: {}", answer.status, html::text(&answer.text()));
    Page::new(&path, &answer)
}
