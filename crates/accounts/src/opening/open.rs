use guideline::{AnswerForm, ApplicationQuestion, Fact, ListEvent, OpeningAct};
use kernel::calendar::Label;
use kernel::{AccountId, Actor, ApplicationId, Permission};
use people::Context;
use store::Entry;

use super::desk::{Desk, at_desk};
use super::model::{Event, Stage};
use super::refused::OpeningRefused;
use super::sql;
use crate::detail::{Detail, Origin, Share};
use crate::listing::tell_keeper;
use crate::profile::carry_over;
use crate::publishers::somebody_publishes;
use crate::{OpenAccount, Refused, open_account};

/// Opens the account that was decided on (sv. *öppna kontot*): it comes into being from the application, with who is
/// responsible and who can sign in. Nothing is watched, answered or published for one that was not decided; so this is
/// the only way in for a new account. Done by whoever makes accounts under the guideline, or who manages accounts.
///
/// # Errors
///
/// [`OpeningRefused`], with the reason.
pub async fn open_applied(
    cx: &Context,
    actor: &Actor,
    id: ApplicationId,
    key: &str,
    url: &str,
) -> Result<AccountId, OpeningRefused> {
    let mut desk = at_desk(cx, actor, id).await?;
    may_open(cx, actor, &desk)?;
    let application = desk.dossier.application.clone();
    if let (Stage::Opened, Some(account)) = (application.stage, application.account) {
        return Ok(account);
    }
    let to = application.stage.after(Event::Opened).ok_or(OpeningRefused::OutOfOrder(application.stage))?;
    if let Some(step) = desk.dossier.keeps_closed(&cx.guideline) {
        return Err(OpeningRefused::Barred(step.label.clone()));
    }
    somebody_will_publish(cx, &desk)?;
    let account = open_account::applied_for(cx, desk.by, &order(cx, &desk, key, url)?)?;
    open_account::somebody_answers(cx, &account).await?;
    if crate::sql::by_key_now(&mut desk.tx, &account.key).await?.is_some() {
        return Err(OpeningRefused::Account(Refused::KeyTaken));
    }
    open_account::add(cx, &mut desk.tx, actor, &account).await?;
    let (detail, shares) = (detail(&desk), shares(&desk));
    crate::detail::add(&mut desk.tx, account.id, &detail, &shares, desk.by).await?;
    let answers = answers(cx, &desk);
    carry_over(&mut desk.tx, account.id, application.applicant, &answers).await?;
    tell_keeper::order(cx, &mut desk.tx, ListEvent::Opened, account.id).await?;
    sql::advance(&mut desk.tx, &application, to, desk.by, "").await?;
    sql::name_account(&mut desk.tx, id, account.id).await?;
    let entry = Entry::new(actor, "application-opened", "application", id);
    desk.tx.log(entry.under(&cx.guideline.version));
    desk.tx.commit().await?;
    Ok(account.id)
}

/// Where the circle of those who publish is limited, somebody in it answers for the account (MOT-ANS-14).
fn somebody_will_publish(cx: &Context, desk: &Desk) -> Result<(), OpeningRefused> {
    let it = &desk.dossier.wording;
    let named: Vec<_> = it.responsible.iter().copied().chain(it.deputy).collect();
    let limited = cx.guideline.account.publishers_limited && cx.guideline.is_binding();
    if limited && !somebody_publishes(&cx.guideline, &desk.town, &named) {
        return Err(OpeningRefused::NoPublisher);
    }
    Ok(())
}

/// Whether this person makes accounts: the party of the guideline's step, or whoever manages accounts.
fn may_open(cx: &Context, actor: &Actor, desk: &Desk) -> Result<(), OpeningRefused> {
    let creation = cx.guideline.opening.steps.iter().find(|it| it.act == OpeningAct::Creation);
    let theirs = creation.is_some_and(|it| desk.dossier.fits(&it.done_by, desk.by, &desk.town));
    if theirs || actor.may(Permission::ManageAccounts) { Ok(()) } else { Err(OpeningRefused::NotPermitted) }
}

fn order(cx: &Context, desk: &Desk, key: &str, url: &str) -> Result<OpenAccount, OpeningRefused> {
    let it = &desk.dossier.wording;
    // An application is not handed in without these; a guideline in force since may have been read anew.
    let lacks = |what: &str| OpeningRefused::Barred(Label::same(what));
    Ok(OpenAccount {
        key: key.to_owned(),
        name: it.name.clone(),
        platform: it.platform.clone(),
        url: url.to_owned(),
        unit: it.unit.ok_or_else(|| lacks("unit"))?,
        purpose: it.purpose(&cx.guideline),
        responsible: it.responsible.first().copied().ok_or_else(|| lacks("responsible"))?,
        deputy: it.deputy,
        manager: it.manager.ok_or_else(|| lacks("manager"))?,
    })
}

fn detail(desk: &Desk) -> Detail {
    let it = &desk.dossier.wording;
    Detail {
        origin: Origin::Application,
        application: Some(desk.dossier.application.id),
        kind: it.kind,
        mailbox: it.mailbox,
        mailbox_address: it.mailbox_address.clone(),
        sign_in: it.sign_in,
        due_on: None,
    }
}

/// What the application tells about the account, for its profile and its plan.
fn answers(cx: &Context, desk: &Desk) -> Vec<(Fact, String)> {
    let wording = &desk.dossier.wording;
    let told = cx
        .guideline
        .opening
        .questions
        .iter()
        .filter(|it| !matches!(it.form, AnswerForm::Yes | AnswerForm::Either | AnswerForm::Person));
    let said = |it: &ApplicationQuestion| match it.form {
        AnswerForm::Choices => Some(wording.chosen(&cx.guideline, it, |it| &it.sv).join(", ")),
        _ => Some(wording.answers.get(&it.key)?.text.clone()),
    };
    told.filter_map(|it| Some((it.fact, said(it)?))).filter(|it| !it.1.is_empty()).collect()
}

fn shares(desk: &Desk) -> Vec<(kernel::PersonId, Share)> {
    let it = &desk.dossier.wording;
    let responsible = it.responsible.iter().map(|it| (*it, Share::Responsible));
    responsible.chain(it.custodians.iter().map(|it| (*it, Share::Custodian))).collect()
}
