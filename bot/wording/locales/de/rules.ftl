### Die Regeln einer Abstimmung, wie für jemanden, der noch nie eine gezählt hat.

rules-ballot = Dein Stimmzettel
rules-counting = Wie gezählt wird
rules-quorum = Wie viele abstimmen müssen
rules-who = Wer abstimmen darf
rules-until = Bis wann
rules-seen = Was man sieht
rules-ties = Bei Gleichstand
rules-afterwards = Was daraus wird
rules-seal = Der Startwert des Loses stand vor dem ersten Stimmzettel fest. Das ist sein SHA-256: { $seal }

rules-form-motion = Ja, nein oder Enthaltung.
rules-form-one = Eines davon oder Enthaltung.
rules-form-several = Alles, was dir recht wäre, oder Enthaltung.
rules-form-ranked = Das Liebste zuerst, dann das nächste, so viele du magst. Oder Enthaltung.
rules-change = Bis zum Ende kannst du ihn jederzeit ändern oder zurückziehen; nur was er dann sagt, zählt.

counting-plurality = Jeder Stimmzettel zählt eins für das, was er sagt. Die meisten Stimmen gewinnen.
counting-approval = Alles, was auf deinem Stimmzettel steht, bekommt eine Stimme. Die meisten Stimmen gewinnen.
counting-majority = Ja und Nein werden verglichen; wer sich enthält, zählt nur dafür, wie viele abgestimmt haben.
counting-irv = Jeder Stimmzettel zählt für das Liebste. Solange nichts mehr als die Hälfte hat, scheidet das Letzte aus, und seine Stimmzettel gehen zum Nächsten, das auf ihnen steht.
counting-stv = Wer genug Stimmzettel hat, ist gewählt; was zu viel ist, geht an die Nächsten auf den Stimmzetteln. Hat niemand genug, scheidet die letzte Person aus, und deren Stimmzettel gehen weiter. Genug ist mehr als alle Stimmzettel geteilt durch einen Sitz mehr, als es gibt: 26 von 100 Stimmzetteln bei 3 Sitzen.
counting-schulze = Immer zwei werden verglichen: Was ziehen mehr Stimmzettel vor? Es gewinnt, was sich gegen jedes andere behauptet, auch auf Umwegen.
counting-seqphragmen = Die Sitze werden nacheinander vergeben. Wer gewählt ist, wird von allen getragen, die dafür waren; den nächsten Sitz bekommen die, die bisher am wenigsten tragen.
counting-seqpav = Die Sitze werden nacheinander vergeben. Wen du gewählt hast und wer gewählt ist, zählt beim ersten Mal eins für dich, dann ein halb, dann ein Drittel: So bekommt jede Gruppe ihren Teil.
counting-stance = Jeder Stimmzettel zählt eins für das, was er sagt. Am Ende zeigt sich, wie viele im Gespräch ihre Meinung geändert haben.
no-quorum = Sie gilt, egal wie viele abstimmen.
rules-roll = Wer dem Kreis beigetreten ist.
rules-roll-place = Wer dem Kreis beigetreten ist und den Kanal sieht, in dem sie geöffnet wurde.
rules-outage = Sollte ich kurz vorher weg sein, verschiebt sich das Ende um diese Zeit, und ich sage es.
rules-few = Bei weniger als fünf Stimmzetteln gibt es keine Zahlen.
rules-batches = Die Zahlen kommen in Schritten von mindestens fünf geänderten Stimmzetteln.
ties-poll = Alles, was gleichauf liegt, wird genannt.
ties-stance = Es gibt nichts zu gewinnen.
ties-motion = Dann fehlt diese Mehrheit, und der Antrag ist nicht angenommen.
ties-recall = Dann fehlt diese Mehrheit, und der Beschluss bleibt.
ties-removal = Dann fehlt diese Mehrheit, und der Vorsitz bleibt.
electors-group = Es wählen die Mitglieder von { $group }.
electors-delegates = Es wählen die Delegierten von { $title }.
ties-lot = Ein Los entscheidet, das alle danach nachprüfen können.
ties-stages = Die früheren Stufen der Zählung entscheiden; sind auch sie gleich, ein Los, das alle danach nachprüfen können.
ties-run-off = Was gleichauf liegt, kommt für einen Tag in eine Stichwahl; ist auch sie gleich, entscheidet ein Los, das alle nachprüfen können.
afterwards-poll = Entschieden wird nichts: Es zeigt, was die Gruppe denkt.
afterwards-stance = Entschieden wird nichts: Es zeigt, wie sich Meinungen bewegt haben, und nie, wessen.
afterwards-motion = Es wirkt, sobald gezählt ist.
afterwards-choice = Es wirkt, sobald gezählt ist.
afterwards-committee = Wer gewählt ist, nimmt den Sitz ein.
# $share: wie viele der Mitglieder, etwa „20 %“. $least: mindestens so viele Mitglieder.
afterwards-decision = Was angenommen oder gewählt ist, wird ein Beschluss. { $share } der Mitglieder, mindestens { $least }, können mit ihrer Unterschrift innerhalb von { $days } Tagen eine neue Abstimmung verlangen.
afterwards-recall = Ja widerruft, was in #{ $number } beschlossen wurde, von da an; Nein behält es, und es kann nicht gleich wieder angefochten werden.
