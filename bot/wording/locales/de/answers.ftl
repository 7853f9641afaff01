### Was um eine Antwort herum gesagt wird, oder an ihrer Stelle.

question-asked = „{ $question }“
quoted = „{ $text }“
list-and = { $first } und { $last }

## Wie sicher die Antwort ist, in drei Stufen.

confidence-high = Sehr wahrscheinlich eine Antwort auf die Frage.
confidence-middle = Wahrscheinlich eine Antwort; lies sie im Zusammenhang.
confidence-low = Vielleicht eine Antwort, vielleicht nicht; prüfe sie im Zusammenhang.

## Wessen Worte es sind. $chain wächst: „John Reed, 1918, zitiert von Anna Louise Strong“.

voices-words = Worte von { $chain }
voices-quoted = { $chain }, zitiert von { $speaker }
voices-in-text = Worte von { $chain }, in einem Text von { $author }
voices-unnamed = einer nicht genannten Person
voices-reported = wiedergegeben nach { $speaker }
voices-title = Wer spricht
voices-list = In dieser Stelle wird zitiert:
voices-none = In dieser Stelle wird niemand zitiert.

## Nichts antwortet.

not-in-text = Nicht in diesem Text.
not-in-texts = Nicht in diesen Texten.
# $words: schon in Anführungszeichen und aufgezählt, z. B. „Kerenski“ und „Tiflis“.
missing-terms = { $count ->
    [one] Das Wort { $words } kommt nirgends vor.
   *[other] Die Wörter { $words } kommen nirgends vor.
}
not-answered = Keine Stelle beantwortet die Frage.
related = Verwandt, aber keine Antwort:
not-answered-hint = Mit anderen Worten findet sich vielleicht mehr. Zum Selberlesen: /text öffnen

## Die Worte der Antwort stehen an zwei Stellen.

second-place = Und, an anderer Stelle:

## Das Modell bringt Frage und Text nicht zusammen. $asked, $read: Sprachen, z. B. Deutsch und Englisch.

unread-text = Nicht gefunden: Die Frage ist auf { $asked }, der Text auf { $read }.
unread-texts = Nicht gefunden: Die Frage ist auf { $asked }, die Texte sind auf { $read }.
unread = Das eingestellte Modell liest nur { $model }; die Antwort kann also trotzdem dastehen. Bitte frage auf { $read }.
unread-hint = Ein Modell für viele Sprachen ist eine einzige Einstellung, für die Person, die mich betreibt: STUDY_CIRCLE_MODEL (docs/models.md).

## Warum diese Antwort, oder keine. $percent: 1 bis 99, $needed: ebenso für die unsicherste Antwort, die noch gegeben wird.

why-title-answered = Warum diese Antwort?
why-title-refused = Warum keine Antwort?
why-weighed = Diese Anzeichen wurden abgewogen, das gewichtigste zuerst:
why-nothing = Es gab nichts abzuwägen.
why-sum = Zusammen machen sie es zu etwa { $percent } % wahrscheinlich, dass der Text antwortet. Ab { $needed } % gibt es eine Antwort.
why-sum-low = Zusammen machen sie es nur zu etwa { $percent } % wahrscheinlich, dass der Text antwortet. Ab { $needed } % gibt es eine Antwort.
why-note = Die Anzeichen sagen, wie gut die Suche etwas fand, nicht, dass es verstanden wurde. Prüfe die Stelle selbst.

# Jedes Anzeichen mit seinem Wert: $percent eines Anteils, oder $value von −1 bis 1.
signal-meaning = Dem Sinn nach gleicht die nächste Stelle der Frage zu { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } (1 ist dasselbe)
signal-match-ahead = Wort für Wort passt die beste Stelle besser zur Frage als die folgenden: um { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
signal-words = Die beste Stelle hat { $percent } % von dem, was die Frage nennt
signal-score-ahead = In allem zusammen, was die Reihenfolge bestimmt, liegt die beste Stelle { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } vor den folgenden
signal-phrases = In einer einzigen Stelle stehen { $percent } % der Wörter so beieinander wie in der Frage
signal-agreement = Die Suche nach Wörtern und die nach dem Sinn haben { $percent } % ihrer besten Stellen gemeinsam
signal-focus = Die besten Stellen stammen aus demselben Text: { $percent } %
signal-names = { $percent ->
    [0] Kein Name der Frage fehlt im Text
   *[other] Ein Name aus der Frage kommt nirgends vor, oder mehrere
}
signal-numbers = { $percent ->
    [0] Keine Zahl der Frage fehlt im Text
   *[other] { $percent } % der Zahlen in der Frage kommen nirgends vor
}
signal-refers = { $percent ->
    [0] Die Frage nennt, wonach sie fragt
   *[other] Die Frage sagt „it“ oder „they“ von etwas, das sie nicht nennt: Sie fragt also nach dem Text, der vorliegt
}

counts-strongly-for = spricht stark für eine Antwort
counts-for = spricht für eine Antwort
counts-little = fällt hier kaum ins Gewicht
counts-against = spricht gegen eine Antwort
counts-strongly-against = spricht stark gegen eine Antwort

## Weitere Stellen, und die Umgebung einer Antwort.

more-title = Weitere Stellen
more-note = Mit der Frage verwandt; keine davon gilt als ihre Antwort.
more-none = Zu dieser Frage gibt es keine weiteren Stellen.
context-title = Im Zusammenhang
context-moved = Der Text wurde seither bearbeitet; diese Worte stehen jetzt hier.
context-edited = Diese Worte wurden seither bearbeitet. Sie lauteten:
context-now = Jetzt lautet die Stelle:
orphaned = Diese Worte stehen nicht mehr im Text; hier stehen sie, wie sie zitiert wurden.

## Eine Antwort in den Worten eines Sprachmodells. $model: sein Name.

reworded = In anderen Worten (formuliert von { $model })
reworded-from = Der Text selbst:
reworded-note = Jedes Zitat darin steht unten, Buchstabe für Buchstabe. Alles andere hat eine Maschine formuliert: Beurteilt es am Text.
