### Abstimmungen und Beschlüsse. Mitglieder ändern einen Stimmzettel; abberufen wird, wer delegiert
### ist, widerrufen ein Beschluss; was beschlossen wurde, ist der Verlauf.

removed = [auf Wunsch entfernt]
somebody = jemand

## Was eine Abstimmung ist

kind-poll = Nur eine Frage: Sie entscheidet nichts.
kind-motion = Ein Antrag: Wird dieser Text beschlossen?
kind-choice = Eine Auswahl: Eines davon wird genommen.
kind-stance = Eine Behauptung: Was hältst du davon? Du kannst deine Meinung jederzeit ändern.
kind-committee = { $count ->
    [one] Eine Wahl: Eine Person wird gewählt.
   *[other] Eine Wahl: { $count } Personen werden gewählt.
}
form-one = Wähle eines.
form-several = Tippe alles an, was dir recht wäre.
form-ranked = Ordne: das Liebste zuerst, dann das nächste. Du musst nicht alles ordnen.
motion-majority = { $equal ->
    [yes] Angenommen, wenn mindestens { $majority } von Ja und Nein zusammen Ja sind.
   *[no] Angenommen, wenn mehr als { $majority } von Ja und Nein zusammen Ja ist.
}
share-half = die Hälfte
share-third = ein Drittel
share-two-thirds = zwei Drittel
option-yes = ja
option-no = nein
option-abstain = Enthaltung
scale-agree = stimme zu
scale-rather-agree = stimme eher zu
scale-undecided = unentschieden
scale-rather-disagree = stimme eher nicht zu
scale-disagree = stimme nicht zu
votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
asked-by = Gefragt von { $author }
asked-and-seconded = Gefragt von { $author }, unterstützt von { $seconder }
vote-recalls = Ein Begehren hat diese neue Abstimmung über #{ $number } verlangt.
vote-run-off-of = Eine Stichwahl: In #{ $number } lagen diese gleichauf.
vote-instead-of = Diese läuft anstelle von #{ $number }, die für ungültig erklärt wurde.

## Das Kleingedruckte einer Abstimmung

vote-closes = Offen bis { $at }.
vote-shifted = { $count ->
    [one] Ich war weg, deshalb ist das Ende um eine Minute verschoben.
   *[other] Ich war weg, deshalb ist das Ende um { $count } Minuten verschoben.
}
vote-shifted-long = Ich war weg, deshalb ist das Ende um { $hours } h { $minutes } min verschoben.
vote-closed = Geschlossen: { $at }.
vote-suspended = Ausgesetzt: Bis es weitergeht, läuft keine Frist.
vote-standing = Offen, bis das Gespräch endet.
turnout = { $turnout ->
    [one] { $turnout } von { $roll } hat abgestimmt.
   *[other] { $turnout } von { $roll } haben abgestimmt.
}
counts-close = Zahlen gibt es am Ende.
counts-live = Zahlen gibt es, während sie läuft.
quorum = Sie gilt, wenn mindestens { $needed } von { $roll } abstimmen, die dem Kreis beigetreten sind und abstimmen dürfen ({ $share }).
quorum-closed = Damit sie gilt, mussten mindestens { $needed } von { $roll } abstimmen, die dem Kreis beigetreten waren und abstimmen durften ({ $share }).
secret = Mitglieder und Moderatoren können deine Wahl nicht sehen. Wer diesen Bot betreibt, könnte es technisch.
visible = Sobald es Zahlen gibt, sehen alle, wer was gewählt hat.
for-roles = Abstimmen kann nur, wer eine dieser Rollen hat: { $roles }.
tenure = { $count ->
    [one] Für Mitglieder, die beim Öffnen seit einem Tag auf dem Server waren.
   *[other] Für Mitglieder, die beim Öffnen seit { $count } Tagen auf dem Server waren.
}
withheld-until-close = Zahlen gibt es, wenn die Abstimmung geschlossen ist.
withheld-few-ballots = Weniger als fünf haben abgestimmt, deshalb gibt es keine Zahlen: Sie würden verraten, wer was gewählt hat.
withheld-cancelled = Gezählt wurde nichts.

## Öffnen

