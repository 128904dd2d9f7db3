use kernel::calendar::Label;

use crate::Choice as _;
use crate::choice::choices;
use crate::read::{Page, Problems, Section, nearest};

choices! {
    /// What a template is for.
    TemplateKind {
        /// To read or to copy.
        Text = "text", "text", "text";
        /// To fill in.
        Form = "form", "formulär", "form";
        /// To go through, one point at a time.
        Checklist = "checklist", "checklista", "checklist";
    }

    /// The part of the work that a template belongs to.
    TemplatePart {
        /// Opening, keeping and closing accounts.
        Accounts = "accounts", "Konton: öppna, sköta, avsluta", "Accounts: opening, keeping, closing";
        /// What visitors read.
        Visitors = "visitors", "Profil och regler för besökare", "Profile and rules for visitors";
        /// Those who keep the accounts.
        People = "people", "Människorna som sköter kontona", "The people who keep the accounts";
        /// Planning and publishing.
        Publishing = "publishing", "Planera och publicera", "Planning and publishing";
        /// Answering.
        Answers = "answers", "Svara", "Answering";
        /// Public records.
        Records = "records", "Handlingar", "Records";
        /// Crisis and security.
        Security = "security", "Kris och säkerhet", "Crisis and security";
        /// Words.
        Words = "words", "Ord", "Words";
    }
}

/// A text or a form that guidelines point to (sv. *mall*): a draft, or the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The name in addresses and of its file.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// What it is for.
    pub kind: TemplateKind,
    /// The part of the work it belongs to.
    pub part: TemplatePart,
    /// The requirements it serves; that it is there meets none of them.
    pub serves: Vec<String>,
    /// Whether it is not adopted yet.
    pub draft: bool,
    /// Whether it is the organisation's own text, not the one that comes with the product.
    pub own: bool,
    /// What is filled in or gone through.
    pub fields: Vec<TemplateField>,
    /// The text in Markdown, without what stands above it.
    pub body: String,
    /// The whole file.
    pub file: String,
}

/// Something to fill in, or a point to go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateField {
    /// Its name.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What belongs there.
    pub help: String,
    /// Whether it must be filled in.
    pub required: bool,
}

const FENCE: &str = "+++";

impl Template {
    /// Reads a template; `name` is what its file is called, without `.md`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with what stands above the text.
    pub fn parse(name: &str, text: &str) -> Result<Self, Problems> {
        let file = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let shown = format!("{name}.md");
        let Some((head, body)) = halves(&file) else { return Err(without_a_head(&shown, &file)) };
        let head = format!("\n{head}"); // The fence stands on the first line: places are told as they are in the file.
        let page = Page::new(&shown, &head, &[]);
        let table = page.toml()?;
        let whole = Section::whole(&page, &table);
        let template = read(&whole, name, body.trim(), &file);
        drop(whole);
        page.finish()?;
        Ok(template)
    }

    /// The text before and after the place of the fields.
    #[must_use]
    pub fn around_fields(&self) -> (&str, &str) {
        let mut at = 0;
        for line in self.body.split_inclusive('\n') {
            if line.trim() == "{fields}" {
                return (&self.body[..at], &self.body[at + line.len()..]);
            }
            at += line.len();
        }
        (&self.body, "")
    }
}

/// What stands between the fences, and what stands below them.
fn halves(file: &str) -> Option<(&str, &str)> {
    let rest = file.strip_prefix(FENCE)?.strip_prefix('\n')?;
    let (head, body) = rest.split_once("\n+++\n")?;
    Some((head, body))
}

fn without_a_head(shown: &str, file: &str) -> Problems {
    let page = Page::new(shown, file, &[]);
    page.problem(
        0,
        "filen ska börja med uppgifter om mallen mellan två rader med +++; ladda ned mallen och behåll det som står överst",
        "the file should begin with facts about the template between two lines of +++; download the template and keep what stands at its top",
    );
    page.problems()
}

fn read(section: &Section<'_>, name: &str, body: &str, file: &str) -> Template {
    let template = Template {
        key: section.need("key", section.take_text("key"), name.to_owned()),
        title: section.need("title", section.take_text("title"), String::new()),
        kind: section.need("kind", section.take_choice("kind").map(|it| it.0), TemplateKind::Text),
        part: section.need("part", section.take_choice("part").map(|it| it.0), TemplatePart::Accounts),
        serves: section.take_texts("for").unwrap_or_default(),
        draft: section.need("draft", section.take_flag("draft").map(|it| it.0), true),
        own: false,
        fields: section.list("fields", "fields").iter().map(field).collect(),
        body: body.to_owned(),
        file: file.to_owned(),
    };
    if template.key != name {
        section.problem(
            section.at(),
            format!("key ska vara filens namn, \"{name}\""),
            format!("key should be the name of the file, \"{name}\""),
        );
    }
    if template.kind == TemplateKind::Text && !template.fields.is_empty() {
        section.problem(section.at(), "en text har inga fields", "a text has no fields");
    }
    if body.is_empty() {
        section.problem(section.at(), "mallen har ingen text", "the template has no text");
    }
    template
}

fn field(section: &Section<'_>) -> TemplateField {
    let key = section.need("key", section.take_text("key"), String::new());
    section.page().claim(format!("fields {key}"), section.at());
    TemplateField {
        key,
        label: section.need("label", section.take_text("label"), String::new()),
        help: section.take_text("help").unwrap_or_default(),
        required: section.take_flag("required").is_some_and(|it| it.0),
    }
}

