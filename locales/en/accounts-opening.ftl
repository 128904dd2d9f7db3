# The account's way from application to opening, and existing accounts that are brought in.

accounts-opening-applications = Applications for accounts
accounts-opening-applications-intro = Anybody who works here can apply for an account. Here are your applications and those that you have something to do with.
accounts-opening-new = Apply for an account
accounts-opening-edit = Change the application
accounts-opening-save = Save the application
accounts-opening-saved = The application is saved.
accounts-opening-form-intro = You can save before everything is filled in. What is missing is listed on the application's page, and only when it is there can the application be handed in.
accounts-opening-no-passwords = Never write passwords, codes or keys here. Text that looks like one is not kept.
accounts-opening-not-binding = The guideline is not decided. What would be demanded is shown, but nothing is barred.
accounts-opening-waits-for-you = Waits for you
accounts-opening-anew = worded anew since your yes
accounts-opening-none = No applications
accounts-opening-none-todo = The applications that you have written or have a task in are shown here.
accounts-opening-all = All applications
accounts-opening-applicant = Applicant
accounts-opening-since = Since
accounts-opening-nameless = Without a name

accounts-opening-part-account = The account
accounts-opening-part-questions = Questions
accounts-opening-part-people = The people
accounts-opening-part-sign-in = Signing in
accounts-opening-part-sign-in-intro = Here it says who can sign in to the platform, never with what.
accounts-opening-kind = Kind of account
accounts-opening-kind-reason = Reason for the kind
accounts-opening-kind-reason-hint = Needed where the kind is opened only by exception.
accounts-opening-eligible = Group that may have an account
accounts-opening-eligible-hint = Choose the group that the unit belongs to.
accounts-opening-eligible-reason = Reason for a unit outside the groups
accounts-opening-others = Another unit, with a reason
accounts-opening-shared-reason = Why is a shared account not enough?
accounts-opening-shared-none = There are no other accounts yet.
accounts-opening-shared-hint = Accounts that are there already: { $accounts }.
accounts-opening-custodians = Can sign in to the platform
accounts-opening-custodians-hint = At least { $n }, so that nobody is shut out.
accounts-opening-official-hint = For an official's account these must be able to sign in: { $parties }.
accounts-opening-number = ({ $n })
accounts-opening-mailbox = Mail address the account is registered with
accounts-opening-mailbox-address = The address
accounts-opening-mailbox-from = The address is given out by { $from }.
accounts-opening-mailbox-not-accepted = Not accepted
accounts-opening-sign-in = Strong sign-in
accounts-opening-sign-in-hint = The guideline: { $rule }.
accounts-opening-sign-in-strong = Yes, it takes more than a password
accounts-opening-sign-in-not-offered = The platform has nothing more than a password
accounts-opening-sign-in-password-alone = No, a password alone
accounts-opening-one-per-line = One per line.
accounts-opening-yes = Yes
accounts-opening-no = No
accounts-opening-reason-for = Reason: { $question }
accounts-opening-reason-should = Needed if you leave the question without an answer.
accounts-opening-reason-hours = Needed if there is less time than it takes.

accounts-opening-missing = { $what }: { $why }
accounts-opening-missing-title = { $n ->
    [one] One thing is missing
   *[other] { $n } things are missing
}
accounts-opening-not-submitted = The application was not handed in
accounts-opening-why-not-answered = answer this.
accounts-opening-why-not-chosen = choose at least one of: { $offered }.
accounts-opening-why-not-offered = choose only among: { $offered }.
accounts-opening-why-needs-reason = write a reason.
accounts-opening-why-too-few = at least { $n } needed.
accounts-opening-why-too-many = at most { $n } may be named.
accounts-opening-why-said-no = the answer must be yes before the application is handed in.
accounts-opening-why-no-address = write a web address that begins with https://
accounts-opening-why-no-hours = write hours a week in figures, such as 2.5.
accounts-opening-why-unknown-person = choose somebody who still works here.
accounts-opening-why-kind-forbidden = such accounts are not opened under the guideline. Choose another kind.
accounts-opening-why-mailbox-refused = such an address is not accepted under the guideline. Choose another.
accounts-opening-why-mailbox-private = the address is with a provider of private mail. Give one that the organisation has itself.
accounts-opening-why-sign-in-too-weak = the guideline demands more than a password.
accounts-opening-why-not-eligible = only the groups of the guideline may have an account.
accounts-opening-why-not-of-the-group = nobody responsible has a role in that part of the organisation; choose the group that the unit belongs to.
accounts-opening-why-own-deputy = nobody is their own deputy. Choose somebody else.
accounts-opening-why-custodian-responsible = the person responsible must be able to sign in to an official's account.
accounts-opening-why-custodian-role = the manager or the role that the guideline names must be able to sign in to an official's account.

