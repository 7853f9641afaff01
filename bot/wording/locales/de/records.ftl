## Die Aufzeichnung einer Abstimmung, als Seite

record-question = Die Frage
record-opened = Geöffnet: { $at }.
record-rules = Die Regeln
record-result = Das Ergebnis
record-challenges = Begehren nach einer neuen Abstimmung
record-challenge = Begonnen: { $at }.
record-challenge-vote = Die neue Abstimmung ist #{ $number }.
record-challenge-nothing = Es wurde nichts daraus.
record-ballots = Wer was gewählt hat
record-member = Mitglied
record-ballot = Stimmzettel
record-ledger = Das Protokoll
record-entries = Die Einträge zu dieser Abstimmung. Jeder enthält die Prüfsumme des vorigen, sodass nachträglich nichts geändert oder weggelassen werden kann; ihre Texte stehen in der anderen Datei.
record-entry = Eintrag
