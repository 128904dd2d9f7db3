# The guideline: the document, the requirements, the settings and the templates.

guidance-title = The guideline
guidance-ways = Pages of the guideline
guidance-way-document = The document
guidance-way-settings = Settings
guidance-way-templates = Templates
guidance-version = Version { $version }
guidance-facts = About the document
guidance-fact-number = registry number
guidance-fact-decided-by = decided by
guidance-fact-decided = decided
guidance-fact-revised = revised
guidance-fact-owner = owner
guidance-fact-validity = validity
guidance-fact-classification = information class
guidance-fact-place = to be read in
guidance-fact-superior = superior document
guidance-fact-predecessor = replaces
guidance-fact-binds = holds for
guidance-not-stated = not said in the document
guidance-no-predecessor = the document does not say that it replaces anything
guidance-companies-adopt = A company is bound only when its own board has adopted the document
guidance-companies-bound = Nothing is said about companies having to adopt the document themselves
guidance-state-draft = This is a draft. It binds nobody: the program shows what would be asked and notes it, but bars nothing.
guidance-state-out-for-comment = The document is out for comment. It is not decided and binds nobody: the program shows what would be asked and notes it, but bars nothing.
guidance-state-decided = The document is decided and in force. What the program bars it bars under it, and every decision carries its version.
guidance-state-replaced = Another document took its place and it is no longer in force. Decisions taken under it keep their version.
guidance-not-binding = The document is not decided. The requirements are shown, but they bar nobody.
guidance-contents = Contents
guidance-contents-intro = The document has been divided into { $n } requirements. Of { $claimed } of them the program says how they are met. Of the rest it says nothing: they are not built, or not tried.
guidance-no-requirements = There are no separate requirements for this guideline. The settings show what it says.
guidance-area-count = { $n ->
    [one] 1 requirement
   *[other] { $n } requirements
}, shown to be met: { $claimed }
guidance-law-first = Where the law takes precedence
guidance-law-first-intro = The document says less than the law demands. It is the law that holds here.
guidance-silences = Not said in the document
guidance-no-silences = The document is silent on nothing that the program has to know.
guidance-silences-intro = { $n ->
    [one] The document is silent on one thing that the program has to know. Here is what was chosen, and why. If you decide otherwise, your decision holds.
   *[other] The document is silent on { $n } things that the program has to know. Here is what was chosen, and why. If you decide otherwise, your decision holds.
}
guidance-gaps = Gaps
guidance-dated = Dated references
guidance-dated-caption = What the document cites by a name no longer in use
guidance-dated-written = The document writes
guidance-dated-now = Now it is
guidance-dated-since = Since
guidance-related = Documents that belong to it
guidance-related-title = Document
guidance-related-is = Relation
guidance-related-holds = Content
guidance-related-point = point { $point }
guidance-related-no-link = The link is missing. State it in the text of the guideline: link at the document.
guidance-related-ended = was valid until { $day }
guidance-related-ends = valid until { $day }
guidance-source = Source
guidance-section = section
guidance-how = how it is met
guidance-not-met = not built, or not tried
guidance-conduct = about how people behave
guidance-scenario = Tried by:
guidance-wording-is-ours = The wording is our summary, one requirement at a time, in Swedish. The document's own text takes precedence.
guidance-row-settings = { $n ->
    [one] 1 setting that rules it
   *[other] { $n } settings that rule it
}
guidance-from = Holds where nothing else is said:
guidance-law-won = the law takes precedence
guidance-silent = not said in the document
guidance-settings-title = Settings
guidance-settings-intro = Everything that the guideline tells the program: value, source, and what the law asks at least.
guidance-settings-n = { $n ->
    [one] 1 value
   *[other] { $n } values
}
guidance-settings-silent = { $n } not said in the document
guidance-templates-title = Templates
guidance-templates-intro = Texts and forms that guidelines point to, in Swedish. A draft does not hold until the organisation has adopted it.
guidance-templates-own = Whoever runs the program puts an adopted text in the folder templates of the installation, under the same file name. It is then shown in place of the draft.
guidance-template-serves-n = { $n ->
    [one] for 1 requirement of the document
   *[other] for { $n } requirements of the document
}
guidance-template-serves = Requirements that the template serves
guidance-template-serves-none = The template serves no requirement of this document.
guidance-template-meets-none = That the template is there meets no requirement.
guidance-template-md = Download as Markdown
guidance-template-html = Download to print

guidance-place-account = the account's page
guidance-place-account-closing = the account's page, Closing
guidance-place-account-compliance = the account's page, Does the account follow the rules?
guidance-place-account-listing = the account's page, List
guidance-place-account-plan = the account's page, Plan
guidance-place-account-profile = the account's page, Profile
guidance-place-accounts = Accounts
guidance-place-applications = Applications
guidance-place-case = the page of the decision
guidance-place-cases = Hidden and removed
guidance-place-complaints = reports and complaints
guidance-place-conduct = Conduct rules
guidance-place-consents = Consents
guidance-place-custody = Hand-over
guidance-place-delegated = Delegated decisions
guidance-place-deviations = Deviations
guidance-place-evidence = the page of the evidence
guidance-place-inbox = Inbox
guidance-place-item = the page of the comment
guidance-place-listing = List
guidance-place-mandates = Mandates
guidance-place-marks = What the items show, and times to answer
guidance-place-me = My page
guidance-place-moderation = the page of the comment, Hide or remove
guidance-place-people = People
guidance-place-profiles = Profiles
guidance-place-public-list = the public list
guidance-place-queue = To register
guidance-place-register = Register
guidance-place-reports = Reports
guidance-place-by-hand = What is written down by hand
guidance-place-disclosures = Disclosures
guidance-place-platforms = Platforms
guidance-place-incident-question = The question after moderation
guidance-place-crises = Crisis mode
guidance-place-incidents = Incidents
guidance-place-incident = The page of an incident
guidance-place-posts = Own posts
guidance-place-records = Records
guidance-place-snapshots = Snapshots
guidance-place-rounds = Watching
guidance-place-training = Training
