### The library and its texts.

words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
seconds = { NUMBER($count, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
added-on = added on { DATETIME($date, dateStyle: "long") }
text-file = file: { $file }
text-id = id: { $id }

## /text list

library-title = { $count ->
    [one] One text in the library
   *[other] { $count } texts in the library
}
library-more = { $count ->
    [one] And one more text.
   *[other] And { $count } more texts.
}
library-empty = The library is empty.
library-empty-hint = Moderators put a text in with /manage add.
library-hint = Ask a question with /ask, or read a text with /text open.
suggestions-none = No text has a title like that.

## /text info

outline = { $paragraphs ->
    [one] from part { $page } · { $paragraphs } paragraph
   *[other] from part { $page } · { $paragraphs } paragraphs
}
outline-opening = Without a heading
outline-more = { $count ->
    [one] And one more section.
   *[other] And { $count } more sections.
}

## /text open

page-place = Part { $page } of { $pages }

## /manage add

text-added = “{ $title }” is in the library.
text-added-hint = Ask it with /ask. To correct title, author or year: /manage edit
text-revised = “{ $title }” is in the library in its new version.
text-revised-hint = Quotations that were shown before keep their words and their citation.
passages-changed = { $count ->
    [one] { $count } passage changed
   *[other] { $count } passages changed
}
passages-added = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
passages-removed = { $count ->
    [one] { $count } gone
   *[other] { $count } gone
}
passages-kept = { $count ->
    [one] { $count } kept
   *[other] { $count } kept
}
already-added = This very file is in the library already, as “{ $title }”. Nothing was changed.

## What the reader was unsure of (index.reading)

warning-title-from-filename = The file names no title, so its file name stands for one.
warning-two-bylines = Two names could be the author’s: { $first } and { $second }. I took neither; a moderator can say who it is.
warning-pages-without-text = { $without ->
    [one] One of { $pages } pages is a picture without text and was left out; the option “ocr” has its words recognised.
   *[other] { $without } of { $pages } pages are pictures without text and were left out; the option “ocr” has their words recognised.
}
warning-encoding-guessed = The file does not say how its letters are encoded; { $encoding } fits. If signs look wrong, save it as UTF-8 and add it again.
warning-left-out = Left out, because it is no part of the text: { $what ->
    [contents] the table of contents
    [footnotes] the footnotes, which this format hides
    [attachments] files that are attached to it
    [missing_parts] parts that are missing in the file
   *[other] what holds no words
}.

## /manage edit, /manage remove

text-edited = The details are corrected.
text-removed = “{ $title }” is no longer in the library: nothing finds, asks or shows it any more.
text-removed-planned = A reading plan is on this text: unless the removal is undone, I post nothing more of it.
text-removed-hint = After that day, add the file “{ $file }” again with /manage add.

cancelled = Adding the file was stopped; nothing of it was stored.
card-editions = Other editions of this work: { $titles }
