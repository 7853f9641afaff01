### Was über Mitglieder und von Texten gespeichert ist, und was Löschen bedeutet.

privacy-title = Was hier über dich gespeichert ist
privacy-nothing = In diesem Kreis ist nichts über dich gespeichert.
privacy-known = Dass du einmal mitgemacht hast, und sonst nichts.
held-roll = Du gehörst zum Kreis
kept-roll = Mit deinen Rollen und dem Tag, an dem du dem Server beigetreten bist, bis du deine Daten löschst.
held-ballots = { $count ->
    [one] Dein Stimmzettel in einer offenen Abstimmung
   *[other] Deine Stimmzettel in { $count } offenen Abstimmungen
}
kept-ballots = Bis zum Zurückziehen oder bis du deine Daten löschst. Geheime Stimmzettel sieht kein Mitglied und kein Moderator.
held-past = { $count ->
    [one] Dein Stimmzettel in einer beendeten Abstimmung
   *[other] Deine Stimmzettel in { $count } beendeten Abstimmungen
}
kept-past = Auf Dauer, damit sich die Auszählung prüfen lässt. Löschst du deine Daten, weiß niemand mehr, wer so gestimmt hat.
held-supports = { $count ->
    [one] Deine Unterstützung in einer Versammlung
   *[other] Deine Unterstützung in { $count } Versammlungen
}
kept-supports = Bis du sie zurückziehst oder deine Daten löschst.
held-signatures = { $count ->
    [one] Deine Unterschrift unter einem Begehren
   *[other] Deine Unterschriften unter { $count } Begehren
}
kept-signatures = Bis das Begehren vorbei ist; wer unterschrieben hat, wird nie gezeigt.
held-seats = { $count ->
    [one] Dein Sitz in einem Gremium
   *[other] Deine Sitze in { $count } Gremien
}
kept-seats = Mit den Aufträgen, die an ihn gebunden sind, solange du ihn hast.
held-questions = { $count ->
    [one] Eine Frage von dir mit ihrer Antwort
   *[other] { $count } Fragen von dir mit ihren Antworten
}
kept-questions = { $count ->
    [one] Für einen Tag, damit die Knöpfe unter den Antworten gehen.
   *[other] Für { $count } Tage, damit die Knöpfe unter den Antworten gehen.
}
held-proposals = { $count ->
    [one] Eine Abstimmung, die du entworfen oder vorgeschlagen hast
   *[other] { $count } Abstimmungen, die du entworfen oder vorgeschlagen hast
}
kept-proposals = { $count ->
    [one] Ein Entwurf einen Tag nach der letzten Änderung; ein Vorschlag, bis er eröffnet wird, höchstens einen Tag.
   *[other] Ein Entwurf einen Tag nach der letzten Änderung; ein Vorschlag, bis er eröffnet wird, höchstens { $count } Tage.
}
held-sessions = { $count ->
    [one] Eine Runde, bei der
   *[other] { $count } Runden, bei denen
} du dabei warst
kept-sessions = Wie oft du gesprochen hast und was du dort gefragt oder vorgeschlagen hast; dein Name nur, wenn du es wolltest. { $count ->
    [0] Solange die Gruppe diesen Bot nutzt.
    [one] Für einen Tag nach der Runde.
   *[other] Für { $count } Tage nach der Runde.
}
held-prepared = { $count ->
    [one] Eine Runde, die du vorbereitest
   *[other] { $count } Runden, die du vorbereitest
}
kept-prepared = Bis du sie beginnst; sonst wird sie nach 12 Stunden verworfen.
privacy-group = Von der Gruppe: ihre Texte mit ihrem Index und ihre Abstimmungen, Beschlüsse und Gremien. Solange sie diesen Bot benutzt; { $count ->
    [0] hat der Bot den Server verlassen, wird alles gelöscht.
    [one] einen Tag nachdem der Bot den Server verlassen hat, wird alles gelöscht.
   *[other] { $count } Tage nachdem der Bot den Server verlassen hat, wird alles gelöscht.
} Nichts davon wird für anderes verwendet.
privacy-operator = Diesen Bot betreibt { $operator }. Wer ihn betreibt, könnte technisch all das lesen.
privacy-operator-unnamed = Wer diesen Bot betreibt, könnte technisch all das lesen. Eure Moderatoren wissen, wer das ist.
privacy-model = Eure Moderation erlaubt andere Worte: Drückst du „In anderen Worten“, so gehen deine Frage und die Absätze, die mit der Antwort gezeigt sind, an { $host } (Sprachmodell { $model }), ohne deinen Namen. Ebenso Impulse mit ihren Zitaten, wenn jemand sie beim Vorbereiten einer Runde neu formulieren lässt. Ohne dass jemand drückt, wird nichts geschickt.
privacy-backups = { $count ->
    [0] Sicherungen können Gelöschtes enthalten, bis der Betreiber dieses Bots auch sie löscht.
    [one] Sicherungen werden nach einem Tag gelöscht.
   *[other] Sicherungen werden nach { $count } Tagen gelöscht.
}
data-exported = Alles, was in diesem Kreis über dich gespeichert ist.
data-exported-note = Behalte die Datei für dich: Sie zeigt, wie du abgestimmt hast, und beweist es.
forget-title = Deine Daten löschen?
forget-ballots = { $count ->
    [one] Dein Stimmzettel in einer offenen Abstimmung wird zurückgezogen. Du kannst dort nicht noch einmal abstimmen.
   *[other] Deine Stimmzettel in { $count } offenen Abstimmungen werden zurückgezogen. Du kannst dort nicht noch einmal abstimmen.
}
forget-supports = { $count ->
    [one] Deine Unterstützung in einer Versammlung wird zurückgezogen.
   *[other] Deine Unterstützung in { $count } Versammlungen wird zurückgezogen.
}
forget-signatures = { $count ->
    [one] Deine Unterschrift unter einem Begehren wird zurückgezogen.
   *[other] Deine Unterschriften unter { $count } Begehren werden zurückgezogen.
}
forget-seats = { $count ->
    [one] Dein Sitz wird frei.
   *[other] Deine { $count } Sitze werden frei.
}
forget-deleted = Deine Fragen, deine Vorschläge, deine Notizen, deine Markierungen von Unklarem und dein Platz im Kreis werden gelöscht, und wer du in Abstimmungen, Gremien und Runden warst: wie oft du dort gesprochen hast, was du die Texte gefragt und was du vorgeschlagen hast, und dein Name in den Protokollen.
forget-stays = Die Ergebnisse beendeter Abstimmungen bleiben, und auch, was du der Gruppe vorgelegt hast, ohne deinen Namen. Beiträge in Kanälen bleiben stehen.
forgotten = { $count ->
    [0] Wer du in Abstimmungen und Gremien warst, ist gelöscht. Abgeschlossene Ergebnisse bleiben.
    [one] Dein Stimmzettel in einer offenen Abstimmung ist zurückgezogen, und wer du in Abstimmungen und Gremien warst, ist gelöscht. Abgeschlossene Ergebnisse bleiben.
   *[other] Deine Stimmzettel in { $count } offenen Abstimmungen sind zurückgezogen, und wer du in Abstimmungen und Gremien warst, ist gelöscht. Abgeschlossene Ergebnisse bleiben.
}
forgotten-rest = Auch deine Fragen, Vorschläge, Notizen und Markierungen sind gelöscht, und was von dir in Runden stand. Beiträge in Kanälen bleiben stehen.
kept-as-is = Es wurde nichts gelöscht.
orphaned-on-request = Diese Worte wurden auf Wunsch entfernt; ihre Stelle ist noch genannt.
takedown-title = { $title } ganz entfernen?
takedown-gone = Text, der nicht mehr in der Bibliothek ist
takedown-means = Der Text, seine Stellen und sein Index werden gelöscht. In Abstimmungen, im Verlauf, in aufbewahrten Antworten und unter Notizen werden seine Worte zu „[auf Wunsch entfernt]“; Stellenangaben und die Prüfsumme der Datei bleiben.
takedown-means-gone = In Abstimmungen, im Verlauf und in aufbewahrten Antworten werden seine Worte zu „[auf Wunsch entfernt]“; Stellenangaben und die Prüfsumme der Datei bleiben.
takedown-votes = { $count ->
    [0] Keine Abstimmung zitiert ihn.
    [one] Eine Abstimmung zitiert ihn.
   *[other] { $count } Abstimmungen zitieren ihn.
}
takedown-for-good = Das lässt sich nicht rückgängig machen.
takedown-remains = Was bleibt:
takedown-file = Die Datei selbst, dort, wo sie aufgenommen wurde.
takedown-file-named = Die Datei „{ $file }“ selbst, dort, wo sie aufgenommen wurde.
takedown-backups = { $count ->
    [0] Sicherungen, bis der Betreiber dieses Bots sie löscht.
    [one] Sicherungen, einen Tag lang.
   *[other] Sicherungen, { $count } Tage lang.
}
takedown-messages = Private Antworten: Nur wer sie bekam, sieht sie, und sie lassen sich nicht ändern. Auch Protokolle, die als Datei gepostet sind, und Antworten in Kanälen aus der Zeit, bevor ich mir ihren Ort gemerkt habe: Bitte lösche sie von Hand. Was ich von den anderen Antworten dort nicht ändern kann, sehen Moderatoren in /jetzt.
taken-down = Ganz entfernt: { $title }
taken-down-votes = { $count ->
    [0] Keine Abstimmung hat ihn zitiert.
    [one] Seine Worte sind aus einer Abstimmung entfernt.
   *[other] Seine Worte sind aus { $count } Abstimmungen entfernt.
}
taken-down-answers = { $count ->
    [0] Keine aufbewahrte Antwort hat ihn zitiert.
    [one] Seine Worte sind aus einer aufbewahrten Antwort entfernt.
   *[other] Seine Worte sind aus { $count } aufbewahrten Antworten entfernt.
}
taken-down-posts = { $count ->
    [one] Eine Antwort in einem Kanal hat ihn zitiert: Ich ändere sie jetzt.
   *[other] { $count } Antworten in Kanälen haben ihn zitiert: Ich ändere sie jetzt.
}
answer-taken-down = Der Text, den diese Antwort zitiert hat, wurde auf Wunsch entfernt.
control-privacy = Datenschutz
control-mydata = Als Datei holen
control-askforget = Meine Daten löschen
control-forget = Löschen
control-keep = Behalten
control-takedown = Ganz entfernen
