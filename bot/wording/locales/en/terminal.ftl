### What only the terminal chat says.

banner = Study Circle. Ask your texts: they answer word for word, with the place.
banner-texts = Texts here: { $titles }.
banner-more = { $count ->
    [one] one more
   *[other] { $count } more
}
banner-leave = /help shows what you can do, /quit leaves.

terminal-speaker-name = me
terminal-speaker-option = name
terminal-speaker = Say who speaks, and what they are on a server: /me Anna roles: readers, crew joined: 2026-10-01 moderator: no. With gone: yes they have left it
terminal-place-name = here
terminal-place-option = channel
terminal-place = Say in which channel the talk is, and who sees it: /here crew members: Anna, Ben. Alone: in none
terminal-yes = yes
terminal-no = no
terminal-part = On this server: { $facts }
terminal-part-joined = since { DATETIME($at, dateStyle: "long") }
terminal-part-member = no moderator
terminal-left-channel = { $name } does not see #{ $channel }, so the talk is in no channel now.
terminal-gone = { $name } has left the server.
terminal-gone-speaks = { $name } speaks just now. Please let somebody else speak first.
terminal-here = The talk is in #{ $channel } now.
terminal-nowhere = The talk is in no channel now.
terminal-unseen = { $name } does not see #{ $channel }, so the talk is not there.
terminal-seen-by = { $count ->
    [one] { $members } alone can see it.
   *[other] Only { $members } can see it.
}
terminal-seen-by-all = Everyone can see it.
terminal-no-channel = Please name the channel: /here and a name.
name-option-joined = joined
name-option-moderator = moderator
name-option-gone = gone
name-option-members = members
terminal-quit-name = quit
terminal-quit = Leave the chat (also with Ctrl-D)
terminal-speaking = { $name } speaks now.
terminal-no-name = Please say who speaks: /me and a name.
terminal-number = (type the number)
terminal-renumbered = (from here on, these are the numbers)
terminal-thinking = Looking in the texts…
terminal-stopped = Stopped before it was done.
terminal-goodbye = Goodbye.

terminal-unknown-command = There is no command “{ $command }”. /help lists them all.
terminal-did-you-mean = There is no command “{ $command }”. Did you mean { $guess }?
terminal-incomplete = “{ $command }” needs a word more: { $words }.
terminal-no-second = There is no command “{ $typed }”. After “{ $command }” comes one of these: { $words }.
terminal-open-quote = A quotation mark is not closed. Please put a second one where the value ends.
terminal-twice = The option “{ $option }” is given twice. Please give it once.
terminal-too-many = There are too many words. Please put a value with spaces in quotation marks: "…"
# $keys: the ones that can be chosen, e.g. [1] and [2].
terminal-no-number = { $count ->
    [0] Nothing can be chosen here. To ask about the number itself: /ask { $typed }
   *[other] Only { $keys } can be chosen here. To ask about the number itself: /ask { $typed }
}

terminal-one-number = One number at a time, please: only choices of one menu go together.
terminal-two-menus = These numbers belong to different menus. Please choose from one of them.
# $least: at least so many must be chosen. $most: at most so many can be.
terminal-how-many = { $most ->
    [one] Please choose one number only.
   *[other] { $least ->
        [0] Please choose at most { $most } numbers.
        [1] Please choose at most { $most } numbers.
       *[other] Please choose { $least } to { $most } numbers.
    }
}
# $first, $second: numbers of choices, such as 3 and 4.
terminal-menu-several = (several at once: { $first },{ $second })
terminal-menu-none = none of these
terminal-key-off = (not now)
terminal-bad-day = I do not understand the day “{ $date }”. Please write it like 2026-03-01.
terminal-menu-chosen = (chosen)

terminal-form-how = Type line after line. Ctrl-C or a command gives up.
terminal-form-keep = Enter keeps this.
terminal-form-change = Enter keeps this, - empties it.
terminal-form-skip = Enter leaves it empty.
terminal-form-needed = Something is needed here.
terminal-form-long = This is too long: { $longest } characters at most.
terminal-form-left = Given up. Nothing was changed.

moment = { DATETIME($at, dateStyle: "full", timeStyle: "short") }
terminal-saved = Saved as { $file }
terminal-not-saved = { $file } cannot be written into this folder. Please go to another folder and try again.