vote-opened = Abstimmung #{ $number } ist offen.
vote-mended = Der Stimmzettel ist verbessert.
proposed-motion = { $author } schlägt diesen Antrag vor. Er wird geöffnet, sobald ihn ein zweites Mitglied unterstützt.
proposed-choice = { $author } schlägt diese Auswahl vor. Sie wird geöffnet, sobald sie ein zweites Mitglied unterstützt.
proposed-committee = { $author } schlägt diese Wahl vor. Sie wird geöffnet, sobald sie ein zweites Mitglied unterstützt.
proposed-until = Der Vorschlag wartet bis { $at }. Moderatoren können Abstimmungen sofort öffnen.

## Listen

votes-none = Es gibt noch keine Abstimmung.
votes-hint = Alle können etwas fragen: /abstimmung neu
votes-open = Offene Abstimmungen
votes-ended = Beendet
votes-list-hint = Abstimmen: /abstimmung wählen und die Nummer. Ein Ergebnis sehen: /abstimmung ergebnis und die Nummer.
line-voted = Du hast abgestimmt.
line-not-voted = Du hast nicht abgestimmt.

## Stimmzettel

ballot-none = Du hast nicht abgestimmt.
ballot-mine = Dein Stimmzettel: { $choice }.
ballot-struck = Dein Stimmzettel war { $choice }; er zählt nicht, weil dein Konto gestrichen wurde.
cast-first = Dein Stimmzettel ist abgegeben: { $choice }.
cast-changed = Dein Stimmzettel ist geändert: { $choice }.
cast-same = Das sagt dein Stimmzettel schon: { $choice }.
cast-hint = Du kannst ihn bis { $at } ändern oder zurückziehen.
cast-hint-standing = Du kannst ihn ändern oder zurückziehen, solange das Gespräch dauert.
withdrawn = Dein Stimmzettel ist zurückgezogen, als hättest du nie abgestimmt.
ballots-none = Du hast keine Stimmzettel.
ballots-title = Deine Stimmzettel
ballots-hint = Einen sehen, ändern oder zurückziehen: /abstimmung meine und die Nummer.
ballots-hint-closed = Einen sehen: /abstimmung meine und die Nummer.
receipt-title = Dein Beleg für Abstimmung #{ $number }
receipt-warning = Wer ihn hat, kann sehen, wie du abgestimmt hast. Ich bewahre ihn nirgends auf.
receipt-hint = Prüfen, ob dein Stimmzettel so zählt, wie du ihn abgegeben hast: /abstimmung meine beleg: und der Beleg. Nach einer Änderung beweist der alte Beleg nichts mehr.
receipt-counts = Der Beleg ist gut. Der Stimmzettel, der zählt, sagt: { $choice }.
receipt-struck = Der Beleg ist gut. Der Stimmzettel sagt: { $choice }. Er zählt nicht, weil sein Konto gestrichen wurde.

## Ergebnisse

verdict-running = Noch offen.
verdict-cancelled = Abgesagt.
verdict-annulled = Für ungültig erklärt. Sie läuft als #{ $number } noch einmal.
verdict-adopted = Angenommen.
verdict-rejected = Nicht angenommen.
verdict-chosen = Gewählt: { $winners }.
verdict-elected = Gewählt: { $winners }.
verdict-undecided = Niemand hat für etwas gestimmt, also ist nichts entschieden.
verdict-run-off = Gleichstand. Die Stichwahl ist Abstimmung #{ $number }.
verdict-no-quorum = Ungültig: Zu wenige haben abgestimmt.
verdict-poll = { $count ->
    [one] Die meisten Stimmen: { $winners }.
   *[other] Gleichauf mit den meisten Stimmen: { $winners }.
}
verdict-stance = Das Gespräch ist zu Ende.
standing-challenged = Mitglieder verlangen eine neue Abstimmung darüber; bis dahin gilt es.
standing-revoked = Von einer späteren Abstimmung widerrufen; es gilt nicht mehr.
standing-upheld = Angefochten und bestätigt.
standing-superseded = Abstimmung #{ $number } hat einen anderen Beschluss an seine Stelle gesetzt.
standing-annulled = Für ungültig erklärt.
drawn = Über einen Gleichstand hat ein Los entschieden, das alle nachprüfen können.
unstruck = Wären keine Konten gestrichen worden, wäre das Ergebnis gewesen: { $winners }.
names = Wer was gewählt hat:
moved = { $count } Mitglieder haben ihre Meinung im Gespräch geändert.
moved-few = Weniger als fünf Mitglieder haben ihre Meinung im Gespräch geändert.
moved-nobody = Niemand hat eine Meinung abgegeben.
moved-not-held = Der Beginn des Gesprächs wurde nicht festgehalten, deshalb kann niemand sagen, wer seine Meinung geändert hat.
ledger-head = Ende des Protokolls; wer das aufhebt, kann später sehen, ob etwas geändert wurde: { $head }
counted-by = Gezählt nach: { $rule }
tie-among = { $options } Möglichkeiten
tie-once = { $means ->
    [lot-for] Gleichstand zwischen { $among }; das Los entschied für { $chosen }.
   *[other] Gleichstand zwischen { $among }; das Los fiel auf { $chosen }.
}
ties-more = { $count ->
    [one] Es gab noch einen Gleichstand.
   *[other] Es gab noch { $count } Gleichstände.
} Alle zeigt: /abstimmung ausgabe
stage-elected = Gewählt: { $names }
stage-excluded = Ausgeschieden: { $names }
pairs = Eines gegen das andere: wie viele Stimmzettel das erste dem zweiten vorziehen.
exported = Die ganze Aufzeichnung dieser Abstimmung, soweit ihr Geheimnis es erlaubt. Die Einträge zeigen, dass danach nichts geändert wurde.

