### Lesepläne: die Vorschau, die Seite des Plans, was angekündigt wird, woraus Antworten kommen.

reading-title = Leseplan
reading-preview = Vorschau: Nur du siehst das, und noch hat nichts begonnen.
reading-problems = Bevor er beginnen kann
reading-about = { $count ->
    [one] Ein Abschnitt: { $words } Wörter.
   *[other] { $count } Abschnitte von je etwa { $words } Wörtern.
}
reading-every-day = Ihr trefft euch jeden Tag, immer zur selben Uhrzeit in { $zone }: zum ersten Mal { $first }, zum letzten Mal { $last }.
reading-every-week = Ihr trefft euch jede Woche, immer zur selben Uhrzeit in { $zone }: zum ersten Mal { $first }, zum letzten Mal { $last }.
reading-every-fortnight = Ihr trefft euch jede zweite Woche, immer zur selben Uhrzeit in { $zone }: zum ersten Mal { $first }, zum letzten Mal { $last }.
reading-once = Ihr trefft euch einmal: { $at }.
reading-more = { $count ->
    [one] Und noch ein Abschnitt.
   *[other] Und noch { $count } Abschnitte.
}
reading-posts = Ich schreibe in diesen Kanal, was als Nächstes gelesen wird, und erinnere vor jedem Treffen. Wo ich darf, trage ich die nächsten Treffen unter den Events des Servers ein.
reading-posts-nowhere = Hier gibt es keinen Kanal, in den ich schreiben könnte; der Plan steht auf seiner Seite.
reading-discarded = Die Vorschau ist weg; nichts hat begonnen.
reading-menu-text = Welcher Text?
reading-menu-every = Wie oft trefft ihr euch?
reading-every-is-day = Jeden Tag
reading-every-is-week = Jede Woche
reading-every-is-fortnight = Jede zweite Woche
reading-menu-limited = Woraus kommen Antworten hier?
reading-limited-is-yes = Nur aus dem bisher Gelesenen
reading-limited-is-no = Aus dem ganzen Text
reading-menu-advances = Wie geht es weiter?
reading-advances-is-yes = Von selbst, nach jedem Treffen
reading-advances-is-no = Wenn Moderatoren weiterrücken
field-reading-meetings = Wie viele Treffen?
field-reading-meetings-hint = Der Text wird in ebenso viele Abschnitte geteilt.
field-reading-first = Wann ist das erste Treffen?
field-reading-first-hint = Zum Beispiel: freitag 20:00
field-reading-zone = Zeitzone
field-reading-zone-hint = Der Name einer Stadt, etwa Europe/Berlin; oder UTC.

reading-started = Der Plan hat begonnen.
reading-moved = Hier ist die Gruppe von jetzt an.
reading-dated = Die Termine sind geändert; alle sehen sie hier und unter /jetzt.
reading-rhythm-changed = Nicht alle im selben Abstand, weil Termine geändert wurden; die Uhrzeiten sind die in { $zone }.
reading-dates-to-come = Die nächsten Treffen:
reading-dates-more = { $count ->
    [one] Und noch ein Treffen.
   *[other] Und noch { $count } Treffen.
}
reading-dates-move = Ein Treffen verlegen
reading-dates-shift = Den Rest verschieben
reading-dates-anew = Andere Uhrzeit, anderer Tag
reading-dates-preview = Vorschau: Nur du siehst das, und noch ist nichts geändert.
reading-dates-now = Abschnitt { $number }: jetzt { $at }, statt { $before }
reading-dates-posts = Was ich schon angekündigt habe, bleibt stehen und nennt den neuen Termin. Events des Servers wandern mit. Erwähnt wird niemand: Sag es der Gruppe.
reading-dates-same = Das ändert nichts: So sind die Termine schon.
reading-dates-back = Zurück
field-reading-move-number = Welches Treffen?
field-reading-move-when = Wann soll es sein?
field-reading-shift-number = Von welchem Treffen an?
field-reading-shift-days = Um wie viele Tage später?
field-reading-anew-number = Von welchem Treffen an?
field-reading-anew-when = Wann ist dieses Treffen?
field-reading-number-hint = Seine Nummer im Plan
field-reading-when-hint = Zum Beispiel: samstag 19:30 oder 2027-03-05 20:00
field-reading-days-hint = 7 ist eine Woche später, -1 einen Tag früher.
reading-position = Abschnitt { $number } von { $of }: { $place }.
reading-next = Treffen { $number }: { $at }.
reading-position-all = Der ganze Text: { $place }.
reading-next-all = Das Treffen: { $at }.
reading-over = Das letzte Treffen ist vorbei.
reading-text-gone = Der Text wurde entfernt; von ihm wird nichts mehr angekündigt.
reading-limited = Antworten im Kanal dieses Plans kommen nur aus dem bisher Gelesenen, bis zum Ende von Abschnitt { $portion }.
reading-rhythm-day = Jeden Tag, zur selben Uhrzeit in { $zone }.
reading-rhythm-week = Jede Woche, zur selben Uhrzeit in { $zone }.
reading-rhythm-fortnight = Jede zweite Woche, zur selben Uhrzeit in { $zone }.
reading-missed = Nicht angekündigt, weil ich weg war oder nicht schreiben durfte (das sehen nur Moderatoren): { $portions }.
reading-stopping = Diesen Plan beenden? Dann wird nichts mehr angekündigt, und Antworten kommen wieder aus dem ganzen Text.
reading-stopped = Der Plan ist beendet.
reading-none = Hier wird kein Text nach einem Plan gelesen.
reading-none-hint = Um einen zu beginnen: /verwalten leseplan
reading-move-back = Eins zurück
reading-move-on = Eins weiter
reading-menu-others = Andere Pläne

