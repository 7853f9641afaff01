### The guide through a first run (/manage setup). guide-… is a step, guide-…-said what it asks.

guide-title = Set up, { $step } of { $of }: { $what }
guide-language = the language
guide-roles = who does what
guide-text = the first text
guide-question = a test question

guide-language-said = Which language shall I use for what everybody sees? What I tell one member alone is in that member’s own language.
guide-roles-said = Whoever manages the server can do everything here. If you like, choose roles that are moderators, too, and roles that lead discussions (facilitators).
guide-roles-hint = Whoever is a moderator by a role needs the moderators’ commands, too: allow them to that role in Server Settings › Integrations.
guide-roles-form = Who does what
guide-text-said = Now I need something to answer from. Hand me a file with /manage add, such as a PDF, an EPUB or a Word document. As soon as it is in the library, ask something with /ask, or go on here.
guide-text-none = I find no text yet. If one is still being read, please try again in a moment.
guide-text-sample = Nothing at hand? Take the sample, a short story of a reading circle. You can take it out again with /manage remove.
guide-text-there = In the library: { $titles }.
guide-question-said = Ask something that stands in the text. You see the answer as your members will see it; here you alone see it.
guide-question-form = A test question
guide-question-label = Your question
guide-question-hint = Something that the text really says

guide-key-skip = Skip
guide-key-next = Next
guide-key-text = Straight to the first text
guide-key-there = I have added one
guide-key-try = { $question }
guide-key-again = Another question
guide-key-check-again = Check again

guide-done = That is all: everybody here can ask now
guide-done-without = Everybody here can ask now
guide-members = What your members can do:
guide-members-ask = a question in their own words
guide-mention = Mention me
guide-members-mention = and ask, in any channel where I may write
guide-members-texts = all texts, to read in them
guide-members-now = what is going on here: meetings, open votes
guide-members-help = everything else
guide-later = And when you like:
guide-later-settings = who sees answers, how strict they are, the time zone, and more
guide-later-plan = read a text together, portion by portion
guide-later-add = the next text

control-setup = Set up
control-setup-step = Go on
control-setup-language = Choose
control-setup-roles = Choose roles …
control-setup-roles-write = Save
control-setup-sample = Take the sample
control-setup-ask = Ask a question …
control-setup-ask-write = Ask
control-setup-try = Ask
control-setup-check = Check permissions
