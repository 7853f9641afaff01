### Was hinter den Karten der Gremien liegt: Seiten, Formulare, was man hineinschreibt, Abberufungen.

## Karten

founded-programmes = Wie es weitergeht: Mitglieder gründen Listen, jede mit einem Programm. Alle unterstützen eine; die Sitze folgen.
founded-groups = Wie es weitergeht: Bilde die Gruppen. Mitglieder treten einer bei, manche treten an, und jede Gruppe wählt.
body-join-first = Tritt dem Kreis bei, um mitzumachen.
support-is-not-stand = Unterstützen sagt, was du willst; antreten heißt, dass du dafür sitzen würdest. Beides ist ein eigener Schritt.
list-next = danach: { $member }
group-stand-mine = Du trittst in ihrer Wahl an.
group-filling = Nachwahl: Kandidaturen bis { $at }
card-broken = Sitz { $seat } hat gegen den Auftrag gestimmt: { $votes }.
line-programmes = Versammlung
line-groups = Rat
line-recalls = { $count ->
    [one] Ein Begehren nach Abberufung läuft.
   *[other] { $count } Begehren nach Abberufung laufen.
}

## Gründen

design-members = Moderatoren gründen Gremien. Du kannst eine Liste gründen oder eine Gruppe verlangen:
design-moderators = Gründen können Moderatoren.
found-list-in = Eine Liste in { $body }
found-group-in = Eine Gruppe von { $body }
plan-groups = Gruppen wählen Personen
plan-programmes = Alle unterstützen Programme
plan-secret = Die Sitze folgen geheimer Unterstützung erst, wenn sich die von mindestens fünf Mitgliedern geändert hat. In einem kleinen Kreis lasst sie lieber alle sehen: Erweitert.
plan-fixed-programmes = Noch ist nichts gegründet. Danach steht alles außer der Zahl der Sitze fest.
plan-fixed-groups = Noch ist nichts gegründet. Danach steht dies fest.
plan-title = Was gegründet werden soll
plan-name = Name
plan-name-hint = Höchstens 60 Zeichen
plan-seats = Sitze
plan-group-seats = Sitze jeder Gruppe
plan-group-seats-hint = Eine Zahl ab 1
plan-seats-hint = Eine Zahl ab 1
plan-per = Oder ein Sitz für je … Mitglieder
plan-per-hint = Leer: so viele Sitze wie oben
setting-seats = Sitze
setting-group-seats = Sitze einer Gruppe
setting-window = So lange muss Unterstützung halten
setting-names = Wer was unterstützt
setting-secret = geheim
setting-visible = für alle sichtbar
setting-tenure = Zeit auf dem Server, mindestens
setting-everyone = keine: alle
span-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
span-hours = { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
}
span-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}

## Seiten

