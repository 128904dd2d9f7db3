use accounts::AccountKey;
use anyhow::{Result, bail};
use kernel::{Instant, Outcome};

use super::say;
use crate::cli::Fetch;
use crate::ended::{Ended, WrongUse};
use crate::installation::Installation;
use crate::{journal, progress, swedish};

/// `uppsikt fetch`: sweeps the accounts now.
pub(super) async fn run(order: Fetch) -> Result<Ended> {
    journal::begin("warn");
    let house = Installation::open(&order.dir).await?;
    let reader = house.cx.store.reader();
    let mut accounts = accounts::open_accounts(&reader).await?;
    if let Some(key) = &order.account {
        accounts.retain(|it| it.key.as_str() == key);
        if accounts.is_empty() {
            let known = accounts::every_account(&reader).await?;
            let known: Vec<_> = known.iter().map(|it| it.key.as_str()).collect();
            let known = if known.is_empty() { "inga".to_owned() } else { known.join(", ") };
            return Err(WrongUse(format!("det finns inget öppet konto {key}; kontona är: {known}")).into());
        }
    }
    if accounts.is_empty() {
        bail!("det finns inga öppna konton; öppna ett på webben under Konton");
    }
    let bar = progress::bar(accounts.len(), "konton");
    let mut wrong = 0;
    for account in accounts {
        if accounts::connection(&reader, account.id).await?.is_none() {
            wrong += usize::from(order.account.is_some());
            bar.inc(1);
            bar.suspend(|| say(&not_connected(&account.key)))?;
            continue;
        }
        let begun = house.cx.now();
        let fetched = dialogue::fetch::fetch_all(&house.cx, account.id).await;
        let state = accounts::state(&reader, account.id).await?;
        let (is_well, line) = told(&account.key, fetched, state.as_ref(), begun);
        wrong += usize::from(!is_well);
        bar.inc(1);
        bar.suspend(|| say(&line))?;
    }
    bar.finish_and_clear();
    Ok(Ended::with_wrongs(wrong))
}

fn not_connected(key: &AccountKey) -> String {
    format!("{key}: hämtas inte, för kontot är inte anslutet. Anslut det på webben: /accounts/{key}")
}

/// How it went, in a line; what was noted in this try says why it did not.
fn told(
    key: &AccountKey,
    fetched: Outcome<()>,
    state: Option<&accounts::AccountState>,
    begun: Instant,
) -> (bool, String) {
    let noted = state.filter(|it| it.checked_at >= begun).and_then(|it| it.trouble.as_deref());
    match (fetched, noted) {
        (Ok(()), None) => (true, format!("{key}: hämtat")),
        (Ok(()), Some(why)) => {
            (false, format!("{key}: hämtat, men allt gick inte att förstå: {}", swedish::trouble(why)))
        }
        (Err(_), Some(why)) => {
            let todo = if accounts::needs_new_sign_in(why) {
                format!(
                    "Förnya inloggningen på plattformen och anslut kontot igen på webben: /accounts/{key}"
                )
            } else {
                "Hämtningen försöker igen av sig själv.".to_owned()
            };
            (false, format!("{key}: gick inte att hämta: {}. {todo}", swedish::trouble(why)))
        }
        (Err(failed), None) => {
            let why = swedish::in_own_words(failed.chain());
            (false, format!("{key}: gick inte att hämta, för något hos oss svarar inte ({why})."))
        }
    }
}

#[cfg(test)]
mod tests {
    use accounts::AccountState;
    use kernel::Failed;
    use platform::Trouble;

    use super::*;

    fn at(second: i64) -> Instant {
        Instant::from_micros(1_764_000_000_000_000).plus_seconds(second)
    }

    fn noted(second: i64, trouble: Option<&Trouble>) -> AccountState {
        let trouble = trouble.map(ToString::to_string);
        AccountState { checked_at: at(second), fetched_at: None, since: at(0), trouble }
    }

    fn line(fetched: Outcome<()>, state: &AccountState) -> (bool, String) {
        told(&"webben".parse().unwrap(), fetched, Some(state), at(10))
    }

    #[test]
    fn what_was_fetched_and_not_understood_is_told_with_its_place() {
        let why =
            "a field is missing or of another kind, at line 1 column 7 of the item (https://x.example.se/a)";
        let (is_well, line) = line(Ok(()), &noted(10, Some(&Trouble::Garbled(why.to_owned()))));
        assert!(!is_well, "somebody must look at it");
        assert_eq!(
            line,
            "webben: hämtat, men allt gick inte att förstå: plattformens svar går inte att förstå (en uppgift saknas \
             eller är av fel slag, på rad 1, tecken 7 i inlägget; https://x.example.se/a)"
        );
    }

    #[test]
    fn what_was_noted_earlier_does_not_explain_this_try() {
        let earlier = noted(9, Some(&Trouble::SignedOut));
        let (is_well, line) = line(Err(Failed::new("reading rows")), &earlier);
        assert!(!is_well && !line.contains("inloggning"), "{line}");
        assert!(line.contains("programmets egna ord: ”reading rows”"), "{line}");
        assert_eq!(super::tests::line(Ok(()), &noted(10, None)), (true, "webben: hämtat".to_owned()));
    }
}
