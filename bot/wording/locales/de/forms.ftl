### Formulare: ein Fenster, in dem man die Angaben eines Befehls eintippt. Discord nimmt 45 Zeichen
### Überschrift (ohne den Titel des Textes: höchstens 15) und 100 in einem leeren Feld.

form-title = „{ $title }“ berichtigen
form-extract = Leer lassen, um den Text selbst zu berichtigen
