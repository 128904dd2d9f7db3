//! The people of a scenario, as the scenarios call them.

use std::str::FromStr;

use cucumber::Parameter;

use crate::rig::cast::ADMINISTRATOR;

/// Somebody of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Parameter)]
#[param(
    name = "who",
    regex = r"redaktören|ersättaren|kommunikatören|kommunikationschefen|chefen|direktören|registratorn|huvudregistratorn|arkivarien|dataskyddsombudet|säkerhetssamordnaren|webbstrategen|den medieansvariga|servicecenter|it-teknikern|administratören|medarbetaren"
)]
pub(crate) enum Who {
    /// The account's responsible editor.
    Editor,
    /// Another editor, who is the account's deputy.
    OtherEditor,
    Communicator,
    /// Whoever oversees all accounts.
    Coordinator,
    Manager,
    Director,
    Registrar,
    ChiefRegistrar,
    /// Somebody who reads the public register and nothing else of it.
    Archivist,
    DataProtectionOfficer,
    /// Whoever receives incidents.
    SecurityCoordinator,
    WebStrategist,
    MediaLead,
    ServiceCentre,
    It,
    Administrator,
    /// Somebody who works there and has no role.
    Employee,
}

impl Who {
    /// How the scenarios call them, what they sign in as, and their name.
    const EVERYBODY: [(Self, [&'static str; 3]); 17] = [
        (Self::Editor, ["redaktören", "editor", "Redaktör Ek"]),
        (Self::OtherEditor, ["ersättaren", "ersattare", "Ersättare Lind"]),
        (Self::Communicator, ["kommunikatören", "communicator", "Kommunikatör Gran"]),
        (Self::Coordinator, ["kommunikationschefen", "coordinator", "Kommunikationschef Lönn"]),
        (Self::Manager, ["chefen", "manager", "Chef Al"]),
        (Self::Director, ["direktören", "director", "Direktör Tall"]),
        (Self::Registrar, ["registratorn", "registrar", "Registrator Rönn"]),
        (Self::ChiefRegistrar, ["huvudregistratorn", "chief-registrar", "Huvudregistrator Asp"]),
        (Self::Archivist, ["arkivarien", "archivist", "Arkivarie Alm"]),
        (
            Self::DataProtectionOfficer,
            ["dataskyddsombudet", "data-protection-officer", "Dataskyddsombud Bok"],
        ),
        (
            Self::SecurityCoordinator,
            ["säkerhetssamordnaren", "security-coordinator", "Säkerhetssamordnare Hassel"],
        ),
        (Self::WebStrategist, ["webbstrategen", "web-strategist", "Webbstrateg Sälg"]),
        (Self::MediaLead, ["den medieansvariga", "media-lead", "Medieansvarig Hägg"]),
        (Self::ServiceCentre, ["servicecenter", "service-centre", "Servicecenter Björk"]),
        (Self::It, ["it-teknikern", "it", "It-tekniker Pil"]),
        (Self::Administrator, ["administratören", ADMINISTRATOR, "Administratör"]),
        (Self::Employee, ["medarbetaren", "medarbetare", "Medarbetare Oxel"]),
    ];

    fn words(self) -> [&'static str; 3] {
        Self::EVERYBODY.into_iter().find(|it| it.0 == self).expect("everybody is in the list").1
    }

    /// What they sign in as.
    pub(crate) fn login(self) -> &'static str {
        self.words()[1]
    }

    pub(crate) fn name(self) -> &'static str {
        self.words()[2]
    }

    pub(crate) fn mail(self) -> String {
        let login = self.login();
        if login.contains('@') { login.to_owned() } else { format!("{login}@example.se") }
    }
}

impl FromStr for Who {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::EVERYBODY.into_iter().find(|it| it.1[0] == text);
        found.map(|it| it.0).ok_or_else(|| format!("ingen heter {text}"))
    }
}
