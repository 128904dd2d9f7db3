//! Puts a WACZ together: records in WARC files, index, pages, other files, and last the signed list of them all.

use std::io::Write;

use kernel::Instant;
use serde::Serialize;

use crate::cdxj::{self, Indexed};
use crate::container::Container;
use crate::manifest::{DIGEST, INDEX, PACKAGE, PAGES, Package, PackageDigest, Resource, to_the_second};
use crate::signing::SigningKey;
use crate::warc::{CapturedPayload, Stored, Warc};
use crate::{Made, Unfit};

/// A page to begin reading at.
#[derive(Serialize)]
struct PageLine {
    id: String,
    url: String,
    ts: String,
    title: String,
}

/// A WACZ in the making.
pub(crate) struct Assembly<W> {
    container: Container<W>,
    made: Made,
    warc: Warc,
    n_warcs: u32,
    /// A WARC file is closed when it has become this large; it bounds the memory needed.
    warc_bytes: usize,
    index: Vec<Indexed>,
    pages: Vec<PageLine>,
    resources: Vec<Resource>,
}

impl<W: Write> Assembly<W> {
    pub(crate) fn new(out: W, made: &Made, warc_bytes: usize) -> Result<Self, Unfit> {
        let warc = Warc::start(&warc_name(1), made.entropy, made.at, &made.software)?;
        Ok(Self {
            container: Container::new(out),
            made: made.clone(),
            warc,
            n_warcs: 1,
            warc_bytes,
            index: Vec::new(),
            pages: Vec::new(),
            resources: Vec::new(),
        })
    }

    pub(crate) fn exchange(&mut self, payload: &CapturedPayload) -> Result<Stored, Unfit> {
        let stored = self.warc.exchange(payload)?;
        self.keep(stored)
    }

    pub(crate) fn thing(
        &mut self,
        address: &str,
        content_type: &str,
        at: Instant,
        bytes: &[u8],
    ) -> Result<Stored, Unfit> {
        let stored = self.warc.thing(address, content_type, at, bytes)?;
        self.keep(stored)
    }

    /// Lists a record as a page to begin at; the first one listed is the main page.
    pub(crate) fn page(&mut self, stored: &Stored, title: &str) {
        self.pages.push(PageLine {
            id: format!("p{}", self.pages.len() + 1),
            url: stored.line.url.clone(),
            ts: to_the_second(stored.line.at),
            title: title.to_owned(),
        });
    }

    /// Adds a file beside the records.
    pub(crate) fn file(&mut self, path: &str, bytes: &[u8]) -> Result<(), Unfit> {
        self.container.add(path, bytes)?;
        self.resources.push(Resource::of(path, bytes));
        Ok(())
    }

    /// Writes index, pages, list and signature.
    pub(crate) fn finish(mut self, title: &str, description: &str, key: &SigningKey) -> Result<W, Unfit> {
        self.close_warc(false)?;
        let index = cdxj::index(&self.index);
        self.file(INDEX, &index)?;
        let pages = self.page_lines()?;
        self.file(PAGES, &pages)?;
        let package = Package {
            profile: "data-package".to_owned(),
            wacz_version: "1.1.1".to_owned(),
            title: title.to_owned(),
            description: description.to_owned(),
            created: to_the_second(self.made.at),
            software: self.made.software.clone(),
            main_page_url: self.pages.first().map(|it| it.url.clone()),
            main_page_date: self.pages.first().map(|it| it.ts.clone()),
            resources: self.resources,
        };
        let mut list = serde_json::to_vec_pretty(&package)?;
        list.push(b'\n');
        self.container.add(PACKAGE, &list)?;
        let signature = key.sign(crate::manifest::labelled(kernel::Digest::of(&list)).as_bytes())?;
        let digest = PackageDigest::new(&package, &list, signature, key.public().to_base64());
        self.container.add(DIGEST, &digest.bytes())?;
        self.container.finish()
    }

    fn keep(&mut self, stored: Stored) -> Result<Stored, Unfit> {
        self.index.push(stored.line.clone());
        if self.warc.len() >= self.warc_bytes {
            self.close_warc(true)?;
        }
        Ok(stored)
    }

    fn close_warc(&mut self, another: bool) -> Result<(), Unfit> {
        let (name, bytes) = self.warc.take();
        if another {
            self.n_warcs += 1;
            self.warc.restart(&warc_name(self.n_warcs), self.made.at, &self.made.software)?;
        }
        self.file(&format!("archive/{name}"), &bytes)
    }

    fn page_lines(&self) -> Result<Vec<u8>, Unfit> {
        let mut text =
            String::from("{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n");
        for page in &self.pages {
            text.push_str(&serde_json::to_string(page)?);
            text.push('\n');
        }
        Ok(text.into_bytes())
    }
}

fn warc_name(n: u32) -> String {
    format!("data-{n:05}.warc.gz")
}
