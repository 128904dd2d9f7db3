# Moderation: ground, decision, evidence, restoration, and the first page.

moderation-start = To do now
moderation-figure-overdue = Overdue
moderation-figure-moderate = To decide about
moderation-figure-answer = To answer
moderation-figure-look = To look through
moderation-nothing-to-do = Nothing to do just now
moderation-nothing-ahead = Nothing waits further ahead either.
moderation-first-units = Enter the units of the organisation
moderation-first-units-text = Accounts and people belong to a unit. Begin with the one that answers for social media.
moderation-first-people = Enter those who are to work here
moderation-first-people-text = Give each their role. Only then do they see anything, and you cannot watch, decide and confirm alone.
moderation-first-account = Open the first account
moderation-first-account-text = Nothing is fetched until an account is open and connected.
moderation-next-item = The next item is to be done
moderation-next-round = The next watch round is to be made
moderation-ways = Go to
moderation-way-inbox = Inbox
moderation-way-rounds = Watch rounds
moderation-way-cases = Decisions
moderation-way-register = Register
moderation-way-accounts = Accounts
moderation-way-people = People
moderation-no-role = You have no role yet. Contact whoever manages access where you work.
moderation-duty-second = Waits for you
moderation-duty-police = { $n ->
    [one] Decide whether a case is reported to the police
   *[other] Decide whether { $n } cases are reported to the police
}
moderation-duty-police-text = It may be a crime. A person decides, with a reason, in the case.
moderation-duty-confirm = { $n ->
    [one] One decision waits for your confirmation
   *[other] { $n } decisions wait for your confirmation
}
moderation-duty-confirm-restoration = { $n ->
    [one] One restoration waits for your confirmation
   *[other] { $n } restorations wait for your confirmation
}
moderation-duty-confirm-text = A colleague has decided. Nothing happens until a second person has confirmed or stopped it.
moderation-duty-moderate = { $n ->
    [one] One item to decide about
   *[other] { $n } items to decide about
}
moderation-duty-answer = { $n ->
    [one] One item to answer
   *[other] { $n } items to answer
}
moderation-duty-first = Most urgent: { $author }. { $why } ({ $source }).
moderation-duty-round = Watch round of { $account }
moderation-duty-round-text = The guideline wants it gone through now ({ $source }). Go through the account and sign.
moderation-duty-round-missed-text = The round was not made in time. Make it now; the deputy and the manager are told.
moderation-duty-round-deputy-text = The round was not made in time. You are the deputy: go through the account and sign.
moderation-duty-round-manager-text = The round was not made in time. You are the manager: see to it that somebody makes it.
moderation-duty-missed = Missed
moderation-duty-bars = Something waits for it
moderation-duty-register = { $n ->
    [one] One record to register
   *[other] { $n } records to register
}
moderation-duty-register-text = They come from decisions to hide or remove.
moderation-duty-secret = { $n ->
    [one] 1 with suspected secrecy
   *[other] { $n } with suspected secrecy
}
moderation-duty-trouble = { $account } is not fetched
moderation-duty-trouble-text = What is written on the account has not reached us since { $at }. Open the account to see what is wrong.
moderation-duty-not-fetched = Not fetched
moderation-duty-listing =
    { $n ->
        [one] An account that was taken in waits for a decision on the list
       *[other] { $n } accounts that were taken in wait for a decision on the list
    }
moderation-duty-listing-text = Nobody outside sees it in the list until somebody has decided that it is official.
moderation-duty-connect = { $account } is not connected
moderation-duty-connect-text = The account is opened but nobody has connected it to the platform. Nothing is fetched.
moderation-duty-connect-many = { $n } accounts are not connected
moderation-duty-roles = Give roles for { $account }
moderation-duty-roles-text = They answer for the account but do not see it: { $names }. Give them a role that is for it.
moderation-duty-roles-many = { $n } accounts are not seen by those who answer for them
moderation-duty-roles-many-text = Give the person responsible, the deputy and the manager a role that is for the account. It is done on the account's page.
moderation-duty-application = The application for { $name }.
moderation-duty-attest = Vouch for { $account }
moderation-duty-attest-text = { $n ->
    [one] One attestation is due
   *[other] { $n } attestations are due, the first
} by { $day }.
moderation-duty-change = Decide on a change
moderation-duty-change-text = The change of { $account }.
moderation-duty-closing = The closing of { $account }.
moderation-duty-anew = new wording
moderation-duty-complete = Complete { $account }
moderation-duty-complete-many = { $n } accounts to complete
moderation-duty-complete-many-text = The first is to be ready by { $day }. Each account's page says what is missing.
moderation-duty-complete-text = { $n ->
    [one] One thing is
   *[other] { $n } things are
} to be done by { $day }.
moderation-duty-late = late

