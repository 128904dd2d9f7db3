use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use kernel::{AccountId, Digest, Failed, Instant, Outcome};
use people::{Context, Packed, Packer};

/// Packages in memory: each holds the bodies of the account's payloads, one after the other.
#[derive(Default)]
pub struct Packages {
    files: Mutex<HashMap<String, Vec<u8>>>,
}

impl Packages {
    fn files(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Packer for Packages {
    async fn pack(&self, cx: &Context, account: AccountId, name: &str) -> Outcome<Packed> {
        let kept = dialogue::whole::payloads(&cx.store.reader(), account, "", 1_000).await?;
        let mut whole = Vec::new();
        for it in &kept {
            whole.extend(cx.blobs.get(it.body).await?);
        }
        let (file, digest, bytes) = (format!("{name}.tar"), Digest::of(&whole), whole.len() as u64);
        self.files().insert(file.clone(), whole);
        Ok(Packed { file, digest, bytes, seal: digest, payloads: kept.len(), copies: 1 })
    }

    fn read(&self, file: &str, from: u64) -> Outcome<Vec<u8>> {
        let files = self.files();
        let whole = files.get(file).ok_or_else(|| Failed::for_good("reading a package that is not there"))?;
        let from = usize::try_from(from).unwrap_or(usize::MAX).min(whole.len());
        Ok(whole[from..].iter().take(1_000).copied().collect())
    }

    fn forget(&self, file: &str) -> Outcome<()> {
        self.files().remove(file);
        Ok(())
    }

    fn hands_over(&self) -> bool {
        false
    }

    async fn hand_over(&self, file: &str, _digest: Digest, _at: Instant) -> Outcome<String> {
        Err(Failed::for_good(format!("handing over {file}: nobody receives packages here")))
    }
}
