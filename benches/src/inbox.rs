//! How fast the inbox answers when 100,000 items wait.

use anyhow::{Result, ensure};
use dialogue::Need;
use dialogue::inbox::{Filter, Place, counts, page};
use kernel::Actor;
use store::params;

use crate::clock::{Started, p95};
use crate::report::{Baseline, Report};
use crate::town::{N_COMMENTS, Town};
use crate::visitor::Visitor;

/// How often each is asked.
const VISITS: usize = 200;

pub(crate) async fn measure(report: &mut Report, town: &Town) -> Result<()> {
    town.fetch_until(N_COMMENTS).await?;
    let reader = town.reader().await?;
    let waiting = counts(&town.cx, &reader).await?;
    let all = i64::try_from(N_COMMENTS).unwrap_or(i64::MAX);
    ensure!(waiting.all() == all, "{} items wait, not {N_COMMENTS}", waiting.all());
    let places = places(town, &reader).await?;
    let baseline = fifty_by_key(town).await?;
    let mut spent = Vec::with_capacity(VISITS);
    for n in 0..VISITS {
        let (filter, after) = &places[n % places.len()];
        let started = Started::now();
        let (shown, _) = page(&town.cx, &reader, filter, after.as_ref()).await?;
        spent.push(started.ms());
        ensure!(!shown.is_empty(), "a page of the inbox is empty: {filter:?}, of {waiting:?}");
    }
    let note = format!("over {} places: first, deep, by need, by account", places.len());
    report.add("inbox query, 100,000 open, p95", p95(&mut spent), baseline.clone(), vec![note]);
    rendered(report, town, baseline).await
}

/// The first page and deep ones, of everything and narrowed.
async fn places(town: &Town, reader: &Actor) -> Result<Vec<(Filter, Option<Place>)>> {
    let filters = [
        Filter::default(),
        Filter { account: Some(town.world.account), need: None },
        Filter { account: None, need: Some(Need::Moderate) },
        Filter { account: Some(town.world.account), need: Some(Need::Answer) },
    ];
    let mut places = Vec::new();
    for filter in filters {
        let mut after = None;
        for _ in 0..5 {
            places.push((filter.clone(), after));
            after = page(&town.cx, reader, &filter, after.as_ref()).await?.1;
        }
    }
    Ok(places)
}

/// What the database needs for fifty rows that it is told the keys of.
async fn fifty_by_key(town: &Town) -> Result<Baseline> {
    let mut spent = Vec::with_capacity(VISITS);
    for n in 0..VISITS {
        let from = i64::try_from(n).unwrap_or(0) * 400;
        let started = Started::now();
        let rows = town
            .cx
            .store
            .reader()
            .rows("select * from search_key where id > $1 order by id limit 50", params![from])
            .await?;
        spent.push(started.ms());
        ensure!(rows.len() == 50, "the database has fewer rows than were put in");
    }
    Ok(Baseline { name: "fifty rows by their key, p95".to_owned(), value: p95(&mut spent) })
}

/// The same through the web: session, permission, query, counts, template; only the network is missing.
async fn rendered(report: &mut Report, town: &Town, baseline: Baseline) -> Result<()> {
    let mut visitor = Visitor::sign_in(town).await?;
    let paths = ["/inbox", "/inbox?need=moderate", "/inbox?need=answer", "/inbox?account=motala-webben"];
    let mut spent = Vec::with_capacity(VISITS);
    let mut bytes = 0;
    for n in 0..VISITS / 2 {
        let started = Started::now();
        let body = visitor.open(paths[n % paths.len()]).await?;
        spent.push(started.ms());
        ensure!(body.matches("/items/").count() >= 50, "the page shows fewer than fifty items");
        bytes = body.len();
    }
    let note = format!("session, permission, query, counts and template, {bytes} bytes of HTML");
    report.add("inbox page, 100,000 open, p95", p95(&mut spent), baseline, vec![note]);
    Ok(())
}
