### Wie weit eine lange Arbeit ist.

progress-reading = Lese die Datei
progress-recognising = Die Wörter in den Bildern werden erkannt
progress-loading = Lade das Sprachmodell
progress-splitting = Teile den Text in Stellen
progress-embedding = { $total ->
    [one] Nehme auf: { $done } von { $total } Stelle
   *[other] Nehme auf: { $done } von { $total } Stellen
}
progress-writing = Lege ihn in die Bibliothek
progress-measuring = { $total ->
    [one] { $done } von { $total } Frage gestellt
   *[other] { $done } von { $total } Fragen gestellt
}
