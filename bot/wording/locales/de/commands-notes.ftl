### Die Befehle zu Stellen in den Texten, wie in commands.ftl.

name-text-unclear = unklar
command-text-unclear = Sehen, welche Absätze eines Textes Mitgliedern unklar sind
option-text-unclear-text = Der Text: sein Titel, oder dessen Anfang
example-text-unclear = /text unklar Lamplighters

name-note = notiz
command-note = Notizen zu Stellen, privat, bis du sie teilst

name-note-add = neu
command-note-add = Eine Notiz zu einem Absatz schreiben
option-note-add-reference = Der Absatz: ein Titel oder eine Überschrift und seine Nummer, etwa [Gezeiten 2]
option-note-add-text = Deine Notiz (sonst wird der Absatz gezeigt)
example-note-add = /notiz neu [Lamplighters 2] Wer entscheidet das?

name-note-list = liste
command-note-list = Deine Notizen lesen und die, die andere geteilt haben
option-note-list-query = Worte der Notiz oder ihrer Stelle (sonst alle)
example-note-list =
    /notiz liste
    /notiz liste lantern

name-note-share = teilen
command-note-share = Alle hier eine Notiz von dir lesen lassen
option-note-share-note = Die Nummer der Notiz
example-note-share = /notiz teilen 1

name-note-remove = löschen
command-note-remove = Eine Notiz von dir löschen
option-note-remove-note = Die Nummer der Notiz
example-note-remove = /notiz löschen 1

name-option-reference = verweis
name-option-note = notiz
