### Was in Kanälen steht, für alle; und was Moderatoren davon erfahren.

board-key-ballot = Abstimmen
board-key-result = Ergebnis
board-key-rules = Regeln
board-key-draw = Los nachprüfen
board-key-sign = Unterschreiben
board-key-second = Unterstützen
board-key-body = Mitmachen
board-reminder = Bald ist Schluss: offen bis { $at }. So lange lässt sich ein Stimmzettel ändern.
board-passages = Der Stimmzettel zitiert { $places }.
board-more = { $count ->
    [one] Und noch eins.
   *[other] Und noch { $count }.
}
board-petition = Ein Begehren nach einer neuen Abstimmung
board-recall = ein Begehren nach Abberufung
board-recall-chair = ein Begehren nach Abberufung des Vorsitzes
board-group = ein Begehren nach einer neuen Gruppe
new-group = Neue Gruppe: { $name }
control-new-group = Neue Gruppe
board-proposal-over = Hier stand ein Vorschlag. Er ist zurückgenommen, oder niemand hat ihn rechtzeitig unterstützt.
board-switched-off = In diesem Kanal abgeschaltet: { $commands }
board-noted = Notiert.
board-reposted = Die Karte von { $card } kommt in diesen Kanal und wird dort abgenommen, wo sie war.
board-reposted-body = Die Karte kommt in diesen Kanal und wird dort abgenommen, wo sie war.
board-linked = Wer in { $body } sitzt, hat von jetzt an die Rolle { $role } und verliert sie mit dem Sitz.
board-unlinked = Ein Sitz in { $body } gibt keine Rolle mehr.

board-unposted = Die Karte konnte nicht in { $channel } stehen: { $why }
board-hindered = Was ich nicht tun konnte; nur Moderatoren sehen das:
board-hindered-post = { $what } in { $channel }: { $why }
board-hindered-role = Die Rolle { $role } geben: { $why }
board-post-vote = Die Karte von #{ $number }
board-post-reminder = Die Erinnerung an #{ $number }
board-post-result = Das Ergebnis von #{ $number }
board-post-petition = Die Karte eines Begehrens
board-post-proposal = Die Karte eines Vorschlags
board-post-body = Die Karte eines Gremiums
board-post-session = Die Karte der Runde { $number }
board-post-prompt = Ein Impuls der Runde { $number }
board-post-turn = Wer in der Runde { $number } das Wort hat
board-post-minutes = Das Protokoll der Runde { $number }
board-post-answer = Die Antwort mit entfernten Worten
board-may-not = Mir fehlt dort „{ $permission }“.
board-failure-forbidden = Discord lässt mich nicht und sagt nicht, warum.
board-failure-archived = Der Thread ist archiviert. Wird er wieder geöffnet, ändere ich es.
board-failure-channel-gone = Der Kanal wurde gelöscht.
board-failure-message-gone = Jemand hat sie gelöscht.
board-failure-role-above = Die Rolle steht über meiner. Bitte schiebe meine in den Servereinstellungen nach oben.
board-failure-role-gone = Die Rolle gibt es nicht mehr.
board-failure-role-managed = Die Rolle gehört einer anderen App, deshalb kann niemand sie geben.
permission-view-channel = Kanal ansehen
permission-send-messages = Nachrichten senden
permission-send-messages-in-threads = Nachrichten in Threads senden
permission-manage-roles = Rollen verwalten

board-again-vote = Wieder zeigen, wo die Mitglieder sich treffen: /abstimmung zeigen { $number }
board-again-body = Wieder zeigen: /verwalten karte
control-repost = Wieder zeigen
control-repost-vote = #{ $number } hier wieder zeigen
control-repost-body = „{ $title }“ hier wieder zeigen
refused-no-channel = Eine Karte kann nur in einem Kanal eines Servers stehen.
