### Einstellungen eines Servers und seiner Kanäle.

settings-title = Einstellungen
settings-done = Gespeichert.
settings-menu = Eine Einstellung ändern …
settings-commands = Befehle
settings-commands-all = Alle sind an, und niemand muss warten.
settings-command-on = an
settings-command-off = aus
settings-command-wait = { $seconds ->
    [one] einmal in der Sekunde
   *[other] einmal in { $seconds } Sekunden
}
settings-hint = Einen Befehl abschalten oder Mitglieder warten lassen: /verwalten einstellungen befehl:fragen wert:aus (oder 30 für Sekunden, oder an), wenn du willst nur für bestimmte Rollen oder diesen Kanal. Wer einen Befehl überhaupt benutzen darf, legst du auch in Discord fest: Servereinstellungen › Integrationen.

setting-now = Jetzt: { $value }
setting-menu = Auswählen …
setting-place-server = Was du wählst, gilt für den ganzen Server.
setting-place-channel = Was du wählst, gilt in { $channel } und seinen Threads.
setting-from-channel = für diesen Kanal gewählt
setting-from-server = für diesen Server gewählt
setting-from-operator = von der Person gewählt, die den Bot betreibt
setting-from-default = Vorgabe

setting-form-number = Von { $least } bis { $most }
setting-form-zone = Zum Beispiel Europe/Berlin
setting-form-texts = Titel, mit Semikolons dazwischen
setting-form-roles = Namen von Rollen, mit Kommas dazwischen
setting-form-channel = „hier“ für diesen Kanal, oder die Nummer eines Kanals

setting-language = Sprache
setting-language-said = Die Sprache dessen, was alle sehen. Private Antworten sind in der Sprache jedes Mitglieds.
setting-language-is-auto = wie auf dem Server
setting-language-is-en = Englisch
setting-language-is-de = Deutsch
setting-zone = Zeitzone
setting-zone-said = Die Zone der Uhrzeiten, die Mitglieder schreiben, etwa „freitag 20:00“.
setting-zone-none = die des Rechners, auf dem der Bot läuft
setting-texts = Texte
setting-texts-said = Um welche Texte es hier bei Fragen und Impulsen geht.
setting-texts-none = alle
setting-strictness = Strenge
setting-strictness-said = Wie sicher eine Antwort sein muss, um gegeben zu werden.
setting-strictness-is-strict = streng: lieber keine Antwort als eine zweifelhafte
setting-strictness-is-balanced = ausgewogen
setting-strictness-is-generous = großzügig: lieber eine zweifelhafte Antwort als keine
setting-answers = Antworten
setting-answers-said = Wer die Antwort auf eine Frage sieht. Private lassen sich mit einem Knopf teilen.
setting-answers-is-private = nur wer fragt
setting-answers-is-public = alle im Kanal
setting-questions = Fragen in der Minute
setting-questions-said = Wie viele Fragen jedes Mitglied in einer Minute stellen darf.
setting-keep = Tage, die Fragen bleiben
setting-keep-said = Wie viele Tage eine Frage mit ihrer Antwort aufbewahrt wird, damit die Knöpfe darunter gehen. Was älter ist, wird gelöscht.
setting-drafts = Aufbewahrung von Entwürfen
setting-drafts-said = Der Entwurf einer Abstimmung oder eines Leseplans wird so lange nach der letzten Änderung gelöscht. Das gilt für alle, die von jetzt an begonnen werden.
setting-minutes = Aufbewahrung von Protokollen
setting-minutes-said = Eine Runde wird so lange nach ihrem Ende gelöscht, mit Protokoll, Impulsen und Redebeiträgen, auch wenn niemand das Protokoll gepostet hat. Was in einem Kanal steht, bleibt.
setting-minutes-none = solange die Gruppe den Bot nutzt
setting-moderators = Moderation
setting-moderators-said = Rollen, deren Mitglieder dürfen, was die Moderation darf, neben denen, die den Server verwalten. Zeig ihnen die Befehle der Moderation auch in Discord unter Servereinstellungen › Integrationen.
setting-moderators-none = wer den Server verwaltet
setting-facilitators = Gesprächsleitung
setting-facilitators-said = Rollen, deren Mitglieder Auswahlen und Anträge ohne Unterstützung eröffnen und Runden übernehmen dürfen. Beginnen darf sie jeder.
setting-facilitators-none = nur die Moderation
setting-log = Protokoll
setting-log-said = Der Kanal, in dem der Bot sagt, was die Moderation getan hat.
setting-log-none = nirgends
setting-rewording = Andere Worte
setting-rewording-said = Ob ein Sprachmodell Antworten und Impulse neu formulieren darf, wenn jemand darauf drückt.
setting-rewording-is-off = aus: Nichts verlässt diesen Rechner außer zu Discord
setting-rewording-is-on = an
setting-rewording-sent = Ist es an, so schickt „In anderen Worten“ die Frage und die Absätze, die mit der Antwort gezeigt sind, an { $host } (Modell: { $model }); „Flüssiger formulieren“ schickt die behaltenen Impulse mit ihren Zitaten. Rechner und Modell hat ausgesucht, wer den Bot betreibt. Wer fragt, wird nicht mitgeteilt. Was zurückkommt, wird nur gezeigt, wenn jedes Zitat darin im Text steht, und neben den Worten des Textes selbst.
setting-rewording-nobody = Wer den Bot betreibt, hat kein Sprachmodell eingerichtet; darum lässt es sich nicht einschalten.

control-setting = Zeigen
control-setting-open = Öffnen
control-setting-choose = Auswählen
control-setting-write = Speichern
control-setting-words = Schreiben …
control-setting-reset = Als wäre hier nichts gewählt
control-setting-channel = Nur für diesen Kanal
control-setting-server = Für den ganzen Server
control-settings = Alle Einstellungen

limits-none = Alle sehen diesen Text, überall.
limits-hint = Mit /verwalten begrenzen behältst du ihn einem Kanal oder Rollen vor: nur dort wird er dann gefunden, zitiert, aufgeführt und vorgeschlagen.
limits-some = Diesen Text gibt es in { $seen } und sonst nirgends.
limits-some-means = Anderswo wird er nicht gefunden, zitiert, aufgeführt oder vorgeschlagen. Was nur für Rollen da ist, wird auch vor allen nicht zitiert. Eine Abstimmung, die ihn zitiert, zeigt seine Worte allen, die sie sehen.

control-limit-lift = Für alle, überall
