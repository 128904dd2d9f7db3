# The dialogue: the inbox, an item, watch rounds.

dialogue-inbox = Inbox
dialogue-inbox-lead = What waits for a person, the most urgent first.
dialogue-inbox-empty = The inbox is empty
dialogue-inbox-empty-text = Everything received has been answered, judged or gone through. What is fetched next appears here.
dialogue-inbox-none-chosen = Nothing waits here
dialogue-inbox-none-chosen-text = There is nothing in the inbox for what you chose.
dialogue-show-all = Show the whole inbox
dialogue-to-inbox = To the inbox
dialogue-waiting = What waits
dialogue-overdue = { $n ->
    [one] 1 overdue
   *[other] { $n } overdue
}
dialogue-by-need = Choose what is needed
dialogue-by-account = Choose account
dialogue-all-needs = Everything
dialogue-all-accounts = All accounts
dialogue-search = Search items
dialogue-search-lead = Also searches what has been dealt with. All words must be there.
dialogue-search-words = Search words in items
dialogue-search-do = Search
dialogue-search-hint = Write one word or several.
dialogue-search-found = Items with { $words }
dialogue-search-none = No item with { $words }
dialogue-search-none-text = Try fewer words or another form of the word.
dialogue-search-empty = What you wrote is nothing to search for. Write at least one word that says something, such as snowploughing.

dialogue-unknown-account = The account you chose does not exist or is not yours to see. All your accounts are shown here.
dialogue-unknown-need = The need you chose does not exist. Everything that waits is shown here.
dialogue-unknown-place = The page you asked for does not exist. The first one is shown here.

dialogue-reason = { $what }: { $by }
dialogue-reason-found = May be { $found }
dialogue-reason-found-two = May be { $one } and { $other }
dialogue-reason-suspected = May have to be hidden or removed
dialogue-reason-asked = A question
dialogue-reason-promised = The answer was promised
dialogue-reason-asked-or-thought = A question or an opinion
dialogue-reason-new = Nobody has read it
dialogue-reason-decide = to be looked into
dialogue-reason-decide-within = to be looked into within { $within }
dialogue-reason-answer = to be answered
dialogue-reason-answer-within = to be answered within { $within }
dialogue-reason-look = to be gone through in the next watch round

dialogue-need-moderate = Decide
dialogue-need-answer = Answer
dialogue-need-look = Look through
dialogue-need-nothing = Nothing
dialogue-kind-post = Post
dialogue-kind-comment = Comment
dialogue-kind-message = Message
dialogue-author-unknown = Unknown author
dialogue-no-copy = The law forbids that a copy is kept, so the text is not here (BrB 16 kap. 10 a §).
dialogue-no-words = The item has no words.
dialogue-answer = Answer
dialogue-moderate = Hide or remove
dialogue-moderate-several = Hide or remove several at once
dialogue-mark-edited = Edited, { $n } wordings
dialogue-mark-missing = Missing, not confirmed
dialogue-mark-gone = Gone from the platform
dialogue-mark-removed = Removed by us
dialogue-mark-hidden = Hidden
dialogue-mark-spam = Sorted as spam
dialogue-mark-private = Private

