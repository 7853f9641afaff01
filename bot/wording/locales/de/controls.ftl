### Die Schaltflächen unter einer Nachricht.

control-context = Zusammenhang
control-more = Weitere Stellen
control-voices = Wer spricht
control-why = Warum diese Antwort?
control-why-refused = Warum keine Antwort?
control-share = Teilen
control-page = Lesen
control-page-previous = Voriger Teil
control-page-next = Nächster Teil
control-sample = Beispiel ausprobieren
control-help = Hilfe
control-cancel = Abbrechen
