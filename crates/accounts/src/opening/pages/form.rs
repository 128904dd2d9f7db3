//! The form of an application, made of what the guideline asks.

use guideline::{
    AccountKind, AnswerForm, ApplicationQuestion, Choice as _, Guideline, KindRule, Mailbox, Strength, Term,
};
use people::Context;
use webkit::{Choice, Form, Shell, Text};

use super::parts::Part;
use crate::opening::town::Town;
use crate::opening::wording::{
    Field, OTHERS, SignIn, Wording, asked_anyway, asks_why_not_shared, own_questions,
};
use crate::opening::words;

/// The form for a wording, with what stands in it.
pub(super) fn filled(form: Form, guideline: &Guideline, wording: &Wording) -> Form {
    let marked = |it: &&ApplicationQuestion| it.form == AnswerForm::Choices;
    let marked: Vec<String> =
        own_questions(guideline).filter(marked).map(|it| Field::Question(it.key.clone()).name()).collect();
    wording.fields().0.into_iter().fold(form, |form, (name, value)| {
        if marked.contains(&name) {
            return value.lines().fold(form, |form, one| form.with(name.clone(), one));
        }
        form.with(name, value)
    })
}

/// Everything that is asked, in the order of the page.
pub(super) fn parts(
    cx: &Context,
    shell: &Shell,
    town: &Town,
    wording: &Wording,
    shared: &[String],
) -> Vec<Part> {
    let guideline = &cx.guideline;
    let mut parts: Vec<Part> = terms(guideline, shell).into_iter().collect();
    parts.extend(about(guideline, shell, town, shared));
    parts.push(Part::heading(shell, "accounts-opening-part-questions", ""));
    for question in own_questions(guideline) {
        parts.extend(asked(guideline, shell, question, town));
    }
    parts.extend(people(guideline, shell, town, wording));
    parts.extend(sign_in(guideline, shell, town, wording));
    parts
}

/// The words that the guideline explains, where it does (KBA-SYF-05).
fn terms(guideline: &Guideline, shell: &Shell) -> Option<Part> {
    let say = |it: &kernel::calendar::Label| it.get(shell.lang()).to_owned();
    let word = |it: &Term| (say(&it.label), say(&it.text), format!("/guideline/terms#{}", it.key));
    let words: Vec<_> = guideline.terms.iter().map(word).collect();
    (!words.is_empty()).then_some(Part::Words { words })
}

fn about(guideline: &Guideline, shell: &Shell, town: &Town, shared: &[String]) -> Vec<Part> {
    let units = town.units.iter().map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect();
    let mut parts = vec![
        Part::heading(shell, "accounts-opening-part-account", ""),
        Part::line("name", shell.t("accounts-name"), String::new(), true),
        Part::select("unit", shell.t("accounts-unit"), String::new(), true, units),
        Part::line("platform", shell.t("accounts-platform"), shell.t("accounts-platform-hint"), true),
    ];
    let kind_label = labelled(guideline, shell, &Field::Kind);
    parts.push(Part::radio("kind", kind_label.0, kind_label.1, kinds(guideline, shell)));
    if guideline.account.kinds.iter().any(|it| it.1 == KindRule::ByException) {
        let hint = shell.t("accounts-opening-kind-reason-hint");
        parts.push(Part::area("kind_reason", shell.t("accounts-opening-kind-reason"), hint, false));
    }
    if !guideline.opening.eligible.is_empty() {
        let hint = shell.t("accounts-opening-eligible-hint");
        parts.push(Part::radio(
            "eligible",
            shell.t("accounts-opening-eligible"),
            hint,
            groups(guideline, shell),
        ));
        if guideline.opening.others_eligible {
            let label = shell.t("accounts-opening-eligible-reason");
            parts.push(Part::area("eligible_reason", label, String::new(), false));
        }
    }
    if asks_why_not_shared(guideline) {
        let hint = if shared.is_empty() {
            shell.t("accounts-opening-shared-none")
        } else {
            shell.t_with("accounts-opening-shared-hint", "accounts", shared.join(", "))
        };
        parts.push(Part::area("shared_reason", shell.t("accounts-opening-shared-reason"), hint, true));
    }
    parts
}