dialogue-item-title = { $kind } by { $author }
dialogue-dealt-with = Done
dialogue-wording = What it says
dialogue-wording-present = What it says now
dialogue-earlier = { $n ->
    [one] One earlier wording
   *[other] { $n } earlier wordings
}
dialogue-wording-n = Wording { $n }
dialogue-observed = first seen
dialogue-found = Found in the text
dialogue-found-short = Found:
dialogue-found-note = Findings are proposals. You decide.
dialogue-confidence = (confidence { $percent }%)
dialogue-cases = Decisions about the item
dialogue-cases-see = Show the decisions to hide or remove
dialogue-answers = Answers
dialogue-answer-decided = Waits for the platform
dialogue-answer-posted = Published, being checked
dialogue-answer-confirmed = Published and checked
dialogue-posted = Published
dialogue-answer-stopped = Not published: the item is gone
dialogue-answer-parked = The answer could not be published.
dialogue-answer-again = It is tried again { $at }.
dialogue-answer-now = It is being tried now.
dialogue-try-again = Try again now
dialogue-done-tried-again = The answer is being tried again now. Load the page again in a while.
dialogue-refused-nothing-fails = There is nothing to try again: the answer is on its way or published already.
dialogue-for-operations = For operations
dialogue-answer-parked-text = The platform does not accept it. Check the connection of the account or contact operations. The answer is never sent twice.
dialogue-answer-it = Answer
dialogue-answer-no-decision = Something was found that may have to be hidden or removed. An answer does not replace that decision: the item is done when you have answered.
dialogue-answer-text = Your answer
dialogue-answer-hint = Published openly as { $account }. Answer the question, kindly and to the point. Write no personal identity numbers and nothing about the circumstances of individuals.
dialogue-signature = The answer is signed:
dialogue-answer-send = Sign and send
dialogue-cannot-answer = The item cannot be answered, because it is no longer on the platform.
dialogue-cannot-answer-closed = The item cannot be answered from here, because the account is closed.
dialogue-cannot-answer-secret = The item may hold secret information and is therefore not answered in the open. Refer whoever wrote it to a safe way of reaching you.
dialogue-leave = Leave unanswered
dialogue-leave-lead = Does the item need no answer? Then it is done, and the decision is kept.
dialogue-leave-moderate = May the item stay as it is? Then it is done. Write why, because something was found in it.
dialogue-leave-question = The item waits for an answer. If it is left without one, write why, for instance that the question is for another authority or is answered in another way.
dialogue-leave-note = Why
dialogue-leave-do = Leave unanswered
dialogue-thread = The thread
dialogue-thread-all = Show the whole thread, { $n } items
dialogue-this-one = This item
dialogue-why = Why this time
dialogue-why-moderate = Whether the item may stay is decided within { $within }.
dialogue-why-answer = A question is answered within { $within }.
dialogue-why-holding = Whoever asked was told that we come back. The answer follows within { $within } from then.
dialogue-why-look = Is looked through in the next watch round.
dialogue-why-lines = How the time is counted
dialogue-due = No later than
dialogue-about = About the item
dialogue-account = Account
dialogue-clock-received = Received
dialogue-clock-drawn-up = Drawn up
dialogue-clock-fetched = Fetched
dialogue-clock-known = Seen by a person
dialogue-clock-confirmed = Last seen on the platform
dialogue-visibility = Visibility
dialogue-visibility-public = Visible to everybody
dialogue-visibility-hidden = Hidden from the public
dialogue-visibility-spam = Sorted as spam
dialogue-visibility-removed = Removed; the platform still has it
dialogue-visibility-private = Only sender and account
dialogue-presence = On the platform
dialogue-presence-present = Still there
dialogue-presence-gone-unconfirmed = Missing from the latest fetch. It is being checked.
dialogue-presence-gone = No longer there. Who took it away is not known.
dialogue-presence-removed-by-us = We removed it
dialogue-place = Place
dialogue-lifted = Moved up by the platform, because what it answers is gone
dialogue-guideline = Guideline
dialogue-on-platform = Link
dialogue-open-there = Open on the platform
dialogue-decisions = Decided
dialogue-how-answered = Answered
dialogue-how-promised = Told that the answer follows
dialogue-how-left-unanswered = Left unanswered
dialogue-how-seen-in-round = Gone through in a watch round
dialogue-how-moderated = Decision to hide or remove
dialogue-how-reopened = Back in the inbox
dialogue-history = Everything that has happened
dialogue-by-itself = Uppsikt

