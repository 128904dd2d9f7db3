//! What a site says about itself: its title, its tagline, its icon, and the page about the account.

use serde::Deserialize;

use super::WordPress;
use super::verdict::verdict;
use crate::{Payload, Profile, Trouble, Why, html};

/// The slug of the page that tells what holds on the site.
pub(crate) const PAGE_SLUG: &str = "om-kontot";

/// What the front page of the programming interface tells everybody.
#[derive(Deserialize)]
struct Index {
    #[serde(default)]
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    site_icon_url: Option<String>,
}

/// A page, of which only the text is wanted.
#[derive(Deserialize)]
struct Leaf {
    content: Content,
}

#[derive(Deserialize)]
struct Content {
    rendered: String,
}

impl WordPress {
    /// Reads it as a visitor does: what only we could see would be no information to anybody.
    pub(super) async fn shown_profile(&self) -> Result<Profile, Trouble> {
        let index = self.read_openly(self.site.index()).await?;
        let query = [("slug", PAGE_SLUG), ("_fields", "id,content")];
        let pages = self.read_openly(self.site.api("pages", &query)).await?;
        understand(&index, &pages)
    }
}

fn understand(index: &Payload, pages: &Payload) -> Result<Profile, Trouble> {
    verdict(index)?;
    verdict(pages)?;
    let garbled = |_| Trouble::Garbled(Why::NoName.to_string());
    let index: Index = serde_json::from_slice(&index.body).map_err(garbled)?;
    let garbled = |_| Trouble::Garbled(Why::NoProfile.to_string());
    let pages: Vec<Leaf> = serde_json::from_slice(&pages.body).map_err(garbled)?;
    let plain = |it: &str| html::without_nul(html::unescape(it)).trim().to_owned();
    Ok(Profile {
        name: plain(&index.name),
        description: plain(&index.description),
        about: pages
            .first()
            .map(|it| html::to_text(&it.content.rendered).trim().to_owned())
            .unwrap_or_default(),
        picture: index.site_icon_url.filter(|it| !it.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::*;
    use crate::Request;

    fn payload(status: u16, body: &str) -> Payload {
        Payload {
            request: Request { method: "GET".into(), url: "http://127.0.0.1/wp-json/".into() },
            status,
            headers: Vec::new(),
            body: body.as_bytes().to_vec(),
            received_at: Instant::from_micros(0),
        }
    }

    #[test]
    fn a_profile_is_read_as_a_visitor_reads_it() {
        let index = payload(
            200,
            r#"{"name":"Vatten &amp; avlopp","description":"Om vatten","site_icon_url":"https://x.example.se/i.png","routes":{}}"#,
        );
        let pages = payload(200, r#"[{"id":3,"content":{"rendered":"<p>Vi svarar.<br>Alltid.</p>"}}]"#);
        let profile = understand(&index, &pages).unwrap();
        assert_eq!(
            (profile.name.as_str(), profile.about.as_str()),
            ("Vatten & avlopp", "Vi svarar.\nAlltid.")
        );
        assert_eq!(profile.picture.as_deref(), Some("https://x.example.se/i.png"));
        let without = understand(&payload(200, r#"{"name":"A"}"#), &payload(200, "[]")).unwrap();
        assert_eq!(without, Profile { name: "A".into(), ..Profile::default() });
    }

    #[test]
    fn what_is_no_profile_is_trouble() {
        let well = payload(200, "[]");
        assert!(matches!(understand(&payload(200, "<html>"), &well), Err(Trouble::Garbled(_))));
        assert!(matches!(understand(&payload(200, "{}"), &payload(200, "{}")), Err(Trouble::Garbled(_))));
        assert_eq!(understand(&payload(503, ""), &well), Err(Trouble::Broken(503)));
    }
}
