# Profiles: what they should say, what they say and who has looked.

accounts-profiles-title = Profiles
accounts-profiles-lead = What the profiles of the accounts should say, and whether they do.
accounts-profiles-facts = Common facts
accounts-profiles-facts-lead = They hold for all accounts without a fact of their own, such as the address of the page on personal data.

accounts-profile-title = The profile of { $account }
accounts-profile-link = Profile
accounts-profile-back = Back to the profile
accounts-profile-drift = Against the platform
accounts-profile-since = since
accounts-profile-never-seen = Not read yet
accounts-profile-never-seen-text = The profile on the platform has not been read yet. That is done every night for accounts that are connected.
accounts-profile-seen-at = The profile on the platform was last read
accounts-profile-in-order = In order
accounts-profile-amiss =
    { $n ->
        [one] 1 item is not right
       *[other] { $n } items are not right
    }
accounts-profile-overdue = The confirmation is overdue
accounts-profile-look = Read the profile now
accounts-profile-look-ordered = The profile is being read. Reload the page in a moment.
accounts-profile-confirm = Confirm the profile
accounts-profile-confirm-by = To be confirmed by
accounts-profile-confirmed = The profile is confirmed.
accounts-profile-text = Text to copy
accounts-profile-text-lead = The text is made from what is known here. When something changes, such as the office hours or who writes, so does the text.
accounts-profile-short = Short description
accounts-profile-characters = characters
accounts-profile-left-out = Finds no room and must stand on the page that the text leads to:
accounts-profile-whole = The whole text
accounts-profile-items = Item by item
accounts-profile-item = Item
accounts-profile-should-say = Should say
accounts-profile-there = There
accounts-profile-outdated = Outdated
accounts-profile-missing = Missing
accounts-profile-not-needed = Not needed
accounts-profile-not-stated = Fact missing
accounts-profile-not-seen = Not read yet
accounts-profile-by-eye = Judged by a person
accounts-profile-difference = Word for word
accounts-profile-difference-lead = What is underlined is missing on the platform. What is struck through stands there and is not in the text from here.
accounts-profile-word-missing = Missing:
accounts-profile-word-extra = Beyond the text:
accounts-profile-facts = Facts of this account
accounts-profile-nothing-stated = No facts of its own. The common ones hold.
accounts-profile-fact = Fact
accounts-profile-said = Content
accounts-profile-said-hint = Leave empty to take the fact back. Addresses begin with https://
accounts-profile-state = Save the fact
accounts-profile-stated = The fact is saved. See whether the profile on the platform has to be changed.
accounts-profile-choose-fact = Choose which fact it is.
accounts-profile-symbol = Profile picture
accounts-profile-symbol-logotype = The logotype of the organisation
accounts-profile-symbol-own = A symbol or photograph of one's own
accounts-profile-choose = Save the choice
accounts-profile-choose-symbol = Choose what the account shows.
accounts-profile-symbol-chosen = The choice is saved.
accounts-profile-history = Confirmations
accounts-profile-deviations = Departs:
accounts-profile-confirm-title = Confirm the profile of { $account }
accounts-profile-confirm-lead = Open the account and see for yourself:
accounts-profile-right = Is right
accounts-profile-right-hint = What only an eye can judge. Mark what is right.
accounts-profile-wrong = Is not right
accounts-profile-wrong-hint = Mark everything that departs.
accounts-profile-note = What is done about it
accounts-profile-note-hint = Needed when something departs: what is put right, by whom and when.

accounts-profile-refused-not-permitted = Only whoever answers for the account or manages accounts may do this.
accounts-profile-refused-not-for-stating = That fact follows from what is known already and is not written in. Choose another.
accounts-profile-refused-too-long = The text has more than 1,000 characters. Shorten it.
accounts-profile-refused-outside-domain = The address must be on { $domain }.
accounts-profile-refused-own-symbol = The guideline permits the logotype of the organisation only.
accounts-profile-refused-reason = Write the reason.
accounts-profile-refused-not-judged = Judge each picture: mark it as right or wrong.
accounts-profile-refused-note = Write what is done about what departs.
