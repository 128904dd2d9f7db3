#![allow(clippy::all, clippy::pedantic, clippy::disallowed_methods, missing_docs)]
use axum::{
    Router,
    extract::{Path, Request, State},
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use people::Context;
use std::sync::Arc;
use testkit::{Engine, World};
use webkit::*;

async fn sign_in(
    State(cx): State<Context>,
    session: Session,
    Path(p): Path<String>,
) -> Result<(SetCookie, SeeOther), Problem> {
    let all = people::people(&cx.store.reader()).await?;
    let person = all.iter().find(|it| it.login.to_string() == p).ok_or(Problem::NotFound)?.id;
    let mut tx = cx.store.begin().await?;
    let c = session.sign_in(&mut tx, person).await?;
    tx.commit().await?;
    Ok((c, SeeOther::to("/")))
}
async fn furnish(State(cx): State<Context>, visit: Visit, request: Request, next: Next) -> Response {
    let _ = cx;
    let place = |label: &str, href: &str, icon, waiting| Place {
        label: Text::same(label),
        href: href.to_owned(),
        icon,
        waiting,
    };
    visit.furnish(Furnishing {
        places: vec![
            place("Start", "/", "inbox", 0),
            place("Inkorg", "/inbox", "inbox", 5),
            place("Bevakningsrundor", "/rounds", "eye", 0),
            place("Beslut", "/cases", "shield", 0),
            place("Diarium", "/register", "book", 0),
        ],
        badge: Some(Badge { name: "Redaktör Bok".into(), role: Text::both("Redaktör", "Editor") }),
    });
    next.run(request).await
}
#[tokio::main]
async fn main() {
    let w = World::on(Engine::Sqlite).await;
    let editor = w.person("Redaktör Bok", "editor").await;
    let comm = w.person("Kommunikatör Sjö", "communicator").await;
    w.person("Registrator Rut", "registrar").await;
    dialogue::plan_rounds(&w.cx, w.account).await.unwrap();
    let post =
        w.fake.write_post("Nu öppnar badhuset igen efter renoveringen. Välkomna på lördag klockan tio!");
    w.turn(300);
    let q = w.fake.write_comment(&post, "Besökare Gran", "Hej! Öppnar ni klockan tio även på söndagar, och finns det skåp att låsa? Jag kommer med tre barn och undrar också över parkeringen.");
    let r = w.fake.write_comment(&q, "Besökare Tall", "Det undrar jag med.");
    w.fake.write_comment(&r, "Besökare Asp", "Parkeringen är väl stängd?");
    w.fake.write_comment(&post, "Simmare Lind", "Äntligen! Så kul att det öppnar igen.");
    w.turn(60);
    let pnr = w.fake.write_comment(&post, "Orolig Förälder", "Min son glömde sin ryggsäck, ring mig på 070-174 06 05. Hans nummer är 20120101-2380 om ni behöver det i systemet. Tack på förhand för hjälpen.");
    let bad = w.fake.write_comment(&post, "Arg Besökare", "Ni är fan helt jävla värdelösa, allihop.");
    let off = w.fake.write_comment(
        &post,
        "Debattör Ek",
        "Badhus i all ära, men skolan på andra sidan stan är värre.",
    );
    let threat = w.fake.write_comment(&post, "Okänd Röst", "Jag ska slå ihjäl dig om ni inte sänker priset.");
    w.fetch().await;
    w.fake.edit(&pnr, "Min son glömde sin ryggsäck, ring mig på 070-174 06 05. Hans personnummer är 20120101-2380 om ni behöver det.");
    w.turn(120);
    w.fetch().await;
    w.turn(1500);
    let id = |e| {
        let w = &w;
        async move { w.item(e).await.id }
    };
    let hide = |item, ground: &str, act, reason: &str| moderation::OpenCase {
        item,
        seen: 1,
        ground: ground.into(),
        act,
        reason: reason.into(),
        stated: None,
    };
    let c1 = moderation::open_case(
        &w.cx,
        &editor,
        hide(id(&bad).await, "profanity", moderation::Act::Hide, "Grova okvädningsord mot personal"),
    )
    .await
    .unwrap();
    w.work().await;
    let c2 = moderation::open_case(
        &w.cx,
        &editor,
        hide(id(&off).await, "off-topic", moderation::Act::Hide, "Handlar om skolan, inte om badhuset"),
    )
    .await
    .unwrap();
    let c3 = moderation::open_case(
        &w.cx,
        &editor,
        hide(id(&threat).await, "threat", moderation::Act::Remove, "Uttalat hot om våld mot den som läser"),
    )
    .await
    .unwrap();
    w.work().await;
    let qi = id(&q).await;
    println!("ITEM /items/{}\nQ /items/{qi}\nC1 /cases/{c1}\nC2 /cases/{c2}\nC3 /cases/{c3}", id(&pnr).await);
    let _ = comm;
    let routes: Router<Context> = Router::new()
        .route("/test/{person}", get(sign_in))
        .merge(dialogue::routes())
        .merge(records::routes())
        .merge(moderation::routes());
    let routes = routes.with_state(w.cx.clone()).layer(middleware::from_fn_with_state(w.cx.clone(), furnish));
    let kit = Kit::new(Setup {
        organisation: w.cx.organisation.clone(),
        public_url: "http://127.0.0.1:8197".into(),
        rehearsal: false,
        store: w.cx.store.clone(),
        clock: w.clock.clone(),
        session_clock: w.clock.clone(),
        entropy: Arc::new(testkit::Chance::from(991)),
        texts: Texts::load(Strictness::Strict),
        body_limit_bytes: 1 << 20,
        timeout_seconds: 30,
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8197").await.unwrap();
    axum::serve(listener, kit.dress(routes)).await.unwrap();
}
