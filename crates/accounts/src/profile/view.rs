use std::collections::BTreeMap;

use guideline::{Fact, Strength};
use kernel::calendar::Label;
use kernel::{AccountId, Instant, Outcome};
use people::{Context, Unit};

use super::compare::{Piece, State, compare, difference};
use super::compose::{Short, short, whole};
use super::model::{About, Confirmation, Line, Says, Seen, Symbol, next_confirmation};
use super::sentence::{Known, line};
use super::{rules, sql, watching};
use crate::{Account, listing};

/// A profile (sv. *profil*): what it should say now, what the platform showed, and who vouched for it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The items, with how each stands in what the platform showed; nothing where nobody has looked.
    pub lines: Vec<Checked>,
    /// The whole text to copy.
    pub whole: String,
    /// As much of it as the short description has room for.
    pub short: Short,
    /// What the platform showed the last time.
    pub seen: Option<Seen>,
    /// The difference, word for word.
    pub difference: Vec<Piece>,
    /// What the account shows as its picture.
    pub symbol: Symbol,
    /// Who vouched for it, the latest first.
    pub confirmations: Vec<Confirmation>,
    /// By when somebody must vouch for it next.
    pub due_at: Option<Instant>,
    /// What was stated about this account.
    pub stated: BTreeMap<Fact, String>,
}

/// An item and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The item.
    pub line: Line,
    /// How it stands in what the platform showed.
    pub state: Option<State>,
}

impl Checked {
    /// Whether the guideline's demand or advice is not met; what is only permitted never is amiss.
    #[must_use]
    pub fn is_amiss(&self) -> bool {
        let wrong = matches!(self.state, Some(State::Missing | State::Outdated | State::NotStated));
        wrong && self.line.strength != Strength::May
    }

    /// Whether only a person can tell how it stands.
    #[must_use]
    pub fn is_for_the_eye(&self) -> bool {
        self.line.says == Says::Seen
    }
}

impl Profile {
    /// What keeps it from being right: what the comparison found amiss or, where nobody has compared, what it must say
    /// and nobody has stated.
    pub(crate) fn faults(&self) -> Vec<Label> {
        let unknown = |it: &Checked| {
            let must = it.line.strength == Strength::Must && it.line.says == Says::NotStated;
            must && it.state.is_none() && !self.another_says(&it.line)
        };
        let faulty = self.lines.iter().filter(|it| it.is_amiss() || unknown(it));
        faulty.map(|it| it.line.label.clone()).collect()
    }

    /// Whether one of those of which one is enough says something.
    fn another_says(&self, line: &Line) -> bool {
        let other = |it: &Checked| it.line.one_of == line.one_of && it.line.says != Says::NotStated;
        line.one_of.is_some() && self.lines.iter().any(other)
    }

    /// What the profile consists of.
    pub(crate) fn items(&self) -> Vec<Line> {
        self.lines.iter().map(|it| it.line.clone()).collect()
    }
}

/// The profile of an account, worked out from what is known at this moment.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn profile(cx: &Context, account: &Account) -> Outcome<Profile> {
    let reader = cx.store.reader();
    let symbol = sql::symbol(&reader, account.id).await?;
    let known = known(cx, account).await?;
    let lines = lines(cx, account, symbol, &known).await?;
    let seen = sql::seen(&reader, account.id).await?;
    let states = seen.as_ref().map(|it| compare(&lines, it));
    let whole = whole(&lines);
    let confirmations = sql::confirmations(&reader, account.id).await?;
    let last = confirmations.first().map_or(account.opened_at, |it| it.at);
    Ok(Profile {
        short: short(&lines, &account.platform, known.page.as_deref()),
        difference: seen.as_ref().map(|it| difference(&whole, &it.text())).unwrap_or_default(),
        due_at: next_confirmation(last, rules::months(&cx.guideline)).filter(|_| account.is_open()),
        lines: lines
            .into_iter()
            .enumerate()
            .map(|(n, line)| Checked { line, state: states.as_ref().map(|it| it[n]) })
            .collect(),
        stated: sql::facts(&reader, About::Account(account.id)).await?,
        whole,
        seen,
        symbol,
        confirmations,
    })
}

