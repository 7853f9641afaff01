### Die Befehle zum Einrichten und Prüfen, wie in commands.ftl.

name-manage-setup = einrichten
command-manage-setup = Mich in wenigen Minuten einrichten: Sprache, Rollen, erster Text, Probefrage
example-manage-setup = /verwalten einrichten

name-manage-check = prüfen
command-manage-check = Was ich hier nicht darf, in welchem Kanal, und was ohne das nicht geht
example-manage-check = /verwalten prüfen
