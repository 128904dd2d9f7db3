use std::borrow::Borrow;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Entropy, Instant, TurnableClock};

use crate::assets::Assets;
use crate::chip::{Chip, Moment};
use crate::house::{Badge, Barred, Furnishing, House, Place};
use crate::icon::{Icon, icon};
use crate::text::Arg;
use crate::{Form, Lang, Problem, Strictness, Text, Texts, Theme, Tone, Tongue, Visit, when};

/// What every page carries and `layout.html` needs. An extractor; give it a title and put it into the page.
#[derive(Clone)]
pub struct Shell {
    visit: Visit,
    title: Option<Text>,
    wrong: bool,
    now: Instant,
    notice: Option<(Tone, String)>,
}

impl Shell {
    pub(crate) fn new(visit: Visit) -> Self {
        let now = visit.house().clock.now();
        let notice = if visit.wants_part() { None } else { visit.take_notice().and_then(understood) };
        Self { visit, title: None, wrong: false, now, notice }
    }

    /// A shell without a request, for tests and previews of pages: strict texts, the given time, nobody signed in.
    #[must_use]
    pub fn sample(lang: Lang, now: Instant, furnishing: Furnishing) -> Self {
        struct NoChance;
        impl Entropy for NoChance {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill(7);
            }
        }
        let house = House {
            organisation: "Exempelkommunen".to_owned(),
            public_url: "http://127.0.0.1".to_owned(),
            rehearsal: false,
            clock: Arc::new(TurnableClock::at(now)),
            entropy: Arc::new(NoChance),
            texts: Texts::load(Strictness::Strict),
            assets: Assets::load(),
        };
        let mut request = Request::new(Body::empty());
        let header = axum::http::HeaderValue::from_static(lang.code());
        request.headers_mut().insert(axum::http::header::ACCEPT_LANGUAGE, header);
        let visit = Visit::new(Arc::new(house), &request, None);
        visit.furnish(furnishing);
        Self::new(visit)
    }

    /// Gives the page its title.
    #[must_use]
    pub fn titled(mut self, title: Text) -> Self {
        self.title = Some(title);
        self
    }

    /// Says in the title that something in the page has to be corrected.
    #[must_use]
    pub fn wrong(mut self) -> Self {
        self.wrong = true;
        self
    }

    /// The person's language.
    #[must_use]
    pub fn tongue(&self) -> &Tongue {
        self.visit.tongue()
    }

    /// The code of the person's language.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.tongue().lang().code()
    }

    /// The text with this key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.tongue().t(key)
    }

    /// The text with this key, with one thing put into it.
    #[must_use]
    pub fn t_with(&self, key: &str, name: &'static str, arg: impl Into<Arg>) -> String {
        self.tongue().t_with(key, name, arg)
    }

    /// The text in the person's language.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        self.tongue().say(text)
    }

    /// The number as the language writes it.
    #[must_use]
    pub fn number(&self, number: impl Into<Arg>) -> String {
        self.t_with("number", "n", number)
    }

    /// The present time of the house; in a rehearsal what its clock shows.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Date and time, as an element.
    #[must_use]
    pub fn time(&self, at: impl Borrow<Instant>) -> Moment {
        Moment::new(
            self.tongue(),
            *at.borrow(),
            when::moment_seen_from(self.tongue(), *at.borrow(), self.now),
        )
    }

    /// The date alone, as an element.
    #[must_use]
    pub fn day(&self, at: impl Borrow<Instant>) -> Moment {
        Moment::new(self.tongue(), *at.borrow(), when::day(self.tongue(), *at.borrow()))
    }

    /// How long ago or how far ahead, as an element.
    #[must_use]
    pub fn relative(&self, at: impl Borrow<Instant>) -> Moment {
        Moment::new(self.tongue(), *at.borrow(), when::relative(self.tongue(), *at.borrow(), self.now))
    }

    /// A deadline that is still open.
    #[must_use]
    pub fn deadline(&self, due: impl Borrow<Instant>) -> Chip {
        Chip::open(self.tongue(), *due.borrow(), self.now)
    }

    /// A deadline that was met, or was not, at `at`.
    #[must_use]
    pub fn deadline_met(&self, due: impl Borrow<Instant>, at: impl Borrow<Instant>) -> Chip {
        Chip::met(self.tongue(), *due.borrow(), *at.borrow())
    }

    /// A decorative icon.
    #[must_use]
    pub fn icon(&self, name: &str) -> Icon {
        icon(name)
    }

    /// The address of a style sheet, script or image of the shell.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        self.visit.house().assets.url(name)
    }

    /// An empty form that is sent to `action`.
    #[must_use]
    pub fn form(&self, action: &str) -> Form {
        Form::new(self, action)
    }

    /// The proof for a form that is sent to `action`, for the hidden field `_proof`.
    #[must_use]
    pub fn form_proof(&self, action: &str) -> String {
        self.visit.form_proof(action)
    }

    /// Whether only a part of the page was asked for.
    #[must_use]
    pub fn wants_part(&self) -> bool {
        self.visit.wants_part()
    }

    /// The name of the organisation.
    #[must_use]
    pub fn organisation(&self) -> &str {
        &self.visit.house().organisation
    }

    /// What the window is called.
    #[must_use]
    pub fn window_title(&self) -> String {
        let title = self.title.as_ref().map(|it| format!("{} – ", self.say(it))).unwrap_or_default();
        let wrong = if self.wrong { self.t("form-wrong-title") } else { String::new() };
        format!("{wrong}{title}Uppsikt, {}", self.organisation())
    }

    /// Who is signed in.
    #[must_use]
    pub fn badge(&self) -> Option<&Badge> {
        self.visit.furnishing().and_then(|it| it.badge.as_ref())
    }

    /// What the person may not do yet; not told again on the page that tells how they come to it.
    #[must_use]
    pub fn barred(&self) -> Option<&Barred> {
        let barred = self.visit.furnishing().and_then(|it| it.barred.as_ref());
        barred.filter(|it| it.href != self.visit.path())
    }

    /// The navigation.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        self.visit.furnishing().map_or(&[], |it| &it.places)
    }

    /// Whether the person is at this place, for `aria-current`: `page` on it, `true` below it, else nothing.
    #[must_use]
    pub fn current(&self, place: &Place) -> &'static str {
        let path = self.visit.path();
        let below = path.strip_prefix(place.href.as_str()).is_some_and(|it| it.starts_with('/'));
        if path == place.href {
            "page"
        } else if below && place.href != "/" {
            "true"
        } else {
            ""
        }
    }

    /// What was done just before: its tone for the style sheet and the words.
    #[must_use]
    pub fn notice(&self) -> Option<(&'static str, &str)> {
        self.notice.as_ref().map(|(tone, words)| match tone {
            Tone::Done => ("done", words.as_str()),
            Tone::Caution => ("caution", words.as_str()),
        })
    }

    /// Whether this is a rehearsal.
    #[must_use]
    pub fn rehearsal(&self) -> bool {
        self.visit.house().rehearsal
    }

    /// The code of the theme that was chosen.
    #[must_use]
    pub fn theme(&self) -> &'static str {
        self.visit.theme().code()
    }

    /// The themes to choose from: code and whether it is chosen.
    #[must_use]
    pub fn themes(&self) -> Vec<(&'static str, bool)> {
        Theme::ALL.iter().map(|it| (it.code(), *it == self.visit.theme())).collect()
    }

    /// The other languages.
    #[must_use]
    pub fn other_langs(&self) -> Vec<Lang> {
        Lang::ALL.iter().copied().filter(|it| *it != self.tongue().lang()).collect()
    }

    /// This page with a preference: `name=value` is remembered and leads back here.
    #[must_use]
    pub fn here_with(&self, name: &str, value: &str) -> String {
        let here = self.visit.here();
        let joint = if here.contains('?') { '&' } else { '?' };
        format!("{here}{joint}{name}={value}")
    }
}

fn understood(cookie: &str) -> Option<(Tone, String)> {
    let words = String::from_utf8(URL_SAFE_NO_PAD.decode(cookie).ok()?).ok()?;
    let tone = match words.chars().next()? {
        'd' => Tone::Done,
        'c' => Tone::Caution,
        _ => return None,
    };
    Some((tone, words.get(1..)?.to_owned()))
}

impl<S: Send + Sync> FromRequestParts<S> for Shell {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self::new(Visit::of(&parts.extensions)?))
    }
}
