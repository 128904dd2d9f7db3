use crate::choice::choices;

choices! {
    /// Something known about an account: what an application answers, a checklist asks, a profile says (sv. *uppgift*).
    Fact {
        /// The organisation as sender.
        Organisation = "organisation", "kommunen som avsändare", "the municipality as sender";
        /// The unit behind the account.
        Unit = "unit", "ansvarig verksamhet", "the unit behind the account";
        /// That the unit belongs to the organisation.
        Belonging = "belonging", "tillhörighet till kommunen", "belonging to the municipality";
        /// Which board or company is the controller of personal data.
        Controller = "controller", "personuppgiftsansvarig", "controller of personal data";
        /// Who is responsible.
        Responsible = "responsible", "ansvarig person", "the person responsible";
        /// Who stands in.
        Deputy = "deputy", "ersättare", "the deputy";
        /// The mandate to use social media for the organisation.
        Mandate = "mandate", "uppdrag", "mandate";
        /// What it is for.
        Purpose = "purpose", "syfte", "purpose";
        /// Which of the benefits that the organisation seeks it gives.
        Benefits = "benefits", "nytta", "benefits";
        /// Which plan or assignment the purpose serves.
        PlanLink = "plan-link", "koppling till verksamhetsplan eller uppdrag", "link to the business plan or assignment";
        /// Goals that can be measured.
        Goals = "goals", "mätbara mål", "measurable goals";
        /// Whom it is for.
        Audience = "audience", "målgrupp", "audience";
        /// What is to be said.
        Message = "message", "budskap", "message";
        /// What the audience is to do.
        DesiredAction = "desired-action", "vad målgruppen ska göra", "what the audience is to do";
        /// Which medium and why.
        Channel = "channel", "val av kanal", "choice of channel";
        /// What kind of account it is on the platform.
        Kind = "kind", "kontotyp", "kind of account";
        /// How it is followed up.
        FollowUp = "follow-up", "uppföljning", "follow-up";
        /// The editorial plan.
        EditorialPlan = "editorial-plan", "redaktionell plan", "editorial plan";
        /// The hours a week that it is thought to take.
        TimeNeeded = "time-needed", "uppskattad tid", "time needed";
        /// The hours a week that there are.
        TimeAvailable = "time-available", "tillgänglig tid", "time available";
        /// That there are people and means.
        Resources = "resources", "resurser", "resources";
        /// That there is knowledge.
        Competence = "competence", "kunskap", "competence";
        /// What may go wrong.
        Risks = "risks", "risker", "risks";
        /// What is needed of the IT unit.
        Technology = "technology", "teknik", "technology";
        /// How visitors find it.
        Marketing = "marketing", "marknadsföring", "marketing";
        /// Whether and how it is used in a crisis.
        CrisisUse = "crisis-use", "användning i kris", "use in a crisis";
        /// How records are registered, disposed of and archived.
        RecordsRoutine = "records-routine", "rutin för handlingar", "routine for records";
        /// Which terms of the platform were read.
        PlatformTerms = "platform-terms", "plattformens villkor", "terms of the platform";
        /// What may be expected on it.
        Content = "content", "väntat innehåll", "expected content";
        /// How the unit is reached otherwise.
        Contact = "contact", "kontaktuppgifter", "contact details";
        /// The unit's own page.
        WebPage = "web-page", "verksamhetens webbsida", "the unit's web page";
        /// The page on how social media are handled.
        RulesPage = "rules-page", "sidan om sociala medier", "the page on social media";
        /// The page on personal data.
        PrivacyPage = "privacy-page", "sidan om personuppgifter", "the page on personal data";
        /// When and how it is watched.
        Watching = "watching", "hur kontot bevakas", "how the account is watched";
        /// Who writes.
        Writers = "writers", "vilka som skriver", "who writes";
        /// What is not accepted.
        NotAccepted = "not-accepted", "vad som inte accepteras", "what is not accepted";
        /// That what is not accepted may be removed.
        Removal = "removal", "att inlägg kan tas bort", "that posts may be removed";
        /// What the comments are for.
        CommentPurpose = "comment-purpose", "vad kommentarerna är till för", "what the comments are for";
        /// That what is written is a public record.
        PublicRecords = "public-records", "att det som skrivs är allmän handling", "that what is written is a public record";
        /// That what is written becomes visible to others (lag 1998:112 3 §).
        Visibility = "visibility", "att det som skrivs syns för andra", "that what is written is seen by others";
        /// That secrets do not belong here, and where to turn instead.
        SecrecyNotice = "secrecy-notice", "att sekretess inte hör hemma här", "that secrets do not belong here";
        /// The organisation's logotype.
        Logotype = "logotype", "logotyp", "logotype";
        /// The picture behind.
        Cover = "cover", "bakgrundsbild", "cover picture";
        /// The organisation's main message.
        MainMessage = "main-message", "gemensamt budskap", "common message";
    }
}

impl Fact {
    /// Whether it can be said only when somebody has stated it; the rest follows from the guideline and the account.
    #[must_use]
    pub fn must_be_stated(self) -> bool {
        matches!(
            self,
            Self::Controller
                | Self::Purpose
                | Self::Audience
                | Self::Message
                | Self::Content
                | Self::Contact
                | Self::WebPage
                | Self::PlanLink
                | Self::CommentPurpose
        )
    }
}
