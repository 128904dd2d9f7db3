use axum::Json;
use axum::extract::{Path, State};
use guidance::{Blanks, markdown};
use guideline::{Choice as _, Template, TemplateKind, TemplatePart};
use kernel::calendar::date_of;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, words};

/// The templates, part by part.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TemplateList {
    templates: Vec<TemplateLine>,
}

/// A text or a form that guidelines point to.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TemplateLine {
    key: String,
    title: String,
    #[schema(schema_with = words::schema::<TemplateKind>)]
    kind: &'static str,
    #[schema(schema_with = words::schema::<TemplatePart>)]
    part: &'static str,
    /// Whether it is not adopted yet.
    draft: bool,
    /// Whether it is the organisation's own text.
    own: bool,
    /// The requirements it serves, of every document that comes along; it meets none of them.
    serves: Vec<String>,
}

/// A template with its text.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TemplateView {
    about: TemplateLine,
    fields: Vec<TemplateFieldView>,
    /// The text in Markdown, with what is known of the organisation filled in; `{fields}` is the place of the fields.
    text: String,
    /// The file as it came, for whoever wants to put an own text in its place.
    file: String,
}

/// Something to fill in, or a point to go through.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TemplateFieldView {
    key: String,
    label: String,
    help: String,
    required: bool,
}

/// Lists the templates, each a draft or the organisation's own text
#[utoipa::path(get, path = "/guideline/templates", tag = "guideline", responses((status = 200, body = TemplateList)))]
pub(in crate::api) async fn list_templates(State(cx): State<Context>, _: Bearer) -> Json<TemplateList> {
    Json(TemplateList { templates: cx.papers.templates.list().iter().map(line).collect() })
}

/// Shows a template with its text and its fields
#[utoipa::path(get, path = "/guideline/templates/{template}", tag = "guideline",
    params(("template" = String, Path)), responses(
    (status = 200, body = TemplateView), (status = 404)))]
pub(in crate::api) async fn show_template(
    State(cx): State<Context>,
    _: Bearer,
    Path(template): Path<String>,
) -> Result<Json<TemplateView>, ApiProblem> {
    let it = cx.papers.templates.get(&template).ok_or_else(ApiProblem::not_found)?;
    let blanks = Blanks::of(&cx.organisation, &cx.guideline, date_of(cx.now()));
    let fields = it.fields.iter().map(|it| TemplateFieldView {
        key: it.key.clone(),
        label: it.label.clone(),
        help: it.help.clone(),
        required: it.required,
    });
    Ok(Json(TemplateView {
        about: line(it),
        fields: fields.collect(),
        text: markdown::plain(&it.body, &blanks),
        file: it.file.clone(),
    }))
}

fn line(it: &Template) -> TemplateLine {
    TemplateLine {
        key: it.key.clone(),
        title: it.title.clone(),
        kind: it.kind.key(),
        part: it.part.key(),
        draft: it.draft,
        own: it.own,
        serves: it.serves.clone(),
    }
}
