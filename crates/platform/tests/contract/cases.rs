use platform::{
    Direction, ExternalId, Kind, Look, NewPost, Observed, Page, Payload, Platform, Sweep, Trouble, Visibility,
};
use serde_json::Value;

use crate::world::{Desk, Newsroom, World, seal};

const EVERYTHING: Sweep = Sweep { since: None };

/// Sweeps to the end; every page with its answer.
async fn sweep(platform: &dyn Platform) -> Vec<(Payload, Page)> {
    let (mut pages, mut cursor) = (Vec::new(), None);
    loop {
        let payload = platform.fetch(&EVERYTHING, cursor.as_ref()).await.unwrap();
        let page = platform.understand(&payload).unwrap();
        cursor.clone_from(&page.next);
        pages.push((payload, page));
        if cursor.is_none() {
            return pages;
        }
        assert!(pages.len() < 1000, "the sweep does not end");
    }
}

async fn swept(platform: &dyn Platform, id: &ExternalId) -> Option<Observed> {
    let pages = sweep(platform).await;
    pages.into_iter().flat_map(|(_, page)| page.items).find(|it| it.id == *id)
}

async fn seen(platform: &dyn Platform, id: &ExternalId) -> Observed {
    match platform.look(id).await.unwrap() {
        Look::Present { item, .. } => *item,
        Look::Gone { .. } => panic!("{id} is gone"),
    }
}

/// The only item of a read-back.
fn read_back(platform: &dyn Platform, payload: &Payload) -> Observed {
    let mut page = platform.understand(payload).unwrap();
    assert_eq!((page.items.len(), page.next), (1, None));
    page.items.pop().unwrap()
}

pub(crate) async fn a_sweep_over_several_pages_misses_nothing(world: &impl World) {
    let platform = world.in_small_pages();
    let post = world.write_post("Vi plogar i natt.").await;
    let mut expected = vec![post.clone()];
    for n in 0..8 {
        expected.push(world.write_comment(&post, "Anna", &format!("Fråga {n}")).await);
    }
    platform.hide(&expected[2], &seal()).await.unwrap();
    platform.remove(&expected[3], &seal()).await.unwrap();

    let pages = sweep(platform).await;

    let met: Vec<&Observed> = pages.iter().flat_map(|(_, page)| &page.items).collect();
    for id in &expected {
        assert!(met.iter().any(|it| it.id == *id), "{id} was missed");
    }
    let full = pages.iter().filter(|(_, page)| page.items.len() == 3).count();
    assert!(full >= 2, "the comments were to need several pages");
    assert!(pages.iter().all(|(_, page)| page.garbled.is_empty()));
}

pub(crate) async fn an_item_stands_where_its_bytes_stand(world: &impl World) {
    let post = world.write_post("Inlägg").await;
    let comment = world.write_comment(&post, "Åsa Öberg", "Kostar 1 < 2 & gratis? 🚜").await;
    for (payload, page) in sweep(world.platform()).await {
        for item in page.items {
            let value: Value = serde_json::from_slice(&payload.body[item.bytes.clone()]).unwrap();
            assert!(item.id.0.ends_with(&format!("-{}", value["id"])));
            if item.id == comment {
                assert_eq!(item.text, "Kostar 1 < 2 & gratis? 🚜");
                assert_eq!(item.author.unwrap().name, "Åsa Öberg");
                assert_eq!(value["author_name"], "Åsa Öberg");
            }
        }
    }
}

pub(crate) async fn posts_and_comments_are_never_confused(world: &impl World) {
    let post = world.write_post("Om snö").await;
    let comment = world.write_comment(&post, "Anna", "Tack").await;
    assert_ne!(post, comment);
    let (post, comment) = (seen(world.platform(), &post).await, seen(world.platform(), &comment).await);
    assert_eq!((post.kind, post.direction, post.parent.clone()), (Kind::Post, Direction::Outgoing, None));
    assert_eq!((comment.kind, comment.direction), (Kind::Comment, Direction::Incoming));
    assert_eq!((comment.parent, comment.root), (Some(post.id.clone()), Some(post.id)));
    assert_eq!((post.visibility, post.text.as_str()), (Visibility::Public, "Om snö"));
}

