use std::collections::BTreeSet;

use guideline::ListField;
use kernel::{Actor, PersonId, Scope, UnitId};
use people::{AddUnit, AssignRole, Days, UnitKind};
use store::params;

use super::bench::{Bench, benches};
use crate::jobs;
use crate::reporting::{
    Lack, Reach, Refused, ReportRound, Section, SignReport, Standing, UnitReport, overview, report,
    sign_report,
};
use crate::{OpenAccount, open_account};

fn round(text: &str) -> ReportRound {
    text.parse().unwrap()
}

/// What Stockholm asks: twice a year, signed by the manager here.
pub(super) fn half_yearly(bench: &mut Bench) {
    bench.rule(|it| {
        it.reporting.months = vec![2, 9];
        it.reporting.signed_off_by = vec!["manager".to_owned()];
        it.reporting.fields = vec![
            ListField::Name,
            ListField::Platform,
            ListField::Link,
            ListField::Purpose,
            ListField::Responsible,
            ListField::Status,
        ];
    });
}

/// The person as a manager of everything.
pub(super) async fn manager(bench: &Bench, person: PersonId) -> Actor {
    let days = Days::from(kernel::calendar::date_of(bench.cx.now()));
    let order = AssignRole { person, role: "manager".into(), scope: Scope::All, days };
    people::assign_role(&bench.cx, &bench.admin, order).await.unwrap();
    people::actor(&bench.cx, person).await.unwrap().unwrap()
}

async fn of(bench: &Bench, actor: &Actor, on: &str, unit: UnitId) -> UnitReport {
    report(&bench.cx, actor, round(on), unit).await.unwrap()
}

fn signing(it: &UnitReport) -> SignReport {
    SignReport { round: it.now.round, unit: it.now.unit, shown: it.shown.to_string() }
}

fn keys(it: &UnitReport, section: Section) -> Vec<String> {
    it.told().section(section).map(|it| it.key.clone()).collect()
}

/// Opens another account with this key.
async fn another(bench: &Bench, key: &str, unit: UnitId) {
    let order = OpenAccount {
        key: key.into(),
        name: key.into(),
        url: format!("https://{key}.example.se"),
        unit,
        ..bench.order()
    };
    open_account(&bench.cx, &bench.admin, order).await.unwrap();
}

async fn close(bench: &Bench, key: &str) {
    let now = bench.cx.now();
    bench.change("update account set closed_at = $2 where key = $1", params![key, now]).await;
}

#[tokio::test]
async fn a_report_tells_what_is_new_what_is_there_and_what_was_closed_since_the_one_before() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let chef = manager(&bench, bench.chef).await;
        bench.opened().await;
        another(&bench, "gamla", bench.unit).await;
        bench.turn_to("2027-02-10T09:00:00Z");
        let february = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(keys(&february, Section::New), ["motala-webben", "gamla"].map(str::to_owned), "by name");
        assert_eq!(sign_report(&bench.cx, &chef, signing(&february)).await.unwrap(), 1);

        bench.turn_to("2027-02-20T09:00:00Z");
        another(&bench, "efter", bench.unit).await;
        bench.turn_to("2027-03-15T09:00:00Z");
        close(&bench, "gamla").await;
        bench.turn_to("2027-09-05T09:00:00Z");
        let september = of(&bench, &chef, "2027-09", bench.unit).await;
        assert_eq!(keys(&september, Section::New), ["efter"], "opened after the signature in February");
        assert_eq!(keys(&september, Section::Existing), ["motala-webben"]);
        assert_eq!(keys(&september, Section::Closed), ["gamla"], "closed in March");
        sign_report(&bench.cx, &chef, signing(&september)).await.unwrap();
        bench.turn_to("2028-02-05T09:00:00Z");
        let next = of(&bench, &chef, "2028-02", bench.unit).await;
        assert_eq!(keys(&next, Section::Closed), [""; 0], "told once");
        assert_eq!(keys(&next, Section::Existing).len(), 2);
    }
}

