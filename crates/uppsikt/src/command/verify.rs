use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result};
use archive::signing::PublicKey;
use archive::stamp::Roots;
use archive::transfer::check::{Limits, check, is_package};
use archive::verify::{Language, VerifyOptions, verify, verify_reader};
use dialogue::Departs;
use kernel::{Digest, Failed};
use moderation::BundleStage;
use moderation::view::SealedBundle;
use store::attested::Untrue;

use super::say;
use crate::cli::Verify;
use crate::ended::{Ended, WrongUse};
use crate::health;
use crate::installation::{Folder, Installation};
use crate::{files, progress, swedish};

/// `uppsikt verify`: a package to an archive, a sealed file, or everything of an installation.
pub(super) async fn run(order: Verify) -> Result<Ended> {
    // What cannot be looked at is told by whoever tries to read it next.
    if is_package(&order.what).unwrap_or(false) {
        return package(&order);
    }
    if order.what.is_dir() {
        if !order.stamp.is_empty() {
            return Err(WrongUse("--stamp gäller en fil; en mapp har sina egna stämplar".to_owned()).into());
        }
        return installation(&order).await;
    }
    file(&order)
}

fn package(order: &Verify) -> Result<Ended> {
    if !order.stamp.is_empty() || order.roots.is_some() || order.key.is_some() {
        let why = "--stamp, --roots och --key gäller en förseglad fil; ett arkivpaket har kontrollsummor";
        return Err(WrongUse(why.to_owned()).into());
    }
    let report = check(&order.what, Limits::default())
        .with_context(|| format!("{} kan inte läsas", order.what.display()))?;
    for line in report.lines(Language::Swedish) {
        say(&line)?;
    }
    Ok(Ended::with_wrongs(report.findings.len()))
}

fn file(order: &Verify) -> Result<Ended> {
    if !order.stamp.is_empty() && order.roots.is_none() {
        return Err(WrongUse(
            "--stamp behöver --roots: utan rotcertifikat bevisar en stämpel ingenting".to_owned(),
        )
        .into());
    }
    let mut options = options(order)?;
    for path in &order.stamp {
        options.stamps.push(files::small(path)?);
    }
    let mut source = files::open(&order.what)?;
    let report = verify_reader(&mut source, &options)
        .with_context(|| format!("{} kan inte läsas", order.what.display()))?;
    for line in report.lines(Language::Swedish) {
        say(&line)?;
    }
    Ok(Ended::with_wrongs(report.findings.len()))
}

/// The roots and the key that were named.
fn options(order: &Verify) -> Result<VerifyOptions> {
    let mut options = VerifyOptions::default();
    if let Some(path) = &order.roots {
        options.roots = roots(path)?;
    }
    if let Some(path) = &order.key {
        let key = PublicKey::from_text(&files::text(path)?);
        options.expected_key =
            Some(key.with_context(|| format!("{} är ingen offentlig nyckel", path.display()))?);
    }
    Ok(options)
}

fn roots(path: &Path) -> Result<Roots> {
    Roots::read(&files::small(path)?).with_context(|| format!("{} har inga rotcertifikat", path.display()))
}

/// What was wrong in a part of the installation, told as it is found.
#[derive(Default)]
struct Wrongs(usize);

impl Wrongs {
    fn add(&mut self, what: &str) -> Result<()> {
        self.0 += 1;
        say(&format!("FEL: {what}"))
    }
}

async fn installation(order: &Verify) -> Result<Ended> {
    // Looking must not make a folder that is no installation into one.
    Folder::new(&order.what).read_settings()?;
    let house = Installation::open(&order.what).await?;
    let mut options = options(order)?;
    if options.roots.is_empty()
        && let Some(stamp) = &house.settings.time_stamp
    {
        options.roots = roots(&stamp.roots)?;
    }
    options.expected_key.get_or_insert_with(|| house.cx.seal_key.public().clone());
    let mut wrongs = Wrongs::default();
    log(&house, &mut wrongs).await?;
    let there = blobs(&house, &mut wrongs).await?;
    bundles(&house, &options, &there, &mut wrongs).await?;
    references(&house, &there, &mut wrongs).await?;
    wordings(&house, &mut wrongs).await?;
    decisions(&house, &mut wrongs).await?;
    register(&house, &mut wrongs).await?;
    match wrongs.0 {
        0 => say(
            "Allt som prövades stämmer. Övriga uppgifter i databasen, som roller och rundor, prövas inte här.",
        )?,
        n => say(&format!("{n} fel. Ändra ingenting; jämför med senaste säkerhetskopian."))?,
    }
    Ok(Ended::with_wrongs(wrongs.0))
}

