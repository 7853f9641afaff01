### /hilfe, und die erste Nachricht nach einer Einladung.

help-title = Was du tun kannst
help-example = Beispiel: { $example }
help-hint = Wähle unten, oder tippe /hilfe und einen Befehl: seine Angaben, und Zeilen zum Ausprobieren.
control-help-on = Mehr über …
help-who-everyone = Für alle.
help-who-moderators = Für Moderatoren.
help-who-leader = Nur wer die Runde leitet; Moderation und Gesprächsleitung können sie übernehmen.
help-who-seconded = Für alle. Was etwas entscheidet, braucht ein zweites Mitglied, außer die Moderation oder die Gesprächsleitung fragt.
help-who-author = Nur wer gefragt hat.
help-who-author-moderators = Wer gefragt hat, und Moderatoren.
help-who-founders = Listen und Gruppen sind für alle, Versammlungen und Räte für Moderatoren.
help-who-decided = Für Moderatoren; mit der Abstimmung, die es beschlossen hat, für alle.
help-examples = { $count ->
    [one] Zum Beispiel:
   *[other] Zum Beispiel, jedes für sich:
}
control-help-all = Alle Befehle
help-brackets = Was in Klammern steht, darf fehlen.

greeting = Hallo, ich bin Study Circle. Gebt mir einen Text; ich antworte daraus, wörtlich und mit Stelle, oder sage, dass es nicht darin steht. Ich lese nur Befehle und Nachrichten, die mich erwähnen.
greeting-moderators = Moderatoren
greeting-moderators-start = Einrichten (3 Min.)
greeting-everyone = Alle
greeting-everyone-start = Beispiel ausprobieren
greeting-operator = Betrieben von { $operator }