reading-post-start = Jetzt lesen wir Abschnitt { $number } von { $of }.
reading-post-reminder = Zur Erinnerung: Das ist Abschnitt { $number } von { $of }.
reading-post-start-all = Jetzt lesen wir den ganzen Text.
reading-post-reminder-all = Zur Erinnerung: Das lesen wir.
reading-post-meeting = Wir sprechen darüber: { $at }.
reading-openings = Zum Nachdenken beim Lesen:
control-reading-passage = { $count ->
    [one] Textstelle
   *[other] Textstelle { $number }
}
reading-now = Wir lesen { $text }. { $place }

reading-read-to = Gefragt wurde nur, was die Gruppe bisher gelesen hat: { $text }, bis Abschnitt { $portion } von { $of }.
reading-not-in-read = Nicht im bisher Gelesenen.
reading-read-missing = Bis dahin nicht gefunden: { $words }.
page-ahead = Teil { $page } von { $text } reicht weiter, als dieser Kanal gelesen hat. Wenn du ihn öffnest, sieht ihn außer dir niemand.
share-ahead = Das reicht weiter, als dieser Kanal gelesen hat, und alle hier würden es sehen.

board-post-plan = Eine Nachricht des Leseplans
reading-failure-channel-gone = Den Kanal gibt es nicht mehr. Den Plan zeigt: /plan zeigen
reading-failure-message-gone = Jemand hat sie gelöscht. Den Plan zeigt: /plan zeigen
reading-failure-forbidden = Discord lässt mich nicht und sagt nicht, warum. Den Plan zeigt: /plan zeigen

control-whole = Den ganzen Text fragen
control-page-ahead = Trotzdem öffnen
control-share-anyway = Trotzdem teilen
control-share-ahead = Teilen
control-reading = Leseplan
control-reading-open = Zeigen
control-reading-set = Wählen
control-reading-words = Termine ändern
control-reading-write = Termine ändern
control-reading-start = Beginnen
control-reading-discard = Verwerfen
control-reading-move = Verschieben
control-reading-stop = Plan beenden
control-reading-stop-now = Ja, beenden
control-reading-dates = Termine ändern
control-reading-dates-ask = Termine ändern
control-reading-dates-write = Vorschau
control-reading-dates-every = Wählen
control-reading-dates-set = Termine so ändern

refused-bad-zone = Eine Zeitzone „{ $zone }“ gibt es nicht. Ihr Name ist wie Europe/Berlin oder America/New_York.
refused-bad-meetings = Es kann 1 bis { $limit } Treffen geben.
refused-too-many-meetings = { $limit ->
    [one] Der Text lässt sich nur in einem Abschnitt lesen, sonst würden Absätze zerschnitten.
   *[other] Der Text lässt sich in höchstens { $limit } Abschnitte teilen, sonst würden Absätze zerschnitten.
}
refused-bad-meeting = Ich verstehe nicht, wann das Treffen ist: „{ $first }“. Schreib es bitte wie freitag 20:00 oder 2027-03-05 20:00.
refused-past-meeting = Das erste Treffen muss in der Zukunft liegen und das letzte noch im Kalender.
refused-no-meeting-left = Es gibt kein Treffen mehr, das sich verlegen lässt: Alle haben begonnen oder sind vorbei.
refused-meeting-begun = Dieses Treffen hat begonnen oder steht nicht im Plan. Verlegen lassen sich: { $numbers }.
refused-meeting-past = Treffen { $number } läge in der Vergangenheit oder außerhalb des Kalenders.
refused-meeting-order = Treffen { $number } begänne, bevor Treffen { $before } vorbei ist: Das dauert drei Stunden.
hint-meeting-order = Um alle folgenden mit zu verlegen: Den Rest verschieben
refused-bad-shift = Ich brauche eine ganze Zahl von Tagen, etwa 7 oder -1, und nicht „{ $days }“.
refused-no-plan-text = Bitte wähle den Text.
refused-unknown-plan = Diesen Plan gibt es nicht mehr.
refused-plan-changed = Die Vorschau wurde inzwischen geändert. Bitte schau sie noch einmal an.
refused-plan-runs-here = In diesem Kanal läuft schon ein Plan für „{ $text }“. Er muss erst beendet oder vorbei sein.
refused-no-plan-here = Dieser Kanal hat keinen Leseplan.
hint-no-plan-here = Den Plan eines anderen Kanals zeigt: /plan zeigen
refused-unknown-portion = Die Abschnitte haben die Nummern 1 bis { $portions }.
