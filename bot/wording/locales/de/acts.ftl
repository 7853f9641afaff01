### Was die Moderation getan hat, im Kanal dafür. $who: ein Mitglied; $at: wann.

act-told = { $what } ({ $at }).
act-told-why = { $what } ({ $at }). Der Grund: { $reason }
act-somebody = Jemand aus der Moderation
act-text = den Text { $title }
act-a-text = einen Text
act-vote = die Abstimmung #{ $number }
act-a-vote = eine Abstimmung
act-some-texts = { $count ->
    [one] ein Text
   *[other] { $count } Texte
}

act-text-added = { $who } hat { $text } hinzugefügt
act-text-revised = { $who } hat { $text } durch eine neue Fassung ersetzt
act-text-edited = { $who } hat { $text } in seinen Angaben berichtigt
act-text-removed = { $who } hat { $text } entfernt
act-text-back = { $who } hat { $text } zurückgeholt
act-text-limited = { $who } hat geändert, wer { $text } sieht
act-text-freed = { $who } lässt alle { $text } sehen
act-text-taken-down = { $who } hat { $text } auf Wunsch gelöscht
act-setting = { $who } hat die Einstellung „{ $name }“ geändert: { $old } → { $new }
act-command = { $who } hat den Befehl { $name } geändert: { $old } → { $new }
act-vote-paused = { $who } hat { $vote } angehalten
act-vote-resumed = { $who } lässt { $vote } weiterlaufen
act-vote-cancelled = { $who } hat { $vote } abgesagt
act-vote-annulled = { $who } hat { $vote } für ungültig erklärt
act-vote-struck = { $who } hat für { $vote } neuere Konten gestrichen
act-body-founded = { $who } hat das Gremium { $body } gegründet
act-body-grouped = { $who } hat im Gremium { $body } eine Gruppe gebildet
act-body-paused = { $who } hat das Gremium { $body } angehalten
act-body-resumed = { $who } lässt das Gremium { $body } weiterlaufen
act-body-ended = { $who } hat das Gremium { $body } beendet
act-body-resized = { $who } hat die Zahl der Sitze im Gremium { $body } geändert
act-body-struck = { $who } hat im Gremium { $body } neuere Konten gestrichen
act-body-called = { $who } hat im Gremium { $body } eine Wahl angesetzt
act-body-executive = { $who } hat den Ausschuss des Gremiums { $body } geändert
act-body-chair = { $who } lässt das Gremium { $body } einen Vorsitz wählen
act-body-sent = { $who } hat jemanden in das Gremium { $body } entsandt
act-body-called-back = { $who } hat jemanden aus dem Gremium { $body } zurückgerufen
act-body-mandated = { $who } hat einem Sitz im Gremium { $body } ein Mandat gegeben
act-body-bound = { $who } hat eine Abstimmung an ein Mandat im Gremium { $body } gebunden
act-body-released = { $who } hat ein Mandat im Gremium { $body } zurückgenommen
act-plan-started = { $who } hat einen Leseplan für { $text } begonnen
act-plan-moved = { $who } hat im Leseplan für { $text } den Abschnitt { $portion } gewählt
act-plan-dated = { $who } hat im Leseplan für { $text } die Termine geändert
act-plan-stopped = { $who } hat den Leseplan für { $text } beendet
act-role-linked = { $who } hat allen, die im Gremium { $body } sitzen, die Rolle { $role } gegeben
act-role-unlinked = { $who } lässt Sitze im Gremium { $body } keine Rolle mehr geben

board-post-log = Was die Moderation getan hat
held-acts = { $count ->
    [one] Eine Sache, die du als Moderation getan hast
   *[other] { $count } Sachen, die du als Moderation getan hast
}
kept-acts = { $count ->
    [one] Für einen Tag,
   *[other] Für { $count } Tage,
} damit der Kanal dafür jede einmal nennt. Danach steht sie nur noch dort.
