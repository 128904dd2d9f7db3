use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use guideline::LegalBasis;
use people::Context;
use publishing::{
    Captioned, Content, Film, Material, Page, Personal, PersonalData, Picture, Purpose, RewordPost, WritePost,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::declaring::DeclaringPost;
use super::parsed;
use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// A post to be written: what it says, and what is said about it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact that a program states")]
pub(in crate::api) struct WritingPost {
    /// The keys of the accounts that it is for.
    accounts: Vec<String>,
    #[serde(default)]
    title: String,
    text: String,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    message: String,
    /// The address of the page that says the same.
    #[serde(default)]
    page: String,
    /// Why there is none.
    #[serde(default)]
    page_reason: String,
    /// Whether somebody can be recognised; `unsaid` when it is left out.
    #[schema(schema_with = words::optional::<PersonalData>)]
    personal: Option<String>,
    #[schema(schema_with = words::optional::<LegalBasis>)]
    basis: Option<String>,
    #[serde(default)]
    basis_reason: String,
    /// That the person of the token has judged the basis for this very post.
    #[serde(default)]
    judged: bool,
    /// Who is seen, heard or named.
    #[serde(default)]
    shown: Vec<String>,
    /// The identities of the consents that it rests on.
    #[serde(default)]
    consents: Vec<String>,
    /// That it is a picture of many and nobody in particular is meant.
    #[serde(default)]
    exception: bool,
    #[serde(default)]
    exception_reason: String,
    /// The address of the picture.
    #[serde(default)]
    picture: String,
    /// What a screen reader reads aloud of it.
    #[serde(default)]
    description: String,
    /// That the text describes it.
    #[serde(default)]
    described: bool,
    /// The text that stands in it.
    #[serde(default)]
    written: String,
    /// That the picture or the film shows people.
    #[serde(default)]
    people: bool,
    /// The film that goes with it.
    #[serde(default)]
    film: Option<FilmOfPost>,
    /// What is declared of it before it goes out.
    #[serde(default)]
    declaration: DeclaringPost,
    /// That somebody else has made some of it.
    #[serde(default)]
    borrowed: bool,
    #[serde(default)]
    right_holder: String,
    #[serde(default)]
    licence: String,
    /// That it is about a larger matter.
    #[serde(default)]
    larger: bool,
    /// That society needs it now: it goes before the others.
    #[serde(default)]
    vital: bool,
}

/// A film that goes with a post.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact that a program states")]
pub(in crate::api) struct FilmOfPost {
    /// Where it is on the web.
    address: String,
    /// That somebody speaks in it.
    #[serde(default)]
    speech: bool,
    /// That it is sent live.
    #[serde(default)]
    live: bool,
    /// That its message is text alone.
    #[serde(default)]
    text_only: bool,
    /// That this text is read aloud.
    #[serde(default)]
    read_aloud: bool,
    #[schema(schema_with = words::optional::<Captioned>)]
    captions: Option<String>,
}

impl FilmOfPost {
    fn film(self) -> Result<Film, ApiProblem> {
        let captions = self.captions.map_or(Ok(Captioned::Not), |it| words::read("captions", &it))?;
        Ok(Film {
            address: self.address,
            speech: self.speech,
            live: self.live,
            text_only: self.text_only,
            read_aloud: self.read_aloud,
            captions,
        })
    }
}

impl WritingPost {
    fn order(self) -> Result<WritePost, ApiProblem> {
        let personal = Personal {
            data: self.personal.map_or(Ok(PersonalData::Unsaid), |it| words::read("personal", &it))?,
            basis: self.basis.map(|it| words::read("basis", &it)).transpose()?,
            basis_reason: self.basis_reason,
            shown: self.shown,
            consents: self
                .consents
                .iter()
                .map(|it| words::identity("consents", it))
                .collect::<Result<_, _>>()?,
            exception: self.exception,
            exception_reason: self.exception_reason,
        };
        let content = Content {
            title: self.title,
            text: self.text,
            purpose: Purpose { audience: self.audience, need: self.need, message: self.message },
            page: Page { address: self.page, reason: self.page_reason },
            personal,
            picture: Picture {
                address: self.picture,
                description: self.description,
                described: self.described,
                written: self.written,
                people: self.people,
            },
            film: self.film.map_or_else(|| Ok(Film::default()), FilmOfPost::film)?,
            material: Material {
                borrowed: self.borrowed,
                right_holder: self.right_holder,
                licence: self.licence,
            },
            larger: self.larger,
            vital: self.vital,
            declaration: self.declaration.read()?,
        };
        Ok(WritePost { accounts: self.accounts, content, judged: self.judged })
    }
}

/// Writes a post: a draft that is published with another order; sent twice, it is one
#[utoipa::path(post, path = "/posts", tag = "publishing", request_body = WritingPost,
    responses((status = 201, body = Made), (status = 403)))]
pub(in crate::api) async fn write_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<WritingPost>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(publishing::write_post(&cx, &actor, it.order()?).await?))
}

/// Another wording of a post.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RewordingPost {
    /// The number of the last step that was seen.
    step: i64,
    /// The whole of it.
    content: WritingPost,
}

/// Words a post anew; the wordings before stay
#[utoipa::path(post, path = "/posts/{post}/wording", tag = "publishing", params(("post" = String, Path)),
    request_body = RewordingPost, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn reword_post(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<RewordingPost>,
) -> Result<StatusCode, ApiProblem> {
    let order = RewordPost { post: parsed(&id)?, step: it.step, content: it.content.order()? };
    publishing::reword_post(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