accounts-opening-stage-draft = Draft
accounts-opening-stage-submitted = Handed in
accounts-opening-stage-decided = Granted
accounts-opening-stage-refused = Refused
accounts-opening-stage-withdrawn = Withdrawn
accounts-opening-stage-opened = Opened
accounts-opening-told-draft = { $applicant } is writing the application. It is not handed in.
accounts-opening-told-submitted = { $applicant } handed in the application { $at }.
accounts-opening-told-decided = Granted { $at } by { $who }. The account is opened when the steps are done.
accounts-opening-told-refused = Refused { $at } by { $who }.
accounts-opening-told-withdrawn = Withdrawn { $at } by { $who }.
accounts-opening-told-opened = The account was opened { $at } by { $who }.
accounts-opening-because = Reason: { $reason }
accounts-opening-void = The application was changed. What was said yes to before does not hold for the new wording: { $names }.
accounts-opening-void-badge = no longer holds
accounts-opening-wording-n = wording { $n }
accounts-opening-wordings = Wordings
accounts-opening-version = Wording
accounts-opening-says = The application
accounts-opening-voices = Consultation and decision
accounts-opening-heard = heard

accounts-opening-way = The way to the account
accounts-opening-step-departs = Departs from the guideline
accounts-opening-departs-text = It was decided by somebody whom the guideline does not name, without the number of a delegation.
accounts-opening-step-done = Done
accounts-opening-step-left-out = Left out
accounts-opening-step-next = Next step
accounts-opening-step-open = Can be done
accounts-opening-step-never = Never came about
accounts-opening-step-not-needed = Not needed
accounts-opening-call-meeting = Call a meeting
accounts-opening-move-meeting = Move the meeting
accounts-opening-meeting-called = Called for { $at }, { $minutes } minutes: { $who }.
accounts-opening-meeting-at = Place: { $place }.
accounts-opening-meeting-file = Fetch for the calendar (ICS)
accounts-opening-meeting-time = At what time?
accounts-opening-meeting-minutes = How many minutes?
accounts-opening-meeting-minutes-hint = An hour where nothing is said.
accounts-opening-meeting-place = Place
accounts-opening-meeting-other = One more, if somebody else takes part
accounts-opening-meeting-noted = The meeting is called. Fetch the file and send it to those who take part.
accounts-opening-document = The application as PDF
accounts-opening-document-title = Application for an account: { $name }
accounts-opening-document-signature = Signature
accounts-opening-document-lines =
    Who applies:
    Date, name: ______________________________

    Who decides:
    Date, name: ______________________________
accounts-opening-document-who = Who and when
accounts-opening-document-when = When
accounts-opening-document-step = Step
accounts-opening-step-waiting = Waiting
accounts-opening-must = Demanded
accounts-opening-should = Recommended
accounts-opening-may = Voluntary
accounts-opening-done-by = Done by: { $who }
accounts-opening-party-applicant = whoever applies
accounts-opening-party-responsible = the person responsible
accounts-opening-note-step = Note the step
accounts-opening-go-through = Go through
accounts-opening-outcome = What came of it?
accounts-opening-outcome-done = The step is done
accounts-opening-outcome-left-out = The step is left out
accounts-opening-terms = Which version of the terms?
accounts-opening-terms-hint = Date or number, as it stands in the terms.
accounts-opening-terms-read = { $reader } read the terms, version { $version }.
accounts-opening-reader = Who read them?
accounts-opening-day = Which day?
accounts-opening-on-day = Done { $day }.
accounts-opening-note = Note
accounts-opening-note-hint = With whom, where, what was said. If the step is left out: the reason.
accounts-opening-noted = It is noted.
accounts-opening-checklist = Checklist
accounts-opening-save-checklist = Save the checklist
accounts-opening-line-noted = Done { $at }
accounts-opening-line-later = Ticked by itself once the account is open
accounts-opening-line-answered = Answered by the application
accounts-opening-line-done = Done
accounts-opening-line-open = Not yet
accounts-opening-line-left-out = Left out, with a reason

