//! `uppsikt export`: everything that is kept of an account in one file.

mod listing;
mod wacz;

use std::io::{BufWriter, Write};

use accounts::Account;
use anyhow::Result;
use kernel::{Actor, Digest, Hasher};
use store::Entry;

use super::say;
use crate::cli::{Export, Format};
use crate::ended::{Ended, WrongUse};
use crate::files::Unfinished;
use crate::installation::Installation;

/// The program and its version, as archives name it.
const SOFTWARE: &str = concat!("uppsikt/", env!("CARGO_PKG_VERSION"));

/// Writes the account into a file that gets its name when it is whole, and logs that it was exported.
pub(super) async fn run(order: Export) -> Result<Ended> {
    let house = Installation::open(&order.dir).await?;
    let account = account(&house, &order.account).await?;
    let unfinished = Unfinished::new(&order.out)?;
    let out = Hashed { inner: BufWriter::new(unfinished.writer()?), hasher: Hasher::default(), bytes: 0 };
    let (out, told) = match order.format {
        Format::Wacz => wacz::write(&house, &account, out).await?,
        Format::Json => listing::json(&house, &account, out).await?,
        Format::Csv => listing::csv(&house, &account, out).await?,
    };
    let (digest, bytes) = out.finish()?;
    let system = Actor::system("export");
    let mut tx = house.cx.store.begin().await?;
    tx.log(Entry::new(&system, "account-exported", "account", account.id).about(digest));
    tx.commit().await?;
    unfinished.finish()?;
    say(&format!("{}: {told}", order.out.display()))?;
    say(&format!("SHA-256: {digest} ({bytes} byte)"))?;
    Ok(Ended::Well)
}

async fn account(house: &Installation, key: &str) -> Result<Account> {
    let accounts = accounts::every_account(&house.cx.store.reader()).await?;
    let known: Vec<String> = accounts.iter().map(|it| it.key.to_string()).collect();
    accounts.into_iter().find(|it| it.key.as_str() == key).ok_or_else(|| {
        WrongUse(format!("det finns inget konto {key}; kontona är: {}", known.join(", "))).into()
    })
}

/// Whatever is written, digested on its way.
struct Hashed<W> {
    inner: W,
    hasher: Hasher,
    bytes: u64,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..n]);
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Write> Hashed<W> {
    fn finish(mut self) -> Result<(Digest, u64)> {
        self.inner.flush()?;
        Ok((self.hasher.finish(), self.bytes))
    }
}