page-programmes = Programme
page-stand = Antreten
page-recall = Abberufen …
page-mandates = Aufträge
page-history = Verlauf
page-rules = Regeln
page-manage = Verwalten
page-title-programmes = { $body }: die Programme
page-title-stand = { $body }: wer antritt
page-title-recall = { $body }: abberufen
page-title-mandates = { $body }: Aufträge
page-title-history = { $body }: Verlauf
page-title-rules = { $body }: die Regeln
page-title-manage = { $body }: für Moderatoren
programmes-none = Hier gibt es kein Programm.
stand-how = Wer antritt, sitzt in dieser Reihenfolge für die Liste, wenn die Unterstützung reicht. Zurücktreten geht jederzeit.
stand-in-group = Hier tritt man in der eigenen Gruppe an.
recall-how-programmes = Mehr als die Hälfte derer, die eine Liste unterstützen, beruft ihre Delegierten ab; danach sitzt, wer auf der Liste folgt.
recall-how-groups = Unterschreiben die hinter mehr als der Hälfte der Stimmzettel, die jemanden gewählt haben, ist die Person abberufen. Für den freien Sitz werden dieselben Stimmzettel neu gezählt.
recall-how-chair = Mehr als die Hälfte der Delegierten setzt den Vorsitz ab, { $member }; oder alle Mitglieder stimmen darüber ab, wenn ein Fünftel es verlangt.
recall-nobody = Noch sitzt niemand.
mandate-what = Ein Auftrag sagt einem Sitz, was zu tun ist. Nichts geschieht von selbst: Er wird mit offenen Abstimmungen verglichen.
mandates-none = Noch gibt es keinen Auftrag.
mandate-who = Moderatoren erteilen Aufträge für die Wählenden; Mitglieder nennen die Abstimmung, die es beschlossen hat.
mandate-decided = Um einen zu erteilen, nenne die Abstimmung, die es beschlossen hat.
mandate-of = Der Auftrag von Sitz { $seat }:
binding-vote = Welche offene Abstimmung fällt darunter?
binding-none = Es gibt keine weitere offene Abstimmung mit sichtbaren Namen: Ein geheimer Stimmzettel ist nirgends verzeichnet.
binding-choice = Was verlangt der Auftrag hier?
history-moments = Wie sich die Sitze bewegt haben:
history-sat = Wer wann saß:
history-nobody = Hier hat noch niemand gesessen.
history-recalls = Begehren, die vorbei sind:
sat-since = seit { $since }{ $until }
sat-until = { $since } bis { $until }
rules-shared-out = Die Sitze folgen der Zahl der Unterstützungen (nach D’Hondt): Eine Liste zu teilen bringt nie einen Sitz mehr.
rules-elected = Die Mitglieder einer Gruppe ordnen die, die antreten. Wer genug Stimmzettel hat, ist gewählt; was zu viel ist, geht an die Nächsten (übertragbare Einzelstimme).
rules-asked = { $count ->
    [one] Wird ein Sitz frei, werden die Nichtgewählten eine Stunde lang gefragt; will niemand, gibt es eine Nachwahl.
   *[other] Wird ein Sitz frei, werden die Nichtgewählten { $count } Stunden lang gefragt; will niemand, gibt es eine Nachwahl.
}
rules-founders = { $count ->
    [one] Eine neue Gruppe wird gebildet, wenn ein Mitglied dafür unterschreibt.
   *[other] Eine neue Gruppe wird gebildet, wenn { $count } Mitglieder dafür unterschreiben.
}
rules-nomination = Antreten kann man { $span } lang, bevor eine Gruppe wählt.
# $ballot: eine Spanne. $days: wie lange Unterschriften gesammelt werden.
rules-terms = { $days ->
    [one] Eine Wahl in diesem Gremium läuft { $ballot }. Unterschriften werden einen Tag lang gesammelt.
   *[other] Eine Wahl in diesem Gremium läuft { $ballot }. Unterschriften werden { $days } Tage lang gesammelt.
}
rules-immunity = { $count ->
    [one] Am ersten Tag kann niemand abberufen werden.
   *[other] In den ersten { $count } Tagen kann niemand abberufen werden.
}

## Für Moderatoren

manage-how = Alles hier kommt mit seiner Begründung ins Protokoll.
manage-pause = Aussetzen: solange läuft keine Frist
manage-resize = Eine andere Zahl von Sitzen
manage-strike = Neuere Konten streichen
manage-executive = Ein Ausschuss
manage-send = Ein Mitglied entsenden, mit Stimme
manage-advise = Jemanden nur beratend entsenden
manage-end = Für immer beenden
steer-resume = Fortsetzen
steer-chair = Delegierte wählen den Vorsitz

## Formulare

write-list = Eine Liste gründen
write-group = Neue Gruppe
write-answer = Antworten
write-recall = Abberufen
form-list = Eine Liste, und wofür sie steht
form-group = Eine neue Gruppe
form-recall = Abberufung: { $seat }
form-answer = Deine Antwort auf das Begehren
form-mandate = Ein Auftrag: { $seat }
form-pause = Diese Versammlung aussetzen
form-end = Diese Versammlung für immer beenden
form-resize = Eine andere Zahl von Sitzen
form-strike = Neuere Konten streichen
form-executive = Ein Ausschuss der Delegierten
form-send = Ein Mitglied, das entsandt wird
form-advise = Jemand, der berät, ohne Stimme
form-challenge = Eine neue Abstimmung über #{ $number }
field-name = Name
field-name-hint = Kurz: Er steht auf jeder Karte
field-channel = Ein Kanal, für dessen Mitglieder sie ist
field-channel-hint = #crew – leer: für alle
field-programme = Programm
field-programme-hint = Wofür die Liste steht
field-reason = Begründung
field-reason-hint = Alle werden sie sehen
field-recall = Warum?
field-recall-hint = Alle sehen es; niemand sieht, wer unterschreibt
field-answer = Deine Antwort
field-answer-hint = Höchstens 500 Zeichen; alle werden sie sehen
field-mandate = Was soll dieser Sitz tun?
field-mandate-hint = Zum Beispiel: für offene Türen stimmen
field-scope = Wo gilt es?
field-scope-hint = Leer: überall
field-vote = Beschlossen in Abstimmung Nummer
field-vote-hint = Etwa 12
field-size = Sitze
field-size-hint = Es gilt, wenn sich die Sitze setzen
field-since = Auf dem Server seit
field-since-hint = Konten, die seitdem kamen: gestern, 1.3.2026
field-executive = Wie viele Sitze?
field-executive-hint = Leer: kein Ausschuss
field-member = Wer?
field-member-hint = Eine Erwähnung oder Kennung; im Terminal ein Name
field-sender = Entsandt von
field-sender-hint = Das Gremium, das entsendet; alle werden es sehen

