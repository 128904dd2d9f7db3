//! Posts of the account's own: each bears a mark in its address by which it is found again, so that it is posted once.

use reqwest::{Method, Url};
use serde_json::json;

use super::verdict::verdict;
use super::{Target, WordPress, sweep, understand};
use crate::{NewPost, Posted, Trouble, html};

/// Wherever a post may lie: also taken back, or in the bin.
const ANYWHERE: &str = "publish,private,future,draft,pending,trash";

impl WordPress {
    /// Posts it unless it stands there already, whoever interrupted us then.
    pub(super) async fn post(&self, post: &NewPost) -> Result<Posted, Trouble> {
        if let Some(found) = self.marked(&post.mark).await? {
            return Ok(Posted { already: true, ..found });
        }
        let body = json!({
            "slug": post.mark,
            "status": "publish",
            "title": html::escape(&post.title),
            "content": content(post),
        });
        let url = self.site.api("posts", &[("context", "edit")]);
        let sent = match self.write(Method::POST, url, &body).await {
            Ok(answer) => verdict(&answer),
            Err(trouble) => Err(trouble),
        };
        match sent {
            Ok(()) | Err(Trouble::Unknown(_) | Trouble::Broken(_) | Trouble::Garbled(_)) => {}
            Err(refused) => return Err(refused),
        }
        // The receipt is what stands there, not what we were told.
        match self.marked(&post.mark).await {
            Ok(Some(found)) => Ok(found),
            Ok(None) => Err(sent.err().unwrap_or_else(|| {
                Trouble::Unknown("it was confirmed, and a look does not show the post".to_owned())
            })),
            Err(_) => Err(Trouble::Unknown("looking for the post did not work".to_owned())),
        }
    }

    /// Our post with this mark, wherever it lies.
    async fn marked(&self, mark: &str) -> Result<Option<Posted>, Trouble> {
        let own = self.own().await?;
        let page = understand(&self.read(self.with_mark(mark, own.as_deref())).await?)?;
        let Some(id) = page.items.into_iter().next().map(|it| it.id) else { return Ok(None) };
        let (payload, _) = self.see(&Target::of(&id)?.part()).await?;
        Ok(Some(Posted { id, payload, already: false }))
    }

    /// What is put into the bin is given another address there.
    fn with_mark(&self, mark: &str, own: Option<&str>) -> Url {
        let slugs = format!("{mark},{mark}__trashed");
        let mut query =
            vec![("context", "edit"), ("slug", slugs.as_str()), ("status", ANYWHERE), ("per_page", "100")];
        query.extend(own.map(|it| (sweep::AS_WHOM, it)));
        self.site.api("posts", &query)
    }
}

/// The text, and the picture below it.
fn content(post: &NewPost) -> String {
    let text = html::escape(&post.text);
    let quoted = |it: &str| html::escape(it).replace('"', "&quot;");
    match &post.picture {
        Some(it) => {
            format!("{text}\n\n<img src=\"{}\" alt=\"{}\" />", quoted(&it.address), quoted(&it.description))
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NewPicture;

    #[test]
    fn what_a_person_wrote_is_no_markup_and_no_way_out_of_an_attribute() {
        let picture = NewPicture {
            address: "https://example.se/a.jpg?x=1&y=\"".to_owned(),
            description: "Ett \"barn\" & <en> boll".to_owned(),
        };
        let post = NewPost {
            mark: "sno-1".to_owned(),
            title: String::new(),
            text: "3 > 2 & <b>snö</b>".to_owned(),
            picture: Some(picture),
        };
        let expected = "3 &gt; 2 &amp; &lt;b&gt;snö&lt;/b&gt;\n\n\
             <img src=\"https://example.se/a.jpg?x=1&amp;y=&quot;\" \
             alt=\"Ett &quot;barn&quot; &amp; &lt;en&gt; boll\" />";
        assert_eq!(content(&post), expected);
    }
}
