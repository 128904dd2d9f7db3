# Training, conduct rules, mandates, units and what somebody who leaves leaves behind.

people-ways = Training and mandates
people-training-title = Training
people-training-intro = The courses that your roles demand, and how far you have come.
people-own-courses = My courses
people-no-course = Your roles demand no course.
people-others-courses = Courses of others
people-course = Course
people-training-export = Download the list as CSV
people-course-missing = Not completed
people-course-expired = Expired on { $day }
people-course-completed = Completed on { $day }
people-course-valid = Valid until { $day }
people-course-on-the-web = The course is on the web. Take it, and attest it yourself with something that shows it.
people-course-held-by = The course is held by whoever has the role { $trainers }, who also attests that you took it.
people-course-blocks = Until it is completed, this waits: { $acts }.
people-part-done = (completed)
people-part-open = (not completed)
people-attest = Attest
people-attest-own = Attest that I have completed the course
people-attest-title = Attestation
people-attest-parts = Parts that are completed
people-attest-day = Day of completion
people-attest-proof = What shows it
people-attest-proof-hint = Such as the number of the certificate or where the list of participants is kept.
people-attest-submit = Attest it
people-attested-before = Attested so far
people-attested = { $part }, { $day }. Attested by { $by }. { $proof }
people-course-attested = The course is attested.

people-waits-title = This you may not do yet
people-waits-noted = The guideline does not bind here. It does not bar you, but this is missing:
people-waits-web-course = You may { $acts } only when you have completed the course { $course }. It is on the web: take it and attest it on the page Training.
people-waits-course = You may { $acts } only when you have completed the course { $course }. Ask somebody with the role { $trainers } for it; the same person then attests it.
people-waits-mandate = You may not answer, watch, hide or remove until you have been given the mandate. Ask somebody with the role { $givers } to give it to you here in Uppsikt.
people-waits-for-course = Waits for the course { $course }
people-waits-for-mandate = Waits for a mandate
people-waits-how = What to do

people-conduct-title = Conduct rules
people-conduct-not-binding = The document is not decided. The rules are shown, but bind nobody yet.
people-conduct-none = No conduct rules concern your roles.
people-conduct-since = Changed since you acknowledged { $version }
people-conduct-nothing-changed = Nothing has changed in the rules that concern your roles.
people-conduct-new = New
people-conduct-changed = Changed
people-conduct-dropped = Dropped
people-conduct-before = Before:
people-conduct-now = Now:
people-conduct-asked = What the document asks, in our words (in Swedish):
people-conduct-what-it-means = When you acknowledge, your name, the time and the wording that you read are kept.
people-conduct-acknowledge = I have read the rules and follow them
people-conduct-acknowledged = You have acknowledged the conduct rules.
people-conduct-you-acknowledged = You acknowledged this version
people-conduct-others = Who has acknowledged
people-conduct-has = Acknowledged
people-conduct-has-not = Not acknowledged
people-conduct-earlier = Last acknowledged before

people-mandates-title = Mandates
people-mandates-intro = Whoever works in the organisation's name needs a mandate. These are the roles that you give mandates for.
people-mandates-not-required = The guideline demands no mandate. The roles hold anyway.
people-no-mandate = No mandate to give
people-no-mandate-text = No role for your accounts needs a mandate from you.
people-mandate-waits = Waits
people-mandate-stands = Has a mandate
people-mandate-title = Mandate of a role
people-mandate-accounts = The role is for
people-mandate-days = Days
people-mandate-givers = The mandate is given by
people-mandate-nobody = Nobody has given the mandate. Until then the permission to answer, watch, hide and remove waits.
people-mandate-given = Given by { $name } ({ $role }) for { $scope }.
people-mandate-over = Ended
people-mandate-is-given = The mandate is given.
people-mandate-is-withdrawn = The mandate is withdrawn. The permission waits from now on.
people-give-mandate = Give the mandate
people-give-mandate-to = Give { $name } the mandate
people-withdraw-mandate = Withdraw the mandate
people-withdraw-mandate-intro = The person can at once no longer answer, watch, hide or remove. The role remains.
people-withdraw-reason = Reason

people-custody-title = Hand-over
people-custody-intro = What must be done when somebody has left. Access to Uppsikt has ended already.
people-custody-empty = Nothing to hand over
people-custody-empty-text = When somebody leaves, what must be done comes here.
people-custody-done = Done
people-task-title = To do when somebody has left
people-task-after = After { $name }
people-task-place = Go where it is done
people-task-note = Note
people-task-note-hint = Such as who took over, or where the password was changed.
people-task-finish = It is done
people-task-done = The task is marked as done.
people-task-done-by = Done by { $name }

