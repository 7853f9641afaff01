### Die Befehle der Gremien, wie in commands.ftl.

name-assembly = versammlung
command-assembly = Gremien, deren Sitze den Mitgliedern folgen: Versammlungen und Räte

name-assembly-show = zeigen
command-assembly-show = Sehen, wer sitzt und worauf es beruht, und mitmachen
option-assembly-show-body = Das Gremium (sonst das einzige)
example-assembly-show =
    /versammlung zeigen
    /versammlung zeigen "The Assembly"

name-assembly-found = gründen
command-assembly-found = Ein Gremium, eine Liste oder eine Gruppe gründen
option-assembly-found-name = Der Name
option-assembly-found-design = programme oder gruppen für ein Gremium; liste oder gruppe in einem
option-assembly-found-programme = Wofür deine Liste steht
option-assembly-found-seats = Wie viele Sitze: der Versammlung, oder jeder Gruppe
option-assembly-found-per = Rat: ein Sitz für je so viele Mitglieder einer Gruppe
option-assembly-found-window = Versammlung: wie lange Unterstützung halten muss, bis Sitze folgen: 12h
option-assembly-found-names = Versammlung: ob andere sehen, wen man unterstützt
option-assembly-found-tenure = Seit wie vielen Tagen man auf dem Server sein muss
option-assembly-found-channel = Rat: der Kanal, den alle in der Gruppe sehen, etwa #crew
option-assembly-found-roles = Rat: die Rolle, die alle in der Gruppe haben, etwa @Wache
option-assembly-found-body = Das Gremium (sonst das einzige)
example-assembly-found =
    /versammlung gründen "Die Versammlung"
    /versammlung gründen "Nachtleser" programm:"Treffen nach Sonnenuntergang"

name-assembly-support = unterstützen
command-assembly-support = Eine Liste unterstützen; du kannst jederzeit wechseln
option-assembly-support-list = Die Liste: ihre Nummer oder ihr Name
option-assembly-support-body = Das Gremium (sonst das einzige)
example-assembly-support = /versammlung unterstützen 1

name-assembly-mend = verbessern
command-assembly-mend = Einen Tippfehler in deiner Liste verbessern, solange niemand abgestimmt hat
option-assembly-mend-list = Deine Liste: ihre Nummer oder ihr Name
option-assembly-mend-name = Der richtige Name
option-assembly-mend-programme = Das richtige Programm
option-assembly-mend-body = Das Gremium (sonst das einzige)
example-assembly-mend = /versammlung verbessern 1 name:"Morgenrot"

name-assembly-stand = antreten
command-assembly-stand = Auf einer Liste oder in deiner Gruppe zur Wahl antreten
option-assembly-stand-list = Die Liste: ihre Nummer oder ihr Name (ein Rat braucht keine)
option-assembly-stand-body = Das Gremium (sonst das einzige)
example-assembly-stand = /versammlung antreten 1

name-assembly-join = beitreten
command-assembly-join = Zu einer Gruppe eines Rates gehören
option-assembly-join-group = Die Gruppe: ihre Nummer oder ihr Name
option-assembly-join-body = Das Gremium (sonst das einzige)
example-assembly-join = /versammlung beitreten 1

name-assembly-leave = verlassen
command-assembly-leave = Den Sitz zurückgeben, nicht mehr antreten, oder die Gruppe verlassen
option-assembly-leave-body = Das Gremium (sonst das einzige)
example-assembly-leave = /versammlung verlassen

name-assembly-recall = abberufen
command-assembly-recall = Die Abberufung einer Person oder des Vorsitzes verlangen, oder unterschreiben
option-assembly-recall-seat = Die Nummer des Sitzes, oder vorsitz
option-assembly-recall-reason = Warum; alle werden es sehen
option-assembly-recall-body = Das Gremium (sonst das einzige)
example-assembly-recall =
    /versammlung abberufen
    /versammlung abberufen 1 grund:"War nie da"

name-assembly-answer = antworten
command-assembly-answer = Auf ein Begehren gegen dich antworten; alle werden es sehen
option-assembly-answer-text = Deine Antwort, höchstens 500 Zeichen
option-assembly-answer-body = Das Gremium (sonst das einzige)
example-assembly-answer = /versammlung antworten Ich war krank.

name-assembly-mandate = auftrag
command-assembly-mandate = Sagen, was tun soll, wer einen Sitz hat
option-assembly-mandate-seat = Die Nummer des Sitzes
option-assembly-mandate-text = Was zu tun ist
option-assembly-mandate-scope = Wo es gilt
option-assembly-mandate-vote = Die Abstimmung, die es beschlossen hat: ihre Nummer
option-assembly-mandate-body = Das Gremium (sonst das einzige)
example-assembly-mandate = /versammlung auftrag 1 "Für offene Türen stimmen"

name-assembly-bind = binden
command-assembly-bind = Sagen, dass eine offene Abstimmung unter einen Auftrag fällt
option-assembly-bind-seat = Die Nummer des Sitzes
option-assembly-bind-vote = Die Abstimmung: ihre Nummer
option-assembly-bind-choice = Was der Auftrag darin verlangt
option-assembly-bind-body = Das Gremium (sonst das einzige)
example-assembly-bind = /versammlung binden 1 2 ja

name-manage-assembly = versammlung
command-manage-assembly = Ein Gremium aussetzen, beenden, ändern, Mitglieder entsenden, Konten streichen
option-manage-assembly-body = Das Gremium
option-manage-assembly-action = Was damit geschieht
option-manage-assembly-number = Wie viele Sitze, oder die Nummer der Gruppe oder des Sitzes
option-manage-assembly-member = Wer entsandt oder zurückgerufen wird
option-manage-assembly-since = Zum Streichen: Konten, die seitdem kamen: gestern, 1.3.2026
option-manage-assembly-reason = Warum, oder wer entsendet; alle werden es sehen
example-manage-assembly =
    /verwalten versammlung "The Assembly"
    /verwalten versammlung "The Assembly" tun:ausschuss zahl:3

name-option-body = gremium
name-option-name = name
name-option-design = form
name-option-programme = programm
name-option-per = je
name-option-window = frist
name-option-list = liste
name-option-group = gruppe
name-option-seat = sitz
name-option-scope = bereich
name-option-action = tun
name-option-number = zahl
name-option-member = mitglied

word-design-programmes = programme
word-design-groups = gruppen
word-design-list = liste
word-design-group = gruppe
word-action-pause = aussetzen
word-action-resume = fortsetzen
word-action-end = beenden
word-action-resize = größe
word-action-election = wahl
word-action-executive = ausschuss
word-action-chair = vorsitz
word-action-send = entsenden
word-action-advise = beraten
word-action-callback = zurückrufen
word-action-release = entbinden
word-action-strike = streichen
