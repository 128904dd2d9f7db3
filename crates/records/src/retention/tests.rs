use jiff::ToSpan;
use kernel::UnitId;
use kernel::calendar::Date;
use proptest::prelude::*;

use super::fate::{Fate, Why, fate, gaps, next_review, overlaps};
use super::model::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn unit(n: u8) -> UnitId {
    format!("01900000-0000-7000-8000-00000000000{n}").parse().unwrap()
}

fn decided() -> Authority {
    Authority {
        body: "Kommunfullmäktige".to_owned(),
        day: day("2008-02-12"),
        reference: "§ 48, KK08/32".to_owned(),
    }
}

fn row(n: i64, kind: RecordKind, fate: RowFate) -> Row {
    Row {
        n,
        unit: None,
        kind,
        fate,
        authority: Some(decided()),
        from: day("2020-01-01"),
        added: ("01900000-0000-7000-8000-000000000001".parse().unwrap(), kernel::Instant::from_micros(1)),
        ended_at: None,
    }
}

fn posts_after_a_year(n: i64) -> Row {
    row(n, RecordKind::Post, RowFate::Dispose(Period::Months(12), Trigger::Posted))
}

fn facts(kind: RecordKind, posted: &str) -> Facts {
    Facts {
        kind,
        units: vec![unit(2), unit(1)],
        posted: day(posted),
        answered: None,
        last: day(posted),
        closed: None,
    }
}

const TODAY: &str = "2026-11-23";

fn of(rows: &[Row], facts: &Facts) -> Fate {
    fate(rows, facts, day(TODAY))
}

#[test]
fn a_post_is_due_twelve_months_after_it_was_posted() {
    let found = of(&[posts_after_a_year(1)], &facts(RecordKind::Post, "2025-02-28"));
    assert_eq!(found, Fate::Dispose { row: 1, event: day("2025-02-28"), due: day("2026-02-28") });
}

#[test]
fn what_no_row_speaks_of_is_preserved() {
    assert_eq!(
        of(&[posts_after_a_year(1)], &facts(RecordKind::Comment, "2001-01-01")),
        Fate::Preserve(Why::NoRow)
    );
}

#[test]
fn a_row_without_a_decision_disposes_of_nothing() {
    let without = Row { authority: None, ..posts_after_a_year(1) };
    let found = of(&[without], &facts(RecordKind::Post, "2001-01-01"));
    assert_eq!(found, Fate::Preserve(Why::WithoutAuthority(1)));
}

#[test]
fn each_unit_follows_its_own_plan_and_others_the_one_for_everywhere() {
    let own = Row { unit: Some(unit(2)), ..row(2, RecordKind::Post, RowFate::Preserve) };
    let rows = [posts_after_a_year(1), own];
    assert_eq!(of(&rows, &facts(RecordKind::Post, "2020-01-01")), Fate::Preserve(Why::Row(2)));
    let elsewhere = Facts { units: vec![unit(3)], ..facts(RecordKind::Post, "2020-01-01") };
    assert!(matches!(of(&rows, &elsewhere), Fate::Dispose { row: 1, .. }));
}

#[test]
fn what_two_rows_disagree_about_is_preserved_and_shown() {
    let rows = [posts_after_a_year(1), row(2, RecordKind::Post, RowFate::Preserve)];
    assert_eq!(of(&rows, &facts(RecordKind::Post, "2001-01-01")), Fate::Preserve(Why::Disagree(1, 2)));
    assert_eq!(overlaps(&rows), [(1, 2)]);
    let ended = [rows[0].clone(), Row { ended_at: Some(kernel::Instant::from_micros(2)), ..rows[1].clone() }];
    assert_eq!(overlaps(&ended), []);
    assert!(matches!(of(&ended, &facts(RecordKind::Post, "2001-01-01")), Fate::Dispose { .. }));
}

#[test]
fn twice_a_year_is_every_six_months_and_for_the_first_time_at_once() {
    let today = day(TODAY);
    assert_eq!(next_review(None, 2, today), Some(today));
    assert_eq!(next_review(Some(day("2026-08-31")), 2, today), Some(day("2027-02-28")));
    assert_eq!(next_review(None, 0, today), None);
}

#[test]
fn the_kinds_that_no_row_speaks_of_are_gaps() {
    let rows = [
        posts_after_a_year(1),
        Row { unit: Some(unit(1)), ..row(2, RecordKind::Comment, RowFate::Preserve) },
    ];
    let found = gaps(&rows, day(TODAY));
    assert_eq!(found, [RecordKind::Reply, RecordKind::Question, RecordKind::Comment, RecordKind::Message]);
}

