use kernel::{CaseId, Digest, Instant, ItemId, Outcome};
use store::{Reader, Row, Tx, Value, params};

use crate::model::{BundleStage, Case};

/// A bundle as the tables know it.
#[derive(Clone, Debug)]
pub(crate) struct BundleRow {
    pub(crate) digest: Digest,
    pub(crate) case: CaseId,
    pub(crate) item: ItemId,
    pub(crate) stage: BundleStage,
    pub(crate) gone_at: Option<Instant>,
}

const COLUMNS: &str = "digest, case_id, item_id, stage, gone_at";

fn bundle(row: &Row) -> Outcome<BundleRow> {
    Ok(BundleRow {
        digest: row.get("digest")?,
        case: row.get("case_id")?,
        item: row.get("item_id")?,
        stage: row.parse("stage")?,
        gone_at: row.get("gone_at")?,
    })
}

/// Writes down that a bundle is about to be stored.
pub(crate) async fn begin(tx: &mut Tx, case: &Case, digest: Digest) -> Outcome<()> {
    let now = tx.now();
    tx.note(
        "insert into bundle (digest, case_id, item_id, form, stage, begun_at)
         values ($1, $2, $3, $4, 'begun', $5)",
        params![digest, case.id, case.item, case.form.word(), now],
    )
    .await?;
    Ok(())
}

/// Moves a bundle on; whether it was in the stage expected.
pub(crate) async fn advance(
    tx: &mut Tx,
    digest: Digest,
    from: BundleStage,
    to: BundleStage,
) -> Outcome<bool> {
    let gone_at = match to {
        BundleStage::Destroyed | BundleStage::Discarded => Some(tx.now()),
        BundleStage::Begun | BundleStage::Kept | BundleStage::Condemned => None,
    };
    let sql = "update bundle set stage = $3, gone_at = $4 where digest = $1 and stage = $2";
    Ok(tx.execute(sql, params![digest, from.word(), to.word(), gone_at]).await? == 1)
}

/// Notes that nothing comes of a bundle; it was never evidence, and nobody decides about it.
pub(crate) async fn discard(tx: &mut Tx, digest: Digest) -> Outcome<()> {
    let now = tx.now();
    let sql = "update bundle set stage = 'discarded', gone_at = $2 where digest = $1 and stage = 'begun'";
    tx.note(sql, params![digest, now]).await?;
    Ok(())
}

/// Condemns the bundles of these items that are copies or may become some; which these are.
pub(crate) async fn condemn(tx: &mut Tx, by: CaseId, items: &[ItemId]) -> Outcome<Vec<BundleRow>> {
    let mut condemned = Vec::new();
    for some in items.chunks(200) {
        let mut values = vec![Value::from(by), Value::from(tx.now())];
        values.extend(some.iter().map(|it| Value::from(*it)));
        let places: Vec<String> = (3..some.len() + 3).map(|n| format!("${n}")).collect();
        let sql = format!(
            "update bundle set stage = 'condemned', condemned_by = $1, condemned_at = $2
             where form <> 'description' and stage in ('begun', 'kept') and item_id in ({})
             returning {COLUMNS}",
            places.join(", ")
        );
        for row in tx.rows(&sql, &values).await? {
            condemned.push(bundle(&row)?);
        }
    }
    Ok(condemned)
}

pub(crate) async fn one(reader: &Reader, digest: Digest) -> Outcome<Option<BundleRow>> {
    let sql = format!("select {COLUMNS} from bundle where digest = $1");
    reader.row(&sql, params![digest]).await?.as_ref().map(bundle).transpose()
}

/// The bundles of a case that were begun and nothing came of yet.
pub(crate) async fn begun(reader: &Reader, case: CaseId) -> Outcome<Vec<Digest>> {
    let sql = "select digest from bundle where case_id = $1 and stage = 'begun' order by begun_at, digest";
    reader.rows(sql, params![case]).await?.iter().map(|it| it.get("digest")).collect()
}

/// The bundles that a case condemned and whose bytes are not destroyed yet.
pub(crate) async fn condemned_by(reader: &Reader, case: CaseId) -> Outcome<Vec<Digest>> {
    let sql = "select digest from bundle where condemned_by = $1 and stage = 'condemned' order by digest";
    reader.rows(sql, params![case]).await?.iter().map(|it| it.get("digest")).collect()
}

/// How many bundles were destroyed because of a case.
pub(crate) async fn destroyed_for(reader: &Reader, case: CaseId) -> Outcome<i64> {
    let sql = "select count(*) as n from bundle where condemned_by = $1 and stage = 'destroyed'";
    reader.row(sql, params![case]).await?.map_or(Ok(0), |it| it.get("n"))
}

/// The bundles whose bytes must not be there.
pub(crate) async fn gone(reader: &Reader) -> Outcome<Vec<BundleRow>> {
    let sql = format!(
        "select {COLUMNS} from bundle where stage in ('condemned', 'destroyed', 'discarded') order by digest"
    );
    reader.rows(&sql, params![]).await?.iter().map(bundle).collect()
}

/// Everything that is or was evidence, with the answers of time-stamping authorities, the oldest first.
pub(crate) async fn sealed(reader: &Reader) -> Outcome<Vec<(BundleRow, Option<Digest>)>> {
    let sql = format!(
        "select {COLUMNS}, (select s.response from stamp s where s.bundle = bundle.digest) as response from bundle
         where stage in ('kept', 'condemned', 'destroyed')
         order by begun_at, digest"
    );
    let rows = reader.rows(&sql, params![]).await?;
    rows.iter().map(|it| Ok((bundle(it)?, it.get("response")?))).collect()
}

/// Whether a bundle about any of these items is there, or on its way.
pub(crate) async fn any_of(tx: &mut Tx, items: &[ItemId]) -> Outcome<bool> {
    for some in items.chunks(200) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let named = places.join(", ");
        let sql = format!(
            "select 1 as one from bundle where gone_at is null and item_id in ({named})
             union all
             select 1 as one from moderation_case where stage in ('awaiting-second', 'decided') and item_id in ({named})
             limit 1"
        );
        let ids: Vec<Value> = some.iter().map(|it| Value::from(*it)).collect();
        if tx.row(&sql, &ids).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