moderation-choose = Choose a ground
moderation-choose-lead = Choose the ground of the guideline that fits. Nothing happens until you have written a reason and confirmed on the next page.
moderation-choose-unknown = The ground that the address names is not in the guideline, or does not hold today. Choose one of those that do.
moderation-author-unknown = Unknown author
moderation-no-words = The item has no words.
moderation-found = Found in the text:
moderation-reminder = Remember:
moderation-suggested = Suggested by what was found
moderation-suggested-note = A suggestion is no judgement. If no ground fits, the item may stay.
moderation-all-grounds = All grounds
moderation-allows = Allows:
moderation-needs-second = Needs a second person
moderation-basis-law = Law
moderation-basis-house-rule = House rule
moderation-at-once = Do this at once:
moderation-hide = Hide
moderation-remove = Remove
moderation-hide-hint = The public does not see the item, but it stays on the platform.
moderation-remove-hint = The item is removed from the platform. The evidence stays here.
moderation-remove-no-copy-hint = The item is removed from the platform. No copy is left here.
moderation-must-stop-spreading = The law demands that the spreading stops, so hiding is not enough.
moderation-decide = Decide
moderation-act = What is done
moderation-reason = Reason
moderation-reason-hint = Write what in the item breaks the rule. The reason cannot be changed afterwards.
moderation-may-be-unknown = Leave empty if it is unknown.
moderation-do = Decide
moderation-do-hide = Decide to hide
moderation-do-remove = Decide to remove
moderation-other-ground = Choose another ground
moderation-rule = The rule
moderation-source = Source
moderation-follows = What follows
moderation-follows-second = A second person must confirm before anything happens: { $roles }.
moderation-follows-alone = No second person is needed. The evidence is sealed first, then the decision is carried out.
moderation-follows-registered = The registrar gets a proposal to register the record.
moderation-follows-registered-when-removed = The registrar gets a proposal to register the record when it is removed, not when it is hidden.
moderation-follows-not-registered = The record is not registered but kept in order here.
moderation-follows-restoration = The decision can be undone.
moderation-follows-restoration-by-two = The decision can be undone, if a second person confirms it.
moderation-follows-no-restoration = By law the item must not be shown again.
moderation-follows-police-considered = You will be asked about a police report.
moderation-follows-police-decided = Whether the police are told must be decided, with a reason.
moderation-evidence-copy = The evidence is a copy that everybody who may see the item can open.
moderation-evidence-restricted = The evidence is a copy that only named people can open. Every reading is noted.
moderation-evidence-description = No copy is kept. The evidence is a description in words, and what has been fetched is cleared.

