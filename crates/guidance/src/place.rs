use webkit::Text;

/// Where in the program a requirement is seen to be met.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// What it is called.
    pub(crate) name: Text,
    /// Where one begins to look; empty where it is no page.
    pub(crate) href: String,
}

/// What pages of single things are called, and where one finds them; the longest beginning counts.
const PLACES: [(&str, &str, &str); 50] = [
    ("/accounts", "guidance-place-accounts", "/accounts"),
    ("/accounts/{key}", "guidance-place-account", "/accounts"),
    ("/accounts/{key}/closing", "guidance-place-account-closing", "/accounts"),
    ("/accounts/{key}/compliance", "guidance-place-account-compliance", "/accounts"),
    ("/accounts/{key}/items", "guidance-place-by-hand", "/accounts"),
    ("/accounts/{key}/listing", "guidance-place-account-listing", "/accounts"),
    ("/accounts/{key}/plan", "guidance-place-account-plan", "/accounts"),
    ("/accounts/{key}/profile", "guidance-place-account-profile", "/accounts"),
    ("/accounts/{key}/rounds", "guidance-place-rounds", "/rounds"),
    ("/applications", "guidance-place-applications", "/applications"),
    ("/cases", "guidance-place-cases", "/cases"),
    ("/cases/{case}", "guidance-place-case", "/cases"),
    ("/cases/{case}/incident", "guidance-place-incident-question", "/cases"),
    ("/complaints", "guidance-place-complaints", "/complaints"),
    ("/conduct", "guidance-place-conduct", "/conduct"),
    ("/consents", "guidance-place-consents", "/consents"),
    ("/crises", "guidance-place-crises", "/crises"),
    ("/custody", "guidance-place-custody", "/custody"),
    ("/delegated-decisions", "guidance-place-delegated", "/delegated-decisions"),
    ("/deviations", "guidance-place-deviations", "/deviations"),
    ("/disclosures", "guidance-place-disclosures", "/disclosures"),
    ("/evidence/{digest}", "guidance-place-evidence", "/cases"),
    ("/guideline", "guidance-title", "/guideline"),
    ("/guideline/guides", "guidance-place-guides", "/guideline/guides"),
    ("/guideline/review", "guidance-place-review", "/guideline/review"),
    ("/guideline/terms", "guidance-terms-title", "/guideline/terms"),
    ("/guideline/versions", "guidance-place-versions", "/guideline/versions"),
    ("/inbox", "guidance-place-inbox", "/inbox"),
    ("/incidents", "guidance-place-incidents", "/incidents"),
    ("/incidents/{incident}", "guidance-place-incident", "/incidents"),
    ("/items/{item}", "guidance-place-item", "/inbox"),
    ("/items/{item}/moderation", "guidance-place-moderation", "/inbox"),
    ("/konton", "guidance-place-public-list", "/konton"),
    ("/listing", "guidance-place-listing", "/listing"),
    ("/mandates", "guidance-place-mandates", "/mandates"),
    ("/marks", "guidance-place-marks", "/marks"),
    ("/me", "guidance-place-me", "/me"),
    ("/people", "guidance-place-people", "/people"),
    ("/people/{person}/courses/{course}", "guidance-place-training", "/training"),
    ("/people/{person}/roles/{assignment}/mandate", "guidance-place-mandates", "/mandates"),
    ("/platforms", "guidance-place-platforms", "/platforms"),
    ("/posts", "guidance-place-posts", "/posts"),
    ("/profiles", "guidance-place-profiles", "/profiles"),
    ("/records", "guidance-place-records", "/records"),
    ("/register", "guidance-place-register", "/register"),
    ("/register/queue", "guidance-place-queue", "/register/queue"),
    ("/reports", "guidance-place-reports", "/reports"),
    ("/rounds", "guidance-place-rounds", "/rounds"),
    ("/snapshots", "guidance-place-snapshots", "/snapshots"),
    ("/training", "guidance-place-training", "/training"),
];

impl Place {
    /// The place that a requirement names: a page, or a command.
    pub(crate) fn of(written: &str) -> Self {
        let path = written.split('#').next().unwrap_or_default();
        let within = |it: &&(&str, &str, &str)| {
            path == it.0 || path.strip_prefix(it.0).is_some_and(|it| it.starts_with('/'))
        };
        if let Some(known) = PLACES.iter().filter(within).max_by_key(|it| it.0.len()) {
            return Self { name: Text::key(known.1), href: known.2.to_owned() };
        }
        let is_page = written.starts_with('/') && !written.contains('{');
        Self { name: Text::same(written), href: if is_page { written.to_owned() } else { String::new() } }
    }
}

#[cfg(test)]
mod tests {
    use guideline::builtin;
    use webkit::{Lang, Strictness, Texts, Tongue};

    use super::*;

    #[test]
    fn every_place_that_is_named_leads_somewhere_or_is_a_command() {
        for name in builtin::names() {
            for it in builtin::papers(name).unwrap().requirements.list {
                let Some(written) = it.place else { continue };
                let place = Place::of(&written);
                assert!(
                    !place.href.contains('{')
                        && (place.href.starts_with('/') || written.starts_with("uppsikt "))
                );
            }
        }
        assert_eq!(Place::of("/items/{item}/moderation").href, "/inbox");
        assert_eq!(Place::of("/somewhere").href, "/somewhere");
        assert_eq!(Place::of("/some/{thing}").href, "");
        assert_eq!(Place::of("uppsikt verify").href, "");
    }

    #[test]
    fn every_place_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let tongue = Tongue::new(*lang, Texts::load(Strictness::Strict));
            assert!(PLACES.iter().all(|it| !tongue.t(it.1).is_empty()));
        }
    }
}
