use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;

use kernel::{Digest, Instant};

use super::input::{Event, FileInput, ItemEvents, Representation, TransferInput};
use super::made::{Complete, Counted, Made};
use super::mets::{self, Group, Head, Metadata};
use super::place::{Place, Written};
use super::representation::Begun;
use super::spool::Spool;
use super::{Shape, Unsent, dublin, papers, premis};
use crate::container::is_name;

/// A package to an archive (sv. *arkivpaket*) in the making, written piece by piece.
///
/// Memory holds neither contents nor lists of them. Dropped before [`Transfer::finish`], nothing is left of it.
pub struct Transfer {
    place: Place,
    input: TransferInput,
    documentation: Papers,
    schemas: Papers,
    finished: Vec<(Representation, Written)>,
    begun: Option<Begun>,
    objects: Spool,
    events: Spool,
    roles: BTreeSet<String>,
    last_item: Option<String>,
    counted: Counted,
}

/// The few files of a group that belongs to the whole package.
#[derive(Default)]
struct Papers {
    names: BTreeSet<String>,
    lines: String,
}

impl Transfer {
    /// Begins a package in this folder: `ID/` or `ID.tar` when it is whole.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the identity is unfit, the place is taken or the disk refuses.
    pub fn begin(folder: &Path, shape: Shape, input: TransferInput) -> Result<Self, Unsent> {
        input.check()?;
        let seconds = input.created_at.timestamp().as_second().max(0).unsigned_abs();
        let place = Place::new(folder, shape, &input.id, seconds)?;
        let mut objects = Spool::new(place.work(), "objects")?;
        objects.push(&premis::account(&input))?;
        let events = Spool::new(place.work(), "events")?;
        let mut transfer = Self {
            place,
            input,
            documentation: Papers::default(),
            schemas: Papers::default(),
            finished: Vec::new(),
            begun: None,
            objects,
            events,
            roles: BTreeSet::new(),
            last_item: None,
            counted: Counted::default(),
        };
        transfer.own_papers()?;
        Ok(transfer)
    }

    /// The folder in which the caller may keep what it needs while the package is made. It goes with it.
    #[must_use]
    pub fn workplace(&self) -> &Path {
        self.place.work()
    }

    /// Adds a file of documentation: what a reader needs to understand the content.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the name is unfit or taken, or the disk refuses.
    pub fn documentation(
        &mut self,
        name: &str,
        media_type: &str,
        content: &mut dyn Read,
    ) -> Result<(), Unsent> {
        let line = self.paper("documentation", name, media_type, content)?;
        self.documentation.lines.push_str(&line);
        Ok(())
    }

    /// Adds a schema beside those that the package's own documents follow.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the name is unfit or taken, or the disk refuses.
    pub fn schema(&mut self, name: &str, content: &mut dyn Read) -> Result<(), Unsent> {
        let line = self.paper("schemas", name, "application/xml", content)?;
        self.schemas.lines.push_str(&line);
        Ok(())
    }

    fn own_papers(&mut self) -> Result<(), Unsent> {
        for (name, text) in papers::SCHEMAS {
            self.schema(name, &mut text.as_bytes())?;
        }
        for (name, text) in papers::documentation(&self.input) {
            self.documentation(name, "text/plain", &mut text.as_bytes())?;
        }
        Ok(())
    }

    fn paper(
        &mut self,
        folder: &'static str,
        name: &str,
        media_type: &str,
        content: &mut dyn Read,
    ) -> Result<String, Unsent> {
        let papers = if folder == "schemas" { &mut self.schemas } else { &mut self.documentation };
        if !is_name(name) || name.contains('/') || name.len() > 100 {
            return Err(Unsent::FileName(name.chars().take(200).collect()));
        }
        if !papers.names.insert(name.to_ascii_lowercase()) {
            return Err(Unsent::Order(name.to_owned()));
        }
        let (id, path) = (format!("paket-{folder}-{}", papers.names.len()), format!("{folder}/{name}"));
        let written = self.add(&path, content)?;
        let created_at = self.input.created_at;
        Ok(mets::file(&mets::File { id: &id, path: &path, media_type, created_at, written }))
    }

    /// Begins a representation; the files that follow belong to it. The time says when the last of it was
    /// fetched, or made of what was fetched.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when it has been there, the one before has no files, or the disk refuses.
    pub fn representation(&mut self, which: Representation, at: Instant) -> Result<(), Unsent> {
        self.close_representation()?;
        if self.finished.iter().any(|it| it.0 == which) {
            return Err(Unsent::Twice(which.name()));
        }
        self.begun = Some(Begun::new(which, at, self.place.work())?);
        Ok(())
    }

    /// Adds a file to the representation that was begun last, digested on the way.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the name is unfit or not after the one before, no representation was begun, it cannot be
    /// read, or the disk refuses.
    pub fn file(&mut self, file: &FileInput<'_>, content: &mut dyn Read) -> Result<Digest, Unsent> {
        let begun = self.begun.as_mut().ok_or(Unsent::NoRepresentation)?;
        let path = begun.admit(file)?;
        let written = self.place.add(&path, content)?;
        begun.list(file, written)?;
        self.counted.files += 1;
        self.counted.bytes += written.bytes;
        Ok(written.digest)
    }

