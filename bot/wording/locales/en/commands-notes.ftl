### The commands about places in the texts, as in commands.ftl.

name-text-unclear = unclear
command-text-unclear = See which paragraphs of a text are unclear to members
option-text-unclear-text = The text: its title, or the beginning of it
example-text-unclear = /text unclear Lamplighters

name-note = note
command-note = Notes on passages, private until you share them

name-note-add = add
command-note-add = Write a note on a paragraph
option-note-add-reference = The paragraph: a title or a heading, and its number, like [Tides 2]
option-note-add-text = Your note (otherwise the paragraph is shown)
example-note-add = /note add [Lamplighters 2] Who decides this?

name-note-list = list
command-note-list = Read your notes and those that others shared
option-note-list-query = Words of the note, or of what it is on (otherwise all of them)
example-note-list =
    /note list
    /note list lantern

name-note-share = share
command-note-share = Let everybody here read a note of yours
option-note-share-note = The note’s number
example-note-share = /note share 1

name-note-remove = remove
command-note-remove = Delete a note of yours
option-note-remove-note = The note’s number
example-note-remove = /note remove 1

name-option-reference = reference
name-option-note = note