accounts-opening-submit = Hand in
accounts-opening-submitted = The application is handed in.
accounts-opening-withdraw = Withdraw the application
accounts-opening-withdraw-hint = Needed once the application is handed in.
accounts-opening-withdrawn = The application is withdrawn.
accounts-opening-decide = Decide
accounts-opening-decision = Decision
accounts-opening-deciders-delegated = { $who }, or whoever has a delegation
accounts-opening-deciders-jointly = { $who }, together
accounts-opening-deciders-one = { $who }
accounts-opening-decision-by = The decision is taken by: { $who }.
accounts-opening-decision-intro = The decision is on the application for { $name }.
accounts-opening-decision-version = You decide on wording { $n }. If the application is changed, the decision does not hold for the new wording.
accounts-opening-choose-verdict = Choose to grant or to refuse.
accounts-opening-verdict-approve = Grant
accounts-opening-verdict-refuse = Refuse
accounts-opening-reason = Reason
accounts-opening-reason-hint = Needed for a refusal.
accounts-opening-as-role = In which role?
accounts-opening-delegation = Number of the delegation
accounts-opening-delegation-hint = As it stands in the order of delegation. Needed by whoever decides by delegation.
accounts-opening-by-delegation = delegation { $number }
accounts-opening-said-decided = The application is granted.
accounts-opening-said-refused = The application is refused.
accounts-opening-said-yes = Your yes is noted. Others must say yes to the same wording.
accounts-opening-say-view = Give a view: { $role }
accounts-opening-view = View
accounts-opening-view-hint = What the role says about the application. Whoever decides may note what was said.
accounts-opening-send-view = Save the view
accounts-opening-open-intro = { $name } becomes one of the organisation's accounts and is watched from now on. Give the key and the address that it got on the platform.

accounts-opening-waiting-view = Give a view as { $role }
accounts-opening-waiting-decision = Decide on the application
accounts-opening-waiting-opening = Open the account

accounts-opening-delegated = Decisions by delegation
accounts-opening-delegated-intro = Decisions on accounts made under a delegation, to be reported to the committee.
accounts-opening-delegated-none = No decisions by delegation
accounts-opening-delegated-none-todo = The decisions gather here when somebody has decided by delegation.
accounts-opening-decided-by = Decided by
accounts-opening-decided-at = Decided
accounts-opening-as-csv = Fetch as CSV
accounts-opening-as-json = Fetch as JSON

accounts-opening-refused-not-found = There is no such application.
accounts-opening-refused-not-permitted = This is for somebody else to do. The application's page shows who does what.
accounts-opening-refused-not-your-step = The step is somebody else's. The application's page shows whose.
accounts-opening-refused-stale = The application was changed since you opened it. Read the new wording and try again.
accounts-opening-refused-out-of-order = It cannot be done when the state of the application is { $stage }.
accounts-opening-refused-already-decided = Somebody else was first: the state of the application is { $stage }.
accounts-opening-refused-incomplete = { $n ->
    [one] One thing is missing in the application.
   *[other] { $n } things are missing in the application.
}
accounts-opening-refused-looks-secret = The text seems to hold a password, a code or a key. Take it out and keep it as the organisation's instruction says. Nothing was saved.
accounts-opening-refused-reason-missing = Write a reason.
accounts-opening-refused-barred = The step before is not done: { $step }.
accounts-opening-refused-unknown-step = The guideline has no such step, or it is done in another way.
accounts-opening-refused-demanded = The guideline demands it, so it cannot be left out.
accounts-opening-refused-terms-missing = Write which version of the terms was read and who read it.
accounts-opening-refused-untrained = The step cannot be noted yet. These people lack courses that the guideline demands: { $who }. Training says how they are completed and who attests them.
accounts-opening-refused-day-unfit = Write a day that has been, such as 2026-11-23.
accounts-opening-refused-time-unfit = Write the time with four digits, such as 10:00.
accounts-opening-refused-minutes-unfit = A meeting takes 1 to { $most } minutes.
accounts-opening-refused-unknown-participant = Somebody who was to take part has left or is not there. Choose somebody else.
accounts-opening-refused-participant-missing = Somebody who is { $role } takes part in the meeting. Choose who.
accounts-opening-refused-not-called = Call the meeting first, so that it shows who took part.
accounts-opening-refused-not-needed = The step is not needed. The application says that nothing is.
accounts-opening-refused-result-missing = Write what was done.
accounts-opening-refused-no-account-yet = The account is not open yet. Its profile is examined when it is there.
accounts-opening-refused-profile-amiss = The profile does not say what it must: { $lines }. Put it right on the platform or state the fact on the profile page of the account, compare again, and then note the step.
accounts-opening-refused-no-publisher = None of those who are to run the account may publish. Give the person responsible or the deputy a role that may, and open the account then.
accounts-opening-refused-own-application = Nobody decides on their own application. Ask somebody else who may decide.
accounts-opening-refused-not-heard = The role must be heard before the decision: { $role }. Note its view first.
accounts-opening-refused-guide-unread = First read and acknowledge the guidance “{ $guide }”. It is done once for each version of the guideline. The decision was not kept.
accounts-opening-read-guide = Read the guidance
accounts-opening-explained = Words of the application, and what they mean
accounts-opening-refused-delegation-missing = Write the number of the delegation. Without it only those named by the guideline can decide.