#[test]
fn a_period_that_has_not_begun_ends_never() {
    let rows = [row(1, RecordKind::Comment, RowFate::Dispose(Period::Days(1), Trigger::Closed))];
    assert_eq!(of(&rows, &facts(RecordKind::Comment, "2001-01-01")), Fate::Preserve(Why::NotYet(1)));
}

#[test]
fn a_disposal_takes_these_steps_from_these_stages() {
    let mut table = Vec::new();
    for stage in DisposalStage::ALL {
        for step in DisposalStep::ALL {
            table.extend(stage.after(*step).map(|after| (stage.word(), step.word(), after.word())));
        }
    }
    assert_eq!(
        table,
        [
            ("asked", "list", "proposed"),
            ("asked", "withdraw", "withdrawn"),
            ("proposed", "take-out", "proposed"),
            ("proposed", "approve", "approved"),
            ("proposed", "withdraw", "withdrawn"),
            ("approved", "finish", "done"),
        ]
    );
}

fn any_row() -> impl Strategy<Value = Row> {
    let fate = prop_oneof![
        Just(RowFate::Preserve),
        (1_u32..900, prop::sample::select(Trigger::ALL.to_vec()))
            .prop_map(|(n, trigger)| RowFate::Dispose(Period::Days(n), trigger)),
        (1_u32..40, prop::sample::select(Trigger::ALL.to_vec()))
            .prop_map(|(n, trigger)| RowFate::Dispose(Period::Months(n), trigger)),
    ];
    let kind = prop::sample::select(RecordKind::ALL.to_vec());
    (kind, fate, prop::option::of(1_u8..4), any::<bool>(), any::<bool>(), 0_i64..4_000).prop_map(
        |(kind, fate, of, has_decision, has_ended, from)| Row {
            unit: of.map(unit),
            authority: has_decision.then(decided),
            from: day("2018-01-01").checked_add(from.days()).unwrap(),
            ended_at: has_ended.then(|| kernel::Instant::from_micros(2)),
            ..row(1, kind, fate)
        },
    )
}

fn numbered(rows: Vec<Row>) -> Vec<Row> {
    (1..).zip(rows).map(|(n, it)| Row { n, ..it }).collect()
}

proptest! {
    /// Whatever the schedule says: what goes rests on a row in use, with a decision, for that unit or everywhere, and
    /// no other row of the same reach says otherwise.
    #[test]
    fn nothing_is_disposed_of_but_by_a_row_in_use_that_rests_on_a_decision(
        rows in prop::collection::vec(any_row(), 0..12),
        kind in prop::sample::select(RecordKind::ALL.to_vec()),
        since in 0_i64..6_000,
    ) {
        let rows = numbered(rows);
        let today = day(TODAY);
        let posted = today.checked_sub(since.days()).unwrap();
        let facts = Facts { posted, last: posted, ..facts(kind, TODAY) };
        if let Fate::Dispose { row, event, due } = fate(&rows, &facts, today) {
            let by = rows.iter().find(|it| it.n == row).unwrap();
            prop_assert!(kind.may_be_disposed_of() && by.kind == kind && by.holds_on(today));
            prop_assert!(by.authority.is_some() && by.unit.is_none_or(|it| facts.units.contains(&it)));
            prop_assert!(event < due);
            let others = rows.iter().filter(|it| it.unit == by.unit && it.kind == kind && it.holds_on(today));
            for other in others {
                prop_assert!(other.fate != RowFate::Preserve && other.authority.is_some());
            }
        }
    }

    /// A row that has ended, or does not hold yet, changes nothing.
    #[test]
    fn a_row_that_is_not_in_use_says_nothing(
        rows in prop::collection::vec(any_row(), 0..12),
        since in 0_i64..6_000,
    ) {
        let rows = numbered(rows);
        let today = day(TODAY);
        let posted = today.checked_sub(since.days()).unwrap();
        let facts = Facts { posted, last: posted, ..facts(RecordKind::Comment, TODAY) };
        let in_use: Vec<Row> = rows.iter().filter(|it| it.holds_on(today)).cloned().collect();
        prop_assert_eq!(fate(&rows, &facts, today), fate(&in_use, &facts, today));
    }
}
