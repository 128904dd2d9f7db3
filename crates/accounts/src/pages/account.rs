use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::Ownership;
use kernel::calendar::date_of;
use kernel::{Permission, PersonId, Scope};
use people::{AssignRole, Context, Days, SignedIn};
use secrecy::SecretString;
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::words::{self, Health};
use super::{errors, words::name};
use crate::detail::Share;
use crate::{Account, ConnectAccount, Connection, Refused, bring_in, connect_account, find_by_key, sql};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    account: Account,
    purpose: String,
    unit: String,
    controller: String,
    /// Who owns the accounts, where it is one unit for the whole organisation.
    owner: Option<String>,
    responsible: String,
    deputy: String,
    manager: String,
    health: Health,
    connection: Option<Connection>,
    custodians: Vec<String>,
    custodians_at: String,
    may_change_custodians: bool,
    open_duties: usize,
    kept_back: bool,
    roles: Vec<RoleLine>,
    people: Vec<Choice>,
    role_choices: Vec<Choice>,
    connect_form: Option<Form>,
    role_form: Option<Form>,
    profile_href: String,
    plan_href: String,
    closing_href: String,
    attestations_href: Option<String>,
    changes_href: String,
    compliance_href: String,
    deviations_href: String,
    /// What the list of platforms calls the account's, where it is on it.
    platform: String,
    /// Where what stands there is written down, for whoever watches an account that is looked after by hand.
    hand_href: Option<String>,
    /// Where a post is written, for whoever publishes on the account.
    posts_href: Option<String>,
}

struct RoleLine {
    person: String,
    role: String,
    everywhere: bool,
}

pub(super) async fn known(cx: &Context, signed_in: &SignedIn, key: &str) -> Result<Account, Problem> {
    find_by_key(&cx.store.reader(), signed_in, key).await?.ok_or(Problem::NotFound)
}

async fn account_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    account: Account,
) -> Result<AccountPage, Problem> {
    let reader = cx.store.reader();
    let shell = shell.titled(Text::same(account.name.clone()));
    let people = people::people(&reader).await?;
    let units = people::units(&reader).await?;
    let connection = sql::connection(&reader, account.id).await?;
    let state = sql::state(&reader, account.id).await?;
    let named = |id| name(&shell, &people, id);
    let shares = crate::detail::shares(&reader, account.id).await?;
    let custodians = shares.into_iter().filter(|it| it.1 == Share::Custodian).map(|it| named(it.0));
    let duties = bring_in::duties(cx, account.id).await?;
    let form = |may: Permission, part: &str| {
        let offered = signed_in.may(may) && account.is_open();
        offered.then(|| shell.form(&format!("/accounts/{}/{part}", account.key)))
    };
    let by_hand = account.is_open() && crate::is_by_hand(cx, &account);
    let connect_form = form(Permission::ManageAccounts, "connection").filter(|_| !by_hand);
    let role_form = form(Permission::ManagePeople, "people");
    let writes = by_hand && signed_in.may_on(Permission::Watch, account.id);
    Ok(AccountPage {
        platform: crate::platforms::called(cx, &account.platform).await?,
        hand_href: writes.then(|| format!("/accounts/{}/items", account.key)),
        unit: units.iter().find(|it| it.id == account.unit).map(|it| it.name.clone()).unwrap_or_default(),
        controller: people::controller(&units, account.unit).map(|it| it.name.clone()).unwrap_or_default(),
        owner: owner(cx, &shell),
        responsible: named(account.responsible),
        deputy: named(account.deputy),
        manager: named(account.manager),
        health: if by_hand {
            words::by_hand(&shell, &account)
        } else {
            words::health(&shell, &account, connection.as_ref(), state.as_ref())
        },
        custodians: custodians.collect(),
        custodians_at: format!("/accounts/{}/custodians", account.key),
        may_change_custodians: account.is_open() && bring_in::answers_for(signed_in, &account),
        kept_back: crate::listing::is_kept_back(cx, &account).await?,
        open_duties: duties.iter().filter(|it| it.met.is_none()).count(),
        roles: role_lines(cx, &shell, &account, &people).await?,
        people: words::present(&people),
        role_choices: role_choices(cx, &shell),
        connect_form: connect_form.map(|it| prefilled(it, connection.as_ref())),
        role_form,
        profile_href: format!("/accounts/{}/profile", account.key),
        plan_href: format!("/accounts/{}/plan", account.key),
        attestations_href: (!cx.guideline.account.attestations.is_empty())
            .then(|| format!("/accounts/{}/attestations", account.key)),
        changes_href: format!("/accounts/{}/changes", account.key),
        closing_href: format!("/accounts/{}/closing", account.key),
        compliance_href: format!("/accounts/{}/compliance", account.key),
        deviations_href: format!("/accounts/{}/deviations", account.key),
        posts_href: (account.is_open() && !by_hand && signed_in.may_on(Permission::Answer, account.id))
            .then(|| format!("/posts/new?account={}", account.key)),
        connection,
        purpose: words::purpose(&shell, &account),
        account,
        shell,
    })
}

