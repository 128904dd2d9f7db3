# Reports on the accounts, deviations, and how an account keeps the rules.

accounts-report-title = Reports
accounts-report-by = To be signed by { $day }.
accounts-report-collector = Collected by: { $who }.
accounts-report-on-demand = The report can be made at any time. Nobody has asked for it by a certain day.
accounts-report-no-rounds = The guideline asks for no report, so there are no rounds. A report can be made all the same.
accounts-report-rounds = Other rounds
accounts-report-none = Nothing to report
accounts-report-none-why = There are no accounts in this round that you may read about.
accounts-report-signed-n =
    { $n ->
        [0] No report is signed
        [one] 1 report is signed
       *[other] { $n } reports are signed
    }
accounts-report-of-all = out of { $n }.
accounts-report-unit = Department or company
accounts-report-standing = Standing
accounts-report-whole = Accounts that lack nothing
accounts-report-missing = Missing
accounts-report-signers = Signs
accounts-report-nobody = nobody has the role
accounts-report-signed = signed
accounts-report-unsigned = not signed
accounts-report-open = open
accounts-report-overdue = overdue
accounts-report-since = New and closed since
accounts-report-missing-lead = The report can be signed when this is in the register.
accounts-report-changed = The register has changed since the report was signed. What was signed stays as it was.
accounts-report-sign-lead = You sign what is shown here. It is kept as it is, and later changes in the register do not reach it.
accounts-report-sign = Sign the report
accounts-report-was-signed = The report is signed.
accounts-report-print = Show for printing
accounts-report-print-hint = Print the page, or save it as PDF with the browser.
accounts-report-back = To the report
accounts-report-versions = Signatures
accounts-report-version = Version { $n }
accounts-report-signature = Signature
accounts-report-part-none = None.
accounts-report-section = Part
accounts-report-section-new = New
accounts-report-section-existing = Existing
accounts-report-section-closed = Closed
accounts-report-opened = Opened
accounts-report-closed = Closed
accounts-report-reach = Can it be reached?
accounts-report-unreached-since = Not reached since
accounts-report-reach-well = reached
accounts-report-reach-trouble = not reached
accounts-report-reach-untried = not tried
accounts-report-reach-not-connected = not connected
accounts-report-lack-name = name
accounts-report-lack-platform = platform
accounts-report-lack-link = link
accounts-report-lack-unit = unit
accounts-report-lack-purpose = purpose
accounts-report-lack-responsible = somebody responsible who is still here
accounts-report-duty = Sign the report of { $unit }
accounts-report-duty-by =
    { $n ->
        [0] By { $day }.
        [one] By { $day }. One account lacks something.
       *[other] By { $day }. { $n } accounts lack something.
    }
accounts-report-duty-late =
    { $n ->
        [0] It was due on { $day }.
        [one] It was due on { $day }. One account lacks something.
       *[other] It was due on { $day }. { $n } accounts lack something.
    }
accounts-report-refused-not-permitted = This is somebody else's to do.
accounts-report-refused-unknown = There is no such report, or none that you may read.
accounts-report-refused-shown = Open the report again, read it and sign.
accounts-report-refused-stale = Something has changed since the report was shown, so nothing was signed. Read it again.
accounts-report-refused-signed = The report is signed already, and nothing has changed since.
accounts-report-refused-incomplete =
    { $n ->
        [one] One account lacks something that the report must have. Fill it in in the register first.
       *[other] { $n } accounts lack something that the report must have. Fill it in in the register first.
    }

accounts-deviation-title = Deviations
accounts-deviation-link = Deviations
accounts-deviation-of = Deviations on { $account }
accounts-deviation-one = A deviation on { $account }
accounts-deviation-lead = What departs from the guideline: what is to be done, by whom and when. A deviation is open until somebody other than the one who put it right has looked.
accounts-deviation-none = No open deviations
accounts-deviation-none-why = Nothing waits to be put right or followed up.
accounts-deviation-late-n =
    { $n ->
        [one] 1 is overdue.
       *[other] { $n } are overdue.
    }