#[tokio::test]
async fn what_the_guideline_wants_said_and_is_missing_bars_the_signature() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let chef = manager(&bench, bench.chef).await;
        bench.opened().await;
        bench.turn_to("2027-02-10T09:00:00Z");
        for (column, lack) in [("name", Lack::Name), ("platform", Lack::Platform), ("purpose", Lack::Purpose)]
        {
            let was: String = {
                let sql = "select name, platform, purpose from account where key = 'motala-webben'";
                bench.cx.store.reader().row(sql, params![]).await.unwrap().unwrap().get(column).unwrap()
            };
            let set = format!("update account set {column} = $1 where key = 'motala-webben'");
            bench.change(&set, params![" "]).await;
            let bare = of(&bench, &chef, "2027-02", bench.unit).await;
            assert_eq!(bare.now.lines[0].lacks, [lack], "{column}");
            assert_eq!((bare.now.whole(), bare.now.percent()), (0, 0));
            let refused = sign_report(&bench.cx, &chef, signing(&bare)).await;
            assert!(matches!(refused, Err(Refused::Incomplete(1))), "{column}: {refused:?}");
            bench.change(&set, params![was]).await;
        }
        people::leave(&bench.cx, &bench.admin, bench.ek).await.unwrap();
        let left = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(left.now.lines[0].lacks, [Lack::Responsible], "whoever has left is not responsible");
        assert!(!left.can_be_signed());
        let refused = sign_report(&bench.cx, &chef, signing(&left)).await;
        assert!(matches!(refused, Err(Refused::Incomplete(1))));
        bench.change("update account set responsible = $1", params![bench.alm]).await;
        let whole = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(sign_report(&bench.cx, &chef, signing(&whole)).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn what_was_signed_stays_as_it_was_until_it_is_signed_anew() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let chef = manager(&bench, bench.chef).await;
        bench.opened().await;
        bench.turn_to("2027-02-10T09:00:00Z");
        let shown = of(&bench, &chef, "2027-02", bench.unit).await;
        assert!(matches!(
            sign_report(&bench.cx, &bench.admin, signing(&shown)).await,
            Err(Refused::NotPermitted)
        ));
        let unnamed = SignReport { shown: "å".repeat(100_000), ..signing(&shown) };
        assert!(matches!(sign_report(&bench.cx, &chef, unnamed).await, Err(Refused::ShownUnfit)));
        bench.change("update account set purpose = $1", params!["Nyheter"]).await;
        assert!(matches!(sign_report(&bench.cx, &chef, signing(&shown)).await, Err(Refused::Stale)));
        let shown = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(sign_report(&bench.cx, &chef, signing(&shown)).await.unwrap(), 1);
        assert_eq!(
            sign_report(&bench.cx, &chef, signing(&shown)).await.unwrap(),
            1,
            "the same order is once"
        );

        bench.change("update account set purpose = $1", params!["Annat"]).await;
        let after = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(after.told().lines[0].purpose, "Nyheter");
        assert!(after.has_changed() && after.standing == Standing::Signed);
        assert_eq!(sign_report(&bench.cx, &chef, signing(&after)).await.unwrap(), 2);
        let anew = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(anew.told().lines[0].purpose, "Annat");
        assert_eq!(anew.signed.iter().map(|it| it.n).collect::<Vec<_>>(), [2, 1], "the old one stays");
        assert_eq!(anew.signed[0].role.as_deref(), Some("manager"));
        assert_eq!(anew.signed[0].guideline, bench.cx.guideline.version.to_string());
        let again = sign_report(&bench.cx, &chef, signing(&anew)).await;
        assert!(matches!(again, Err(Refused::AlreadySigned)), "nothing has changed: {again:?}");
        let log = store::log::about(&bench.cx.store.reader(), &format!("report:2027-02/{}", bench.unit))
            .await
            .unwrap();
        assert_eq!(log.iter().filter(|it| it.verb == "report-signed").count(), 2);
    }
}