dialogue-log-received = Received
dialogue-log-published = Published by the account
dialogue-log-edited = Edited by its author
dialogue-log-lifted = Moved up in the thread by the platform
dialogue-log-visibility-changed = Visibility changed on the platform
dialogue-log-missing = Missing from a fetch
dialogue-log-gone = Confirmed gone from the platform
dialogue-log-reappeared = Seen again on the platform
dialogue-log-known = Seen for the first time by a person
dialogue-log-left-unanswered = Left unanswered
dialogue-log-seen-in-round = Gone through in a watch round
dialogue-log-answer-decided = An answer was signed
dialogue-log-answer-overdue = The answer was late, and those responsible were told
dialogue-log-answer-posted = The answer was published
dialogue-log-answer-tried-again = The answer was to be tried again at once
dialogue-log-case-tried-again = The decision was to be tried again at once
dialogue-log-answer-confirmed = The answer was checked on the platform
dialogue-log-answer-stopped = The answer was not published, because the item was gone
dialogue-log-answer-in-others-thread = The answer was given in the thread of others, and the reminder was read
dialogue-log-draft-ask = A draft of an answer was written, and somebody was asked to read it
dialogue-log-draft-take = The draft was taken by whoever reads it
dialogue-log-draft-reword = The draft was worded anew
dialogue-log-draft-return = The draft was given back
dialogue-log-draft-approve = The draft was approved
dialogue-log-draft-withdraw = The draft was taken back
dialogue-log-marked = Marked
dialogue-log-mark-ended = A mark was taken away
dialogue-log-validity-set = Got a last day
dialogue-log-validity-reviewed = Was seen over
dialogue-log-case-opened = Decision to hide or remove
dialogue-log-case-confirmed = The decision was confirmed
dialogue-log-case-declined = The decision was stopped by a second person
dialogue-log-case-stopped = The decision was stopped
dialogue-log-case-verified = Checked on the platform
dialogue-log-case-registered = Handed to the registrar
dialogue-log-transferred = Was handed over to another channel
dialogue-log-author-blocked = The author was blocked from the account
dialogue-log-block-done = The block was made on the platform
dialogue-log-block-lifted = The block was lifted
dialogue-log-reported = A visitor reported the item
dialogue-log-pictures-blurred = The pictures were kept from view until somebody says why they are needed
dialogue-log-pictures-viewed = Somebody said why the pictures were needed and saw them
dialogue-log-removal-overdue = The time to remove it ran out; those responsible were alarmed
dialogue-log-case-closed = The decision is carried out
dialogue-log-evidence-condemned = Evidence with a copy is to be destroyed, because the law forbids the copy
dialogue-log-evidence-destroyed = Evidence with a copy was destroyed, because the law forbids the copy
dialogue-log-evidence-sealed = The evidence was sealed
dialogue-log-hidden = Hidden
dialogue-log-removed = Removed
dialogue-log-removed-by-us = No longer visible on the platform
dialogue-log-restored = Shown again
dialogue-log-restoration-asked = Asked to be shown again
dialogue-log-copies-forbidden = All copies were forbidden
dialogue-log-payload-blanked = A fetched copy was cleared

dialogue-author-withheld = The sender is not shown
dialogue-item-title-withheld = { $kind } with restricted reading
dialogue-mark-restricted = Restricted reading
dialogue-restricted = Restricted reading.
dialogue-restricted-row = Restricted reading: { $ground }. The text is not shown in lists.
dialogue-restricted-reads = A decision on the ground { $ground } has restricted who may read the item since { $at }. You may read it. Every reading is noted.
dialogue-restricted-withheld = A decision on the ground { $ground } has restricted who may read the item since { $at }. Its text, sender and address are shown only to those who handle the decision and to the roles { $roles }. Turn to them if you need the information in your work.
dialogue-see-item = Show the item
dialogue-log-restricted = Reading was restricted
dialogue-log-restriction-lifted = Reading is no longer restricted
dialogue-log-restricted-read = Read by somebody who may read restricted information
dialogue-log-restricted-found = Found in a search by somebody who may read restricted information
dialogue-refused-restricted = Reading of the item is restricted, and you may not read it. Therefore you cannot decide about it. Those who handle the decision or may read restricted information can help you.

