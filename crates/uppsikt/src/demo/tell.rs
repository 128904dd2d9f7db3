//! What happened in a rehearsal, read from the installation afterwards by people who may.

use anyhow::{Context as _, Result, bail};
use archive::verify::{VerifyOptions, verify};
use dialogue::inbox::{self, Filter};
use dialogue::{AnswerStage, Covered, Need, Presence, RoundStage, whole};
use guideline::{Choice as _, Signal};
use kernel::Instant;
use kernel::calendar::moment_words;
use kernel::item::{Direction, Visibility};
use moderation::Stage as CaseStage;

use super::play::Play;
use super::stage::Stage;
use super::story::Story;
use super::{Folder, PASSWORD};
use crate::command::say;
use crate::ended::Ended;
use crate::files;

/// Where to go, and as whom.
pub(super) fn welcome(stage: &Stage, story: &Story, url: &str, folder: &Folder) -> Result<()> {
    let cx = stage.cx();
    say(&format!("{}, under {}. Klockan är {}.", cx.organisation, cx.guideline.version, moment(cx.now())))?;
    say(&format!(
        "\nÖppna {url}/rehearsal och välj vem du vill vara, eller logga in med lösenordet: {PASSWORD}\n"
    ))?;
    say(&format!("  {:<10} {:<26} {}", "admin", "Administratör Al", role(stage, "administrator")))?;
    for player in &story.person {
        say(&format!("  {:<10} {:<26} {}", player.login, player.name, role(stage, &player.role)))?;
    }
    let path = folder.path.display();
    if folder.temporary.is_some() {
        return say(&format!(
            "\nAllt ligger i {path} och försvinner när övningen slutar. Avsluta med Ctrl-C."
        ));
    }
    say(&format!("\nAllt ligger i {path} och behålls. Avsluta med Ctrl-C, och öppna igen med:"))?;
    say(&format!("  uppsikt serve {path} --demo-clock"))
}

fn role<'a>(stage: &'a Stage, key: &'a str) -> &'a str {
    stage.cx().guideline.role(key).map_or(key, |it| &it.label.sv)
}

/// Tells everything, and checks what can be checked while telling.
pub(super) async fn tell(stage: &Stage, play: &Play<'_>, folder: &Folder) -> Result<Ended> {
    let cx = stage.cx();
    say(&format!("{}, under {}. Klockan är {}.", cx.organisation, cx.guideline.version, moment(cx.now())))?;
    fetched(stage).await?;
    inbox(stage).await?;
    let evidence = moderated(stage, play, folder).await?;
    second_person(stage, play).await?;
    answered(stage, play).await?;
    changed(stage, play).await?;
    missed(stage).await?;
    let sound = log(stage).await?;
    say(&format!(
        "\nPröva själv:\n  uppsikt verify {} --key {}\n  uppsikt verify {}\n  uppsikt doctor {}",
        evidence.display(),
        stage.house.folder.public_key().display(),
        folder.path.display(),
        folder.path.display()
    ))?;
    say(&format!("Mappen {} ligger kvar; ta bort den när du vill.", folder.path.display()))?;
    Ok(if sound { Ended::Well } else { Ended::FoundWrong })
}

async fn fetched(stage: &Stage) -> Result<()> {
    let reader = stage.cx().store.reader();
    let (mut items, mut own, mut gaps) = (0, 0, 0);
    for account in stage.accounts.values() {
        let here = whole::items(&reader, *account, None, 10_000).await?;
        own += here.iter().filter(|it| it.direction == Direction::Outgoing).count();
        items += here.len();
        gaps +=
            whole::ledger(&reader, *account).await?.iter().filter(|it| it.how == Covered::Nothing).count();
    }
    say(&format!(
        "\nHÄMTAT: {items} inlägg och kommentarer från {} konton, {own} av dem kommunens egna.",
        stage.accounts.len()
    ))?;
    let gaps = if gaps == 0 { "inga luckor".to_owned() } else { format!("{gaps} luckor") };
    say(&format!("  Täckningslistan har {gaps} sedan installationen öppnades; den står i varje export."))
}

