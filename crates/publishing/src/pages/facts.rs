//! What is said about a post, as far as something is.

use webkit::Shell;

use super::{Names, words};
use crate::view::PostView;

/// What is said about the post, as far as something is.
pub(super) fn facts(shell: &Shell, names: &Names, view: &PostView) -> Vec<(String, String)> {
    let it = &view.wording.content;
    let basis = it.personal.basis.map(|it| shell.say(&words::basis(it))).unwrap_or_default();
    let assessed =
        view.wording.assessed.map(|it| format!("{}, {}", names.of(it.by), words::when(shell, it.at)));
    let rights = [it.material.right_holder.as_str(), it.material.licence.as_str()];
    let rights = rights.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
    let declared = declared(shell, names, view);
    let all = [
        ("publishing-audience", it.purpose.audience.clone()),
        ("publishing-need", it.purpose.need.clone()),
        ("publishing-message", it.purpose.message.clone()),
        ("publishing-page", it.page.address.clone()),
        ("publishing-page-reason", it.page.reason.clone()),
        ("publishing-personal", shell.say(&words::personal(it.personal.data))),
        ("publishing-basis", basis),
        ("publishing-basis-reason", it.personal.basis_reason.clone()),
        ("publishing-assessed", assessed.unwrap_or_default()),
        ("publishing-shown", it.personal.shown.join(", ")),
        ("publishing-exception-reason", it.personal.exception_reason.clone()),
        ("publishing-rights", rights),
    ];
    let filled = all.into_iter().chain(declared).filter(|it| !it.1.is_empty());
    filled.map(|(key, value)| (shell.t(key), value)).collect()
}

/// What is declared of it.
fn declared(shell: &Shell, names: &Names, view: &PostView) -> Vec<(&'static str, String)> {
    let it = &view.wording.content.declaration;
    let kinds = it.kinds.iter().map(|it| shell.say(&words::kind(*it))).collect::<Vec<_>>().join(", ");
    let risk = view.risk.as_ref().map(|(risk, by)| {
        let harm = shell.say(&words::harm(risk.harm));
        format!("{harm}. {} ({}, {})", risk.conclusion, names.of(by.by), words::when(shell, by.at))
    });
    let informed = &it.informed;
    let on = informed.on.map(|it| words::day(shell, it)).unwrap_or_default();
    let told = [informed.whom.join(", "), on, informed.means.clone(), informed.version.clone()];
    let told = told.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("; ");
    let none =
        if it.is_made() && it.held.is_empty() { shell.t("publishing-holds-none") } else { String::new() };
    let vital = if view.wording.content.vital { shell.t("publishing-vital-badge") } else { String::new() };
    vec![
        ("publishing-vital-title", vital),
        ("publishing-forbidden-title", none),
        ("publishing-kinds", kinds),
        ("publishing-persons", it.persons.map(|it| it.to_string()).unwrap_or_default()),
        ("publishing-alternatives", it.alternatives.clone()),
        ("publishing-risk-title", risk.unwrap_or_default()),
        ("publishing-series", it.risk.series.clone()),
        ("publishing-informed-title", told),
    ]
}
