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
library-hint = Stelle eine Frage mit /fragen, oder lies einen Text mit /text öffnen.
suggestions-none = Kein Text hat einen solchen Titel.

## /text info

outline = { $paragraphs ->
    [one] ab Teil { $page } · { $paragraphs } Absatz
   *[other] ab Teil { $page } · { $paragraphs } Absätze
}
outline-opening = Ohne Überschrift
outline-more = { $count ->
    [one] Und noch ein Abschnitt.
   *[other] Und noch { $count } Abschnitte.
}

## /text öffnen

page-place = Teil { $page } von { $pages }

## /verwalten hinzufügen

text-added = „{ $title }“ ist in der Bibliothek.
text-added-hint = Befrage den Text mit /fragen. Um Titel, Autor oder Jahr zu berichtigen: /verwalten ändern
text-revised = „{ $title }“ ist in der neuen Fassung in der Bibliothek.
text-revised-hint = Zitate, die schon gezeigt wurden, behalten ihren Wortlaut und ihre Stellenangabe.
passages-changed = { $count ->
    [one] { $count } Stelle geändert
   *[other] { $count } Stellen geändert
}
passages-added = { $count ->
    [one] { $count } neu
   *[other] { $count } neu
}
passages-removed = { $count ->
    [one] { $count } weggefallen
   *[other] { $count } weggefallen
}
passages-kept = { $count ->
    [one] { $count } unverändert
   *[other] { $count } unverändert
}
already-added = Genau diese Datei ist schon in der Bibliothek, als „{ $title }“. Nichts wurde geändert.

## Worin sich der Leser unsicher war (index.reading)

warning-title-from-filename = Die Datei nennt keinen Titel, deshalb dient ihr Dateiname als Titel.
warning-two-bylines = Zwei Namen könnten der des Autors sein: { $first } und { $second }. Ich habe keinen genommen; wer moderiert, kann ihn nennen.
warning-pages-without-text = { $without ->
    [one] Eine von { $pages } Seiten ist ein Bild ohne Text und wurde ausgelassen; die Option „ocr“ lässt die Wörter erkennen.
   *[other] { $without } von { $pages } Seiten sind Bilder ohne Text und wurden ausgelassen; die Option „ocr“ lässt die Wörter erkennen.
}
warning-encoding-guessed = Die Datei sagt nicht, wie ihre Buchstaben kodiert sind; { $encoding } passt. Wenn Zeichen falsch aussehen, speichere sie als UTF-8 und nimm sie neu auf.
warning-left-out = Ausgelassen, weil es nicht zum Text gehört: { $what ->
    [contents] das Inhaltsverzeichnis
    [footnotes] die Fußnoten, die dieses Format verbirgt
    [attachments] angehängte Dateien
    [missing_parts] Teile, die in der Datei fehlen
   *[other] was keine Wörter enthält
}.

## /verwalten ändern, /verwalten entfernen

text-edited = Die Angaben sind berichtigt.
text-removed = „{ $title }“ ist nicht mehr in der Bibliothek: nichts findet, befragt oder zeigt den Text mehr.
text-removed-planned = Ein Leseplan läuft zu diesem Text: Solange das nicht rückgängig gemacht wird, poste ich nichts mehr davon.
text-removed-hint = Nach diesem Tag nimm die Datei „{ $file }“ mit /verwalten hinzufügen wieder auf.

cancelled = Das Aufnehmen der Datei wurde abgebrochen; nichts davon wurde gespeichert.
card-editions = Andere Ausgaben dieses Werks: { $titles }
