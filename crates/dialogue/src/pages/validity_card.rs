//! Until when a post of ours is right, on its page.

use kernel::calendar::{date_of, day_words};
use kernel::item::{Direction, Kind};
use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use webkit::{Form, FormErrors, Shell, Text};

use super::{Names, words};
use crate::item::View;
use crate::validity::{Refused, Validity, validity_of};

/// The part of the page.
pub(super) struct ValidityCard {
    pub(super) said: Option<Said>,
    pub(super) form: Form,
}

/// What was last said.
pub(super) struct Said {
    pub(super) what: String,
    /// Whether it has to be seen over now.
    pub(super) is_past: bool,
    pub(super) note: Option<String>,
    pub(super) by: String,
    pub(super) at: Instant,
}

/// What was written into the form.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct ValidityWritten {
    pub(super) last_day: String,
    pub(super) note: String,
}

impl ValidityCard {
    /// None for what others wrote, and for whoever does not answer for the account.
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        names: &Names,
        view: &View,
        refused: Option<(ValidityWritten, Refused)>,
    ) -> Outcome<Option<Self>> {
        let item = &view.item;
        let is_ours = item.direction == Direction::Outgoing && item.kind == Kind::Post;
        if !is_ours || view.is_gone() || !actor.may_on(Permission::Answer, item.account) {
            return Ok(None);
        }
        let found = validity_of(&cx.store.reader(), item.id).await?;
        let form = || shell.form(&format!("/items/{}/validity", item.id));
        let written = |(said, refused): (ValidityWritten, Refused)| {
            let form = form().with("last_day", said.last_day).with("note", said.note);
            form.refused(FormErrors::one(refused.field(), refused.text()))
        };
        Ok(Some(Self {
            said: found.map(|it| said(cx, shell, names, it)),
            form: refused.map_or_else(form, written),
        }))
    }
}

fn said(cx: &Context, shell: &Shell, names: &Names, it: Validity) -> Said {
    let is_past = it.is_past(date_of(cx.now()));
    let what = match it.last_day {
        Some(day) => Text::key("dialogue-validity-until").with("day", words::label(&day_words(day))),
        None => Text::key("dialogue-validity-seen"),
    };
    Said { what: shell.say(&what), is_past, note: it.note, by: names.of(it.by), at: it.at }
}