## Das Los

draw-title = Das Los von Abstimmung #{ $number }, für alle zum Nachprüfen
draw-before = Vor dem ersten Stimmzettel stand dies fest und im Protokoll, der SHA-256 des Startwerts: { $commitment }
draw-seed = Seit dem Ende ist der Startwert bekannt: { $seed }
draw-steps = Für jede Möglichkeit: der SHA-256 aus Startwert und Nummer, unmittelbar hintereinander.
draw-lowest = Wo Gleichstand war, kam das mit dem niedrigsten davon zum Zug.
draw-operator = Wer diesen Bot betreibt, hat den Startwert gewählt, bevor jemand abgestimmt hatte.

## Begehren und Verlauf

petition-opened = Dein Begehren nach einer neuen Abstimmung darüber ist offen, und du hast es unterschrieben.
petition-signed = Du hast unterschrieben.
petition-unsigned = Deine Unterschrift ist zurückgezogen.
petition-shown = Ein Begehren nach einer neuen Abstimmung darüber läuft.
petition-answer = Die Antwort darauf:
petition-needs = { $needed ->
    [one] Es braucht eine Unterschrift; { $electors } Mitglieder dürfen unterschreiben.
   *[other] Es braucht { $needed } Unterschriften; { $electors } Mitglieder dürfen unterschreiben.
}
petition-quarters = { $quarters ->
    [0] Weniger als ein Viertel der Unterschriften ist da.
    [1] Mindestens ein Viertel der Unterschriften ist da.
    [2] Mindestens die Hälfte der Unterschriften ist da.
   *[3] Mindestens drei Viertel der Unterschriften sind da.
}
petition-until = Unterschriften werden gesammelt bis { $at }.
petition-secret = Niemand sieht, wer unterschreibt. Wer diesen Bot betreibt, könnte es technisch.
petition-qualified = Genug haben unterschrieben. Die neue Abstimmung öffnet spätestens { $at }; bis sie entschieden ist, gilt der Beschluss.
petition-over = { $state ->
    [expired] Die Zeit ist um, und zu wenige haben unterschrieben.
    [withdrawn] Aus dem Begehren wurde nichts: Die Unterschriften wurden zurückgenommen, oder worum es ging, gilt nicht mehr.
    [effected] Das Begehren hatte Erfolg.
   *[other] Die neue Abstimmung hat stattgefunden.
}
history-title = Was beschlossen wurde
history-also = Vielleicht auch:
history-empty = Noch ist nichts beschlossen.
history-none = Der Verlauf hat nichts zu { $query }.

## Der Kreis

