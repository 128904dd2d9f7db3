//! An installation in which every route has something to show: a question, a decision carried out, a proposal to the
//! register, somebody who may be managed.

mod of_records;

use accounts::closing::Propose;
use accounts::reporting::{RaiseDeviation, raise_deviation};
use accounts::{Fields, OpenAccount, Wording};
use dialogue::{RoundRefused, SignRound};
use guidance::consultation::{SendOut, send_out};
use guidance::version::{ProposeVersion, WriteSetting, begin_version, propose_version, write_setting};
use guideline::SettingChange;
use kernel::calendar::date_of;
use kernel::{
    ApplicationId, CaseId, ClosingId, ConsentId, CrisisId, ImportId, IncidentId, PersonId, PostId, Scope,
};
use moderation::Case;
use of_records::{disclosure, retention, snapshot};
use people::{AddPerson, AssignRole, Days};
use serde_json::{Value, json};
use testkit::Engine;

use super::cast::Player;
use super::cast::make_ready;
use super::{ACCOUNT, Rig, Wanted, until};

/// The account that was there before.
const OLD_ACCOUNT: &str = "gamla-webben";
/// What the versions of the guideline change.
const SETTING: &str = "privacy.barred_below_age";

/// What stands on the stage.
pub(crate) struct Stage {
    pub(crate) rig: Rig,
    /// Edited after it was fetched: two wordings, and nobody has decided anything.
    pub(crate) question: dialogue::Item,
    /// Carried out to its end.
    pub(crate) case: Case,
    /// Proposed to the registrar.
    pub(crate) entry: String,
    /// Somebody who never signs in.
    pub(crate) temp: PersonId,
    /// Their role.
    pub(crate) assignment: String,
    /// A unit.
    pub(crate) unit: String,
    /// Handed in by the editor; nobody has decided.
    pub(crate) application: ApplicationId,
    /// Sent by the administrator; nobody has confirmed.
    pub(crate) import: ImportId,
    /// What it would bring in.
    pub(crate) shown: String,
    /// The text of the file.
    pub(crate) file: String,
    /// Of the account that was there before: proposed by the editor; nobody has decided.
    pub(crate) closing: ClosingId,
    /// What stands in the version of the guideline that is written, by its digest.
    pub(crate) draft: String,
    /// The same of the one that waits for approval.
    pub(crate) proposed: String,
    /// What a verdict about the first record of the request rests on.
    pub(crate) facts: String,
    /// A draft that the editor wrote, and the consent that it names.
    pub(crate) post: (PostId, ConsentId),
    /// A draft of the editor.
    pub(crate) incident: IncidentId,
    /// Begun by the coordinator; nobody has decided about an account.
    pub(crate) crisis: CrisisId,
}

/// What a visitor wrote and what the editor decides about it.
#[derive(Clone, Copy)]
pub(crate) struct Decided {
    pub(crate) author: &'static str,
    pub(crate) text: &'static str,
    pub(crate) ground: &'static str,
    pub(crate) act: &'static str,
    pub(crate) reason: &'static str,
}

/// What is wrong on most stages.
const SWORN: Decided = Decided {
    author: "Besökare",
    text: "Vilken jävla skitplogning!",
    ground: "profanity",
    act: "hide",
    reason: "Grova svordomar.",
};

/// What goes by a number, of which the stage has the first.
const FIRST: [&str; 16] = [
    "{complaint}",
    "{deviation}",
    "{pace}",
    "{change}",
    "{draft}",
    "{mark}",
    "{query}",
    "{row}",
    "{hold}",
    "{disposal}",
    "{consulted}",
    "{disclosure}",
    "{line}",
    "{output}",
    "{refusal}",
    "{snapshot}",
];

impl Stage {
    /// Sets the stage, then serves the web alone, so that nothing happens but what the test does.
    pub(crate) async fn set() -> Self {
        Self::set_with(SWORN).await
    }

