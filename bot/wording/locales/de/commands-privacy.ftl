### Die Befehle zu dem, was gespeichert ist, wie in commands.ftl.

name-privacy = datenschutz
command-privacy = Was über dich gespeichert ist

name-privacy-show = zeigen
command-privacy-show = Zeigen, was über dich gespeichert ist, wie lange, und wer es lesen kann
example-privacy-show = /datenschutz zeigen

name-privacy-export = ausgabe
command-privacy-export = Alles, was über dich gespeichert ist, als Datei holen
example-privacy-export = /datenschutz ausgabe

name-privacy-delete = löschen
command-privacy-delete = Löschen, was über dich gespeichert ist; zuerst steht da, was das heißt
example-privacy-delete = /datenschutz löschen

name-manage-takedown = tilgen
command-manage-takedown = Einen Text und jedes Zitat daraus endgültig löschen; zuerst steht da, was das heißt
option-manage-takedown-text = Der Text: sein Titel, oder die Prüfsumme einer entfernten Datei
example-manage-takedown = /verwalten tilgen Lamplighters