async fn inbox(stage: &Stage) -> Result<()> {
    let cx = stage.cx();
    let reader = stage.actor("asp").await?;
    let counts = inbox::counts(cx, &reader).await?;
    say(&format!(
        "\nINKORGEN, som {} ser den: {} att moderera, {} att besvara, {} att titta på, {} försenade.",
        reader.name(),
        counts.moderate,
        counts.answer,
        counts.look,
        counts.overdue
    ))?;
    let (items, _) = inbox::page(cx, &reader, &Filter::default(), None).await?;
    for item in items {
        let view = dialogue::item::view(cx, &reader, item.id).await?.context("inlägget syns inte")?;
        let need = match item.need {
            Need::Moderate => "moderera",
            Need::Answer => "besvara",
            Need::Look => "titta på",
            Need::Nothing => "inget",
        };
        let due =
            item.due_at.map_or_else(|| "utan tidsgräns".to_owned(), |at| format!("senast {}", moment(at)));
        let late = if item.due_at.is_some_and(|at| at < cx.now()) { ", FÖRSENAD" } else { "" };
        say(&format!(
            "  {need}, {due}{late}: {}: {}",
            item.author.as_deref().unwrap_or("okänd"),
            short(item.text.as_deref().unwrap_or("begränsad läsning"))
        ))?;
        let why = view.deadline.map_or_else(|| "nästa bevakningsrunda".to_owned(), |it| it.summary().sv);
        say(&format!("      tid: {why}"))?;
        if !item.findings.is_empty() {
            let found: Vec<String> = item.findings.iter().map(|it| finding(&it.code)).collect();
            say(&format!("      funnet: {}", found.join(", ")))?;
        }
    }
    Ok(())
}

/// What a finding is called.
fn finding(code: &str) -> String {
    code.parse::<Signal>().map_or_else(|_| "personnamn".to_owned(), |it| it.label().sv)
}

/// The comment with the identity number: sealed, verified, removed, read back, registered.
async fn moderated(stage: &Stage, play: &Play<'_>, folder: &Folder) -> Result<std::path::PathBuf> {
    let cx = stage.cx();
    let item = play.item("personnummer").await?;
    let cases = moderation::view::cases_of(cx, item.id).await?;
    let case = cases.last().context("kommentaren med personnumret har inget modereringsärende")?;
    let bundle = case.stage.bundle().context("beviset är inte förseglat")?;
    let ground = cx.guideline.ground(&case.ground).map_or(case.ground.as_str(), |it| &it.label.sv);
    say("\nEN KOMMENTAR MED PERSONNUMMER:")?;
    say(&format!("  Beslutad {}, grund {ground}, under {}", moment(case.decided_at), case.guideline))?;
    for entry in store::log::about(&cx.store.reader(), &format!("case:{}", case.id)).await? {
        say(&format!("  {}  {}", moment(entry.at), step(&entry.verb)))?;
    }
    let bytes = cx.vault.open(bundle).await?;
    let expected =
        VerifyOptions { expected_key: Some(cx.seal_key.public().clone()), ..VerifyOptions::default() };
    let report = verify(&bytes, &expected);
    if !report.findings.is_empty() {
        bail!("beviset är inte helt: {:?}", report.findings);
    }
    say(&format!("  Beviset {bundle} ({} byte) prövat: helt, signerat, stämpel väntar", bytes.len()))?;
    let path = folder.path.join("bevis.wacz");
    files::private_file(&path, &bytes)?;
    say(&format!("  På plattformen nu: {}; hos oss: {}", shown(item.visibility), presence(item.presence)))?;
    let registrar = stage.actor("ronn").await?;
    let stage = records::stage_of_case(&cx.store.reader(), &registrar, case.id).await?;
    match stage.as_ref().and_then(|it| it.1.designation()) {
        Some(number) => say(&format!("  Diariefört av {}: {number}", registrar.name()))?,
        None => say("  Diarieförs inte: riktlinjen begär det inte")?,
    }
    Ok(path)
}

fn step(verb: &str) -> &str {
    match verb {
        "case-opened" => "beslut fattat",
        "evidence-sealed" => "bevis förseglat och läst tillbaka",
        "item-removed" => "borttagen på plattformen",
        "item-hidden" => "dold på plattformen",
        "case-verified" => "plattformen läst tillbaka: det är så",
        "case-registered" => "föreslagen till diariet",
        other => other,
    }
}

