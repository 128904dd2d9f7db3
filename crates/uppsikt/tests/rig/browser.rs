//! A real browser, driven by `tests/browser/driver.mjs`. A step that fails shows the text of the page and leaves a
//! picture of it in `target/journeys`.

use std::cell::{Cell, RefCell};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use testkit::server;

/// How a window is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) dark: bool,
    pub(crate) javascript: bool,
}

impl Window {
    pub(crate) const DESK: Self = Self { width: 1280, dark: false, javascript: true };
}

/// A page as it is seen.
pub(crate) struct Seen {
    /// Path and query.
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) text: String,
    /// By how many pixels it is wider than the window.
    pub(crate) wide: i64,
}

/// A browser with one window.
pub(crate) struct Browser {
    name: &'static str,
    base: String,
    child: Child,
    orders: RefCell<Option<ChildStdin>>,
    answers: RefCell<BufReader<ChildStdout>>,
    audited: Cell<usize>,
}

impl Browser {
    /// Starts a browser for pages of this site; nothing where there is none.
    pub(crate) fn start(name: &'static str, base: &str) -> Option<Self> {
        let (chromium, modules) = (server("UPPSIKT_CHROMIUM")?, server("UPPSIKT_NODE_MODULES")?);
        let node = server("UPPSIKT_NODE")?;
        let driver = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/driver.mjs");
        let mut command = Command::new(node);
        command.arg(driver).env("UPPSIKT_CHROMIUM", chromium).env("UPPSIKT_NODE_MODULES", modules);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let orders = RefCell::new(child.stdin.take());
        let answers = RefCell::new(BufReader::new(child.stdout.take().unwrap()));
        Some(Self { name, base: base.to_owned(), child, orders, answers, audited: Cell::new(0) })
    }

    /// A window that nobody has used.
    pub(crate) fn open(&self, window: Window) {
        let Window { width, dark, javascript } = window;
        self.order(
            &json!({ "do": "open", "width": width, "height": 900, "dark": dark, "javascript": javascript }),
        );
    }

    pub(crate) fn go(&self, path: &str) {
        let done = self.order(&json!({ "do": "go", "url": format!("{}{path}", self.base) }));
        let status = done["status"].as_u64().unwrap_or(0);
        self.must(status < 400, &format!("{path} answers {status}"));
    }

    pub(crate) fn key(&self, key: &str) {
        self.order(&json!({ "do": "key", "key": key }));
    }

    pub(crate) fn fill(&self, label: &str, text: &str) {
        self.order(&json!({ "do": "fill", "label": label, "text": text }));
    }

    pub(crate) fn press(&self, words: &str) {
        self.order(&json!({ "do": "press", "words": words }));
    }

    /// What has the keyboard, by its words or by its name.
    pub(crate) fn focused(&self) -> String {
        self.order(&json!({ "do": "focused" })).as_str().unwrap_or_default().to_owned()
    }

    /// How many boxes of the page are marked.
    pub(crate) fn marked(&self) -> u64 {
        self.order(&json!({ "do": "marked" })).as_u64().unwrap_or(0)
    }

    /// Signs in as a person does; the page on which one does and the one that is seen first keep nobody out.
    pub(crate) async fn sign_in(&self, login: &str, password: &str) {
        self.go("/sign-in");
        self.audit();
        self.fill("Användarnamn", login);
        self.fill("Lösenord", password);
        self.press("Logga in");
        self.shows("Att göra nu").await;
        self.audit();
    }

    pub(crate) fn look(&self) -> Seen {
        let seen = self.order(&json!({ "do": "look" }));
        let text = |name: &str| seen[name].as_str().unwrap_or_default().to_owned();
        Seen {
            url: text("url"),
            title: text("title"),
            text: text("text"),
            wide: seen["wide"].as_i64().unwrap_or(0),
        }
    }

    /// Waits until the page shows these words.
    pub(crate) async fn shows(&self, words: &str) -> Seen {
        for _ in 0..600 {
            if let Ok(seen) = self.try_order(&json!({ "do": "look" }))
                && seen["text"].as_str().is_some_and(|it| it.contains(words))
            {
                return self.look();
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.fail(&format!("the page does not show \"{words}\""))
    }

    /// Reloads until the page shows these words: for what happens elsewhere meanwhile.
    pub(crate) async fn comes_to_show(&self, path: &str, words: &str) -> Seen {
        for _ in 0..240 {
            self.go(path);
            let seen = self.look();
            if seen.text.contains(words) {
                return seen;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        self.fail(&format!("{path} does not come to show \"{words}\""))
    }

    /// Nothing on this page keeps anybody out, as far as a machine can tell (WCAG 2.0–2.2, A and AA).
    pub(crate) fn audit(&self) {
        let found = self.order(&json!({ "do": "audit" }));
        let wrong: Vec<&str> = found["wrong"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        self.must(found["passed"].as_u64() > Some(5), "axe has looked at next to nothing");
        self.must(wrong.is_empty(), &format!("axe finds:\n{}", wrong.join("\n")));
        self.audited.set(self.audited.get() + 1);
    }

    /// How many pages were audited.
    pub(crate) fn audited(&self) -> usize {
        self.audited.get()
    }

    /// What the browser itself has complained about since it was last asked.
    pub(crate) fn complaints(&self) -> Vec<String> {
        serde_json::from_value(self.order(&json!({ "do": "complaints" }))).unwrap()
    }

    pub(crate) fn must(&self, holds: bool, what: &str) {
        if !holds {
            self.fail::<()>(what);
        }
    }

    fn order(&self, order: &Value) -> Value {
        self.try_order(order).unwrap_or_else(|why| self.fail(&format!("{order}: {why}")))
    }

    fn try_order(&self, order: &Value) -> Result<Value, String> {
        writeln!(self.orders.borrow_mut().as_mut().expect("it lives"), "{order}")
            .map_err(|it| it.to_string())?;
        let mut line = String::new();
        self.answers.borrow_mut().read_line(&mut line).map_err(|it| it.to_string())?;
        let mut answer: Value =
            serde_json::from_str(&line).map_err(|_| format!("the driver ended: {line}"))?;
        match answer["failed"].as_str() {
            Some(why) => Err(why.to_owned()),
            None => Ok(answer["done"].take()),
        }
    }

    fn fail<T>(&self, what: &str) -> T {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys");
        fs::create_dir_all(&folder).unwrap();
        let picture = folder.join(format!("{}.png", self.name));
        let taken = self.try_order(&json!({ "do": "shot", "path": picture }));
        let picture = if taken.is_ok() { picture.display().to_string() } else { "no picture".to_owned() };
        let seen = self.try_order(&json!({ "do": "look" })).unwrap_or_default();
        let text = |name: &str| seen[name].as_str().unwrap_or_default().to_owned();
        panic!("{what}\non {} ({}), see {picture}\n{}", text("url"), text("title"), text("text"));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends by itself when nobody gives orders any longer, and takes the browser with it.
        drop(self.orders.take());
        for _ in 0..100 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        // It did not; then it is taken away, and whether that works is no matter any longer.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
