//! What a person has to do about incidents and in a crisis, for the first page of the house.

use kernel::{Actor, Outcome};
use moderation::duties::Duty;
use people::Context;
use webkit::Text;

use crate::crisis::{self, Gap};
use crate::incidents::{self, Act, Breach, Open, Stage};

/// Everything this person has to do, the most urgent first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn duties(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let mut all: Vec<Duty> = Vec::new();
    for open in incidents::open(cx, actor).await? {
        all.extend(of_incident(cx, &open));
    }
    all.sort_by_key(|it| (it.due.is_none(), it.due));
    let mut first = of_crisis(cx, actor).await?;
    first.append(&mut all);
    let mut all = first;
    for case in incidents::unasked(cx, actor).await? {
        all.push(Duty {
            title: Text::key("oversight-duty-question"),
            text: Text::key("oversight-duty-question-text"),
            href: format!("/cases/{case}/incident"),
            due: None,
            badge: None,
        });
    }
    Ok(all)
}

/// What the crisis that is on asks of whoever leads, or answers for an account.
async fn of_crisis(cx: &Context, actor: &Actor) -> Outcome<Vec<Duty>> {
    let Some(on) = crisis::on(cx, actor).await? else { return Ok(Vec::new()) };
    let Some(view) = crisis::crisis(cx, actor, on.id).await? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for (account, _, gap, tended) in &view.lines {
        let (key, to) = match gap {
            Some(Gap::Undecided) if view.leads => ("oversight-duty-undecided", ""),
            Some(Gap::NoticeWaits) if *tended => ("oversight-duty-notice", "/notice"),
            Some(Gap::NoticeLate) if *tended || view.leads => ("oversight-duty-notice-late", "/notice"),
            Some(Gap::Unstaffed) if *tended || view.leads => ("oversight-duty-unstaffed", "/roster"),
            Some(_) | None => continue,
        };
        let late = *gap == Some(Gap::NoticeLate) || *gap == Some(Gap::Unstaffed);
        all.push(Duty {
            title: Text::key(key).with("account", account.name.as_str()),
            text: Text::key("oversight-duty-crisis-text").with("crisis", on.name.as_str()),
            href: format!("/crises/{}/accounts/{}{to}", on.id, account.key),
            due: None,
            badge: late.then(|| (Text::key("oversight-duty-alarm"), "bad")),
        });
    }
    Ok(all)
}

/// What the incident asks of somebody with this standing.
fn of_incident(cx: &Context, open: &Open) -> Vec<Duty> {
    let (it, course, who) = (&open.incident, &open.course, open.standing);
    let kind = incidents::kind_label(&cx.guideline, &it.kind);
    let kind = Text::both(kind.sv, kind.en);
    let limit = incidents::law_limit(&cx.guideline, it).filter(|_| !course.is_settled());
    let place = open.account.as_ref();
    let place = place.map_or_else(|| Text::key("oversight-no-account"), |it| Text::same(it.name.as_str()));
    let duty = |key: &'static str, due| Duty {
        title: Text::key(key).with("kind", kind.clone()),
        text: Text::key("oversight-duty-text").with("account", place.clone()),
        href: format!("/incidents/{}", it.id),
        due,
        badge: None,
    };
    let may = |act| it.after(course, act, who, false).is_ok();
    let mut all = Vec::new();
    match it.stage {
        Stage::Draft if who.manages || who.wrote => all.push(duty("oversight-duty-draft", None)),
        Stage::Reported => {
            if may(Act::Received) {
                all.push(duty("oversight-duty-receive", None));
            }
            if may(Act::Confirmed) {
                all.push(duty("oversight-duty-confirm", None));
            }
            if may(Act::Answered) {
                all.push(duty("oversight-duty-answer", None));
            }
            if who.receives && it.breach == Some(Breach::Unsure) {
                all.push(duty("oversight-duty-judge", None));
            }
            if (who.receives || who.manages) && limit.is_some() {
                all.push(duty("oversight-duty-notify", limit));
            }
        }
        Stage::Draft | Stage::Dismissed | Stage::Closed => {}
    }
    all
}