dialogue-rounds = Watch rounds
dialogue-all-rounds-lead = Whoever is responsible for an account goes through it and signs. The most urgent stands first.
dialogue-no-accounts = No accounts
dialogue-no-accounts-text = You have no accounts to watch. Contact whoever manages access where you work if that is wrong.
dialogue-no-round = No round is planned yet.
dialogue-round-later = Not yet
dialogue-rounds-of = Watch rounds of { $account }
dialogue-rounds-lead = { $n ->
    [one] The account is gone through once on every working day.
   *[other] The account is gone through { $n } times on every working day.
}
dialogue-sign = Sign the round
dialogue-sign-text = I have gone through the account up to the latest item below. What only had to be looked through is thereby done.
dialogue-sign-several = The signature covers { $n } rounds that nobody has signed. A missed round is still shown as late.
dialogue-sign-still-waiting = { $n ->
    [one] One item on the account waits for an answer or a decision. It stays in the inbox also when the round is signed.
   *[other] { $n } items on the account wait for an answer or a decision. They stay in the inbox also when the round is signed.
}
dialogue-sign-do = Sign
dialogue-sign-others = A round waits to be signed. This account is watched by
dialogue-nothing-to-sign = No round waits to be signed.
dialogue-next-opens = The next round opens
dialogue-next-due = and is to be made no later than
dialogue-since = Since the latest round
dialogue-since-none = Nothing new has come in since the latest round.
dialogue-through = Up to and including:
dialogue-since-more = The latest { $n } are shown. Older ones are in the inbox.
dialogue-past-rounds = Earlier rounds
dialogue-past-none = No round has been yet.
dialogue-rounds-csv = Fetch all rounds as CSV
dialogue-round-due = Was to be made
dialogue-round-state = State
dialogue-round-by = Signed by
dialogue-round-told = Was told
dialogue-health = How the account does
dialogue-health-watching = Watching
dialogue-health-answers = Answers
dialogue-health-information = Information
dialogue-health-well = As it should
dialogue-health-missed = { $n ->
    [one] One missed round
   *[other] { $n } missed rounds
}
dialogue-health-overdue = { $n ->
    [one] One overdue answer
   *[other] { $n } overdue answers
}
dialogue-health-silent = Nothing published for { $n } days
dialogue-round-untold = Nobody: mail is not set up
dialogue-round-due-by = Is to be made no later than
dialogue-round-open = To do
dialogue-round-missed = Missed
dialogue-round-signed = Signed
dialogue-nobody = nobody
dialogue-who-watches = Who watches
dialogue-responsible = Responsible
dialogue-deputy = Deputy
dialogue-manager = Manager
dialogue-next-round = The next round, and why then
dialogue-day-open = { $day }: open { $hours }, { $n ->
    [one] one round
   *[other] { $n } rounds
}
dialogue-day-short = { $day }: short day ({ $why }), open { $hours }, { $n ->
    [one] one round
   *[other] { $n } rounds
}
dialogue-day-weekend = { $day }: weekend, no round
dialogue-day-closed = { $day }: closed ({ $why }), no round
dialogue-day-no-hours = { $day }: closed, no round
dialogue-ledger = What we know we have seen
dialogue-ledger-lead = In covered time the whole account was gone through again and again. What was both written and removed between two fetches, half an hour apart at most, may be missing. Of other times we do not know what stood there.
dialogue-ledger-none = No complete fetch has been made yet.
dialogue-ledger-covered = Covered
dialogue-ledger-gap = Not covered
dialogue-ledger-no-sweep = no complete fetch was finished

dialogue-done-answered = The answer is signed and on its way to the platform.
dialogue-done-left = The item is left unanswered. The decision is kept.
dialogue-done-signed = The round is signed.

