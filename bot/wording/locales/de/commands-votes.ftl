### Die Befehle der Abstimmungen, wie in commands.ftl; word-… sind die Wörter einer Angabe.

## /jetzt

name-now = jetzt
command-now = Sehen, wer mitmacht und worüber abgestimmt wird; dem Kreis beitreten
example-now = /jetzt

## /abstimmung

name-vote = abstimmung
command-vote = Gemeinsam entscheiden

name-vote-new = neu
command-vote-new = Den Kreis fragen, einen Antrag stellen, auswählen oder wählen
option-vote-new-question = Die Frage, oder der Text, der beschlossen werden soll
option-vote-new-options = Was zur Wahl steht, getrennt durch ; oder | (ein Antrag braucht nichts)
option-vote-new-kind = Nur fragen, eines auswählen, einen Text beschließen oder Personen wählen
option-vote-new-until = Bis wann: 48h, 3 Tage, Freitag 20:00, 5.3. 20:00
option-vote-new-passages = Welche Stellen zur Frage der Stimmzettel zeigt: 1,2
option-vote-new-rule = Wie gezählt wird (für Kundige)
option-vote-new-seats = Wie viele Personen gewählt werden
option-vote-new-names = Ob andere sehen, wer was gewählt hat
option-vote-new-counts = Ob es Zahlen gibt, während sie läuft, oder am Ende
option-vote-new-quorum = Welcher Anteil abstimmen muss, damit sie gilt: 1/3, 40%, 0
option-vote-new-majority = Welchen Anteil Ja ein Antrag braucht: 1/2, 2/3
option-vote-new-tenure = Seit wie vielen Tagen man auf dem Server sein muss
option-vote-new-runoff = Ob bei Gleichstand vor dem Los eine Stichwahl von 24 Stunden kommt
option-vote-new-roles = Rollen, von denen man eine zum Abstimmen braucht (sonst alle): @Wache; @Küche
example-vote-new =
    /abstimmung neu "Welcher Teil als nächster?" möglichkeiten:"One in seven; What it costs" bis:"3 Tage"
    /abstimmung neu "Wir treffen uns sonntags." art:beschließen
    /abstimmung neu "Wer spricht für uns?" art:wählen möglichkeiten:"Ada; Ben; Cora" sitze:2

name-vote-stance = meinung
command-vote-stance = Fragen, was alle von einer Behauptung halten, vor und nach dem Gespräch
option-vote-stance-claim = Die Behauptung
option-vote-stance-options = Die Meinungen, getrennt durch ; oder | (sonst von Zustimmung bis Ablehnung)
option-vote-stance-until = Bis wann (sonst bis du sie beendest)
option-vote-stance-passages = Welche Stellen zur Behauptung der Stimmzettel zeigt: 1,2
option-vote-stance-roles = Rollen, von denen man eine zum Abstimmen braucht (sonst alle): @Wache; @Küche
example-vote-stance = /abstimmung meinung "Eine Abstimmung sollte warten, bis alle kommen können."

name-vote-list = liste
command-vote-list = Die offenen Abstimmungen und die letzten Ergebnisse auflisten
example-vote-list = /abstimmung liste

name-vote-cast = wählen
command-vote-cast = Abstimmen, oder den Stimmzettel ändern
option-vote-cast-vote = Die Abstimmung: ihre Nummer
option-vote-cast-choice = Deine Wahl: 2, ein Name, 1,3 für mehrere, 3>1>2 für eine Reihenfolge, ja, nein, Enthaltung
example-vote-cast =
    /abstimmung wählen 1
    /abstimmung wählen 1 ja

name-vote-mine = meine
command-vote-mine = Deine Stimmzettel sehen, zurückziehen, einen Beleg holen oder prüfen
option-vote-mine-vote = Die Abstimmung: ihre Nummer (sonst alle)
option-vote-mine-receipt = Ein Beleg zum Prüfen
example-vote-mine =
    /abstimmung meine
    /abstimmung meine 1

name-vote-result = ergebnis
command-vote-result = Sehen, wie eine Abstimmung ausging oder steht, und wie gezählt wurde
option-vote-result-vote = Die Abstimmung: ihre Nummer
example-vote-result = /abstimmung ergebnis 1

name-vote-history = verlauf
command-vote-history = Suchen, was beschlossen wurde
option-vote-history-query = Worüber (sonst das Neueste)
option-vote-history-page = Die Seite, ab 1
example-vote-history =
    /abstimmung verlauf
    /abstimmung verlauf sonntags

