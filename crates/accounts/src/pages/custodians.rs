//! Who can sign in to the platform.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::PersonId;
use people::{Context, SignedIn};
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::{account::known, errors};
use crate::bring_in::{answers_for, change_custodians};
use crate::detail::{Share, shares};
use crate::opening::Town;
use crate::opening::pages::form::{numbered, rows};
use crate::opening::pages::parts::FormPage;
use crate::{Account, Refused};

fn custodians_page(
    cx: &Context,
    shell: Shell,
    account: &Account,
    town: &Town,
    named: usize,
    form: Form,
) -> FormPage {
    let least = cx.guideline.account.custodians_at_least;
    let hint = shell.t_with("accounts-opening-custodians-hint", "n", i64::from(least));
    let label = (shell.t("accounts-opening-custodians"), hint);
    let parts = numbered(&shell, "custodian", &label, rows(least, named, u32::MAX), least, town);
    let intro = vec![account.name.clone(), shell.t("accounts-opening-no-passwords")];
    let back = format!("/accounts/{}", account.key);
    let title = Text::key("accounts-opening-custodians");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-custodians-save", back);
    page.intro = intro;
    page
}

/// Shows the form of those who can sign in.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    if !answers_for(&signed_in, &account) {
        return Err(Refused::NotPermitted.into());
    }
    let shares = shares(&cx.store.reader(), account.id).await?;
    let custodians: Vec<_> = shares.into_iter().filter(|it| it.1 == Share::Custodian).collect();
    let mut form = shell.form(&format!("/accounts/{key}/custodians"));
    for (n, (person, _)) in custodians.iter().enumerate() {
        form = form.with(format!("custodian-{}", n + 1), person.to_string());
    }
    let town = Town::look(&cx).await?;
    Ok(page(&custodians_page(&cx, shell, &account, &town, custodians.len(), form)))
}

/// Says who can sign in from now on.
pub(super) async fn change(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let named = posted.value.iter().filter(|it| it.0.starts_with("custodian-"));
    let custodians: Vec<PersonId> = named.filter_map(|it| it.1.parse().ok()).collect();
    let wrong = match change_custodians(&cx, &signed_in, &account, &custodians).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/accounts/{key}"));
            return Ok(to.saying(Text::key("accounts-custodians-saved")).into_response());
        }
        Err(refused) => errors(refused)?,
    };
    let town = Town::look(&cx).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&custodians_page(&cx, shell.wrong(), &account, &town, custodians.len(), form)))
}