dialogue-refused-no-item = There is no such item.
dialogue-refused-empty = Write an answer.
dialogue-refused-too-long = The answer is too long. Write at most { $most } characters.
dialogue-refused-personal-number = There is a personal identity number in the answer, and the answer is published openly. Take the number out.
dialogue-refused-coordination-number = There is a coordination number in the answer, and the answer is published openly. Take the number out.
dialogue-refused-stale = The item was edited after you opened the page. Read the new wording above; what you wrote is still here. If it still fits, send it again.
dialogue-refused-overtaken = Somebody else has answered or decided about the item since you opened the page. See what stands above; what you wrote is kept. If your answer is needed all the same, send it again.
dialogue-refused-not-reminded = You answer in a thread that somebody else began. Read the reminder and tick that you have read it; then the answer can be sent.
dialogue-refused-not-answerable = The item cannot be answered any longer, because it is gone from the platform or the account is closed. What you wrote is still here if you want to copy it.
dialogue-refused-secret = The item may hold secret information and is therefore not answered in the open. Refer whoever wrote it to a safe way of reaching you. What you wrote is still here if you want to copy it.
dialogue-refused-closed = Somebody else has dealt with the item already. See on the page what was decided.
dialogue-refused-note-too-long = The note is too long. Write at most { $most } characters.
dialogue-refused-needs-reason = Write why the item may stay. Something was found in it, so the decision needs a reason.
dialogue-refused-needs-reason-for-silence = Write why the item gets no answer. Whoever asks has a right to help, so the decision needs a reason.
dialogue-refused-no-account = There is no such account for you.
dialogue-refused-nothing-to-sign-until = No round can be signed now. The next one opens { $at }.
dialogue-refused-nothing-to-sign = No round can be signed now, and no new one is planned.
dialogue-refused-needs-through = Items have come in on the account. Go through them, and sign again up to the latest.
dialogue-refused-gone-through-before = Something new has come in since the page was opened. Go through it, and sign again up to the latest.
dialogue-refused-other-account = The item up to which the signature was to hold is not on the account. Go through the account, and sign again up to the latest item.
dialogue-rounds-closed = The account is closed. It is no longer watched, and no round is to be signed.
dialogue-refused-failed = It did not work just now. Try again in a while.

# The assessment of what is a public record

dialogue-log-assessed = Was assessed as a public record
dialogue-done-assessed = The assessment is made.
dialogue-done-assessed-many = { $n ->
    [0] Nothing was assessed.
    [one] One item was assessed.
   *[other] { $n } items were assessed.
  }
dialogue-assessed-register = To be registered
dialogue-assessed-keep-in-order = Kept in order
dialogue-assessed-minor = Of minor importance
dialogue-assess = Public record
dialogue-assess-edited = The item was edited after the assessment. The new wording is a record of its own and is assessed by itself.
dialogue-assess-suggestion = Proposal:
dialogue-assess-take = Assess so: { $what }
dialogue-assess-otherwise = Assess otherwise
dialogue-assess-choice = Assessment
dialogue-assess-by-law = { $what }, on no ground of the guideline
dialogue-assess-by-law-hint = It is enough that the record stays and can be found (OSL, chapter 5, section 1).
dialogue-assess-groundless-hint = Write why.
dialogue-assess-reason = Reason
dialogue-assess-reason-hint = Needed where the ground asks for it, where no ground is given, and where something else than registering is chosen against the proposal.
dialogue-assess-number = Belongs to the matter
dialogue-assess-number-hint = The registry number of the matter.
dialogue-assess-number-unknown = The number is not known; the registrar has to find it
dialogue-assess-secrecy = I suspect secrecy
dialogue-assess-secrecy-hint = Then the item can only be registered, and sender and matter are not shown to everybody.
dialogue-assess-secrecy-mark = Secrecy suspected
dialogue-assess-do = Assess
dialogue-assess-earlier = { $n ->
    [one] One earlier assessment
   *[other] { $n } earlier assessments
  }
dialogue-assess-proposed = Waits for the registrar
dialogue-assess-registered = Registered as { $number }
dialogue-assess-declined = Was not registered: { $reason }
dialogue-assess-bound-secrecy = Secrecy is suspected: the item can only be registered (OSL, chapter 5, section 1).
dialogue-assess-bound = The guideline registers this by itself: { $ground }.
dialogue-assessments = To be assessed
dialogue-assessments-lead = Every item is a public record that is registered, kept in order, or of minor importance. Here stands what nobody has assessed, the oldest first and at most 200 at a time.
dialogue-assessments-empty = Nothing to assess
dialogue-assessments-empty-text = All that is proposed to be assessed so has been assessed.
dialogue-assess-by-proposal = By proposal
dialogue-assess-preview = { $n ->
    [one] One item is marked.
   *[other] { $n } items are marked.
  } Unmark what is to be assessed by itself. Only what is shown here is assessed.
dialogue-assess-include = Include
dialogue-assess-marked = Assess what is marked: { $what }
dialogue-assess-alone = Reading is restricted. Open the item to assess it.
dialogue-assess-left = { $n ->
    [one] One item was left as it is.
   *[other] { $n } items were left as they are.
  }
