### Stimmzettel: wie man sie ausfüllt, und was sie schon sagen.

control-ballot-mine = Mein Stimmzettel
control-ballot-choose = Deine Wahl
control-ballot-next = Was kommt als Nächstes?
control-ballot-undo = Rückgängig
control-ballot-type = Eintippen
control-ballot-typed = Deine Reihenfolge
control-receipt-paste = Beleg prüfen
control-receipt-pasted = Beleg prüfen
control-rules = Regeln

choose-several = Alles, was dir recht wäre
choose-more = Zum Ändern wähle neu: Die neue Wahl tritt an die Stelle dieser.
ranking-favourite = Deine erste Wahl
ranking-first = Dein Stimmzettel ist abgegeben und zählt so, wie er jetzt ist:
ranking-changed = Dein Stimmzettel ist geändert und zählt so, wie er jetzt ist:
ranking-same = Das sagt dein Stimmzettel schon, und es zählt:
ranking-mine = Dein Stimmzettel:
ranking-more = Wähle das Nächste, oder lass es dabei.
ranking-label = Nummern, das Liebste zuerst
ranking-hint = Zum Beispiel 3, 1, 5. Du musst nicht alles ordnen.
ranking-hint-level = Zum Beispiel 3, 1=5, wenn 1 und 5 gleichauf sind. Du musst nicht alles ordnen.
receipt-label = Der Beleg

ballot-joins = Du bist dem Kreis noch nicht beigetreten: Wer abstimmt, tritt ihm damit auch bei; wer nur ansieht, nicht. Austreten kannst du jederzeit: /jetzt
ballot-barred = Du hast deine Daten löschen lassen, während diese Abstimmung lief, deshalb kannst du in ihr nicht noch einmal abstimmen: Sonst könnte eine Person doppelt zählen.
cast-joined = Damit bist du dem Kreis beigetreten. Austreten kannst du jederzeit: /jetzt

how-one = Tippe eines an, oder schreib seine Nummer: /abstimmung wählen { $number } 1
how-listed = Wähle eines aus der Liste, oder schreib seine Nummer: /abstimmung wählen { $number } 1
how-motion = Tippe eines an, oder schreib es: /abstimmung wählen { $number } ja
how-several = Wähle aus der Liste, auch mehreres zugleich, oder schreib die Nummern: /abstimmung wählen { $number } 1, 2
how-ranked = Wähle aus der Liste, das Liebste zuerst, oder schreib die Nummern: /abstimmung wählen { $number } { $ranking }
