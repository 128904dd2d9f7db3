# Disclosure of public records: requests, judging, what is handed out, refusals.

records-disclosure-wanted-print = On paper, or as a page to print
records-disclosure-wanted-json = As data (JSON)
records-disclosure-wanted-package = As a package of files
records-disclosure-subject-item = Item
records-disclosure-subject-entry = Register entry
records-disclosure-reason-marked = Marked as secret
records-disclosure-reason-restricted = Restricted reading
records-disclosure-reason-finding = A finding about somebody's private life
records-disclosure-judged-released = Handed out
records-disclosure-judged-masked = Handed out, masked
records-disclosure-judged-withheld = Not handed out
records-disclosure-state-open = Not released yet
records-disclosure-state-held = Judged by hand
records-disclosure-state-asked = Waits for the manager's answer
records-disclosure-ended-handed-out = Everything is handed out
records-disclosure-ended-partly = Handed out, but for what is secret
records-disclosure-ended-refused = Nothing was handed out
records-disclosure-ended-nothing = There were no such records
records-disclosure-ended-withdrawn = Withdrawn

records-disclosure-paper-title = Public records handed out, request { $n }
records-disclosure-paper-asked = Asked for
records-disclosure-paper-made = Put together
records-disclosure-paper-records = { $n ->
    [one] One record is handed out.
   *[other] { $n } records are handed out.
}
records-disclosure-paper-waiting = { $n ->
    [one] One record is still being judged.
   *[other] { $n } records are still being judged.
}
records-disclosure-paper-held-out = Not handed out, provision and number of records
records-disclosure-paper-author = Written or sent by:
records-disclosure-paper-address = Address:
records-disclosure-paper-masked = Something is taken out by
records-disclosure-paper-wording = Wording { $n }, first seen

records-disclosure-refused-unknown = There is no such request or record for you.
records-disclosure-refused-not-permitted = That is done by whom the guideline names to judge or to decide.
records-disclosure-refused-restricted = Only named people read this record, and you are none of them. Ask one of them to judge it.
records-disclosure-refused-missing = Fill this in.
records-disclosure-refused-masks = Write which words are to be taken out, or tick what else is kept back.
records-disclosure-refused-provision = Name the secrecy provision. Without it nothing may be kept back.
records-disclosure-refused-unfit = This cannot be read. Check how it is written.
records-disclosure-refused-too-long = This is too long. Write at most { $most } characters.
records-disclosure-refused-too-wide = Name at least one account, words, a time or a single record to look for.
records-disclosure-refused-over = The request has ended.
records-disclosure-refused-stale = The record has changed since the page was shown. Read it again and judge anew.
records-disclosure-refused-not-there = The words “{ $words }” are not in the record. Write them as they stand there.
records-disclosure-refused-still-there = Nothing was handed out. What is to be taken out in one place still stands in record { $lines }. Mask it there too.
records-disclosure-refused-nothing = There is nothing to hand out. Release what is public, or judge what waits.
records-disclosure-refused-asked = A question to the manager waits for its answer. Until then the record is not handed out.
records-disclosure-refused-own-manager = You are the manager of the account yourself. Ask whoever decides on refusals instead.
records-disclosure-refused-nothing-kept = Nothing is kept back, so there is nothing to refuse.
records-disclosure-refused-unjudged = Not all records are judged yet.
records-disclosure-refused-not-handed-out = What is to be handed out is not handed out yet.
records-disclosure-refused-not-told = Whoever asks has not been told that they may have a decision in writing.
records-disclosure-refused-failed = It did not work just now. Try again in a while.
