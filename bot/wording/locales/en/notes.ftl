### References in brackets, notes and marks. Members’ words are never shown as the text’s.

## References. $places: titles and headings, quoted and listed already.

references-more = Not all of it is shown: five paragraphs at once are enough.
reference-unknown = I find nothing called { $typed } in the texts here. Please write a title or a heading and the number of a paragraph, like [Tides 2].
reference-several = { $more ->
    [0] { $typed } could mean { $places }. Please add a word that tells which.
    [one] { $typed } could mean { $places }, or one place more. Please add a word that tells which.
   *[other] { $typed } could mean { $places }, or one of { $more } more. Please add a word that tells which.
}
reference-beyond = { $count ->
    [one] { $name } has only one paragraph. Please take number 1.
   *[other] { $name } has only { $count } paragraphs. Please take a number up to { $count }.
}

## Notes.

note-form = A note on this paragraph
note-field = Your note
note-field-hint = Only you read it until you share it.
note-number = Note { $number }
note-mine-private = yours, private
note-mine-shared = yours, shared
note-kept = Kept as note { $number }. Only you read it until you share it.
note-shared = Note { $number } is shared: everybody here can read it, with your name.
note-shared-before = Note { $number } was shared already.
note-removed = Note { $number } is deleted.
note-moved = The text was edited since; the paragraph now stands here.
note-edited = The paragraph was edited since the note was written.
note-orphaned = This paragraph is no longer in the text; it is shown as it stood when the note was written.
note-text-gone = The text is no longer in the library. The note was on: { $citation }
notes-title = Notes
notes-found = Members’ notes on this: “{ $query }”
notes-whose = Notes are members’ words. What stands below each is the paragraph that it is on.
notes-here = Members’ notes
notes-beside = Notes of members on this:
notes-none = You have no notes yet, and nobody has shared any.
notes-none-here = There is no note on this paragraph.
notes-none-found = No note that you may read has these words: “{ $query }”
notes-hint = To write one: the button “Note” under a passage, or /note add
notes-left = { $count ->
    [one] One note more is not shown. To find it: /note list and a word of it
   *[other] { $count } notes more are not shown. To find one: /note list and a word of it
}

## Marks of what is unclear. Who marked is never said.

marked = Marked as unclear to you: { $citation }
unmarked = Not marked as unclear to you any more: { $citation }
marked-by = { $count ->
    [0] It is unclear to nobody.
    [one] It is unclear to one member.
   *[other] It is unclear to { $count } members.
}
unclear-title = Unclear in “{ $title }”
unclear-session = What should the session be about? The most marked paragraphs:
unclear-none = Nobody has marked anything as unclear in “{ $title }”.
unclear-hint = To mark a paragraph: the button “Unclear” under it. Who marked is never shown.
unclear-lost = { $count ->
    [one] One mark more was on a paragraph that is no longer in the text.
   *[other] { $count } marks more were on paragraphs that are no longer in the text.
}
unclear-begin = beginning
unclear-end = end
unclear-strip = From beginning to end: { $strip }
unclear-alt = Where “{ $title }” is unclear, from its beginning to its end, as columns. { $told }
unclear-column = { $count ->
    [one] one member
   *[other] { $count } members
}

## The buttons and menus.

control-note = Note
control-savenote = Keep
control-notes = { $count ->
    [one] One note
   *[other] { $count } notes
}
control-sharenote = Share it
control-dropnote = Delete it
control-sharenotes = Share a note
control-dropnotes = Delete a note
control-unclear = Unclear
control-unmark = Not unclear any more
control-unclearin = What is unclear

## What is kept of a member.

held-notes = { $count ->
    [one] A note of yours
   *[other] { $count } notes of yours
}
kept-notes = Until you delete them, or your data. Only those that you share can be read by others here.
held-unclear = { $count ->
    [one] A paragraph that you marked as unclear
   *[other] { $count } paragraphs that you marked as unclear
}
kept-unclear = Until you take the mark back, or delete your data. Only how many marked it is shown.

## What a message says to the bot.

menu-ask = Ask about this message
menu-add = Add as text
asked-there = The answer is here: { $link }
