//! What a person has to do now, gathered from what every slice to the left says about its own.

use std::collections::HashMap;

use accounts::Account;
use accounts::profile::DutyKind;
use dialogue::inbox::Counts;
use dialogue::{Need, Round, RoundStage};
use kernel::calendar::{Date, date_of, day_words};
use kernel::{AccountId, Actor, Instant, Outcome, Permission};
use people::Context;
use webkit::{Shell, Text};

use crate::view;

/// Something to do.
pub(super) struct Duty {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) href: String,
    pub(super) due: Option<Instant>,
    pub(super) badge: Option<(String, &'static str)>,
}

impl Duty {
    /// Whether the deadline is so near that its chip counts down instead of naming the time.
    pub(super) fn counts_down(&self, shell: &Shell) -> bool {
        self.due.is_some_and(|it| it.seconds_since(shell.now()) < 4 * 3_600)
    }
}

/// Everything this person has to do, the most urgent first.
pub(super) async fn duties(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    counts: &Counts,
) -> Outcome<Vec<Duty>> {
    let accounts = accounts::list(&cx.store.reader(), actor).await?;
    let accounts: HashMap<AccountId, Account> = accounts.into_iter().map(|it| (it.id, it)).collect();
    let mut duties = items(cx, actor, shell, counts).await?;
    duties.extend(rounds(cx, actor, shell, &accounts).await?);
    duties.extend(stirring(cx, actor, shell).await?);
    duties.sort_by_key(|it| it.due);
    let mut more = confirmations(cx, actor, shell).await?;
    more.extend(failing(cx, actor, shell).await?);
    more.append(&mut duties);
    more.extend(police(cx, actor, shell).await?);
    more.extend(register(cx, actor, shell).await?);
    more.extend(profiles(cx, actor, shell).await?);
    more.extend(applications(cx, actor, shell).await?);
    more.extend(closings(cx, actor, shell).await?);
    more.extend(changes(cx, actor, shell).await?);
    more.extend(completions(cx, actor, shell).await?);
    more.extend(listings(cx, actor, shell).await?);
    more.extend(roles_to_give(cx, actor, shell).await?);
    more.extend(reporting(cx, actor, shell).await?);
    more.extend(troubles(cx, actor, shell, &accounts).await?);
    more.extend(care(cx, actor, shell).await?);
    Ok(more)
}

