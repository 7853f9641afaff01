### Einstellungen von Abstimmungen und Gremien. Sie gelten für alles, was von da an beginnt.

settings-title-general = Einstellungen
settings-title-votes = Einstellungen für Abstimmungen
settings-title-bodies = Einstellungen für Räte und Versammlungen
settings-title-advanced = Erweiterte Einstellungen
settings-begun = Was offen oder gegründet ist, läuft weiter, wie es begonnen hat.
control-settings-general = Allgemein
control-settings-votes = Abstimmungen
control-settings-bodies = Räte und Versammlungen
control-settings-advanced = Erweitert

setting-form-hours = Stunden von { $least } bis { $most }, oder etwa „3 Tage“
setting-form-days = Tage von { $least } bis { $most }, oder etwa „2 Wochen“
setting-form-share = Zum Beispiel 1/3 oder 40 %, von { $least } % bis { $most } %

setting-poll-duration = Dauer einer Umfrage
setting-poll-duration-said = Wie lange eine Umfrage läuft, wenn nichts anderes gesagt ist.
setting-vote-duration = Dauer einer Abstimmung
setting-vote-duration-said = Wie lange eine Auswahl, ein Antrag oder eine Wahl läuft, wenn nichts anderes gesagt ist.
setting-choice-rule = Regel einer Auswahl
setting-choice-rule-said = Wie eine Auswahl gezählt wird, wenn nichts anderes gesagt ist.
setting-choice-rule-is-approval = alles antippen, was einem recht wäre
setting-choice-rule-is-irv = ordnen (Stichwahl in einem Gang)
setting-choice-rule-is-schulze = ordnen (Schulze)
setting-choice-rule-is-plurality = eines ankreuzen
setting-choice-names = Namen bei einer Auswahl
setting-choice-names-said = Ob Mitglieder sehen, wer was gewählt hat, wenn nichts anderes gesagt ist.
setting-choice-names-is-secret = geheim
setting-choice-names-is-visible = offen
setting-choice-counts = Stand einer Auswahl
setting-choice-counts-said = Wann der Stand einer Auswahl zu sehen ist, wenn nichts anderes gesagt ist.
setting-choice-counts-is-close = am Ende
setting-choice-counts-is-live = während sie läuft
setting-motion-quorum = Quorum eines Antrags
setting-motion-quorum-said = Wie viele der Mitglieder abstimmen müssen, damit ein Antrag gilt. 0 verlangt nichts.
setting-motion-majority = Mehrheit eines Antrags
setting-motion-majority-said = Wie viele von Ja und Nein Ja sein müssen. Die Hälfte heißt: mehr als die Hälfte; von allem darüber reicht genau so viel.
setting-poll-tenure = Tage vor einer Umfrage
setting-poll-tenure-said = Wie lange Mitglieder auf dem Server sein müssen, um bei einer Umfrage abzustimmen.
setting-vote-tenure = Tage vor einer Abstimmung
setting-vote-tenure-said = Wie lange Mitglieder auf dem Server sein müssen für alles, was entscheidet: Anträge, Auswahlen, Wahlen, Räte und Begehren aller Mitglieder.
setting-petition-share = Unterschriften gegen einen Beschluss
setting-petition-share-said = Welcher Anteil der Mitglieder für eine neue Abstimmung über einen Beschluss unterschreiben muss.
setting-petition-least = Wenigste Unterschriften
setting-petition-least-said = Wie viele gegen einen Beschluss mindestens unterschreiben müssen, so wenige Mitglieder es auch gibt.
setting-petition-days = Zeit zum Unterschreiben
setting-petition-days-said = Wie lange Unterschriften gegen einen Beschluss gesammelt werden.
setting-recall-opens = Bis zur neuen Abstimmung
setting-recall-opens-said = Wie lange nach genug Unterschriften die neue Abstimmung über einen Beschluss beginnt.
setting-recall-runs = Dauer der neuen Abstimmung
setting-recall-runs-said = Wie lange die neue Abstimmung mindestens läuft; lief die erste länger, so lange wie diese.
setting-recall-quorum = Quorum gegen eine Auswahl
setting-recall-quorum-said = Wie viele der Mitglieder abstimmen müssen, damit eine neue Abstimmung über eine Auswahl gilt; über einen Antrag gilt dessen eigenes Quorum. 0 verlangt nichts.
setting-recall-majority = Mehrheit gegen eine Auswahl
setting-recall-majority-said = Wie viele von Ja und Nein Ja sein müssen, um eine Auswahl zu widerrufen; bei einem Antrag gilt dessen eigene Mehrheit. Die Hälfte heißt: mehr als die Hälfte.
setting-recall-bar = Ruhe nach der neuen Abstimmung
setting-recall-bar-said = Wie lange ein bestätigter Beschluss nicht wieder angefochten werden kann. Es verdoppelt sich jedes Mal.

