//! What the guideline asks of an account that was there before, and how it was met.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::{date_of, day_words};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{account::known, errors, words::name};
use crate::bring_in::{OpenDuty, answers_for, duties, meet_duty};
use crate::opening::pages::parts::{FormPage, Part};
use crate::{Account, Refused};

#[derive(Template)]
#[template(path = "account-duties.html")]
struct DutiesPage {
    shell: Shell,
    account: Account,
    due: String,
    late: bool,
    open: usize,
    lines: Vec<DutyLine>,
}

struct DutyLine {
    label: String,
    help: String,
    met: Option<(String, kernel::Instant, String)>,
    href: Option<String>,
}

/// Shows what is asked of the account, what is met, and by when the rest is to be.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let all = duties(&cx, account.id).await?;
    let people = people::people(&cx.store.reader()).await?;
    let may = answers_for(&signed_in, &account);
    let line = |it: &OpenDuty| DutyLine {
        label: it.label.get(shell.lang()).to_owned(),
        help: it.help.get(shell.lang()).to_owned(),
        met: it.met.as_ref().map(|met| (name(&shell, &people, met.by), met.at, met.note.clone())),
        href: may.then(|| format!("/accounts/{}/duties/{}", account.key, it.key)),
    };
    let lines = all.iter().map(line).collect();
    let due_on = all.first().map(|it| it.due_on);
    let due = due_on.map(|it| day_words(it).get(shell.lang()).to_owned()).unwrap_or_default();
    let open = all.iter().filter(|it| it.met.is_none()).count();
    let late = open > 0 && due_on.is_some_and(|it| it < date_of(cx.now()));
    let shell = shell.titled(Text::key("accounts-duties"));
    Ok(page(&DutiesPage { shell, account, due, late, open, lines }))
}

async fn found(cx: &Context, account: &Account, duty: &str) -> Result<OpenDuty, Problem> {
    duties(cx, account.id).await?.into_iter().find(|it| it.key == duty).ok_or(Problem::NotFound)
}

fn duty_page(shell: Shell, account: &Account, duty: &OpenDuty, form: Form) -> FormPage {
    let hint = shell.t("accounts-duty-note-hint");
    let parts = vec![Part::area("note", shell.t("accounts-duty-note"), hint, true)];
    let intro = vec![account.name.clone(), duty.help.get(shell.lang()).to_owned()];
    let title = Text::both(&duty.label.sv, &duty.label.en);
    let back = format!("/accounts/{}/duties", account.key);
    let mut page = FormPage::new(shell, title, form, parts, "accounts-duty-meet", back);
    page.intro = intro;
    page
}

/// Shows the form by which a duty is met.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, duty)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let duty = found(&cx, &account, &duty).await?;
    if !answers_for(&signed_in, &account) {
        return Err(Refused::NotPermitted.into());
    }
    let form = shell.form(&format!("/accounts/{key}/duties/{}", duty.key));
    let form = form.with("note", duty.met.as_ref().map(|it| it.note.clone()).unwrap_or_default());
    Ok(page(&duty_page(shell, &account, &duty, form)))
}

#[derive(Deserialize)]
pub(super) struct Met {
    #[serde(default)]
    note: String,
}

/// Meets the duty.
pub(super) async fn meet(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, duty)): Path<(String, String)>,
    posted: Posted<Met>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let wrong: FormErrors = match meet_duty(&cx, &signed_in, &account, &duty, &posted.value.note).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/accounts/{key}/duties"));
            return Ok(to.saying(Text::key("accounts-duty-was-met")).into_response());
        }
        Err(refused) => errors(refused)?,
    };
    let duty = found(&cx, &account, &duty).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&duty_page(shell.wrong(), &account, &duty, form)))
}
