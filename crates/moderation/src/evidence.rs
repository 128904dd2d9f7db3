//! What a case's evidence is made of, and what the registrar is told (MOT-DOL-14, MOT-DIA-06).

use archive::render::{EvidencePage, ShownItem, ShownVersion, evidence_page};
use archive::warc::CapturedPayload;
use archive::{Bundle, BundleInput, Clocks, DescriptionInput, Made, Subject, Version};
use dialogue::Material;
use guideline::Ground;
use kernel::calendar::stockholm;
use kernel::item::{ExternalId, Kind};
use kernel::{Digest, Failed, Outcome as Done};
use people::Context;
use platform::{Look, Payload};
use records::{Cause, Origin, Proposal};
use serde_json::json;

use crate::bundle;
use crate::capturer::{Capturer, capturer};
use crate::model::{Case, Form, Outcome};
use crate::step::{Target, target};

/// The program and its version, as bundles name it.
const SOFTWARE: &str = concat!("uppsikt/", env!("CARGO_PKG_VERSION"));

/// What stands in the place of words that only named people read, in evidence of what answers them.
const WITHHELD: &str = "[Begränsad läsning: texten återges inte i beviset om ett annat inlägg.]";

/// Seals the evidence of a case: captures, bundles, stores, reads back.
pub(crate) async fn seal(cx: &Context, case: &Case) -> Done<Outcome> {
    bundle::discard(cx, case.id).await?;
    let target = target(cx, case).await?;
    let forbidden = dialogue::forbidden(&cx.store.reader(), case.account).await?;
    let bundle = match case.form {
        Form::Description => describe(cx, case, &target).await?,
        Form::Copy | Form::Restricted => match copy(cx, case, &target).await? {
            Captured::Bundle(bundle) => bundle,
            Captured::Edited => return Ok(Outcome::Stopped("edited".to_owned())),
        },
    };
    let digest = bundle::store(cx, case, bundle.into_bytes(), &forbidden).await?;
    Ok(Outcome::Sealed(digest))
}

enum Captured {
    Bundle(Bundle),
    /// The item is not what was decided about.
    Edited,
}

async fn copy(cx: &Context, case: &Case, target: &Target) -> Done<Captured> {
    let seen = match dialogue::hand::written_payload(cx, case.item).await? {
        Some(payload) => {
            captured(payload, "the item as a person wrote it down, with the file that came with it")
        }
        None => match seen(cx, case, target).await? {
            Some(payload) => payload,
            None => return Ok(Captured::Edited),
        },
    };
    let material = dialogue::material(cx, case.item).await?;
    let by = capturer(cx, case).await?;
    let mut payloads = vec![seen];
    if let Some(root) = material.item.root.as_ref().filter(|it| !is_withheld(&material, it))
        && let Ok(Look::Present { payload, .. }) = target.connector.look(root).await
    {
        payloads.push(captured(payload, "the post that the item stands under"));
    }
    let input = BundleInput {
        subject: Subject {
            item: case.item,
            title: format!("{} {} på {}", kind_sv(material.item.kind), target.external, target.account.name),
            captured_at: cx.now(),
            clocks: clocks(&material),
        },
        payloads,
        versions: material
            .wordings
            .iter()
            .map(|it| Version {
                id: it.wording.id,
                seen_at: it.wording.observed_at,
                content_type: "application/json".to_owned(),
                bytes: it.bytes.clone(),
            })
            .collect(),
        rendered: evidence_page(&page(cx, target, &material, &by)),
        screenshot: None,
        context: context(cx, case, target, &material, &by),
        made: made(cx),
    };
    Bundle::copy(&input, &cx.seal_key)
        .map(Captured::Bundle)
        .map_err(|it| Failed::for_good(format!("bundling the evidence of case {}", case.id)).because(it))
}

