//! Where everything stands: pages of lines, and the structure that they belong to.

use super::fonts::Fonts;
use super::lines::lines;
use super::{Block, Document, Unprinted};

/// A4 in points.
pub(super) const WIDTH: f32 = 595.0;
pub(super) const HEIGHT: f32 = 842.0;
pub(super) const MARGIN: f32 = 56.0;
const BODY: f32 = 10.0;
const LEADING: f32 = 1.4;
const GUTTER: f32 = 10.0;

/// What an element of the structure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(u16, String),
    Paragraph,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
}

/// An element of the structure, with those within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) kind: Kind,
    pub(super) within: Vec<usize>,
}

/// A line of text on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) element: usize,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) text: String,
}

/// What stands on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    pub(super) lines: Vec<Line>,
    /// Thin lines across, by how far down they are.
    pub(super) rules: Vec<f32>,
}

/// A whole document, laid out.
#[derive(Debug)]
pub(super) struct LaidOut {
    pub(super) sheets: Vec<Sheet>,
    pub(super) elements: Vec<Element>,
    /// The outermost elements in their order.
    pub(super) top: Vec<usize>,
    /// Headings with the page and the height where they begin.
    pub(super) headings: Vec<(String, usize, f32)>,
}

pub(super) fn lay_out(document: &Document, fonts: &Fonts) -> Result<LaidOut, Unprinted> {
    let made = LaidOut {
        sheets: vec![Sheet::default()],
        elements: Vec::new(),
        top: Vec::new(),
        headings: Vec::new(),
    };
    let mut press = Press { fonts, made, y: MARGIN, seen_heading: false };
    press.heading(1, &document.title, 18.0);
    for block in &document.blocks {
        press.block(block)?;
    }
    Ok(press.made)
}

struct Press<'a> {
    fonts: &'a Fonts,
    made: LaidOut,
    y: f32,
    seen_heading: bool,
}

