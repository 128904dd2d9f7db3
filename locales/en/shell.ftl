# The shell: what all pages have in common.

number = { $n }

skip-to-content = Skip to content
nav-label = Main menu
nav-menu = Menu
nav-waiting = { $n ->
    [one] 1 waiting
   *[other] { $n } waiting
}
nav-waiting-more = more than { $n } waiting
home-link = to the first page
signed-in-as = Signed in as
sign-out = Sign out
sign-in = Sign in
footer-label = Display settings
footer-about = Uppsikt is free software for governing the social media accounts of public authorities.
preference-theme = Appearance
theme-device = As the device
theme-light = Light
theme-dark = Dark
preference-lang = Language
keys-open = Keyboard shortcuts

rehearsal-title = Rehearsal
rehearsal-text = Nothing here reaches any real platform or person.
rehearsal-clock = The clock is set to
rehearsal-turn = Turn the clock forward
rehearsal-by = How far
rehearsal-hour = 1 hour
rehearsal-shift = 8 hours
rehearsal-day = 1 day
rehearsal-week = 1 week
rehearsal-month = 30 days

form-optional = (optional)
form-wrong-title = Error:{" "}
form-wrong-heading = { $n ->
    [one] One thing needs to be corrected
   *[other] { $n } things need to be corrected
}
form-wrong-prefix = Error:
form-characters-left = characters left
form-characters-over = characters too many
form-choose = Choose …

notice-done = Done
notice-caution = Please note

pages-label = Pages
pages-newer = Newer
pages-older = Older
pages-shown = { $n ->
    [one] 1 shown
   *[other] { $n } shown
}

keys-title = Keyboard shortcuts
keys-intro = They work in lists and on single items, never while you write in a field.
keys-next = Next row
keys-previous = Previous row
keys-open-row = Open
keys-answer = Answer
keys-assess = Assess as proposed, or include in the selection
keys-moderate = Hide or remove
keys-help = Show this help
keys-on = Use keyboard shortcuts
keys-close = Close
no-contact = The server does not answer. Nothing has been sent. Check the network and try again.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
when-moment = { $weekday } { $day } { $month } { $clock }
when-full = { $weekday } { $day } { $month } { $year } at { $clock }
when-day = { $day } { $month } { $year }
when-now = just now
when-in = in { $span }
when-ago = { $span } ago
span-moment = under 1 min
span-minutes = { $n } min
span-hours = { $n } h
span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
deadline-overdue = { $span } overdue
deadline-near = { $span } left
deadline-ahead = by { $at }
deadline-met = In time
deadline-late = { $span } late

problem-number = Error number
problem-back = Go to the first page
problem-nothing-changed = Nothing has been changed.
problem-not-found-title = There is no such page
problem-not-found-text = There is no page at this address, or you do not have access to it.
problem-not-found-todo = Check the address. If you are missing something that you should see, contact whoever manages permissions in your organisation.
problem-not-permitted-title = You may not do this
problem-not-permitted-text = Your role does not give the right to do this.
problem-not-permitted-todo = Ask a colleague with the right role, or contact whoever manages permissions in your organisation.
problem-sign-in-title = You need to sign in
problem-sign-in-text = The page is shown only to those who are signed in.
problem-sign-in-todo = Sign in and try again.
problem-refused-title = That was not possible
problem-refused-todo = Go back and change it, or start again from the first page.
problem-failed-title = Not possible right now
problem-failed-text = Something that Uppsikt needs does not answer.
problem-failed-todo = Wait a minute and try again. If it happens several times, contact operations and give them the error number.
problem-method-title = The page cannot be used in this way
problem-method-text = The address exists but does not accept what was sent.
problem-method-todo = Go to the first page and open the page from there.
problem-kind-title = The format is not supported
problem-kind-text = What was sent has a format that the page does not accept.
problem-kind-todo = Go back and send the information with the form on the page.
problem-too-large-title = It is too large
problem-too-large-text = What was sent is larger than can be received.
problem-too-large-todo = Go back and shorten the text or choose a smaller file.
problem-unreadable-title = It could not be read
problem-unreadable-text = What was sent could not be understood.
problem-unreadable-todo = Go back, reload the page and try again.
problem-too-many-title = Too many attempts
problem-too-many-text = There have been too many attempts in a short time.
problem-too-many-todo = Wait a few minutes and try again.
problem-broken-title = Something went wrong on our side
problem-broken-text = An error in the program stopped what you were doing.
problem-broken-todo = Check whether what you did was carried out before you try again. Contact operations and give them the error number.

form-stale = The form is no longer valid. This happens when you have signed in or out since the page was opened, or when the page has been open for a long time. Open the page again and send once more.
form-elsewhere = The form was sent from another website and was therefore not accepted. Open the page here in Uppsikt and send from there.
form-kind = The form was sent in a format that is not supported. Use the form on the page.
form-too-large = The text is larger than can be received. Go back and shorten it.
form-broken-off = The transfer was interrupted before everything had arrived. Go back and send again.
form-not-text = The text contains characters that cannot be read (it is not UTF-8). Go back, remove what was pasted and write it again.
form-not-understood = Information in the form is missing or malformed. Open the page again and try once more.
