### Abstimmungen, bevor sie offen sind. Was ein Menü anbietet und dazu sagt: höchstens 100 Zeichen;
### der Titel eines Formulars und die Namen seiner Felder: höchstens 45.

draft-preview = Vorschau: Nur du siehst das. Die Mitglieder sehen dann Folgendes.
draft-no-question = (noch keine Frage)
draft-no-time = (bis wann: noch nicht verstanden)
draft-shortened = Der Stimmzettel zeigt alles davon.
draft-problems = Das ist vor dem Öffnen zu ändern
draft-join = Tritt erst dem Kreis bei, dann kannst du das öffnen.
draft-seconded = Wenn du das vorschlägst, wird es geöffnet, sobald es ein zweites Mitglied unterstützt.
draft-aside = Beiseite gelassen, weil diese Art Abstimmung das nicht hat: { $names }.
draft-discarded = Der Entwurf ist verworfen.
draft-taken-back = Dein Vorschlag ist zurückgezogen.
draft-others = { $count ->
    [0] Sonst ist noch niemand dem Kreis beigetreten. Bitte jemanden, beizutreten und das zu unterstützen: /abstimmung liste
    [one] Ein anderes Mitglied ist dem Kreis beigetreten und kann es unterstützen: /abstimmung liste
   *[other] Jedes der { $count } anderen, die dem Kreis beigetreten sind, kann es unterstützen: /abstimmung liste
}

## Menüs

draft-menu-kind = Was ist es?
draft-kind-ask = Nur fragen
draft-kind-ask-said = Zeigt, was alle denken. Entscheidet nichts.
draft-kind-choose = Eines auswählen
draft-kind-choose-said = Eine der Möglichkeiten wird genommen.
draft-kind-adopt = Diesen Text beschließen
draft-kind-adopt-said = Mitglieder sagen ja, nein oder Enthaltung.
draft-kind-elect = Personen wählen
draft-kind-elect-said = Die Möglichkeiten sind die Kandidaten.
draft-menu-passages = Stellen aus dem Text dazu zeigen
draft-menu-rule = Wie wird gezählt?
draft-rule-plurality = Eines ankreuzen
draft-rule-plurality-said = Die meisten Stimmen gewinnen.
draft-rule-approval = Alles antippen, was einem recht wäre
draft-rule-approval-said = Was den meisten recht ist, gewinnt.
draft-rule-irv = Ordnen (Stichwahl in einem Gang)
draft-rule-irv-said = Das Schwächste fällt weg, bis eines mehr als die Hälfte hat.
draft-rule-schulze = Ordnen (Schulze)
draft-rule-schulze-said = Jedes wird mit jedem anderen verglichen.
draft-rule-stv = Ordnen (übertragbare Einzelstimme)
draft-rule-stv-said = Gruppen bekommen Sitze nach ihrer Größe. Schottische Regeln.
draft-rule-seqphragmen = Alles antippen, was recht wäre (Phragmén)
draft-rule-seqphragmen-said = Jeden Sitz tragen die, die ihn wollten.
draft-rule-seqpav = Alles antippen, was recht wäre (PAV)
draft-rule-seqpav-said = Wer schon einen Sitz gewonnen hat, zählt weniger.
draft-menu-names = Wer sieht, wer was gewählt hat?
draft-names-secret = Geheim
draft-names-secret-said = Kein Mitglied sieht, was jemand gewählt hat.
draft-names-visible = Sichtbar
draft-names-visible-said = Mit den Zahlen sehen alle, wer was gewählt hat.
draft-menu-counts = Wann gibt es Zahlen?
draft-counts-close = Zahlen am Ende
draft-counts-close-said = Bis dahin nur, wie viele abgestimmt haben.
draft-counts-live = Zahlen, während sie läuft
draft-counts-live-said = Geheime kommen in Schritten von fünf.
draft-menu-runoff = Was entscheidet bei Gleichstand?
draft-runoff-yes = Eine Stichwahl, dann das Los
draft-runoff-yes-said = Was gleichauf liegt, läuft noch einen Tag.
draft-runoff-no = Das Los
draft-runoff-no-said = Alle können nachprüfen, wie es gezogen wurde.

## Formulare

draft-form-words = Den Text bearbeiten
draft-form-figures = Zahlen und Rollen
field-vote-question = Die Frage, oder der Text zum Beschließen
field-vote-options = Möglichkeiten, je Zeile eine
field-vote-options-hint = Oder mit ; oder , dazwischen. Leer heißt: ja, nein, Enthaltung
field-mend-options-hint = So viele wie bisher
field-stance-question = Die Behauptung
field-stance-options = Meinungen, je Zeile eine
field-stance-options-hint = Oder mit ; dazwischen. Leer heißt: von Zustimmung bis Ablehnung
field-until = Offen bis
field-until-hint = 3 Tage, Freitag 20:00, 5.3. 20:00
field-seats = Wie viele Personen gewählt werden
field-seats-hint = Leer heißt: 1
field-quorum = Welcher Anteil abstimmen muss
field-quorum-hint = 1/3, 40%; 0 heißt: keiner. Leer: wie der Server es festgelegt hat
field-majority = Welchen Anteil Ja es braucht
field-majority-hint = 2/3, 60%. Leer: wie der Server es festgelegt hat, anfangs mehr als die Hälfte
field-tenure = Tage auf dem Server vor dem Öffnen
field-tenure-hint = 30; 0 heißt: keine. Leer: wie der Server es festgelegt hat, anfangs 7, beim Fragen 0
field-roles = Rollen, die abstimmen können
field-roles-hint = Lesende; Nachtwache – leer heißt: alle

## Knöpfe

control-draft = Zurück
control-draft-advanced = Erweitert
control-draft-set = Auswählen
control-draft-words = Den Text bearbeiten
control-draft-figures = Zahlen und Rollen
control-draft-write = Behalten
control-draft-join = Dem Kreis beitreten
control-draft-open = Die Abstimmung öffnen
control-draft-propose = Vorschlagen
control-draft-discard = Verwerfen
control-take-back = Zurückziehen
control-draft-again = Entwurf: { $question }
control-mend = Einen Tippfehler verbessern
control-mend-write = Behalten
drafts-title = Deine Entwürfe, die nur du siehst

## Absagen

refused-unknown-draft = Diesen Entwurf gibt es nicht mehr: Er wurde geöffnet oder verworfen, oder ein Tag ist vergangen.
refused-stale-draft = Du hast diesen Entwurf seitdem geändert. So steht er jetzt: Sieh ihn noch einmal an, dann öffne ihn.
refused-passages-gone = Eine Stelle, die du ausgesucht hattest, ist nicht mehr in der Bibliothek; der Stimmzettel kommt ohne sie aus. Bitte sieh noch einmal hin.
refused-too-many-proposals = { $limit ->
    [one] Ein Vorschlag von dir wartet schon. Bitte zieh ihn zurück, oder warte, bis er unterstützt wird.
   *[other] { $limit } Vorschläge von dir warten schon. Bitte zieh einen zurück, oder warte, bis einer unterstützt wird.
}
