//! Packages of whole accounts, as snapshots are made of them (sv. *arkivpaket*): made in the folder of the installation, and put
//! into a folder of the archive where the settings name one.

#![expect(clippy::disallowed_methods, reason = "the binary writes where the settings say")]

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use archive::transfer::Shape;
use archive::transfer::delivery::{FolderDestination, deliver};
use async_trait::async_trait;
use indicatif::ProgressBar;
use kernel::{AccountId, Digest, Failed, Hasher, Instant, Outcome};
use people::{Context, Packed, Packer};

use crate::command::export::fgs::{self, Package};
use crate::command::export::{self, words::Words};
use crate::files;

/// So much is read of a package at a time.
const PIECE_BYTES: usize = 256 << 10;

/// The packages of an installation.
pub(crate) struct Packages {
    /// Where they are made and kept.
    folder: PathBuf,
    /// The number under which the archive knows the organisation.
    code: String,
    /// The folder of the archive.
    archive: Option<PathBuf>,
}

impl Packages {
    /// Packages are kept in this folder, and put into that of the archive.
    pub(crate) fn new(folder: PathBuf, code: String, archive: Option<PathBuf>) -> Self {
        Self { folder, code, archive }
    }

    /// Where a package is; a name that is no plain name names none.
    fn place(&self, file: &str) -> Outcome<PathBuf> {
        let is_plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'.';
        if file.is_empty() || file.starts_with('.') || !file.bytes().all(is_plain) {
            return Err(Failed::for_good(format!("naming a package \"{file}\": that is no name of a file")));
        }
        Ok(self.folder.join(file))
    }

    async fn packed(&self, cx: &Context, account: AccountId, name: &str) -> anyhow::Result<Packed> {
        let file = format!("{name}.tar");
        let place = self.place(&file)?;
        files::private_folder(&self.folder)?;
        // It may have been made, and the program broke off before that was noted: nobody has it.
        self.forget(&file)?;
        let every = accounts::every_account(&cx.store.reader()).await?;
        let account = every.into_iter().find(|it| it.id == account);
        let account = account.ok_or_else(|| anyhow::anyhow!("there is no such account"))?;
        export::is_true(cx, &account).await?;
        let package = Package { folder: &self.folder, id: name, shape: Shape::Container, code: &self.code };
        let mut words = Words::new(false);
        let written = fgs::pack(cx, &account, &package, &mut words, &ProgressBar::hidden()).await?;
        let (digest, bytes) = digested(&place)?;
        let (payloads, copies) = (written.payloads, written.copies);
        Ok(Packed { file, digest, bytes, seal: written.made.seal, payloads, copies })
    }
}

#[async_trait]
impl Packer for Packages {
    async fn pack(&self, cx: &Context, account: AccountId, name: &str) -> Outcome<Packed> {
        let made = self.packed(cx, account, name).await;
        made.map_err(|error| Failed::new(format!("making the package {name}: {error:#}")))
    }

    fn read(&self, file: &str, from: u64) -> Outcome<Vec<u8>> {
        let doing = || format!("reading the package {file}");
        let read = |place: &Path| -> std::io::Result<Vec<u8>> {
            let mut content = File::open(place)?;
            content.seek(SeekFrom::Start(from))?;
            let mut piece = Vec::new();
            content.take(PIECE_BYTES as u64).read_to_end(&mut piece)?;
            Ok(piece)
        };
        read(&self.place(file)?).map_err(|it| Failed::new(doing()).because(it))
    }

    fn forget(&self, file: &str) -> Outcome<()> {
        match fs::remove_file(self.place(file)?) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Failed::new(format!("removing the package {file}")).because(error)),
        }
    }

    fn hands_over(&self) -> bool {
        self.archive.is_some()
    }

    async fn hand_over(&self, file: &str, digest: Digest, at: Instant) -> Outcome<String> {
        let doing = || format!("handing over the package {file}");
        let archive = self.archive.as_ref();
        let archive = archive.ok_or_else(|| Failed::for_good(format!("{}: no folder is set up", doing())))?;
        let place = self.place(file)?;
        let receipt = deliver(&place, &mut FolderDestination::new(archive), at);
        let receipt = receipt.map_err(|it| Failed::new(doing()).because(it))?;
        if receipt.sha256 != digest.to_string() {
            return Err(Failed::for_good(format!(
                "{}: the file is another than the one that was made",
                doing()
            )));
        }
        Ok(receipt.name)
    }
}

fn digested(place: &Path) -> std::io::Result<(Digest, u64)> {
    let mut content = File::open(place)?;
    let (mut hasher, mut bytes, mut piece) = (Hasher::default(), 0, vec![0; PIECE_BYTES]);
    loop {
        let n = content.read(&mut piece)?;
        if n == 0 {
            return Ok((hasher.finish(), bytes));
        }
        hasher.update(&piece[..n]);
        bytes += n as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_package_is_put_into_the_archives_folder_and_only_as_it_was_made() {
        let [ours, theirs] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let packages = Packages::new(ours.path().to_owned(), String::new(), Some(theirs.path().to_owned()));
        fs::write(ours.path().join("paket-1.tar"), b"ett paket").unwrap();
        let at = Instant::from_micros(1_764_000_000_000_000);
        let digest = Digest::of(b"ett paket");
        for _ in 0..2 {
            assert_eq!(packages.hand_over("paket-1.tar", digest, at).await.unwrap(), "paket-1.tar");
        }
        assert_eq!(fs::read(theirs.path().join("paket-1.tar")).unwrap(), b"ett paket");
        fs::write(ours.path().join("paket-2.tar"), b"ett annat").unwrap();
        let changed = packages.hand_over("paket-2.tar", digest, at).await.unwrap_err();
        assert!(changed.chain().contains("another than the one that was made"));
    }

    #[test]
    fn a_package_is_read_piece_by_piece_and_no_name_leads_elsewhere() {
        let ours = tempfile::tempdir().unwrap();
        let packages = Packages::new(ours.path().join("paket"), String::new(), None);
        fs::create_dir(ours.path().join("paket")).unwrap();
        fs::write(ours.path().join("hemligt"), b"nyckel").unwrap();
        fs::write(ours.path().join("paket/a.tar"), vec![7; PIECE_BYTES + 3]).unwrap();
        let lengths = [0, PIECE_BYTES as u64, PIECE_BYTES as u64 + 3]
            .map(|from| packages.read("a.tar", from).unwrap().len());
        assert_eq!(lengths, [PIECE_BYTES, 3, 0]);
        for name in ["../hemligt", "/etc/hostname", "", ".", "..", "borta.tar"] {
            assert!(packages.read(name, 0).is_err(), "{name}");
        }
    }
}