#[tokio::test]
async fn of_two_who_sign_at_once_one_does_and_the_other_is_told() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let (chef, alm) = (manager(&bench, bench.chef).await, manager(&bench, bench.alm).await);
        bench.opened().await;
        bench.turn_to("2027-02-10T09:00:00Z");
        let shown = of(&bench, &chef, "2027-02", bench.unit).await;
        let (one, other) = tokio::join!(
            sign_report(&bench.cx, &chef, signing(&shown)),
            sign_report(&bench.cx, &alm, signing(&shown))
        );
        let told = [one, other].into_iter().filter_map(Result::err).collect::<Vec<_>>();
        assert!(matches!(told[..], [Refused::AlreadySigned | Refused::Stale]), "{told:?}");
        assert_eq!(of(&bench, &chef, "2027-02", bench.unit).await.signed.len(), 1);
    }
}

#[tokio::test]
async fn a_report_is_overdue_when_february_has_passed_and_each_is_told_once() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let overseer = bench.cx.guideline.account.overseer.clone();
        let chef = manager(&bench, bench.chef).await;
        bench.opened().await;
        let days = Days::from("2026-11-23".parse().unwrap());
        let order = AssignRole { person: bench.alm, role: overseer, scope: Scope::All, days };
        people::assign_role(&bench.cx, &bench.admin, order).await.unwrap();
        for (day, expected) in [
            ("2027-01-31", None),
            ("2027-02-01", Some(("chef", "Skriv under"))),
            ("2027-02-02", None),
            ("2027-02-21", Some(("chef", "Påminnelse"))),
            ("2027-02-28", None),
            ("2027-03-01", Some(("alm", "Försenad"))),
            ("2027-03-02", None),
        ] {
            bench.turn_to(&format!("{day}T04:00:00Z"));
            let before = bench.cx.mailer.shown().len();
            tend(&bench).await;
            let sent = bench.cx.mailer.shown()[before..].to_vec();
            let told: Vec<_> = sent.iter().map(|it| (it.to.as_str(), it.subject.as_str())).collect();
            match (expected, &told[..]) {
                (None, []) => {}
                (Some((who, what)), [(to, subject)]) => {
                    assert!(to.starts_with(who) && subject.starts_with(what), "{day}: {told:?}");
                }
                other => panic!("{day}: {other:?}"),
            }
        }
        let late = of(&bench, &chef, "2027-02", bench.unit).await;
        assert_eq!(late.standing, Standing::Overdue);
        let duties = crate::reporting::duties(&bench.cx, &chef).await.unwrap();
        assert!(duties.len() == 1 && duties[0].late, "{duties:?}");
        sign_report(&bench.cx, &chef, signing(&late)).await.unwrap();
        assert!(crate::reporting::duties(&bench.cx, &chef).await.unwrap().is_empty());
        assert_eq!(of(&bench, &chef, "2027-02", bench.unit).await.standing, Standing::Signed);
    }
}

/// Lets the night's job run, and what it ordered.
async fn tend(bench: &Bench) {
    jobs::run(&bench.cx, jobs::TEND_REPORTS, "accounts").await.unwrap().unwrap();
    let sql = "select subject from job where kind = $1";
    let rows = bench.cx.store.reader().rows(sql, params![jobs::TELL_OF_REPORT]).await.unwrap();
    for row in rows {
        let subject: String = row.get("subject").unwrap();
        jobs::run(&bench.cx, jobs::TELL_OF_REPORT, &subject).await.unwrap().unwrap();
        bench.change("delete from job where subject = $1", params![subject]).await;
    }
}

