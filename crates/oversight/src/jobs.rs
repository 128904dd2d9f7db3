//! The jobs of oversight: thin, each calls one step of a use-case.

use kernel::{Failed, Outcome};
use people::Context;
use store::Job;

use crate::{crisis, incidents};

/// Tells somebody of an incident.
pub const TELL_INCIDENT: &str = "tell-incident";
/// Looks for what may be an incident.
pub const LOOK_FOR_INCIDENTS: &str = "look-for-incidents";
/// Tells somebody in a crisis.
pub const TELL_CRISIS: &str = "tell-crisis";
/// Puts together what people write in a crisis.
pub const MAKE_DIGEST: &str = "make-crisis-digest";

/// How often it is looked for.
const LOOK_SECONDS: i64 = 300;
/// What that job is about: everything.
const ALL: &str = "incidents";

/// Runs a job of oversight; `None` when the kind is not one of its own.
pub async fn run(cx: &Context, kind: &str, subject: &str) -> Option<Outcome<()>> {
    Some(match kind {
        TELL_INCIDENT => incidents::tell(cx, subject).await,
        LOOK_FOR_INCIDENTS => look(cx).await,
        TELL_CRISIS => crisis::tell(cx, subject).await,
        MAKE_DIGEST => match subject.parse() {
            Ok(id) => crisis::make_digest(cx, id).await,
            Err(_) => Err(Failed::for_good(format!("reading what a job is about: \"{subject}\""))),
        },
        _ => return None,
    })
}

/// Starts what runs by itself.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn begin(cx: &Context) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let first = tx.now().plus_seconds(LOOK_SECONDS);
    tx.enqueue(Job::at(LOOK_FOR_INCIDENTS, ALL, first)).await?;
    tx.commit().await
}

async fn look(cx: &Context) -> Outcome<()> {
    incidents::look(cx).await?;
    let mut tx = cx.store.begin().await?;
    let again = tx.now().plus_seconds(LOOK_SECONDS);
    tx.enqueue(Job::at(LOOK_FOR_INCIDENTS, ALL, again)).await?;
    tx.commit().await
}
