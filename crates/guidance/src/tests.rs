use askama::Template as _;
use guideline::{Area, Guideline, Papers, TemplateKind, builtin, chapters};
use kernel::Instant;
use kernel::calendar::date_of;
use webkit::{Furnishing, Lang, Shell};

use crate::pages::{AreaPage, ChapterPage, DocumentPage, ListPage, Read, SettingsPage, TemplatePage};
use crate::{Blanks, markdown, standalone};

fn now() -> Instant {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

fn shell(lang: Lang) -> Shell {
    Shell::sample(lang, now(), Furnishing::default())
}

/// Every guideline that comes along with its papers, in both languages.
fn everywhere(mut look: impl FnMut(Lang, Read<'_>)) {
    for name in builtin::names() {
        let (guideline, papers) = (builtin::load(name).unwrap(), builtin::papers(name).unwrap());
        for lang in Lang::ALL {
            look(*lang, Read { guideline: &guideline, papers: &papers });
        }
    }
}

fn blanks(guideline: &Guideline) -> Blanks {
    Blanks::of(&guideline.organisation, guideline, date_of(now()))
}

/// What every page must be: one heading of the first level, nothing that acts, nothing with a style of its own.
fn sound(html: &str) {
    assert_eq!(html.matches("<h1").count(), 1);
    assert_eq!(html.matches("<script").count(), 3, "the shell's own three");
    for forbidden in ["style=\"", "onclick", "<img", "javascript:", "<style"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_page_of_each_document_says_what_it_is_and_how_far_it_has_come() {
    everywhere(|lang, read| {
        let html = DocumentPage::new(shell(lang), read).render().unwrap();
        sound(&html);
        assert!(html.contains(&read.guideline.version.to_string()));
        let number = read.guideline.document.registry_number.as_deref().unwrap_or_default();
        assert!(html.contains(number));
        let says_binding = html.contains("binder ingen") || html.contains("binds nobody");
        assert_eq!(says_binding, !read.guideline.is_binding(), "a draft binds nobody, and says so");
        for reference in &read.guideline.document.references {
            assert!(html.contains("id=\"dated-title\"") && !reference.now.is_empty());
        }
    });
}

#[test]
fn every_requirement_is_read_once_on_the_page_of_its_area() {
    everywhere(|lang, read| {
        let mut shown = 0;
        for area in Area::ALL {
            let asked: Vec<_> = read.papers.requirements.of(*area).collect();
            let Some(page) = AreaPage::new(shell(lang), read, *area) else {
                assert!(asked.is_empty());
                continue;
            };
            let html = page.render().unwrap();
            sound(&html);
            for it in &asked {
                assert_eq!(
                    html.matches(&format!("<article class=\"card\" id=\"{}\"", it.id)).count(),
                    1,
                    "{}",
                    it.id
                );
                assert_eq!(
                    html.matches(&format!("lang=\"sv\">{}</p>", escaped(&it.wording))).count(),
                    1,
                    "{}",
                    it.id
                );
            }
            shown += html.matches("<article").count();
        }
        assert_eq!(shown, read.papers.requirements.list.len());
    });
}

fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('"', "&#34;").replace('\'', "&#39;")
}

#[test]
fn every_setting_is_read_once_in_its_chapter_with_where_it_comes_from() {
    everywhere(|lang, read| {
        sound(&SettingsPage::new(shell(lang), read).render().unwrap());
        let mut shown = 0;
        for (chapter, _) in chapters() {
            let Some(page) = ChapterPage::new(shell(lang), read, chapter) else { continue };
            let html = page.render().unwrap();
            sound(&html);
            for it in read.guideline.values().iter().filter(|it| it.chapter() == chapter) {
                assert_eq!(
                    html.matches(&format!("<br><code>{}</code></dt>", it.key)).count(),
                    1,
                    "{}",
                    it.key
                );
                shown += 1;
            }
        }
        assert_eq!(shown, read.guideline.values().len());
    });
}

#[test]
fn where_the_document_says_less_than_the_law_the_page_says_so() {
    let motala = builtin::text("motala").unwrap();
    let lax =
        motala.replacen("rounds_per_workday = { value", "ceiling_days = 30\nrounds_per_workday = { value", 1);
    assert_ne!(lax, motala, "the setting is written as it was");
    let guideline = Guideline::parse("motala", &lax, builtin::BASE).unwrap();
    let papers = builtin::papers("motala").unwrap();
    let read = Read { guideline: &guideline, papers: &papers };
    let html = DocumentPage::new(shell(Lang::Sv), read).render().unwrap();
    assert!(html.contains("Där lagen går före dokumentet"), "{html}");
    let html = ChapterPage::new(shell(Lang::Sv), read, "watch").unwrap().render().unwrap();
    assert!(html.contains("lagen går före") && html.contains("Lagens golv"));
}

#[test]
fn every_template_is_read_and_printed_and_can_do_nothing() {
    let (guideline, papers) = (builtin::load("motala").unwrap(), builtin::papers("motala").unwrap());
    let (read, blanks) = (Read { guideline: &guideline, papers: &papers }, blanks(&guideline));
    for lang in Lang::ALL.iter().copied() {
        let list = ListPage::new(shell(lang), read).render().unwrap();
        sound(&list);
        for it in read.papers.templates.list() {
            assert_eq!(
                list.matches(&format!("\"/guideline/templates/{}\"", it.key)).count(),
                1,
                "{}",
                it.key
            );
            let html = TemplatePage::new(shell(lang), read, &it.key, &blanks).unwrap().render().unwrap();
            sound(&html);
            assert!(html.contains("badge caution"), "{} is marked as a draft", it.key);
            assert!(!html.contains("{organisation}"), "{}", it.key);
            let printed = standalone(it, "Motala kommun", &blanks).unwrap();
            for outside in ["<script", "<link", "<img", "url(", "style=\""] {
                assert!(!printed.contains(outside), "{}: {outside}", it.key);
            }
            assert_eq!(printed.matches("<h1").count(), 1);
            assert!(it.kind == TemplateKind::Text || printed.contains("<dt>"), "{} has its fields", it.key);
        }
    }
}

#[test]
fn an_own_text_is_shown_as_adopted_and_can_do_nothing_either() {
    let (guideline, mut papers) = (builtin::load("motala").unwrap(), builtin::papers("motala").unwrap());
    let own = "+++\nkey = \"ordlista\"\ntitle = \"Våra <b>ord</b>\"\nkind = \"text\"\npart = \"words\"\nfor = []\ndraft = false\n+++\n\n# Våra ord\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) hos {organisation}\n";
    papers.templates.replace("ordlista", own).unwrap();
    let read = Read { guideline: &guideline, papers: &papers };
    let page = TemplatePage::new(shell(Lang::Sv), read, "ordlista", &blanks(&guideline)).unwrap();
    let html = page.render().unwrap();
    assert!(html.contains("text, antagen") && html.contains("badge good"));
    assert!(html.contains("&lt;script&gt;") && html.contains("hos Motala kommun"), "{html}");
    assert_eq!((html.matches("<script").count(), html.matches("<b>ord").count()), (3, 0));
    let blanks = blanks(&guideline);
    assert!(standalone(papers.templates.get("ordlista").unwrap(), "X", &blanks).is_ok());
    assert!(markdown::plain("{organisation}, {unit}", &blanks).ends_with("kommun, {unit}"));
}

#[test]
fn what_there_is_not_is_not_shown() {
    let guideline = builtin::load("kungsbacka").unwrap();
    let empty =
        Papers { requirements: guideline::Requirements::default(), templates: builtin::templates().unwrap() };
    let read = Read { guideline: &guideline, papers: &empty };
    assert!(Area::ALL.iter().all(|it| AreaPage::new(shell(Lang::Sv), read, *it).is_none()));
    let html = DocumentPage::new(shell(Lang::Sv), read).render().unwrap();
    assert!(html.contains("inga uppdelade krav"));
    for hostile in ["", "..", "README", "../ordlista", "ordlista.md", "Ordlista", "ordlista\0"] {
        assert!(
            TemplatePage::new(shell(Lang::Sv), read, hostile, &blanks(&guideline)).is_none(),
            "{hostile}"
        );
        assert!(ChapterPage::new(shell(Lang::Sv), read, hostile).is_none(), "{hostile}");
        assert!(hostile.parse::<Area>().is_err(), "{hostile}");
    }
}

#[test]
fn a_document_that_is_still_valid_is_not_told_of_as_one_that_was() {
    let (mut guideline, papers) =
        (builtin::load("stockholm").unwrap(), builtin::papers("stockholm").unwrap());
    let today = date_of(now());
    for (last, said, not_said) in [
        (today.yesterday().unwrap(), "gällde till", "gäller till"),
        (today, "gäller till", "gällde till"),
        ((0..400).fold(today, |day, _| day.tomorrow().unwrap()), "gäller till", "gällde till"),
    ] {
        guideline.document.related[0].valid_until = Some(last);
        let read = Read { guideline: &guideline, papers: &papers };
        let html = DocumentPage::new(shell(Lang::Sv), read).render().unwrap();
        assert!(html.contains(said) && !html.contains(not_said), "{last}");
    }
}
