### Verweise in Klammern, Notizen und Markierungen. Worte von Mitgliedern stehen nie da wie die des Textes.

## Verweise. $places: Titel und Überschriften, schon in Anführungszeichen und aufgezählt.

references-more = Nicht alles wird gezeigt: Fünf Absätze auf einmal sind genug.
reference-unknown = Ich finde in den Texten hier nichts, was { $typed } heißt. Bitte schreib einen Titel oder eine Überschrift und die Nummer eines Absatzes, etwa [Gezeiten 2].
reference-several = { $more ->
    [0] { $typed } könnte { $places } meinen. Bitte ergänze ein Wort, das sie unterscheidet.
    [one] { $typed } könnte { $places } oder noch eine Stelle meinen. Bitte ergänze ein Wort, das sie unterscheidet.
   *[other] { $typed } könnte { $places } oder eine von { $more } weiteren meinen. Bitte ergänze ein Wort, das sie unterscheidet.
}
reference-beyond = { $count ->
    [one] { $name } hat nur einen Absatz. Bitte nimm die Nummer 1.
   *[other] { $name } hat nur { $count } Absätze. Bitte nimm eine Nummer bis { $count }.
}

## Notizen.

note-form = Eine Notiz zu diesem Absatz
note-field = Deine Notiz
note-field-hint = Nur du liest sie, bis du sie teilst.
note-number = Notiz { $number }
note-mine-private = von dir, privat
note-mine-shared = von dir, geteilt
note-kept = Gespeichert als Notiz { $number }. Nur du liest sie, bis du sie teilst.
note-shared = Notiz { $number } ist geteilt: Alle hier können sie lesen, mit deinem Namen.
note-shared-before = Notiz { $number } war schon geteilt.
note-removed = Notiz { $number } ist gelöscht.
note-moved = Der Text wurde seitdem bearbeitet; der Absatz steht jetzt hier.
note-edited = Der Absatz wurde bearbeitet, seit die Notiz geschrieben wurde.
note-orphaned = Dieser Absatz ist nicht mehr im Text; er steht hier so da wie damals, als die Notiz geschrieben wurde.
note-text-gone = Der Text ist nicht mehr in der Bibliothek. Die Notiz galt: { $citation }
notes-title = Notizen
notes-found = Notizen von Mitgliedern dazu: „{ $query }“
notes-whose = Notizen sind Worte von Mitgliedern. Unter jeder steht der Absatz, dem sie gilt.
notes-here = Notizen von Mitgliedern
notes-beside = Notizen von Mitgliedern dazu:
notes-none = Du hast noch keine Notizen, und niemand hat welche geteilt.
notes-none-here = Zu diesem Absatz gibt es keine Notiz.
notes-none-found = Keine Notiz, die du lesen darfst, enthält diese Worte: „{ $query }“
notes-hint = Um eine zu schreiben: der Knopf „Notiz“ unter einer Stelle, oder /notiz neu
notes-left = { $count ->
    [one] Eine weitere Notiz wird nicht gezeigt. Um sie zu finden: /notiz liste und ein Wort daraus
   *[other] { $count } weitere Notizen werden nicht gezeigt. Um eine zu finden: /notiz liste und ein Wort daraus
}

## Markierungen von Unklarem. Wer markiert hat, wird nie gesagt.

marked = Als unklar für dich markiert: { $citation }
unmarked = Nicht mehr als unklar für dich markiert: { $citation }
marked-by = { $count ->
    [0] Das ist niemandem unklar.
    [one] Das ist einem Mitglied unklar.
   *[other] Das ist { $count } Mitgliedern unklar.
}
unclear-title = Unklar in „{ $title }“
unclear-session = Worum soll es im Treffen gehen? Die am häufigsten markierten Absätze:
unclear-none = In „{ $title }“ hat niemand etwas als unklar markiert.
unclear-hint = Um einen Absatz zu markieren: der Knopf „Unklar“ darunter. Wer markiert hat, wird nie gezeigt.
unclear-lost = { $count ->
    [one] Eine weitere Markierung galt einem Absatz, der nicht mehr im Text ist.
   *[other] { $count } weitere Markierungen galten Absätzen, die nicht mehr im Text sind.
}
unclear-begin = Anfang
unclear-end = Ende
unclear-strip = Vom Anfang bis zum Ende: { $strip }
unclear-alt = Wo „{ $title }“ unklar ist, vom Anfang bis zum Ende, als Säulen. { $told }
unclear-column = { $count ->
    [one] ein Mitglied
   *[other] { $count } Mitglieder
}

## Die Knöpfe und Auswahlen.

control-note = Notiz
control-savenote = Speichern
control-notes = { $count ->
    [one] Eine Notiz
   *[other] { $count } Notizen
}
control-sharenote = Teilen
control-dropnote = Löschen
control-sharenotes = Eine Notiz teilen
control-dropnotes = Eine Notiz löschen
control-unclear = Unklar
control-unmark = Nicht mehr unklar
control-unclearin = Was unklar ist

## Was über ein Mitglied gespeichert ist.

held-notes = { $count ->
    [one] Eine Notiz von dir
   *[other] { $count } Notizen von dir
}
kept-notes = Bis du sie oder deine Daten löschst. Andere hier können nur die lesen, die du teilst.
held-unclear = { $count ->
    [one] Ein Absatz, den du als unklar markiert hast
   *[other] { $count } Absätze, die du als unklar markiert hast
}
kept-unclear = Bis du die Markierung zurücknimmst oder deine Daten löschst. Gezeigt wird nur, wie viele markiert haben.

## Was eine Nachricht zum Bot sagt.

menu-ask = Zu dieser Nachricht fragen
menu-add = Als Text aufnehmen
asked-there = Die Antwort steht hier: { $link }