pub(crate) async fn a_thread_is_a_thread(world: &impl World) {
    let post = world.write_post("Om vägen").await;
    let first = world.write_comment(&post, "Anna", "När?").await;
    let second = world.write_comment(&first, "Bo", "I kväll, tror jag").await;
    let second = swept(world.platform(), &second).await.unwrap();
    assert_eq!((second.parent, second.root), (Some(first), Some(post)));
}

pub(crate) async fn time_without_a_zone_is_utc(world: &impl World) {
    let post = world.write_post("Om tiden").await;
    let comment = world.write_comment(&post, "Anna", "Nu?").await;
    for id in [post, comment] {
        let Look::Present { payload, item } = world.platform().look(&id).await.unwrap() else {
            panic!("gone")
        };
        let late = world.time_of(&payload).seconds_since(item.posted_at.unwrap());
        assert!((0..120).contains(&late), "{late} seconds");
    }
}

pub(crate) async fn an_answer_stands_below_what_it_answers(world: &impl World) {
    let post = world.write_post("Fråga oss").await;
    let comment = world.write_comment(&post, "Anna", "När öppnar badet?").await;
    for above in [&comment, &post] {
        let posted = world.platform().answer(above, "Klockan 9. /Redaktör Ek, kommunen").await.unwrap();
        assert!(!posted.already);
        let item = read_back(world.platform(), &posted.payload);
        assert_eq!(item, seen(world.platform(), &posted.id).await);
        assert_eq!((item.id, item.parent, item.root), (posted.id, Some(above.clone()), Some(post.clone())));
        assert_eq!((item.direction, item.visibility), (Direction::Outgoing, Visibility::Public));
        assert_eq!(item.text, "Klockan 9. /Redaktör Ek, kommunen");
    }
}

pub(crate) async fn an_answer_given_twice_stands_once(world: &impl World) {
    let post = world.write_post("Fråga oss igen").await;
    let comment = world.write_comment(&post, "Anna", "Är 3 > 2?").await;
    let text = "Ja: 3 > 2 & 2 < 3, &amp; så vidare. <b>Säkert</b> 🚜\n\n/Redaktör Ek";
    let first = world.platform().answer(&comment, text).await.unwrap();
    let second = world.platform().answer(&comment, text).await.unwrap();
    assert_eq!((first.already, second.already), (false, true));
    assert_eq!(first.id, second.id);
    let pages = sweep(world.platform()).await;
    let mut below: Vec<Observed> = pages.into_iter().flat_map(|(_, page)| page.items).collect();
    below.retain(|it| it.parent.as_ref() == Some(&comment));
    below.dedup_by(|a, b| a.id == b.id);
    assert_eq!(below.len(), 1);
    assert_eq!(below[0].text, text);
}

pub(crate) async fn another_answer_is_another_answer(world: &impl World) {
    let post = world.write_post("Fråga oss om mer").await;
    let comment = world.write_comment(&post, "Anna", "Och sedan?").await;
    let first = world.platform().answer(&comment, "Vi återkommer. /Redaktör Ek").await.unwrap();
    let second = world.platform().answer(&comment, "Nu vet vi: i maj. /Redaktör Ek").await.unwrap();
    assert_ne!(first.id, second.id);
    assert!(!second.already);
}

/// A post with a mark that no run before has left on a real site.
fn new_post(what: &str, world: &impl World) -> NewPost {
    NewPost {
        mark: format!("{what}-{}", world.chance()),
        title: "Badhuset & biblioteket".to_owned(),
        text: "Vi öppnar 9 < 10.\n\nVälkommen! 🏊 <b>Alla</b>".to_owned(),
        picture: None,
    }
}

pub(crate) async fn a_post_stands_there_as_it_was_written(world: &impl World) {
    let post = new_post("oppnar", world);
    let posted = world.platform().publish(&post).await.unwrap();
    assert!(!posted.already);
    let item = read_back(world.platform(), &posted.payload);
    assert_eq!(item, seen(world.platform(), &posted.id).await);
    assert_eq!(
        (item.kind, item.direction, item.visibility),
        (Kind::Post, Direction::Outgoing, Visibility::Public)
    );
    assert_eq!(item.text, format!("{}\n\n{}", post.title, post.text));
    assert_eq!(swept(world.platform(), &posted.id).await.map(|it| it.content), Some(item.content));
}