async fn second_person(stage: &Stage, play: &Play<'_>) -> Result<()> {
    let cx = stage.cx();
    let item = play.item("vaccin").await?;
    let cases = moderation::view::cases_of(cx, item.id).await?;
    let waits = cases.last().is_some_and(|it| it.stage == CaseStage::AwaitingSecond);
    let ek = stage.actor("ek").await?;
    let (waiting, _) = moderation::view::waiting_for_second(cx, &ek).await?;
    if waits {
        say(&format!(
            "\nÅSIKTSNÄRA GRUND: döljandet av \"{}\" väntar på en andra person; {} har {} sådant att pröva. Inget är dolt.",
            short(&text_of(stage, item.id).await?),
            ek.name(),
            waiting.len()
        ))?;
    }
    Ok(())
}

async fn answered(stage: &Stage, play: &Play<'_>) -> Result<()> {
    let cx = stage.cx();
    let editor = stage.actor("ek").await?;
    let item = play.item("oppettider").await?;
    let view = dialogue::item::view(cx, &editor, item.id).await?.context("frågan syns inte")?;
    let answer = view.answers.last().context("frågan är inte besvarad")?;
    let (posted, due) = (answer.posted_at.context("svaret är inte publicerat")?, answer.due_at);
    say("\nETT SVAR:")?;
    say(&format!("  {}", answer.text.replace('\n', "\n  ")))?;
    let in_time = match answer.in_time() {
        Some(true) => "i tid",
        Some(false) => "för sent",
        None => "utan tidsgräns",
    };
    let due = due.map(moment).unwrap_or_default();
    let stands = match answer.stage {
        AnswerStage::Confirmed => "det står där",
        AnswerStage::Decided | AnswerStage::Posted => "inte ännu",
        AnswerStage::Stopped => "nej, frågan är borta",
    };
    say(&format!(
        "  Publicerat {}, senast {due}: {in_time}. Läst tillbaka på plattformen: {stands}",
        moment(posted)
    ))
}

async fn changed(stage: &Stage, play: &Play<'_>) -> Result<()> {
    let (edited, gone) = (play.item("andrad").await?, play.item("angrad").await?);
    say("\nINGET GÅR FÖRLORAT:")?;
    say(&format!("  En kommentar ändrades av den som skrev: {} lydelser finns kvar.", edited.versions))?;
    let text = text_of(stage, gone.id).await?;
    say(&format!(
        "  En kommentar togs bort av den som skrev ({}): \"{}\" finns kvar här.",
        presence(gone.presence),
        short(&text)
    ))
}

async fn text_of(stage: &Stage, item: kernel::ItemId) -> Result<String> {
    let wordings = whole::wordings(&stage.cx().store.reader(), item).await?;
    Ok(wordings.last().map(|it| it.text.clone()).unwrap_or_default())
}

async fn missed(stage: &Stage) -> Result<()> {
    let cx = stage.cx();
    say("\nBEVAKNINGEN:")?;
    for account in accounts::every_account(&cx.store.reader()).await? {
        for round in dialogue::rounds_of(cx, account.id, 10).await? {
            let how = match round.stage {
                RoundStage::Open => "öppen",
                RoundStage::Missed => "MISSAD",
                RoundStage::Signed => "signerad",
            };
            say(&format!("  {}: runda senast {}: {how}", account.name, moment(round.due_at)))?;
        }
    }
    for mail in cx.mailer.shown() {
        say(&format!("  Brev till {}: {}", mail.to, mail.subject))?;
    }
    Ok(())
}

async fn log(stage: &Stage) -> Result<bool> {
    let verified = store::log::verify(&stage.cx().store.reader()).await?;
    match &verified.broken {
        None => say(&format!(
            "\nLOGGEN: {} poster, kedjan håller, den sista har {}",
            verified.entries, verified.head
        ))?,
        Some(broken) => say(&format!("\nLOGGEN ÄR BRUTEN vid post {}: {}", broken.seq, broken.how))?,
    }
    Ok(verified.broken.is_none())
}

fn shown(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "synlig för alla",
        Visibility::Hidden => "dold",
        Visibility::Spam => "bortsorterad som skräp",
        Visibility::Removed => "borttagen",
        Visibility::Private => "bara mellan avsändare och konto",
    }
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "finns",
        Presence::GoneUnconfirmed => "saknas, inte bekräftat",
        Presence::Gone => "borta, bekräftat",
        Presence::RemovedByUs => "borttagen av oss",
    }
}

fn moment(at: Instant) -> String {
    moment_words(at).sv
}

fn short(text: &str) -> String {
    const LONGEST: usize = 70;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    format!("{}…", line.chars().take(LONGEST).collect::<String>())
}