    /// The same with something else to decide about.
    pub(crate) async fn set_with(decided: Decided) -> Self {
        let mut rig = Rig::start(Wanted::on(Engine::Sqlite)).await;
        until_a_round_opens(&rig).await;
        let post = rig.site.write_post("Snöröjning", "Nu plogar vi.").await;
        let bad = rig.site.write_comment(post, decided.author, decided.text).await;
        let question = rig.site.write_comment(post, "Anna", "När plogar ni Storgatan?").await;
        rig.arrived(question).await;
        rig.site.edit(question, "När plogar ni Storgatan och Järnvägsgatan?").await;
        let case = rig.decide(bad, decided).await;
        until("the edit is fetched", async || {
            rig.pass_a_minute().await;
            rig.item(question).await.filter(|it| it.versions == 2)
        })
        .await;
        let (temp, assignment) = let_in(&rig).await;
        let application = application(&rig).await;
        let closing = closing(&rig).await;
        change(&rig).await;
        retention(&rig).await;
        snapshot(&rig).await;
        rig.sign_what_is_open().await;
        rig.stop().await;
        rig.serve("web").await;
        let question = rig.item(question).await.unwrap();
        let entry = proposal(&rig).await;
        let units = people::units(&rig.house.cx.store.reader()).await.unwrap();
        let unit = units[0].id.to_string();
        let (import, shown, file) = import(&rig).await;
        deviation(&rig).await;
        complaint(&rig).await;
        let (draft, proposed) = versions(&rig).await;
        let facts = disclosure(&rig).await;
        let post = own_post(&rig, &unit).await;
        let (incident, crisis) = oversight(&rig).await;
        Self {
            rig,
            question,
            case,
            entry,
            temp,
            assignment,
            unit,
            application,
            import,
            shown,
            file,
            closing,
            draft,
            proposed,
            facts,
            post,
            incident,
            crisis,
        }
    }

    /// Whether this is one of those who answer for the stage's account.
    pub(crate) fn answers_for_the_account(&self, player: &Player) -> bool {
        player.person == self.rig.cast.with("editor").person
    }

    /// The path of a route with everything in it that stands on the stage.
    pub(crate) async fn path(&self, pattern: &str) -> String {
        const NOTHING: &str = "01900000-0000-7000-8000-000000000001";
        let bundle = self.case.stage.bundle().unwrap().to_string();
        let mut path = pattern.to_owned();
        if pattern.starts_with("/assets/") {
            let page = self.rig.stranger().get("/sign-in").await.text();
            let at = page.find("/assets/").unwrap();
            return page[at..].split('"').next().unwrap_or_default().to_owned();
        }
        if pattern.contains("/duties/") || pattern.ends_with("/accounts/{key}/items") {
            path = path.replace("{key}", OLD_ACCOUNT);
        }
        if pattern.contains("/closing") {
            path = path.replace("{key}", OLD_ACCOUNT).replace("{step}", "notice");
        }
        if pattern.contains("/guideline/versions/") {
            let acts = ["/approval", "/return", "/consultation", "/consulted/{consulted}"];
            let waits = acts.iter().any(|it| pattern.ends_with(it));
            path = path.replace("{version}", if waits { "2" } else { "1" }).replace("{key}", SETTING);
        }
        for (name, value) in [
            ("{application}", self.application.to_string()),
            ("{import}", self.import.to_string()),
            ("{post}", self.post.0.to_string()),
            ("{consent}", self.post.1.to_string()),
            ("{incident}", self.incident.to_string()),
            ("{crisis}", self.crisis.to_string()),
            ("{step}", "terms".to_owned()),
            ("{role}", "manager".to_owned()),
            ("{duty}", "step-training".to_owned()),
            ("{item}", self.question.id.to_string()),
            ("{case}", self.case.id.to_string()),
            ("{digest}", bundle.clone()),
            ("{bundle}", bundle),
            ("{key}", ACCOUNT.to_owned()),
            ("{account}", ACCOUNT.to_owned()),
            ("{person}", self.temp.to_string()),
            ("{assignment}", self.assignment.clone()),
            ("{entry}", self.entry.clone()),
            ("{answer}", NOTHING.to_owned()),
            ("{token}", NOTHING.to_owned()),
            ("{absence}", NOTHING.to_owned()),
            ("{task}", NOTHING.to_owned()),
            ("{unit}", self.unit.clone()),
            ("{course}", "data-protection".to_owned()),
            ("{area}", "monitoring".to_owned()),
            ("{chapter}", "watch".to_owned()),
            ("{template}", "ordlista".to_owned()),
            ("{what}", "resources".to_owned()),
            ("{rule}", "custodians".to_owned()),
            ("{guide}", "deciding".to_owned()),
            ("{round}", date_of(self.rig.clock()).strftime("%Y-%m").to_string()),
        ] {
            path = path.replace(name, &value);
        }
        for name in FIRST {
            path = path.replace(name, "1");
        }
        if path.contains("/register/") {
            path = path.replace("{id}", &self.entry);
        }
        if pattern.contains("/export.") && !pattern.contains("/delegated-decisions/") {
            path = format!("{path}?year={}", date_of(self.rig.clock()).year());
        }
        if pattern == "/api/v1/items" {
            path.push_str("?words=plogar");
        }
        assert!(!path.contains('{'), "nobody taught this test what {pattern} is about");
        path
    }
}

