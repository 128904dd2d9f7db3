# The register: the registrar's queue, register entries and the list.

records-queue = To register
records-queue-lead = What cases have handed over to the registrar. Suspected secrecy comes first, then the oldest.
records-guide = Guidance:
records-guide-missing = The guidance for registrars is missing. The guideline demands it. Whoever administers Uppsikt puts it among the templates.
records-queue-empty = Nothing to register
records-queue-empty-text = When something is hidden, removed or handed over for another reason, it comes here.
records-proposal = Proposed for the register
records-proposed = Proposed
records-stage-proposed = Waits for the registrar
records-stage-registered = Registered
records-stage-declined = Not registered
records-suspected = Secrecy suspected
records-bound = Must be registered
records-marked = Marked as secret
records-marked-text = The marking is a warning and no obstacle: every request for the record is assessed on its own.
records-evidence = Evidence

records-register-it = Register
records-decline-it = Leave out of the register
records-correct-it = Correct the entry
records-correct-lead = What stood there before stays visible, with who changed it, when and why.
records-matter-hint = Briefly what the record concerns, without abbreviations and without anything secret.
records-sender-hint = Leave empty when there is no sender.
records-existing = Belongs to the matter
records-existing-hint = The registry number of the matter, if it exists already. Leave empty for a new number.
records-number-hint = The number of another matter moves the record there.
records-access = Public or secret
records-access-hint = Assess every record on its own.
records-access-public = Public
records-access-public-hint = Sender and what the record concerns stand in the register.
records-access-restricted = Secrecy
records-access-restricted-hint = Sender and what the record concerns are left out of the public register (OSL 5:2).
records-provision = Provision on secrecy
records-provision-hint = Needed for secrecy only, such as 21 kap. 1 § OSL.
records-authority = Authority that makes the marking
records-reason = Reason
records-decline-hint = Why the record is not registered, such as that it is of minor importance.
records-correct-hint = Why the entry is corrected.

records-about = About the record
records-why = Ground
records-source = Source
records-guideline = Guideline
records-history = History
records-changed = Changed: { $field }
records-became = became
records-nothing = nothing

records-register = Register
records-register-lead = The public register. What is covered by secrecy is left out.
records-year = Year
records-words = Search words or a number
records-show = Show
records-none = No register entries
records-none-text = The register has nothing for what you chose. Try another year or other words.
records-of-year = The register of { $year }
records-found = Register entries with { $words }
records-csv = Download { $year } as CSV
records-json = Download { $year } as JSON
records-shown-again = The item was restored and is shown on the platform again since
records-left-out = Details left out
records-left-out-text = Sender and what the record concerns are left out because of secrecy (OSL 5:2). Whoever wants to see the record can request it.
records-corrected = Corrected
records-field-sender = Sender
records-field-matter = What the record concerns
records-field-number = Registry number
records-field-secrecy = Provision on secrecy and authority
records-origin = Received or drawn up
records-received = Received
records-ground-closing = An account is closed
records-ground-assessed = Assessed as something to be registered
records-ground-secrecy = Secrecy is suspected (OSL, chapter 5, section 1)
records-asked-matter = Said to belong to the matter
records-item = The item
records-item-see = Read the item
records-created = Drawn up
records-date = Date
records-registered-on = Registered on
records-changed-on = Corrected on
records-yes = yes
records-no = no

records-done-registered = Registered with the number { $number }.
records-done-declined = The record is not registered. The decision and the reason are kept.
records-done-corrected = The entry is corrected. What stood there before is in the history.
records-see-entry = Show the register entry

records-refused-not-found = There is no such register entry.
records-refused-not-permitted = Only a registrar may do that. Ask the registrar.
records-refused-stale = Somebody has changed the entry since you opened it. Open it again and redo the change.
records-refused-registered = The record is registered already, as { $number }. If something is wrong, correct the entry.
records-refused-declined = It is already decided that the record is not registered.
records-refused-not-registered = The record is not registered yet. Register it first.
records-refused-secrecy = The record must be registered, because secrecy is suspected. Only what is public may be kept in order instead (OSL 5:1).
records-refused-binding = The record must be registered under the guideline ({ $source }): { $ground }.
records-refused-empty = Fill in: { $field }.
records-refused-too-long = Too long: { $field }. Write at most { $most } characters.
records-refused-identity-number = A personal identity number or coordination number stands here: { $field }. Remove it, or choose secrecy if it has to stay.
records-refused-reason-missing = Write a reason.
records-refused-reason-too-long = The reason is too long. Write at most { $most } characters.
records-refused-not-a-number = This is no registry number. Write it as it stands in the register.
records-refused-unknown-matter = The register has no matter { $number }. Check the number, or leave the field empty for a new one.
records-refused-unchanged = Nothing is changed.
records-refused-failed = It did not work just now. Try again in a while.

# Handing over to the authority's own diary

records-diary = The authority's diary
records-diary-see = Hand over to the authority's diary
records-handing = Handing over
records-handing-lead = The record is handed over to the diary in which the authority registers everything else. It counts as registered there only when the number has come back.
records-handing-no-diary = The installation knows of no other diary. The operator names it in the settings (diary.way).
records-handing-restricted = Secrecy is suspected. By mail goes only a message that says where the record is; into a watched folder goes the whole package.
records-hand-over = Hand over to the diary
records-handing-ordered = To be handed over
records-handing-waits = { $days ->
    [0] Handed over today, no receipt yet
    [one] Handed over, no receipt for one day
   *[other] Handed over, no receipt for { $days } days
  }
records-handing-received = Registered in the authority's diary as { $number }, by the diary's receipt
records-handing-received-by = Registered in the authority's diary as { $number }, by { $name }
records-handed = Handed over without a receipt
records-receipt = Receipt
records-receipt-lead = Has the diary given the record a number? Write it here.
records-receipt-hint = The number in the authority's diary.
records-receipt-note = Note the number
records-done-handed = The record is being handed over to the diary.
records-done-received = The number is noted.
records-handing-refused-no-diary = The installation knows of no other diary. The operator names it in the settings (diary.way).
records-handing-refused-on-its-way = The record is handed over already and waits for its receipt.
records-handing-refused-received = The record is registered in the authority's diary already.
records-handing-refused-declined = The record was not registered. Register it here first if it is to be registered all the same.
records-handing-refused-nothing-handed = Nothing waits for a receipt.
