use accounts::Account;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::Names;
use super::crises::{found, used};
use crate::crisis::{
    AddSlot, ChooseAccount, ConfirmNotice, CrisisView, Line, Refused, add_slot, choose_account,
    confirm_notice, notice_text,
};

/// Which form of an account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Choice,
    Notice,
    Roster,
}

#[derive(Template)]
#[template(path = "crisis-account.html")]
struct AccountPage {
    shell: Shell,
    kind: Kind,
    crisis: (String, String),
    account: String,
    form: Form,
    used: Vec<Choice>,
    people: Vec<Choice>,
    slots: Vec<(String, String, Instant, Instant)>,
}

impl AccountPage {
    async fn of(cx: &Context, shell: Shell, at: &Place, kind: Kind, form: Form) -> Result<Self, Problem> {
        let names = Names::load(cx).await?;
        let shell = shell.titled(Text::same(at.account.name.as_str()));
        let mut people = people::people(&cx.store.reader()).await?;
        people.retain(|it| it.left_at.is_none());
        let of_account = at.view.slots.iter().filter(|it| it.account == at.account.id);
        Ok(Self {
            kind,
            crisis: (at.view.crisis.name.clone(), format!("/crises/{}", at.view.crisis.id)),
            account: at.account.name.clone(),
            form,
            used: used(&shell),
            people: if kind == Kind::Roster {
                people.iter().map(|it| Choice::new(it.id.to_string(), it.name.as_str())).collect()
            } else {
                Vec::new()
            },
            slots: of_account
                .map(|it| (names.of(it.person), names.of(it.deputy), it.from, it.until))
                .collect(),
            shell,
        })
    }
}

/// An account in a crisis, for whoever may do something about it.
struct Place {
    view: CrisisView,
    account: Account,
    line: Line,
    path: String,
}

async fn place(
    cx: &Context,
    signed_in: &SignedIn,
    id: &str,
    key: &str,
    kind: Kind,
) -> Result<Place, Problem> {
    let view = found(cx, signed_in, id).await?;
    let line = view.lines.iter().find(|it| it.0.key.as_str() == key).cloned();
    let (account, line, _, tended) = line.ok_or(Problem::NotFound)?;
    let may = view.leads || (tended && kind != Kind::Choice);
    if !may {
        return Err(Problem::NotPermitted);
    }
    let base = format!("/crises/{id}/accounts/{key}");
    let path = match kind {
        Kind::Choice => base,
        Kind::Notice => format!("{base}/notice"),
        Kind::Roster => format!("{base}/roster"),
    };
    Ok(Place { view, account, line, path })
}

type Named = Path<(String, String)>;

/// Shows the form that says whether an account is used.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Choice).await?;
    let mut form = shell.form(&at.path);
    if let Some(it) = &at.line.choice {
        form = form.with("used", if it.used { "yes" } else { "no" }).with("reason", it.reason.as_str());
    }
    Ok(page(&AccountPage::of(&cx, shell, &at, Kind::Choice, form).await?))
}

/// Shows the form that confirms where the account refers to, the base channels filled in.
pub(super) async fn notice(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Notice).await?;
    let said = at.line.notice.as_ref().map(|it| (it.text.clone(), it.address.clone()));
    let (text, address) = said.unwrap_or_else(|| (notice_text(&cx.guideline), String::new()));
    let form = shell.form(&at.path).with("text", text).with("address", address);
    Ok(page(&AccountPage::of(&cx, shell, &at, Kind::Notice, form).await?))
}

/// Shows who watches the account, and the form that adds somebody.
pub(super) async fn roster(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Roster).await?;
    let form = shell.form(&at.path);
    Ok(page(&AccountPage::of(&cx, shell, &at, Kind::Roster, form).await?))
}

/// What was written into one of the forms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    used: String,
    reason: String,
    text: String,
    address: String,
    person: String,
    deputy: String,
    from: String,
    until: String,
}

/// Decides whether the account is used.
pub(super) async fn choose(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Choice).await?;
    let it = posted.value.clone();
    let order = ChooseAccount { account: key, used: it.used, reason: it.reason };
    let done = choose_account(&cx, &signed_in, at.view.crisis.id, order).await;
    answered(&cx, shell, &at, Kind::Choice, &posted, done).await
}

/// Confirms where the account refers to.
pub(super) async fn confirm(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Notice).await?;
    let it = posted.value.clone();
    let order = ConfirmNotice { account: key, text: it.text, address: it.address };
    let done = confirm_notice(&cx, &signed_in, at.view.crisis.id, order).await;
    answered(&cx, shell, &at, Kind::Notice, &posted, done).await
}

/// Says who watches the account.
pub(super) async fn staff(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Named,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let at = place(&cx, &signed_in, &id, &key, Kind::Roster).await?;
    let it = posted.value.clone();
    let order =
        AddSlot { account: key, person: it.person, deputy: it.deputy, from: it.from, until: it.until };
    let done = add_slot(&cx, &signed_in, at.view.crisis.id, order).await;
    answered(&cx, shell, &at, Kind::Roster, &posted, done).await
}

/// Back to the crisis, or the form once more with what is wrong.
async fn answered(
    cx: &Context,
    shell: Shell,
    at: &Place,
    kind: Kind,
    posted: &Posted<Said>,
    done: Result<(), Refused>,
) -> Result<Response, Problem> {
    let refused = match done {
        Ok(()) => {
            let to = SeeOther::to(format!("/crises/{}", at.view.crisis.id));
            return Ok(to.saying(Text::key("oversight-saved-step")).into_response());
        }
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&AccountPage::of(cx, shell, at, kind, form).await?))
}
