### Gremien: Versammlungen, in denen alle ein Programm unterstützen, und Räte, in denen Gruppen
### Personen wählen.

bodies = Die Gremien dieses Kreises
bodies-none = Es gibt noch keine Versammlung und keinen Rat.
bodies-hint = Moderatoren gründen: /versammlung gründen
vacant = unbesetzt
seat = Sitz { $seat }
design-question = Wählen Gruppen Personen, oder unterstützen alle ein Programm?
design-groups = Gruppen wählen Personen: ein Rat.
design-groups-how = Jede Gruppe wählt ihre Delegierten und kann sie abberufen.
design-programmes = Alle unterstützen ein Programm: eine Versammlung.
design-programmes-how = Alle unterstützen eine Liste und können jederzeit wechseln; die Sitze folgen.
design-others = Oder gründe unter diesem Namen eine Liste oder Gruppe in dem, was es gibt:

## Was getan wurde

body-founded = Gegründet.
body-listed = Deine Liste ist gegründet, und du stehst als Erste oder Erster darauf. Sie zu unterstützen ist ein eigener Schritt.
body-mended = Die Liste ist verbessert.
body-grouped = Die Gruppe ist gebildet. Mitglieder können ihr beitreten und bei ihrer ersten Wahl antreten.
body-proposed = Du bittest um eine neue Gruppe und hast dafür unterschrieben. Sie wird gebildet, wenn genug unterschrieben haben.
body-supported = Deine Unterstützung zählt jetzt hier und sonst nirgends.
body-unsupported = Du unterstützt keine Liste mehr.
body-stood = Du trittst jetzt an und nimmst einen Sitz, wenn du an der Reihe bist.
body-stood-groups = Du trittst jetzt in der Wahl deiner Gruppe an.
body-stood-down = Du trittst nicht mehr an.
body-resigned = Du hast deinen Sitz zurückgegeben.
body-entered = Du bist der Gruppe beigetreten.
body-left = Du gehörst zu keiner Gruppe mehr.
body-consented = Du hast gesagt, dass du den Sitz nehmen würdest.
body-declined = Du hast gesagt, dass du den Sitz nicht nehmen würdest.
body-answered = Deine Antwort steht jetzt neben dem Begehren.
body-mandated = Der Auftrag ist erteilt. Nichts geschieht von selbst: Er wird mit offenen Abstimmungen verglichen.
body-bound = Die Abstimmung fällt jetzt unter den Auftrag.
body-released = Der Auftrag ist zurückgenommen, seine Worte sind gelöscht.
body-paused = Ausgesetzt: Bis es weitergeht, läuft keine Frist.
body-resumed = Es geht weiter.
body-ended = Beendet; darin kann nichts mehr geändert werden.
body-resized = Das Haus bekommt eine andere Größe; sie gilt, wenn sich die Sitze setzen.
body-struck = Neuere Konten sind gestrichen: Sie unterstützen nichts, stehen auf keiner Liste und nehmen nicht mehr teil.
body-called = Die Wahl ist angesetzt.
body-executive = Der Ausschuss ist eingesetzt.
body-chair = Die Delegierten wählen jetzt einen Vorsitz.
body-sent = Das Mitglied ist entsandt.
body-called-back = Das Mitglied ist zurückgerufen.
body-signed = Du hast für die neue Gruppe unterschrieben.
body-unsigned = Deine Unterschrift für die neue Gruppe ist zurückgezogen.

## Versammlungen

