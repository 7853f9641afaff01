### Gesprächsrunden: vorbereitet, im Gang, vorbei.

## In der Vorbereitung

session-titled = Runde { $number }: { $title }
session-untitled = Runde { $number }
session-prepare = Nur du siehst das. Behalte bis zu { $count ->
    [one] einen Impuls
   *[other] { $count } Impulse
} für den Abend; gezeigt wird sonst nichts. Der erste eröffnet ihn.
session-kept = behalten
session-menu-keep = Impulse, die du behältst (bis zu { $count ->
    [one] einem
   *[other] { $count }
})
session-key-read = Mit ihren Zitaten lesen
session-dropped = Nichts hat begonnen, und niemand hat davon erfahren.
control-session-keep = Behalten
control-session-others = Andere
control-session-reword = Flüssiger formulieren
control-session-unword = Fragen wie zuvor
session-worded-by = formuliert von { $model }
session-worded = { $of ->
    [one] Die Frage ist neu formuliert.
   *[other] { $count } von { $of } Fragen sind neu formuliert.
} Lies sie, bevor du beginnst; die Zitate sind, wie sie waren.
session-worded-none = Es kam keine bessere Formulierung, die sich an den Text hält. Die Fragen sind, wie sie waren.
control-session-begin = Beginnen
control-session-drop = Verwerfen

## Im Gang

session-phase-opening = Eröffnung
session-phase-reading = Genaues Lesen
session-phase-closing = Abschluss
session-step = Impuls { $number } von { $last }
session-now = jetzt
session-own = eine Frage aus der Gruppe
session-nobody = Niemand spricht. Wer beginnen möchte, stellt sich in die Redeliste.
session-speaks = { $member } spricht.
session-waiting = Danach: { $members }.
session-others = { $count ->
    [one] ein weiteres Mitglied
   *[other] { $count } weitere
}
session-turn = { $member }, du hast das Wort.
session-led-by = Geleitet von { $member }
session-card-running = Die Runde ist im Gang. Die Impulse stehen in ihrem Thread; komm dazu, wann du magst.
session-card-ended = Die Runde ist zu Ende. Ihr Protokoll wartet auf die Leitung.
session-card-closed = Die Runde ist zu Ende, und ihr Protokoll ist da.
session-ended-at = Zu Ende { $at }
session-closing-title = Eine letzte Runde
session-closing = Alle, die dabei waren, haben reihum noch einmal das Wort: Was nimmst du mit, und was bleibt offen?
session-over = Diese Runde ist zu Ende.
session-here = Hier ist eine Runde im Gang.
session-none = Hier ist keine Runde im Gang.
session-asked-by = Gefragt von { $member }
session-menu-move = Jemanden als Nächstes sprechen lassen
session-menu-takeup = Eine vorgeschlagene Frage stellen
session-key-draft = Protokoll (Leitung)
session-key-speak = Sprechen
session-key-leave = Von der Redeliste gehen
control-session-show = Mehr
control-session-next = Weiter (Leitung)
control-session-speak = Sprechen
control-session-done = Ich bin fertig
control-session-record = Mich im Protokoll nennen
control-session-unrecord = Mich nicht im Protokoll nennen
control-session-take = Die Leitung übernehmen
control-session-end = Die Runde beenden
control-session-post = Das Protokoll zeigen
control-session-move = Als Nächstes sprechen
control-session-takeup = Stellen
control-session-probe = Weiterfragen
control-session-passage = Textstelle
control-session-claim = Nach einer Behauptung fragen
control-session-claim-write = Nach einer Behauptung fragen
control-session-minutes = Protokoll
field-claim = Die Behauptung
field-claim-hint = Ein Satz, dem man zustimmen kann oder nicht
session-probe-where = Wo im Text?
session-probe-disagree = Wer sieht es anders?
session-probe-change = Was würde dich umstimmen?
session-hint-where = Zeig auf die Worte: Welche Stelle sagt dazu am meisten?
session-hint-disagree = Wer es anders sieht: Was gibt dir der Text dafür?
session-hint-change = Was müsstest du lesen oder hören, um anders zu denken?

session-told-shown = Das ist der Impuls, über den gesprochen wird.
session-told-begun = Die Runde hat begonnen, und du leitest sie.
session-told-moved = Weiter geht es.
session-told-running = Hier ist schon eine Runde im Gang.
session-told-speaking = Du hast das Wort.
session-told-waiting = Du stehst in der Redeliste.
session-told-left = Du stehst nicht mehr in der Redeliste.
session-told-turn-ended = Der Beitrag ist zu Ende.
session-told-moved-up = Dieses Mitglied spricht als Nächstes.
session-told-recorded = Das Protokoll wird dich nennen.
session-told-unrecorded = Das Protokoll wird dich nicht nennen.
session-told-taken-over = Du leitest jetzt die Runde.
session-told-posed = Die Frage kommt als Nächstes.
session-told-suggested = Die Leitung sieht deine Frage und kann sie stellen.

## Das Protokoll

minutes-title = Protokoll – { $session }
minutes-when = { $begin } bis { $end }
minutes-draft = Ein Entwurf: Nur die Leitung und Moderatoren sehen ihn. Gezeigt wird er, wenn du die Schaltfläche drückst, und das Blatt zum Teilen mit ihm.
minutes-agenda = Ablauf
minutes-prompts = Impulse
minutes-asked = Die Texte gefragt
minutes-unanswered = Die Texte sagen dazu nichts.
minutes-votes = Abstimmungen
minutes-present = Dabei, und genannt auf eigenen Wunsch: { $members }.
minutes-present-title = Dabei, und genannt auf eigenen Wunsch
minutes-more = { $count ->
    [one] Eine weitere Zeile steht
   *[other] { $count } weitere stehen
} in der Datei.
now-session = { $session } ist im Gang.
now-session-in = { $session } ist im Gang in { $channel }.
now-minutes = Das letzte Protokoll: { $session }, { $at }.

## Eine Gesprächsrunde

refused-no-running-session = Hier ist keine Runde im Gang. Bitte geh in ihren Thread, oder beginne eine.
refused-session-running = Hier ist schon eine Runde im Gang. Bitte beende sie zuerst, oder beginne deine in einem anderen Kanal.
refused-unknown-session = Diese Runde ist hier nicht mehr im Gang; deshalb wurde nichts geändert.
refused-not-facilitator = Das kann nur, wer die Runde leitet. Moderatoren können die Leitung übernehmen.
refused-nothing-kept = Noch ist kein Impuls behalten. Bitte behalte mindestens einen.
refused-no-prompts = Für eigene Impulse ist der Text zu kurz. Bitte wähle einen anderen, oder nimm einen längeren auf.
refused-stale-prompt = Die Runde ist schon weiter als dieser Impuls; deshalb wurde nichts geändert.
refused-probed-already = Das wurde zu diesem Impuls schon gefragt.
refused-turn-over = Dieser Beitrag ist schon zu Ende.
refused-too-many-suggested = { $limit ->
    [one] Ein Vorschlag von dir wartet
   *[other] { $limit } Vorschläge von dir warten
} schon. Bitte warte, bis einer davon gestellt wurde.
refused-no-minutes = Noch gibt es kein Protokoll, das du lesen kannst.
