use axum::extract::{FromRequestParts, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Outcome, Permission};
use moderation::duties::Further;
use people::Context;
use webkit::{Badge, Barred, Furnishing, Place, Problem, Refusal, SeeOther, Session, Text, Visit};

/// Furnishes every page with where this person can go and what waits for them there. Programs need no furniture.
pub(super) async fn furnish(
    State((cx, rehearsal)): State<(Context, bool)>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    if visit.path().starts_with("/api") {
        return Ok(next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    let person = Session::from_request_parts(&mut parts, &()).await?.person();
    let actor = match person {
        Some(person) => people::actor(&cx, person).await?,
        None => None,
    };
    if let Some(actor) = actor {
        if !is_left_open(visit.path()) && must_choose_password(&cx, &actor).await? {
            return own_password_first(&parts.method);
        }
        if visit.path() == "/" {
            parts.extensions.insert(Further(oversight::duties(&cx, &actor).await?));
        }
        let badge = Some(badge(&cx, &actor).await?);
        let barred = barred(&cx, &actor).await?;
        visit.furnish(Furnishing { places: places(&cx, &actor).await?, badge, barred });
    } else if rehearsal {
        visit.furnish(Furnishing { places: vec![cast()], badge: None, barred: None });
    }
    Ok(next.run(Request::from_parts(parts, body)).await)
}

/// What somebody may do with a password that somebody else knows as well.
const LEFT_OPEN: [&str; 4] = ["/me", "/me/password", "/sign-in", "/sign-out"];

/// The public list is everybody's, and in a rehearsal one becomes somebody else.
fn is_left_open(path: &str) -> bool {
    let first = path.split('/').nth(1).unwrap_or_default();
    LEFT_OPEN.contains(&path) || ["konton", "rehearsal"].contains(&first) || first.starts_with("konton.")
}

/// Whether the person has to choose a password first; who may do anything at all has done so.
async fn must_choose_password(cx: &Context, actor: &Actor) -> Outcome<bool> {
    match actor.id() {
        Some(person) if Permission::ALL.iter().all(|it| !actor.may(*it)) => {
            people::must_choose_password(&cx.store.reader(), person).await
        }
        Some(_) | None => Ok(false),
    }
}

/// Leads to where one's own password is chosen: every other page would only say no.
fn own_password_first(method: &Method) -> Result<Response, Problem> {
    if *method == Method::GET {
        return Ok(SeeOther::to("/me").into_response());
    }
    let refusal = Refusal::new(StatusCode::FORBIDDEN, Text::key("people-choose-your-own-password"));
    Err(refusal.way_on(Text::key("people-choose-password-title"), "/me").into())
}

/// Where the people of a rehearsal are, for whoever has not signed in.
fn cast() -> Place {
    Place { label: Text::key("uppsikt-cast"), href: "/rehearsal".to_owned(), icon: "people", waiting: 0 }
}

/// The places that this person has something to do in, what waits most often first.
pub(super) async fn places(cx: &Context, actor: &Actor) -> Outcome<Vec<Place>> {
    let mut places = Vec::new();
    let mut add = |permissions: &[Permission], key, href: &str, icon, waiting| {
        if permissions.is_empty() || permissions.iter().any(|it| actor.may(*it)) {
            places.push(Place { label: Text::key(key), href: href.to_owned(), icon, waiting });
        }
    };
    let inbox = dialogue::inbox::waiting(cx, actor, Place::MANY).await?;
    let (cases, restorations) = moderation::view::waiting_for_second(cx, actor).await?;
    let second = i64::try_from(cases.len() + restorations.len()).unwrap_or(i64::MAX);
    let queue = i64::try_from(records::waiting(&cx.store.reader(), actor).await?.len()).unwrap_or(i64::MAX);
    add(&[Permission::Register], "uppsikt-place-queue", "/register/queue", "register", queue);
    let handed = records::handing::without_receipt(&cx.store.reader(), actor).await?;
    if !handed.is_empty() {
        let n = i64::try_from(handed.len()).unwrap_or(i64::MAX);
        add(&[Permission::Register], "uppsikt-place-handed", "/register/queue#handed", "hourglass", n);
    }
    add(&[Permission::ReadItems], "uppsikt-place-inbox", "/inbox", "inbox", inbox);
    if actor.may(Permission::ReadItems) {
        let assess = dialogue::assess::waiting_count(cx, actor, Place::MANY).await?;
        let who = [Permission::Answer, Permission::Register];
        add(&who, "uppsikt-place-assessments", "/assessments", "archive", assess);
    }
    add(&[Permission::Watch], "uppsikt-place-rounds", "/rounds", "eye", 0);
    let posts = publishing::waiting_count(cx, actor).await?;
    add(&[Permission::Answer], "uppsikt-place-posts", "/posts", "megaphone", posts);
    add(
        &[Permission::Moderate, Permission::Confirm, Permission::ReadRegister],
        "uppsikt-place-cases",
        "/cases",
        "shield",
        second,
    );
    add(&[Permission::ReadRegister, Permission::Register], "uppsikt-place-register", "/register", "book", 0);
    add(&[Permission::ReadItems], "uppsikt-place-records", "/records", "archive", 0);
    // Whoever is asked for a public record takes the request down.
    let asked_for = records::disclosure::waiting_count(cx, actor).await?;
    add(&[], "uppsikt-place-disclosures", "/disclosures", "answer", asked_for);
    add(&[Permission::Export], "uppsikt-place-snapshots", "/snapshots", "archive", 0);
    let disposals = records::retention::waiting(&cx.store.reader(), actor).await?;
    add(
        &[Permission::ManageRetention, Permission::ApproveDisposal],
        "uppsikt-place-retention",
        "/retention",
        "hourglass",
        disposals,
    );
    add(
        &[Permission::ReadAccounts, Permission::ManageAccounts],
        "uppsikt-place-accounts",
        "/accounts",
        "megaphone",
        0,
    );
    // Anybody who works here may apply for an account.
    let applications = i64::try_from(accounts::waiting(cx, actor).await?.len()).unwrap_or(i64::MAX);
    add(&[], "uppsikt-place-applications", "/applications", "register", applications);
    // Anybody who works here may report an incident.
    let incidents = oversight::incidents::waiting_count(cx, actor).await?;
    add(&[], "uppsikt-place-incidents", "/incidents", "alarm", incidents);
    let sees = [Permission::ReadItems, Permission::ReadAccounts, Permission::ManageAccounts];
    let crisis = i64::from(oversight::crisis::on(cx, actor).await?.is_some());
    add(&sees, "uppsikt-place-crises", "/crises", "alarm", crisis);
    add(&[Permission::ManagePeople], "uppsikt-place-people", "/people", "people", 0);
    // What one works under, everybody may read.
    let versions = i64::try_from(guidance::version::waiting(cx, actor).await?.len()).unwrap_or(i64::MAX);
    add(&[], "uppsikt-place-guideline", "/guideline", "law", versions);
    Ok(places)
}

/// What this person's roles would permit and do not yet, where that bars them.
async fn barred(cx: &Context, actor: &Actor) -> Outcome<Option<Barred>> {
    let Some(person) = actor.id() else { return Ok(None) };
    let (withheld, bars) = people::withheld_from(cx, person).await?;
    let first = withheld.first().filter(|_| bars);
    let name = Text::key("people-waits-how");
    Ok(first.map(|it| Barred { text: it.text(), name, href: "/training".to_owned() }))
}

/// The person's name and the role they were given first.
async fn badge(cx: &Context, actor: &Actor) -> Outcome<Badge> {
    let roles = match actor.id() {
        Some(id) => people::assignments_today(&cx.store.reader()).await?.remove(&id).unwrap_or_default(),
        None => Vec::new(),
    };
    let label = roles.first().and_then(|it| cx.guideline.role(&it.role)).map(|it| it.label.clone());
    let role = label.map_or_else(|| Text::key("uppsikt-no-role"), |it| Text::both(it.sv, it.en));
    Ok(Badge { name: actor.name().to_owned(), role })
}
