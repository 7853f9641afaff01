### /hilfe, und die erste Nachricht nach einer Einladung.

help-title = Was du tun kannst
help-example = Beispiel: { $example }
help-hint = Was die Angaben eines Befehls bedeuten: /hilfe und der Befehl
help-moderators = für Moderatoren
help-brackets = Was in Klammern steht, darf fehlen.

greeting = Hallo, ich bin Study Circle. Gebt mir einen Text; ich antworte daraus, wörtlich und mit Stelle, oder sage, dass es nicht darin steht. Ich lese nur Befehle und Nachrichten, die mich erwähnen.
greeting-moderators = Moderatoren
greeting-moderators-start = Einrichten (3 Min.)
greeting-everyone = Alle
greeting-everyone-start = Beispiel ausprobieren
greeting-operator = Betrieben von { $operator }
