//! The authority's own diary (sv. *myndighetens eget diarium*): the system in which it registers everything else.
//!
//! # Writing an adapter
//!
//! An adapter is a [`Diary`]. It takes a [`Package`] – a letter to whoever registers, and files to be registered – and
//! brings it to where the diary or its registrar finds it. Three things hold for every adapter:
//!
//! 1. **It can be repeated.** A job hands over, and is tried again when nobody knows whether it came through. A package is
//!    the same when its [`Package::id`] is; where the other side keeps packages, a second one of the same identity
//!    changes nothing, and where it does not (a letter), the identity stands in it, so that a person sees that it is the same.
//! 2. **Handing over is no registering.** Nothing is registered elsewhere before [`Diary::receipt`] has brought a number
//!    back, or a registrar has typed it in. An adapter that cannot read receipts always says that there is none.
//! 3. **What may be secret goes no further than it must.** Of a [`Package::restricted`] package an adapter that leaves the
//!    authority's own rooms, such as mail, takes the letter alone.
//!
//! A diary with an interface of its own (REST) becomes an adapter in the same way: `hand_over` makes the entry under
//! the identity of the package, or finds it there, and `receipt` asks for its number.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use kernel::{Failed, Faults, Outcome};

use crate::mail::{Attachment, Mail, Mailer};

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its identity: letters, digits, `-` and `.`, so that it may be the name of a file.
    pub id: String,
    /// What it is, on one line; nothing that may be secret.
    pub subject: String,
    /// What whoever registers is told; nothing that may be secret.
    pub letter: String,
    /// Whether secrecy is suspected in it.
    pub restricted: bool,
    /// What is to be registered.
    pub files: Vec<Attachment>,
}

/// The authority's own diary (sv. *myndighetens eget diarium*), as far as it can be reached. The manual of the module says what holds for every adapter.
#[async_trait]
pub trait Diary: Send + Sync {
    /// Its name in settings and tables, such as `mail`.
    fn way(&self) -> &'static str;

    /// Brings a package there. Repeating it is harmless.
    ///
    /// # Errors
    ///
    /// [`Failed`] when nobody knows that it arrived.
    async fn hand_over(&self, package: &Package) -> Outcome<()>;

    /// The number that came back for the package of this identity, as it was written; none as long as there is none.
    ///
    /// # Errors
    ///
    /// [`Failed`] when it cannot be looked for, or what is there is no receipt.
    async fn receipt(&self, id: &str) -> Outcome<Option<String>>;

    /// Whether it could take something now; hands nothing over.
    ///
    /// # Errors
    ///
    /// [`Failed`] with what stands in the way.
    async fn check(&self) -> Outcome<()>;
}

/// The registrar's mailbox. The number that comes back is typed in by a person.
pub struct ByMail {
    mailer: Arc<Mailer>,
    to: String,
}

impl ByMail {
    /// Packages go to this address.
    #[must_use]
    pub fn new(mailer: Arc<Mailer>, to: String) -> Self {
        Self { mailer, to }
    }
}

#[async_trait]
impl Diary for ByMail {
    fn way(&self) -> &'static str {
        "mail"
    }

    async fn hand_over(&self, package: &Package) -> Outcome<()> {
        let attachments = if package.restricted { Vec::new() } else { package.files.clone() };
        let mail = Mail {
            to: self.to.clone(),
            subject: package.subject.clone(),
            body: format!("{}\nÖverlämningens beteckning: {}\n", package.letter, package.id),
            attachments,
        };
        self.mailer.send(&mail).await
    }

    async fn receipt(&self, _: &str) -> Outcome<Option<String>> {
        Ok(None)
    }

    async fn check(&self) -> Outcome<()> {
        if crate::mail::is_address(&self.to) {
            Ok(())
        } else {
            Err(Failed::for_good("reading the registrar's mail address from the settings"))
        }
    }
}

/// A diary in memory, for rehearsals and tests: packages are kept, and receipts are what somebody says they are.
#[derive(Default)]
pub struct Kept {
    faults: Faults,
    packages: Mutex<BTreeMap<String, Package>>,
    receipts: Mutex<BTreeMap<String, String>>,
}

impl Kept {
    /// An empty diary that fails where the plan says.
    #[must_use]
    pub fn new(faults: Faults) -> Self {
        Self { faults, ..Self::default() }
    }

    /// What was handed over, by identity.
    #[must_use]
    pub fn packages(&self) -> Vec<Package> {
        self.packages.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// The package of this identity was registered under this number.
    pub fn register(&self, id: &str, number: &str) {
        let mut receipts = self.receipts.lock().unwrap_or_else(PoisonError::into_inner);
        receipts.insert(id.to_owned(), number.to_owned());
    }
}

#[async_trait]
impl Diary for Kept {
    fn way(&self) -> &'static str {
        "kept"
    }

    async fn hand_over(&self, package: &Package) -> Outcome<()> {
        self.faults.point("handing over to the diary")?;
        let mut packages = self.packages.lock().unwrap_or_else(PoisonError::into_inner);
        packages.insert(package.id.clone(), package.clone());
        drop(packages);
        self.faults.point("hearing that the diary has it")
    }

    async fn receipt(&self, id: &str) -> Outcome<Option<String>> {
        self.faults.point("asking the diary for its number")?;
        Ok(self.receipts.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned())
    }

    async fn check(&self) -> Outcome<()> {
        Ok(())
    }
}
