### Reading plans: the preview, the plan's page, what is posted, what answers come from.

reading-title = Reading plan
reading-preview = Preview: only you see this, and nothing has started yet.
reading-problems = Before it can start
reading-about = { $count ->
    [one] One portion: { $words } words.
   *[other] { $count } portions of about { $words } words each.
}
reading-every-day = You meet every day, always at the same hour in { $zone }: for the first time { $first }, for the last time { $last }.
reading-every-week = You meet every week, always at the same hour in { $zone }: for the first time { $first }, for the last time { $last }.
reading-every-fortnight = You meet every second week, always at the same hour in { $zone }: for the first time { $first }, for the last time { $last }.
reading-once = You meet once: { $at }.
reading-more = { $count ->
    [one] And one more portion.
   *[other] And { $count } more portions.
}
reading-posts = I will post in this channel what is read next, and a reminder before each meeting. Where I may, I enter the next meetings among the server’s events.
reading-posts-nowhere = There is no channel here to post in; the plan stands on its page.
reading-discarded = The preview is gone; nothing was started.
reading-menu-text = Which text?
reading-menu-every = How often do you meet?
reading-every-is-day = Every day
reading-every-is-week = Every week
reading-every-is-fortnight = Every second week
reading-menu-limited = What do answers here come from?
reading-limited-is-yes = Only from what is read so far
reading-limited-is-no = From the whole text
reading-menu-advances = How does the group move on?
reading-advances-is-yes = By itself, after each meeting
reading-advances-is-no = When a moderator moves it on
field-reading-meetings = How many meetings?
field-reading-meetings-hint = The text is divided into as many portions.
field-reading-first = When is the first meeting?
field-reading-first-hint = Such as: friday 20:00
field-reading-zone = Time zone
field-reading-zone-hint = A city’s name, such as Europe/Berlin; or UTC.

reading-started = The plan has started.
reading-moved = The group is here from now on.
reading-dated = The dates are changed; members see them here and under /now.
reading-rhythm-changed = Not all at the same interval, because dates were changed; the hours are those in { $zone }.
reading-dates-to-come = Meetings to come:
reading-dates-more = { $count ->
    [one] And one more meeting.
   *[other] And { $count } more meetings.
}
reading-dates-move = Move a meeting
reading-dates-shift = Shift the rest
reading-dates-anew = Another time or weekday
reading-dates-preview = Preview: only you see this, and nothing is changed yet.
reading-dates-now = Portion { $number }: now on { $at }, instead of { $before }
reading-dates-posts = What I have posted already stays, with the new date in it. Events of the server move along. Nobody is mentioned: tell the group.
reading-dates-same = This changes nothing: these are the dates already.
reading-dates-back = Back
field-reading-move-number = Which meeting?
field-reading-move-when = When shall it be?
field-reading-shift-number = From which meeting on?
field-reading-shift-days = How many days later?
field-reading-anew-number = From which meeting on?
field-reading-anew-when = When is that meeting?
field-reading-number-hint = Its number in the plan
field-reading-when-hint = Such as: saturday 19:30, or 2027-03-05 20:00
field-reading-days-hint = 7 is a week later, -1 a day sooner.
reading-position = Portion { $number } of { $of }: { $place }.
reading-next = Meeting { $number }: { $at }.
reading-position-all = The whole text: { $place }.
reading-next-all = The meeting: { $at }.
reading-over = The last meeting is over.
reading-text-gone = The text was removed; nothing more of it is posted.
reading-limited = Answers in this plan’s channel come only from what is read so far, up to the end of portion { $portion }.
reading-rhythm-day = Every day, at the same hour in { $zone }.
reading-rhythm-week = Every week, at the same hour in { $zone }.
reading-rhythm-fortnight = Every second week, at the same hour in { $zone }.
reading-missed = Not announced, because I was away or was not allowed to post (only moderators see this): { $portions }.
reading-stopping = Stop this plan? Nothing more is posted, and answers come from the whole text again.
reading-stopped = The plan was stopped.
reading-none = No text is being read by a plan here.
reading-none-hint = To begin one: /manage plan
reading-move-back = One back
reading-move-on = One on
reading-menu-others = Other plans

reading-post-start = Now we read portion { $number } of { $of }.
reading-post-reminder = A reminder: this is portion { $number } of { $of }.
reading-post-start-all = Now we read the whole text.
reading-post-reminder-all = A reminder: this is what we read.
reading-post-meeting = We talk about it { $at }.
reading-openings = To think about while reading:
control-reading-passage = { $count ->
    [one] Passage
   *[other] Passage { $number }
}
reading-now = We read { $text }. { $place }

reading-read-to = Only what the group has read so far was asked: { $text }, up to portion { $portion } of { $of }.
reading-not-in-read = Not in what is read so far.
reading-read-missing = Not found up to there: { $words }.
page-ahead = Part { $page } of { $text } goes further than this channel has read. If you open it, nobody but you sees it.
share-ahead = This goes further than this channel has read, and everybody here would see it.

board-post-plan = A post of the reading plan
reading-failure-channel-gone = The channel is gone. To see the plan: /plan show
reading-failure-message-gone = Somebody deleted it. To see the plan: /plan show
reading-failure-forbidden = Discord does not let me, and does not say why. To see the plan: /plan show

control-whole = Ask the whole text
control-page-ahead = Open it anyway
control-share-anyway = Share it anyway
control-share-ahead = Share
control-reading = Reading plan
control-reading-open = Show
control-reading-set = Choose
control-reading-words = Change dates
control-reading-write = Change dates
control-reading-start = Start
control-reading-discard = Discard
control-reading-move = Move
control-reading-stop = Stop the plan
control-reading-stop-now = Yes, stop it
control-reading-dates = Change dates
control-reading-dates-ask = Change dates
control-reading-dates-write = Preview
control-reading-dates-every = Choose
control-reading-dates-set = Change the dates

refused-bad-zone = There is no time zone “{ $zone }”. Its name is like Europe/Berlin or America/New_York.
refused-bad-meetings = There can be 1 to { $limit } meetings.
refused-too-many-meetings = { $limit ->
    [one] The text can be read in one portion only, or paragraphs would be cut.
   *[other] The text can be divided into { $limit } portions at most, or paragraphs would be cut.
}
refused-bad-meeting = I don’t understand when the meeting is: “{ $first }”. Please write it like friday 20:00 or 2027-03-05 20:00.
refused-past-meeting = The first meeting has to be in the future, and the last one still within the calendar.
refused-no-meeting-left = No meeting is left that could be moved: all have begun or are over.
refused-meeting-begun = That meeting has begun, or is not in the plan. Those that can be moved: { $numbers }.
refused-meeting-past = Meeting { $number } would be in the past, or beyond the calendar.
refused-meeting-order = Meeting { $number } would begin before meeting { $before } is over: it lasts three hours.
hint-meeting-order = To move all that follow as well: Shift the rest
refused-bad-shift = I need a whole number of days, such as 7 or -1, and not “{ $days }”.
refused-no-plan-text = Please choose the text.
refused-unknown-plan = This plan is not there any more.
refused-plan-changed = The preview was changed meanwhile. Please look at it once more.
refused-plan-runs-here = A plan for “{ $text }” is under way in this channel. It has to be stopped or over first.
refused-no-plan-here = This channel has no reading plan.
hint-no-plan-here = The plan of another channel: /plan show
refused-unknown-portion = The portions have the numbers 1 to { $portions }.
