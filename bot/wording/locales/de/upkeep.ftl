### Was entfernt oder verlassen wurde: zurückgeholt oder endgültig gelöscht.

text-removed-day = Einen Tag lang lässt sich das rückgängig machen; dann wird er endgültig gelöscht.
text-back = „{ $title }“ ist wieder in der Bibliothek, wie zuvor.
control-putback = Rückgängig
refused-nothing-to-put-back = Es gibt nichts zurückzuholen: Der Text ist wieder in der Bibliothek, oder er wurde endgültig gelöscht.
refused-place-taken = An seiner Stelle steht inzwischen „{ $text }“. Bitte entferne erst diesen, oder behalte ihn.
refused-removed-before-model = Die Bibliothek wurde seitdem mit einem anderen Modell neu berechnet. Bitte nimm die Datei „{ $file }“ wieder auf.

purge-ask = Alles vom Kreis „{ $circle }“ wird gelöscht: seine Texte, Fragen, Abstimmungen, Notizen und Runden. Das lässt sich nicht rückgängig machen.
purged = Alles vom Kreis „{ $circle }“ ist gelöscht. Sicherungen von vorher enthalten es noch: lösche sie ebenfalls.
refused-unknown-circle = Hier gibt es keinen Kreis „{ $circle }“.