async fn log(house: &Installation, wrongs: &mut Wrongs) -> Result<()> {
    let (entries, broken) = health::examine_log(&house.cx).await?;
    if let Some(broken) = broken {
        wrongs.add(&broken.what)?;
    }
    let head = store::log::latest(&house.cx.store.reader(), None, 1).await?;
    let head = head.first().map_or_else(|| "tom".to_owned(), |it| it.hash.to_string());
    say(&format!("Loggen: {entries} poster i kedjan, den sista med {head}"))
}

/// What is wrong with something kept that cannot be had as it was.
fn lost(failed: &Failed) -> String {
    format!("saknas, är ändrat eller går inte att läsa ({})", swedish::in_own_words(failed.chain()))
}

/// Reads and hashes every file; those that are there and whole.
async fn blobs(house: &Installation, wrongs: &mut Wrongs) -> Result<BTreeSet<Digest>> {
    let digests = house.cx.blobs.list().await?;
    let bar = progress::bar(digests.len(), "filer");
    let mut whole = BTreeSet::new();
    let mut bytes = 0;
    for digest in &digests {
        match house.cx.blobs.get(*digest).await {
            Ok(content) => {
                bytes += content.len();
                whole.insert(*digest);
            }
            Err(failed) => bar.suspend(|| wrongs.add(&format!("filen {digest} {}", lost(&failed))))?,
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    say(&format!("Filer: {} lästa, {} hela, {bytes} byte", digests.len(), whole.len()))?;
    Ok(whole)
}

async fn bundles(
    house: &Installation,
    options: &VerifyOptions,
    there: &BTreeSet<Digest>,
    wrongs: &mut Wrongs,
) -> Result<()> {
    let bundles = moderation::view::bundles(&house.cx).await?;
    let bar = progress::bar(bundles.len(), "bevis");
    let (mut examined, mut stamped) = (0, 0);
    for it in &bundles {
        if it.stage != BundleStage::Kept {
            let kept = there.contains(&it.digest) && house.cx.blobs.get(it.digest).await.is_ok();
            bar.suspend(|| destroyed(it, kept, wrongs))?;
            bar.inc(1);
            continue;
        }
        examined += 1;
        let bundle = it.digest;
        let mut options = options.clone();
        if let Some(response) = &it.stamp {
            match house.cx.blobs.get(*response).await {
                Ok(bytes) => options.stamps.push(bytes),
                Err(failed) => {
                    bar.suspend(|| wrongs.add(&format!("stämpeln till beviset {bundle} {}", lost(&failed))))?;
                }
            }
        }
        match house.cx.vault.open(bundle).await {
            Ok(bytes) => {
                let report = verify(&bytes, &options);
                stamped += usize::from(!report.facts.stamps.is_empty());
                for finding in &report.findings {
                    let line = format!("beviset {bundle}: {}", finding.line(Language::Swedish));
                    bar.suspend(|| wrongs.add(&line))?;
                }
            }
            Err(failed) => bar.suspend(|| wrongs.add(&format!("beviset {bundle} {}", lost(&failed))))?,
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    say(&format!("Förseglade bevis: {examined} prövade, {stamped} med giltig tidsstämpel"))
}

/// A bundle that the law forbids must not be there; that it was, and is no longer, is told.
fn destroyed(it: &SealedBundle, kept: bool, wrongs: &mut Wrongs) -> Result<()> {
    let digest = it.digest;
    if kept {
        return wrongs.add(&format!(
            "beviset {digest} finns kvar, men lagen förbjuder kopian: kör uppsikt work DIR --once --parked"
        ));
    }
    let when =
        it.gone_at.map_or_else(String::new, |at| format!(" {}", kernel::calendar::moment_words(at).sv));
    say(&format!(
        "Beviset {digest} är förstört{when}, eftersom lagen förbjuder att en kopia finns (BrB 16 kap. 10 a §)"
    ))
}

/// What the database refers to must be there. A program that runs meanwhile fetches and forgets: what was not among the
/// files is looked for once more, and then whether it is still referred to.
async fn references(house: &Installation, there: &BTreeSet<Digest>, wrongs: &mut Wrongs) -> Result<()> {
    let reader = house.cx.store.reader();
    let (mut n, mut after) = (0, String::new());
    loop {
        let bodies = dialogue::whole::bodies(&reader, &after, 1_000).await?;
        let Some(last) = bodies.last() else { break };
        after = last.to_string();
        n += bodies.len();
        for body in bodies.into_iter().filter(|it| !there.contains(it)) {
            let missing = house.cx.blobs.get(body).await.is_err();
            if missing && dialogue::whole::refers_to(&reader, body).await? {
                wrongs.add(&format!("plattformens svar {body} saknas eller är ändrat"))?;
            }
        }
    }
    say(&format!("Plattformens svar: {n} hänvisningar från databasen prövade"))
}

/// What people wrote must be kept in the words that the platform answered.
async fn wordings(house: &Installation, wrongs: &mut Wrongs) -> Result<()> {
    let mut same = 0;
    for account in accounts::every_account(&house.cx.store.reader()).await? {
        let held = dialogue::held_against_payloads(&house.cx, &account).await?;
        same += held.same;
        for (item, departs) in held.departing {
            wrongs.add(&match departs {
                Departs::Otherwise => {
                    format!("inlägget {item} har ändrats i databasen: lydelsen eller avsändaren är inte den som plattformen svarade med")
                }
                Departs::Missing => format!("inlägget {item} har färre lydelser i databasen än som togs in"),
            })?;
        }
    }
    say(&format!("Lydelser: {same} prövade mot plattformens svar"))
}

/// What was registered must be kept as it was registered, which the log has the digest of.
async fn register(house: &Installation, wrongs: &mut Wrongs) -> Result<()> {
    let examined = records::words::examine(&house.cx.store.reader()).await?;
    for it in &examined.untrue {
        wrongs.add(&if it.is_logged {
            format!("posten {} i diariet har ändrats i databasen sedan den diariefördes", it.id)
        } else {
            format!("posten {} står i diariet, men loggen känner inte till att den diariefördes", it.id)
        })?;
    }
    let all = examined.same + examined.untrue.len();
    let also = match examined.not_said {
        0 => String::new(),
        n => format!(", {n} från en version som inte sparade någon kontrollsumma"),
    };
    say(&format!("Diariet: ordalydelsen i {all} prövad mot loggen{also}"))
}

/// What was decided must be kept in the words in which it was decided, which the log has the digest of.
async fn decisions(house: &Installation, wrongs: &mut Wrongs) -> Result<()> {
    let reader = house.cx.store.reader();
    let answers = dialogue::words::examine(&reader).await?;
    let examined = answers.and(moderation::words::examine(&reader).await?);
    for it in &examined.untrue {
        wrongs.add(&untrue(it))?;
    }
    let mut also = String::new();
    if examined.disposed > 0 {
        also = format!("{also}, {} gallrade", examined.disposed);
    }
    if examined.not_said > 0 {
        also = format!("{also}, {} från en version som inte sparade någon kontrollsumma", examined.not_said);
    }
    let all = examined.same + examined.untrue.len();
    say(&format!("Beslut: ordalydelsen i {all} prövad mot loggen{also}"))
}

fn untrue(it: &Untrue) -> String {
    let (what, words) = match it.kind {
        "answer" => ("svaret", "texten"),
        "draft" => ("svarsutkastet", "texten"),
        "case" => ("ärendet", "åtgärden, grunden eller motiveringen"),
        "restoration" => ("återställningen i ärendet", "motiveringen"),
        _ => ("beslutet om polisanmälan i ärendet", "beslutet, motiveringen eller diarienumret"),
    };
    let id = &it.id;
    if it.is_logged {
        format!("{what} {id} har ändrats i databasen: {words} är inte det som beslutades")
    } else {
        format!("{what} {id} finns i databasen, men loggen känner inte till beslutet")
    }
}
