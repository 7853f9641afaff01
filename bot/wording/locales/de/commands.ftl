### Die Befehle: name-… wie getippt (Discord: Kleinbuchstaben, höchstens 32 Zeichen), command-… was er
### tut (höchstens 100), option-… was eine Angabe enthält (höchstens 100), example-… zum Ausprobieren.

## /fragen

name-ask = fragen
command-ask = Den Texten eine Frage stellen; die Antwort ist wörtlich und mit Stelle
option-ask-question = Deine Frage, als Satz oder in Stichwörtern
option-ask-text = Nur dieser Text (sonst alle)
example-ask =
    /fragen How often does the circle meet?
    /fragen Why was Edwin Marsh recalled? text:Lamplighters

## /text

name-text = text
command-text = Die Texte dieses Kreises

name-text-list = liste
command-text-list = Die Texte der Bibliothek auflisten
example-text-list = /text liste

name-text-info = info
command-text-info = Zeigen, von wem ein Text ist, wie lang und wie aufgebaut
option-text-info-text = Der Text: sein Titel, oder dessen Anfang
example-text-info = /text info Lamplighters

name-text-open = öffnen
command-text-open = Einen Text der Reihe nach lesen, Teil für Teil
option-text-open-text = Der Text: sein Titel, oder dessen Anfang
option-text-open-page = Der Teil, mit dem du beginnst (sonst der erste)
example-text-open =
    /text öffnen Lamplighters
    /text öffnen Lamplighters seite:2

## /verwalten

name-manage = verwalten
command-manage = Nach dem Kreis sehen: nach Texten, Leseplänen, Abstimmungen

name-manage-add = hinzufügen
command-manage-add = Einen Text in die Bibliothek aufnehmen
option-manage-add-file = Die Datei: PDF, EPUB, Word, HTML, Markdown, Text, ODT, RTF oder FB2
option-manage-add-title = Der Titel (sonst aus der Datei)
option-manage-add-author = Von wem der Text ist (sonst aus der Datei)
option-manage-add-year = Wann er geschrieben wurde (sonst aus der Datei)
option-manage-add-ocr = Gescannte Seiten: ihre Wörter erkennen, in diesen Sprachen (eng, deu, eng+deu)
example-manage-add =
    /verwalten hinzufügen door.txt
    /verwalten hinzufügen door.txt titel:"Die offene Tür" autor:"Mara Lind" jahr:1931

name-manage-edit = ändern
command-manage-edit = Titel, Autor oder Jahr eines Textes berichtigen
option-manage-edit-text = Der Text: sein Titel, oder dessen Anfang
option-manage-edit-title = Der richtige Titel
option-manage-edit-author = Der richtige Autor
option-manage-edit-year = Das richtige Jahr
option-manage-edit-extract = Ein Auszug, nach seiner Überschrift: Autor und Jahr sind dann die seinen
option-manage-edit-edition = Ein anderer Text desselben Werks (der Text selbst: Verbindung lösen)
example-manage-edit = /verwalten ändern Lamplighters jahr:2019

name-manage-remove = entfernen
command-manage-remove = Einen Text aus der Bibliothek nehmen
option-manage-remove-text = Der Text: sein Titel, oder dessen Anfang
example-manage-remove = /verwalten entfernen Lamplighters

## /hilfe

name-help = hilfe
command-help = Zeigen, was du tun kannst, oder wie ein Befehl geht
option-help-command = Der Befehl, der erklärt werden soll
example-help =
    /hilfe abstimmung
    /hilfe abstimmung neu

## Die Namen der Angaben, wie getippt.

name-option-question = frage
name-option-text = text
name-option-page = seite
name-option-file = datei
name-option-title = titel
name-option-author = autor
name-option-year = jahr
name-option-ocr = ocr
name-option-extract = auszug
name-option-edition = ausgabe
name-option-command = befehl
