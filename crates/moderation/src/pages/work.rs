//! The work of whoever publishes (sv. *publicerarens arbetsvy*; MOT-ANS-15): drafts, what is planned, and when somebody has
//! to watch, on the accounts that are theirs.

use dialogue::RoundStage;
use kernel::{Actor, Instant, Outcome, Permission};
use people::Context;
use publishing::{PostLine, Standing};
use webkit::Shell;

/// So many are shown of each; the rest stands on the pages that the headings lead to.
const MOST: usize = 5;

/// The three parts of the work.
pub(super) struct Work {
    drafts: Vec<Planned>,
    calendar: Vec<Planned>,
    rounds: Vec<Planned>,
}

impl Work {
    /// Each part with its heading, the page that has all of it, and what is said when there is nothing.
    pub(super) fn parts(&self, shell: &Shell) -> [(String, &'static str, String, &[Planned]); 3] {
        let part =
            |key: &str, href: &'static str, none: &str, lines| (shell.t(key), href, shell.t(none), lines);
        [
            part("moderation-work-drafts", "/posts", "moderation-work-drafts-none", self.drafts.as_slice()),
            part(
                "moderation-work-calendar",
                "/posts",
                "moderation-work-calendar-none",
                self.calendar.as_slice(),
            ),
            part("moderation-work-watch", "/rounds", "moderation-work-watch-none", self.rounds.as_slice()),
        ]
    }
}

/// Something with a page of its own, and the moment that it has.
pub(super) struct Planned {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) about: String,
    pub(super) at: Instant,
}

/// The work of this person; none where they publish nowhere.
pub(super) async fn work(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Option<Work>> {
    if !actor.may(Permission::Answer) {
        return Ok(None);
    }
    let posts = publishing::posts(cx, actor).await?;
    let drafts = posts.iter().filter(|it| [Standing::Draft, Standing::Waiting].contains(&it.standing));
    let planned = posts.iter().filter(|it| it.standing == Standing::Planned);
    let mut calendar: Vec<Planned> = planned.filter_map(|it| Some(post(it, it.post.planned_for?))).collect();
    calendar.sort_by_key(|it| it.at);
    calendar.truncate(MOST);
    Ok(Some(Work {
        drafts: drafts.map(|it| post(it, it.post.made_at)).take(MOST).collect(),
        calendar,
        rounds: rounds(cx, actor, shell).await?,
    }))
}

fn post(it: &PostLine, at: Instant) -> Planned {
    Planned {
        title: it.title.clone(),
        href: format!("/posts/{}", it.post.id),
        about: it.accounts.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "),
        at,
    }
}

/// The watch rounds that are not signed yet, the next first.
async fn rounds(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Planned>> {
    let accounts = accounts::list(&cx.store.reader(), actor).await?;
    let mut rounds = dialogue::unsigned_rounds(cx, actor).await?;
    rounds.retain(|it| it.stage == RoundStage::Open);
    rounds.sort_by_key(|it| it.due_at);
    let one = |it: &dialogue::Round| {
        let account = accounts.iter().find(|one| one.id == it.account)?;
        let (about, href) = (shell.t("moderation-work-round"), format!("/accounts/{}/rounds", account.key));
        Some(Planned { title: account.name.clone(), href, about, at: it.due_at })
    };
    Ok(rounds.iter().filter_map(one).take(MOST).collect())
}