accounts-deviation-new = Note a deviation
accounts-deviation-what = What is wrong
accounts-deviation-what-hint = For example: the link to the terms is missing in the profile
accounts-deviation-action = What is to be done
accounts-deviation-action-hint = For example: add the link and read through the whole profile
accounts-deviation-owner = Who does it
accounts-deviation-due = To be done by
accounts-deviation-raise = Save the deviation
accounts-deviation-was-raised = The deviation is noted.
accounts-deviation-raised = Noted by
accounts-deviation-steps = What has happened
accounts-deviation-step-fixed = Put right
accounts-deviation-step-passed = Followed up
accounts-deviation-step-returned = Not put right
accounts-deviation-open = open
accounts-deviation-fixed = put right, waits for a check
accounts-deviation-closed = closed
accounts-deviation-fix = Put right
accounts-deviation-fix-lead = The deviation stays open until somebody else has looked.
accounts-deviation-note = What was done
accounts-deviation-check = Follow up
accounts-deviation-outcome = Is it put right?
accounts-deviation-passed = Yes, the deviation can be closed
accounts-deviation-returned = No, it is to be open
accounts-deviation-found = What you saw
accounts-deviation-check-save = Save the check
accounts-deviation-saved = It is noted.
accounts-deviation-duty = Put right a deviation on { $account }
accounts-deviation-duty-late = A deviation on { $account } is overdue
accounts-deviation-duty-check = Follow up a deviation on { $account }
accounts-deviation-duty-by = { $what } By { $day }.
accounts-deviation-refused-unknown = There is no such deviation.
accounts-deviation-refused-what = Write what is wrong.
accounts-deviation-refused-action = Write what is to be done.
accounts-deviation-refused-owner = Choose somebody who works here.
accounts-deviation-refused-day = Choose a day from today on.
accounts-deviation-refused-note = Write what was done, or what you saw.
accounts-deviation-refused-outcome = Say whether it is put right.
accounts-deviation-refused-not-fixed = The deviation has not been put right yet.
accounts-deviation-refused-fixed = The deviation has been put right and waits for a check.
accounts-deviation-refused-closed = The deviation is closed.
accounts-deviation-refused-own = Somebody other than the one who put the deviation right, or was to do so, follows it up.

accounts-compliance-link = Does it keep the rules?
accounts-compliance-title = Does { $account } keep the rules?
accounts-compliance-lead = Every rule that can be judged from what is known here, at this moment.
accounts-compliance-not-binding = The guideline is not decided. What is red bars nobody.
accounts-compliance-not-adopted = { $company } has not adopted the guideline. It shows what it would demand, and what is red is no deviation.
accounts-compliance-none = No rules to keep
accounts-compliance-rule = Rule
accounts-compliance-since = Since
accounts-compliance-todo = What to do
accounts-compliance-source = Source
accounts-compliance-green = green
accounts-compliance-yellow = yellow
accounts-compliance-red = red
accounts-compliance-n-red = { $n } red
accounts-compliance-n-yellow = { $n } yellow
accounts-compliance-n-green = { $n } green
accounts-compliance-press = Make it a deviation
accounts-compliance-has-deviation = The deviation
accounts-compliance-broken = The rule is not kept: { $rule }
accounts-compliance-refused-not-adopted = { $company } has not adopted the guideline. It does not bind the account, so there is no deviation to note.
accounts-compliance-refused-unknown = There is no such rule for the account.
accounts-compliance-refused-not-red = The rule is not red, so there is no deviation to note.
accounts-compliance-responsible = Somebody who is still here is responsible for the account.
accounts-compliance-responsible-todo = Give somebody else the responsibility.
accounts-compliance-deputy = Somebody else stands in for whoever is responsible.
accounts-compliance-deputy-todo = Name another deputy.
accounts-compliance-manager = A manager is told when nobody watches.
accounts-compliance-manager-todo = Name another manager.
accounts-compliance-permitted = Whoever is responsible and whoever stands in may watch the account.
accounts-compliance-permitted-todo = Give them a role for the account, and what the role waits for.
accounts-compliance-trained = Whoever is responsible and whoever stands in have their courses.
accounts-compliance-trained-todo = Complete the courses that are missing and have them attested.
accounts-compliance-mandated = Whoever is responsible and whoever stands in have a mandate.
accounts-compliance-mandated-todo = Ask whoever gives mandates to do so.
accounts-compliance-custodians = Enough people can sign in.
accounts-compliance-custodians-todo = Note who can sign in to the platform.
accounts-compliance-profile = The profile says what it should.
accounts-compliance-profile-todo = Correct the profile on the platform.
accounts-compliance-confirmed = Somebody has vouched for the profile in time.
accounts-compliance-confirmed-todo = Look whether the profile is right and vouch for it.
accounts-compliance-planned = The account has a purpose, and the questions before the start are answered.
accounts-compliance-planned-todo = Fill in the plan.
accounts-compliance-goals = The account has goals, and they are measured.
accounts-compliance-goals-todo = Set goals and note what they were measured at.
accounts-compliance-posts = As much is published as should be, and pauses are announced.
accounts-compliance-posts-todo = Publish, or decide on a pause and tell of it.
accounts-compliance-listed = The account is in the list.
accounts-compliance-listed-todo = Decide who sees the account in the list.
accounts-compliance-connected = What stands on the account reaches us.
accounts-compliance-connected-todo = Connect the account, or connect it anew.
accounts-compliance-publishers = The circle of those who publish is as small as it should be, and somebody is in it.
accounts-compliance-publishers-todo = Give or take away roles, or vouch for why more are needed.
accounts-compliance-attested = What the guideline wants vouched for is vouched for.
accounts-compliance-attested-todo = Ask whoever vouches for it to do so.
accounts-compliance-completed = The account meets what is asked of new ones.
accounts-compliance-completed-todo = Complete the account.