moderation-batch = Decide about several at once
moderation-batch-lead = Mark the items that break the same rule, at most { $n } at a time, and write one reason. Each gets a decision and evidence of its own.
moderation-batch-mark = Mark what the decision concerns
moderation-batch-include = Include
moderation-batch-suggested = May belong here
moderation-batch-search = Search everything that has come in
moderation-batch-search-do = Search
moderation-batch-empty = Nothing to mark
moderation-batch-empty-text = What waits in the inbox is shown here, or what you search for.
moderation-batch-reason-hint = The reason stands in the decision about each of them and cannot be changed afterwards.
moderation-batch-do = Decide about those marked
moderation-batch-back = To the inbox
moderation-batch-follows = Each item becomes a case of its own. Nothing is removed before its very evidence is sealed, and what goes wrong with one of them touches none of the others.
moderation-batch-done = { $n ->
    [one] The decision about one item is saved.
   *[other] The decisions about { $n } items are saved.
}
moderation-batch-left = { $n ->
    [one] One item was left as it was.
   *[other] { $n } items were left as they were.
}
moderation-refused-nothing-marked = Mark at least one item.
moderation-refused-too-many = That is too many. Mark at most { $most } items at a time.
moderation-refused-one-by-one = Under the guideline items are decided about one by one on that ground. Open the item and decide there.
moderation-cases = Decisions to hide and remove
moderation-cases-lead = What was hidden and removed, on which ground and by whom.
moderation-waits-for-me = Waits for your confirmation
moderation-latest = Latest decisions
moderation-no-cases = No decisions
moderation-no-cases-text = Nothing has been hidden or removed on the accounts you see.
moderation-unknown-page = The page of the list that you asked for does not exist. The first one is shown here.
moderation-case-line = { $act }: { $ground }
moderation-item-cases = Decisions about the item
moderation-item-no-cases = Nobody has decided to hide or remove the item.
moderation-in-a-case = There is a decision about the item already.
moderation-case-hide = Decision to hide
moderation-case-remove = Decision to remove
moderation-standing-awaiting-second = Waits for a second person
moderation-standing-decided = Evidence is being sealed
moderation-standing-sealed = Being carried out
moderation-standing-acted = Being checked
moderation-standing-hidden = Hidden
moderation-standing-removed = Removed
moderation-standing-stopped = Stopped
moderation-standing-restoring = Being restored
moderation-standing-restored = Restored
moderation-see-item = Show the item
moderation-see-case = Show the decision
moderation-decision = The decision
moderation-ground = Ground
moderation-decided-by = Decided by
moderation-guideline = Guideline
moderation-no-copy-shown = The text is not shown here.
moderation-steps = Step by step
moderation-step-confirmed = A second person confirms
moderation-step-declined = A second person stopped it
moderation-step-sealed = The evidence is sealed
moderation-step-hidden = The item is hidden
moderation-step-removed = The item is removed
moderation-step-verified = Checked on the platform
moderation-step-registered = Handed to the registrar
moderation-step-closed = Closed without registration
moderation-step-done = done
moderation-step-now = under way
moderation-step-waits = waits
moderation-step-later = remains
moderation-step-never = is not done
moderation-stopped-edited = Stopped: the item was edited after the decision. Nothing has been hidden or removed. The item is back in the inbox; judge the new wording.
moderation-stopped-declined = Stopped by a second person. Nothing has been hidden or removed, and the item is back in the inbox.
moderation-stuck-advance = The decision could not be carried out.
moderation-stuck-restore = The item could not be shown again.
moderation-stuck-stamp = No time stamp could be had.
moderation-stuck-since = It has waited for a person since { $at }.
moderation-stuck-now = It is being tried now.
moderation-try-again = Try again now
moderation-stuck-todo = Check the connection of the account, and contact operations if it works. If it is urgent, do it on the platform by hand; Uppsikt sees it at the next fetch.
moderation-stuck-seal = The evidence could not be fetched or kept, so nothing was taken away.
moderation-stuck-seal-todo = Check the connection of the account, and contact operations if it works. Do not take it away by hand on the platform: the evidence would be lost. If it is urgent, first keep a picture of the whole page.
moderation-stuck-trying = It was tried { $n ->
    [one] once
   *[other] { $n } times
  } and is tried again { $at }.
moderation-stuck-stamp-todo = The evidence is sealed and takes no harm from waiting. Nothing has to be done on the platform.
moderation-stuck-detail = For operations
moderation-duty-failing = { $n ->
    [one] A decision could not be carried out
   *[other] { $n } decisions could not be carried out
  }
moderation-duty-failing-text = What was to be hidden, removed or shown again stands as it was. Read why, and what you can do.
moderation-duty-failing-answers = { $n ->
    [one] An answer could not be published
   *[other] { $n } answers could not be published
  }
