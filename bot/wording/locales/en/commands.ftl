### The commands: name-… as typed (Discord: lowercase, at most 32 characters), command-… what it does
### (at most 100), option-… what an option holds (at most 100), example-… a line to try.

## /ask

name-ask = ask
command-ask = Ask the texts a question; the answer is quoted and cited
option-ask-question = Your question, in a sentence or in keywords
option-ask-text = Only this text (otherwise all of them)
example-ask =
    /ask How often does the circle meet?
    /ask Why was Edwin Marsh recalled? text:Lamplighters

## /text

name-text = text
command-text = The texts of this circle

name-text-list = list
command-text-list = List the texts in the library
example-text-list = /text list

name-text-info = info
command-text-info = See who wrote a text, how long it is and how it is built
option-text-info-text = The text: its title, or the beginning of it
example-text-info = /text info Lamplighters

name-text-open = open
command-text-open = Read a text in order, part by part
option-text-open-text = The text: its title, or the beginning of it
option-text-open-page = The part to begin with (otherwise the first)
example-text-open =
    /text open Lamplighters
    /text open Lamplighters page:2

## /manage

name-manage = manage
command-manage = Look after the circle: its texts, its plans, its votes

name-manage-add = add
command-manage-add = Put a text into the library
option-manage-add-file = The file: PDF, EPUB, Word, HTML, Markdown, text, ODT, RTF or FB2
option-manage-add-title = Its title (otherwise taken from the file)
option-manage-add-author = Who wrote it (otherwise taken from the file)
option-manage-add-year = When it was written (otherwise taken from the file)
option-manage-add-ocr = Scanned pages: recognise their words, in these languages (eng, deu, eng+deu)
example-manage-add =
    /manage add door.txt
    /manage add door.txt title:"The Open Door" author:"Mara Lind" year:1931

name-manage-edit = edit
command-manage-edit = Correct a text’s title, author or year
option-manage-edit-text = The text: its title, or the beginning of it
option-manage-edit-title = The right title
option-manage-edit-author = The right author
option-manage-edit-year = The right year
option-manage-edit-extract = A boxed extract by its heading: author and year are then the extract’s
option-manage-edit-edition = Another text of the same work (the text itself: unlink it)
example-manage-edit = /manage edit Lamplighters year:2019

name-manage-remove = remove
command-manage-remove = Take a text out of the library
option-manage-remove-text = The text: its title, or the beginning of it
example-manage-remove = /manage remove Lamplighters

## /help

name-help = help
command-help = See what you can do, or how one command works
option-help-command = The command to explain
example-help =
    /help vote
    /help vote new

## The names of options, as typed.

name-option-question = question
name-option-text = text
name-option-page = page
name-option-file = file
name-option-title = title
name-option-author = author
name-option-year = year
name-option-ocr = ocr
name-option-extract = extract
name-option-edition = edition
name-option-command = command