pub(crate) async fn a_post_published_twice_stands_once(world: &impl World) {
    let post = new_post("en-gang", world);
    let first = world.platform().publish(&post).await.unwrap();
    let second = world.platform().publish(&post).await.unwrap();
    assert_eq!((first.already, second.already), (false, true));
    assert_eq!(first.id, second.id);
    let other =
        world.platform().publish(&NewPost { mark: format!("{}-b", post.mark), ..post }).await.unwrap();
    assert_ne!(other.id, first.id, "the same words with another mark are another post");
}

pub(crate) async fn what_is_hidden_is_there_and_not_public(world: &impl World) {
    let post = world.write_post("Om något").await;
    let comment = world.write_comment(&post, "Arg", "Fy").await;
    let before = seen(world.platform(), &comment).await;
    for _ in 0..2 {
        let payload = world.platform().hide(&comment, &seal()).await.unwrap();
        assert_eq!(read_back(world.platform(), &payload).visibility, Visibility::Hidden);
    }
    let after = swept(world.platform(), &comment).await.unwrap();
    assert_eq!((after.visibility, after.content), (Visibility::Hidden, before.content));
}

pub(crate) async fn what_is_removed_is_in_the_bin_and_still_found(world: &impl World) {
    let post = world.write_post("Om annat").await;
    let comment = world.write_comment(&post, "Arg", "Usch").await;
    for _ in 0..2 {
        let payload = world.platform().remove(&comment, &seal()).await.unwrap();
        assert_eq!(read_back(world.platform(), &payload).visibility, Visibility::Removed);
    }
    assert_eq!(swept(world.platform(), &comment).await.unwrap().visibility, Visibility::Removed);
}

pub(crate) async fn what_was_taken_away_comes_back(world: &impl World) {
    let post = world.write_post("Om ånger").await;
    let hidden = world.write_comment(&post, "Anna", "Ett").await;
    let removed = world.write_comment(&post, "Anna", "Två").await;
    world.platform().hide(&hidden, &seal()).await.unwrap();
    world.platform().remove(&removed, &seal()).await.unwrap();
    for id in [hidden, removed] {
        for _ in 0..2 {
            let payload = world.platform().restore(&id).await.unwrap();
            assert_eq!(read_back(world.platform(), &payload).visibility, Visibility::Public);
        }
    }
}

pub(crate) async fn hiding_what_was_removed_does_not_bring_it_back_halfway(world: &impl World) {
    let post = world.write_post("Om papperskorgen").await;
    let comment = world.write_comment(&post, "Arg", "Fy igen").await;
    world.platform().remove(&comment, &seal()).await.unwrap();
    let payload = world.platform().hide(&comment, &seal()).await.unwrap();
    assert_eq!(read_back(world.platform(), &payload).visibility, Visibility::Removed);
}

/// A post that one sweep did not list and a direct look did find would be missing and back again for ever.
pub(crate) async fn a_post_that_is_not_published_is_listed_all_the_same(world: &impl Newsroom) {
    let platform = world.platform();
    let post = world.write_post("Vi öppnar kanske.").await;
    let before = seen(platform, &post).await;
    for desk in [Desk::Draft, Desk::Pending, Desk::Scheduled] {
        world.lay_on(&post, desk).await;
        let listed = swept(platform, &post).await.unwrap_or_else(|| panic!("{desk:?} is not listed"));
        assert_eq!((listed.visibility, listed.content), (Visibility::Private, before.content), "{desk:?}");
        assert_eq!(seen(platform, &post).await.visibility, Visibility::Private, "{desk:?}");
    }
    world.lay_on(&post, Desk::Published).await;
    assert_eq!(swept(platform, &post).await.unwrap().visibility, Visibility::Public);
}

pub(crate) async fn an_edit_is_noticed_by_its_digest(world: &impl World) {
    let post = world.write_post("Om ändringar").await;
    let edited = world.write_comment(&post, "Anna", "Som jag skrev").await;
    let other = world.write_comment(&post, "Anna", "Oförändrat").await;
    let before = (seen(world.platform(), &edited).await, seen(world.platform(), &other).await);
    world.edit(&edited, "Som jag inte skrev").await;
    let after =
        (swept(world.platform(), &edited).await.unwrap(), swept(world.platform(), &other).await.unwrap());
    assert_ne!(before.0.content, after.0.content);
    assert_eq!(before.1.content, after.1.content);
    assert_eq!(after.0.text, "Som jag inte skrev");
}