people-unit-is-controller = Controller
people-unit-controlled-by = Controller: { $name }
people-unit-bound = Bound by the guideline
people-unit-not-adopted = The company has not adopted the guideline
people-unit-not-named = The guideline is not written for this kind of unit
people-unit-top = the top
people-unit-change = Rename or move
people-unit-parent-hint = Empty for a unit that belongs to no other.
people-unit-save = Save
people-unit-changed = The unit is changed.
people-unit-changes = Earlier changes
people-unit-was-renamed = was called { $before }, is called { $after }
people-unit-was-moved = belonged to { $before }, belongs to { $after }
people-adoptions = The company's own decision
people-adoption-none = A company is bound by the guideline only when its own board has adopted it. Until then what the guideline demands is shown for the company's accounts and people, but it bars nobody.
people-adoption = { $body }, { $day }, { $number }: adopted { $version }.
people-adoption-body = Who decided
people-adoption-body-hint = Such as the board of the company.
people-adoption-day = Day of the decision
people-adoption-number = Registry number
people-adopt = Record the decision
people-adopted = The decision is recorded. The guideline binds the company.

people-cover = Who covers, day by day
people-cover-none = Nobody
people-gap-nobody = No deputy is named.
people-gap-away = The deputy is away as well.
people-gap-role = The deputy has no role that suffices for { $role }.
people-gap-course = The deputy has not completed the course { $course }.
people-gap-mandate = The deputy has no mandate.

people-duty-course = Take the course { $course }
people-duty-course-bars = Parts of your permission wait until it is completed.
people-duty-course-missing = Your roles demand it.
people-duty-course-expired = It expired on { $day }.
people-duty-course-expires = It expires on { $day }.
people-duty-conduct = Read and acknowledge the conduct rules
people-duty-conduct-text = Everybody acknowledges them once for each version of the guideline.
people-duty-conduct-again = The guideline has a new version. You see what has changed.
people-duty-mandates = { $n ->
    [one] One person waits for your mandate
   *[other] { $n } people wait for your mandate
}
people-duty-mandates-text = They cannot answer, watch, hide or remove until you have given it.
people-duty-train = { $n ->
    [one] One person waits for the course { $course }
   *[other] { $n } people wait for the course { $course }
}
people-duty-train-text = You hold the course and attest it.
people-duty-uncovered = The absence of { $name } has days that nobody covers
people-duty-uncovered-text = It concerns { $days }.
people-duty-custody = { $n ->
    [one] One thing to do after somebody who has left
   *[other] { $n } things to do after somebody who has left
}
people-duty-custody-text = Take over accounts and end access at the platforms.

people-care-not-permitted = Somebody else does this. Ask whoever manages people.
people-care-unknown-course = The guideline has no such course. Choose one of the courses on the page Training.
people-care-unknown-part = The course has no such part. Choose among its parts.
people-care-no-part = Mark the parts that are completed.
people-care-not-the-trainer = The course is attested by whoever holds it. Ask that person.
people-care-own-course = Whoever holds a course does not attest it for themselves. Ask somebody else who holds it.
people-care-proof-missing = Write what shows that the course is completed.
people-care-too-long = The text is too long. Write at most { $most } characters.
people-care-day-to-come = The day has not come yet. Choose a day that has been.
people-care-no-mandate-needed = The role needs no mandate. It holds anyway.
people-care-not-the-giver = The mandate is given by somebody else, or is for accounts that are not yours. Ask whoever answers for the accounts.
people-care-own-mandate = Nobody gives a mandate to themselves. Ask somebody else who may give it.
people-care-reason-missing = Write a reason.
people-care-other-version = The guideline has another version than the one you read. Read the rules again, then acknowledge.
people-care-unknown-task = There is no such task.
people-care-done-already = Somebody else has done it already.

people-refused-unit-below-itself = A unit cannot belong to itself or to something below it. Choose another.
people-refused-not-a-company = Only a company adopts the guideline by a decision of its own. Departments follow it anyway.
people-refused-body-unfit = Write who decided, in at most { $most } characters.
people-refused-number-unfit = Write the registry number of the decision, in at most { $most } characters.
people-refused-decided-later = The day of the decision has not come yet. Choose a day that has been.
people-refused-deputy-untrained = The deputy has not completed the course { $course }, so these days are not covered: { $days }. Choose somebody else, or have the course completed first.
people-refused-deputy-unmandated = The deputy has no mandate, so these days are not covered: { $days }. Choose somebody else, or ask the manager to give the mandate first.
people-refused-alone = Nobody else can do the work, so these days are not covered: { $days }. Choose a deputy.
people-refused-days-too-many = An absence has at most { $most } days. Divide it.
