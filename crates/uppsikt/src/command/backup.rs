use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use kernel::{Digest, Hasher};
use serde::{Deserialize, Serialize};
use store::Location;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::say;
use crate::cli::Backup;
use crate::ended::Ended;
use crate::files::{self, Unfinished};
use crate::installation::{Folder, Installation};
use crate::progress;

pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const DATABASE: &str = "uppsikt.db";
pub(super) const FORMAT: &str = "uppsikt-backup/1";

/// What a backup holds, each file with its digest.
#[derive(Deserialize, Serialize)]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) organisation: String,
    pub(super) made_at: String,
    pub(super) files: BTreeMap<String, String>,
}

/// `uppsikt backup`: a consistent copy of database, files, settings and keys in one file. Whoever has it has the keys.
pub(super) async fn back_up(order: Backup) -> Result<Ended> {
    let house = Installation::open(&order.dir).await?;
    if matches!(house.settings.database, Location::Postgres { .. }) {
        bail!(
            "databasen ligger i PostgreSQL: ta den med pg_dump, och kopiera mappen {} därefter",
            order.dir.display()
        );
    }
    let unfinished = Unfinished::new(&order.file)?;
    let copies = tempfile::tempdir().context("ingen tillfällig mapp kan skapas")?;
    let copy = copies.path().join(DATABASE);
    // First the database, then the files: what it refers to was there before it was written.
    house.cx.store.copy_to(copy.clone()).await?;
    let mut sources = vec![(DATABASE.to_owned(), copy)];
    sources.extend(fixed(&house.folder));
    sources.extend(
        files::listed(&house.folder.templates())?.into_iter().filter_map(|it| named(&house.folder, it)),
    );
    let blobs = house.cx.blobs.list().await?;
    let root = house.folder.blobs();
    sources.extend(blobs.iter().map(|it| blob(&root, it)));
    let n = write(&house, &unfinished, &sources)?;
    unfinished.finish()?;
    say(&format!("{}: {n} filer, varav {} i arkivet av svar och bevis", order.file.display(), blobs.len()))?;
    say("Filen innehåller nycklarna: förvara den som dem.")?;
    Ok(Ended::Well)
}

/// Settings, keys and an own guideline, as far as they are there.
fn fixed(folder: &Folder) -> Vec<(String, PathBuf)> {
    let paths = [
        folder.settings(),
        folder.seal_key(),
        folder.public_key(),
        folder.secret_key(),
        folder.path().join("guideline.toml"),
    ];
    paths.into_iter().filter(|it| it.exists()).filter_map(|it| named(folder, it)).collect()
}

/// The file with its name within the folder.
fn named(folder: &Folder, path: PathBuf) -> Option<(String, PathBuf)> {
    let name = path.strip_prefix(folder.path()).ok()?.to_str()?.to_owned();
    Some((name, path))
}

fn blob(root: &Path, digest: &Digest) -> (String, PathBuf) {
    let name = digest.to_string();
    let place = format!("{}/{}/{name}", &name[..2], &name[2..4]);
    (format!("blobs/{place}"), root.join(place))
}

fn write(house: &Installation, out: &Unfinished, sources: &[(String, PathBuf)]) -> Result<usize> {
    let mut zip = ZipWriter::new(std::io::BufWriter::new(out.writer()?));
    let packed =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    let bar = progress::bar(sources.len(), "filer");
    let mut manifest = Manifest {
        format: FORMAT.to_owned(),
        organisation: house.cx.organisation.clone(),
        made_at: house.cx.now().to_string(),
        files: BTreeMap::new(),
    };
    for (name, path) in sources {
        zip.start_file(name.as_str(), packed)?;
        let digest = copied(&mut files::open(path)?, &mut zip)?;
        manifest.files.insert(name.clone(), digest.to_string());
        bar.inc(1);
    }
    zip.start_file(MANIFEST, packed)?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    zip.finish()?.flush()?;
    bar.finish_and_clear();
    Ok(sources.len())
}

/// Copies everything; its digest.
fn copied(from: &mut impl Read, to: &mut impl Write) -> Result<Digest> {
    let (mut hasher, mut buffer) = (Hasher::default(), vec![0; 256 * 1024]);
    loop {
        let n = from.read(&mut buffer)?;
        if n == 0 {
            return Ok(hasher.finish());
        }
        hasher.update(&buffer[..n]);
        to.write_all(&buffer[..n])?;
    }
}
