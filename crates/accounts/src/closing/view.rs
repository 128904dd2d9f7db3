use guideline::{ClosingAct, Step};
use kernel::{AccountId, Actor, Digest, EntryId, Instant, Outcome, Permission, PersonId};
use people::Context;
use store::{Reader, log};
use webkit::Text;

use super::desk::{around, decides, known, may_propose};
use super::dossier::{Around, Dossier, StepState, may_be_left_out};
use super::model::{Closing, Event, Fetched, Stage};
use super::refused::Refused;
use super::sql::{self, Look};
use super::{notice, rules};
use crate::detail::{self, Share};
use crate::opening::Town;
use crate::{Account, Verdict};

/// The closing of an account as somebody looks at it.
#[derive(Clone, Debug)]
pub struct ClosingView {
    /// The account.
    pub account: Account,
    /// Who is there.
    pub town: Town,
    /// What gives cause to close, by key.
    pub causes: Vec<(String, Text)>,
    /// The latest closing with all that has happened to it.
    pub dossier: Option<Dossier>,
    /// What follows from other things.
    pub around: Option<Around>,
    /// The closings before that one, the latest first.
    pub earlier: Vec<Closing>,
    /// What the registrar was given.
    pub entry: Option<EntryId>,
    /// What the last complete fetch told.
    pub fetched: Option<Fetched>,
    /// Whether somebody connected the account.
    pub connected: bool,
    /// The packages that were made here of the account, by their digests, oldest first.
    pub packages: Vec<(Digest, Instant)>,
    /// Who can sign in to the platform.
    pub custodians: Vec<PersonId>,
    /// A first wording of the notice, and what it says about where else to turn; while the notice is to come.
    pub draft: Option<(String, String)>,
    /// What this person may do now.
    pub may: May,
}

/// What a person may do with a closing now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct May {
    /// Propose one.
    pub propose: bool,
    /// Decide on it.
    pub decide: bool,
    /// Call it off.
    pub cancel: bool,
    /// The consulted roles whose view they may note.
    pub hear: Vec<String>,
    /// The steps that they may take, or mend, by key.
    pub steps: Vec<String>,
}

/// The closing of the account with this key, if the actor may know of it.
///
/// # Errors
///
/// [`Refused::NotFound`] when not; [`kernel::Failed`] when the database is out of reach.
pub async fn closing_of(cx: &Context, actor: &Actor, key: &str) -> Result<ClosingView, Refused> {
    let (account, town) = known(cx, actor, key).await?;
    let reader = cx.store.reader();
    let dossier = sql::latest(&mut Look::Beside(&reader), account.id).await?;
    let mut earlier = sql::of_account(&reader, account.id).await?;
    earlier.retain(|it| dossier.as_ref().is_some_and(|latest| latest.closing.id != it.id));
    let (mut seen, mut entry, mut draft) = (None, None, None);
    if let Some(dossier) = &dossier {
        seen = Some(around(cx, dossier).await?);
        entry = records::stage_of_closing(&reader, dossier.closing.id).await?.map(|it| it.0);
        if dossier.closing.stage == Stage::Decided && dossier.done(ClosingAct::Notice).is_none() {
            draft = Some(notice::draft(cx, &account, dossier).await?);
        }
    }
    let shares = detail::shares(&reader, account.id).await?;
    let mut view = ClosingView {
        causes: rules::causes(&cx.guideline),
        fetched: sql::fetched(&mut Look::Beside(&reader), account.id).await?,
        packages: packages(&reader, account.id).await?,
        connected: crate::connection(&reader, account.id).await?.is_some(),
        custodians: shares.into_iter().filter(|it| it.1 == Share::Custodian).map(|it| it.0).collect(),
        account,
        town,
        dossier,
        around: seen,
        earlier,
        entry,
        draft,
        may: May::default(),
    };
    view.may = view.may(cx, actor);
    Ok(view)
}

/// The packages that the command for it made of the account, as the log has them.
async fn packages(reader: &Reader, account: AccountId) -> Outcome<Vec<(Digest, Instant)>> {
    let made = log::done_to(reader, &format!("account:{account}"), "account-exported").await?;
    Ok(made.into_iter().filter_map(|it| Some((it.digest?, it.at))).collect())
}