impl Press<'_> {
    fn block(&mut self, block: &Block) -> Result<(), Unprinted> {
        match block {
            Block::Heading(text) => {
                self.seen_heading = true;
                self.heading(2, text, 14.0);
            }
            Block::Subheading(_) if !self.seen_heading => return Err(Unprinted::Order),
            Block::Subheading(text) => self.heading(3, text, 11.5),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Facts(facts) => self.facts(facts),
            Block::Table { columns, .. } if columns.is_empty() => return Err(Unprinted::NoColumns),
            Block::Table { columns, rows } => self.table(columns, rows),
        }
        Ok(())
    }

    fn element(&mut self, kind: Kind, parent: Option<usize>) -> usize {
        let id = self.made.elements.len();
        self.made.elements.push(Element { kind, within: Vec::new() });
        match parent {
            Some(parent) => self.made.elements[parent].within.push(id),
            None => self.made.top.push(id),
        }
        id
    }

    /// A heading never stands last on its page.
    fn heading(&mut self, level: u16, text: &str, size: f32) {
        let title = self.fonts.readable(text).replace('\n', " ");
        // A heading has to say something (PDF/UA-1, 7.4.2).
        let title = if title.trim().is_empty() { "–".to_owned() } else { title };
        self.y += if level == 1 { 0.0 } else { size };
        self.make_room(size * LEADING + 3.0 * BODY * LEADING);
        let element = self.element(Kind::Heading(level, title.clone()), None);
        self.made.headings.push((title.clone(), self.made.sheets.len() - 1, self.y));
        self.text(element, &title, size, MARGIN, WIDTH - 2.0 * MARGIN);
        self.y += size * 0.4;
    }

    fn paragraph(&mut self, text: &str) {
        let element = self.element(Kind::Paragraph, None);
        self.text(element, text, BODY, MARGIN, WIDTH - 2.0 * MARGIN);
        self.y += BODY * 0.7;
    }

    fn text(&mut self, element: usize, text: &str, size: f32, x: f32, room: f32) {
        for line in lines(text, self.fonts, size, room) {
            self.make_room(size * LEADING);
            self.put(element, x, size, line);
            self.y += size * LEADING;
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        let table = self.element(Kind::Table, None);
        let widest =
            facts.iter().map(|it| self.fonts.width(&self.fonts.readable(&it.0), BODY)).fold(0.0, f32::max);
        let all = WIDTH - 2.0 * MARGIN;
        let first = widest.clamp(60.0, all * 0.4) + GUTTER;
        for (name, value) in facts {
            let row = self.element(Kind::Row, Some(table));
            let cells = [(Kind::RowHead, name.as_str()), (Kind::Cell, value.as_str())];
            self.row(row, cells, &[first, all - first]);
        }
        self.y += BODY * 0.7;
    }

    fn table(&mut self, columns: &[String], rows: &[Vec<String>]) {
        let table = self.element(Kind::Table, None);
        let widths = self.widths(columns, rows);
        let row = self.element(Kind::Row, Some(table));
        self.row(row, columns.iter().map(|it| (Kind::ColumnHead, it.as_str())), &widths);
        self.rule();
        for cells in rows {
            let row = self.element(Kind::Row, Some(table));
            let cell = |n| cells.get(n).map_or("", String::as_str);
            self.row(row, (0..columns.len()).map(|n| (Kind::Cell, cell(n))), &widths);
        }
        self.rule();
        self.y += BODY * 0.7;
    }

    /// Columns get room by the longest text in them, each at least a share.
    fn widths(&self, columns: &[String], rows: &[Vec<String>]) -> Vec<f32> {
        let all = WIDTH - 2.0 * MARGIN;
        let wanted = |n: usize| {
            let cells = rows.iter().filter_map(|it| it.get(n)).chain(columns.get(n));
            let widest = cells.map(|it| self.fonts.width(&self.fonts.readable(it), BODY)).fold(0.0, f32::max);
            (widest + GUTTER).clamp(40.0, all)
        };
        let wanted: Vec<f32> = (0..columns.len()).map(wanted).collect();
        let sum: f32 = wanted.iter().sum();
        let least = all / count(columns.len()) * 0.4;
        let shared: Vec<f32> = wanted.iter().map(|it| (it / sum * all).max(least)).collect();
        let sum: f32 = shared.iter().sum();
        shared.iter().map(|it| it / sum * all).collect()
    }

    /// A row goes on over the page, line by line, when it is long.
    fn row<'a>(&mut self, row: usize, cells: impl IntoIterator<Item = (Kind, &'a str)>, widths: &[f32]) {
        let mut laid = Vec::new();
        let mut x = MARGIN;
        for ((kind, text), width) in cells.into_iter().zip(widths) {
            let element = self.element(kind, Some(row));
            laid.push((element, x, lines(text, self.fonts, BODY, width - GUTTER)));
            x += width;
        }
        let height = laid.iter().map(|it| it.2.len()).max().unwrap_or(0);
        for n in 0..height {
            self.make_room(BODY * LEADING);
            for (element, x, lines) in &laid {
                if let Some(line) = lines.get(n) {
                    self.put(*element, *x, BODY, line.clone());
                }
            }
            self.y += BODY * LEADING;
        }
        self.y += BODY * 0.3;
    }

    fn rule(&mut self) {
        let y = self.y;
        self.sheet().rules.push(y);
        self.y += BODY * 0.4;
    }

    fn put(&mut self, element: usize, x: f32, size: f32, text: String) {
        let y = self.y + size;
        self.sheet().lines.push(Line { element, x, y, size, text });
    }

    fn make_room(&mut self, height: f32) {
        if self.y + height > HEIGHT - MARGIN - 2.0 * BODY {
            self.made.sheets.push(Sheet::default());
            self.y = MARGIN;
        }
    }

    fn sheet(&mut self) -> &mut Sheet {
        if self.made.sheets.is_empty() {
            self.made.sheets.push(Sheet::default());
        }
        let last = self.made.sheets.len() - 1;
        &mut self.made.sheets[last]
    }
}

/// A small number of things as a length.
fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}
