//! What a scenario knows: the municipality, what was written there, and what was last seen.

use std::fmt;

use cucumber::World;

use crate::form::{Filled, Form};
use crate::municipality::Municipality;
use crate::page::{Page, send};
use crate::rig::web::encoded;
pub(crate) use crate::who::Who;

/// A comment of a scenario.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    pub(crate) text: String,
    /// Its number on the platform.
    pub(crate) number: u64,
    /// Its page, once somebody has found it in the inbox.
    pub(crate) path: Option<String>,
}

/// A scenario as far as it has been told.
#[derive(Default, World)]
pub(crate) struct Town {
    /// The guideline that the municipality follows.
    pub(crate) guideline: Option<String>,
    municipality: Option<Municipality>,
    /// The post's number on the platform.
    pub(crate) post: Option<u64>,
    pub(crate) comments: Vec<Comment>,
    /// The page of the last decision.
    pub(crate) case: Option<String>,
    /// The page of the register's entry.
    pub(crate) entry: Option<String>,
    /// The page that somebody saw last.
    pub(crate) seen: Option<Page>,
    /// Who has that page before them; nobody who signed in, when there is none.
    pub(crate) reader: Option<Who>,
    /// What they have filled in on it and not sent yet.
    pub(crate) filled: Vec<Filled>,
}

impl fmt::Debug for Town {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Town")
            .field("comments", &self.comments)
            .field("case", &self.case)
            .finish_non_exhaustive()
    }
}

impl Town {
    pub(crate) fn is_founded(&self) -> bool {
        self.municipality.is_some()
    }

    pub(crate) fn open(&mut self, municipality: Municipality) {
        self.municipality = Some(municipality);
    }

    pub(crate) fn here(&mut self) -> &mut Municipality {
        self.municipality.as_mut().expect("scenariot börjar med vad klockan är")
    }

    /// The comment that was written last.
    pub(crate) fn comment(&self) -> &Comment {
        self.comments.last().expect("någon har skrivit en kommentar")
    }

    /// The comment with these words.
    pub(crate) fn comment_saying(&self, text: &str) -> Comment {
        let found = self.comments.iter().find(|it| it.text == text);
        found.cloned().unwrap_or_else(|| panic!("ingen har skrivit \"{text}\""))
    }

    /// Shows a page to somebody.
    pub(crate) async fn look(&mut self, who: Who, path: &str) -> Page {
        let page = self.here().page(who.login(), path).await;
        self.shown(Some(who), page)
    }

    /// What somebody has before them now.
    pub(crate) fn shown(&mut self, reader: Option<Who>, page: Page) -> Page {
        self.reader = reader;
        self.filled.clear();
        self.seen = Some(page.clone());
        page
    }

    /// Somebody sends a form; then the worker does what follows.
    pub(crate) async fn send(&mut self, who: Who, form: &Form) -> Page {
        let page = send(self.here().visit(who.login()).await, form).await;
        self.here().work().await;
        self.shown(Some(who), page)
    }

    /// Somebody orders something that no page offers them; then the worker does what follows.
    pub(crate) async fn insist(&mut self, who: Who, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.here().visit(who.login()).await.post(path, fields).await;
        self.here().work().await;
        self.shown(Some(who), Page::new(path, &answer))
    }

    /// What was seen last.
    pub(crate) fn seen(&self) -> &Page {
        self.seen.as_ref().expect("någon har sett en sida")
    }

    /// The page of a comment, found in the inbox or by searching for its words, as people find it.
    pub(crate) async fn path_of(&mut self, text: &str) -> String {
        if let Some(path) = self.comment_saying(text).path {
            return path;
        }
        let inbox = self.look(Who::Editor, "/inbox").await;
        let search = self.look(Who::Editor, &format!("/inbox/search?q={}", encoded(text))).await;
        let row = inbox.rows().into_iter().chain(search.rows()).find(|it| it.quotes(text));
        let Some(row) = row else {
            panic!("\"{text}\" går inte att hitta:\n{}\n{}", inbox.text(), search.text())
        };
        for comment in self.comments.iter_mut().filter(|it| it.text == text) {
            comment.path = Some(row.href.clone());
        }
        row.href
    }

    /// The page of the comment that was written last.
    pub(crate) async fn path(&mut self) -> String {
        let text = self.comment().text.clone();
        self.path_of(&text).await
    }

    /// The page of the decision that was taken last.
    pub(crate) fn case(&self) -> String {
        self.case.clone().expect("någon har beslutat något")
    }
}