accounts-brought-in = The account is brought in. Connect it now.
accounts-import = Bring in accounts from a file
accounts-import-title = Bring in existing accounts
accounts-import-intro = For accounts that are there already. New accounts are applied for. The file is shown row by row before anything is brought in.
accounts-import-needed = Columns that are needed
accounts-import-more = Columns that may be there
accounts-import-forms = CSV with semicolon, comma or tab. People are given by user name or mail address, units by name.
accounts-import-file = File
accounts-import-file-hint = At most 8 MB and 20,000 rows.
accounts-import-look = Show what would be brought in
accounts-import-preview = What the file brings in
accounts-import-nothing-yet = Nothing is brought in yet. Rows with faults are not brought in.
accounts-import-fit = Brought in
accounts-import-unfit = Rows with faults
accounts-import-confirm = { $n ->
    [one] Bring in one account
   *[other] Bring in { $n } accounts
}
accounts-import-another = Choose another file
accounts-import-rows = Rows of the file
accounts-import-line = Line
accounts-import-result = Result
accounts-import-row-fit = brought in
accounts-import-row-unfit = fault
accounts-import-hidden = { $n ->
    [one] One more row is brought in and not shown here.
   *[other] { $n } more rows are brought in and not shown here.
}
accounts-import-done = { $n ->
    [one] One account is brought in.
   *[other] { $n } accounts are brought in.
}
accounts-import-fault = { $field }: { $fault }
accounts-import-fault-missing = nothing is there.
accounts-import-fault-unfit = the form is not right.
accounts-import-fault-taken = another account has it already, or a row above.
accounts-import-fault-unknown-unit = there is no such unit, or several are called that.
accounts-import-fault-unknown-person = nobody who works here has that user name or address.
accounts-import-fault-own-deputy = nobody is their own deputy.
accounts-import-fault-not-permitted = the guideline does not accept it.
accounts-import-fault-private-provider = the address is with a provider of private mail. Give one that the organisation has itself.
accounts-import-fault-looks-secret = it looks like a password and is not kept.
accounts-import-fault-too-long = the text is too long. 200 characters at most.
accounts-import-fault-misshapen = the row has more or fewer fields than the headings, or one that is too long.
accounts-import-unreadable-empty = Choose a file with a row of headings and at least one row of accounts.
accounts-import-unreadable-no-text = The file is no text. Save the spreadsheet as CSV and try again.
accounts-import-unreadable-headings = Headings are missing in the file: { $columns }.
accounts-import-unreadable-twice = The heading { $column } stands twice in the file.
accounts-import-unreadable-too-long = The file has too many rows. Divide it.
accounts-import-refused-unknown = There is no such file.
accounts-import-refused-stale = Something has changed since the file was shown, so nothing was brought in. Look through the rows again.

accounts-duties = Complete the account
accounts-duties-due = The guideline asks the same of this account as of new ones. To be done by { $day }.
accounts-duties-late = late
accounts-duties-all-met = everything is met
accounts-duties-none = Nothing to complete
accounts-duties-none-why = The account was applied for, or the guideline asks nothing of older accounts.
accounts-duties-n = { $n ->
    [one] One thing to complete
   *[other] { $n } things to complete
}
accounts-duty-met = met
accounts-duty-open = open
accounts-duty-note = How is it met?
accounts-duty-note-hint = Answer the question, or write what was done and where it is.
accounts-duty-meet = Save
accounts-duty-was-met = It is noted.
accounts-custodians-save = Save
accounts-custodians-saved = It is noted who can sign in.
accounts-custodians-none = Nobody is noted
accounts-custodians-change = Change who can sign in
accounts-refused-unknown-duty = It is not asked of the account.
accounts-refused-note-missing = Write how it is met.
