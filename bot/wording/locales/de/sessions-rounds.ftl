### Redezeiten einer Gesprächsrunde, und Behauptungen im Gang.

session-hour = { DATETIME($at, timeStyle: "medium") }
session-time-title = Redezeiten
session-time-how = Ist die Zeit eines Beitrags um, wird gedankt, und das nächste Mitglied hat das Wort. Ist die des Impulses um, erfahren es alle, und du entscheidest, wie es weitergeht.
session-time-turn = Jeder Beitrag
session-time-prompt = Dieser Impuls
session-time-free = so lange es braucht
session-time-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
session-time-until = bis { $at }
session-time-up = die Zeit ist um
session-time-stopped = Die Uhren stehen; was von jeder Zeit übrig war, bleibt übrig.
session-menu-time-turns = Wie lange darf ein Beitrag dauern?
session-menu-time-prompt = Wie lange darf dieser Impuls dauern, von jetzt an?
session-choice-free = So lange es braucht
session-choice-minutes = { $count ->
    [one] Eine Minute
   *[other] { $count } Minuten
}
session-speaks-until = { $member } spricht, bis { $at }.
session-speaks-stopped = { $member } spricht. Die Uhr steht.
session-turn-until = { $member }, du hast das Wort, bis { $at }.
session-turn-stopped = { $member }, du hast das Wort. Die Uhr steht.
session-thanks = Danke, { $member }: Die Zeit ist um.
session-spoken = { $member } hat gesprochen.
session-go-on = Niemand wartet auf das Wort. Wer weitermachen möchte, stellt sich in die Redeliste.
session-timeup-title = Die Zeit für diesen Impuls ist um
session-timeup = Wer gerade spricht, darf zu Ende sprechen. Die Leitung geht weiter oder gibt fünf Minuten mehr.
session-until = bis { $at }
session-stopped = die Uhr steht
session-told-more-time = Der Impuls hat fünf Minuten mehr.
session-claim-first = Behauptung #{ $number }, „{ $claim }“: Meinungen bis { $at } zählen als die vor dem Gespräch. Wer seine später ändert, hat sich bewegt.
session-claim-taken = Behauptung #{ $number }, „{ $claim }“: Die Meinungen vor dem Gespräch sind festgehalten. Wer seine jetzt ändert, hat sich bewegt.
control-session-time = Redezeiten
control-session-time-turns = Festlegen
control-session-time-prompt = Festlegen
control-session-pause = Die Uhren anhalten
control-session-resume = Die Uhren weiterlaufen lassen
control-session-more = Fünf Minuten mehr (Leitung)
board-post-timeover = Dass in der Runde { $number } ein Beitrag zu Ende ist
board-post-timeup = Dass in der Runde { $number } die Zeit eines Impulses um ist

## Die Rolle, die vom Beginn der Runden erfährt

session-called = { $role }: Eine Runde beginnt.
session-calls-on = Du hast jetzt die Rolle { $role }: Sie wird erwähnt, wenn eine Runde beginnt, und sonst von mir nie. Drück noch einmal, um sie abzugeben.
session-calls-off = Du hast die Rolle { $role } nicht mehr; vom Beginn einer Runde erfährst du also nichts.
session-calls-failed = Deine Rolle { $role } ließ sich nicht ändern. { $why }
session-calls-role-powers = Die Rolle darf hier mehr als alle anderen; deshalb vergebe ich sie nicht durch eine Schaltfläche. Bitte sag es einem Moderator.
session-calls-role-not-changed = Discord hat nicht geantwortet. Bitte versuch es noch einmal.
session-calls-mention-everyone = Bitte erlaube allen in den Einstellungen der Rolle, sie zu erwähnen, oder erlaube mir in diesem Kanal „@everyone, @here und alle Rollen erwähnen“.
session-not-called = Die Runde hat begonnen, aber { $role } erfährt nichts davon. { $why }
control-session-calls = Zu neuen Runden rufen (oder nicht)
setting-session-role = Rolle für Runden
setting-session-role-said = Die eine Rolle, die erwähnt wird, wenn eine Runde beginnt. Mitglieder nehmen sie und geben sie ab, durch eine Schaltfläche; sie sollte also nichts dürfen, was nicht alle dürfen.
setting-session-role-none = keine: Niemand wird erwähnt
refused-no-session-role = Dieser Server hat keine Rolle für Runden mehr.
refused-many-roles = { $limit ->
    [one] Hier lässt sich nur eine Rolle
   *[other] Hier lassen sich nur { $limit } Rollen
} wählen.
