//! What comes with the guideline of an installation: the requirements of its document, the templates, and the
//! organisation's own texts in their place (`templates/NAME.md` in the installation's folder).

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use guideline::{Guideline, Papers, builtin};

use crate::files;
use crate::installation::{Folder, swedish};

/// Reads what comes with the guideline, with the organisation's own texts in place of the drafts.
///
/// # Errors
///
/// When an own text cannot be used: which file, where in it, and what to do.
pub(crate) fn read(folder: &Folder, guideline: &Guideline) -> Result<Papers> {
    let mut papers = builtin::papers(&guideline.name)
        .map_err(|it| anyhow::anyhow!("det som hör till riktlinjen kan inte läsas:\n{}", swedish(&it)))?;
    for path in files::listed(&folder.templates())? {
        let name = name_of(&path)?;
        let text = files::text(&path)?;
        papers.templates.replace(name, &text).map_err(|it| {
            anyhow::anyhow!(
                "mallen {} kan inte användas; rätta den, eller ta bort filen så visas utkastet igen:\n{}",
                path.display(),
                swedish(&it)
            )
        })?;
    }
    Ok(papers)
}

/// What the file is called, without `.md`.
fn name_of(path: &Path) -> Result<&str> {
    if path.extension().is_none_or(|it| it != "md") {
        bail!(
            "{} hör inte hit: i mappen för egna mallar ligger bara filer som slutar på .md",
            path.display()
        );
    }
    path.file_stem()
        .and_then(|it| it.to_str())
        .with_context(|| format!("{} är inget filnamn som går att läsa", path.display()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "files are laid in a folder of the test's own")]

    use super::*;

    fn folder_with(files: &[(&str, &str)]) -> (tempfile::TempDir, Folder) {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path());
        std::fs::create_dir(folder.templates()).unwrap();
        for (name, text) in files {
            std::fs::write(folder.templates().join(name), text).unwrap();
        }
        (place, folder)
    }

    fn read_with(files: &[(&str, &str)]) -> Result<Papers> {
        let (_place, folder) = folder_with(files);
        read(&folder, &builtin::load("motala").unwrap())
    }

    fn own() -> String {
        let draft = builtin::templates().unwrap().get("ordlista").unwrap().file.clone();
        draft.replace("draft = true", "draft = false")
    }

    #[test]
    fn without_a_folder_the_drafts_are_shown() {
        let place = tempfile::tempdir().unwrap();
        let papers = read(&Folder::new(place.path()), &builtin::load("motala").unwrap()).unwrap();
        assert!(papers.templates.list().iter().all(|it| it.draft && !it.own));
        assert_eq!(papers.requirements.list.len(), 174);
    }

    #[test]
    fn an_own_text_takes_the_place_of_the_draft() {
        let papers = read_with(&[("ordlista.md", &own()), (".DS_Store", "\u{0}")]).unwrap();
        let shown = papers.templates.get("ordlista").unwrap();
        assert!(shown.own && !shown.draft);
    }

    #[test]
    fn a_bad_file_is_told_with_its_name_its_place_and_the_remedy() {
        let wrong = |name: &str, text: &str| read_with(&[(name, text)]).unwrap_err().to_string();
        let told = wrong("ordlista.md", &own().replace("title", "titel"));
        assert!(told.contains("templates/ordlista.md kan inte användas; rätta den"), "{told}");
        assert!(told.contains("ordlista.md:3:1: \"titel\" är okänt här; menade du \"title\"?"), "{told}");
        assert!(wrong("ordlist.md", &own()).contains("menade du \"ordlista.md\"?"));
        assert!(wrong("ordlista.docx", &own()).contains("slutar på .md"));
        assert!(wrong("ordlista.md", "Våra ord").contains("två rader med +++"));
    }
}
