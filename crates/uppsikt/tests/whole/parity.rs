//! What the pages can do, a program can do: everything that a page shows and every write of a page has a twin in the API,
//! or stands here with the reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::rig::sources;

const HOME: &str = "/api/v1";

/// What only a person can do on a page, and why no program can.
const ALONE: [(&str, &str); 6] = [
    (
        "/konton/om/{key}/anmalan",
        "whoever reports something has no token, and a program of the authority knows the item itself",
    ),
    ("/sign-in", "a program shows its token with every request instead"),
    ("/sign-out", "a program has no session; its token is ended at /me/tokens/{token}/ending"),
    (
        "/me/tokens",
        "a token that could make others could not be taken back: whoever found it would have made one more",
    ),
    ("/rehearsal/clock", "the clock of a rehearsal is no part of the duty"),
    ("/rehearsal/people/{person}", "a program is nobody's browser; a person of a rehearsal makes it a token"),
];

/// What has another address in the API, and why.
const RENAMED: [(&str, &str, &str); 9] = [
    ("/cases/new", "/cases", "the page with the form is another than the list"),
    (
        "/items/{item}/moderation",
        "/items/{item}/cases",
        "what a program makes is a case; the page shows its forms there",
    ),
    (
        "/accounts/{key}/people",
        "/people/{person}/roles",
        "a role for one account is a role: the order names accounts",
    ),
    ("/consents/new", "/consents", "the page with the form is another than the list"),
    ("/incidents/new", "/incidents", "the page with the form is another than the list"),
    ("/posts/new", "/posts", "the page with the form is another than the list"),
    ("/holds/new", "/holds", "the page with the form is another than the list"),
    ("/disclosures/new", "/disclosures", "the page with the form is another than the list"),
    ("/disposals/new", "/disposals", "the page with the form is another than the list"),
];

/// What a page shows that a program reads at another address.
const SHOWN_ELSEWHERE: [(&str, &str); 44] = [
    ("/cases/{case}/police/papers", "/cases/{case}"),
    ("/consents/binder", "/consents"),
    ("/overlaps", "/accounts/{key}/plan"),
    ("/accounts/{key}/rounds.csv", "/accounts/{key}/rounds"),
    ("/cases.csv", "/cases"),
    ("/applications/{application}/document.pdf", "/applications/{application}"),
    ("/applications/{application}/steps/{step}/meeting.ics", "/applications/{application}"),
    ("/", "/duties"),
    ("/delegated-decisions/export.csv", "/delegated-decisions"),
    ("/delegated-decisions/export.json", "/delegated-decisions"),
    (
        "/disclosures/{disclosure}/outputs/{output}/utlamnande.html",
        "/disclosures/{disclosure}/outputs/{output}",
    ),
    (
        "/disclosures/{disclosure}/outputs/{output}/utlamnande.json",
        "/disclosures/{disclosure}/outputs/{output}",
    ),
    (
        "/disclosures/{disclosure}/outputs/{output}/utlamnande.zip",
        "/disclosures/{disclosure}/outputs/{output}",
    ),
    ("/disclosures/{disclosure}/refusals/{refusal}", "/disclosures/{disclosure}"),
    ("/disposals/{disposal}/report.json", "/disposals/{disposal}/report"),
    ("/disposals/{disposal}/report.pdf", "/disposals/{disposal}/report"),
    ("/guideline/settings/{chapter}", "/guideline/settings"),
    ("/guideline/templates/{template}/html", "/guideline/templates/{template}"),
    ("/guideline/templates/{template}/md", "/guideline/templates/{template}"),
    ("/guideline/versions/{version}/settings/{chapter}", "/guideline/versions/{version}"),
    ("/guideline/versions/{version}/toml", "/guideline/versions/{version}"),
    ("/guideline/{area}", "/guideline/requirements"),
    ("/holds/{hold}", "/holds"),
    ("/inbox/search", "/items"),
    ("/incidents/{incident}/notification.txt", "/incidents/{incident}"),
    ("/items/{item}/drafts/{draft}", "/items/{item}/drafts"),
    ("/marks.csv", "/marks"),
    ("/konton", "/listing"),
    ("/konton.csv", "/listing"),
    ("/konton.json", "/listing"),
    ("/konton.jsonld", "/listing"),
    ("/konton/dcat.rdf", "/listing"),
    ("/konton/fraga", "/listing/question"),
    ("/konton/om/{key}", "/listing"),
    ("/profiles", "/accounts/{key}/profile"),
    ("/records.csv", "/records"),
    ("/register/export.csv", "/register"),
    ("/register/export.json", "/register"),
    ("/register/{id}/diary", "/register/handovers"),
    ("/reports/{round}/{unit}/print", "/reports/{round}/{unit}"),
    ("/reports/{round}/{unit}/report.csv", "/reports/{round}/{unit}"),
    ("/reports/{round}/{unit}/report.json", "/reports/{round}/{unit}"),
    ("/reports/{round}/{unit}/report.xlsx", "/reports/{round}/{unit}"),
    ("/training.csv", "/training"),
];

