# The plan of an account: goals, audience, the questions before the start, how much is published.

accounts-plan-link = Plan and follow-up
accounts-plan-title = The plan of { $account }
accounts-plan-whole = The plan is whole
accounts-plan-gaps =
    { $n ->
        [one] 1 thing is missing
       *[other] { $n } things are missing
    }
accounts-plan-benefits = Benefits to choose from
accounts-plan-missing = This is missing
accounts-plan-gap = Missing
accounts-plan-gap-fact = Nobody has written: { $fact }.
accounts-plan-gap-goals =
    { $n ->
        [one] The account should have at least one goal.
       *[other] The account should have at least { $n } goals.
    }
accounts-plan-gap-measure = The goal “{ $goal }” should have been measured by { $day }.
accounts-plan-gap-audience = The audience should have been looked at again by { $day }.
accounts-plan-gap-posts = The week from { $day } had { $n } posts. There should be at least { $least }.
accounts-plan-gap-pause = The pause is on and no post says so. Publish one and write its address here.
accounts-plan-goals = Goals
accounts-plan-no-goals = No goals are set.
accounts-plan-goal = Goal
accounts-plan-more = { $n } more than on { $day }.
accounts-plan-fewer = { $n } fewer than on { $day }.
accounts-plan-unchanged = As many as on { $day }.
accounts-plan-by = by
accounts-plan-set = Set a goal
accounts-plan-what = What is to be reached
accounts-plan-what-hint = For example: more people get an answer
accounts-plan-metric = What is counted
accounts-plan-metric-hint = For example: answered questions
accounts-plan-metrics = Metrics of the guideline:
accounts-plan-target = Target
accounts-plan-due = By
accounts-plan-measure = Enter a measurement
accounts-plan-value = Value
accounts-plan-day = Day
accounts-plan-day-hint = Leave empty for today.
accounts-plan-end = End a goal
accounts-plan-ended = Ended
accounts-plan-not-measured = Not measured
accounts-plan-reached = Reached
accounts-plan-not-reached = Not reached yet
accounts-plan-questions = The questions before the start
accounts-plan-unanswered = Not answered
accounts-plan-answer = Answer a question
accounts-plan-said-hint = Leave empty to take the answer back.
accounts-plan-audience = The audience is looked at again
accounts-plan-no-reviews = Nobody has looked at the audience again yet.
accounts-plan-review = Look at the audience again
accounts-plan-found = What you found
accounts-plan-found-hint = Whom the account is for now, what they need and whether the channel is still right.
accounts-plan-posts = Posts a week
accounts-plan-posts-number = Posts
accounts-plan-week = The week from
accounts-plan-least = At least
accounts-plan-no-posts = No posts have been counted yet.
accounts-plan-pauses = Pauses
accounts-plan-pause = Enter a pause
accounts-plan-first-day = First day
accounts-plan-last-day = Last day
accounts-plan-announcement = The post that tells of the pause
accounts-plan-announcement-hint = The address of the post. Enter the same days again when it is published.
accounts-plan-announced = Announced in a post
accounts-plan-not-announced = Not announced
accounts-plan-saved = It is saved.

accounts-plan-refused-what = Write what is to be reached.
accounts-plan-refused-metric = Write what is counted. A goal without a metric cannot be followed up.
accounts-plan-refused-number = Write a whole number from 0 up.
accounts-plan-refused-day = Write a day, such as 2027-01-31. A measurement cannot belong to a day that has not been, and a pause does not end before it begins.
accounts-plan-refused-goal = Choose one of the goals that are followed.
accounts-plan-refused-pauses = The guideline permits no pauses.
accounts-plan-answered = Questions answered
accounts-plan-answered-text = Counted by itself from what was written on the account, by the month in which the answer was given.
accounts-plan-answered-none = No question is answered yet.
accounts-plan-answered-n = { $n ->
    [one] One question answered
   *[other] { $n } questions answered
 }
