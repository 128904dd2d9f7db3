//! All SQL of people, by what it is about.

mod absence;
mod password;
mod person;
mod role;
mod token;
mod unit;

use kernel::calendar::Date;
use kernel::{Failed, Instant, Outcome};
use store::{FromValue, Row, Value};

use crate::{AbsenceId, AdoptionId, AssignmentId, AttestationId, Days, Ended, MandateId, TaskId, TokenId};

pub(crate) use absence::*;
pub(crate) use password::*;
pub(crate) use person::*;
pub(crate) use role::*;
pub(crate) use token::*;
pub(crate) use unit::*;

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl From<$name> for Value {
            fn from(it: $name) -> Self {
                Self::Text(it.to_string())
            }
        }
        impl FromValue for $name {
            fn from_value(value: &Value) -> Result<Self, &'static str> {
                String::from_value(value)?.parse().map_err(|_| stringify!($name))
            }
        }
    )+};
}
as_text!(AssignmentId, AbsenceId, TokenId, AdoptionId, MandateId, AttestationId, TaskId);

pub(crate) fn day(date: Date) -> Value {
    Value::Text(date.to_string())
}

fn last_day(days: Days) -> Value {
    days.last.map_or(Value::Null, day)
}

fn days_of(row: &Row) -> Outcome<Days> {
    let last: Option<String> = row.get("last_day")?;
    let last = last.map(|it| it.parse()).transpose();
    let last = last.map_err(|_| Failed::for_good("reading column last_day: it is no day"))?;
    Ok(Days { first: row.parse("first_day")?, last })
}

pub(crate) fn ended_of(row: &Row) -> Outcome<Option<Ended>> {
    let at: Option<Instant> = row.get("ended_at")?;
    at.map(|at| Ok(Ended { at, by: row.get("ended_by")? })).transpose()
}
