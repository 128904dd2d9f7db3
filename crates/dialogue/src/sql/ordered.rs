use kernel::{AccountId, Instant, Outcome, Scope};
use store::{Reader, Value};

use super::inbox::within;
use super::item::{columns_of, item};
use crate::model::Item;
use crate::ordered::After;

/// How many are read at once.
pub(crate) const AT_A_TIME: usize = 500;

/// When an item was posted, by the platform's clock, or seen first.
const RECEIVED: &str = "case when i.posted_at is null or i.posted_at > i.first_seen_at then i.first_seen_at else i.posted_at end";

/// The items on the account within the time, behind the one named, in the order in which they were received.
pub(crate) async fn after(
    reader: &Reader,
    scope: &Scope,
    (account, from, until): (Option<AccountId>, Option<Instant>, Option<Instant>),
    after: Option<After>,
) -> Outcome<Vec<Item>> {
    let (at, id) = after.map_or((i64::MIN, String::new()), |it| (it.0.as_micros(), it.1.to_string()));
    let mut values = vec![Value::from(at), Value::from(id)];
    let (scope, more) = within(scope, values.len() + 1);
    values.extend(more);
    let mut conditions = vec![format!("({RECEIVED}, i.id) > ($1, $2)"), scope];
    let bounds = [
        (account.map(Value::from), "i.account_id = ".to_owned()),
        (from.map(Value::from), format!("{RECEIVED} >= ")),
        (until.map(Value::from), format!("{RECEIVED} < ")),
    ];
    for (value, condition) in bounds {
        if let Some(value) = value {
            values.push(value);
            conditions.push(format!("{condition}${}", values.len()));
        }
    }
    let sql = format!(
        "select {} from item i
         where {}
         order by {RECEIVED}, i.id
         limit {AT_A_TIME}",
        columns_of("i"),
        conditions.join(" and ")
    );
    reader.rows(&sql, &values).await?.iter().map(item).collect()
}
