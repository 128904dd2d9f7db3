//! What stands on the stage of public records.

use super::{ACCOUNT, Rig, until};

/// A row of the retention schedule, a hold, and a disposal whose list is empty: nothing is old enough.
pub(super) async fn retention(rig: &Rig) {
    use records::retention::{AddRow, DisposalScope, DisposalStage, add_row, ask_disposal, look_through};

    let cx = &rig.house.cx;
    let archivist = people::actor(cx, rig.cast.with("archivist").person).await.unwrap().unwrap();
    let text = str::to_owned;
    let row = AddRow {
        kind: text("post"),
        fate: text("dispose"),
        period: text("12"),
        measure: text("months"),
        trigger: text("posted"),
        body: text("Kommunstyrelsen"),
        decided_on: text("2026-01-12"),
        reference: text("§ 7"),
        from: text("2026-01-01"),
        ..AddRow::default()
    };
    add_row(cx, &archivist, row).await.unwrap();
    let hold = dialogue::hold::HoldFound {
        kind: text("audit"),
        reason: text("Granskning"),
        account: ACCOUNT.to_owned(),
        ..dialogue::hold::HoldFound::default()
    };
    dialogue::hold::hold_found(cx, &archivist, hold).await.unwrap();
    let disposal = ask_disposal(cx, &archivist, DisposalScope::All).await.unwrap();
    until("the list is made", async || {
        let looked = look_through(cx, &archivist, disposal, None, 1).await.unwrap()?;
        (looked.disposal.stage == DisposalStage::Proposed).then_some(())
    })
    .await;
}

/// A snapshot that the worker has made and nobody has handed over.
pub(super) async fn snapshot(rig: &Rig) {
    let cx = &rig.house.cx;
    let archivist = people::actor(cx, rig.cast.with("archivist").person).await.unwrap().unwrap();
    let n = dialogue::snapshot::ask_snapshot(cx, &archivist, ACCOUNT).await.unwrap();
    until("the snapshot is made", async || {
        let (_, it) = dialogue::snapshot::snapshot(cx, &archivist, n).await.unwrap()?;
        it.made().map(drop)
    })
    .await;
}

/// A request that the editor took down, of which what is public was handed out; what its first record is judged by.
pub(super) async fn disclosure(rig: &Rig) -> String {
    use records::disclosure::{TakeDown, release_open, request_line};

    let cx = &rig.house.cx;
    let actor = async |role: &str| people::actor(cx, rig.cast.with(role).person).await.unwrap().unwrap();
    let (editor, registrar) = (actor("editor").await, actor("registrar").await);
    let order = TakeDown {
        description: "Allt på kontot".to_owned(),
        accounts: vec![rig.account],
        wanted: "print".to_owned(),
        ..TakeDown::default()
    };
    let n = dialogue::disclosure::take_request(cx, &editor, order).await.unwrap();
    release_open(cx, &registrar, n).await.unwrap();
    let texts = webkit::Texts::load(webkit::Strictness::Strict);
    let tongue = webkit::Tongue::new(webkit::Lang::Sv, texts);
    assert_eq!(dialogue::disclosure::hand_out(cx, &registrar, n, &tongue).await.unwrap(), 1);
    request_line(cx, &registrar, (n, 1)).await.unwrap().unwrap().1.facts.to_string()
}
