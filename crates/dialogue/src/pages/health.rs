//! How an account does, on the page of its rounds (ORE-BEH-02).

use accounts::Account;
use kernel::Outcome;
use people::Context;
use webkit::Shell;

use crate::health::{Part, Sign, health};
use crate::model::Round;

/// What an account needs, how it stands with it, and the tone of that; nothing for one that is closed.
pub(super) async fn signs(
    cx: &Context,
    shell: &Shell,
    account: &Account,
    rounds: &[Round],
) -> Outcome<Vec<(String, String, &'static str)>> {
    if !account.is_open() {
        return Ok(Vec::new());
    }
    Ok(health(cx, account, rounds).await?.iter().map(|it| told(shell, it)).collect())
}

fn told(shell: &Shell, it: &Sign) -> (String, String, &'static str) {
    let (part, late) = match it.part {
        Part::Watching => ("dialogue-health-watching", "dialogue-health-missed"),
        Part::Answers => ("dialogue-health-answers", "dialogue-health-overdue"),
        Part::Information => ("dialogue-health-information", "dialogue-health-silent"),
    };
    match it.late {
        0 => (shell.t(part), shell.t("dialogue-health-well"), "good"),
        n => (shell.t(part), shell.t_with(late, "n", n), "bad"),
    }
}