moderation-duty-failing-answers-text = Whoever asked has no answer. Read why, and what you can do.
moderation-duty-failing-badge = Stuck
moderation-duty-draft-read = Read an answer through
moderation-duty-draft-read-text = { $writer } asks you to read a draft of an answer on { $account }. Approve it, change it or give it back.
moderation-duty-draft-back = Your draft was read
moderation-duty-draft-back-text = The draft of an answer on { $account } was given back with a note. Change it, or take it back and answer yourself.
moderation-duty-carry-complaint = Carry the complaint on
moderation-duty-carry-complaint-text = Whoever complained on { $account } was invited to do so in the right place, and the time has passed. Where it was not made, carry it on, and close it here.
moderation-duty-query-reply = Reply to a colleague's question
moderation-duty-query-reply-text = Whoever answers on { $account } needs your help. Write so that it can be posted.
moderation-duty-query-post = The reply has come
moderation-duty-query-post-text = Whom you asked about { $account } has replied. Post the answer.
moderation-duty-harder = A harder question waits for you
moderation-duty-harder-text = Whoever answers on { $account } has handed on a question that needs somebody who knows. Answer it, or ask an expert.
moderation-duty-draft-past = Your draft cannot be sent
moderation-duty-draft-past-text = The item on { $account } was edited or is gone since you wrote. Take the draft back and answer what stands there now.
moderation-duty-validity = See the information over
moderation-duty-validity-text = A post on { $account } was right until { $day }. Write what you saw, or set another day.
moderation-second = The second person
moderation-second-mine = You can confirm or stop the decision. Read the item, the ground and the reason. Nothing happens to the item until you have confirmed.
moderation-second-other = You decided this, so somebody else must confirm. Ask a colleague: { $roles }.
moderation-second-roles = The decision waits to be confirmed: { $roles }.
moderation-confirm = Confirm the decision
moderation-stop = Stop the decision
moderation-restore = Show the item again
moderation-restore-by-two = Was the decision wrong? Ask for the item to be shown again. A second person confirms.
moderation-restore-alone = Was the decision wrong? Then the item can be shown again.
moderation-restore-reason = Why
moderation-restore-do = Ask for restoration
moderation-restoration = Restoration
moderation-restoration-awaiting = Waits for a second person
moderation-restoration-decided = Decided, being carried out
moderation-restoration-restored = The item is shown again
moderation-restoration-needs-other = Somebody other than who asked must confirm.
moderation-asked-by = Asked by
moderation-asked-at = Asked
moderation-confirmed-by = Confirmed by
moderation-restored-at = Shown again since
moderation-confirm-restoration = Confirm the restoration
moderation-duty-report = { $n ->
    [one] Note that the report to the police was made
   *[other] Note that { $n } reports to the police were made
}
moderation-duty-report-text = It was decided that the event is reported to the police. Note the day, the number of the police and who reported it.
moderation-duty-removal = An item on { $account } is to be gone
moderation-duty-removal-text = It may hold secret or sensitive information and is still there. The municipality knew { $at }.
moderation-duty-removal-badge = Time is out
moderation-clock = Time to remove
moderation-clock-from = The municipality knew
moderation-clock-due = To be gone by
moderation-clock-in-time = { $n ->
    [one] Gone after one minute, in time
   *[other] Gone after { $n } minutes, in time
}
moderation-clock-late = { $n ->
    [one] Gone after one minute, too late
   *[other] Gone after { $n } minutes, too late
}
moderation-clock-runs = { $n ->
    [one] There after one minute
   *[other] There after { $n } minutes
}
moderation-clock-overdue = { $n ->
    [one] There after one minute, time is out
   *[other] There after { $n } minutes, time is out
}
moderation-report = Note the report to the police
moderation-report-lead = Fill this in when the report is made. The case cannot be closed before it stands here.
moderation-report-made = The report to the police was made
moderation-report-day = Day of the report
moderation-report-number = The number that the police gave it
moderation-report-number-hint = The K number that the police gave, such as 5000-K123456-26.
moderation-report-by = Who reported it
moderation-report-do = Save the report
moderation-done-reported = The report to the police is noted.
moderation-papers = Papers for the police
moderation-papers-lead = What was written, where and when, and what was done.
moderation-papers-print = Print the page with the browser and enclose the sealed evidence.
moderation-papers-what = What is reported
moderation-papers-account = Account
moderation-papers-platform = Platform
moderation-papers-address = Address of the account
moderation-papers-author = Written by
moderation-papers-permalink = Address of the item
moderation-papers-posted = Posted
moderation-papers-wording = Wording { $n }
moderation-papers-seen = Fetched
moderation-papers-done = What was done
moderation-papers-acted = Gone from the platform
moderation-papers-evidence = The evidence is a sealed file. Its digest (SHA-256) is the name of the file, so that anybody can see that nothing was changed.
moderation-viewing = Pictures in the evidence
moderation-viewing-hidden = The pictures are kept from view. Say why you need to see them; the reason is kept with your name.
moderation-viewing-why = Why you need to see
moderation-viewing-why-hint = Such as that you examine the ground or write a report. You see the pictures for an hour.
moderation-viewing-do = Show the pictures
moderation-viewing-picture = The picture that came with the item
moderation-viewing-rule = On this ground pictures are shown only once somebody has said why.
moderation-viewing-who = Who has seen, and why
moderation-done-viewing = The reason is saved. You see the pictures for an hour.
moderation-evidence-unsaid = The evidence may hold pictures that are kept from view. Say in the case why you need to see them, and it opens.
moderation-close = Close the case
moderation-close-ready = Nothing remains to be done.
moderation-close-lacks = This remains before the case can be closed:
moderation-close-do = Close
moderation-closed = The case is closed
moderation-done-closed = The case is closed.
moderation-lacks-work = The decision is not carried out.
moderation-lacks-police-decision = Nobody has decided whether the event is reported to the police.
moderation-lacks-police-report = The report to the police is not noted, with day, number and who made it.
moderation-lacks-registration = The registrar has not decided about the entry.
moderation-lacks-assessment = Nobody has assessed the item as a public record.
moderation-refused-close = The case cannot be closed yet. { $what }
moderation-refused-closed = The case is closed already.
moderation-refused-report-undecided = Decide first that the event is reported to the police.
moderation-refused-report-day = Write the day on which the report was made. It cannot lie ahead.
moderation-refused-report-number = Write the number that the police gave the report.
moderation-refused-report-by = Write who reported it.
moderation-refused-report-noted = The report to the police is noted already.
moderation-refused-nothing-hidden = No pictures are kept from view in this case.
moderation-refused-viewing-reason = Write why you need to see the pictures, in a few words at least.
moderation-duty-tell = { $n ->
    [one] Tell the author where the item is dealt with
   *[other] Tell { $n } authors where their items are dealt with
}
moderation-duty-tell-text = The item was transferred to another channel. Give the notice that was written in the decision.
moderation-transfer = Transfer to another channel
moderation-transfer-lead = The item is removed from the account once its evidence is sealed, and handed over to whoever deals with it. It is a decision like others, with a ground and a reason.
moderation-transfer-instead = Transfer to another channel instead
moderation-transfer-recipient = Recipient
moderation-transfer-recipient-hint = The e-mail address of whoever deals with it, such as the contact centre.
moderation-transfer-stated = Fact that the ground asks for
moderation-transfer-stated-hint = Such as the right holder. Leave empty where the ground asks for nothing.
moderation-transfer-notice = Notice to the author
moderation-transfer-notice-hint = Where it is dealt with. Leave empty where nobody is to be told.
moderation-transfer-do = Decide to transfer
moderation-transferred = Transferred to another channel
moderation-transfer-handed = Handed over
moderation-transfer-waits = When the item is gone from the account
moderation-transfer-told = The author was told
moderation-transfer-tell = Give the notice on the account or in another way, and note it here.
moderation-transfer-tell-do = The notice is given
moderation-done-transferred = The decision is saved. The item is handed over when it is gone from the account.
moderation-done-told = It is noted that the author was told.
moderation-refused-not-transferable = Under the guideline such an item is not transferred to another channel.
moderation-refused-recipient-missing = Write who receives it. Without a recipient nothing is transferred.
moderation-refused-recipient-unfit = The recipient is an e-mail address, such as contact@municipality.se.
moderation-refused-nothing-to-tell = There is no notice to give in this case now.
moderation-duty-block = Block { $author }
moderation-duty-block-text = It was decided. Block the user on the platform and note that it is done.
moderation-duty-unblock = Let { $author } in again
moderation-duty-unblock-text = The last day has passed. Lift the block on the platform, or examine it anew.
moderation-block = Block the author
moderation-block-lead = Whoever has broken the rules at least { $n } times on the account may be blocked, with a reason and for at most { $days } days.
moderation-block-breaches = { $n ->
    [0] Nothing was hidden or removed.
    [one] One item was hidden or removed, with evidence:
   *[other] { $n } items were hidden or removed, with evidence:
}
moderation-block-last-day = Last day
moderation-block-do = Decide to block
moderation-blocked = Blocked from the account
moderation-block-done = Blocked on the platform
moderation-block-ended = Block lifted
moderation-block-by-hand = Block the user on the platform and note it here.
moderation-block-do-done = It is done
moderation-block-why = Why the block is lifted
moderation-block-lift = Lift the block
moderation-done-blocked = The decision to block is saved.
moderation-done-block-done = It is noted that the user is blocked on the platform.
moderation-done-block-lifted = The block is lifted.
moderation-refused-block-not-allowed = Under the guideline nobody is blocked.
moderation-refused-block-no-author = It is not said who wrote the item, so nobody can be blocked.
moderation-refused-block-too-few = The author has broken the rules { $had } times on the account. The guideline asks for { $needed }.
moderation-refused-block-day = Write a last day from today and at most { $most } days ahead.
moderation-refused-blocked = The author is blocked from the account already.
moderation-refused-block-nothing = There is no block to do anything about.
moderation-duty-complaint = { $n ->
    [one] See to a report from a visitor
   *[other] See to { $n } reports from visitors
}
moderation-duty-complaint-text = Decide, answer and close. The oldest came in { $at }.
moderation-report-title = Report something on the account
moderation-report-intro = Has somebody written something offensive on { $account }, or was something of yours removed? Write to us. A person reads it.
moderation-report-write = Write here
moderation-report-privacy = We do not keep who you are. If you leave an e-mail address it is used for the answer only and removed when the report is closed. What you write becomes a public record, so write nothing secret.
moderation-report-kind = What is it about?
moderation-report-kind-report = Something on the account is offensive
moderation-report-kind-appeal = Something of mine was hidden or removed
moderation-report-link = Link to the post or comment
moderation-report-link-hint = The address begins with https://
moderation-report-words = What is wrong?
moderation-report-words-hint = Write in your own words, at most 4,000 characters.
moderation-report-answer-to = E-mail address for an answer
moderation-report-answer-to-hint = Only if you want an answer.
moderation-report-send = Send the report
moderation-report-received = Thank you! Your report has number { $n }. A person reads it.
moderation-complaints = Reports and complaints
moderation-complaints-lead = What visitors reported, and complaints of those who had something removed. Each is decided about, answered and closed.
moderation-complaints-none = No reports
moderation-complaints-none-text = What visitors report on the page of the account in the list is shown here.
moderation-complaint = Report { $n }
moderation-complaint-source = Source
moderation-complaint-visitor = Reported by a visitor
moderation-complaint-received = Received
moderation-complaint-report = Report of something offensive
moderation-complaint-appeal = Complaint that something was removed
moderation-complaint-no-item = The link leads to no item that was fetched. Follow it to see what it is about.
moderation-complaint-undecided = Waits for a decision
moderation-complaint-unanswered = Waits for an answer
moderation-complaint-answered = Answered
moderation-complaint-closed = Closed
moderation-complaint-decision = Assessment and decision
moderation-complaint-outcome = Decision
moderation-complaint-upheld = Something is done
moderation-complaint-rejected = Nothing is done
moderation-complaint-why = Reason for the decision
moderation-complaint-decide = Save the decision about the report
moderation-complaint-reply = Answer to whoever reported
moderation-complaint-reply-mail = The answer is sent to the address that was left.
moderation-complaint-reply-nowhere = No address was left. Write what the answer is all the same; it is here if the person comes back with the number.
moderation-complaint-text = Your answer
moderation-complaint-answer = Send the answer
moderation-complaint-close = Close the report
moderation-done-complaint-decided = The decision is saved.
moderation-done-complaint-replied = The answer is saved, and sent where there is an address.
moderation-done-complaint-closed = The report is closed, and the address for the answer is removed.
moderation-refused-report-account = There is no such account.
moderation-refused-report-kind = Choose what it is about.
moderation-refused-report-link = Paste the whole link to the item. It begins with https://
moderation-refused-report-words = Write what is wrong.
moderation-refused-report-long = That is too long. Write at most 4,000 characters.
moderation-refused-report-address = That is no e-mail address. Correct it or leave the field empty.
moderation-refused-report-many = Many reports came in during the last hour. Try again in a while.
moderation-refused-no-complaint = There is no such report.
moderation-refused-complaint-outcome = Choose whether something is done.
moderation-refused-complaint-words = Write a few words at least.
moderation-refused-complaint-done = That was done before.
moderation-refused-complaint-decision = The report cannot be closed or answered before somebody has decided.
moderation-refused-complaint-reply = The report cannot be closed before it is answered.
moderation-police = Police report
moderation-police-must = Whether the event is reported to the police must be decided.
moderation-police-consider = Consider whether the event is to be reported to the police.
moderation-police-decision = Decision
moderation-police-report = The event is reported to the police
moderation-police-no-report = No police report is made
moderation-police-reason = Why
moderation-police-reference = The registry number of the police
moderation-police-reference-hint = If you have been given one.
moderation-police-do = Save the decision
moderation-evidence = Evidence
moderation-digest = Checksum (SHA-256)
moderation-size = Size
moderation-bytes = { $n } bytes
moderation-stamp = Time stamp
moderation-stamped-by = Stamped by
moderation-stamp-pending = No time-stamping authority has answered yet. It is tried again.
moderation-stamp-none = No time-stamping authority is set up.
moderation-evidence-unreadable = The evidence cannot be read from storage. Contact operations at once and keep old backups from being overwritten.
moderation-download = Download the evidence
moderation-download-stamp = Download the time stamp
moderation-may-not-open = Only somebody who may read restricted records can open the evidence.
moderation-verify = Verify it yourself
moderation-verify-text = Anybody can verify the evidence without Uppsikt's help. Download the files to one folder and run:
moderation-verify-digest = The checksum must be the one above:
moderation-verify-ours = Signature, content and checksums:
moderation-verify-wacz = The web archive, with an open tool:
moderation-verify-stamp = The time stamp, with the root certificate of the authority in the file tsa.pem:
moderation-entry = Register
moderation-entry-proposed = Waits for the registrar
moderation-entry-registered = Registered as { $number }
moderation-entry-declined = Not registered, the registrar decided

