### The commands of sessions, as in commands.ftl.

name-session = session
command-session = Discuss a text together: prompts, a speaking order, minutes

name-session-start = start
command-session-start = Prepare a session: choose three of six prompts, then begin
option-session-start-text = The text (otherwise all of them)
example-session-start =
    /session start
    /session start Lamplighters

name-session-prompt = prompt
command-session-prompt = See the current prompt, or bring a question of your own
option-session-prompt-question = Your question: the facilitator’s comes next, another’s is suggested
example-session-prompt =
    /session prompt
    /session prompt "What does the author leave out?"

name-session-claim = claim
command-session-claim = Ask what everyone thinks of a claim, before and after the discussion
option-session-claim-claim = The claim
example-session-claim = /session claim "A vote should wait until everybody can come."

name-session-speak = speak
command-session-speak = Join the speaking order, or leave it
example-session-speak = /session speak

name-session-end = end
command-session-end = End the session and read its minutes before they are posted
example-session-end = /session end

name-session-minutes = minutes
command-session-minutes = Read the minutes of a session
option-session-minutes-session = The session: its number (otherwise the last one)
example-session-minutes =
    /session minutes
    /session minutes 1

name-option-session = session