/// Outside office hours no round can be signed: what the routes answer must not follow from when the test runs.
async fn until_a_round_opens(rig: &Rig) {
    let opens_at = until("a round is planned", async || {
        let rounds = dialogue::rounds_of(&rig.house.cx, rig.account, 1).await.unwrap();
        rounds.first().map(|it| it.opens_at)
    })
    .await;
    let minutes = opens_at.seconds_since(super::now()) / 60 + 2;
    if let Ok(minutes @ 1..) = u32::try_from(minutes) {
        rig.turn(minutes).await;
    }
}

/// An application that the editor wrote and handed in, and an account that was there before.
async fn application(rig: &Rig) -> ApplicationId {
    let cx = &rig.house.cx;
    let actor = async |role: &str| people::actor(cx, rig.cast.with(role).person).await.unwrap().unwrap();
    let (editor, administrator) = (actor("editor").await, actor("administrator").await);
    let known = accounts::find_by_key(&cx.store.reader(), &administrator, ACCOUNT).await.unwrap().unwrap();
    let old = OpenAccount {
        key: OLD_ACCOUNT.to_owned(),
        name: "Gamla webbplatsen".to_owned(),
        platform: "facebook".to_owned(),
        url: "https://gamla.example.se".to_owned(),
        unit: known.unit,
        purpose: "Nyheter".to_owned(),
        responsible: known.responsible,
        deputy: Some(known.deputy),
        manager: known.manager,
    };
    accounts::bring_in(cx, &administrator, old).await.unwrap();
    let (unit, responsible, deputy) =
        (known.unit.to_string(), known.responsible.to_string(), known.deputy.to_string());
    let manager = known.manager.to_string();
    let fields = [
        ("name", "Biblioteket"),
        ("unit", &unit),
        ("platform", "wordpress"),
        ("kind", "page"),
        ("eligible", "visitors"),
        ("shared_reason", "Det når inte barnen."),
        ("responsible-1", &responsible),
        ("deputy", &deputy),
        ("manager", &manager),
        ("custodian-1", &responsible),
        ("custodian-2", &deputy),
        ("mailbox", "functional"),
        ("sign_in", "strong"),
        ("q-purpose", "Berätta"),
        ("q-benefits", "participation"),
        ("q-plan", "Mål 3"),
        ("q-goals", "Tusen besök"),
        ("q-audience", "Barn"),
        ("q-channel", "De finns där."),
        ("q-editorial-plan", "Två i veckan"),
        ("q-mandate", "yes"),
        ("q-controller", "Nämnden"),
        ("q-contact", "Telefon"),
        ("q-web-page", "https://www.example.se/biblioteket"),
    ];
    let fields = Fields(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    let wording = Wording::read(&cx.guideline, &fields);
    let id = accounts::begin_application(cx, &editor, &wording).await.unwrap();
    accounts::submit_application(cx, &editor, id, 1).await.unwrap();
    id
}

/// The editor proposes that the account that was there before is closed; whoever must be told is.
async fn closing(rig: &Rig) -> ClosingId {
    let cx = &rig.house.cx;
    let editor = people::actor(cx, rig.cast.with("editor").person).await.unwrap().unwrap();
    let order = Propose { cause: "unused".to_owned(), reason: "Ingen läser det.".to_owned() };
    let id = accounts::closing::propose_closing(cx, &editor, OLD_ACCOUNT, &order).await.unwrap();
    until("the manager is told", async || {
        let waiting = "select 1 as one from job where kind = 'tell-of-closing'";
        cx.store.reader().rows(waiting, &[]).await.unwrap().is_empty().then_some(())
    })
    .await;
    id
}

/// The editor asks that the stage's account gets another purpose; whoever must be told is.
async fn change(rig: &Rig) {
    use accounts::changing::{ProposeChange, propose_change};

    let cx = &rig.house.cx;
    let editor = people::actor(cx, rig.cast.with("editor").person).await.unwrap().unwrap();
    let order = ProposeChange {
        purpose: Some("Berätta om skolan".to_owned()),
        reason: "Skolan tar över.".to_owned(),
        ..ProposeChange::default()
    };
    assert_eq!(propose_change(cx, &editor, ACCOUNT, &order).await.unwrap(), 1);
    until("the manager is told", async || {
        let waiting = "select 1 as one from job where kind = 'tell-of-account-change'";
        cx.store.reader().rows(waiting, &[]).await.unwrap().is_empty().then_some(())
    })
    .await;
}

/// A file with one account that nobody has confirmed, the digest of what was shown, and its text.
async fn import(rig: &Rig) -> (ImportId, String, String) {
    let cx = &rig.house.cx;
    let by = people::actor(cx, rig.cast.with("administrator").person).await.unwrap().unwrap();
    let (people, units) =
        (people::people(&cx.store.reader()).await.unwrap(), people::units(&cx.store.reader()).await.unwrap());
    let (one, other) = (&people[0].login, &people[1].login);
    let heading = "namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef";
    let file = format!(
        "{heading}\nMuseet;facebook;https://m.example.se;{};Visa;{one};{other};{one}\n",
        units[0].name
    );
    let id = accounts::send_import(cx, &by, "konton.csv", file.clone().into_bytes()).await.unwrap();
    let (_, preview) = accounts::preview(cx, &by, id).await.unwrap().unwrap();
    assert_eq!(preview.fit(), 1, "{:?}", preview.rows);
    (id, preview.digest.to_string(), file)
}

/// A visitor reports something on the account.
async fn complaint(rig: &Rig) {
    let report = moderation::complaint::Report {
        kind: "report".to_owned(),
        link: "https://webben.example.se/2026/nyhet#comment-1".to_owned(),
        words: "Pekar ut min granne.".to_owned(),
        answer_to: String::new(),
    };
    let cx = &rig.house.cx;
    let account = accounts::every_account(&cx.store.reader()).await.unwrap();
    let account = account.iter().find(|it| it.key.as_str() == ACCOUNT).unwrap();
    moderation::complaint::receive(cx, account.id, &report).await.unwrap();
}

/// Something that departs from the guideline on the stage's account, for the editor to put right.
async fn deviation(rig: &Rig) {
    let cx = &rig.house.cx;
    let by = people::actor(cx, rig.cast.with("administrator").person).await.unwrap().unwrap();
    let order = RaiseDeviation {
        what: "Länken till villkoren saknas".to_owned(),
        action: "Lägg in den".to_owned(),
        owner: Some(rig.cast.with("editor").person),
        due_day: date_of(super::now().plus_seconds(14 * 24 * 3_600)).to_string(),
    };
    assert_eq!(raise_deviation(cx, &by, ACCOUNT, order).await.unwrap(), 1);
}

/// A draft of the editor, and a consent that it names.
async fn own_post(rig: &Rig, unit: &str) -> (PostId, ConsentId) {
    use publishing::consents::{RecordConsent, record_consent};
    use publishing::{Content, WritePost, write_post};

    let cx = &rig.house.cx;
    let editor = people::actor(cx, rig.cast.with("editor").person).await.unwrap().unwrap();
    let text = str::to_owned;
    let order = RecordConsent {
        unit: text(unit),
        subject: text("Elev A"),
        scope: text("social-media"),
        given_on: date_of(super::now()).to_string(),
        form: text("Fotoavtal 2"),
        kept: text("Pärm 4"),
        ..RecordConsent::default()
    };
    let consent = record_consent(cx, &editor, order).await.unwrap();
    let mut said = Content { text: text("Vi plogar i natt."), ..Content::default() };
    said.personal.consents = vec![consent];
    let order = WritePost { accounts: vec![text(ACCOUNT)], content: said, judged: false };
    (write_post(cx, &editor, order).await.unwrap(), consent)
}

/// An incident that the editor has begun to write down, and a crisis that the coordinator leads: by the clock of the house
/// that is visited, so that nothing of what follows is overdue there.
async fn oversight(rig: &Rig) -> (IncidentId, CrisisId) {
    let draft = json!({
        "kind": "leak", "extent": "harm", "account": ACCOUNT, "what": "En lista låg öppen", "breach": "",
        "draft": true,
    });
    let crisis = json!({ "name": "Snöoväder", "themes": "plogning" });
    let incident = made(rig, "editor", "/api/v1/incidents", &draft).await;
    let crisis = made(rig, "coordinator", "/api/v1/crises", &crisis).await;
    (incident.parse().unwrap(), crisis.parse().unwrap())
}

/// What a program of this role has made, by its identity.
async fn made(rig: &Rig, role: &str, path: &str, order: &Value) -> String {
    let program = rig.api(rig.cast.with(role));
    let answer = program.post_bytes(path, "application/json", order.to_string().into_bytes()).await;
    let made = answer.json();
    made["id"].as_str().unwrap_or_else(|| panic!("{path}: {}", answer.text())).to_owned()
}

/// A version that is written and one that waits for approval and is sent out for comment, both the administrator's.
async fn versions(rig: &Rig) -> (String, String) {
    let cx = &rig.house.cx;
    let by = people::actor(cx, rig.cast.with("administrator").person).await.unwrap().unwrap();
    let change = SettingChange { value: "16".to_owned(), sources: vec!["MOT-PUB-07".to_owned()], why: None };
    let mut seen = Vec::new();
    for version in ["1", "2"] {
        begin_version(cx, &by).await.unwrap();
        let (key, begun) = (SETTING.to_owned(), digest_of(cx, version).await);
        let order = WriteSetting { version: version.to_owned(), key, change: change.clone(), seen: begun };
        write_setting(cx, &by, order).await.unwrap();
        seen.push(digest_of(cx, version).await);
    }
    let order = ProposeVersion {
        version: "2".to_owned(),
        reason: "Nämnden har beslutat".to_owned(),
        in_force_on: date_of(super::now().plus_seconds(30 * 24 * 3_600)).to_string(),
        seen: seen.remove(1),
    };
    propose_version(cx, &by, order).await.unwrap();
    let proposed = digest_of(cx, "2").await;
    let round = SendOut {
        version: "2".to_owned(),
        last_day: date_of(super::now().plus_seconds(20 * 24 * 3_600)).to_string(),
        roles: Vec::new(),
        bodies: vec!["Elevrådet".to_owned()],
        seen: proposed.clone(),
    };
    send_out(cx, &by, round).await.unwrap();
    (seen.remove(0), proposed)
}

async fn digest_of(cx: &people::Context, version: &str) -> String {
    guidance::version::version(cx, version).await.unwrap().line.digest.to_string()
}

async fn let_in(rig: &Rig) -> (PersonId, String) {
    let cx = &rig.house.cx;
    let by = people::actor(cx, rig.cast.with("administrator").person).await.unwrap().unwrap();
    let order = AddPerson {
        login: "vikarie".to_owned(),
        name: "Vikarie Sälg".to_owned(),
        mail: "vikarie@example.se".to_owned(),
        unit: None,
    };
    let person = people::add_person(cx, &by, order).await.unwrap();
    let days = Days::from(date_of(cx.now()));
    let order = AssignRole { person, role: "editor".to_owned(), scope: Scope::All, days };
    let assignment = people::assign_role(cx, &by, order).await.unwrap();
    make_ready(cx, &rig.cast, person).await;
    (person, assignment.to_string())
}

/// The entry that waits for the registrar.
async fn proposal(rig: &Rig) -> String {
    let cx = &rig.house.cx;
    let registrar = people::actor(cx, rig.cast.with("registrar").person).await.unwrap().unwrap();
    let waiting = records::waiting(&cx.store.reader(), &registrar).await.unwrap();
    waiting[0].id.to_string()
}

impl Rig {
    /// Signs the round that can be signed, if it is the time of day for one: what is answered about rounds must not
    /// depend on when the test is run.
    async fn sign_what_is_open(&self) {
        let cx = &self.house.cx;
        let editor = people::actor(cx, self.cast.with("editor").person).await.unwrap().unwrap();
        let through = dialogue::inbox::newest(cx, self.account).await.unwrap();
        let order = SignRound { account: self.account, through };
        match dialogue::sign_round(cx, &editor, order).await {
            Ok(_) | Err(RoundRefused::NothingToSign(_)) => {}
            Err(refused) => panic!("{refused}"),
        }
    }

    /// The item that a comment becomes; time passes until it was fetched.
    pub(crate) async fn arrived(&self, comment: u64) -> dialogue::Item {
        until("the comment is fetched", async || {
            let item = self.item(comment).await;
            if item.is_none() {
                self.pass_a_minute().await;
            }
            item
        })
        .await
    }

    /// The editor hides a comment; waits until the registrar has it.
    pub(crate) async fn hide(&self, comment: u64) -> Case {
        self.decide(comment, SWORN).await
    }

    /// The editor decides about a comment; waits until the registrar has it.
    pub(crate) async fn decide(&self, comment: u64, decided: Decided) -> Case {
        let item = self.arrived(comment).await;
        let editor = self.visit(self.cast.with("editor")).await;
        let seen = item.versions.to_string();
        let decision = [
            ("seen", seen.as_str()),
            ("ground", decided.ground),
            ("act", decided.act),
            ("reason", decided.reason),
        ];
        let answer = editor.post(&format!("/items/{}/moderation", item.id), &decision).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let id = answer.location.unwrap().rsplit('/').next().unwrap().parse::<CaseId>().unwrap();
        until("the case is carried out", async || {
            let cases = moderation::view::cases_of(&self.house.cx, item.id).await.unwrap();
            cases.into_iter().find(|it| it.id == id && it.stage.word() == "registered")
        })
        .await
    }
}