/// The item as its platform shows it now; none when it was edited since the decision.
async fn seen(cx: &Context, case: &Case, target: &Target) -> Done<Option<CapturedPayload>> {
    let doing = |it: platform::Trouble| it.while_doing(format!("capturing item {}", case.item));
    Ok(match target.connector.look(&target.external).await.map_err(doing)? {
        Look::Present { payload, item } if item.content != case.content => {
            dialogue::observe_directly(cx, case.item, &payload, Some(*item)).await?;
            None
        }
        Look::Present { payload, .. } => {
            Some(captured(payload, "the item as the platform showed it when it was sealed"))
        }
        Look::Gone { payload } => {
            Some(captured(payload, "the platform no longer had the item when it was sealed"))
        }
    })
}

/// Whether the words of something above the item are restricted: they are no evidence about what answers them.
fn is_withheld(material: &Material, external: &ExternalId) -> bool {
    material.above.iter().any(|(it, text)| it.external == *external && text.is_none())
}

async fn describe(cx: &Context, case: &Case, target: &Target) -> Done<Bundle> {
    let item = dialogue::item::one(&cx.store.reader(), case.item)
        .await?
        .ok_or_else(|| Failed::for_good(format!("finding item {}", case.item)))?;
    let ground = ground(cx, case)?;
    // What the description says was done has been done when it says so.
    dialogue::purge(cx, case.item).await?;
    let destroyed = bundle::destroy_condemned_by(cx, case.id).await?;
    let input = DescriptionInput {
        item: case.item,
        described_at: cx.now(),
        clocks: Clocks {
            posted: item.posted_at,
            fetched: item.first_seen_at,
            known: item.known_at,
            acted: Some(case.decided_at),
        },
        account: target.account.name.clone(),
        platform: target.account.platform.clone(),
        address: item.permalink.filter(|it| DescriptionInput::is_address(it)),
        what: case.reason.clone(),
        ground: ground.label.sv.clone(),
        guideline: case.guideline.to_string(),
        described_by: capturer(cx, case).await?.words(),
        measures: measures(destroyed),
        made: made(cx),
    };
    Bundle::description(&input, &cx.seal_key)
        .map_err(|it| Failed::for_good(format!("describing the item of case {}", case.id)).because(it))
}

/// What has been done, in words.
fn measures(destroyed: i64) -> Vec<String> {
    let purged = "Det som hämtats av inlägget har tagits bort ur lagringen här.".to_owned();
    let bundles = format!("Tidigare bevis med kopia av inlägget har förstörts: {destroyed}.");
    let police = "Polisen ska kontaktas.".to_owned();
    let bundles = (destroyed > 0).then_some(bundles);
    [Some(purged), bundles, Some(police)].into_iter().flatten().collect()
}

fn made(cx: &Context) -> Made {
    let mut entropy = [0; 16];
    cx.store.entropy().fill(&mut entropy);
    Made { software: SOFTWARE.to_owned(), at: cx.now(), entropy }
}

fn captured(payload: Payload, note: &str) -> CapturedPayload {
    CapturedPayload {
        url: payload.request.url,
        method: payload.request.method,
        status: payload.status,
        headers: payload.headers,
        body: payload.body,
        received_at: payload.received_at,
        note: Some(note.to_owned()),
    }
}

fn clocks(material: &Material) -> Clocks {
    Clocks {
        posted: material.item.posted_at,
        fetched: material.item.first_seen_at,
        known: material.item.known_at,
        acted: None,
    }
}

fn page(cx: &Context, target: &Target, material: &Material, by: &Capturer) -> EvidencePage {
    EvidencePage {
        item: material.item.id,
        organisation: cx.organisation.clone(),
        account: target.account.name.clone(),
        platform: platform_name(target),
        clocks: clocks(material),
        captured_at: cx.now(),
        captured_by: Some(by.words()),
        thread: material
            .above
            .iter()
            .zip(0..)
            .map(|((it, text), depth)| ShownItem {
                kind: kind_sv(it.kind).to_owned(),
                author: it.author.as_ref().map(|it| it.name.clone()),
                posted_at: it.posted_at,
                text: text.clone().unwrap_or_else(|| WITHHELD.to_owned()),
                permalink: it.permalink.clone(),
                depth,
                subject: it.id == material.item.id,
            })
            .collect(),
        versions: material
            .wordings
            .iter()
            .map(|it| ShownVersion { seen_at: it.wording.observed_at, text: it.wording.text.clone() })
            .collect(),
        screenshot: false,
        zone: stockholm(),
    }
}