pub(crate) async fn what_was_destroyed_is_gone_and_nothing_can_be_done_with_it(world: &impl World) {
    let platform = world.platform();
    let post = world.write_post("Om tomrum").await;
    let comment = world.write_comment(&post, "Anna", "Snart borta").await;
    world.destroy(&comment).await;
    let Look::Gone { payload } = platform.look(&comment).await.unwrap() else { panic!("it is there") };
    assert_eq!(payload.status, 404);
    assert!(swept(platform, &comment).await.is_none());
    assert_eq!(platform.hide(&comment, &seal()).await, Err(Trouble::Gone));
    assert_eq!(platform.remove(&comment, &seal()).await, Err(Trouble::Gone));
    assert_eq!(platform.restore(&comment).await, Err(Trouble::Gone));
    assert_eq!(platform.answer(&comment, "Hej! /Redaktör Ek").await, Err(Trouble::Gone));
}

pub(crate) async fn answers_to_what_was_destroyed_survive_torn_off(world: &impl World) {
    let post = world.write_post("Om trådar").await;
    let parent = world.write_comment(&post, "Anna", "Överst").await;
    let child = world.write_comment(&parent, "Bo", "Underst").await;
    let before = seen(world.platform(), &child).await;
    world.destroy(&parent).await;
    let after = seen(world.platform(), &child).await;
    assert_eq!((before.parent, after.parent), (Some(parent), Some(post)));
    assert_eq!(before.content, after.content);
}

pub(crate) async fn two_people_who_say_the_same_are_two(world: &impl World) {
    let post = world.write_post("Om enighet").await;
    let anna = world.write_comment(&post, "Anna", "Bra!").await;
    let bo = world.write_comment(&post, "Bo", "Bra!").await;
    let (anna, bo) = (seen(world.platform(), &anna).await, seen(world.platform(), &bo).await);
    assert_ne!(anna.id, bo.id);
    assert_ne!(anna.content, bo.content);
}

pub(crate) async fn a_wrong_password_is_noticed_and_does_nothing(world: &impl World) {
    let post = world.write_post("Om nycklar").await;
    let comment = world.write_comment(&post, "Anna", "Hej").await;
    let locked_out = world.with_wrong_password();
    assert_eq!(locked_out.probe().await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.fetch(&EVERYTHING, None).await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.look(&comment).await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.hide(&comment, &seal()).await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.remove(&comment, &seal()).await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.answer(&comment, "Hej! /Redaktör Ek").await, Err(Trouble::SignedOut));
    assert_eq!(locked_out.publish(&new_post("utelast", world)).await, Err(Trouble::SignedOut));
    assert_eq!(world.platform().probe().await, Ok(()));
    assert_eq!(seen(world.platform(), &comment).await.visibility, Visibility::Public);
}

pub(crate) async fn an_identity_of_another_platform_is_refused(world: &impl World) {
    for id in ["7", "comment-", "comment-7/../../users/1", "at://did/7", "comment-x"] {
        let looked = world.platform().look(&ExternalId(id.to_owned())).await;
        assert!(matches!(looked, Err(Trouble::Refused(_))), "{id}: {looked:?}");
    }
}

pub(crate) async fn what_the_account_says_of_itself_is_read_as_a_visitor_reads_it(world: &impl World) {
    let about = "Det du skriver här blir allmän handling & syns för andra.";
    world.set_profile("Vatten & avlopp", "Tekniska nämnden, Exempelkommunen", about).await;
    let profile = world.platform().profile().await.unwrap();
    assert_eq!(profile.name, "Vatten & avlopp");
    assert_eq!(profile.description, "Tekniska nämnden, Exempelkommunen");
    assert_eq!(profile.about, about);
    world.set_profile("Vatten", "", "Nytt.").await;
    let profile = world.platform().profile().await.unwrap();
    assert_eq!(
        (profile.name.as_str(), profile.description.as_str(), profile.about.as_str()),
        ("Vatten", "", "Nytt.")
    );
}
