use askama::Template;
use askama::filters::HtmlSafe;

/// A decorative icon, drawn in the colour of the text; words beside it say what it means.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><path d="{{ path }}"/></svg>"#,
    ext = "html"
)]
pub struct Icon {
    path: &'static str,
}

impl HtmlSafe for Icon {}

/// Drawn by us on a grid of 24, with one stroke.
const ICONS: &[(&str, &str)] = &[
    (
        "alarm",
        "M12 8v5M12 16.5v.5M10.3 4 2.7 17.5A2 2 0 0 0 4.4 20.5h15.2a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z",
    ),
    ("answer", "M10 6 4 12l6 6M4.5 12H14a6 6 0 0 1 6 6v1"),
    ("archive", "M3 5h18v4H3zM5 9v10h14V9M10 13h4"),
    ("arrow", "M5 12h14M13 6l6 6-6 6"),
    ("back", "M19 12H5M11 6l-6 6 6 6"),
    ("book", "M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2ZM12 6v14"),
    ("chart", "M4 20V4M4 20h16M8.5 16v-4M13 16V8M17.5 16v-6"),
    ("check", "M4.5 12.5 10 18 19.5 7"),
    ("clock", "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2"),
    ("cross", "M6 6l12 12M18 6 6 18"),
    (
        "eye",
        "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
    ),
    (
        "hide",
        "M3 3l18 18M10 5.7A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.5 7.3A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.5-1.200M10 10a3 3 0 0 0 4 4",
    ),
    ("hourglass", "M6 3h12M6 21h12M7.5 3c0 5 4.5 6 4.5 9s-4.5 4-4.5 9M16.5 3c0 5-4.5 6-4.5 9s4.5 4 4.5 9"),
    ("inbox", "M3.5 13 6 5h12l2.5 8v6h-17zM3.5 13H8l1.5 3h5l1.5-3h4.5"),
    ("info", "M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 7.500v.5"),
    ("law", "M12 4v16M7.5 20h9M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z"),
    ("lock", "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
    ("megaphone", "M4 10v4l11 4.500v-13zM15 9a3 3 0 0 1 0 6M6.5 15l1 5H10l-1-4"),
    ("menu", "M4 7h16M4 12h16M4 17h16"),
    (
        "people",
        "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c0-3.5 3-5.5 6.5-5.500s6.5 2 6.5 5.500M16 5.500a3.2 3.2 0 0 1 0 6M18 15c2 .7 3.5 2.3 3.5 5",
    ),
    ("register", "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"),
    ("search", "M11 4.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM16 16l4.5 4.5"),
    ("settings", "M4 7h9M17 7h3M15 4.500v5M4 17h3M11 17h9M9 14.500v5M4 12h5M13 12h7M11 9.500v5"),
    ("shield", "M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6z"),
    ("trash", "M4 7h16M9 7V4h6v3M6.5 7l1 13.500h9l1-13.500M10 11v6M14 11v6"),
];

/// The icon with this name; an empty square when there is none.
#[must_use]
pub fn icon(name: &str) -> Icon {
    let path = ICONS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path);
    if path.is_none() {
        tracing::warn!(name, "there is no such icon");
    }
    Icon { path: path.unwrap_or("M5 5h14v14H5z") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_decoration() {
        assert!(icon("clock").to_string().contains(r#"aria-hidden="true""#));
    }

    #[test]
    fn icons_are_found_by_name() {
        for (name, path) in ICONS {
            assert_eq!(icon(name).path, *path);
        }
    }
}
