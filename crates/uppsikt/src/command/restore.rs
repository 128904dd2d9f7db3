//! `uppsikt restore`: a backup in a folder of its own, every file as it was; or nothing, and what is wrong with the backup.

use std::collections::BTreeSet;
use std::io::{self, Read, Seek, Write};
use std::path::{Component, Path};

use anyhow::{Context as _, Result, bail};
use kernel::{Digest, Hasher};
use zip::ZipArchive;

use super::backup::{DATABASE, FORMAT, MANIFEST, Manifest};
use super::say;
use crate::cli::Restore;
use crate::ended::Ended;
use crate::files::{self, Unfinished, Unpacked};
use crate::installation::Folder;
use crate::progress;

/// What to do about a backup that is not as it was made.
const ANOTHER: &str = "Ingenting är återställt. Hämta filen igen, eller ta en annan säkerhetskopia";

pub(super) fn restore(order: &Restore) -> Result<Ended> {
    if !files::is_empty(&order.dir)? {
        bail!("mappen {} är inte tom; en säkerhetskopia återställs i en egen mapp", order.dir.display());
    }
    let file = order.file.display();
    let mut zip = ZipArchive::new(files::open(&order.file)?).map_err(|_| {
        anyhow::anyhow!("{file} är ingen säkerhetskopia, eller så är slutet av den avklippt. {ANOTHER}")
    })?;
    let manifest = manifest(&mut zip, &file.to_string())?;
    let listed = listed(&mut zip, &manifest).with_context(|| format!("{file} kan inte återställas"))?;
    let unpacked = Unpacked::beside(&order.dir)?;
    let bar = progress::bar(listed.len(), "filer");
    for (name, digest) in &listed {
        unpack(&mut zip, name, *digest, unpacked.path())?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    unpacked.finish()?;
    say(&format!("{}, som det var {}: {} filer", manifest.organisation, manifest.made_at, listed.len()))?;
    say(&format!("Pröva allt med: uppsikt verify {}", order.dir.display()))?;
    Ok(Ended::Well)
}

fn manifest(zip: &mut ZipArchive<impl Read + Seek>, file: &str) -> Result<Manifest> {
    const LARGEST: u64 = 1 << 30;
    let entry = zip.by_name(MANIFEST).map_err(|_| {
        anyhow::anyhow!("{file} är en zip-fil, men ingen säkerhetskopia: {MANIFEST} saknas i den. {ANOTHER}")
    })?;
    let mut text = Vec::new();
    let read = entry.take(LARGEST).read_to_end(&mut text);
    let manifest = read.ok().and_then(|_| serde_json::from_slice::<Manifest>(&text).ok());
    let Some(manifest) = manifest else {
        bail!("förteckningen {MANIFEST} i {file} är skadad. {ANOTHER}");
    };
    if manifest.format != FORMAT {
        let made = manifest.format.chars().take(64).collect::<String>();
        bail!(
            "{file} är gjord av en annan version ({made}), och den här läser {FORMAT}. Ingenting är återställt. \
             Återställ den med den version som gjorde den"
        );
    }
    Ok(manifest)
}

/// The files to unpack with their digests: all that there are, none outside the folder, and an installation among them.
fn listed(zip: &mut ZipArchive<impl Read + Seek>, manifest: &Manifest) -> Result<Vec<(String, Digest)>> {
    let mut listed = Vec::new();
    for (name, digest) in &manifest.files {
        if !stays_within(name) {
            bail!("förteckningen har ett filnamn som leder ut ur mappen: {}. {ANOTHER}", shown(name));
        }
        let Ok(digest) = digest.parse() else {
            bail!("förteckningen har ingen kontrollsumma för {}. {ANOTHER}", shown(name));
        };
        listed.push((name.clone(), digest));
    }
    let settings = Folder::new(Path::new("")).settings();
    for needed in [DATABASE, settings.to_str().unwrap_or_default()] {
        if !manifest.files.contains_key(needed) {
            bail!("{needed} saknas i förteckningen, så den är ingen hel installation. {ANOTHER}");
        }
    }
    let known: BTreeSet<&str> = manifest.files.keys().map(String::as_str).chain([MANIFEST]).collect();
    for name in zip.file_names() {
        let name = name.unwrap_or_default();
        if !known.contains(name.as_ref()) {
            bail!("den innehåller {}, som inte står i förteckningen. {ANOTHER}", shown(&name));
        }
    }
    Ok(listed)
}

/// Whether a name is that of a file within the folder, whatever the system makes of it.
fn stays_within(name: &str) -> bool {
    let path = Path::new(name);
    let plain = path.components().all(|it| matches!(it, Component::Normal(_)));
    let odd = |it: char| it.is_control() || it == '\\' || it == ':';
    !name.is_empty() && plain && !name.ends_with('/') && !name.contains(odd)
}

/// A name from a strange file, so that it cannot do anything to the terminal.
fn shown(name: &str) -> String {
    let plain = name.chars().take(120).map(|it| if it.is_control() { '\u{fffd}' } else { it });
    format!("”{}”", plain.collect::<String>())
}

fn unpack(zip: &mut ZipArchive<impl Read + Seek>, name: &str, digest: Digest, into: &Path) -> Result<()> {
    let entry =
        zip.by_name(name).map_err(|_| anyhow::anyhow!("{name} saknas i säkerhetskopian. {ANOTHER}"))?;
    if !entry.is_file() {
        bail!("{name} är ingen fil i säkerhetskopian, utan en länk eller mapp. {ANOTHER}");
    }
    let path = into.join(name);
    files::private_folder(path.parent().unwrap_or(into))?;
    let out = Unfinished::new(&path)?;
    // One byte more than was promised is enough to see that it is another file.
    let promised = entry.size().saturating_add(1);
    match copied(&mut entry.take(promised), &mut out.writer()?) {
        Ok(found) if found == digest => out.finish(),
        Ok(_) | Err(Halted::Reading) => {
            bail!("{name} i säkerhetskopian är skadad: innehållet är inte det som kopierades. {ANOTHER}")
        }
        Err(Halted::Writing(error)) => {
            Err(error).with_context(|| format!("{name} kan inte skrivas i {}", into.display()))
        }
    }
}

/// Why a copy was not finished.
enum Halted {
    /// What is copied cannot be read.
    Reading,
    /// There is no room for it, or no right to write it.
    Writing(io::Error),
}

/// Copies everything; its digest.
fn copied(from: &mut impl Read, to: &mut impl Write) -> Result<Digest, Halted> {
    let (mut hasher, mut buffer) = (Hasher::default(), vec![0; 256 * 1024]);
    loop {
        let n = from.read(&mut buffer).map_err(|_| Halted::Reading)?;
        if n == 0 {
            return Ok(hasher.finish());
        }
        hasher.update(&buffer[..n]);
        to.write_all(&buffer[..n]).map_err(Halted::Writing)?;
    }
}

#[cfg(test)]
mod tests;