moderation-restricted = Restricted reading.
moderation-withheld = Reason, text and sender are shown only to those who handle the decision and to the roles { $roles }. Turn to them if you need the information in your work.
moderation-reason-withheld = Not shown: restricted reading
moderation-author-withheld = The sender is not shown
moderation-refused-restricted = Reading of the item is restricted, and you may not read it. Therefore you cannot decide about it. Those who handle the decision or may read restricted information can help you.

moderation-evidence-destroyed = The evidence has been destroyed, because the law forbids that a copy of what stood there exists (BrB ch. 16 s. 10 a). The digest, the decision and the log remain.
moderation-stopped-overtaken = Stopped: a decision about what must not be copied went first. This decision has hidden or removed nothing.
moderation-restoration-overtaken = Ended: a later decision holds
moderation-refused-later-decision = A later decision about the item holds. Open that one, and ask for the restoration there.

moderation-done-decided = The decision is saved.
moderation-done-confirmed = You have confirmed the decision. It is being carried out.
moderation-done-tried-again = It is being tried again now. Load the page again in a while.
moderation-done-stopped = You have stopped the decision. The item is back in the inbox.
moderation-done-restoration-asked = The restoration is asked for.
moderation-done-restoration-confirmed = You have confirmed the restoration. It is being carried out.
moderation-done-police = The decision about the police report is saved.