    /// Adds what has happened to the account as a whole.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the disk refuses.
    pub fn event(&mut self, event: &Event) -> Result<(), Unsent> {
        let object = self.input.id.clone();
        self.tell(event, &object)
    }

    /// Adds an item and what has happened to it. Items come in rising order of their identities.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when the item does not come after the one before, or the disk refuses.
    pub fn item(&mut self, item: &ItemEvents) -> Result<(), Unsent> {
        if self.last_item.as_ref().is_some_and(|it| *it >= item.id) {
            return Err(Unsent::Order(item.id.clone()));
        }
        self.last_item = Some(item.id.clone());
        self.objects.push(&premis::item(item))?;
        item.events.iter().try_for_each(|it| self.tell(it, &item.id))
    }

    fn tell(&mut self, event: &Event, object: &str) -> Result<(), Unsent> {
        if let Some(role) = event.by.as_ref().filter(|it| !self.roles.contains(*it)) {
            self.roles.insert(role.clone());
        }
        self.counted.events += 1;
        Ok(self.events.push(&premis::event(event, object))?)
    }

    /// Writes the documents that hold the package together. It has no name yet, so that what is to be recorded about
    /// it can be recorded first.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when there is no content or the disk refuses.
    pub fn complete(mut self) -> Result<Complete, Unsent> {
        self.close_representation()?;
        if self.finished.is_empty() {
            return Err(Unsent::Nothing);
        }
        let described = dublin::document(&self.input);
        let described = self.add("metadata/descriptive/dc.xml", &mut described.as_bytes())?;
        let preserved = self.preservation()?;
        let seal = self.root(described, preserved)?.digest;
        Ok(Complete { place: self.place, seal, counted: self.counted })
    }

    /// Completes the package and gives it its name.
    ///
    /// # Errors
    ///
    /// [`Unsent`] when there is no content, the place was taken meanwhile, or the disk refuses.
    pub fn finish(self) -> Result<Made, Unsent> {
        self.complete()?.name()
    }

    fn close_representation(&mut self) -> Result<(), Unsent> {
        let Some(begun) = self.begun.take() else { return Ok(()) };
        let which = begun.which();
        self.counted.events += 1;
        let written = begun.finish(&self.input, |path, content| {
            let written = self.place.add(path, content)?;
            self.counted.files += 1;
            self.counted.bytes += written.bytes;
            Ok(written)
        })?;
        self.finished.push((which, written));
        Ok(())
    }

    fn preservation(&mut self) -> Result<Written, Unsent> {
        let objects = std::mem::replace(&mut self.objects, Spool::new(self.place.work(), "rest")?);
        let events = std::mem::replace(&mut self.events, Spool::new(self.place.work(), "rest")?);
        let beginning = premis::beginning("../../schemas/");
        let end = premis::end(&self.input, &self.roles);
        let content = Cursor::new(beginning).chain(objects.reader()?).chain(events.reader()?);
        self.add("metadata/preservation/premis.xml", &mut content.chain(end.as_bytes()))
    }

    fn root(&mut self, described: Written, preserved: Written) -> Result<Written, Unsent> {
        let input = &self.input;
        let head = Head {
            prefix: "paket",
            object: &input.id,
            label: &input.label,
            content_type: mets::SPECIFICATION,
            schemas: "schemas/",
        };
        let metadata = [
            Metadata { id: "paket-dc", path: "metadata/descriptive/dc.xml", kind: "DC", written: described },
            Metadata {
                id: "paket-premis",
                path: "metadata/preservation/premis.xml",
                kind: "PREMIS",
                written: preserved,
            },
        ];
        let mut text = mets::beginning(head, input, &metadata);
        let mut groups = Vec::new();
        for (label, lines) in [("Documentation", &self.documentation.lines), ("Schemas", &self.schemas.lines)]
        {
            let group = Group::of_package(label);
            text += &[mets::group_begins(&group), lines.clone(), mets::group_ends()].concat();
            groups.push(group);
        }
        for (which, written) in &self.finished {
            let group = Group::of_representation(*which);
            let path = format!("representations/{}/METS.xml", which.name());
            let (id, media_type) = (format!("paket-{}-mets", which.name()), "application/xml");
            let created_at = input.created_at;
            let file = mets::File { id: &id, path: &path, media_type, created_at, written: *written };
            text += &[mets::group_begins(&group), mets::file(&file), mets::group_ends()].concat();
            groups.push(group);
        }
        text += &mets::end(head, &metadata, &groups);
        self.add("METS.xml", &mut text.as_bytes())
    }

    fn add(&mut self, path: &str, content: &mut dyn Read) -> Result<Written, Unsent> {
        let written = self.place.add(path, content)?;
        self.counted.files += 1;
        self.counted.bytes += written.bytes;
        Ok(written)
    }
}