/// What the platform is called: by its connector, or as the account has it where people look after it by hand.
fn platform_name(target: &Target) -> String {
    match target.connector.capabilities() {
        it if target.by_hand => format!("{} ({})", target.account.platform, it.name),
        it => it.name.to_owned(),
    }
}

fn kind_sv(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "inlägg",
        Kind::Comment => "kommentar",
        Kind::Message => "meddelande",
    }
}

fn context(
    cx: &Context,
    case: &Case,
    target: &Target,
    material: &Material,
    by: &Capturer,
) -> serde_json::Value {
    json!({
        "organisation": cx.organisation,
        "account": { "key": target.account.key.to_string(), "name": target.account.name, "platform": target.account.platform,
                     "url": target.account.url.as_str() },
        "item": { "external_id": material.item.external.0, "kind": material.item.kind.word(),
                  "permalink": material.item.permalink, "wordings": material.item.versions,
                  "content": material.item.content.to_string() },
        "case": { "id": case.id, "ground": case.ground, "act": case.act.word(), "reason": case.reason,
                  "decided_by": case.decided_by, "decided_at": case.decided_at.to_string(),
                  "second_by": case.second_by },
        "guideline": case.guideline.to_string(),
        "captured_by": by.json(),
        "came_in": material.wordings.iter().map(|it| json!({
            "wording": it.wording.n, "url": it.came_in.request.url, "status": it.came_in.status,
            "received_at": it.came_in.received_at.to_string(),
        })).collect::<Vec<_>>(),
        "coverage": material.coverage.iter().map(|it| json!({
            "from": it.from.to_string(), "to": it.to.to_string(), "how": it.how.word(), "reason": it.reason,
        })).collect::<Vec<_>>(),
    })
}

/// What the registrar is asked to register, or nothing where the guideline asks for none.
pub(crate) async fn proposal(cx: &Context, case: &Case, bundle: Digest) -> Done<Option<Proposal>> {
    if !case.register {
        return Ok(None);
    }
    let reader = cx.store.reader();
    let item = dialogue::item::one(&reader, case.item)
        .await?
        .ok_or_else(|| Failed::for_good(format!("finding item {}", case.item)))?;
    let account = accounts::account(&reader, case.account)
        .await?
        .ok_or_else(|| Failed::for_good(format!("finding account {}", case.account)))?;
    let ground = ground(cx, case)?;
    Ok(Some(Proposal {
        cause: Cause::Case { case: case.id, item: case.item },
        account: case.account,
        origin: Origin::Received,
        dated: item.received_at(),
        sender: item.author.as_ref().map(|it| it.name.clone()),
        matter: format!("{} på {}: {}", capitalised(kind_sv(item.kind)), account.name, done(case, ground)),
        restricted: ground.secrecy || case.form != Form::Copy,
        bundle,
        ground: "removed".to_owned(),
        asked_matter: None,
    }))
}

fn done(case: &Case, ground: &Ground) -> String {
    let act = match (case.act, case.acted_at) {
        (_, None) => "redan borta när beslutet skulle verkställas",
        (crate::Act::Hide, Some(_)) => "dold",
        (crate::Act::Remove, Some(_)) => "borttagen",
    };
    format!("{act} ({})", ground.label.sv.to_lowercase())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

fn ground<'a>(cx: &'a Context, case: &Case) -> Done<&'a Ground> {
    cx.guideline
        .ground(&case.ground)
        .ok_or_else(|| Failed::for_good(format!("finding ground \"{}\" of case {}", case.ground, case.id)))
}
