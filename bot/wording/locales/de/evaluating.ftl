### study-circle eval: Zahlen zu Daten. Deren eigene Namen sind in jeder Sprache gleich.

eval-questions = { $count ->
    [one] { $count } Frage, davon { $answerable } mit Antwort
   *[other] { $count } Fragen, davon { $answerable } mit Antwort
}
eval-figure = Maß
eval-value = Wert
eval-interval = 95-%-Intervall
eval-kind = Ohne Antwort: { $kind } ({ $asked })
eval-false-answers = Falsche Antworten bei 90 % Abdeckung
eval-run = Rangfolge geschrieben nach { $file }