/// The kinds of account, each with what the guideline says of it.
fn kinds(guideline: &Guideline, shell: &Shell) -> Vec<Choice> {
    let choice = |it: &AccountKind| {
        let rule = guideline.account.kind(*it);
        let choice = Choice::new(it.word(), capital(it.label().get(shell.lang())));
        if rule == KindRule::Allowed { choice } else { choice.hint(capital(rule.label().get(shell.lang()))) }
    };
    AccountKind::ALL.iter().map(choice).collect()
}

fn groups(guideline: &Guideline, shell: &Shell) -> Vec<Choice> {
    let lang = shell.lang();
    let groups = guideline.opening.eligible.iter();
    let mut choices: Vec<_> =
        groups.map(|it| Choice::new(it.key.as_str(), it.label.get(lang)).hint(it.help.get(lang))).collect();
    if guideline.opening.others_eligible {
        choices.push(Choice::new(OTHERS, shell.t("accounts-opening-others")));
    }
    choices
}

/// A question as it is asked, with room for a reason where the answer is only recommended.
fn asked(guideline: &Guideline, shell: &Shell, it: &ApplicationQuestion, town: &Town) -> Vec<Part> {
    let (label, hint) = (it.label.get(shell.lang()).to_owned(), it.help.get(shell.lang()).to_owned());
    let name = Field::Question(it.key.clone()).name();
    let must = it.strength == Strength::Must;
    let part = match it.form {
        AnswerForm::Text => Part::area(&name, label, hint, must),
        AnswerForm::List => {
            Part::area(&name, label, format!("{hint} {}", shell.t("accounts-opening-one-per-line")), must)
        }
        AnswerForm::Hours => Part::line(&name, label, hint, must),
        AnswerForm::Link => Part::line(&name, label, hint, must).of_kind("url"),
        AnswerForm::Person => Part::select(&name, label, hint, must, everybody(town)),
        AnswerForm::Yes | AnswerForm::Either => {
            let yes = |word: &str, key: &str| Choice::new(word, shell.t(key));
            let choices = vec![yes("yes", "accounts-opening-yes"), yes("no", "accounts-opening-no")];
            Part::radio(&name, label, hint, choices)
        }
        AnswerForm::Choices => Part::ticks(&name, label, hint, offered(guideline, shell, it)),
    };
    let mut parts = vec![part];
    if it.strength == Strength::Should || it.form == AnswerForm::Hours {
        let hint = shell.t(if it.form == AnswerForm::Hours {
            "accounts-opening-reason-hours"
        } else {
            "accounts-opening-reason-should"
        });
        let label =
            shell.t_with("accounts-opening-reason-for", "question", it.label.get(shell.lang()).to_owned());
        parts.push(Part::area(&Field::Reason(it.key.clone()).name(), label, hint, false));
    }
    parts
}

/// What the guideline offers to choose from.
fn offered(guideline: &Guideline, shell: &Shell, it: &ApplicationQuestion) -> Vec<Choice> {
    let offered = guideline.planning.offered(it.fact).into_iter();
    offered.map(|(key, label)| Choice::new(key, label.get(shell.lang()))).collect()
}

fn people(guideline: &Guideline, shell: &Shell, town: &Town, wording: &Wording) -> Vec<Part> {
    let mut parts = vec![Part::heading(shell, "accounts-opening-part-people", "")];
    let rules = &guideline.account;
    let label = labelled(guideline, shell, &Field::Responsible);
    let most = rules.responsible_at_most.unwrap_or(u32::MAX);
    let rows = rows(rules.responsible_at_least, wording.responsible.len(), most);
    parts.extend(numbered(shell, "responsible", &label, rows, rules.responsible_at_least, town));
    let (label, hint) = labelled(guideline, shell, &Field::Deputy);
    let hint = if hint.is_empty() { shell.t("accounts-deputy-hint") } else { hint };
    parts.push(Part::select("deputy", label, hint, true, everybody(town)));
    let hint = shell.t("accounts-manager-hint");
    parts.push(Part::select("manager", shell.t("accounts-manager"), hint, true, everybody(town)));
    parts
}