## Abberufen und anfechten

petition-half-delegates = Es hat Erfolg, wenn mehr als die Hälfte der Delegierten unterschrieben hat.
recall-voting = Alle Mitglieder stimmen darüber ab: #{ $number }.
recall-came = { $state ->
    [effected] abberufen.
    [chair] nicht mehr im Vorsitz.
    [expired] nicht abberufen: Die Zeit ist um, und zu wenige haben unterschrieben.
    [withdrawn] das Begehren hat sich erledigt.
   *[other] alle Mitglieder haben darüber abgestimmt.
}
recall-next-programmes = Den Sitz nimmt, wer auf der Liste folgt.
recall-next-groups = Wer angetreten ist und nicht gewählt wurde, wird jetzt gefragt, ob er oder sie den Sitz nähme.
challenged-at = Angefochten { $at }
group-formed = Die Gruppe ist gebildet.
challenge-upheld = Bestätigt durch Abstimmung #{ $number }.
challenge-revoked = Widerrufen durch Abstimmung #{ $number }.
challenge-voting = Abstimmung #{ $number } entscheidet; bis dahin gilt der Beschluss.
challenge-qualified = Genug haben unterschrieben; die neue Abstimmung öffnet spätestens { $at }.
challenge-barred = Ab { $at } kann sie wieder angefochten werden. Jede Bestätigung verdoppelt die Frist.
decisions-title = Beschlüsse, die gelten
decisions-none = Kein Beschluss gilt, also gibt es nichts anzufechten.
decisions-challenged = Schon angefochten:
decisions-how = Wenn genug Mitglieder unterschreiben, stimmt der Kreis noch einmal darüber ab.
decisions-older = { $count ->
    [one] Ein älterer Beschluss steht im Verlauf.
   *[other] { $count } ältere Beschlüsse stehen im Verlauf.
}

## Knöpfe und Menüs

control-back = Zurück
control-bodies = Eines zeigen
control-turn = Öffnen
control-petition = Das Begehren
control-petition-on = Begehren zu #{ $number }
control-petition-against = Begehren: { $whom }
control-sign-for = Für { $name } unterschreiben
control-unsign-for = Unterschrift zurückziehen: { $name }
control-run = Zur Wahl antreten
control-move = In eine andere Gruppe wechseln
control-write = Schreiben
control-write-about = Über eines schreiben
control-list-found = Die Liste gründen
control-group-found = Die Gruppe bilden
control-recall-seat = Wen abberufen?
control-answer-recall = Antworten
control-mandate-given = Einen Auftrag erteilen an …
control-binding = An eine Abstimmung binden …
control-binding-vote = Welche Abstimmung?
control-bind = Er verlangt …
control-release = Einen Auftrag zurücknehmen …
control-manage = Was tun?
control-steer = Tun
control-steered = Tun
control-election = Eine Wahl ansetzen für …
control-call-back = Zurückrufen, wer …
control-plan = Weniger Einstellungen
control-plan-all = Erweitert
control-plan-set = Einstellen
control-plan-write = Name und Sitze
control-plan-fill = Weiter
control-found = Gründen
control-see-one = Ergebnis von #{ $number }
control-history = Der Verlauf
control-history-newer = Neuere
control-history-older = Ältere
control-recall-one = Einen Beschluss anfechten
control-challenge = Neue Abstimmung verlangen
control-noticed-signable = Sitz { $seat }: das Begehren
control-noticed-asked = Sitz { $seat }: antworten