/// What the organisation says of itself on every account that it fits (sv. *gemensamt budskap*; STO-DIA-04): as somebody has
/// stated it, or else as the guideline words it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn main_message(cx: &Context) -> Outcome<Option<String>> {
    let Some(item) = cx.guideline.profile.items.iter().find(|it| it.fact == Fact::MainMessage) else {
        return Ok(None);
    };
    let mut stated = sql::facts(&cx.store.reader(), About::Organisation).await?;
    Ok(stated.remove(&Fact::MainMessage).or_else(|| item.phrase.clone()))
}

/// A text of the profile, for the public page.
pub struct Told {
    /// The text.
    pub text: String,
}

/// What holds on an account, as its public page tells it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn told(cx: &Context, account: AccountId) -> Outcome<Vec<Told>> {
    let Some(account) = crate::account(&cx.store.reader(), account).await? else { return Ok(Vec::new()) };
    let symbol = sql::symbol(&cx.store.reader(), account.id).await?;
    let known = known(cx, &account).await?;
    let lines = lines(cx, &account, symbol, &known).await?;
    // The page does not lead to itself.
    let elsewhere = |it: &&str| known.page.as_ref().is_none_or(|page| !it.ends_with(page.as_str()));
    Ok(whole(&lines).lines().filter(elsewhere).map(|it| Told { text: it.to_owned() }).collect())
}

/// Whether anybody has looked at the published profile.
pub(crate) async fn was_seen(cx: &Context, account: AccountId) -> Outcome<bool> {
    Ok(sql::seen(&cx.store.reader(), account).await?.is_some())
}

async fn lines(cx: &Context, account: &Account, symbol: Symbol, known: &Known) -> Outcome<Vec<Line>> {
    let units = people::units(&cx.store.reader()).await?;
    let entity = rules::entity(&units, account.unit);
    let items = rules::items(&cx.guideline, entity, &account.platform, symbol);
    Ok(items.map(|it| line(it, known)).collect())
}

/// All that is known of an account now: whoever left, moved or changed hours, it is told here first.
async fn known(cx: &Context, account: &Account) -> Outcome<Known> {
    let reader = cx.store.reader();
    let people = people::people(&reader).await?;
    let units = people::units(&reader).await?;
    let named = |id| people.iter().find(|it| it.id == id && it.left_at.is_none()).map(|it| it.name.clone());
    let mut stated = sql::facts(&reader, About::Organisation).await?;
    stated.extend(sql::facts(&reader, About::Account(account.id)).await?);
    let today = people::assignments_today(&reader).await?;
    let writing = today.into_iter().filter(|(_, roles)| {
        roles.iter().any(|it| it.scope.covers(account.id) && rules::writes(&cx.guideline, &it.role))
    });
    let mut writers: Vec<String> = writing.filter_map(|(id, _)| named(id)).collect();
    writers.sort();
    Ok(Known {
        organisation: cx.organisation.clone(),
        unit: unit_name(&units, account),
        controller: people::controller(&units, account.unit).map(|it| it.name.clone()),
        purpose: account.purpose.clone(),
        responsible: named(account.responsible).unwrap_or_default(),
        deputy: named(account.deputy).unwrap_or_default(),
        writers,
        watching: watching(&cx.guideline).sv,
        not_accepted: cx.guideline.categories.iter().map(|it| it.label.sv.clone()).collect(),
        page: public_page(cx, account).await?,
        stated,
    })
}

fn unit_name(units: &[Unit], account: &Account) -> String {
    units.iter().find(|it| it.id == account.unit).map(|it| it.name.clone()).unwrap_or_default()
}

/// The account's own page in the public list, where it has one.
async fn public_page(cx: &Context, account: &Account) -> Outcome<Option<String>> {
    let home = cx.public_url.trim_end_matches('/');
    let is_public = listing::is_public(cx, account.id).await?;
    Ok(is_public.then(|| format!("{home}/konton/om/{}", account.key)))
}
