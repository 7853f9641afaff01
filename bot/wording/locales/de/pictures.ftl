### Was auf Bildern steht, und die Sätze, die sagen, was auf ihnen zu sehen ist.

control-astext = Als Text
terminal-png-name = bild
terminal-png-option = datei
terminal-png = Das Bild der letzten Nachricht als Datei sichern
terminal-no-picture = Die letzte Nachricht hat kein Bild. Ergebnisse und Versammlungen haben eines: /abstimmung ergebnis 1
terminal-no-png-name = Bitte nenne die Datei: /bild ergebnis.png
terminal-picture = (als Bild: /bild und der Name einer Datei)
terminal-not-drawn = Das Bild konnte nicht gezeichnet werden. Der Text oben sagt dasselbe.

picture-amount = { NUMBER($value, maximumFractionDigits: 2) }
picture-day = { DATETIME($at, dateStyle: "medium") }
picture-since = seit { $day }

## Auf einem Bild

moment-assembly-list-founded = eine Liste wurde gegründet
picture-chosen = gewählt
picture-chosen-by-lot = durch Los gewählt
picture-most = die meisten Stimmen
picture-adopted = angenommen
picture-revoked = widerrufen
picture-elected = gewählt, Stufe { $stage }
picture-excluded = ausgeschieden, Stufe { $stage }
picture-left = nicht gewählt
picture-rest = Keine weitere Wahl
picture-quota = Quote: { $quota } Stimmen. Wer die Linie erreicht, ist gewählt; was darüber ist, geht an andere.
picture-below-quota = Gewählt, ohne die Linie zu erreichen: Es waren nicht mehr übrig, als noch Sitze zu besetzen waren.
picture-needs = nötig: { $needed } von { $said }
picture-voted = abgestimmt
picture-voted-of = { $turnout } von { $roll }
picture-quorum = { $needed } müssen abstimmen
picture-pairs = Zeile gegen Spalte: wie viele Stimmzettel die Möglichkeit der Zeile vorziehen. Gefüllt: mehr als umgekehrt.
picture-seats = { $count ->
    [one] { $count } Sitz
   *[other] { $count } Sitze
}
picture-vacant = { $vacant } frei
picture-vacant-between = Bis zur gestrichelten Linie: freie Sitze
picture-history-title = { $title }: die Sitze im Lauf der Zeit
picture-settled = Sitze neu verteilt
picture-before = vorher
picture-after = nachher

## Was zu sehen ist, für alle, die es nicht sehen

picture-bars = Balken des Ergebnisses von { $title } – { $told }.
picture-flow = Ein Fluss der Stimmen durch { $count ->
    [one] { $count } Stufe
   *[other] { $count } Stufen
}: { $title }.
picture-duels = Eine Tabelle der Möglichkeiten gegeneinander: { $title }. Gewählt: { $winners }.
picture-house = Die Sitze von { $title } als Halbkreis – { $told }.
picture-history = Die Sitze von { $title } im Lauf der Zeit, als Flächen übereinander. Jetzt: { $told }. Was geschah: { $events }.
picture-shift = Balken der Antworten vor und nach dem Gespräch: { $title } – { $told }.
