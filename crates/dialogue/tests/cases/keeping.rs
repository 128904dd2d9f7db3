//! What two workers that keep and forget the same bytes could do to each other.
#![expect(clippy::disallowed_methods, reason = "another worker is another task")]

use std::sync::mpsc;
use std::time::Duration;

use super::*;

/// How long whoever stands at a point waits for the other. In the mended program the other waits in turn, so this
/// is only as long as what was wrong before needs to show.
const PATIENCE: Duration = Duration::from_millis(400);

/// Fetches so many pages as another worker, while whoever comes to the point stands there; `first` comes first.
fn fetch_meanwhile(
    world: &World,
    point: &'static str,
    pages: usize,
    first: impl FnOnce() + Send + 'static,
) -> tokio::task::JoinHandle<()> {
    let (start, started) = tokio::sync::oneshot::channel();
    let (done, wait) = mpsc::channel();
    let (cx, account) = (world.cx.clone(), world.account);
    let other = tokio::spawn(async move {
        started.await.unwrap();
        for _ in 0..pages {
            drop(dialogue::fetch::fetch_page(&cx, account).await); // Also a failure has its consequences.
        }
        let _ = done.send(());
    });
    world.faults.meanwhile(point, move || {
        first();
        start.send(()).unwrap();
        let _ = wait.recv_timeout(PATIENCE);
    });
    other
}

async fn every_payload_has_its_bytes(world: &World) {
    for body in dialogue::whole::bodies(&world.cx.store.reader(), "", 1_000).await.unwrap() {
        assert!(world.cx.blobs.get(body).await.is_ok(), "the bytes {body} are gone and still referred to");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bytes_that_are_being_forgotten_are_not_lost_to_a_payload_that_is_just_kept() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        let comment = world.fake.write_comment(&post, "Besökare", "Hej");
        world.fetch().await;
        world.fake.show_as(&comment, Visibility::Hidden); // A page of its own, which says nothing new in words.
        world.turn(120);
        let other = fetch_meanwhile(&world, "before removing blob", 2, || {});
        world.fetch().await;
        other.await.unwrap();
        every_payload_has_its_bytes(&world).await;
        world.turn(120);
        world.fetch().await;
        every_payload_has_its_bytes(&world).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payload_that_is_just_being_kept_is_not_forgotten_by_another_worker() {
    for world in World::each().await {
        let post = world.fake.write_post("Nyhet");
        world.fetch().await;
        let comment = world.fake.write_comment(&post, "Besökare", "Hej");
        world.turn(120);
        dialogue::fetch::fetch_page(&world.cx, world.account).await.unwrap(); // The posts.
        // The other finds a row without bytes, and cannot ask the platform for them.
        let fake = world.fake.clone();
        let other = fetch_meanwhile(&world, "before blob", 1, move || fake.sign_out(true));
        dialogue::fetch::fetch_page(&world.cx, world.account).await.unwrap();
        other.await.unwrap();
        world.fake.sign_out(false);
        world.fetch().await;
        let material = dialogue::material(&world.cx, world.item(&comment).await.id).await.unwrap();
        assert_eq!(material.wordings.len(), 1, "the wording has lost the bytes it was read from");
        every_payload_has_its_bytes(&world).await;
    }
}