fn sign_in(guideline: &Guideline, shell: &Shell, town: &Town, wording: &Wording) -> Vec<Part> {
    let rules = &guideline.account;
    let mut parts =
        vec![Part::heading(shell, "accounts-opening-part-sign-in", "accounts-opening-part-sign-in-intro")];
    let label = (shell.t("accounts-opening-custodians"), custodians_hint(guideline, shell));
    let rows = rows(rules.custodians_at_least, wording.custodians.len(), u32::MAX);
    parts.extend(numbered(shell, "custodian", &label, rows, rules.custodians_at_least, town));
    let accepted = Mailbox::ALL.iter().map(|it| {
        let choice = Choice::new(it.word(), capital(it.label().get(shell.lang())));
        if rules.accepts(*it) {
            choice
        } else {
            choice.hint(shell.t("accounts-opening-mailbox-not-accepted"))
        }
    });
    let hint = rules
        .mailbox_from
        .as_ref()
        .map(|it| shell.t_with("accounts-opening-mailbox-from", "from", it.get(shell.lang()).to_owned()));
    let label = shell.t("accounts-opening-mailbox");
    parts.push(Part::radio("mailbox", label, hint.unwrap_or_default(), accepted.collect()));
    let label = shell.t("accounts-opening-mailbox-address");
    parts.push(Part::line("mailbox_address", label, String::new(), false).of_kind("email"));
    let ways = SignIn::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&it.text()))).collect();
    let hint = shell.t_with(
        "accounts-opening-sign-in-hint",
        "rule",
        rules.strong_sign_in.label().get(shell.lang()).to_owned(),
    );
    parts.push(Part::radio("sign_in", shell.t("accounts-opening-sign-in"), hint, ways));
    parts
}

/// How many must be able to sign in and, for an official's account, who.
fn custodians_hint(guideline: &Guideline, shell: &Shell) -> String {
    let rules = &guideline.account;
    let hint = shell.t_with("accounts-opening-custodians-hint", "n", i64::from(rules.custodians_at_least));
    if guideline.account.kind(AccountKind::Official) == KindRule::Forbidden
        || rules.official_custodians.is_empty()
    {
        return hint;
    }
    let parties: Vec<_> =
        rules.official_custodians.iter().map(|it| shell.say(&words::party(guideline, it))).collect();
    let official = shell.t_with("accounts-opening-official-hint", "parties", parties.join(", "));
    format!("{hint} {official}")
}

/// Fields for several people; one more than are named, so that there is room for another.
pub(crate) fn numbered(
    shell: &Shell,
    prefix: &str,
    (label, hint): &(String, String),
    rows: usize,
    at_least: u32,
    town: &Town,
) -> Vec<Part> {
    let part = |n: usize| {
        let label = if n == 1 {
            label.clone()
        } else {
            format!("{label} {}", shell.t_with("accounts-opening-number", "n", n))
        };
        let required = u32::try_from(n).is_ok_and(|it| it <= at_least.max(1));
        let hint = if n == 1 { hint.clone() } else { String::new() };
        Part::select(&format!("{prefix}-{n}"), label, hint, required, everybody(town))
    };
    (1..=rows).map(part).collect()
}

pub(crate) fn rows(at_least: u32, named: usize, at_most: u32) -> usize {
    let wished = (named + 1).max(at_least as usize).max(2);
    wished.min(at_most as usize).max(1)
}

pub(crate) fn everybody(town: &Town) -> Vec<Choice> {
    let there = town.people.iter().filter(|it| it.left_at.is_none());
    there.map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect()
}

/// The label and the help of a field that answers a question of the guideline anyway.
fn labelled(guideline: &Guideline, shell: &Shell, field: &Field) -> (String, String) {
    let question =
        guideline.opening.questions.iter().find(|it| asked_anyway(it.fact).as_ref() == Some(field));
    match question {
        Some(it) => (it.label.get(shell.lang()).to_owned(), it.help.get(shell.lang()).to_owned()),
        None => (shell.say(&field.label(guideline)), String::new()),
    }
}

/// With a capital at the beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|it| it.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A short note on a form that is only a draft's, or of a guideline that is not decided.
pub(crate) fn note(cx: &Context, shell: &Shell) -> Option<String> {
    (!cx.guideline.is_binding()).then(|| shell.say(&Text::key("accounts-opening-not-binding")))
}
