# People, roles, absence and signing in.

people-title = People
people-intro = Everybody who works with the accounts, what they do and whether they are there.
people-name = Name
people-name-hint = Shown beside what the person does.
people-login = User name
people-login-hint = Small letters a–z, digits, full stop, hyphen, underscore or @.
people-password = Password
people-mail = E-mail address
people-unit = Unit
people-roles = Roles
people-role = Role
people-state = State
people-state-there = Present
people-state-away = Away
people-state-left = Has left
people-no-role = No role
people-all-accounts = all accounts
people-n-accounts = { $n ->
    [one] 1 account
   *[other] { $n } accounts
}
people-from = from { $day } until further notice
people-role-ended = ended { $day }
people-to-accounts = To the accounts
people-cancel = Cancel

people-sign-in-title = Sign in
people-sign-in-intro = For those who work with social media accounts at { $organisation }.
people-sign-in-lost = Forgotten your password? Whoever manages people in your organisation gives you a new one.
people-signed-out = You are signed out.
people-choose-your-own-password = Your password is known to somebody else. Choose your own before you do anything else.

people-me-title = My page
people-change-password = Change password
people-password-old = Present password
people-password-new = New password
people-password-hint = At least 12 characters. A few words that do not belong together are easy to remember and hard to guess.
people-password-again = New password once more
people-password-changed = The password is changed. Other sessions have ended.
people-tokens = Keys for programs
people-tokens-intro = A program with a key does what you may do. Give each program its own, so that you can end them one by one.
people-token-name = Name of the key
people-token-name-hint = For example which program uses it.
people-token-days = Valid for so many days
people-make-token = Make a key
people-token-made = The key is made.
people-shown-once = This is shown only once. Keep it in a safe place:
people-token-works = Valid until { $day }.
people-token-over = Ran out { $day }.
people-token-ended = Ended { $day }.
people-token-used = Last used { $day }.
people-token-not-used = Not used yet.
people-end-token = End the key { $name }
people-token-is-ended = The key is ended.

people-absence = Absence
people-no-absence = No absence is registered.
people-absence-first = First day
people-absence-last = Last day
people-deputy = Deputy
people-deputy-hint = The deputy looks after the accounts on these days and needs a role that permits it.
people-no-deputy = none
people-absence-deputy = deputy { $name }
people-register-absence = Register absence
people-absence-registered = The absence is registered.
people-end-absence = End the absence { $days }
people-absence-ended = The absence is ended.

people-new-title = New person
people-new-intro = Roles and a password are given on the person's own page afterwards.
people-add = Add the person
people-added = The person is added. Now give a role and a password.
people-assign-role = Give a role
people-assign-role-intro = Here roles are given that hold for all accounts. A role for one account is given on the account's page.
people-role-first = From
people-role-last = To
people-role-last-hint = Leave empty if the role holds until further notice.
people-role-assigned = The role is given.
people-end-role = End the role { $role }
people-role-is-ended = The role is ended.
people-access = Signing in
people-access-intro = A new password is shown once. The person must change it when they next sign in, and sessions that are open end.
people-give-password = Give a new password
people-password-given = New password.
people-leaving = When somebody leaves
people-leaving-intro = Roles, password, keys and sessions end at once. What the person did remains.
people-leave = End for { $name }
people-has-left = The person has left. All permissions have ended.
people-has-left-uncovered = { $n ->
    [one] The person has left. One absence is now without a deputy, arrange for a new one.
   *[other] The person has left. { $n } absences are now without a deputy, arrange for new ones.
}

people-units-title = Units
people-units-intro = The units form a tree. The nearest committee or company above is controller of personal data.
people-unit-name = Name of the unit
people-unit-kind = Kind
people-unit-parent = Belongs to
people-unit-controller = Controller of personal data
people-unit-no-controller = None
people-unit-committee = Committee
people-unit-department = Department
people-unit-company = Company
people-unit-activity = Activity
people-add-unit = Add a unit
people-unit-added = The unit is added.
people-no-unit = No units
people-no-unit-todo = First add the committee that is controller of personal data.

people-refused-not-permitted = Only somebody who manages people may do this.
people-refused-already-founded = There are people here already. They decide who else is let in.
people-refused-unknown-person = There is no such person.
people-refused-has-left = The person has left and can be given nothing.
people-refused-name-missing = Write a name.
people-refused-login-unfit = A user name has 2–100 characters: a–z, digits, full stop, hyphen, underscore or @.
people-refused-login-taken = Somebody else has this user name. Choose another.
people-refused-mail-unfit = Write an e-mail address, such as name@example.se.
people-refused-unknown-unit = There is no such unit. Choose another.
people-refused-unknown-role = The guideline has no role called { $role }.
people-refused-role-too-weak = The role { $role } may not manage people.
people-refused-no-account = Choose at least one account.
people-refused-days-backwards = The last day comes before the first.
people-refused-unknown-assignment = This role is not given.
people-refused-last-administrator = Nobody would be left who may manage people. First give somebody else that role until further notice.
people-refused-deputy-missing = Choose a deputy. The accounts are looked after also while you are away.
people-refused-deputy-is-the-person = Nobody is their own deputy. Choose somebody else.
people-refused-deputy-lacks = The deputy may not do what the role { $role } asks for on all of the days. Choose somebody else, or give the deputy the role first.
people-refused-deputy-is-away = The deputy is away on some of the days. Choose somebody else.
people-refused-days-are-over = These days are over.
people-refused-absent-already = An absence is registered for some of these days already.
people-refused-unknown-absence = There is no such absence.
people-refused-failed = It did not work. Try again in a while.
people-refused-day = Write a day as yyyy-mm-dd, such as 2026-11-23.
people-refused-unit-kind = Choose what kind of unit it is.
people-refused-wrong = The user name or the password is wrong.
people-refused-wait = Too many failed attempts. Try again { $until }.
people-refused-not-a-person = Only people have passwords and keys.
people-refused-token-name-missing = Give the key a name.
people-refused-token-days = A key is valid for 1–{ $most } days.
people-refused-unknown-token = There is no such key.
people-refused-password-too-short = The password is too short. It has at least { $least } characters.
people-refused-password-too-long = The password is too long. It has at most { $most } characters.
people-refused-password-is-the-name = The password is your name. Choose something that has nothing to do with you.
people-refused-password-common = The password is among those that are guessed first. Choose a few words that do not belong together.
people-refused-password-unchanged = The new password is the same as the old one.
people-refused-again-differs = The two new passwords are not the same.
