//! What every connector and the platform in memory must do alike. Each case runs in memory, against the simulator over
//! HTTP, and against a real WordPress where the environment names one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cases;
mod world;

use world::{InMemory, Real, Simulated};

/// Runs every case in a world of its own.
macro_rules! contract {
    ($($world:ident in $module:ident: $cases:tt)+) => { $( mod $module { contract!(@cases $world $cases); } )+ };
    (@cases $world:ident [$($case:ident),+ $(,)?]) => { $(
        #[tokio::test]
        async fn $case() {
            if let Some(world) = super::$world::new().await {
                super::cases::$case(&world).await;
            }
        }
    )+ };
}

macro_rules! everywhere {
    ($($case:ident),+ $(,)?) => {
        contract! {
            InMemory in memory: [$($case),+]
            Simulated in simulated: [$($case),+]
            Real in real: [$($case),+]
        }
    };
}

everywhere! {
    a_sweep_over_several_pages_misses_nothing,
    an_item_stands_where_its_bytes_stand,
    posts_and_comments_are_never_confused,
    a_thread_is_a_thread,
    time_without_a_zone_is_utc,
    an_answer_stands_below_what_it_answers,
    an_answer_given_twice_stands_once,
    another_answer_is_another_answer,
    a_post_stands_there_as_it_was_written,
    a_post_published_twice_stands_once,
    what_is_hidden_is_there_and_not_public,
    what_is_removed_is_in_the_bin_and_still_found,
    what_was_taken_away_comes_back,
    hiding_what_was_removed_does_not_bring_it_back_halfway,
    an_edit_is_noticed_by_its_digest,
    what_was_destroyed_is_gone_and_nothing_can_be_done_with_it,
    answers_to_what_was_destroyed_survive_torn_off,
    two_people_who_say_the_same_are_two,
    a_wrong_password_is_noticed_and_does_nothing,
    an_identity_of_another_platform_is_refused,
    what_the_account_says_of_itself_is_read_as_a_visitor_reads_it,
}

// The platform in memory has no desk.
contract! {
    Simulated in simulated_newsroom: [a_post_that_is_not_published_is_listed_all_the_same]
    Real in real_newsroom: [a_post_that_is_not_published_is_listed_all_the_same]
}
