use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Instant;
use people::{Context, SignedIn};
use records::disclosure::{Request, requests, standing};
use webkit::{Problem, Shell, Text, page};

#[derive(Template)]
#[template(path = "disclosures.html")]
struct ListPage {
    shell: Shell,
    open: Vec<Row>,
    ended: Vec<Row>,
    may_take: bool,
}

struct Row {
    n: i64,
    description: String,
    taken_by: String,
    taken_at: Instant,
    due_at: Instant,
    ended: Option<(Text, Instant)>,
}

fn row(it: Request) -> Row {
    Row {
        n: it.n,
        description: it.description,
        taken_by: it.taken.name,
        taken_at: it.taken.at,
        due_at: it.due_at,
        ended: it.ended.map(|it| (it.ending.text(), it.by.at)),
    }
}

/// Shows the requests that this person may know of.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let all = requests(&cx, &signed_in).await?.into_iter().map(row);
    let (open, ended) = all.partition(|it| it.ended.is_none());
    let may_take = standing(&cx, &signed_in).await?.receives;
    Ok(page(&ListPage { open, ended, may_take, shell: shell.titled(Text::key("dialogue-disclosures")) }))
}
