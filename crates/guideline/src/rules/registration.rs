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
        /// No entry; the item is kept in order (sv. *hålls ordnad*).
        LeaveOut = "leave-out", "diarieförs inte", "is not registered";
        /// Neither: the item is plainly of minor importance (sv. *uppenbart ringa betydelse*, OSL 5:1).
        Minor = "minor", "är av ringa betydelse", "is of minor importance";
    }

    /// What speaks for a registration ground: something in the item, or something that was done about it.
    RegistrationSign {
        /// Something in it may be secret.
        Secrecy = "secrecy", "sekretess misstänks", "secrecy is suspected";
        /// It was hidden or removed by a decision.
        Removed = "removed", "det har dolts eller tagits bort", "it was hidden or removed";
        /// It may be a crime.
        Crime = "crime", "det kan vara ett brott", "it may be a crime";
        /// A registry number stands in it.
        Number = "registry-number", "ett diarienummer står i texten", "a registry number stands in the text";
        /// A complaint.
        Complaint = "complaint", "det läses som ett klagomål", "it reads as a complaint";
        /// A report of a fault.
        Fault = "fault", "det läses som en felanmälan", "it reads as a report of a fault";
        /// An application or a request.
        Application = "application", "det läses som en ansökan eller begäran", "it reads as an application or a request";
        /// The writer's own matter.
        Own = "own", "det läses som ett enskilt ärende", "it reads as the writer's own matter";
        /// A question to the politicians.
        Political = "political", "det läses som en politisk fråga", "it reads as a political question";
        /// A question that was answered.
        AnsweredQuestion = "answered-question", "det är en fråga som har fått svar", "it is a question that was answered";
        /// Praise or thanks.
        Praise = "praise", "det läses som beröm", "it reads as praise";
        /// An opinion.
        Opinion = "opinion", "det läses som en åsikt", "it reads as an opinion";
        /// Nothing of all this.
        Other = "other", "inget talar för något annat", "nothing speaks for anything else";
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
    /// The key of the template that guides registrars, where the document names such guidance.
    pub guide: Option<String>,
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
    /// What speaks for it, so that it is proposed; a person decides.
    pub suggested_by: Vec<RegistrationSign>,
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