setting-council-immunity = Neue Delegierte von Gruppen
setting-council-immunity-said = Wie lange Delegierte eines Rats, die ihren Sitz neu haben, nicht abberufen werden können.
setting-council-settling = Sitze wachsender Gruppen
setting-council-settling-said = Wo ein Rat auf so und so viele Mitglieder einen Sitz hat: wie lange die Zahl einer Gruppe stehen muss, bis die Sitze folgen.
setting-council-settling-none = nur bei Wahlen
setting-council-founders = Unterschriften für eine neue Gruppe
setting-council-founders-said = Wie viele Mitglieder für eine neue Gruppe eines Rats unterschreiben müssen.
setting-council-nomination = Zeit zum Antreten
setting-council-nomination-said = Wie lange man antreten kann, bevor eine Gruppe eines Rats wählt.
setting-council-asking = Zeit zum Nachrücken
setting-council-asking-said = Wie lange die Nichtgewählten gefragt werden, wenn ein Sitz eines Rats frei wird.
setting-assembly-window = Bedenkzeit
setting-assembly-window-said = Wie lange die Unterstützung in einer Versammlung stehen muss, bis die Sitze folgen, wenn nichts anderes gesagt ist.
setting-assembly-tenure = Tage vor einer Versammlung
setting-assembly-tenure-said = Wie lange Mitglieder auf dem Server sein müssen, um an einer Versammlung teilzunehmen, wenn nichts anderes gesagt ist.
setting-assembly-bar = Ruhe nach einer Abberufung
setting-assembly-bar-said = Wie lange abberufene Delegierte einer Versammlung keinen Sitz mehr bekommen.
setting-body-voting = Dauer einer Wahl in einem Gremium
setting-body-voting-said = Wie lange Gruppen und Delegierte über Sitze und Ämter abstimmen, und alle Mitglieder über einen Vorsitz.
setting-body-petition = Zeit zum Unterschreiben im Gremium
setting-body-petition-said = Wie lange Unterschriften gegen Delegierte oder einen Vorsitz oder für eine neue Gruppe gesammelt werden.

word-setting-poll-duration = umfrage-dauer
word-setting-vote-duration = abstimmung-dauer
word-setting-choice-rule = auswahl-regel
word-setting-choice-names = auswahl-namen
word-setting-choice-counts = auswahl-stand
word-setting-motion-quorum = antrag-quorum
word-setting-motion-majority = antrag-mehrheit
word-setting-poll-tenure = umfrage-tage
word-setting-vote-tenure = abstimmung-tage
word-setting-petition-share = begehren-anteil
word-setting-petition-least = begehren-mindestens
word-setting-petition-days = begehren-tage
word-setting-recall-opens = neue-abstimmung-bis
word-setting-recall-runs = neue-abstimmung-dauer
word-setting-recall-quorum = neue-abstimmung-quorum
word-setting-recall-majority = neue-abstimmung-mehrheit
word-setting-recall-bar = neue-abstimmung-ruhe
word-setting-council-immunity = rat-schonzeit
word-setting-council-settling = rat-sitze
word-setting-council-founders = rat-unterschriften
word-setting-council-nomination = rat-antreten
word-setting-council-asking = rat-nachrücken
word-setting-assembly-window = versammlung-bedenkzeit
word-setting-assembly-tenure = versammlung-tage
word-setting-assembly-bar = versammlung-ruhe
word-setting-body-voting = gremium-wahldauer
word-setting-body-petition = gremium-begehren

# $unit: Stunden oder Tage, in denen $least und $most sind.
refused-bad-span = „{ $value }“ geht hier nicht. Es geht von { $least } bis { $unit ->
    [hours] { $most } Stunden, etwa „48“ oder „3 Tage“.
   *[days] { $most } Tage, etwa „14“ oder „2 Wochen“.
}

# Wie es mit einer neuen Abstimmung weitergeht. $opens und $runs: Stunden. $bar: Tage.
afterwards-challenged = Die neue Abstimmung beginnt { $opens ->
    [one] eine Stunde
   *[other] { $opens } Stunden
} danach und läuft mindestens { $runs ->
    [one] eine Stunde
   *[other] { $runs } Stunden
}; ein Beschluss, den sie bestätigt, kann { $bar ->
    [one] einen Tag
   *[other] { $bar } Tage
} lang nicht angefochten werden, und jedes Mal doppelt so lange.

# Wie eine neue Abstimmung über eine Auswahl gewertet wird. $quorum: wie viele der Mitglieder.
afterwards-choice-quorum = Sie gilt, wenn mindestens { $quorum } der Mitglieder abstimmt.
afterwards-choice-majority = { $equal ->
    [yes] Die Auswahl ist widerrufen, wenn mindestens { $majority } von Ja und Nein zusammen Ja sind.
   *[no] Die Auswahl ist widerrufen, wenn mehr als { $majority } von Ja und Nein zusammen Ja ist.
}
