//! What goes wrong between us and a site: every fault is named rightly, nothing is lost by it, and nothing is done
//! twice because of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;
use std::time::Duration;

use kernel::{Clock, Digest, Instant, SealForm, Sealed, TurnableClock};
use platform::wordpress::{Login, Site, WordPress};
use platform::{Cursor, ExternalId, Page, Platform, Sweep, Trouble, Visibility};
use simulator::{Fault, Moment, Requests, Simulator, Status};

const EVERYTHING: Sweep = Sweep { since: None };

struct World {
    _simulator: Simulator,
    site: simulator::Site,
    connector: WordPress,
    post: u64,
}

fn now() -> Instant {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

async fn world() -> World {
    let clock: Arc<dyn Clock> = Arc::new(TurnableClock::at(now()));
    let simulator = Simulator::start(([127, 0, 0, 1], 0).into(), clock.clone()).await.unwrap();
    let site = simulator.site("motala");
    let login = Login { user: site.user().to_owned(), password: site.password().into() };
    let connector = WordPress::new(Site::new(site.url()).unwrap(), login, clock)
        .unwrap()
        .with_page_size(3)
        .with_patience(Duration::from_millis(1500))
        .unwrap();
    let post = site.write_post("Snö", "Vi plogar.", now());
    World { _simulator: simulator, site, connector, post }
}

impl World {
    fn comment(&self, text: &str) -> ExternalId {
        comment(self.site.write_comment(self.post, 0, "Anna", text, now()))
    }

    async fn page(&self, cursor: Option<&Cursor>) -> Result<Page, Trouble> {
        let payload = self.connector.fetch(&EVERYTHING, cursor).await?;
        self.connector.understand(&payload)
    }

    /// Everything from here on that a sweep meets.
    async fn rest(&self, mut cursor: Option<Cursor>) -> Vec<ExternalId> {
        let mut met = Vec::new();
        loop {
            let page = self.page(cursor.as_ref()).await.unwrap();
            met.extend(page.items.into_iter().map(|it| it.id));
            cursor = page.next;
            if cursor.is_none() {
                return met;
            }
        }
    }

    fn fail(&self, fault: Fault, moment: Moment, requests: Requests) {
        self.site.fail(fault, moment, requests, 1);
    }
}

fn comment(number: u64) -> ExternalId {
    ExternalId(format!("comment-{number}"))
}

#[expect(clippy::disallowed_methods, reason = "a test of connectors has no vault, and must show a seal")]
fn seal() -> Sealed {
    let item = "01900000-0000-7000-8000-000000000001".parse().unwrap();
    Sealed::by_reading_back(item, Digest::of(b"bundle"), b"bundle", SealForm::Copy, now()).unwrap()
}

fn garbled(why: &str) -> Trouble {
    Trouble::Garbled(why.to_owned())
}

#[tokio::test]
async fn each_fault_of_a_page_is_named_and_the_sweep_goes_on_where_it_was() {
    let world = world().await;
    for n in 0..7 {
        world.comment(&format!("Fråga {n}"));
    }
    let first = world.page(None).await.unwrap();
    let wait = Trouble::Wait(now().plus_seconds(30));
    for (fault, expected) in [
        (Fault::WebPage, garbled("a web page instead of data")),
        (Fault::Empty, garbled("an empty answer")),
        (Fault::HalfBody, garbled("it ends in the middle")),
        (Fault::BrokenOff, Trouble::Unreachable("the answer broke off".to_owned())),
        (Fault::Huge, garbled("the answer is larger than 20 MB")),
        (Fault::ProxyNotFound, garbled("not found, and not by the site's own interface")),
        (Fault::Login, Trouble::SignedOut),
        (Fault::TooMany(30), wait),
        (Fault::Status(500), Trouble::Broken(500)),
        (Fault::Status(502), Trouble::Broken(502)),
        (Fault::Status(403), Trouble::Broken(403)),
        (Fault::Silence, Trouble::Unreachable("no answer in time".to_owned())),
    ] {
        world.fail(fault, Moment::After, Requests::Lists);
        assert_eq!(world.page(first.next.as_ref()).await, Err(expected), "{fault:?}");
    }
    let met = world.rest(first.next).await;
    for n in 1..=7 {
        assert!(met.contains(&comment(n)), "comment {n} was lost");
    }
}

#[tokio::test]
async fn half_a_page_is_kept_byte_for_byte_though_it_is_not_understood() {
    let world = world().await;
    world.comment("Fråga");
    world.page(None).await.unwrap();
    world.fail(Fault::HalfBody, Moment::After, Requests::Lists);
    let payload = world.connector.fetch(&EVERYTHING, None).await.unwrap();
    assert!(payload.body.starts_with(b"[{"));
    assert!(world.connector.understand(&payload).is_err());
}

#[tokio::test]
async fn a_proxy_that_finds_nothing_does_not_make_an_item_gone() {
    let world = world().await;
    let id = world.comment("Kvar");
    world.page(None).await.unwrap();
    world.fail(Fault::ProxyNotFound, Moment::Before, Requests::All);
    let looked = world.connector.look(&id).await;
    assert!(matches!(looked, Err(Trouble::Garbled(_))), "{looked:?}");
}

#[tokio::test]
async fn an_answer_whose_receipt_was_lost_stands_once() {
    for fault in
        [Fault::BrokenOff, Fault::Silence, Fault::Status(500), Fault::WebPage, Fault::Empty, Fault::HalfBody]
    {
        let world = world().await;
        let id = world.comment("När?");
        world.fail(fault, Moment::After, Requests::Changing);
        let posted = world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap();
        assert_eq!(world.site.replies(1).len(), 1, "{fault:?}");
        let again = world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap();
        assert_eq!((again.id, again.already), (posted.id, true), "{fault:?}");
        assert_eq!(world.site.replies(1).len(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn an_answer_that_stands_is_not_even_sent_again() {
    let world = world().await;
    let id = world.comment("När?");
    for _ in 0..2 {
        world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap();
    }
    let sent = world.site.requests().into_iter().filter(|it| it.starts_with("POST ")).count();
    assert_eq!(sent, 1);
}

#[tokio::test]
async fn an_answer_that_never_arrived_is_not_claimed() {
    for fault in [Fault::BrokenOff, Fault::Silence, Fault::Status(500), Fault::TooMany(30)] {
        let world = world().await;
        let id = world.comment("När?");
        world.fail(fault, Moment::Before, Requests::Changing);
        let trouble = world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap_err();
        assert_ne!(trouble.retry(), kernel::Retry::Never, "{fault:?}");
        assert!(world.site.replies(1).is_empty(), "{fault:?}");
        assert!(!world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap().already);
    }
}

#[tokio::test]
async fn a_post_whose_receipt_was_lost_stands_once_and_one_in_the_bin_is_not_posted_again() {
    let post = platform::NewPost {
        mark: "vi-plogar-1".to_owned(),
        title: "Snö".to_owned(),
        text: "Vi plogar i natt.".to_owned(),
        picture: None,
    };
    for fault in [Fault::BrokenOff, Fault::Empty, Fault::Status(502)] {
        let world = world().await;
        world.fail(fault, Moment::After, Requests::Changing);
        let posted = world.connector.publish(&post).await.unwrap();
        assert!(world.connector.publish(&post).await.unwrap().already, "{fault:?}");
        assert_eq!(world.site.public_posts().len(), 2, "{fault:?}");
        world.site.bin_post(posted.id.0.split_once('-').unwrap().1.parse().unwrap());
        let again = world.connector.publish(&post).await.unwrap();
        assert!(again.already && again.id == posted.id, "{fault:?}");
        assert_eq!(world.site.public_posts().len(), 1, "what somebody took away does not come back");
    }
}

#[tokio::test]
async fn a_post_that_never_arrived_is_not_claimed() {
    let world = world().await;
    let post = platform::NewPost {
        mark: "vi-plogar-2".to_owned(),
        title: String::new(),
        text: "Vi plogar i natt.".to_owned(),
        picture: None,
    };
    world.fail(Fault::Status(502), Moment::Before, Requests::Changing);
    assert_eq!(world.connector.publish(&post).await, Err(Trouble::Broken(502)));
    assert!(!world.connector.publish(&post).await.unwrap().already);
}

#[tokio::test]
async fn an_answer_sorted_out_as_spam_is_found_and_not_posted_again() {
    let world = world().await;
    let id = world.comment("När?");
    let posted = world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap();
    world.site.set_comment_status(2, Status::Spam);
    let again = world.connector.answer(&id, "I kväll. /Redaktör Ek").await.unwrap();
    assert_eq!((again.id, again.already), (posted.id, true));
    assert_eq!(world.site.replies(1).len(), 1);
}

#[tokio::test]
async fn hiding_and_removing_whose_receipts_were_lost_are_found_to_be_done() {
    for fault in [Fault::BrokenOff, Fault::Silence, Fault::Status(500), Fault::WebPage, Fault::Empty] {
        let world = world().await;
        let id = world.comment("Fy");
        world.fail(fault, Moment::After, Requests::Changing);
        let payload = world.connector.hide(&id, &seal()).await.unwrap();
        assert_eq!(world.connector.understand(&payload).unwrap().items[0].visibility, Visibility::Hidden);
        world.fail(fault, Moment::After, Requests::Changing);
        let payload = world.connector.remove(&id, &seal()).await.unwrap();
        assert_eq!(world.connector.understand(&payload).unwrap().items[0].visibility, Visibility::Removed);
        let changes = world.site.requests().into_iter().filter(|it| !it.starts_with("GET ")).count();
        assert_eq!(changes, 2, "{fault:?}: nothing is retried blindly");
    }
}

#[tokio::test]
async fn what_was_not_done_is_not_said_to_be_done() {
    for (fault, expected) in [
        (Fault::BrokenOff, Trouble::Unknown("the answer broke off".to_owned())),
        (Fault::Silence, Trouble::Unknown("no answer in time".to_owned())),
        (Fault::Status(503), Trouble::Broken(503)),
        (Fault::WebPage, Trouble::Unknown("it was confirmed, and a look shows otherwise".to_owned())),
        (Fault::TooMany(9), Trouble::Wait(now().plus_seconds(9))),
        (Fault::Login, Trouble::SignedOut),
    ] {
        let world = world().await;
        let id = world.comment("Fy");
        world.fail(fault, Moment::Before, Requests::Changing);
        assert_eq!(world.connector.hide(&id, &seal()).await, Err(expected), "{fault:?}");
        assert_eq!(world.site.comment_status(1), Some(Status::Public));
    }
}

#[tokio::test]
async fn removing_never_destroys() {
    let world = world().await;
    let id = world.comment("Fy");
    world.site.write_comment(world.post, 1, "Bo", "Svar på det", now());
    world.connector.remove(&id, &seal()).await.unwrap();
    assert_eq!(world.site.comment_status(1), Some(Status::Binned));
    assert_eq!(world.site.replies(1).len(), 1);
    assert!(world.site.requests().iter().all(|it| !it.contains("force")));
}

#[tokio::test]
async fn a_comment_that_leaves_the_list_during_the_sweep_makes_no_other_slip_through() {
    let world = world().await;
    for n in 0..9 {
        world.comment(&format!("Fråga {n}"));
    }
    let posts = world.page(None).await.unwrap();
    let first = world.page(posts.next.as_ref()).await.unwrap();
    let mut met: Vec<ExternalId> = first.items.into_iter().map(|it| it.id).collect();
    // Everything that was met moves to the bin, and all that follows moves up by three places.
    for number in 1..=3 {
        world.site.set_comment_status(number, Status::Binned);
    }
    met.extend(world.rest(first.next).await);
    for n in 1..=9 {
        assert!(met.contains(&comment(n)), "comment {n} slipped through");
    }
}

#[tokio::test]
async fn a_comment_that_is_moved_to_the_bin_during_the_sweep_is_met_there() {
    let world = world().await;
    let id = world.comment("Snart i papperskorgen");
    let posts = world.page(None).await.unwrap();
    world.site.set_comment_status(1, Status::Binned);
    assert!(world.rest(posts.next).await.contains(&id));
}

#[tokio::test]
async fn comments_of_a_post_in_the_bin_are_still_met() {
    let world = world().await;
    let id = world.comment("Under ett inlägg som försvinner");
    world.site.bin_post(world.post);
    assert!(world.rest(None).await.contains(&id));
}

#[tokio::test]
async fn since_brings_what_is_later() {
    let world = world().await;
    world.comment("Gammal");
    let late = now().plus_seconds(3 * 3600);
    let late = comment(world.site.write_comment(world.post, 0, "Bo", "Ny", late));
    let sweep = Sweep { since: Some(now().plus_seconds(2 * 3600)) };
    let (mut met, mut cursor) = (Vec::new(), None);
    loop {
        let payload = world.connector.fetch(&sweep, cursor.as_ref()).await.unwrap();
        let page = world.connector.understand(&payload).unwrap();
        met.extend(page.items.into_iter().map(|it| it.id));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(met, [late]);
}

#[tokio::test]
async fn a_user_who_may_not_moderate_is_told_so() {
    let world = world().await;
    let id = world.comment("Hej");
    world.site.let_moderate(false);
    assert_eq!(world.connector.probe().await, Err(Trouble::NotPermitted("moderate_comments".to_owned())));
    let hidden = world.connector.hide(&id, &seal()).await;
    assert!(matches!(hidden, Err(Trouble::NotPermitted(_))), "{hidden:?}");
}

#[tokio::test]
async fn a_password_that_is_taken_back_is_noticed_in_the_middle() {
    let world = world().await;
    let id = world.comment("Hej");
    world.page(None).await.unwrap();
    world.site.change_password("annat");
    assert_eq!(world.page(None).await, Err(Trouble::SignedOut));
    assert_eq!(world.connector.hide(&id, &seal()).await, Err(Trouble::SignedOut));
    assert_eq!(world.site.comment_status(1), Some(Status::Public));
}

#[tokio::test]
async fn nobody_there_is_unreachable_and_nothing_was_done() {
    let world = world().await;
    let id = world.comment("Hej");
    let login = Login { user: "redaktion".to_owned(), password: "hemligt".into() };
    let nobody = Site::new("http://127.0.0.1:1").unwrap();
    let connector = WordPress::new(nobody, login, Arc::new(TurnableClock::at(now()))).unwrap();
    let expected = Trouble::Unreachable("no connection".to_owned());
    assert_eq!(connector.hide(&id, &seal()).await, Err(expected.clone()));
    assert_eq!(connector.fetch(&EVERYTHING, None).await, Err(expected));
}

#[tokio::test]
async fn the_account_s_own_posts_are_not_moderated() {
    let world = world().await;
    let post = ExternalId(format!("post-{}", world.post));
    assert!(matches!(world.connector.hide(&post, &seal()).await, Err(Trouble::Impossible(_))));
    assert!(matches!(world.connector.remove(&post, &seal()).await, Err(Trouble::Impossible(_))));
}

#[tokio::test]
async fn no_payload_and_no_text_for_operators_holds_a_secret() {
    let world = world().await;
    let id = world.comment("Hej");
    let payload = world.connector.fetch(&EVERYTHING, None).await.unwrap();
    assert!(payload.headers.iter().any(|(name, _)| name == "x-wp-total"));
    assert!(!format!("{:?}", payload.headers).contains("hemlig"));
    let secret = world.site.password();
    let basic = "Basic ";
    for text in
        [format!("{payload:?}"), format!("{:?}", world.connector), String::from_utf8(payload.body).unwrap()]
    {
        assert!(!text.contains(&secret) && !text.contains(basic), "{text}");
    }
    world.fail(Fault::Status(500), Moment::Before, Requests::All);
    let failed = world.connector.hide(&id, &seal()).await.unwrap_err().while_doing("hiding a comment");
    assert_eq!(failed.chain(), "hiding a comment: the platform answered with status 500");
}

/// Visitors use the form below a post; what they write arrives like everything else.
#[tokio::test]
async fn a_visitor_s_comment_arrives_and_the_form_keeps_floods_out() {
    let world = world().await;
    let form = format!("{}/wp-comments-post.php", world.site.url());
    #[expect(clippy::disallowed_methods, reason = "this client plays the visitor")]
    let visitor = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let send = |text: &'static str| {
        let body =
            format!("comment_post_ID={}&author=Bea&email=bea%40example.invalid&comment={text}", world.post);
        let request =
            visitor.post(&form).header("content-type", "application/x-www-form-urlencoded").body(body);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    assert_eq!(send("Hej+fr%C3%A5n+bes%C3%B6kare").await, 302);
    assert_eq!(send("Hej+fr%C3%A5n+bes%C3%B6kare").await, 409);
    assert_eq!(send("En+till").await, 429);
    let met = world.rest(None).await;
    assert_eq!(met.len(), 2);
    let platform::Look::Present { item, .. } = world.connector.look(&met[1]).await.unwrap() else {
        panic!("gone")
    };
    assert_eq!((item.text.as_str(), item.author.unwrap().name.as_str()), ("Hej från besökare", "Bea"));
}
