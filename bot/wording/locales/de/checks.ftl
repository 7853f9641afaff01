### Was dem Bot auf einem Server fehlt (/verwalten prüfen).

check-well = Alles in Ordnung: Ich darf hier alles, was ich brauche.
check-title = Was ich brauche
check-missing = Das darf ich nicht:
check-lacks = { $where }: { $without }
check-everywhere = nirgends auf dem Server
check-more = { $count ->
    [one] ein weiterer Kanal
   *[other] { $count } weitere Kanäle
}
check-unseen = { $count ->
    [one] ein Kanal, den du nicht siehst
   *[other] { $count } Kanäle, die du nicht siehst
}
check-without-view-channel = Ich kann dort nichts posten und nicht antworten, wenn mich jemand erwähnt. Befehle gehen.
check-without-send-messages = keine Karten von Abstimmungen, keine Erinnerungen, keine Antwort, wenn mich jemand erwähnt. Befehle gehen.
check-without-send-messages-in-threads = kein Ergebnis im Thread der Abstimmung und kein Gespräch in einem Thread.
check-without-create-public-threads = Ergebnisse stehen unter der Karte statt in einem Thread, und ein Gespräch bekommt keinen eigenen Thread.
check-without-attach-files = Ergebnisse kommen ohne ihr Bild, nur in Worten.
check-without-read-message-history = nach einem Ausfall sehe ich nicht, was ich schon gepostet habe, und könnte etwas doppelt posten; und meine Antworten hängen nicht an der Nachricht, auf die sie antworten.
check-without-create-events = die Treffen eures Leseplans stehen nicht unter den Events des Servers.
check-without-manage-roles = niemand bekommt die Rolle, die ihr für Delegierte oder für Runden gewählt habt.
check-where = Ändern kannst du das in den Einstellungen des Kanals unter Berechtigungen, oder für alle Kanäle unter Servereinstellungen › Rollen.
check-gone = Nicht mehr da:
check-gone-setting-channel = Der Kanal, der als „{ $setting }“ eingestellt ist. Wähle einen anderen: /verwalten einstellungen { $word }
check-gone-setting-role = Eine Rolle, die als „{ $setting }“ eingestellt ist. Wähle neu: /verwalten einstellungen { $word }
check-gone-text-channel = Ein Kanal, dem „{ $title }“ vorbehalten war. Sieh nach, wer den Text jetzt findet: /verwalten begrenzen
check-gone-text-role = Eine Rolle, der „{ $title }“ vorbehalten war. Sieh nach, wer den Text jetzt findet: /verwalten begrenzen
check-gone-plan-channel = Der Kanal, in dem „{ $title }“ gelesen wird. Von diesem Plan wird nichts mehr gepostet: /plan zeigen
check-commands = Discord hat meine neuesten Befehle nicht angenommen; manche können fehlen oder nicht gehen. Wer mich betreibt, sollte mich neu starten.
check-hidden = { $count ->
    [one] Einen Kanal sehe ich nicht. Das macht nichts, außer du willst mich dort benutzen.
   *[other] { $count } Kanäle sehe ich nicht. Das macht nichts, außer du willst mich dort benutzen.
}

check-machine = Was hier gilt
check-data = Datenordner
check-model = Einbettungsmodell
check-backups-name = Sicherungen
check-backups = { $days ->
    [one] werden { $days } Tag aufbewahrt
   *[other] werden { $days } Tage aufbewahrt
}
check-backups-unknown = nichts ist gesagt, wie lange sie aufbewahrt werden (STUDY_CIRCLE_BACKUP_DAYS)
check-doctor = In einem Terminal gibt es keine Berechtigungen. Ob Daten und Modell in Ordnung sind, zeigt: study-circle doctor

permission-create-public-threads = Öffentliche Threads erstellen
permission-attach-files = Dateien anhängen
permission-read-message-history = Nachrichtenverlauf anzeigen
