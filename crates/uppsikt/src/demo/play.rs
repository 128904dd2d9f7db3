//! Telling the story: the clock goes from event to event, and what people do goes through the use-cases.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use dialogue::{AnswerOrder, Item, LeaveOrder, SignRound, whole};
use guideline::Choice as _;
use kernel::item::ExternalId;
use kernel::{AccountId, Clock, EntryId, Instant, ItemId};
use moderation::{Act, OpenCase, Stage as CaseStage};
use records::RegisterOrder;

use super::stage::Stage;
use super::story::{Event, Story, What};
use crate::work;

/// Sweeps are never further apart than this, so that the ledger has no holes in it.
const STEP_SECONDS: i64 = 28 * 60;
/// An account that was fetched this long ago is fetched again.
const POLL_SECONDS: i64 = 61;

/// Where the things of the story are on the platform.
pub(super) struct Play<'a> {
    stage: &'a Stage,
    placed: BTreeMap<String, Placed>,
}

/// What the story tells of a decision.
struct Told<'a> {
    ground: &'a str,
    act: &'a str,
    reason: &'a str,
    stated: Option<&'a String>,
}

#[derive(Clone)]
struct Placed {
    account: String,
    number: u64,
    is_post: bool,
}

impl<'a> Play<'a> {
    pub(super) fn new(stage: &'a Stage) -> Self {
        Self { stage, placed: BTreeMap::new() }
    }

    /// Tells what was there before the installation.
    pub(super) fn before(&mut self, story: &Story) -> Result<()> {
        story.event.iter().filter(|it| it.at < story.begins).try_for_each(|it| self.on_platform(it).map(drop))
    }

    /// Tells the rest, until the story ends.
    pub(super) async fn tell(&mut self, story: &Story, mut each: impl FnMut()) -> Result<()> {
        work::begin(self.stage.cx()).await?;
        self.work().await?;
        for event in story.event.iter().filter(|it| it.at >= story.begins) {
            self.walk_to(event.at.0).await?;
            let doing = || format!("berättelsens händelse {}", event.at.0);
            if !self.on_platform(event)? {
                self.by_people(event).await.with_context(doing)?;
            }
            self.walk_to(self.stage.clock.now().plus_seconds(POLL_SECONDS)).await?;
            each();
        }
        self.walk_to(story.ends.0).await
    }

    /// Turns the clock there step by step, as often as accounts are fetched.
    async fn walk_to(&self, to: Instant) -> Result<()> {
        let clock = &self.stage.clock;
        while to.seconds_since(clock.now()) > STEP_SECONDS {
            clock.turn_to(clock.now().plus_seconds(STEP_SECONDS));
            self.work().await?;
        }
        clock.turn_to(to);
        self.work().await
    }

    async fn work(&self) -> Result<()> {
        let tally = work::once(self.stage.cx(), |_| {}).await?;
        if tally.failed > 0 {
            let parked = self.stage.cx().store.reader().parked().await?;
            let why = parked.first().map_or_else(
                || "det försöks igen".to_owned(),
                |it| format!("{} {}: {}", it.kind, it.subject, it.error),
            );
            bail!("{} uppdrag i övningen gick inte: {why}", tally.failed);
        }
        Ok(())
    }

    /// Carries out what the public or the account does on the platform; `false` when it is something else.
    fn on_platform(&mut self, event: &Event) -> Result<bool> {
        let at = event.at.0;
        match &event.what {
            What::Post { id, account, title, text } => {
                let site = self.stage.sites.get(account).context("berättelsen har inget sådant konto")?;
                let number = site.write_post(title, text.trim(), at);
                self.placed.insert(id.clone(), Placed { account: account.clone(), number, is_post: true });
            }
            What::Comment { id, under, by, text } => {
                let placed = self.comment(under, by, text.trim(), at)?;
                self.placed.insert(id.clone(), placed);
            }
            What::Edit { comment, text } => {
                let placed = self.placed(comment)?;
                self.stage.sites[&placed.account].edit_comment(placed.number, text.trim());
            }
            What::Destroy { comment } => {
                let placed = self.placed(comment)?;
                self.stage.sites[&placed.account].destroy_comment(placed.number);
            }
            What::Answer { .. }
            | What::Leave { .. }
            | What::Moderate { .. }
            | What::Confirm { .. }
            | What::Sign { .. }
            | What::Register { .. } => return Ok(false),
        }
        Ok(true)
    }

    fn comment(&self, under: &str, by: &str, text: &str, at: Instant) -> Result<Placed> {
        let above = self.placed(under)?;
        let site = &self.stage.sites[&above.account];
        let (post, parent) = if above.is_post {
            (above.number, 0)
        } else {
            let post = site.post_of(above.number).with_context(|| format!("{under} finns inte längre"))?;
            (post, above.number)
        };
        let number = site.write_comment(post, parent, by, text, at);
        Ok(Placed { account: above.account, number, is_post: false })
    }

    fn placed(&self, id: &str) -> Result<Placed> {
        self.placed.get(id).cloned().with_context(|| format!("berättelsen har ingen {id} ännu"))
    }