#[tokio::test]
async fn each_department_and_company_reports_for_what_belongs_to_it() {
    for mut bench in benches().await {
        half_yearly(&mut bench);
        let unit = async |name: &str, kind, parent| {
            let order = AddUnit { name: name.into(), kind, parent };
            people::add_unit(&bench.cx, &bench.admin, order).await.unwrap()
        };
        let department = unit("Kulturförvaltningen", UnitKind::Department, Some(bench.unit)).await;
        let library = unit("Biblioteket", UnitKind::Activity, Some(department)).await;
        let company = unit("Bostadsbolaget", UnitKind::Company, None).await;
        bench.opened().await;
        for n in 0..10 {
            another(&bench, &format!("bok-{n}"), if n < 5 { library } else { department }).await;
        }
        another(&bench, "hyra", company).await;
        bench.turn_to("2027-02-10T09:00:00Z");
        for n in 0..3 {
            let key = format!("bok-{n}");
            bench.change("update account set purpose = '' where key = $1", params![key]).await;
        }
        let chef = manager(&bench, bench.chef).await;
        let all = overview(&bench.cx, &chef, round("2027-02")).await.unwrap();
        let told: Vec<_> =
            all.iter().map(|it| (it.now.unit_name.as_str(), it.now.whole(), it.now.lines.len())).collect();
        assert_eq!(
            told,
            [("Bostadsbolaget", 1, 1), ("Kulturförvaltningen", 7, 10), ("Tekniska nämnden", 1, 1)]
        );
        let culture = of(&bench, &chef, "2027-02", department).await;
        assert_eq!(culture.now.percent(), 70);
        let missing: Vec<_> = culture.now.lacking().map(|it| it.key.as_str()).collect();
        assert_eq!(missing, ["bok-0", "bok-1", "bok-2"]);
        // A manager of some accounts signs for a unit when all of its accounts are theirs.
        let one = crate::find_by_key(&bench.cx.store.reader(), &bench.admin, "hyra").await.unwrap().unwrap();
        let days = Days::from("2027-02-10".parse().unwrap());
        let scope = Scope::Accounts(BTreeSet::from([one.id]));
        let order = AssignRole { person: bench.alm, role: "manager".into(), scope, days };
        people::assign_role(&bench.cx, &bench.admin, order).await.unwrap();
        let alm = people::actor(&bench.cx, bench.alm).await.unwrap().unwrap();
        let theirs = overview(&bench.cx, &alm, round("2027-02")).await.unwrap();
        assert_eq!(theirs.iter().map(|it| it.now.unit).collect::<Vec<_>>(), [company]);
        assert!(theirs[0].can_be_signed());
        let hidden = report(&bench.cx, &alm, round("2027-02"), department).await;
        assert!(matches!(hidden, Err(Refused::UnknownReport)));
    }
}

#[tokio::test]
async fn where_the_guideline_asks_for_no_report_one_can_be_made_all_the_same() {
    for mut bench in benches().await {
        bench.rule(|it| {
            it.reporting.months = Vec::new();
            it.reporting.signed_off_by = Vec::new();
        });
        bench.opened().await;
        tend(&bench).await;
        assert!(bench.cx.mailer.shown().is_empty(), "nobody is told");
        let now = of(&bench, &bench.admin, "2026-11", bench.unit).await;
        assert_eq!(now.standing, Standing::Open);
        assert_eq!(now.now.lines[0].reach, Some(Reach::NotConnected));
        let signers: Vec<_> = now.signers.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(signers, ["Administratör Asp"], "whoever manages the accounts signs, and is named");
        assert_eq!(sign_report(&bench.cx, &bench.admin, signing(&now)).await.unwrap(), 1);
        bench.turn_to("2027-03-01T09:00:00Z");
        assert_eq!(of(&bench, &bench.admin, "2026-11", bench.unit).await.standing, Standing::Signed);
        for on in ["2027-02", "2027-04"] {
            let refused = overview(&bench.cx, &bench.admin, round(on)).await;
            assert!(matches!(refused, Err(Refused::UnknownReport)), "{on}");
        }
    }
}
