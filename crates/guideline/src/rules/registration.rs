use kernel::calendar::Label;

use crate::Source;
use crate::choice::choices;

choices! {
    /// What a registration ground leads to.
    Registration {
        /// A new entry in the register (sv. *diarieföra*).
        Register = "register", "diarieförs", "is registered";
        /// An entry in a matter that exists.
        AddToMatter = "add-to-matter", "förs till ärendet", "is added to the matter";
        /// No entry; the item is kept in order.
        LeaveOut = "leave-out", "diarieförs inte", "is not registered";
    }

    /// What has to be stated with a registration ground.
    Asked {
        /// A reason in words.
        Reason = "reason", "motivering", "a reason";
        /// The registry number of a matter (sv. *diarienummer*).
        RegistryNumber = "registry-number", "diarienummer", "a registry number";
    }
}

/// What is registered (sv. *diarieförs*), and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationRules {
    /// Whether what is removed is registered.
    pub on_remove: bool,
    /// Whether what is hidden is registered.
    pub on_hide: bool,
    /// Whether what may be under secrecy is registered; by the law's floor always.
    pub on_secrecy: bool,
    /// Who registers.
    pub recipient: Label,
    /// How registry numbers are written.
    pub number: NumberFormat,
    /// The grounds for registering and for leaving out.
    pub grounds: Vec<RegistrationGround>,
}

impl RegistrationRules {
    /// The ground with this key.
    #[must_use]
    pub fn ground(&self, key: &str) -> Option<&RegistrationGround> {
        self.grounds.iter().find(|it| it.key == key)
    }
}

/// A ground for registering an item, or for leaving it out of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationGround {
    /// The name in guidelines and tables.
    pub key: String,
    /// What the person who chooses sees.
    pub label: Label,
    /// When it fits.
    pub help: Label,
    /// What it leads to.
    pub outcome: Registration,
    /// What has to be stated with it.
    pub asks: Option<Asked>,
    /// Whether it is chosen by itself when something is removed or hidden.
    pub automatic: bool,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How registry numbers are written (sv. *diarienummer*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    pub(crate) format: String,
    pub(crate) digits: u32,
    /// The series, often the letters of the board.
    pub series: String,
}

impl NumberFormat {
    /// The registry number: `KS-2025/00179`.
    #[must_use]
    pub fn write(&self, year: i16, number: u64) -> String {
        let width = usize::try_from(self.digits).unwrap_or(0);
        self.format
            .replace("{number}", &format!("{number:0width$}"))
            .replace("{year}", &format!("{year:04}"))
            .replace("{series}", &self.series)
    }
}
