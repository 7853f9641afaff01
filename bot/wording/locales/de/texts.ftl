### Die Bibliothek und ihre Texte.

words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
passages = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
seconds = { NUMBER($count, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
added-on = hinzugefügt am { DATETIME($date, dateStyle: "long") }
text-file = Datei: { $file }
text-id = Kennung: { $id }

## /text liste

library-title = { $count ->
    [one] Ein Text in der Bibliothek
   *[other] { $count } Texte in der Bibliothek
}
library-more = { $count ->
    [one] Und noch ein Text.
   *[other] Und noch { $count } Texte.
}
library-empty = Die Bibliothek ist leer.
library-empty-hint = Moderatoren nehmen mit /verwalten hinzufügen einen Text auf.
library-hint = Befrage sie alle mit /fragen, oder lies einen mit /text öffnen.
suggestions-none = Kein Text hat einen solchen Titel.

## /text info

outline = { $paragraphs ->
    [one] Seite { $page } · { $paragraphs } Absatz
   *[other] Seite { $page } · { $paragraphs } Absätze
}
outline-opening = Ohne Überschrift
outline-more = { $count ->
    [one] Und noch ein Abschnitt.
   *[other] Und noch { $count } Abschnitte.
}

## /text öffnen

page-place = Seite { $page } von { $pages }

## /verwalten hinzufügen

text-added = „{ $title }“ ist in der Bibliothek.
text-added-hint = Befrage den Text mit /fragen. Um Titel, Autor oder Jahr zu berichtigen: /verwalten ändern
already-added = Genau diese Datei ist schon in der Bibliothek, als „{ $title }“. Nichts wurde geändert.

## Worin sich der Leser unsicher war (index.reading)

warning-title-from-filename = Die Datei nennt keinen Titel, deshalb dient ihr Dateiname als Titel.

## /verwalten ändern, /verwalten entfernen

text-edited = Die Angaben sind berichtigt.
text-removed = „{ $title }“ ist nicht mehr in der Bibliothek; auch die Stellen und der Index sind gelöscht.
text-removed-hint = Um ihn wiederzubekommen, nimm die Datei „{ $file }“ mit /verwalten hinzufügen wieder auf.
