use kernel::calendar::Label;
use kernel::{Digest, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::KeptRule;

/// Which version somebody acknowledged, and when.
pub(super) struct Kept {
    pub(super) person: PersonId,
    pub(super) guideline: String,
    pub(super) at: Instant,
}

fn kept(row: &Row) -> Outcome<Kept> {
    Ok(Kept { person: row.get("person")?, guideline: row.get("guideline")?, at: row.get("acknowledged_at")? })
}

/// Everything that was acknowledged, the oldest first.
pub(super) async fn acknowledged(reader: &Reader) -> Outcome<Vec<Kept>> {
    let sql = "select person, guideline, acknowledged_at
         from conduct_acknowledgement
         order by acknowledged_at, guideline";
    reader.rows(sql, params![]).await?.iter().map(kept).collect()
}

/// What the person acknowledged, the oldest first.
pub(super) async fn acknowledged_by(reader: &Reader, person: PersonId) -> Outcome<Vec<Kept>> {
    let sql = "select person, guideline, acknowledged_at
         from conduct_acknowledgement
         where person = $1
         order by acknowledged_at, guideline";
    reader.rows(sql, params![person]).await?.iter().map(kept).collect()
}

/// Notes that the person acknowledged a version; whether they had not before.
pub(super) async fn acknowledge(
    tx: &mut Tx,
    person: PersonId,
    version: &str,
    digest: Digest,
) -> Outcome<bool> {
    let now = tx.now();
    let n = tx
        .execute(
            "insert into conduct_acknowledgement (person, guideline, digest, acknowledged_at)
             values ($1, $2, $3, $4)
             on conflict (person, guideline) do nothing",
            params![person, version, digest, now],
        )
        .await?;
    Ok(n > 0)
}

/// Keeps the rules of a version as they were acknowledged first.
pub(super) async fn keep_rules(tx: &mut Tx, version: &str, rules: &[KeptRule]) -> Outcome<()> {
    for (n, rule) in (0_i64..).zip(rules) {
        tx.note(
            "insert into conduct_rule (guideline, n, rule, label_sv, label_en, text_sv, text_en, strength)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (guideline, n) do nothing",
            params![
                version,
                n,
                &rule.key,
                &rule.label.sv,
                &rule.label.en,
                &rule.text.sv,
                &rule.text.en,
                rule.strength.word()
            ],
        )
        .await?;
    }
    Ok(())
}

/// The rules of a version, as they were acknowledged.
pub(super) async fn rules_of(reader: &Reader, version: &str) -> Outcome<Vec<KeptRule>> {
    let sql = "select rule, label_sv, label_en, text_sv, text_en, strength
         from conduct_rule
         where guideline = $1
         order by n";
    let rule = |row: &Row| {
        let both = |sv: &str, en: &str| Ok(Label::new(row.get::<String>(sv)?, row.get::<String>(en)?));
        Ok(KeptRule {
            key: row.get("rule")?,
            label: both("label_sv", "label_en")?,
            text: both("text_sv", "text_en")?,
            strength: row.parse("strength")?,
        })
    };
    reader.rows(sql, params![version]).await?.iter().map(rule).collect()
}
