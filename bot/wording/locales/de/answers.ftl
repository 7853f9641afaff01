### Was um eine Antwort herum gesagt wird, oder an ihrer Stelle.

question-asked = „{ $question }“
quoted = „{ $text }“
list-and = { $first } und { $last }

## Wie sicher die Antwort ist, in drei Stufen.

confidence-high = Sehr wahrscheinlich eine Antwort auf die Frage.
confidence-middle = Wahrscheinlich eine Antwort; lies sie im Zusammenhang.
confidence-low = Vielleicht eine Antwort; prüfe sie im Zusammenhang.

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

## Weitere Stellen, und die Umgebung einer Antwort.

more-title = Weitere Stellen
more-note = Mit der Frage verwandt; keine davon gilt als ihre Antwort.
more-none = Zu dieser Frage gibt es keine weiteren Stellen.
context-title = Im Zusammenhang
context-moved = Der Text wurde seither bearbeitet; diese Worte stehen jetzt hier.
context-edited = Diese Worte wurden seither bearbeitet. Sie lauteten:
context-now = Jetzt lautet die Stelle:
orphaned = Diese Worte stehen nicht mehr im Text; hier stehen sie, wie sie zitiert wurden.
