### Was die Befehlszeile anstelle der Hinweise eines Chats sagt: ihre eigenen Befehle.

shell-text-added = Befrage ihn: study-circle ask "…". Titel, Autor oder Jahr lassen sich im Chat berichtigen: study-circle chat
shell-text-removed = Rückgängig machen, binnen eines Tages: study-circle remove --undo { $id }
shell-library = Befrage sie alle: study-circle ask "…". Zum Lesen: study-circle chat
shell-library-empty = Nimm einen Text auf: study-circle add DATEI
shell-not-answered = Mit anderen Worten findet sich vielleicht mehr. Zum Selberlesen: study-circle chat
