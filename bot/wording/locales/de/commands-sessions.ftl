### Die Befehle der Gesprächsrunden, wie in commands.ftl.

name-session = runde
command-session = Gemeinsam über einen Text sprechen: Impulse, Redeliste, Protokoll

name-session-start = beginnen
command-session-start = Eine Runde vorbereiten: drei von sechs Impulsen wählen, dann beginnen
option-session-start-text = Der Text (sonst alle)
example-session-start =
    /runde beginnen
    /runde beginnen Lamplighters

name-session-prompt = impuls
command-session-prompt = Den Impuls ansehen oder eine eigene Frage einbringen
option-session-prompt-question = Deine Frage: Die der Leitung kommt als Nächstes, andere sind vorgeschlagen
example-session-prompt =
    /runde impuls
    /runde impuls "Was lässt die Autorin aus?"

name-session-claim = behauptung
command-session-claim = Fragen, was alle von einer Behauptung halten, vor und nach dem Gespräch
option-session-claim-claim = Die Behauptung
example-session-claim = /runde behauptung "Eine Abstimmung sollte warten, bis alle kommen können."

name-session-speak = sprechen
command-session-speak = In die Redeliste gehen oder sie verlassen
example-session-speak = /runde sprechen

name-session-end = beenden
command-session-end = Die Runde beenden und das Protokoll lesen, bevor es gezeigt wird
example-session-end = /runde beenden

name-session-minutes = protokoll
command-session-minutes = Das Protokoll einer Runde lesen
option-session-minutes-session = Die Runde: ihre Nummer (sonst die letzte)
example-session-minutes =
    /runde protokoll
    /runde protokoll 1

name-option-session = runde
