use std::path::PathBuf;

/// Compares with `tests/golden/{name}`; `UPPSIKT_BLESS` writes it instead, to be read before it is committed.
pub(crate) fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var("UPPSIKT_BLESS").is_ok() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(&written), lines(text));
    let gone: Vec<String> = old.iter().filter(|it| !new.contains(it)).map(|it| format!("- {it}")).collect();
    let come: Vec<String> = new.iter().filter(|it| !old.contains(it)).map(|it| format!("+ {it}")).collect();
    let difference = [gone, come].concat().join("\n");
    assert!(written == text, "{name} is otherwise (UPPSIKT_BLESS=1 writes it):\n{difference}");
}
