### Sessions: prepared, under way, over.

## While one is prepared

session-titled = Session { $number }: { $title }
session-untitled = Session { $number }
session-prepare = Only you see this. Keep up to { $count ->
    [one] one prompt
   *[other] { $count } prompts
} for the evening; nothing else is posted. The first one opens it.
session-kept = kept
session-menu-keep = Prompts to keep (up to { $count ->
    [one] one
   *[other] { $count }
})
session-key-read = Read them with their quotations
session-dropped = Nothing was begun, and nobody heard of it.
control-session-keep = Keep
control-session-others = Others
control-session-reword = Smoother wording
control-session-unword = As the questions were
session-worded-by = worded by { $model }
session-worded = { $of ->
    [one] The question is worded anew.
   *[other] { $count } of { $of } questions are worded anew.
} Read them before you begin; the quotations are as they were.
session-worded-none = No better wording came that keeps to the text. The questions are as they were.
control-session-begin = Begin
control-session-drop = Discard

## While one runs

session-phase-opening = Opening
session-phase-reading = Close reading
session-phase-closing = Closing
session-step = prompt { $number } of { $last }
session-now = now
session-own = a question from the group
session-nobody = Nobody is speaking. Whoever wants to begin joins the speaking order.
session-speaks = { $member } is speaking.
session-waiting = Next: { $members }.
session-others = { $count ->
    [one] one more
   *[other] { $count } more
}
session-turn = { $member }, it is your turn.
session-led-by = Led by { $member }
session-card-running = The session is under way. The prompts stand in its thread; come in whenever you like.
session-card-ended = The session has ended. Its minutes wait for whoever led it.
session-card-closed = The session has ended, and its minutes are there.
session-ended-at = Ended { $at }
session-closing-title = A last round
session-closing = Everyone who took part has a word in turn: what do you take with you, and what stays open?
session-over = This session has ended.
session-here = A session runs here.
session-none = No session runs here.
session-asked-by = Asked by { $member }
session-menu-move = Let somebody speak next
session-menu-takeup = Pose a question that a member suggests
session-key-draft = Minutes (facilitator)
session-key-speak = Speak
session-key-leave = Leave the speaking order
control-session-show = More
control-session-next = Next (facilitator)
control-session-speak = Speak
control-session-done = My word is said
control-session-record = Name me in the minutes
control-session-unrecord = Do not name me in the minutes
control-session-take = Take over
control-session-end = End the session
control-session-post = Post the minutes
control-session-move = Speak next
control-session-takeup = Pose it
control-session-probe = Ask further
control-session-passage = Passage
control-session-claim = Ask about a claim
control-session-claim-write = Ask about a claim
control-session-minutes = Minutes
field-claim = The claim
field-claim-hint = One sentence that one can agree or disagree with
session-probe-where = Where in the text?
session-probe-disagree = Who disagrees?
session-probe-change = What would change your mind?
session-hint-where = Point to the words: which place bears on this most?
session-hint-disagree = Whoever sees it otherwise: what does the text give you for that?
session-hint-change = What would you have to read, or to hear, to think otherwise?

session-told-shown = This is the current prompt.
session-told-begun = The session has begun, and you lead it.
session-told-moved = On to the next.
session-told-running = A session runs here already.
session-told-speaking = It is your turn.
session-told-waiting = You are in the speaking order.
session-told-left = You are not in the speaking order any more.
session-told-turn-ended = The turn is over.
session-told-moved-up = That member speaks next.
session-told-recorded = The minutes will name you.
session-told-unrecorded = The minutes will not name you.
session-told-taken-over = You lead the session now.
session-told-posed = The question comes next.
session-told-suggested = The facilitator sees your question, and may pose it.

## The minutes

minutes-title = Minutes – { $session }
minutes-when = { $begin } to { $end }
minutes-draft = A draft: only whoever leads and moderators see it. It is posted when you press the button, and the page to share with it.
minutes-agenda = Agenda
minutes-prompts = Prompts
minutes-asked = Asked of the texts
minutes-unanswered = The texts do not say.
minutes-votes = Votes
minutes-present = Took part, and wished to be named: { $members }.
minutes-present-title = Took part, and wished to be named
minutes-more = { $count ->
    [one] One more is
   *[other] { $count } more are
} in the file.
now-session = { $session } is under way.
now-session-in = { $session } is under way in { $channel }.
now-minutes = The last minutes: { $session }, { $at }.

## A session

refused-no-running-session = No session runs here. Please go to its thread, or start one.
refused-session-running = A session runs here already. Please end it first, or begin yours in another channel.
refused-unknown-session = This session is not under way here any more, so nothing was changed.
refused-not-facilitator = Only whoever leads the session can do that. Moderators can take over.
refused-nothing-kept = No prompt is kept yet. Please keep at least one.
refused-no-prompts = The text is too short for prompts of its own. Please choose another, or add a longer one.
refused-stale-prompt = The session has moved on from this prompt, so nothing was changed.
refused-probed-already = That has been asked of this prompt already.
refused-turn-over = This turn is over already.
refused-too-many-suggested = { $limit ->
    [one] A suggestion of yours waits
   *[other] { $limit } suggestions of yours wait
} already. Please wait until one of them was posed.
refused-no-minutes = There are no minutes yet that you can read.