/// The unit that owns every account, whichever is responsible for it (MOT-NYT-04).
fn owner(cx: &Context, shell: &Shell) -> Option<String> {
    let rules = &cx.guideline.account;
    (rules.ownership == Ownership::Central).then(|| rules.owner.get(shell.lang()).to_owned())
}

fn prefilled(form: Form, connection: Option<&Connection>) -> Form {
    match connection {
        Some(it) => form.with("login", it.login.as_str()).with("api_url", it.api_url.as_str()),
        None => form,
    }
}

fn role_choices(cx: &Context, shell: &Shell) -> Vec<Choice> {
    let roles = cx.guideline.roles.iter();
    roles.map(|it| Choice::new(it.key.as_str(), it.label.get(shell.lang()))).collect()
}

/// Who has a role for the account today.
async fn role_lines(
    cx: &Context,
    shell: &Shell,
    account: &Account,
    people: &[people::Person],
) -> Result<Vec<RoleLine>, Problem> {
    let today = people::assignments_today(&cx.store.reader()).await?;
    let covering = today.into_values().flatten().filter(|it| it.scope.covers(account.id));
    let lines = covering.map(|it| RoleLine {
        person: name(shell, people, it.person),
        role: cx.guideline.role(&it.role).map_or(it.role, |role| role.label.get(shell.lang()).to_owned()),
        everywhere: it.scope == Scope::All,
    });
    Ok(lines.collect())
}

/// Shows an account: who answers for it, whether it reaches us, how it is connected.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    Ok(page(&account_page(&cx, &signed_in, shell, account).await?))
}

/// A form that is asked for stands on the page of its account.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    Ok(SeeOther::to(format!("/accounts/{}", known(&cx, &signed_in, &key).await?.key)))
}

#[derive(Deserialize)]
pub(super) struct NewConnection {
    #[serde(default)]
    api_url: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    secret: String,
}

/// Connects the account; says what the platform said when it does not let us in.
pub(super) async fn connect(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<NewConnection>,
) -> Result<Response, Problem> {
    let account = known(&cx, &signed_in, &key).await?;
    let order = ConnectAccount {
        account: account.id,
        api_url: Some(posted.value.api_url.clone()),
        login: posted.value.login.clone(),
        secret: SecretString::from(posted.value.secret.as_str()),
    };
    let wrong = match connect_account(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&account, "accounts-connected").into_response()),
        Err(refused @ Refused::UrlUnfit) => FormErrors::one("api_url", refused.text()),
        Err(refused) => errors(refused)?,
    };
    let mut again = account_page(&cx, &signed_in, shell.wrong(), account).await?;
    again.connect_form = Some(posted.again(&again.shell, wrong));
    Ok(refused_page(&again))
}

#[derive(Deserialize)]
pub(super) struct NewRole {
    #[serde(default)]
    person: String,
    #[serde(default)]
    role: String,
}

/// Gives somebody a role for this account, from today until further notice.
pub(super) async fn give_role(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<NewRole>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::ManagePeople)?;
    let account = known(&cx, &signed_in, &key).await?;
    let wrong = match posted.value.person.parse::<PersonId>() {
        Ok(person) => {
            let order = AssignRole {
                person,
                role: posted.value.role.clone(),
                scope: Scope::Accounts(BTreeSet::from([account.id])),
                days: Days::from(date_of(cx.now())),
            };
            match people::assign_role(&cx, &signed_in, order).await {
                Ok(_) => return Ok(done(&account, "accounts-role-given").into_response()),
                Err(refused @ people::Refused::UnknownRole(_)) => FormErrors::one("role", refused.text()),
                Err(people::Refused::Failed(failed)) => return Err(failed.into()),
                Err(refused) => FormErrors::one("person", refused.text()),
            }
        }
        Err(_) => FormErrors::one("person", people::Refused::UnknownPerson.text()),
    };
    let mut again = account_page(&cx, &signed_in, shell.wrong(), account).await?;
    again.role_form = Some(posted.again(&again.shell, wrong));
    Ok(refused_page(&again))
}

fn done(account: &Account, key: &'static str) -> SeeOther {
    SeeOther::to(format!("/accounts/{}", account.key)).saying(Text::key(key))
}
