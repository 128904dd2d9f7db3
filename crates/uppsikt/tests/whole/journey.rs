//! From a comment on the website to the diary, in a real browser: with the keyboard, without JavaScript, and whether
//! each page on the way keeps anybody out.

use crate::rig::browser::{Browser, Window};
use crate::rig::cast::PASSWORD;
use crate::rig::site::Standing;
use crate::rig::stage::Stage;
use crate::rig::{ACCOUNT, Rig, Wanted, real_wordpress, until};
use testkit::Engine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_comment_on_a_real_wordpress_is_hidden_and_registered_with_the_keyboard() {
    let Some(wordpress) = real_wordpress() else { return };
    let wanted = Wanted { wordpress: Some(wordpress), ..Wanted::on(Engine::Sqlite) };
    let rig = Rig::start(wanted).await;
    let Some(browser) = Browser::start("keyboard", &rig.url()) else { return };
    Journey { rig, browser, window: Window::DESK }.walk().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_comment_is_hidden_and_registered_without_javascript() {
    let rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let Some(browser) = Browser::start("without-javascript", &rig.url()) else { return };
    Journey { rig, browser, window: Window { javascript: false, ..Window::DESK } }.walk().await;
}

/// Somebody's way through the program.
struct Journey {
    rig: Rig,
    browser: Browser,
    window: Window,
}

impl Journey {
    async fn walk(self) {
        let mark = format!("skitplogning{}", crate::rig::now().as_micros());
        let text = format!("Vilken jävla {mark}!");
        let post = self.rig.site.write_post("Snöröjning", "Nu plogar vi gång- och cykelvägar.").await;
        let comment = self.rig.site.write_comment(post, "Besökare", &text).await;
        self.rig.arrived(comment).await;

        self.browser.open(self.window);
        self.browser.sign_in("editor", PASSWORD).await;
        let case = self.decide(&mark).await;
        self.see_it_hidden(&case, comment).await;

        self.browser.open(self.window);
        self.browser.sign_in("registrar", PASSWORD).await;
        self.register().await;
        assert!(self.browser.audited() >= 13, "only {} pages were audited", self.browser.audited());
        let complaints = self.browser.complaints();
        assert!(complaints.is_empty(), "the browser complains: {complaints:?}");
        self.rig.verify();
    }

    /// The editor finds the comment, chooses the ground and gives the reason; the path of the case.
    async fn decide(&self, mark: &str) -> String {
        let browser = &self.browser;
        browser.go("/inbox");
        browser.audit();
        // The inbox of a site that others use as well has more in it than ours.
        browser.fill("Sök ord i inlägg", mark);
        browser.press("Sök");
        let seen = browser.shows(&format!("Inlägg med {mark}")).await;
        browser.must(seen.text.contains("1 visas"), "the comment is not found");
        browser.audit();
        self.open_first("Besökare");
        browser.shows("Tråden").await;
        browser.audit();
        if self.window.javascript {
            browser.key("m");
        } else {
            browser.press("Dölj eller ta bort");
        }
        browser.shows("Alla grunder").await;
        browser.audit();
        browser.press("Svordomar eller obscena ord");
        browser.shows("Det här händer sedan").await;
        browser.audit();
        browser.press("Dölja");
        browser.fill("Skäl", "Grova svordomar i hela inlägget.");
        browser.press("Besluta");
        let seen = browser.shows("Steg för steg").await;
        seen.url
    }

    /// Opens the first row: with the keyboard where there are scripts, otherwise by its name.
    fn open_first(&self, name: &str) {
        if self.window.javascript {
            self.browser.key("j");
            self.browser.key("Enter");
        } else {
            self.browser.press(name);
        }
    }

    /// The case shows its sealed evidence, and the platform shows the comment no longer.
    async fn see_it_hidden(&self, case: &str, comment: u64) {
        let browser = &self.browser;
        browser.comes_to_show(case, "Lämnas till registrator klart").await;
        let seen = browser.look();
        browser.must(seen.text.contains("Dolt"), "the case does not say that the comment is hidden");
        let item = self.rig.item(comment).await.unwrap();
        let cases = moderation::view::cases_of(&self.rig.house.cx, item.id).await.unwrap();
        let bundle = cases[0].stage.bundle().unwrap().to_string();
        browser.must(seen.text.contains(&bundle), "the case does not show the digest of its evidence");
        browser.audit();
        assert_eq!(self.rig.site.standing(comment).await, Standing::Held);
        let orders = self.rig.witness.carried_out(|it| it.what.ends_with(&format!("comments/{comment}")));
        assert_eq!(orders.iter().map(|it| it.sealed).collect::<Vec<_>>(), [Some(true)]);
    }

    /// The registrar registers it; the number stands in the register.
    async fn register(&self) {
        let browser = &self.browser;
        browser.go("/register/queue");
        browser.audit();
        self.open_first("Kommentar på");
        browser.shows("Om handlingen").await;
        browser.audit();
        browser.press("Offentlig");
        browser.press("Diarieför");
        let seen = browser.shows("Diariefört med nummer").await;
        let year = kernel::calendar::date_of(crate::rig::now()).year();
        let number = format!("KS-{year}/00001");
        browser.must(seen.text.contains(&number), "the number is not shown");
        browser.audit();
        browser.go("/register");
        browser.must(browser.look().text.contains(&number), "the number does not stand in the register");
        browser.audit();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_fit_a_phone_in_light_and_in_dark_and_keep_nobody_out() {
    let stage = Stage::set().await;
    let Some(browser) = Browser::start("phone", &stage.rig.url()) else { return };
    let (item, case) = (format!("/items/{}", stage.question.id), format!("/cases/{}", stage.case.id));
    let choose = format!("{item}/moderation");
    let decide = format!("{item}/moderation?ground=profanity");
    let (entry, person) = (format!("/register/{}", stage.entry), format!("/people/{}", stage.temp));
    let (account, rounds) = (format!("/accounts/{ACCOUNT}"), format!("/accounts/{ACCOUNT}/rounds"));
    let ways: [(&str, Vec<&str>); 3] = [
        ("editor", vec!["/", "/inbox", &item, &choose, &decide, &case, "/cases", "/rounds", &rounds, "/me"]),
        ("registrar", vec!["/register/queue", &entry, "/register"]),
        (
            "administrator",
            vec!["/accounts", "/accounts/new", &account, "/people", "/people/new", &person, "/units"],
        ),
    ];
    for dark in [false, true] {
        for (login, pages) in &ways {
            browser.open(Window { width: 390, dark, javascript: true });
            let login = &stage.rig.cast.with(login).login;
            browser.sign_in(login, PASSWORD).await;
            for page in pages {
                browser.go(page);
                let seen = browser.look();
                browser.must(seen.wide <= 0, &format!("{page} is {} pixels too wide", seen.wide));
                browser.audit();
            }
        }
    }
    let complaints = browser.complaints();
    assert!(complaints.is_empty(), "the browser complains: {complaints:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_hides_in_a_comment_stays_words_in_the_browser() {
    let rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let Some(browser) = Browser::start("hostile", &rig.url()) else { return };
    let post = rig.site.write_post("Snöröjning", "Nu plogar vi.").await;
    let text = "När plogar ni? <img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
    let comment = rig.site.write_comment(post, "<b>Besökare</b>", text).await;
    let item = rig.arrived(comment).await;
    browser.open(Window::DESK);
    browser.sign_in("editor", PASSWORD).await;
    for page in [
        "/".to_owned(),
        "/inbox".to_owned(),
        format!("/items/{}", item.id),
        format!("/items/{}/moderation", item.id),
    ] {
        browser.go(&page);
        let seen = browser.look();
        browser.must(!seen.title.contains("taken"), "a script of a stranger has run");
        browser.must(
            page == "/" || seen.text.contains("onerror="),
            "the words of the comment are not shown as words",
        );
    }
    until("the page is at rest", async || Some(())).await;
    assert!(browser.complaints().is_empty());
}

/// The keys that the help names, as the shell shows it.
fn keys_of_the_help() -> Vec<&'static str> {
    let layout = include_str!("../../../webkit/templates/layout.html");
    layout.split("<kbd>").skip(1).filter_map(|it| it.split('<').next()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_key_that_the_help_names_does_what_the_help_says() {
    assert_eq!(keys_of_the_help(), ["j", "k", "o", "Enter", "e", "b", "m", "?"], "each is pressed below");
    let rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
    let Some(browser) = Browser::start("keys", &rig.url()) else { return };
    let post = rig.site.write_post("Snöröjning", "Nu plogar vi.").await;
    for (author, text) in [("Besökare Ett", "När plogar ni Storgatan?"), ("Besökare Två", "När sandar ni?")]
    {
        let comment = rig.site.write_comment(post, author, text).await;
        rig.arrived(comment).await;
    }
    browser.open(Window::DESK);
    browser.sign_in("editor", PASSWORD).await;
    browser.go("/inbox");
    browser.key("?");
    browser.shows("Föregående rad").await;
    browser.audit();
    browser.key("Escape");
    browser.go("/inbox");
    up_and_down(&browser);
    for key in ["o", "Enter"] {
        browser.go("/inbox");
        browser.key("j");
        let author = browser.focused();
        browser.key(key);
        let seen = browser.shows("Tråden").await;
        browser.must(seen.title.contains(&author), &format!("{key} has opened another row: {author}"));
    }
    answer_and_moderate(&browser).await;
    assess(&browser).await;
    assert!(browser.complaints().is_empty());
}

/// j goes down, k goes up, and neither leaves the list.
fn up_and_down(browser: &Browser) {
    let mut seen = Vec::new();
    for key in ["j", "j", "j", "k", "k"] {
        browser.key(key);
        seen.push(browser.focused());
    }
    let (first, last) = (seen[0].clone(), seen[1].clone());
    browser.must(first != last && first.starts_with("Besökare"), &format!("j has moved nothing: {seen:?}"));
    browser.must(seen[2..] == [last, first.clone(), first], &format!("the keys have gone astray: {seen:?}"));
}

/// From the row one is on, and from the page of the item: e begins an answer, m a decision.
async fn answer_and_moderate(browser: &Browser) {
    browser.go("/inbox");
    browser.key("j");
    browser.key("e");
    let item = browser.shows("Svaret undertecknas").await.url;
    until("the answer has the keyboard", async || (browser.focused() == "field-text").then_some(())).await;
    browser.go(&item);
    browser.must(browser.focused() != "field-text", "the page gives the answer the keyboard by itself");
    browser.key("e");
    browser.must(browser.focused() == "field-text", "e does not begin an answer on the page of the item");
    browser.go(&item);
    browser.key("m");
    browser.shows("Alla grunder").await;
    browser.go("/inbox");
    browser.key("j");
    browser.key("m");
    let seen = browser.shows("Alla grunder").await;
    browser.must(seen.url == format!("{item}/moderation"), "m decides about another row");
}

/// b takes the proposal on the page of an item, and takes a row out of many that are assessed together.
async fn assess(browser: &Browser) {
    browser.go("/assessments");
    browser.audit();
    let all = browser.marked();
    browser.must(all >= 2, "nothing is proposed");
    browser.key("j");
    browser.key("b");
    browser.must(browser.marked() == all - 1, "b does not take the row out");
    browser.key("b");
    browser.must(browser.marked() == all, "b does not take the row in again");
    browser.key("o");
    browser.shows("Tråden").await;
    browser.key("b");
    browser.shows("Bedömningen är gjord.").await;
    browser.audit();
}
