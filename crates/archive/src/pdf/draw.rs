//! Puts a document that is laid out on its pages, with its structure.

use std::num::NonZeroU16;

use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree,
};
use krilla::text::KrillaGlyph;
use krilla::{Document as Pdf, SerializeSettings};

use super::fonts::Fonts;
use super::layout::{Element, HEIGHT, Kind, LaidOut, MARGIN, Sheet, WIDTH};
use super::{Document, Unprinted};

const SMALL: f32 = 8.0;

pub(super) fn draw(document: &Document, laid_out: &LaidOut, fonts: &Fonts) -> Result<Vec<u8>, Unprinted> {
    let settings =
        SerializeSettings { configuration: both()?, enable_tagging: true, ..SerializeSettings::default() };
    let mut pdf = Pdf::new_with(settings);
    let mut pieces: Vec<Vec<Identifier>> = vec![Vec::new(); laid_out.elements.len()];
    let all = laid_out.sheets.len();
    for (n, sheet) in laid_out.sheets.iter().enumerate() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| nonconforming("page"))?;
        let mut page = pdf.start_page_with(size);
        let mut surface = page.surface();
        lines(&mut surface, sheet, fonts, &mut pieces);
        rules(&mut surface, sheet);
        foot(&mut surface, &format!("{} · sida {} av {all}", document.title, n + 1), fonts);
        surface.finish();
        page.finish();
    }
    pdf.set_tag_tree(structure(laid_out, &pieces));
    pdf.set_outline(outline(laid_out));
    pdf.set_metadata(metadata(document, fonts));
    pdf.finish().map_err(|it| nonconforming(&format!("{it:?}")))
}

fn nonconforming(what: &str) -> Unprinted {
    Unprinted::Nonconforming(what.chars().take(300).collect())
}

fn both() -> Result<Configuration, Unprinted> {
    let builder = ConfigurationBuilder::new();
    let builder =
        builder.with_archival_validator(Archival::A2_U).with_accessibility_validator(Accessibility::UA1);
    builder.finish().map_err(|it| nonconforming(&format!("{it:?}")))
}

fn lines(surface: &mut Surface<'_>, sheet: &Sheet, fonts: &Fonts, pieces: &mut [Vec<Identifier>]) {
    for line in sheet.lines.iter().filter(|it| !it.text.is_empty()) {
        let piece = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        text(surface, &line.text, line.x, line.y, line.size, fonts);
        surface.end_tagged();
        pieces[line.element].push(piece);
    }
}

/// Draws a line, a run for each font.
fn text(surface: &mut Surface<'_>, text: &str, x: f32, y: f32, size: f32, fonts: &Fonts) {
    let (mut x, mut run, mut face) = (x, Vec::new(), 0);
    for (at, letter) in text.char_indices() {
        let Some(sign) = fonts.sign(letter) else { continue };
        if sign.face != face {
            x = flush(surface, &mut run, fonts, face, text, (x, y), size);
            face = sign.face;
        }
        let range = at..at + letter.len_utf8();
        run.push(KrillaGlyph::new(sign.glyph, sign.advance, 0.0, 0.0, 0.0, range, None));
    }
    flush(surface, &mut run, fonts, face, text, (x, y), size);
}

/// Draws a run and tells where the next begins.
fn flush(
    surface: &mut Surface<'_>,
    run: &mut Vec<KrillaGlyph>,
    fonts: &Fonts,
    face: usize,
    text: &str,
    (x, y): (f32, f32),
    size: f32,
) -> f32 {
    if run.is_empty() {
        return x;
    }
    let width: f32 = run.iter().map(|it| it.x_advance * size).sum();
    surface.draw_glyphs(Point::from_xy(x, y), run, fonts.face(face).font.clone(), text, size, false);
    run.clear();
    x + width
}

fn rules(surface: &mut Surface<'_>, sheet: &Sheet) {
    for y in &sheet.rules {
        let mut path = PathBuilder::new();
        if let Some(rectangle) = Rect::from_xywh(MARGIN, *y, WIDTH - 2.0 * MARGIN, 0.5) {
            path.push_rect(rectangle);
        }
        if let Some(path) = path.finish() {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            surface.draw_path(&path);
            surface.end_tagged();
        }
    }
}

/// Title and number of the page, which who listens is spared.
fn foot(surface: &mut Surface<'_>, words: &str, fonts: &Fonts) {
    let words = fonts.readable(words).replace('\n', " ");
    let line = super::lines::lines(&words, fonts, SMALL, WIDTH - 2.0 * MARGIN);
    let last = line.last().map_or("", String::as_str);
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    text(surface, last, MARGIN, HEIGHT - MARGIN * 0.6, SMALL, fonts);
    surface.end_tagged();
}

fn structure(laid_out: &LaidOut, pieces: &[Vec<Identifier>]) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some("sv".to_owned()));
    for id in &laid_out.top {
        tree.push(group(*id, &laid_out.elements, pieces));
    }
    tree
}

fn group(id: usize, elements: &[Element], pieces: &[Vec<Identifier>]) -> TagGroup {
    let element = &elements[id];
    let mut group = match &element.kind {
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(title.clone())))
        }
        Kind::Paragraph => TagGroup::new(Tag::P),
        Kind::Table => TagGroup::new(Tag::Table),
        Kind::Row => TagGroup::new(Tag::TR),
        Kind::ColumnHead => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Kind::RowHead => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Kind::Cell => TagGroup::new(Tag::TD),
    };
    for piece in &pieces[id] {
        group.push(*piece);
    }
    for within in &element.within {
        group.push(self::group(*within, elements, pieces));
    }
    group
}

fn outline(laid_out: &LaidOut) -> Outline {
    let mut outline = Outline::new();
    for (title, page, y) in &laid_out.headings {
        outline
            .push_child(OutlineNode::new(title.clone(), XyzDestination::new(*page, Point::from_xy(0.0, *y))));
    }
    outline
}

fn metadata(document: &Document, fonts: &Fonts) -> Metadata {
    let at = document.created_at.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
    let small = |it: i8| u8::try_from(it).unwrap_or_default();
    let date = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let plain = |it: &str| fonts.readable(it).replace('\n', " ");
    Metadata::new()
        .title(plain(&document.title))
        .authors(vec![plain(&document.author)])
        .creator(plain(&document.software))
        .language("sv".to_owned())
        .creation_date(date)
}
