//! `uppsikt export`: everything that is kept of an account in one file, or in a package to an archive.

pub(crate) mod fgs;
mod listing;
mod reading;
mod wacz;
pub(crate) mod words;

use std::fs::File;
use std::io::{BufWriter, Write};

use accounts::Account;
use anyhow::{Result, bail};
use kernel::{Actor, Digest, Hasher};
use people::Context;
use store::Entry;

use self::words::Words;
use super::say;
use crate::cli::{Export, Format};
use crate::ended::{Ended, WrongUse};
use crate::files::Unfinished;
use crate::installation::Installation;
use crate::progress;

/// The program and its version, as archives name it.
const SOFTWARE: &str = concat!("uppsikt/", env!("CARGO_PKG_VERSION"));

/// Writes the account into a file that gets its name when it is whole, and logs that it was exported.
pub(super) async fn run(order: Export) -> Result<Ended> {
    let house = Installation::open(&order.dir).await?;
    let account = account(&house, &order.account).await?;
    is_true(&house.cx, &account).await?;
    let mut words = Words::new(order.with_restricted);
    let told = match order.format {
        Format::Fgs => fgs::write(&house.cx, &account, &order, &mut words).await?,
        Format::Wacz => {
            let (unfinished, out) = begin(&order)?;
            let bar = progress::counter("poster");
            let written = wacz::write(&house.cx, &account, out, &bar).await?;
            bar.finish_and_clear();
            end(&house.cx, &account, unfinished, written).await?
        }
        Format::Json => {
            let (unfinished, out) = begin(&order)?;
            let written = listing::json(&house.cx, &account, &mut words, out).await?;
            end(&house.cx, &account, unfinished, written).await?
        }
        Format::Csv => {
            let (unfinished, out) = begin(&order)?;
            let written = listing::csv(&house.cx, &account, &mut words, out).await?;
            end(&house.cx, &account, unfinished, written).await?
        }
    };
    say(&format!("{}: {told}{}", order.out.display(), words.told()))?;
    Ok(Ended::Well)
}

/// What departs from what the platform answered is not exported, still less signed.
pub(crate) async fn is_true(cx: &Context, account: &Account) -> Result<()> {
    let n = dialogue::held_against_payloads(cx, account).await?.departing.len();
    if n > 0 {
        bail!(
            "{n} inlägg i databasen är inte det som plattformen svarade med, så ingenting exporterades. Vilka de är sägs av: \
             uppsikt verify MAPP"
        );
    }
    Ok(())
}

type Out = Hashed<BufWriter<File>>;

fn begin(order: &Export) -> Result<(Unfinished, Out)> {
    let unfinished = Unfinished::new(&order.out)?;
    let out = Hashed { inner: BufWriter::new(unfinished.writer()?), hasher: Hasher::default(), bytes: 0 };
    Ok((unfinished, out))
}

/// A file is named when it is whole and logged.
async fn end(
    cx: &Context,
    account: &Account,
    unfinished: Unfinished,
    (out, told): (Out, String),
) -> Result<String> {
    let (digest, bytes) = out.finish()?;
    log(cx, account, digest).await?;
    unfinished.finish()?;
    Ok(format!("{told}\nSHA-256: {digest} ({bytes} byte)"))
}

/// That the account was exported is in the log before anybody can have the file.
async fn log(cx: &Context, account: &Account, digest: Digest) -> Result<()> {
    let system = Actor::system("export");
    let mut tx = cx.store.begin().await?;
    tx.log(Entry::new(&system, "account-exported", "account", account.id).about(digest));
    Ok(tx.commit().await?)
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