/// All templates, those of one part together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    list: Vec<Template>,
}

impl Templates {
    pub(crate) fn new(mut list: Vec<Template>) -> Self {
        let place = |it: &Template| TemplatePart::ALL.iter().position(|part| *part == it.part);
        list.sort_by_key(place);
        Self { list }
    }

    /// The templates, part by part.
    #[must_use]
    pub fn list(&self) -> &[Template] {
        &self.list
    }

    /// The template with this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Template> {
        self.list.iter().find(|it| it.key == key)
    }

    /// Those that serve a requirement.
    pub fn serving<'a>(&'a self, requirement: &'a str) -> impl Iterator<Item = &'a Template> {
        self.list.iter().filter(move |it| it.serves.iter().any(|it| it == requirement))
    }

    /// Puts the organisation's own text in the place of one that came along; `name` is what its file is called,
    /// without `.md`.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or no template is called so.
    pub fn replace(&mut self, name: &str, text: &str) -> Result<(), Problems> {
        let Some(at) = self.list.iter().position(|it| it.key == name) else { return Err(self.unknown(name)) };
        let mut own = Template::parse(name, text)?;
        own.own = true;
        // Where it belongs is the house's order, not the text's.
        own.part = self.list[at].part;
        self.list[at] = own;
        Ok(())
    }

    fn unknown(&self, name: &str) -> Problems {
        let shown: String = name.chars().take(64).collect();
        let meant = nearest(name, self.list.iter().map(|it| it.key.as_str()));
        let (sv, en) = meant.map_or_else(
            || (".".to_owned(), ".".to_owned()),
            |it| (format!("; menade du \"{it}.md\"?"), format!("; did you mean \"{it}.md\"?")),
        );
        let page_name = format!("{shown}.md");
        let page = Page::new(&page_name, "", &[]);
        page.problem(
            0,
            format!("ingen mall heter \"{shown}\"{sv} Namnen står på sidan Mallar"),
            format!("no template is called \"{shown}\"{en} The names stand on the page Templates"),
        );
        page.problems()
    }
}

impl Template {
    /// What it is, in words: *formulär, utkast att anta*.
    #[must_use]
    pub fn standing(&self) -> Label {
        let kind = self.kind.label();
        let (sv, en) = match (self.own, self.draft) {
            (false, true) => ("utkast att anta", "draft to be adopted"),
            (true, true) => ("egen text, inte antagen", "own text, not adopted"),
            (_, false) => ("antagen", "adopted"),
        };
        Label::new(format!("{}, {sv}", kind.sv), format!("{}, {en}", kind.en))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;

    const OWN: &str = "+++\nkey = \"ordlista\"\ntitle = \"Våra ord\"\nkind = \"text\"\npart = \"words\"\nfor = []\ndraft = false\n+++\n\n# Våra ord\n\nHej.\n";

    #[test]
    fn every_template_that_comes_along_is_a_draft_that_serves_requirements_that_there_are() {
        let templates = builtin::templates().unwrap();
        assert_eq!(templates.list().len(), 38);
        let documents: Vec<_> =
            builtin::names().map(|it| builtin::papers(it).unwrap().requirements).collect();
        for it in templates.list() {
            assert!(it.draft && !it.own && !it.serves.is_empty(), "{}", it.key);
            let unknown: Vec<_> =
                it.serves.iter().filter(|id| documents.iter().all(|all| all.get(id).is_none())).collect();
            assert_eq!(unknown, Vec::<&String>::new(), "{}", it.key);
            assert_eq!(it.fields.is_empty(), it.kind == TemplateKind::Text, "{}", it.key);
            assert!(
                it.fields.is_empty() || !it.around_fields().1.is_empty() || it.body.ends_with("{fields}")
            );
        }
    }

    #[test]
    fn an_own_text_takes_the_place_of_the_one_that_came_along() {
        let mut templates = builtin::templates().unwrap();
        templates.replace("ordlista", &OWN.replace('\n', "\r\n")).unwrap();
        let own = templates.get("ordlista").unwrap();
        assert_eq!((own.own, own.draft, own.title.as_str()), (true, false, "Våra ord"));
        assert_eq!(own.body, "# Våra ord\n\nHej.");
        assert_eq!(templates.list().len(), 38);
    }

    #[test]
    fn what_is_wrong_with_an_own_text_is_told_with_its_place_and_the_remedy() {
        let wrong = |name: &str, text: &str| {
            builtin::templates().unwrap().replace(name, text).unwrap_err().list()[0].words.sv.clone()
        };
        assert!(wrong("ordlista", "# Våra ord").contains("två rader med +++"));
        assert!(wrong("ordlist", OWN).contains("menade du \"ordlista.md\"?"));
        assert!(wrong("regelsida", OWN).contains("key ska vara filens namn"));
        assert!(wrong("ordlista", &OWN.replace("\"text\"", "\"texst\"")).contains("kind"));
        let place = builtin::templates().unwrap().replace("ordlista", &OWN.replace("title", "titel"));
        assert!(place.unwrap_err().to_string().contains("ordlista.md:3:1: \"titel\" is unknown here"));
    }
}