dialogue-assess-unreadable = It could not be read which items were marked. Load the page again and mark them once more.
dialogue-assess-nothing-marked = No item was marked. Mark those that are to be assessed.
dialogue-assess-way = To be assessed as public records
dialogue-assess-refused-not-permitted = Those who answer for the account and the registrar assess items.
dialogue-assess-refused-overtaken = Somebody else has just assessed the item. Read the assessment and make it anew if needed.
dialogue-assess-refused-changed = Something has happened to the item since the list was shown, and something else is proposed.
dialogue-assess-refused-registered = It is registered already as { $number }. What stands in the register is corrected by the registrar.
dialogue-assess-refused-secrecy = Secrecy is suspected, and then the item can only be registered (OSL, chapter 5, section 1).
dialogue-assess-refused-must = It must be registered by the guideline: { $ground } ({ $source }).
dialogue-assess-refused-unknown-ground = Choose one of the assessments.
dialogue-assess-refused-ground-does-not-fit = The ground leads to another assessment.
dialogue-assess-refused-reason-missing = Write a reason.
dialogue-assess-refused-number-missing = Give the registry number of the matter, or say that it is not known.
dialogue-assess-refused-not-a-number = That is no registry number. Write it as in the register, such as KS-2026/00012.

# How an answer is given

dialogue-holding = We come back: this is a word that the answer follows
dialogue-holding-hint = The item goes on waiting and is to be answered within { $within } ({ $source }). If you leave the field above empty, this is sent: { $text }
dialogue-external = Somebody else began the thread
dialogue-external-hint = The conversation does not stand below something that the account itself has published.
dialogue-external-reminded = I have read the reminder
dialogue-answer-holding = The answer follows
dialogue-answer-in-others-thread = In the thread of others
dialogue-answer-by-two = Written by { $writer }, read by { $reader }

# Help with an answer

dialogue-help = Let a colleague read it first
dialogue-help-lead = Unsure, or upset? Save what you want to answer and ask somebody to read it. The answer is sent when the colleague approves, with your signature. Who wrote it and who read it is kept.
dialogue-help-ask = Ask a colleague to read
dialogue-help-nobody = Nobody else may answer on the account just now. You can answer yourself, or ask whoever manages access for help.
dialogue-help-whom = Who is to read it?
dialogue-help-whom-hint = Everybody in the list may answer on the account.
dialogue-help-role = Somebody who is { $role }
dialogue-help-note = What do you want help with?
dialogue-help-do = Save the draft and ask
dialogue-draft = Draft of an answer
dialogue-draft-n = Draft { $n } of an answer
dialogue-draft-question = What is to be answered
dialogue-draft-by = Written by
dialogue-draft-asks = Read by
dialogue-draft-now = The answer as it is now
dialogue-draft-approve-lead = If you approve, the answer is sent just so, signed by { $writer }, and your name is kept as who read it.
dialogue-draft-approve = Approve and send
dialogue-draft-take = I read it
dialogue-draft-withdraw = Take the draft back
dialogue-draft-reword = Change the answer
dialogue-draft-reword-hint = The wording before stays, and the change is kept with your name.
dialogue-draft-reword-do = Save the change
dialogue-draft-return = Give back
dialogue-draft-return-note = What should be otherwise?
dialogue-draft-return-do = Give back
dialogue-draft-asked = Waits to be read
dialogue-draft-taken = Is being read
dialogue-draft-returned = Given back
dialogue-draft-sent = Approved and sent
dialogue-draft-withdrawn = Taken back
dialogue-draft-outdated = Out of date
dialogue-draft-outdated-text = The item was edited after the draft was written, so it cannot be sent. Whoever wrote it takes it back and answers the new wording. The text stays here if it is to be used again.
dialogue-help-done-asked = The draft is saved. Whoever is to read it sees it on their start page.
dialogue-help-done-taken = The draft is yours to read.
dialogue-help-done-reworded = The change is saved.
dialogue-help-done-returned = The draft is back with whoever wrote it.
dialogue-help-done-approved = The answer is approved and on its way to the platform.
dialogue-help-done-withdrawn = The draft is taken back.
dialogue-help-refused-nobody = Choose who is to read it.
dialogue-help-refused-cannot = Whoever you chose cannot help, because they may not answer on the account or are not whom the guideline names. Choose somebody else.
dialogue-help-refused-note = Write what should be otherwise, so that the other can go on.
dialogue-help-refused-not-theirs = This is not yours to do with the draft now. Read at the end who has done what.
dialogue-help-refused-taken = Somebody else reads the draft already. Read at the end who.
dialogue-help-refused-overtaken = Somebody else has done something with the draft since you opened the page. Read how it is now; what you wrote is still here. If you want it all the same, do it again.
dialogue-help-refused-over = The draft was sent or taken back already. Read at the end by whom.
dialogue-help-refused-outdated = The item was edited after the draft was written, so it cannot be sent. Give it back, so that the answer can be written anew.
dialogue-help-refused-writer-gone = Whoever wrote the draft may not answer on the account any longer, and the answer would have their signature. Answer yourself from the page of the item; the text stays here.