assembly-seats = { $count ->
    [one] { $count } Sitz
   *[other] { $count } Sitze
}, { $vacant ->
    [0] keiner unbesetzt.
   *[other] { $vacant } unbesetzt.
}
assembly-asked-size = { $count ->
    [one] Es soll { $count } Sitz werden.
   *[other] Es sollen { $count } Sitze werden.
}
assembly-ended = Beendet: { $at }.
assembly-suspended = Ausgesetzt seit { $at }: Bis es weitergeht, läuft keine Frist.
assembly-settles = Ab { $at }, wenn sich nichts bewegt: { $seats }.
assembly-window = Die Sitze folgen, wenn die Unterstützung so lange gehalten hat: { $span }.
lists-none = Noch ist keine Liste gegründet. Alle können es: ein Name, und wofür sie steht.
list-seats = { $count ->
    [one] { $count } Sitz
   *[other] { $count } Sitze
}
list-support = { $count ->
    [one] { $count } Unterstützung
   *[other] { $count } Unterstützungen
}
list-level = gleichauf: Über einen weiteren entscheidet ein Los
barred = abberufen, gesperrt bis { $at }
support-none = Du unterstützt keine Liste.
support-mine = Du unterstützt { $list }.
stand-mine = Du stehst auf { $list }.
support-turnout = { $count ->
    [one] Ein Mitglied unterstützt eine Liste.
   *[other] { $count } Mitglieder unterstützen eine Liste.
}
support-counted = Die Zahlen sind von { $at }.
support-uncounted = Noch sind keine Zahlen veröffentlicht, also hat noch niemand einen Sitz.
support-secret = Mitglieder und Moderatoren können nicht sehen, wen du unterstützt; Zahlen gibt es, wenn sich fünf geändert haben. Wer diesen Bot betreibt, könnte es technisch.
support-visible = Alle können sehen, wen du unterstützt.
body-tenure = { $count ->
    [one] Für Mitglieder, die seit einem Tag auf dem Server sind.
   *[other] Für Mitglieder, die seit { $count } Tagen auf dem Server sind.
}
moment-at = { $at }
moment-assembly-founded = gegründet
moment-assembly-settled = Sitze
moment-assembly-recalled = jemand wurde abberufen
moment-assembly-resized = eine andere Größe wurde bestimmt
moment-assembly-struck = neuere Konten wurden gestrichen
moment-assembly-suspended = ausgesetzt
moment-assembly-resumed = fortgesetzt
moment-assembly-ended = beendet
assembly-struck = { $count ->
    [0] Gestrichen: Konten, die nach { $since } auf den Server kamen. Keines davon nahm teil.
    [one] Gestrichen: Konten, die nach { $since } auf den Server kamen. Eines davon nahm teil.
   *[other] Gestrichen: Konten, die nach { $since } auf den Server kamen. { $count } davon nahmen teil.
}
assembly-struck-before = Mit ihnen ergäbe die Unterstützung
assembly-struck-after = Ohne sie ergibt sie
assembly-struck-waits = Was sie unterstützten, fällt weg, wenn die nächsten Zahlen veröffentlicht werden.
assembly-struck-lot = { $count ->
    [one] einer mehr durch Los zwischen { $lists }
   *[other] { $count } mehr durch Los zwischen { $lists }
}
assembly-struck-nobody = keine Sitze

## Räte

council-seats = { $count ->
    [one] Jede Gruppe hat einen Sitz.
   *[other] Jede Gruppe hat { $count } Sitze.
}
council-per = { $count ->
    [one] Jede Gruppe hat einen Sitz für jedes Mitglied.
   *[other] Jede Gruppe hat einen Sitz für je { $count } Mitglieder.
}
groups-none = Es gibt noch keine Gruppe. Moderatoren bilden Gruppen; Mitglieder verlangen eine mit Unterschriften.
group-members = { $count ->
    [0] niemand gehört dazu
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
}
group-nominations = Wahl: Kandidaturen bis { $at }
group-standing = es treten an: { $names }
group-role = für alle mit der Rolle { $role }
group-channel = für alle, die { $channel } sehen
group-channel-unseen = für alle, die einen Kanal sehen, den du nicht siehst
group-vote = die Wahl ist Abstimmung #{ $number }
group-none = Du gehörst zu keiner Gruppe.
group-mine = Du gehörst zu { $name }.
group-proposed = { $needed ->
    [one] Eine neue Gruppe bittet um Unterschriften: { $name }. Sie braucht eine.
   *[other] Eine neue Gruppe bittet um Unterschriften: { $name }. Sie braucht { $needed }.
}
asking = Sitz { $seat } ist unbesetzt. Wer angetreten ist und nicht gewählt wurde, wird bis { $at } gefragt, ob er oder sie ihn nehmen würde.
asking-you = Du gehörst dazu: Würdest du?
asking-yes = Du hast gesagt, dass du würdest.
asking-no = Du hast gesagt, dass du nicht würdest.
sent-voting = entsandt von { $sender }, mit Stimme
sent-advisory = entsandt von { $sender }, ohne Stimme

## Ämter, Aufträge, Begehren

executive = Ausschuss
chair = Vorsitz
office-votes = Die Delegierten stimmen ab
mandate-scope = wo: { $scope }
mandate-bound = Abstimmungen: { $votes }
mandate-broken = dagegen gestimmt in { $votes }
petitions = Begehren nach Abberufung:
petition-answered = Die Antwort: { $answer }
recall-delegate = Abberufung von { $member }
recall-chair = Absetzung des Vorsitzes, { $member }
recall-opened = Dein Begehren ist offen, und du hast es unterschrieben.
recall-signed = Du hast unterschrieben.
recall-unsigned = Deine Unterschrift ist zurückgezogen.
recall-shown = Dieses Begehren läuft.
