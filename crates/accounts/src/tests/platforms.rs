use platform::hand::Media;

use super::bench::benches;
use crate::platforms::{ListPlatform, Refused, carries, list_platform, platforms};

fn forum(media: &[&str]) -> ListPlatform {
    ListPlatform {
        key: "forum".to_owned(),
        name: "Forumet".to_owned(),
        kind: "forum".to_owned(),
        media: media.iter().map(|it| (*it).to_owned()).collect(),
        no_influence: false,
    }
}

#[tokio::test]
async fn the_list_says_what_a_platform_carries_and_the_latest_word_holds() {
    for bench in benches().await {
        let cx = &bench.cx;
        assert_eq!(carries(cx, "forum").await.unwrap(), [Media::Text], "nobody has said more");
        list_platform(cx, &bench.admin, &forum(&["film", "text"])).await.unwrap();
        list_platform(cx, &bench.admin, &forum(&["film", "text"])).await.unwrap();
        assert_eq!(carries(cx, "forum").await.unwrap(), [Media::Text, Media::Film]);
        list_platform(cx, &bench.admin, &forum(&["image"])).await.unwrap();
        assert_eq!(carries(cx, "forum").await.unwrap(), [Media::Image]);
        assert_eq!(platforms(cx).await.unwrap().len(), 1);
        let log = "select verb from log where subject = 'platform:forum'";
        assert_eq!(
            cx.store.reader().rows(log, &[]).await.unwrap().len(),
            2,
            "said twice alike it is said once"
        );
        let account = bench.opened().await;
        let editor = bench.editor(bench.ek, account).await;
        let refused = list_platform(cx, &editor, &forum(&["text"])).await;
        assert!(matches!(refused, Err(Refused::NotPermitted)));
    }
}