moderation-refused-no-item = There is no such item.
moderation-refused-unknown-ground = The guideline has no such ground, or it is not in force yet. Choose another.
moderation-review = Review the decisions
moderation-review-lead = Decision, ground, reason and who decided, one on each line, so that it can be seen whether like was treated alike. Reasons that only named people may read are left out.
moderation-review-from = From
moderation-review-to = To
moderation-review-fetch = Fetch as CSV
moderation-review-decided = Decided
moderation-review-account = Account
moderation-review-decision = Decision and ground
moderation-review-reason = Reason
moderation-review-by = Decided by
moderation-review-standing = Standing
moderation-review-day-unfit = Write the day as 2026-11-23.
moderation-refused-act-not-allowed = The ground does not allow that. Choose an act that belongs to the ground.
moderation-refused-needs-reason = Write a reason of at least a few words: what in the item breaks the rule?
moderation-refused-reason-too-long = The reason is too long. Write at most { $most } characters.
moderation-refused-not-plain-words = Describe in plain words what is seen. Do not paste addresses or text from the item.
moderation-refused-needs-fact = The ground asks for this. Fill it in.
moderation-refused-stale = The item was edited after you opened the page. Read the new wording here; what you wrote is still there. If the decision still fits, send it again.
moderation-refused-already-open = Somebody else has decided about the item already.
moderation-refused-account-closed = The account is closed. Nothing on it can be hidden or removed from here any longer.
moderation-refused-own-item = The item is the organisation's own and is not handled as a breach. Edit or remove it on the platform.
moderation-refused-failed = It did not work just now. Try again in a while.
moderation-refused-no-case = There is no such decision.
moderation-refused-same-person = The second person must be another than the first. Ask a colleague.
moderation-refused-not-waiting = The decision no longer waits for anybody. A colleague may have been faster.
moderation-refused-nothing-fails = There is nothing to try again: it is under way or has been done.
moderation-refused-restore-needs-reason = Write why the item is to be shown again.
moderation-refused-nothing-to-restore = There is nothing to show again: the item is not hidden or removed by this decision, or the restoration is under way already.
moderation-refused-restore-forbidden = By law the item must not be shown again.
moderation-refused-already-asked = The restoration is asked for already.
moderation-refused-police-choose = Choose whether the event is reported to the police.
moderation-refused-police-needs-reason = Write why.
moderation-refused-reference-too-long = The police's reference is shorter than that. Write at most { $most } characters.
moderation-refused-police-demanded = Under the guideline such a crime is always reported. Choose that it is reported.
moderation-refused-police-decided = The police report has been decided about already.

