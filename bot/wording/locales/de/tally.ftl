### study-circle tally: eine Auszählung, der ein Mensch folgen kann.

tally-rule = { $rule ->
    [plurality] Relative Mehrheit
    [approval] Zustimmungswahl
    [majority] Mehrheit
    [irv] Integrierte Stichwahl
    [stv] Übertragbare Einzelstimme (schottische Regeln)
    [schulze] Schulze
    [dhondt] D’Hondt
    [sainte-lague] Sainte-Laguë
    [hare] Hare-Quote, größte Reste
    [seqpav] Sequenzielle proportionale Zustimmungswahl
    [seqphragmen] Sequenzielles Verfahren nach Phragmén
   *[other] { $rule }
}
tally-heading = { $rule }, { $count ->
    [one] { $count } Sitz
   *[other] { $count } Sitze
}
tally-quota = Quote: { $quota }
tally-elected = Gewählt: { $names }
tally-nobody = Niemand ist gewählt.
tally-vacant = { $count ->
    [one] { $count } Sitz bleibt
   *[other] { $count } Sitze bleiben
} frei.
tally-committees = { $count ->
    [one] Es ergibt sich { $count } Besetzung, wie Gleichstände auch entschieden werden.
   *[other] { $count } Besetzungen stehen gleich:
}
tally-more-committees = Vielleicht stehen mehr als { NUMBER($number) } Besetzungen gleich; gezeigt ist nur die ausgeloste.
tally-outcome = { $outcome ->
    [adopted] Der Antrag ist angenommen.
    [rejected] Der Antrag ist nicht angenommen.
   *[other] Die Abstimmung ist ungültig: Es haben zu wenige teilgenommen.
}
tally-majority = { $equal ->
    [yes] Ja braucht mindestens { $majority } von Ja und Nein zusammen und hat { $yes } von { $said }.
   *[no] Ja braucht mehr als { $majority } von Ja und Nein zusammen und hat { $yes } von { $said }.
}
tally-quorum = Mindestens { $quorum } der { $roll } Stimmberechtigten müssen abstimmen; es waren { $turnout }, Enthaltungen mitgezählt.

## Die Tabelle der Stufen

tally-column-option = Option
tally-column-list = Liste
tally-column-votes = Stimmen
tally-column-seats = Sitze
tally-column-stage = Stufe { $stage }
tally-row-rest = Nicht übertragbar
tally-row-lost = Durch Kürzen verloren
tally-loads = Die Zahlen sind die größte Last, die eine Option mit sich brächte; gewählt wird die kleinste.
tally-additions = Die Zahlen sind, was jede Option hinzufügen würde; gewählt wird die größte.
tally-marked = Jede auf einem Stimmzettel genannte Option gilt als gebilligt, gleich an welcher Stelle.
tally-stage-elected = Stufe { $stage }: gewählt: { $names }.
tally-stage-excluded = Stufe { $stage }: ausgeschieden: { $names }.
tally-below = Unter der Hürde: { $names }.
tally-coalitions = Als Bündnisse mit eigener Hürde gezählt: { $names }.
tally-paradox = Bei dieser Regel kann ein zusätzlicher Sitz insgesamt eine Liste einen kosten.
tally-last-quotient = Der letzte Sitz ging an den Quotienten { $quotient }.
tally-pairs = Zeile gegen Spalte: wie viele Stimmzettel die Option der Zeile vorziehen.

## Gleichstände

tally-tie = { $means ->
    [lot] Stufe { $stage }: Gleichstand zwischen { $among }; das Los fiel auf { $chosen }.
    [lot-out] Stufe { $stage }: Gleichstand zwischen { $among }; das Los entschied, dass { $chosen } ausscheidet.
    [lot-surplus] Stufe { $stage }: Gleichstand zwischen { $among }; das Los entschied, dass der Überschuss von { $chosen } zuerst weitergeht.
    [lot-for] Stufe { $stage }: Gleichstand zwischen { $among }; das Los entschied für { $chosen }.
    [previous-stages-out] { $count ->
        [one] Stufe { $stage }: Gleichstand zwischen { $among }; die vorigen Stufen entschieden, dass { $chosen } ausscheidet.
       *[other] Stufe { $stage }: Gleichstand zwischen { $among }; nach den vorigen Stufen ging es zwischen { $chosen } darum, wer ausscheidet.
    }
    [previous-stages-surplus] { $count ->
        [one] Stufe { $stage }: Gleichstand zwischen { $among }; die vorigen Stufen entschieden, dass der Überschuss von { $chosen } zuerst weitergeht.
       *[other] Stufe { $stage }: Gleichstand zwischen { $among }; nach den vorigen Stufen ging es zwischen { $chosen } darum, wessen Überschuss zuerst weitergeht.
    }
    [incumbent] Stufe { $stage }: Gleichstand zwischen { $among }; wer den Sitz innehat, behält ihn: { $chosen }.
    [incumbent-then-lot] Stufe { $stage }: Gleichstand zwischen { $among }; zuerst, wer einen Sitz innehat, dann das Los: { $chosen }.
   *[other] Stufe { $stage }: Gleichstand zwischen { $among }; es entschied: { $means }; { $chosen }.
}
tally-lot = Das Los: Optionen in der Reihenfolge von SHA-256(Startwert, dann Nummer), die kleinste zuerst. Startwert: „{ $seed }“. SHA-256 des Startwerts: { $commitment }
tally-drew = { $name }: { $digest }