name-vote-recall = widerruf
command-vote-recall = Eine neue Abstimmung über einen Beschluss verlangen
option-vote-recall-vote = Die Abstimmung, die ihn gefasst hat: ihre Nummer
option-vote-recall-reason = Warum; alle werden es sehen
example-vote-recall =
    /abstimmung widerruf
    /abstimmung widerruf 1 grund:"Die Hälfte war nicht da"

name-vote-export = ausgabe
command-vote-export = Die ganze Aufzeichnung einer Abstimmung holen
option-vote-export-vote = Die Abstimmung: ihre Nummer
example-vote-export = /abstimmung ausgabe 1

name-vote-mend = verbessern
command-vote-mend = Einen Tippfehler in deiner Abstimmung verbessern, bevor jemand abgestimmt hat
option-vote-mend-vote = Die Abstimmung: ihre Nummer
option-vote-mend-question = Die richtige Frage
option-vote-mend-options = Die richtigen Möglichkeiten, so viele wie vorher
example-vote-mend = /abstimmung verbessern 1 frage:"Wir treffen uns sonntagnachmittags."

## /verwalten

name-manage-pause = aussetzen
command-manage-pause = Alle Uhren einer Abstimmung anhalten
option-manage-pause-vote = Die Abstimmung: ihre Nummer
option-manage-pause-reason = Warum; alle werden es sehen
example-manage-pause = /verwalten aussetzen 1 "Der Text ist umstritten"

name-manage-resume = fortsetzen
command-manage-resume = Eine ausgesetzte Abstimmung weiterlaufen lassen
option-manage-resume-vote = Die Abstimmung: ihre Nummer
example-manage-resume = /verwalten fortsetzen 1

name-manage-cancel = absagen
command-manage-cancel = Eine Abstimmung absagen, bevor sie schließt
option-manage-cancel-vote = Die Abstimmung: ihre Nummer
option-manage-cancel-reason = Warum; alle werden es sehen
example-manage-cancel = /verwalten absagen 1 "Doppelt gefragt"

name-manage-annul = aufheben
command-manage-annul = Eine gezählte Abstimmung für ungültig erklären; sie läuft noch einmal
option-manage-annul-vote = Die Abstimmung: ihre Nummer
option-manage-annul-reason = Warum; alle werden es sehen
example-manage-annul = /verwalten aufheben 1 "Ein Stimmzettel wurde herumgezeigt"

name-manage-strike = streichen
command-manage-strike = Konten heraushalten, die nach einem Tag auf den Server gekommen sind
option-manage-strike-vote = Die Abstimmung: ihre Nummer
option-manage-strike-since = Seit wann: gestern, Freitag 20 Uhr, 1.3.2026
option-manage-strike-reason = Warum; alle werden es sehen
example-manage-strike = /verwalten streichen 1 2025-12-24 "Vierzig Konten in einer Stunde"

name-manage-log = protokoll
command-manage-log = Prüfen, ob das Protokoll aller Abstimmungen ganz ist
example-manage-log = /verwalten protokoll

## Die Namen der Angaben, wie getippt, und ihre Wörter.

name-option-options = möglichkeiten
name-option-kind = art
name-option-until = bis
name-option-passages = stellen
name-option-rule = regel
name-option-seats = sitze
name-option-names = namen
name-option-counts = zahlen
name-option-quorum = beteiligung
name-option-majority = mehrheit
name-option-tenure = tage
name-option-runoff = stichwahl
name-option-roles = rollen
name-option-channel = kanal
name-option-claim = behauptung
name-option-vote = nummer
name-option-choice = wahl
name-option-receipt = beleg
name-option-query = worüber
name-option-reason = grund
name-option-since = seit

word-kind-ask = fragen
word-kind-choose = auswählen
word-kind-adopt = beschließen
word-kind-elect = wählen
word-rule-approval = zustimmung
word-rule-plurality = mehrheit
word-rule-irv = stichwahlregel
word-rule-schulze = schulze
word-rule-stv = übertragbar
word-rule-seqphragmen = phragmén
word-rule-seqpav = verhältnis
word-names-secret = geheim
word-names-visible = offen
word-counts-close = ende
word-counts-live = laufend
word-runoff-yes = ja
word-runoff-no = nein