# What an item says about something else

dialogue-mark = Says something about something else
dialogue-mark-do = Mark the item
dialogue-mark-lead = A question can show that information is missing elsewhere, and an opinion how something could be better. The marks are counted month by month for those who can mend it.
dialogue-mark-kind = What does the item show?
dialogue-mark-information-missing = Information is missing elsewhere
dialogue-mark-improvement = Suggestion for improvement
dialogue-mark-place = Page or channel
dialogue-mark-place-hint = Where the information should be, such as the address of the web page. Fill in when information is missing.
dialogue-mark-unit = Unit
dialogue-mark-unit-hint = Who can make it better. Choose when it is a suggestion for improvement.
dialogue-mark-place-said = Information is missing on { $place }
dialogue-mark-unit-said = Suggestion for improvement to { $unit }
dialogue-mark-end = Take the mark away: { $what }
dialogue-mark-done = The item is marked.
dialogue-mark-ended = The mark is taken away.
dialogue-mark-refused-kind = Choose what the item shows.
dialogue-mark-refused-place = Write on which page or in which channel information is missing.
dialogue-mark-refused-long = The address is too long. Write at most { $most } characters.
dialogue-mark-refused-unit = Choose which unit the suggestion is for.
dialogue-mark-refused-over = The mark was taken away already.
dialogue-marks = What the items show
dialogue-marks-lead = What was marked during the month, for web editors and units. What most items point at stands first.
dialogue-marks-month = Month, such as 2026-11
dialogue-marks-unread = The month cannot be read. Write it as 2026-11. This month is shown here.
dialogue-marks-show = Show
dialogue-marks-places = Information is missing
dialogue-marks-units = Suggestions for improvement
dialogue-marks-no-places = Nothing is marked as missing information.
dialogue-marks-no-units = No suggestion for improvement is marked.
dialogue-marks-kind = Kind
dialogue-marks-what = Page, channel or unit
dialogue-marks-number = Number
dialogue-marks-items = Items
dialogue-marks-item = Item { $n }
dialogue-marks-csv = Download as CSV

# Until when a post of ours is right

dialogue-validity = Right until
dialogue-validity-lead = A post that ceases to be right can get a last day. On the day after it stands on the start page of whoever is responsible for the account, until somebody has seen it over.
dialogue-validity-last-day = Last day
dialogue-validity-last-day-hint = Leave empty if it is seen over and has no end.
dialogue-validity-note = What did you see?
dialogue-validity-note-hint = Needed when there is no day, such as that everything is right.
dialogue-validity-do = Save
dialogue-validity-until = Right until { $day }.
dialogue-validity-seen = Seen over.
dialogue-validity-past = To be seen over
dialogue-validity-done = It is saved.
dialogue-validity-refused-not-ours = Only what the account itself has published has a last day.
dialogue-validity-refused-day = Choose a day from today on.
dialogue-validity-refused-note = Give a day, or write what you saw when you looked the post over.

