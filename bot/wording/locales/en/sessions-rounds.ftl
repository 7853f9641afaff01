### Timed rounds of a session, and claims under way.

session-hour = { DATETIME($at, timeStyle: "medium") }
session-time-title = Timed rounds
session-time-how = When the time of a turn is up, whoever was speaking is thanked and the next one is called. When that of the prompt is up, everyone is told, and you decide how to go on.
session-time-turn = Each turn
session-time-prompt = This prompt
session-time-free = as long as it needs
session-time-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
session-time-until = until { $at }
session-time-up = its time is up
session-time-stopped = The clocks are stopped; what was left of every time is left still.
session-menu-time-turns = How long may a turn last?
session-menu-time-prompt = How long may this prompt last, from now on?
session-choice-free = As long as it needs
session-choice-minutes = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
session-speaks-until = { $member } is speaking, until { $at }.
session-speaks-stopped = { $member } is speaking. The clock is stopped.
session-turn-until = { $member }, it is your turn, until { $at }.
session-turn-stopped = { $member }, it is your turn. The clock is stopped.
session-thanks = Thank you, { $member }: the time is up.
session-spoken = { $member } has spoken.
session-go-on = Nobody is waiting to speak. Whoever wants to go on joins the speaking order.
session-timeup-title = The time for this prompt is up
session-timeup = Whoever is speaking may finish. Whoever leads goes on, or gives it five more minutes.
session-until = until { $at }
session-stopped = the clock is stopped
session-told-more-time = The prompt has five more minutes.
session-claim-first = Claim #{ $number }, “{ $claim }”: opinions until { $at } count as those before the discussion. Whoever changes theirs later, has moved.
session-claim-taken = Claim #{ $number }, “{ $claim }”: the opinions before the discussion are taken. Whoever changes theirs now, has moved.
control-session-time = Timed rounds
control-session-time-turns = Set
control-session-time-prompt = Set
control-session-pause = Stop the clocks
control-session-resume = Let the clocks go on
control-session-more = Five more minutes (facilitator)
board-post-timeover = That a turn in session { $number } is over
board-post-timeup = That the time of a prompt in session { $number } is up

## The role that hears when sessions start

session-called = { $role }: a session begins.
session-calls-on = You have the role { $role } now: it is mentioned when a session starts, and at no other time by me. Press again to leave it.
session-calls-off = You do not have the role { $role } any more, so you hear nothing when a session starts.
session-calls-failed = Your role { $role } could not be changed. { $why }
session-calls-role-powers = The role may do more here than everyone, so I give it to nobody by a button. Please tell a moderator.
session-calls-role-not-changed = Discord did not answer. Please try again.
session-calls-mention-everyone = Please let everyone mention the role in its settings, or let me “Mention @everyone, @here and All Roles” in this channel.
session-not-called = The session has begun, but { $role } does not hear of it. { $why }
control-session-calls = Tell me of new sessions (or not)
setting-session-role = Role for sessions
setting-session-role-said = The one role that is mentioned when a session starts. Members take it and leave it themselves, by a button, so it should be allowed nothing that not everyone may do.
setting-session-role-none = none: nobody is mentioned
refused-no-session-role = This server has no role for sessions any more.
refused-many-roles = { $limit ->
    [one] Only one role can
   *[other] Only { $limit } roles can
} be chosen here.
