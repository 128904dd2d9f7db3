use std::io::{Cursor, Read};
use std::path::Path;

use kernel::Instant;

use super::input::{Event, FileInput, Representation, TransferInput};
use super::mets::{self, Group, Head, Metadata};
use super::place::Written;
use super::spool::Spool;
use super::{Unsent, premis};

/// A representation to which files are being added.
pub(super) struct Begun {
    which: Representation,
    at: Instant,
    lines: Spool,
    objects: Spool,
    last: Option<String>,
    n_files: u64,
}

impl Begun {
    pub(super) fn new(which: Representation, at: Instant, work: &Path) -> Result<Self, Unsent> {
        Ok(Self {
            which,
            at,
            lines: Spool::new(work, "lines")?,
            objects: Spool::new(work, "described")?,
            last: None,
            n_files: 0,
        })
    }

    pub(super) fn which(&self) -> Representation {
        self.which
    }

    /// The path in the package of a file whose name is fit and comes after the one before.
    pub(super) fn admit(&mut self, file: &FileInput<'_>) -> Result<String, Unsent> {
        if !file.is_fit() {
            return Err(Unsent::FileName(file.name.chars().take(200).collect()));
        }
        let name = file.name.to_ascii_lowercase();
        if self.last.as_ref().is_some_and(|it| *it >= name) {
            return Err(Unsent::Order(file.name.to_owned()));
        }
        self.last = Some(name);
        Ok(format!("representations/{}/data/{}", self.which.name(), file.name))
    }

    /// Lists a file that has been written.
    pub(super) fn list(&mut self, file: &FileInput<'_>, written: Written) -> Result<(), Unsent> {
        self.n_files += 1;
        let (id, path) = (format!("{}-{}", self.which.name(), self.n_files), format!("data/{}", file.name));
        let (media_type, created_at) = (file.media_type, file.created_at);
        self.lines.push(&mets::file(&mets::File {
            id: &id,
            path: &path,
            media_type,
            created_at,
            written,
        }))?;
        Ok(self.objects.push(&premis::file(&path, file, written))?)
    }

    /// Writes what describes it; the last document written is its `METS.xml`.
    pub(super) fn finish(
        self,
        input: &TransferInput,
        mut add: impl FnMut(&str, &mut dyn Read) -> Result<Written, Unsent>,
    ) -> Result<Written, Unsent> {
        let name = self.which.name();
        if self.n_files == 0 {
            return Err(Unsent::Empty(name));
        }
        let path = "metadata/preservation/premis.xml";
        let in_package = |path: &str| format!("representations/{name}/{path}");
        let (beginning, end) = preservation(self.which, self.at, input);
        let mut content = Cursor::new(beginning).chain(self.objects.reader()?).chain(end.as_bytes());
        let written = add(&in_package(path), &mut content)?;
        let id = format!("{name}-premis");
        let metadata = [Metadata { id: &id, path, kind: "PREMIS", written }];
        let head = Head {
            prefix: name,
            object: name,
            label: self.which.label(),
            content_type: self.which.content_type(),
            schemas: "../../schemas/",
        };
        let group = Group {
            id: format!("{name}-grupp"),
            label: "Representations".to_owned(),
            content_type: self.which.content_type().to_owned(),
            pointer: None,
        };
        let beginning = mets::beginning(head, input, &metadata) + &mets::group_begins(&group);
        let end = mets::group_ends() + &mets::end(head, &metadata, &[group]);
        let mut content = Cursor::new(beginning).chain(self.lines.reader()?).chain(end.as_bytes());
        add(&in_package("METS.xml"), &mut content)
    }
}

/// What stands before and after the files: the representation, how it came about, and by what.
fn preservation(which: Representation, at: Instant, input: &TransferInput) -> (String, String) {
    let beginning = premis::beginning("../../../../schemas/") + &premis::representation(which);
    let event = Event {
        id: format!("{}-{}", which.made_by().word(), which.name()),
        kind: which.made_by(),
        at,
        detail: which.label().to_owned(),
        outcome: "utfört".to_owned(),
        by: None,
    };
    let end = premis::event(&event, which.name()) + &premis::end(input, &std::collections::BTreeSet::new());
    (beginning, end)
}

impl Group {
    /// A group that belongs to the whole package.
    pub(super) fn of_package(label: &str) -> Self {
        Self {
            id: format!("paket-{}", label.to_ascii_lowercase()),
            label: label.to_owned(),
            content_type: mets::SPECIFICATION.to_owned(),
            pointer: None,
        }
    }

    /// The group of a representation, seen from the package.
    pub(super) fn of_representation(which: Representation) -> Self {
        Self {
            id: format!("paket-{}", which.name()),
            label: format!("Representations/{}", which.name()),
            content_type: which.content_type().to_owned(),
            pointer: Some(format!("representations/{}/METS.xml", which.name())),
        }
    }
}