dialogue-snapshots = Snapshots
dialogue-snapshots-rule = { $n ->
    [0] The guideline asks for no snapshots. Received by: { $recipient }.
    [one] The guideline asks for one snapshot of each account a year. Received by: { $recipient }.
   *[other] The guideline asks for { $n } snapshots of each account a year. Received by: { $recipient }.
}
dialogue-snapshots-not-ready = The packages cannot be made: the archive needs an organisation number. Whoever runs the program gives it in the setting archive.number.
dialogue-snapshots-no-accounts = No accounts
dialogue-snapshots-no-accounts-text = When an account is used its snapshots are shown here.
dialogue-snapshots-none = No snapshot has been made.
dialogue-snapshots-often = { $n ->
    [one] One a year. The archive shall have the next by { $day }.
   *[other] { $n } a year. The archive shall have the next by { $day }.
}
dialogue-snapshots-none-due = No more snapshots are made.
dialogue-snapshots-proposed = { $written } items have come since the last one. Proposal: { $n } a year.
dialogue-snapshot-ask = Make one now of { $account }
dialogue-snapshot-asked-now = The snapshot is being made.
dialogue-snapshot-pace = Make them more often
dialogue-snapshot-per-year = How many a year
dialogue-snapshot-reason = Why
dialogue-snapshot-pace-do = Save how often
dialogue-snapshot-pace-set = It is saved.
dialogue-snapshot-late = Late
dialogue-snapshot-ordered = Being made
dialogue-snapshot-made = To be handed over
dialogue-snapshot-delivered = Handed over
dialogue-snapshot-title = Snapshot of { $account }
dialogue-snapshot-asked = Asked for by { $name } { $at }.
dialogue-snapshot-scheduled = Due by the guideline. Ordered { $at }.
dialogue-snapshot-being-made = The package is being made. Load the page again in a while.
dialogue-snapshot-made-at = Made
dialogue-snapshot-holds = Content
dialogue-snapshot-holds-n = { $payloads ->
    [one] One answer of the platform
   *[other] { $payloads } answers of the platform
}, web archive, { $copies ->
    [one] one copy for reading
   *[other] { $copies } copies for reading
} (PDF/A)
dialogue-snapshot-size = Bytes
dialogue-snapshot-digest = Digest of the package (SHA-256)
dialogue-snapshot-seal = Digest of its table of contents (METS.xml, SHA-256)
dialogue-snapshot-fetch = Fetch the package
dialogue-snapshot-verify = Verify the package yourself:
dialogue-snapshot-delivery = Handed over to the archive
dialogue-snapshot-recipient = Received by
dialogue-snapshot-reference = Reference of the receipt
dialogue-snapshot-reference-hint = The matter's number or the file name with which the archive has confirmed it.
dialogue-snapshot-day = Day
dialogue-snapshot-by = Handed over by
dialogue-snapshot-by-program = Uppsikt, into the archive's folder
dialogue-snapshot-due = The archive shall have it by { $day }.
dialogue-snapshot-handed-over = Uppsikt puts it into the archive's folder.
dialogue-snapshot-note = Note that the archive has it
dialogue-snapshot-note-do = Note the receipt
dialogue-snapshot-noted = The receipt is noted.
dialogue-snapshot-back = All snapshots
dialogue-snapshot-refused-unknown = There is no such snapshot.
dialogue-snapshot-refused-under-way = A snapshot of the account is being made already, number { $n }. Wait until it is done.
dialogue-snapshot-refused-out-of-order = The snapshot is not waiting to be handed over. Load the page again and see how far it has come.
dialogue-snapshot-refused-reference = Say what the archive has confirmed it with. Without a receipt it is not handed over.
dialogue-snapshot-refused-reason = Write why.
dialogue-snapshot-refused-recipient = Say who has received it.
dialogue-snapshot-refused-day = Choose a day from { $from } until today.
dialogue-snapshot-refused-pace = Choose a number from { $least }, which the guideline asks for, to 52.
dialogue-report-incident = Report as an incident
dialogue-snapshot-refused-no-package = The package is not here: it is not made yet, or the archive has it.
dialogue-snapshot-refused-restricted = The package is whole and holds words that only named people read. Somebody who reads all of them can fetch it.
dialogue-query-refused-unit = Choose a unit.
