# How closely an account is watched.

dialogue-pace = How closely the account is watched
dialogue-pace-because = It is because of: { $cause }.
dialogue-pace-busy = { $n } items in the last hour. Should the account be watched more closely for a while?
dialogue-pace-cause = Cause
dialogue-pace-closer = Watch more closely for a while
dialogue-pace-closer-do = Watch more closely
dialogue-pace-duty = Much is written on { $account }
dialogue-pace-end = End
dialogue-pace-ended = Ended { $at }
dialogue-pace-ended-now = Ended. The account is watched as usual again; a round that is planned already stays.
dialogue-pace-last-day = Until
dialogue-pace-last-day-hint = At most 31 days ahead. If it is needed longer it is decided again.
dialogue-pace-not-fetched = The account is not connected, so nothing is fetched from it. Go through it on the platform, then sign.
dialogue-pace-reason = Why
dialogue-pace-refused-cause = Choose a cause that the guideline names.
dialogue-pace-refused-closed = The account is closed and not watched.
dialogue-pace-refused-day = Give a day from today and at most { $most } days ahead.
dialogue-pace-refused-failed = It did not work. Try again in a while.
dialogue-pace-refused-not-permitted = Whoever watches, answers for or manages the account decides this.
dialogue-pace-refused-over = It has ended already.
dialogue-pace-refused-reason = Write why.
dialogue-pace-refused-rounds = Give a number from 1 to { $most }.
dialogue-pace-refused-too-long = Too long. Write at most { $most } characters.
dialogue-pace-refused-traffic = The guideline has the same number of rounds for all accounts.
dialogue-pace-refused-unknown = There is no such account or decision.
dialogue-pace-rounds = Rounds a working day
dialogue-pace-rounds-n = { $n ->
    [one] one round a day
   *[other] { $n } rounds a day
}
dialogue-pace-set = Saved. The next round is planned accordingly.
dialogue-pace-traffic = Change the number of rounds by the traffic
dialogue-pace-traffic-do = Change the number
dialogue-pace-traffic-hint = How much is written and what kind of forum it is.
dialogue-pace-traffic-reason = Why that number
dialogue-pace-until = Until { $day }