impl ClosingView {
    /// How every step stands, in the guideline's order; nothing while nobody proposes a closing.
    #[must_use]
    pub fn way<'a>(&self, cx: &'a Context) -> Vec<(&'a Step<ClosingAct>, StepState)> {
        match (&self.dossier, &self.around) {
            (Some(dossier), Some(around)) => dossier.way(&cx.guideline, around),
            (_, _) => Vec::new(),
        }
    }

    /// Whether the step may be left out with a reason.
    #[must_use]
    pub fn may_be_left_out(&self, cx: &Context, step: &Step<ClosingAct>) -> bool {
        may_be_left_out(&cx.guideline, step)
    }

    fn may(&self, cx: &Context, actor: &Actor) -> May {
        let Some(me) = actor.id() else { return May::default() };
        let stage = self.dossier.as_ref().map(|it| it.closing.stage);
        let under_way = stage.is_some_and(Stage::is_under_way);
        let propose = self.account.is_open() && !under_way;
        let mut may =
            May { propose: propose && may_propose(cx, actor, &self.account, &self.town), ..May::default() };
        let Some(dossier) = &self.dossier else { return may };
        let roles = self.town.roles_on(me, &self.account);
        let decider = decides(cx, me, &self.account, &self.town);
        let spoke = dossier.voices.iter().any(|it| it.person == me);
        may.decide = stage == Some(Stage::Proposed) && !spoke && self.has_a_voice(cx, actor, me, decider);
        let proposer = dossier.closing.proposed_by == Some(me) && stage == Some(Stage::Proposed);
        let called_off =
            stage.and_then(|it| it.after(Event::Cancelled)).filter(|_| !dossier.access_is_ended());
        may.cancel = called_off.is_some() && (proposer || spoke || decider);
        if stage == Some(Stage::Proposed) {
            let consulted = cx.guideline.closing.deciders.consulted.iter();
            may.hear = consulted.filter(|it| decider || roles.contains(it.as_str())).cloned().collect();
        }
        if dossier.closing.stage.is_decided() {
            may.steps = self.steps_of(cx, actor, me, dossier);
        }
        may
    }

    fn has_a_voice(&self, cx: &Context, actor: &Actor, me: PersonId, decider: bool) -> bool {
        let deciders = &cx.guideline.closing.deciders;
        let own = self.dossier.as_ref().is_some_and(|it| it.closing.proposed_by == Some(me));
        let on = |it| actor.may_on(it, self.account.id);
        let delegate = deciders.may_be_delegated() && on(Permission::ReadAccounts);
        let instead = !cx.guideline.is_binding() && on(Permission::ManageAccounts);
        (!own || deciders.applicant_may_decide) && (decider || delegate || instead)
    }

    /// The step whose turn it is, where it is this person's.
    fn steps_of(&self, cx: &Context, actor: &Actor, me: PersonId, dossier: &Dossier) -> Vec<String> {
        let instead = !cx.guideline.is_binding() && actor.may_on(Permission::ManageAccounts, self.account.id);
        let theirs =
            |step: &Step<ClosingAct>| instead || dossier.fits(&step.done_by, me, &self.account, &self.town);
        let ready = |step: &Step<ClosingAct>, state: &StepState| match state {
            StepState::Ready => step.act != ClosingAct::Decision,
            StepState::Standing(_) => may_be_left_out(&cx.guideline, step),
            StepState::Done
            | StepState::LeftOut
            | StepState::AtRegistrar
            | StepState::NotRegistered(_)
            | StepState::Waiting(_) => false,
        };
        let way = self.way(cx).into_iter();
        way.filter(|it| ready(it.0, &it.1) && theirs(it.0)).map(|it| it.0.key.clone()).collect()
    }

    /// The yes and no of deciders, counted.
    #[must_use]
    pub fn voices_of(&self, verdict: Verdict) -> usize {
        let voices = self.dossier.iter().flat_map(|it| &it.voices);
        voices.filter(|it| it.verdict == verdict).count()
    }
}