moderation-duty-profile = The profile of { $account } is not right
moderation-duty-profile-text =
    { $n ->
        [one] One item is missing or outdated on the platform.
       *[other] { $n } items are missing or outdated on the platform.
    }
moderation-duty-confirm-profile = Confirm the profile of { $account }
moderation-duty-confirm-profile-text = See for yourself that the profile on the platform is right.
moderation-way-listing = The list
moderation-way-profiles = Profiles
moderation-duty-plan = The plan of { $account } is not whole
moderation-duty-plan-text =
    { $n ->
        [one] One thing is missing in the plan.
       *[other] { $n } things are missing in the plan.
    }
moderation-duty-disclosure = Request { $n } for public records
moderation-duty-disclosure-text = { $n ->
    [0] Everything is judged. Hand out and end the request. Records are handed out at once or as soon as possible (TF 2:15).
    [one] One record is not judged. Records are handed out at once or as soon as possible (TF 2:15).
   *[other] { $n } records are not judged. Records are handed out at once or as soon as possible (TF 2:15).
}
moderation-duty-disclosure-asked = Answer whether a record may be handed out, request { $n }
moderation-duty-disclosure-asked-text = Somebody is unsure and asks you as their manager. The record is not handed out before you have answered.

moderation-hand-title = Do this on the platform
moderation-hand-hide = The evidence is sealed. Hide the item on the platform, see that it is not shown any longer, then say here that it is done.
moderation-hand-remove = The evidence is sealed. Remove the item on the platform, see that it is gone, then say here that it is done.
moderation-hand-restore = Show the item again on the platform, see that it is shown, then say here that it is done.
moderation-hand-note = Note
moderation-hand-note-hint = For example how it was done. Write no personal data.
moderation-hand-do = It is done
moderation-hand-noted = It is noted that it is done.
moderation-hand-refused-nothing = Nothing waits to be done by hand. Perhaps the evidence is not sealed yet, or it has been done.
moderation-duty-publish = Publish an answer on { $account }
moderation-duty-publish-text = The answer is signed and is to be published by hand on the platform.
moderation-duty-by-hand = Do what was decided on { $account }
moderation-duty-by-hand-text = The evidence is sealed. Hide, remove or show the item again on the platform, then say that it is done.
moderation-duty-by-hand-badge = By hand
moderation-duty-records = Assess the records on { $account }
moderation-duty-records-text = You are responsible for the account and its records. { $n ->
    [one] One record is
   *[other] { $n } records are
 } not assessed yet.
moderation-duty-snapshot = Hand the snapshot of { $account } over to the archive
moderation-duty-snapshot-text = The archive shall have it by { $day }. Note the receipt.
moderation-duty-snapshot-late = Late
moderation-ask-incident = Personal data stood on the account.
moderation-ask-incident-way = Is a breach of personal data to be assessed?

moderation-duty-ask-anew = Ask { $name } in person about the consent
moderation-duty-ask-anew-text = The person has come of age since the guardians consented. Note a new consent, or withdraw the old one and take down what rests on it.

moderation-work = Your work
moderation-work-drafts = Drafts
moderation-work-drafts-none = No drafts.
moderation-work-calendar = Calendar
moderation-work-calendar-none = Nothing is planned.
moderation-work-watch = Watch
moderation-work-watch-none = No round waits.
moderation-work-round = Round by
moderation-duty-caption = Caption the recording: { $title }
moderation-duty-caption-text = What was sent live still stands there without captions, for longer than the guideline permits. Caption it or take it down, and note which.