now-title = Jetzt
roll-size = { $count ->
    [0] Dem Kreis ist noch niemand beigetreten.
    [one] Dem Kreis ist ein Mitglied beigetreten.
   *[other] Dem Kreis sind { $count } Mitglieder beigetreten.
}
now-on-roll = Du gehörst dazu.
now-not-on-roll = Du gehörst nicht dazu: Tritt bei, um abzustimmen.
now-petitions = Begehren nach einer neuen Abstimmung
now-body-petitions = Begehren zu Delegierten, Vorsitz und Gruppen
now-signed = Du hast unterschrieben.
now-no-votes = Keine Abstimmung ist offen.
noticed-seated = Du hast Sitz { $seat } in „{ $body }“ seit { $at }.
noticed-chairs = Du hast den Vorsitz in „{ $body }“ seit { $at }.
noticed-asked = Sitz { $seat } in „{ $body }“ ist unbesetzt: Würdest du ihn nehmen? Sag es bis { $at }.
noticed-recalled = Mitglieder von „{ $body }“ verlangen deine Abberufung. Du kannst antworten.
noticed-signable = Gegen Sitz { $seat } in „{ $body }“ läuft ein Begehren nach Abberufung. Du kannst es unterschreiben.
noticed-broken = Sitz { $seat } in „{ $body }“ hat in #{ $vote } gegen den Auftrag gestimmt.
joined = Du bist dem Kreis beigetreten.
joined-hint = Du kannst jetzt abstimmen. Wo genug Mitglieder abstimmen müssen, werden die im Kreis gezählt. Du kannst ihn jederzeit verlassen.
left = Du hast den Kreis verlassen.
left-hint = Abgegebene Stimmzettel zählen weiter, bis ihre Abstimmungen schließen. Du kannst jederzeit wieder beitreten.

## Was Moderatoren und Fragende tun

steered-paused = Ausgesetzt: Bis es weitergeht, läuft in dieser Abstimmung keine Frist.
steered-resumed = Sie geht weiter; die Zeit, die übrig war, ist wieder übrig.
steered-cancelled = Abgesagt. Kein Stimmzettel wird aufbewahrt.
steered-annulled = Für ungültig erklärt. Sie läuft mit neuen Stimmzetteln noch einmal, als #{ $number }.
steered-struck = { $count ->
    [0] Neuere Konten nehmen an dieser Abstimmung nicht teil. Keines davon hatte abgestimmt.
    [one] Neuere Konten nehmen an dieser Abstimmung nicht teil. Ein Stimmzettel zählt nicht mehr.
   *[other] Neuere Konten nehmen an dieser Abstimmung nicht teil. { $count } Stimmzettel zählen nicht mehr.
}
steered-begun = Das Gespräch hat begonnen. Am Ende zeigt sich, wie viele von jetzt an ihre Meinung geändert haben, und nie, wer.
done-suspended = Ausgesetzt: { $at }
done-struck = Neuere Konten gestrichen: { $at }
done-cancelled = Abgesagt: { $at }
done-annulled = Für ungültig erklärt: { $at }

revoke = Widerrufen: { $question }
kind-recall = Eine neue Abstimmung über einen Beschluss: Ja widerruft ihn, Nein behält ihn.
recall-majority = { $equal ->
    [yes] Widerrufen, wenn mindestens { $majority } von Ja und Nein zusammen Ja sind.
   *[no] Widerrufen, wenn mehr als { $majority } von Ja und Nein zusammen Ja ist.
}
verdict-recall-adopted = Was in #{ $number } beschlossen wurde, ist widerrufen.
verdict-recall-rejected = Was in #{ $number } beschlossen wurde, ist bestätigt.
verdict-recall-moot = Daraus folgt nichts: #{ $number } galt nicht mehr, als ausgezählt wurde.
verdict-recall-off = Abgesagt: #{ $number }, worum es ging, gilt nicht mehr.
vote-of-group = { $group } wählt für { $title }
vote-of-executive = { $title } wählt den Ausschuss
vote-of-chair = { $title } wählt den Vorsitz
vote-of-removal = Soll der Vorsitz von { $title } gehen?
kind-removal = Ein Begehren hat diese Abstimmung verlangt: Ja setzt den Vorsitz ab, Nein behält ihn.
petition-half = Es hat Erfolg, wenn mehr als die Hälfte derer unterschrieben hat, für die diese Person sitzt.
votes-proposed = Vorgeschlagen
first-choices = { $count ->
    [one] zuerst auf { $count } Stimmzettel
   *[other] zuerst auf { $count } Stimmzetteln
}
