//! A case as a line of steps: what was done by whom and when, what is under way, what remains.

use std::collections::HashMap;

use kernel::Instant;
use store::log::Logged;
use webkit::Shell;

use super::{Names, words};
use crate::model::{Act, Case, Stage};

/// A step of a case.
pub(super) struct Step {
    pub(super) what: String,
    pub(super) state: State,
    pub(super) who: Option<String>,
    pub(super) at: Option<Instant>,
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is done.
    Done,
    /// A person has to do it.
    Waits,
    /// It is done next.
    Now,
    /// It remains.
    Later,
    /// It will not be done.
    Never,
}

impl Step {
    /// The state in words and the tone of its badge.
    pub(super) fn said(&self, shell: &Shell) -> (String, &'static str) {
        let (key, tone) = match self.state {
            State::Done => ("moderation-step-done", "good"),
            State::Waits => ("moderation-step-waits", "caution"),
            State::Now => ("moderation-step-now", "info"),
            State::Later => ("moderation-step-later", "plain"),
            State::Never => ("moderation-step-never", "plain"),
        };
        (shell.t(key), tone)
    }
}

/// The steps of a case, in order.
pub(super) fn steps(shell: &Shell, names: &Names, case: &Case, second: bool, logged: &[Logged]) -> Vec<Step> {
    let times: HashMap<&str, Instant> = logged.iter().map(|it| (it.verb.as_str(), it.at)).collect();
    let reached = reached(&case.stage);
    let step = |n: usize, what: &str, at: Option<Instant>| Step {
        what: shell.t(what),
        state: state(&case.stage, reached, n),
        who: None,
        at,
    };
    let (decided, acted) = match case.act {
        Act::Hide => ("moderation-case-hide", "moderation-step-hidden"),
        Act::Remove => ("moderation-case-remove", "moderation-step-removed"),
    };
    let decided = step(0, decided, Some(case.decided_at));
    let mut steps = vec![Step { who: Some(names.of(case.decided_by)), ..decided }];
    if second || case.second_by.is_some() || case.stage == Stage::AwaitingSecond {
        let at = times.get("case-confirmed").or(times.get("case-declined")).copied();
        let what = if times.contains_key("case-declined") {
            "moderation-step-declined"
        } else {
            "moderation-step-confirmed"
        };
        let mut confirmed = step(1, what, at);
        if case.second_by.is_some() {
            confirmed.state = State::Done;
        }
        steps.push(Step { who: case.second_by.map(|it| names.of(it)), ..confirmed });
    }
    if let Stage::Stopped(why) = &case.stage {
        let at = times.get("case-stopped").copied();
        steps.push(Step { what: shell.say(&words::stopped(why)), state: State::Done, who: None, at });
    }
    steps.push(step(2, "moderation-step-sealed", case.sealed_at));
    steps.push(step(3, acted, case.acted_at));
    steps.push(step(4, "moderation-step-verified", case.verified_at));
    steps.push(if case.register {
        step(5, "moderation-step-registered", times.get("case-registered").copied())
    } else {
        step(5, "moderation-step-closed", times.get("case-closed").copied())
    });
    steps
}

/// The number of the step that is done next.
fn reached(stage: &Stage) -> usize {
    match stage {
        Stage::AwaitingSecond => 1,
        Stage::Decided | Stage::Stopped(_) => 2,
        Stage::Sealed(_) => 3,
        Stage::Acted(_) => 4,
        Stage::Verified(_) => 5,
        Stage::Registered(..) | Stage::Closed(_) => 6,
    }
}

fn state(stage: &Stage, reached: usize, n: usize) -> State {
    match stage {
        Stage::Stopped(_) if n >= reached => State::Never,
        Stage::AwaitingSecond if n == reached => State::Waits,
        Stage::AwaitingSecond
        | Stage::Decided
        | Stage::Sealed(_)
        | Stage::Acted(_)
        | Stage::Verified(_)
        | Stage::Registered(..)
        | Stage::Closed(_)
        | Stage::Stopped(_) => match n.cmp(&reached) {
            std::cmp::Ordering::Less => State::Done,
            std::cmp::Ordering::Equal => State::Now,
            std::cmp::Ordering::Greater => State::Later,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::State::{Done, Later, Never, Now, Waits};
    use super::*;

    #[test]
    fn what_is_done_is_behind_and_what_remains_is_ahead() {
        let bundle = kernel::Digest::of(b"");
        let all = |stage: &Stage| (0..6).map(|n| state(stage, reached(stage), n)).collect::<Vec<_>>();
        assert_eq!(all(&Stage::AwaitingSecond), [Done, Waits, Later, Later, Later, Later]);
        assert_eq!(all(&Stage::Acted(bundle)), [Done, Done, Done, Done, Now, Later]);
        assert_eq!(all(&Stage::Closed(bundle)), [Done; 6]);
        assert_eq!(all(&Stage::Stopped("edited".to_owned())), [Done, Done, Never, Never, Never, Never]);
    }
}