    /// Carries out what somebody of the municipality does, as that person.
    async fn by_people(&self, event: &Event) -> Result<()> {
        let cx = self.stage.cx();
        match &event.what {
            What::Answer { comment, by, text } => {
                let (actor, item) = (self.stage.actor(by).await?, self.item(comment).await?);
                let view = dialogue::item::view(cx, &actor, item.id).await?.context("frågan syns inte")?;
                let decisions = i64::try_from(view.handlings.len())?;
                let order = AnswerOrder { item: item.id, seen: item.versions, decisions, text: text.clone() };
                dialogue::answer(cx, &actor, order).await?;
            }
            What::Leave { comment, by, note } => {
                let (actor, item) = (self.stage.actor(by).await?, self.item(comment).await?);
                let order = LeaveOrder { item: item.id, seen: item.versions, note: Some(note.clone()) };
                dialogue::leave_unanswered(cx, &actor, order).await?;
            }
            What::Moderate { comment, by, ground, act, reason, stated } => {
                let told = Told { ground, act, reason, stated: stated.as_ref() };
                self.moderate(comment, by, &told).await?;
            }
            What::Confirm { comment, by } => {
                let (actor, item) = (self.stage.actor(by).await?, self.item(comment).await?);
                let cases = moderation::view::cases_of(cx, item.id).await?;
                if let Some(case) = cases.last().filter(|it| it.stage == CaseStage::AwaitingSecond) {
                    moderation::confirm_case(cx, &actor, case.id).await?;
                }
            }
            What::Sign { account, by } => self.sign(account, by).await?,
            What::Register { comment, by, matter } => self.register(comment, by, matter).await?,
            What::Post { .. } | What::Comment { .. } | What::Edit { .. } | What::Destroy { .. } => {}
        }
        Ok(())
    }

    /// Somebody decides as the story says, as far as this guideline has the ground; where it does not allow the act it
    /// is the one that it does.
    async fn moderate(&self, comment: &str, by: &str, told: &Told<'_>) -> Result<()> {
        let (cx, actor, item) = (self.stage.cx(), self.stage.actor(by).await?, self.item(comment).await?);
        dialogue::item::note_known(cx, &actor, item.id).await?;
        let Some(ground) = cx.guideline.ground(told.ground) else { return Ok(()) };
        let allowed = || ground.acts().iter().map(|it| it.key());
        let act = allowed().find(|it| *it == told.act).or_else(|| allowed().next()).unwrap_or_default();
        let act: Act = act.parse().map_err(|_| anyhow::anyhow!("{act} är varken hide eller remove"))?;
        let order = OpenCase {
            item: item.id,
            seen: item.versions,
            ground: ground.key.clone(),
            act,
            reason: told.reason.to_owned(),
            stated: told.stated.cloned(),
        };
        moderation::open_case(cx, &actor, order).await?;
        Ok(())
    }

    async fn sign(&self, account: &str, by: &str) -> Result<()> {
        let (cx, actor, account) = (self.stage.cx(), self.stage.actor(by).await?, self.account(account)?);
        let through = dialogue::inbox::newest(cx, account).await?;
        dialogue::sign_round(cx, &actor, SignRound { account, through }).await?;
        Ok(())
    }

    async fn register(&self, comment: &str, by: &str, matter: &str) -> Result<()> {
        let (cx, actor, item) = (self.stage.cx(), self.stage.actor(by).await?, self.item(comment).await?);
        let waiting = records::waiting(&cx.store.reader(), &actor).await?;
        // Not every guideline registers what was taken away.
        let entry = waiting.iter().find(|it| it.cause.item() == Some(item.id));
        let Some(entry) = entry else { return Ok(()) };
        let restricted = entry.openness.restricted().then(|| records::Secrecy {
            provision: "OSL 21 kap. 1 §".to_owned(),
            authority: cx.organisation.clone(),
        });
        let order = RegisterOrder {
            matter: matter.to_owned(),
            sender: entry.sender.clone().unwrap_or_default(),
            restricted,
            existing_matter: None,
            expected_change: entry.change,
        };
        let id: EntryId = entry.id;
        records::register(cx, &actor, id, order).await?;
        Ok(())
    }

    fn account(&self, key: &str) -> Result<AccountId> {
        self.stage.accounts.get(key).copied().with_context(|| format!("berättelsen har inget konto {key}"))
    }

    /// The item that a thing of the story has become here.
    pub(super) async fn item(&self, id: &str) -> Result<Item> {
        let placed = self.placed(id)?;
        let kind = if placed.is_post { "post" } else { "comment" };
        let external = ExternalId(format!("{kind}-{}", placed.number));
        let reader = self.stage.cx().store.reader();
        let mut after: Option<ItemId> = None;
        loop {
            let items = whole::items(&reader, self.account(&placed.account)?, after, 500).await?;
            let Some(last) = items.last() else { bail!("{id} har inte hämtats") };
            after = Some(last.id);
            if let Some(item) = items.into_iter().find(|it| it.external == external) {
                return Ok(item);
            }
        }
    }
}
