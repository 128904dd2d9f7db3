use askama::Template;
use askama::filters::HtmlSafe;

const WIDTH: i64 = 640;
const HEIGHT: i64 = 200;
/// Room for the numbers on the left and the names below.
const LEFT: i64 = 44;
const BELOW: i64 = 28;
const ABOVE: i64 = 12;
/// So many names below the chart can be read; others stand in the table alone.
const MOST_NAMES: usize = 12;

/// A few numbers as a drawing, with the same numbers in a table beside it: for whoever does not see the drawing, and
/// for whoever wants to know exactly (WCAG 1.1.1). It needs no script and no style of its own.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<figure class="chart">
<svg viewBox="0 0 640 200" role="img" aria-label="{{ caption }}">
{% for line in grid %}<line class="grid" x1="44" x2="636" y1="{{ line.1 }}" y2="{{ line.1 }}"/><text x="38" y="{{ line.1 + 4 }}" text-anchor="end">{{ line.0 }}</text>
{% endfor %}{% for bar in bars %}<rect class="bar" x="{{ bar.x }}" y="{{ bar.y }}" width="{{ bar.width }}" height="{{ bar.height }}" rx="2"/>
{% endfor %}{% if !path.is_empty() %}<polyline class="line" points="{{ path }}"/>{% for dot in dots %}<circle class="dot" cx="{{ dot.0 }}" cy="{{ dot.1 }}" r="4"/>{% endfor %}
{% endif %}{% if let Some(y) = mark_y %}<line class="mark" x1="44" x2="636" y1="{{ y }}" y2="{{ y }}"/>
{% endif %}{% for name in names %}<text x="{{ name.1 }}" y="192" text-anchor="middle">{{ name.0 }}</text>
{% endfor %}</svg>
<figcaption>{{ caption }}{% if let Some(mark) = mark %} <span class="mark">{{ mark.0 }}: {{ mark.1 }}</span>{% endif %}</figcaption>
<table><thead><tr><th scope="col">{{ heads.0 }}</th><th scope="col" class="number">{{ heads.1 }}</th></tr></thead>
<tbody>{% for point in points %}<tr><th scope="row">{{ point.0 }}</th><td class="number">{{ point.1 }}</td></tr>{% endfor %}</tbody></table>
</figure>"#,
    ext = "html"
)]
pub struct Chart {
    caption: String,
    heads: (String, String),
    points: Vec<(String, i64)>,
    mark: Option<(String, i64)>,
    grid: Vec<(i64, i64)>,
    bars: Vec<Bar>,
    path: String,
    dots: Vec<(i64, i64)>,
    names: Vec<(String, i64)>,
    mark_y: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Bar {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

impl HtmlSafe for Chart {}

impl Chart {
    /// A bar for each number. `heads` are the headings of the table: what the names are, what the numbers are.
    #[must_use]
    pub fn bars(
        caption: String,
        heads: (String, String),
        points: Vec<(String, i64)>,
        mark: Option<(String, i64)>,
    ) -> Self {
        let mut chart = Self::empty(caption, heads, points, mark);
        let (top, step) = (chart.top(), chart.step());
        chart.bars = chart
            .points
            .iter()
            .zip(0_i64..)
            .map(|((_, value), n)| {
                let y = height(*value, top);
                let width = (step * 7 / 10).max(2);
                Bar { x: LEFT + n * step + (step - width) / 2, y, width, height: HEIGHT - BELOW - y }
            })
            .collect();
        chart
    }

    /// A line through the numbers.
    #[must_use]
    pub fn line(
        caption: String,
        heads: (String, String),
        points: Vec<(String, i64)>,
        mark: Option<(String, i64)>,
    ) -> Self {
        let mut chart = Self::empty(caption, heads, points, mark);
        let (top, step) = (chart.top(), chart.step());
        let place =
            |((_, value), n): (&(String, i64), i64)| (LEFT + n * step + step / 2, height(*value, top));
        chart.dots = chart.points.iter().zip(0_i64..).map(place).collect();
        chart.path = chart.dots.iter().map(|it| format!("{},{}", it.0, it.1)).collect::<Vec<_>>().join(" ");
        chart
    }

    fn empty(
        caption: String,
        heads: (String, String),
        points: Vec<(String, i64)>,
        mark: Option<(String, i64)>,
    ) -> Self {
        let mut chart = Self {
            caption,
            heads,
            points,
            mark,
            grid: Vec::new(),
            bars: Vec::new(),
            path: String::new(),
            dots: Vec::new(),
            names: Vec::new(),
            mark_y: None,
        };
        let (top, step) = (chart.top(), chart.step());
        chart.grid = [0, top / 2, top].into_iter().map(|it| (it, height(it, top))).collect();
        chart.mark_y = chart.mark.as_ref().map(|it| height(it.1, top));
        let every = chart.points.len().div_ceil(MOST_NAMES).max(1);
        let named = chart.points.iter().zip(0_i64..).step_by(every);
        chart.names = named.map(|((name, _), n)| (name.clone(), LEFT + n * step + step / 2)).collect();
        chart
    }

    /// The number at the top: even, and no smaller than any that is shown.
    fn top(&self) -> i64 {
        let marked = self.mark.iter().map(|it| it.1);
        let largest =
            self.points.iter().map(|it| it.1).chain(marked).max().unwrap_or(0).clamp(2, i64::MAX / 1_000);
        largest + largest % 2
    }

    fn step(&self) -> i64 {
        let points = i64::try_from(self.points.len()).unwrap_or(1).max(1);
        (WIDTH - LEFT - 4) / points
    }
}

/// Where a number lies; what is below nothing lies on the ground.
fn height(value: i64, top: i64) -> i64 {
    let room = HEIGHT - BELOW - ABOVE;
    HEIGHT - BELOW - value.clamp(0, top) * room / top
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[i64]) -> Vec<(String, i64)> {
        values.iter().enumerate().map(|(n, it)| (format!("v. {n}"), *it)).collect()
    }

    #[test]
    fn every_number_is_drawn_within_the_picture_and_stands_in_the_table() {
        let mark = Some(("Minst".to_owned(), 3));
        for values in [&[][..], &[0], &[-5, 0, 7], &[1, 2, 3, i64::MAX], &[5; 60]] {
            let heads = ("Vecka".to_owned(), "Inlägg".to_owned());
            let bars = Chart::bars("Inlägg <b>".into(), heads.clone(), points(values), mark.clone());
            let line = Chart::line("Mål".into(), heads, points(values), mark.clone());
            assert!(
                bars.bars.iter().all(|it| it.y >= 0 && it.height >= 0 && it.x + it.width <= WIDTH),
                "{values:?}"
            );
            assert!(line.dots.iter().all(|it| (0..=WIDTH).contains(&it.0) && (0..=HEIGHT).contains(&it.1)));
            assert!(bars.names.len() <= MOST_NAMES);
            let html = bars.to_string();
            assert_eq!(html.matches("<th scope=\"row\">").count(), values.len());
            assert!(html.contains("role=\"img\"") && !html.contains("<b>") && !html.contains("style="));
        }
    }
}
