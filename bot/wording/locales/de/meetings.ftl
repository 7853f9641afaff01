### Die Treffen der Lesepläne unter den Events eines Servers, und was Moderatoren davon hören.

meeting-name = { $text }, Abschnitt { $number } von { $of }
meeting-read = Bitte lest vorher: { $portion }.
meeting-place = Wir treffen uns in { $channel }.
meeting-failure-full = Der Server hat so viele Events, wie Discord erlaubt. Ich versuche es wieder, wenn einige vorbei sind.
meeting-failure-forbidden = Discord lässt mich nicht und sagt nicht, warum. Die Treffen zeigt: /plan zeigen
board-post-event = Die Events des Leseplans
permission-create-events = Events erstellen
reading-unlisted = Die Treffen stehen nicht unter den Events des Servers: Dort würden alle sie sehen, und den Kanal sehen nicht alle (das sehen nur Moderatoren).