/// What a page shows that is nothing to a program, and why.
const NOTHING_TO_A_PROGRAM: [(&str, &str); 6] = [
    ("/accounts/new", "it is a form that is sent elsewhere"),
    ("/accounts/{key}/changes/new", "it is a form that is sent elsewhere"),
    ("/people/new", "it is a form that is sent elsewhere"),
    ("/assets/{version}/{*name}", "it is what pages are dressed in"),
    ("/health", "it is for programs itself, and older than the entrance"),
    ("/rehearsal", "the people of a rehearsal are no part of the duty"),
];

/// The path with nothing but places where something is named: what it is called there differs.
fn plain(path: &str) -> String {
    let parts = path.split('/').map(|it| if it.starts_with('{') { "{}" } else { it });
    parts.collect::<Vec<_>>().join("/")
}

/// Every write that was written down as visited, of the pages and of the API.
fn visited() -> (BTreeSet<String>, BTreeSet<String>) {
    let golden = include_str!("../golden/routes.txt");
    let mut words = golden.lines().map(str::split_whitespace);
    let writes = words.by_ref().filter_map(|mut it| {
        let (method, path) = (it.next()?, it.next()?);
        (path.starts_with('/') && method != "GET").then(|| path.to_owned())
    });
    writes.partition(|it| !it.starts_with(HOME))
}

/// Everything that can be looked at, of the pages and of the API; a form that is asked for is the write's own.
fn looked_at() -> (Vec<String>, BTreeSet<String>) {
    let golden = include_str!("../golden/routes.txt");
    let mut words = golden.lines().map(str::split_whitespace);
    let reads = words.by_ref().filter_map(|mut it| {
        let (method, path) = (it.next()?, it.next()?);
        (method == "GET" && path.starts_with('/')).then(|| path.to_owned())
    });
    let (pages, api): (Vec<String>, Vec<String>) = reads.partition(|it| !it.starts_with(HOME));
    (pages, api.iter().map(|it| plain(it.trim_start_matches(HOME))).collect())
}

#[test]
fn what_the_pages_show_a_program_can_read() {
    let (pages, api) = looked_at();
    let forms: BTreeSet<String> = visited().0.iter().map(|it| plain(it)).collect();
    let (elsewhere, nothing) = (BTreeMap::from(SHOWN_ELSEWHERE), BTreeMap::from(NOTHING_TO_A_PROGRAM));
    assert!(
        pages.len() > 100 && api.len() > 60,
        "the list of routes is not read as it is written any longer"
    );
    for page in &pages {
        let there = api.contains(&plain(page));
        match (elsewhere.get(page.as_str()), nothing.get(page.as_str())) {
            (None, None) => {
                assert!(there || forms.contains(&plain(page)), "{page} is shown and no program can read it");
            }
            (Some(at), None) => {
                assert!(api.contains(&plain(at)), "{page} is said to be at {at}, and there is nothing");
            }
            (_, Some(why)) => assert!(!there, "{page} has a twin after all; it is excused with: {why}"),
        }
    }
    for excused in elsewhere.keys().chain(nothing.keys()) {
        assert!(pages.iter().any(|it| it == excused), "{excused} is excused and is no page");
    }
}

#[test]
fn what_the_pages_can_do_a_program_can_do() {
    let (pages, api) = visited();
    assert!(pages.len() > 30 && api.len() > 20, "the list of routes is not read as it is written any longer");
    let twins: BTreeSet<String> = api.iter().map(|it| plain(it.trim_start_matches(HOME))).collect();
    let alone: BTreeMap<&str, &str> = ALONE.into();
    for page in &pages {
        let renamed = RENAMED.iter().find(|it| it.0 == page).map(|it| it.1);
        let there = twins.contains(&plain(renamed.unwrap_or(page)));
        match alone.get(page.as_str()) {
            None => assert!(there, "POST {page} is possible on a page and not for a program"),
            Some(why) => assert!(!there, "POST {page} has a twin after all; it is excused with: {why}"),
        }
    }
    for excused in ALONE.iter().map(|it| it.0).chain(RENAMED.iter().map(|it| it.0)) {
        assert!(pages.contains(excused), "POST {excused} is excused and is no page");
    }
}

#[test]
fn a_program_can_do_nothing_that_no_page_can() {
    let (pages, api) = visited();
    let of_pages: BTreeSet<String> = pages.iter().map(|it| plain(it)).collect();
    let renamed: BTreeSet<String> = RENAMED.iter().map(|it| plain(it.1)).collect();
    for path in api {
        let path = plain(path.trim_start_matches(HOME));
        assert!(of_pages.contains(&path) || renamed.contains(&path), "POST {path} is on no page");
    }
}

/// The list is of the routes that there are; the test that visits them writes it.
#[test]
fn the_list_of_routes_is_whole() {
    let (pages, api) = visited();
    let listed: BTreeSet<String> = pages.union(&api).cloned().collect();
    let routes = sources::routes().into_iter().filter(|it| it.method != "GET");
    assert_eq!(listed, routes.map(|it| it.path).collect());
}

/// Two that are called alike would be described as one.
#[test]
fn every_schema_has_a_name_of_its_own() {
    let (mut written, described) = sources::schemas();
    written.sort();
    assert_eq!(written, described.into_iter().collect::<Vec<_>>());
}
