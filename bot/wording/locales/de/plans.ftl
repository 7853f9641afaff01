### Lesepläne: die Vorschau, die Seite des Plans, was angekündigt wird, woraus Antworten kommen.

plan-title = Leseplan
plan-preview = Vorschau: Nur du siehst das, und noch hat nichts begonnen.
plan-problems = Bevor er beginnen kann
plan-about = { $count ->
    [one] Ein Abschnitt: { $words } Wörter.
   *[other] { $count } Abschnitte von je etwa { $words } Wörtern.
}
plan-every-day = Ihr trefft euch jeden Tag, zuerst { $first }, zuletzt { $last }; immer zur selben Uhrzeit in { $zone }.
plan-every-week = Ihr trefft euch jede Woche, zuerst { $first }, zuletzt { $last }; immer zur selben Uhrzeit in { $zone }.
plan-every-fortnight = Ihr trefft euch jede zweite Woche, zuerst { $first }, zuletzt { $last }; immer zur selben Uhrzeit in { $zone }.
plan-more = { $count ->
    [one] Und noch ein Abschnitt.
   *[other] Und noch { $count } Abschnitte.
}
plan-posts = Ich schreibe in diesen Kanal, was als Nächstes gelesen wird, und erinnere vor jedem Treffen.
plan-posts-nowhere = Hier gibt es keinen Kanal, in den ich schreiben könnte; der Plan steht auf seiner Seite.
plan-discarded = Die Vorschau ist weg; nichts hat begonnen.
plan-menu-text = Welcher Text?
plan-menu-every = Wie oft trefft ihr euch?
plan-every-is-day = Jeden Tag
plan-every-is-week = Jede Woche
plan-every-is-fortnight = Jede zweite Woche
plan-menu-limited = Woraus kommen Antworten hier?
plan-limited-is-yes = Nur aus dem bisher Gelesenen
plan-limited-is-no = Aus dem ganzen Text
plan-menu-advances = Wie geht es weiter?
plan-advances-is-yes = Von selbst, nach jedem Treffen
plan-advances-is-no = Wenn Moderatoren weiterrücken
field-plan-meetings = Wie viele Treffen?
field-plan-meetings-hint = Der Text wird in ebenso viele Abschnitte geteilt.
field-plan-first = Wann ist das erste Treffen?
field-plan-first-hint = Zum Beispiel: freitag 20:00
field-plan-zone = Zeitzone
field-plan-zone-hint = Der Name einer Stadt, etwa Europe/Berlin; oder UTC.

plan-started = Der Plan hat begonnen.
plan-moved = Hier ist die Gruppe von jetzt an.
plan-position = Abschnitt { $number } von { $of }: { $place }.
plan-next = Treffen { $number }: { $at }.
plan-over = Das letzte Treffen ist vorbei.
plan-text-gone = Der Text wurde entfernt; von ihm wird nichts mehr angekündigt.
plan-limited = Antworten im Kanal dieses Plans kommen nur aus dem bisher Gelesenen, bis zum Ende von Abschnitt { $portion }.
plan-rhythm-day = Jeden Tag, zur selben Uhrzeit in { $zone }.
plan-rhythm-week = Jede Woche, zur selben Uhrzeit in { $zone }.
plan-rhythm-fortnight = Jede zweite Woche, zur selben Uhrzeit in { $zone }.
plan-missed = Nicht angekündigt, weil ich weg war oder nicht schreiben durfte (das sehen nur Moderatoren): { $portions }.
plan-stopping = Diesen Plan beenden? Dann wird nichts mehr angekündigt, und Antworten kommen wieder aus dem ganzen Text.
plan-stopped = Der Plan ist beendet.
plan-none = Hier wird kein Text nach einem Plan gelesen.
plan-none-hint = Um einen zu beginnen: /verwalten leseplan
plan-move-back = Eins zurück
plan-move-on = Eins weiter
plan-menu-others = Andere Pläne

plan-post-start = Jetzt lesen wir Abschnitt { $number } von { $of }.
plan-post-reminder = Zur Erinnerung: Das ist Abschnitt { $number } von { $of }.
plan-post-meeting = Wir sprechen darüber: { $at }.
plan-now = Wir lesen { $text }. { $place }

plan-read-to = Gefragt wurde nur, was in diesem Kanal bisher gelesen ist: { $text }, bis Abschnitt { $portion } von { $of }.
plan-not-in-read = Nicht im bisher Gelesenen.
plan-read-missing = Bis dahin nicht gefunden: { $words }.

board-post-plan = Eine Nachricht des Leseplans
plan-failure-channel-gone = Den Kanal gibt es nicht mehr. Den Plan zeigt: /plan zeigen
plan-failure-message-gone = Jemand hat sie gelöscht. Den Plan zeigt: /plan zeigen
plan-failure-forbidden = Discord lässt mich nicht und sagt nicht, warum. Den Plan zeigt: /plan zeigen

control-whole = Den ganzen Text fragen
control-plan = Leseplan
control-plan-open = Zeigen
control-plan-set = Wählen
control-plan-words = Termine ändern
control-plan-write = Termine ändern
control-plan-start = Beginnen
control-plan-discard = Verwerfen
control-plan-move = Verschieben
control-plan-stop = Plan beenden
control-plan-stop-now = Ja, beenden

refused-bad-zone = Eine Zeitzone „{ $zone }“ gibt es nicht. Ihr Name ist wie Europe/Berlin oder America/New_York.
refused-bad-meetings = Es kann 1 bis { $limit } Treffen geben.
refused-too-many-meetings = Der Text lässt sich in höchstens { $limit } Abschnitte teilen, ohne Absätze zu zerschneiden.
refused-bad-meeting = Ich verstehe nicht, wann das erste Treffen ist: „{ $first }“. Schreib es bitte wie freitag 20:00 oder 2027-03-05 20:00.
refused-past-meeting = Das erste Treffen muss in der Zukunft liegen und das letzte noch im Kalender.
refused-no-plan-text = Bitte wähle den Text.
refused-unknown-plan = Diesen Plan gibt es nicht mehr.
refused-plan-changed = Die Vorschau wurde inzwischen geändert. Bitte schau sie noch einmal an.
refused-plan-runs-here = In diesem Kanal läuft schon ein Plan für „{ $text }“. Er muss erst beendet oder vorbei sein.
refused-no-plan-here = Dieser Kanal hat keinen Leseplan.
hint-no-plan-here = Den Plan eines anderen Kanals zeigt: /plan zeigen
refused-unknown-portion = Die Abschnitte haben die Nummern 1 bis { $portions }.
