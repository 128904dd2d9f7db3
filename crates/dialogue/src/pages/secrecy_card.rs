//! The secrecy mark of an item on its page, and the form that sets it or takes it away.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Outcome};
use people::{Context, SignedIn};
use records::disclosure::{Mark, MarkSecrecy, Refused as Disclosure, secrecy_marks};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::item::{drawn, restricted};
use super::item_page::Again;
use super::parsed;
use crate::disclosure::{may_mark, set_secrecy};
use crate::item::View;

/// The part of the page.
pub(super) struct SecrecyCard {
    /// The mark that it has now.
    pub(super) present: Option<Mark>,
    /// The marks before, the latest first.
    pub(super) earlier: Vec<Mark>,
    pub(super) form: Option<Form>,
}

/// What was written into the form, and what is wrong with it.
pub(super) type Refused = (Written, FormErrors);

/// What was written into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    provision: String,
    authority: String,
}

impl SecrecyCard {
    /// None for whoever does not read the words, and where there is nothing to say.
    pub(super) async fn of(
        cx: &Context,
        actor: &Actor,
        shell: &Shell,
        view: &View,
        refused: Option<Refused>,
    ) -> Outcome<Option<Self>> {
        if view.is_withheld() {
            return Ok(None);
        }
        let mut marks = secrecy_marks(&cx.store.reader(), view.item.id).await?;
        let may = may_mark(actor, &view.item);
        if marks.is_empty() && !may {
            return Ok(None);
        }
        let present = marks.last().filter(|it| it.secrecy.is_some()).cloned();
        if present.is_some() {
            marks.pop();
        }
        marks.reverse();
        let said = present.as_ref().and_then(|it| it.secrecy.clone());
        let (provision, authority) = match said {
            Some(it) => (it.provision, it.authority),
            None => (String::new(), cx.organisation.clone()),
        };
        let form = || shell.form(&format!("/items/{}/secrecy", view.item.id));
        let filled = || form().with("provision", provision.clone()).with("authority", authority.clone());
        let written = |(it, errors): Refused| {
            form().with("provision", it.provision).with("authority", it.authority).refused(errors)
        };
        Ok(Some(Self { present, earlier: marks, form: may.then(|| refused.map_or_else(filled, written)) }))
    }
}

/// Marks the item as secret, or takes the mark away.
pub(super) async fn set(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (item, it) = (parsed(&id)?, posted.value);
    let order = MarkSecrecy { provision: it.provision.clone(), authority: it.authority.clone() };
    let Err(refused) = set_secrecy(&cx, &signed_in, item, &order).await else {
        let to = SeeOther::to(format!("/items/{item}"));
        return Ok(to.saying(Text::key("dialogue-secrecy-done")).into_response());
    };
    if matches!(refused, Disclosure::Restricted) {
        return Err(restricted(item, refused.text()));
    }
    let Some(field) = refused.field() else { return Err(refused.into()) };
    let again = Again::Secrecy((it, FormErrors::one(field, refused.text())));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), item, Some(again)).await?))
}
