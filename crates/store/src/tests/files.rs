use std::path::{Path, PathBuf};
use std::time::Duration;

use kernel::{Digest, Faults, Instant};

use crate::{Blobs, Vault};

#[tokio::test]
async fn a_blob_that_was_changed_on_disk_is_never_given_out_or_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path().to_owned(), Faults::none()).unwrap();
    let vault = Vault::new(blobs.clone());
    let item = "01900000-0000-7000-8000-000000000001".parse().unwrap();
    let at = Instant::from_micros(1);
    let sealed = vault.seal(item, b"bevis".to_vec(), kernel::SealForm::Copy, at).await.unwrap();
    assert_eq!(blobs.get(sealed.bundle()).await.unwrap(), b"bevis");
    assert_eq!(blobs.list().await.unwrap(), [sealed.bundle()]);
    let name = sealed.bundle().to_string();
    std::fs::write(folder.path().join(&name[..2]).join(&name[2..4]).join(&name), b"bevit").unwrap();
    assert!(blobs.get(sealed.bundle()).await.is_err());
    assert!(vault.reseal(item, sealed.bundle(), kernel::SealForm::Copy, at).await.is_err());
    assert_eq!(blobs.put(b"bevis".to_vec()).await.unwrap(), sealed.bundle(), "putting it again mends it");
    blobs.remove(sealed.bundle()).await.unwrap();
    blobs.remove(sealed.bundle()).await.unwrap();
    assert!(blobs.list().await.unwrap().is_empty());
}

fn unfinished(root: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(root.join("unfinished")).unwrap().map(|it| it.unwrap().path()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_workers_may_put_the_same_bytes_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path().to_owned(), Faults::none()).unwrap();
    for round in 0..20_u8 {
        let bytes = vec![round; 300_000];
        let puts = (0..8).map(|_| {
            let (blobs, bytes) = (blobs.clone(), bytes.clone());
            tokio::spawn(async move { blobs.put(bytes).await })
        });
        for put in puts.collect::<Vec<_>>() {
            assert_eq!(put.await.unwrap().unwrap(), Digest::of(&bytes));
        }
        assert_eq!(blobs.get(Digest::of(&bytes)).await.unwrap(), bytes);
    }
    assert_eq!(unfinished(folder.path()), [] as [PathBuf; 0]);
}

#[tokio::test]
async fn a_file_that_another_machine_has_begun_is_left_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path().to_owned(), Faults::none()).unwrap();
    // In a container every process is number 1: the names that this process would choose next are taken.
    for n in 0..1_000 {
        let path = folder.path().join("unfinished").join(format!("{}-{n}", std::process::id()));
        std::fs::write(path, b"begun elsewhere").unwrap();
    }
    let digest = blobs.put(b"ours".to_vec()).await.unwrap();
    assert_eq!(blobs.get(digest).await.unwrap(), b"ours");
    assert_eq!(unfinished(folder.path()).len(), 1_000);
    assert!(unfinished(folder.path()).iter().all(|it| std::fs::read(it).unwrap() == b"begun elsewhere"));
    assert_eq!(blobs.list().await.unwrap(), [digest], "what is unfinished is no blob");
}

#[tokio::test]
async fn what_dead_workers_left_behind_is_swept_and_what_is_being_written_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path().to_owned(), Faults::none()).unwrap();
    let (old, young) = (folder.path().join("unfinished/7-1"), folder.path().join("unfinished/7-2"));
    let leave = |path: &Path, minutes: u64| {
        std::fs::write(path, b"half of som").unwrap();
        let file = std::fs::File::options().write(true).open(path).unwrap();
        let now = file.metadata().unwrap().modified().unwrap();
        file.set_modified(now - Duration::from_secs(60 * minutes)).unwrap();
    };
    leave(&old, 61);
    leave(&young, 59);
    assert_eq!(blobs.sweep_unfinished().await.unwrap(), 1);
    assert!(young.exists() && !old.exists());
    leave(&old, 61);
    Blobs::open(folder.path().to_owned(), Faults::none()).unwrap();
    assert!(young.exists() && !old.exists());
}

#[tokio::test]
async fn removing_can_fail_before_and_after_and_is_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let faults = Faults::planned();
    let blobs = Blobs::open(folder.path().to_owned(), faults.clone()).unwrap();
    let digest = blobs.put(b"bytes".to_vec()).await.unwrap();
    for (point, left) in [(0, 1), (1, 0)] {
        faults.fail_at(point);
        assert!(blobs.remove(digest).await.is_err());
        assert!(faults.end());
        assert_eq!(blobs.list().await.unwrap().len(), left, "point {point}");
    }
    blobs.remove(digest).await.unwrap();
}
