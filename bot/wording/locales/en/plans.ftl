### Reading plans: the preview, the plan's page, what is posted, what answers come from.

plan-title = Reading plan
plan-preview = Preview: only you see this, and nothing has started yet.
plan-problems = Before it can start
plan-about = { $count ->
    [one] One portion: { $words } words.
   *[other] { $count } portions of about { $words } words each.
}
plan-every-day = You meet every day, first { $first }, last { $last }; always at the same hour in { $zone }.
plan-every-week = You meet every week, first { $first }, last { $last }; always at the same hour in { $zone }.
plan-every-fortnight = You meet every second week, first { $first }, last { $last }; always at the same hour in { $zone }.
plan-more = { $count ->
    [one] And one more portion.
   *[other] And { $count } more portions.
}
plan-posts = I will post in this channel what is read next, and a reminder before each meeting.
plan-posts-nowhere = There is no channel here to post in; the plan stands on its page.
plan-discarded = The preview is gone; nothing was started.
plan-menu-text = Which text?
plan-menu-every = How often do you meet?
plan-every-is-day = Every day
plan-every-is-week = Every week
plan-every-is-fortnight = Every second week
plan-menu-limited = What do answers here come from?
plan-limited-is-yes = Only from what is read so far
plan-limited-is-no = From the whole text
plan-menu-advances = How does the group move on?
plan-advances-is-yes = By itself, after each meeting
plan-advances-is-no = When a moderator moves it on
field-plan-meetings = How many meetings?
field-plan-meetings-hint = The text is divided into as many portions.
field-plan-first = When is the first meeting?
field-plan-first-hint = Such as: friday 20:00
field-plan-zone = Time zone
field-plan-zone-hint = A city’s name, such as Europe/Berlin; or UTC.

plan-started = The plan has started.
plan-moved = The group is here from now on.
plan-position = Portion { $number } of { $of }: { $place }.
plan-next = Meeting { $number }: { $at }.
plan-over = The last meeting is over.
plan-text-gone = The text was removed; nothing more of it is posted.
plan-limited = Answers in this plan’s channel come only from what is read so far, up to the end of portion { $portion }.
plan-rhythm-day = Every day, at the same hour in { $zone }.
plan-rhythm-week = Every week, at the same hour in { $zone }.
plan-rhythm-fortnight = Every second week, at the same hour in { $zone }.
plan-missed = Not announced, because I was away or was not allowed to post (only moderators see this): { $portions }.
plan-stopping = Stop this plan? Nothing more is posted, and answers come from the whole text again.
plan-stopped = The plan was stopped.
plan-none = No text is being read by a plan here.
plan-none-hint = To begin one: /manage plan
plan-move-back = One back
plan-move-on = One on
plan-menu-others = Other plans

plan-post-start = Now we read portion { $number } of { $of }.
plan-post-reminder = A reminder: this is portion { $number } of { $of }.
plan-post-meeting = We talk about it { $at }.
plan-now = We read { $text }. { $place }

plan-read-to = Only what is read so far in this channel was asked: { $text }, up to portion { $portion } of { $of }.
plan-not-in-read = Not in what is read so far.
plan-read-missing = Not found up to there: { $words }.

board-post-plan = A post of the reading plan
plan-failure-channel-gone = The channel is gone. To see the plan: /plan show
plan-failure-message-gone = Somebody deleted it. To see the plan: /plan show
plan-failure-forbidden = Discord does not let me, and does not say why. To see the plan: /plan show

control-whole = Ask the whole text
control-plan = Reading plan
control-plan-open = Show
control-plan-set = Choose
control-plan-words = Change dates
control-plan-write = Change dates
control-plan-start = Start
control-plan-discard = Discard
control-plan-move = Move
control-plan-stop = Stop the plan
control-plan-stop-now = Yes, stop it

refused-bad-zone = There is no time zone “{ $zone }”. Its name is like Europe/Berlin or America/New_York.
refused-bad-meetings = There can be 1 to { $limit } meetings.
refused-too-many-meetings = The text can be divided into { $limit } portions at most without cutting paragraphs.
refused-bad-meeting = I don’t understand when the first meeting is: “{ $first }”. Please write it like friday 20:00 or 2027-03-05 20:00.
refused-past-meeting = The first meeting has to be in the future, and the last one still within the calendar.
refused-no-plan-text = Please choose the text.
refused-unknown-plan = This plan is not there any more.
refused-plan-changed = The preview was changed meanwhile. Please look at it once more.
refused-plan-runs-here = A plan for “{ $text }” is under way in this channel. It has to be stopped or over first.
refused-no-plan-here = This channel has no reading plan.
hint-no-plan-here = The plan of another channel: /plan show
refused-unknown-portion = The portions have the numbers 1 to { $portions }.