/// The decisions of others that wait for this person.
async fn confirmations(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let (cases, restorations) = view::waiting_for_second(cx, actor).await?;
    let duty = |n: usize, key: &str, first: Option<String>| {
        (n > 0).then(|| Duty {
            title: shell.t_with(key, "n", n),
            text: shell.t("moderation-duty-confirm-text"),
            href: if n == 1 { first.unwrap_or_default() } else { "/cases".to_owned() },
            due: None,
            badge: Some((shell.t("moderation-duty-second"), "caution")),
        })
    };
    let case = cases.first().map(|it| format!("/cases/{}", it.id));
    let restoration = restorations.first().map(|it| format!("/cases/{}", it.case));
    Ok([
        duty(cases.len(), "moderation-duty-confirm", case),
        duty(restorations.len(), "moderation-duty-confirm-restoration", restoration),
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// What was decided or answered, has left the inbox, and has not happened.
async fn failing(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |n: usize, key: &str, text: &str, first: Option<String>| {
        first.map(|href| Duty {
            title: shell.t_with(key, "n", n),
            text: shell.t(text),
            href,
            due: None,
            badge: Some((shell.t("moderation-duty-failing-badge"), "bad")),
        })
    };
    let cases = view::failing(cx, actor).await?;
    let case = cases.first().map(|it| format!("/cases/{it}"));
    let items = dialogue::answer::failing(cx, actor).await?;
    let item = items.first().map(|it| format!("/items/{it}"));
    let decisions = duty(cases.len(), "moderation-duty-failing", "moderation-duty-failing-text", case);
    let answers =
        duty(items.len(), "moderation-duty-failing-answers", "moderation-duty-failing-answers-text", item);
    Ok([decisions, answers].into_iter().flatten().collect())
}

/// What waits in the inbox, by need, with the deadline that comes first.
async fn items(cx: &Context, actor: &Actor, shell: &Shell, counts: &Counts) -> Outcome<Vec<Duty>> {
    let kinds = [
        (Need::Moderate, counts.moderate, "moderation-duty-moderate", Permission::Moderate),
        (Need::Answer, counts.answer, "moderation-duty-answer", Permission::Answer),
    ];
    let mut duties = Vec::new();
    for (need, n, key, permission) in kinds {
        if n == 0 || !actor.may(permission) {
            continue;
        }
        let filter = dialogue::inbox::Filter { account: None, need: Some(need) };
        let (items, _) = dialogue::inbox::page(cx, actor, &filter, None).await?;
        let Some(first) = items.first() else { continue };
        let unknown = match &first.restriction {
            Some(_) => "moderation-author-withheld",
            None => "moderation-author-unknown",
        };
        let author = first.author.clone().unwrap_or_else(|| shell.t(unknown));
        duties.push(Duty {
            title: shell.t_with(key, "n", n),
            text: shell.t_with("moderation-duty-first", "author", author),
            href: format!("/inbox?need={need}"),
            due: first.due_at,
            badge: None,
        });
    }
    Ok(duties)
}

/// The rounds that can be signed, and those missed where this person stands in or is in charge (MOT-BEV-05).
async fn rounds(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    let mut first: HashMap<AccountId, Round> = HashMap::new();
    for round in dialogue::unsigned_rounds(cx, actor).await? {
        first.entry(round.account).or_insert(round);
    }
    let Some(me) = actor.id() else { return Ok(Vec::new()) };
    let mut duties = Vec::new();
    for round in first.into_values().filter(|it| it.opens_at <= shell.now()) {
        let Some(account) = accounts.get(&round.account) else { continue };
        let missed = round.stage == RoundStage::Missed || round.due_at < shell.now();
        let mine = account.responsible == me || stands_in(cx, account, me).await?;
        if mine || missed && [account.deputy, account.manager].contains(&me) {
            duties.push(round_duty(shell, account, &round, me, missed));
        }
    }
    Ok(duties)
}

/// Accounts on which so much is written that they should perhaps be watched more closely (MOT-BEV-04).
async fn stirring(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |(account, n): (Account, i64)| Duty {
        title: shell.t_with("dialogue-pace-duty", "account", account.name.as_str()),
        text: shell.t_with("dialogue-pace-busy", "n", n),
        href: format!("/accounts/{}/rounds", account.key),
        due: None,
        badge: None,
    };
    Ok(dialogue::pace::proposed(cx, actor).await?.into_iter().map(duty).collect())
}

/// Whether the person stands in for whoever is responsible and away.
async fn stands_in(cx: &Context, account: &Account, me: kernel::PersonId) -> Outcome<bool> {
    let deputy = people::deputy_of(&cx.store.reader(), account.responsible, cx.now()).await?;
    Ok(deputy.is_some_and(|it| it.id == me))
}

fn round_duty(shell: &Shell, account: &Account, round: &Round, me: kernel::PersonId, missed: bool) -> Duty {
    let text = match (missed, account.responsible == me, account.manager == me) {
        (false, _, _) => "moderation-duty-round-text",
        (true, true, _) => "moderation-duty-round-missed-text",
        (true, false, true) => "moderation-duty-round-manager-text",
        (true, false, false) => "moderation-duty-round-deputy-text",
    };
    Duty {
        title: shell.t_with("moderation-duty-round", "account", account.name.clone()),
        text: shell.t(text),
        href: format!("/accounts/{}/rounds", account.key),
        due: Some(round.due_at),
        badge: missed.then(|| (shell.t("moderation-duty-missed"), "bad")),
    }
}

/// The cases about which somebody has to decide whether the police are told.
async fn police(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Option<Duty>> {
    let cases = view::waiting_for_police(cx, actor).await?;
    Ok(cases.first().map(|first| Duty {
        title: shell.t_with("moderation-duty-police", "n", cases.len()),
        text: shell.t("moderation-duty-police-text"),
        href: format!("/cases/{}", first.id),
        due: None,
        badge: None,
    }))
}

/// What waits for the registrar.
async fn register(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Option<Duty>> {
    let waiting = records::waiting(&cx.store.reader(), actor).await?;
    let secret = waiting.iter().filter(|it| it.openness.restricted()).count();
    Ok((!waiting.is_empty()).then(|| Duty {
        title: shell.t_with("moderation-duty-register", "n", waiting.len()),
        text: shell.t("moderation-duty-register-text"),
        href: "/register/queue".to_owned(),
        due: None,
        badge: (secret > 0).then(|| (shell.t_with("moderation-duty-secret", "n", secret), "bad")),
    }))
}

/// The profiles that this person answers for and has to correct or to vouch for, and the plans that lack something.
async fn profiles(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: accounts::profile::Duty| {
        let (key, text) = match it.kind {
            DutyKind::Correct(n) => {
                ("moderation-duty-profile", shell.t_with("moderation-duty-profile-text", "n", n))
            }
            DutyKind::Confirm => {
                ("moderation-duty-confirm-profile", shell.t("moderation-duty-confirm-profile-text"))
            }
        };
        Duty {
            title: shell.t_with(key, "account", it.account.name),
            text,
            href: format!("/accounts/{}/profile", it.account.key),
            due: it.due_at,
            badge: None,
        }
    };
    let mut duties: Vec<Duty> = accounts::profile::duties(cx, actor).await?.into_iter().map(duty).collect();
    duties.extend(accounts::planning::duties(cx, actor).await?.into_iter().map(|it| Duty {
        title: shell.t_with("moderation-duty-plan", "account", it.account.name),
        text: shell.t_with("moderation-duty-plan-text", "n", it.gaps),
        href: format!("/accounts/{}/plan", it.account.key),
        due: None,
        badge: None,
    }));
    Ok(duties)
}

/// Courses, conduct rules, mandates, absences and what leavers left behind.
async fn care(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: people::Duty| Duty {
        title: shell.say(&it.title),
        text: shell.say(&it.text),
        href: it.href,
        due: None,
        badge: it.bars.then(|| (shell.t("moderation-duty-bars"), "caution")),
    };
    Ok(people::duties(cx, actor).await?.into_iter().map(duty).collect())
}

/// What applications for accounts wait for from this person.
async fn applications(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: accounts::Waiting| Duty {
        title: shell.say(&it.what),
        text: shell.t_with("moderation-duty-application", "name", it.name),
        href: format!("/applications/{}", it.application),
        due: None,
        badge: it.anew.then(|| (shell.t("moderation-duty-anew"), "caution")),
    };
    Ok(accounts::waiting(cx, actor).await?.into_iter().map(duty).collect())
}

/// What the closing of accounts waits for from this person.
async fn closings(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: accounts::closing::Waiting| Duty {
        title: shell.say(&it.what),
        text: shell.t_with("moderation-duty-closing", "account", it.account.name),
        href: format!("/accounts/{}/closing", it.account.key),
        due: None,
        badge: None,
    };
    Ok(accounts::closing::waiting(cx, actor).await?.into_iter().map(duty).collect())
}

/// The changes of accounts that wait for this person's decision.
async fn changes(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: Account| Duty {
        title: shell.t("moderation-duty-change"),
        text: shell.t_with("moderation-duty-change-text", "account", it.name),
        href: format!("/accounts/{}/changes", it.key),
        due: None,
        badge: None,
    };
    Ok(accounts::changing::waiting(cx, actor).await?.into_iter().map(duty).collect())
}

/// The accounts of this person that were there before and do not meet yet what is asked of new ones.
async fn completions(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let today = date_of(shell.now());
    let duty = |(account, n, due_on): (Account, usize, Date)| Duty {
        title: shell.t_with("moderation-duty-complete", "account", account.name.clone()),
        text: {
            let day = day_words(due_on).get(shell.lang()).to_owned();
            shell.say(&Text::key("moderation-duty-complete-text").with("n", n).with("day", day))
        },
        href: format!("/accounts/{}/duties", account.key),
        due: None,
        badge: (due_on < today).then(|| (shell.t("moderation-duty-late"), "bad")),
    };
    let unmet = accounts::unmet_duties(cx, actor).await?;
    if let Some((_, _, first)) = unmet.first().filter(|_| unmet.len() > FEW) {
        let (n, day) = (unmet.len(), day_words(*first).get(shell.lang()).to_owned());
        return Ok(vec![Duty {
            title: shell.t_with("moderation-duty-complete-many", "n", n),
            text: shell.t_with("moderation-duty-complete-many-text", "day", day),
            href: "/accounts".to_owned(),
            due: None,
            badge: (*first < today).then(|| (shell.t("moderation-duty-late"), "bad")),
        }]);
    }
    Ok(unmet.into_iter().map(duty).collect())
}

/// The accounts that were brought in and wait for somebody to decide whether the public is told of them.
async fn listings(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Option<Duty>> {
    let undecided = accounts::listing::undecided(cx, actor).await?;
    Ok(undecided.first().map(|first| Duty {
        title: shell.t_with("moderation-duty-listing", "n", undecided.len()),
        text: shell.t("moderation-duty-listing-text"),
        href: if undecided.len() == 1 {
            format!("/accounts/{}/listing", first.key)
        } else {
            "/listing".to_owned()
        },
        due: None,
        badge: None,
    }))
}

/// The accounts that those who answer for them do not see, for whoever gives roles: each by itself while they are few.
async fn roles_to_give(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    if !actor.may(Permission::ManagePeople) {
        return Ok(Vec::new());
    }
    let roleless = accounts::roleless(cx).await?;
    let duty = |title: String, text: String, href: String| Duty { title, text, href, due: None, badge: None };
    if roleless.len() > FEW {
        let title = shell.t_with("moderation-duty-roles-many", "n", roleless.len());
        return Ok(vec![duty(title, shell.t("moderation-duty-roles-many-text"), "/accounts".to_owned())]);
    }
    let one = |(account, names): (Account, Vec<String>)| {
        let title = shell.t_with("moderation-duty-roles", "account", account.name);
        let text = shell.t_with("moderation-duty-roles-text", "names", names.join(", "));
        duty(title, text, format!("/accounts/{}", account.key))
    };
    Ok(roleless.into_iter().map(one).collect())
}

/// Reports to sign, deviations to put right or to follow up, and those of one's accounts that are late.
async fn reporting(cx: &Context, actor: &Actor, shell: &Shell) -> Outcome<Vec<Duty>> {
    let duty = |it: accounts::reporting::Duty| Duty {
        title: shell.say(&it.title),
        text: shell.say(&it.text),
        href: it.href,
        due: None,
        badge: it.late.then(|| (shell.t("moderation-duty-late"), "bad")),
    };
    Ok(accounts::reporting::duties(cx, actor).await?.into_iter().map(duty).collect())
}

/// Accounts that are not fetched, and those that nobody has connected.
async fn troubles(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
    accounts: &HashMap<AccountId, Account>,
) -> Outcome<Vec<Duty>> {
    if ![Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts]
        .iter()
        .any(|it| actor.may(*it))
    {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let mut duties = Vec::new();
    for (id, state) in accounts::states(&reader).await? {
        let (Some(account), Some(_)) = (accounts.get(&id), &state.trouble) else { continue };
        duties.push(Duty {
            title: shell.t_with("moderation-duty-trouble", "account", account.name.clone()),
            text: shell.t_with("moderation-duty-trouble-text", "at", state.since),
            href: format!("/accounts/{}", account.key),
            due: None,
            badge: Some((shell.t("moderation-duty-not-fetched"), "bad")),
        });
    }
    if actor.may(Permission::ManageAccounts) {
        let connected = accounts::connected(&reader).await?;
        let open = accounts.values().filter(|it| it.is_open() && !connected.contains(&it.id));
        duties.extend(to_connect(shell, &open.collect::<Vec<_>>()));
    }
    duties.sort_by(|one, other| one.title.cmp(&other.title));
    Ok(duties)
}

/// So many are told one by one.
const FEW: usize = 5;

/// The accounts that nobody has connected: each by itself while they are few.
fn to_connect(shell: &Shell, unconnected: &[&Account]) -> Vec<Duty> {
    let duty = |title: String, href: String| Duty {
        title,
        text: shell.t("moderation-duty-connect-text"),
        href,
        due: None,
        badge: None,
    };
    if unconnected.len() > FEW {
        let title = shell.t_with("moderation-duty-connect-many", "n", unconnected.len());
        return vec![duty(title, "/accounts".to_owned())];
    }
    let one = |it: &&Account| {
        let title = shell.t_with("moderation-duty-connect", "account", it.name.clone());
        duty(title, format!("/accounts/{}", it.key))
    };
    unconnected.iter().map(one).collect()
}

/// What comes next when nothing is to be done: the next deadline of an item or a round.
pub(super) async fn next_due(
    cx: &Context,
    actor: &Actor,
    shell: &Shell,
) -> Outcome<Option<(String, Instant)>> {
    let (items, _) = dialogue::inbox::page(cx, actor, &dialogue::inbox::Filter::default(), None).await?;
    let item = items.iter().filter_map(|it| it.due_at).map(|it| (shell.t("moderation-next-item"), it));
    let rounds = dialogue::unsigned_rounds(cx, actor).await?;
    let round = rounds.iter().filter(|it| it.stage == RoundStage::Open);
    let round = round.map(|it| (shell.t("moderation-next-round"), it.due_at));
    Ok(item.chain(round).min_by_key(|it| it.1))
}

/// Where this person otherwise goes; everybody may apply for an account, and learn what is asked of them.
pub(super) fn ways(cx: &Context, shell: &Shell, actor: &Actor) -> Vec<(String, &'static str)> {
    const LIST: (&str, &str) = ("moderation-way-listing", "/listing");
    const SEES: &[Permission] =
        &[Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts];
    let ways: [(&[Permission], &str, &str); 10] = [
        (&[Permission::ReadItems], "moderation-way-inbox", "/inbox"),
        (&[Permission::ReadItems], "moderation-way-rounds", "/rounds"),
        (&[Permission::ReadItems, Permission::ReadRegister], "moderation-way-cases", "/cases"),
        (&[Permission::ReadRegister, Permission::Register], "moderation-way-register", "/register"),
        (SEES, "moderation-way-accounts", "/accounts"),
        (SEES, LIST.0, LIST.1),
        (&[Permission::ReadAccounts, Permission::ManageAccounts], "moderation-way-profiles", "/profiles"),
        (SEES, "accounts-report-title", "/reports"),
        (SEES, "accounts-deviation-title", "/deviations"),
        (&[Permission::ManagePeople], "moderation-way-people", "/people"),
    ];
    let everybodys = |href: &str| href == LIST.1 && accounts::listing::is_for_staff(&cx.guideline);
    let may = |permissions: &[Permission]| permissions.iter().any(|it| actor.may(*it));
    let ways = ways.into_iter().filter(|it| may(it.0) || everybodys(it.2)).map(|(_, key, href)| (key, href));
    let always = [
        ("accounts-opening-applications", "/applications"),
        ("people-training-title", "/training"),
        ("people-conduct-title", "/conduct"),
        ("dialogue-text-title", "/text"),
    ];
    ways.chain(always).map(|(key, href)| (shell.t(key), href)).collect()
}
