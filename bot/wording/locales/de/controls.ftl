### Die Schaltflächen unter einer Nachricht.

control-context = Zusammenhang
control-more = Weitere Stellen
control-voices = Wer spricht
control-share = Teilen
control-page = Lesen
control-page-previous = Vorige Seite
control-page-next = Nächste Seite
control-sample = Beispiel ausprobieren
control-help = Hilfe
control-cancel = Abbrechen
