### Warum etwas nicht getan wurde, und was stattdessen hilft. Die Angaben sind die aus bot/errors.py.
### Die Sätze nennen keinen Befehl: auch die Befehlszeile sagt sie. hint-… steht im Chat darunter.

## Was gefragt wurde

refused-empty-question = Die Frage ist leer. Bitte schreibe, was du wissen willst.
refused-long-question = Die Frage hat { $length } Zeichen; möglich { $limit ->
        [one] ist höchstens { $limit }
       *[other] sind höchstens { $limit }
    }. Bitte frage kürzer.
refused-bad-characters = Die Frage enthält Zeichen, die kein Text sind. Bitte tippe sie ohne diese noch einmal.
refused-no-texts = Hier ist kein Text, also gibt es nichts zu fragen. Bitte nimm zuerst einen auf.
hint-no-texts = Moderatoren nehmen mit /verwalten hinzufügen einen Text auf. Alle können das Beispiel ausprobieren.
refused-unknown-text = In der Bibliothek ist kein Text „{ $text }“. Bitte prüfe den Titel in der Liste der Texte.
hint-unknown-text = Die Liste: /text liste
refused-unknown-page = { $pages ->
    [one] Einen Teil { $page } gibt es nicht: Der Text hat nur einen Teil.
   *[other] Einen Teil { $page } gibt es nicht: Der Text hat die Teile 1 bis { $pages }.
}
refused-unknown-answer = Diese Schaltfläche geht nicht mehr: Was dahinter stand, ist weg. Bitte frag noch einmal, oder öffne es neu.
refused-unknown-command = Einen Befehl „{ $command }“ gibt es nicht. Die Hilfe nennt alle Befehle.
hint-unknown-command = Alle Befehle: /hilfe
refused-unknown-option = „{ $command }“ kennt die Angabe „{ $option }“ nicht. Bitte lass sie weg oder berichtige ihren Namen.
refused-missing-option = „{ $command }“ braucht die Angabe „{ $option }“. Bitte ergänze sie.
refused-bad-number = „{ $value }“ ist keine Zahl für „{ $option }“. Bitte gib eine ganze Zahl ab 1 an.
refused-bad-title = Das kann kein Titel sein. Bitte gib einen mit mindestens einem Buchstaben oder einer Ziffer an.
refused-long-detail = „{ $option }“ ist zu lang. Bitte bleib bei höchstens { $limit } Zeichen.
refused-nothing-to-change = Es ist nichts zu ändern angegeben. Bitte gib einen neuen Titel, Autor oder ein neues Jahr an.
refused-not-moderator = Das können nur Moderatoren. Bitte wende dich an einen von ihnen.

## Eine Stelle in den Texten

refused-no-reference = „{ $reference }“ nennt keinen Absatz. Bitte schreib einen Titel oder eine Überschrift und die Nummer eines Absatzes, etwa [Gezeiten 2].
refused-paragraph-gone = Dieser Absatz steht nicht mehr so im Text. Bitte schlag ihn noch einmal nach.
refused-empty-note = Die Notiz ist leer. Bitte schreib etwas.
refused-long-note = Die Notiz hat { $length } Zeichen; höchstens { $limit } sind möglich. Bitte fass dich kürzer.
refused-too-many-notes = Du hast schon { $limit ->
    [one] eine Notiz
   *[other] { $limit } Notizen
}, mehr Platz ist nicht. Bitte lösche zuerst eine.
refused-unknown-note = Du hast keine Notiz { $note }. Bitte nimm eine Nummer aus der Liste deiner Notizen.
hint-unknown-note = Die Liste: /notiz liste
refused-short-message = Ein Text von weniger als { $limit } Zeichen lohnt das Aufnehmen kaum. Bitte wähle eine längere Nachricht oder eine mit einer Datei.
refused-many-files = Diese Nachricht hat mehrere Dateien. Bitte nimm sie einzeln auf.
hint-many-files = Eine Datei: /verwalten hinzufügen

## Die Datei

refused-no-file = Eine Datei „{ $file }“ gibt es nicht. Bitte prüfe Namen und Ordner.
refused-not-a-file = „{ $file }“ ist ein Ordner oder ein Gerät, keine Datei. Bitte nenne eine einzelne Datei.
refused-empty-file = Die Datei „{ $file }“ ist leer. Bitte wähle eine andere.
refused-binary-file = „{ $file }“ ist { $kind ->
    [pdf] ein PDF
    [zip] ein Archiv, eine Word-Datei oder ein E-Book
    [gzip] ein Archiv
    [rar] ein Archiv
    [png] ein Bild
    [jpeg] ein Bild
    [gif] ein Bild
    [ole] eine Office-Datei
    [rtf] eine Rich-Text-Datei
    [elf] ein Programm
    [sqlite] eine Datenbank
   *[other] eine Binärdatei
}, nicht das, was der Name sagt. Bitte gib der Datei ihre richtige Endung, oder speichere die Worte als PDF, EPUB, Word oder reinen Text und nimm das auf.
refused-not-utf8 = „{ $file }“ ist kein gültiges UTF-8: Byte { $offset } passt nicht. Bitte speichere die Datei in der Kodierung UTF-8 und nimm sie noch einmal auf.
refused-unknown-format = „{ $file }“ hat ein Format, das ich nicht lesen kann ({ $suffix }). Lesen kann ich: { $supported }.
refused-no-text = „{ $file }“ enthält keine lesbaren Wörter. Bitte wähle eine andere Datei.
refused-encrypted-file = „{ $file }“ öffnet sich nur mit einem Passwort. Bitte speichere die Datei ohne Passwort und nimm das auf.
refused-damaged-file = „{ $file }“ lässt sich nicht als { $format } lesen: Die Datei ist beschädigt oder etwas anderes. Bitte prüfe, ob sie sich anderswo öffnen lässt, speichere sie neu und nimm das auf.
refused-too-much = „{ $file }“ wurde beiseitegelegt: { $what ->
    [memory] Die Datei braucht beim Lesen zu viel Speicher
    [time] Die Datei zu lesen dauert zu lange
    [unpacked] Die Datei wird beim Entpacken viel größer, als sie ist
    [entries] Die Datei besteht aus zu vielen Teilen
    [nesting] Die Teile der Datei stecken zu tief ineinander
   *[other] Die Datei zu lesen ist zu aufwendig
}. Bitte teile sie auf, oder speichere die Worte als reinen Text und nimm das auf.
refused-scanned = { $pages ->
    [one] Die einzige Seite von „{ $file }“ enthält keinen Text
   *[other] 0 von { $pages } Seiten von „{ $file }“ enthalten Text
}, deshalb wurde die Datei nicht aufgenommen. Um die Wörter in den Bildern erkennen zu lassen, nimm sie mit der Option „ocr“ und ihrer Sprache auf, etwa deu.
refused-no-ocr = Wörter in Bildern lassen sich hier in „{ $languages }“ nicht erkennen. Bitte installiere ocrmypdf und tesseract mit diesen Sprachen (Kürzel wie eng oder eng+deu).
refused-too-large = „{ $file }“ ist zu groß: { $megabytes } MB, möglich sind höchstens { $limit } MB. Bitte teile die Datei auf.
refused-unreadable-file = „{ $file }“ ließ sich nicht lesen. Bitte prüfe, ob die Datei sich anderswo öffnen lässt und ob ich sie lesen darf.

## Eine Wahldatei

refused-unknown-rule = Eine Regel „{ $rule }“ gibt es nicht. Bitte wähle eine von diesen: { $supported }.
refused-damaged-election = { $line ->
    [0] „{ $file }“ lässt sich nicht auszählen
   *[other] Zeile { NUMBER($line, useGrouping: 0) } von „{ $file }“ lässt sich nicht auszählen
}: { $damage ->
    [not-text] Sie enthält Bytes, die kein Text sind
    [not-json] Sie ist kein JSON
    [ends-early] Die Datei endet zu früh
    [bad-header] Die Zahlen der Optionen und Sitze, oder was für sie steht, fehlen oder sind falsch
    [bad-ballot] Sie ist kein Stimmzettel
    [bad-entry] Der Eintrag ist nicht, was er sein soll
    [bad-withdrawal] Sie ist keine Liste der Zurückgetretenen
    [unknown-candidate] Sie nennt eine Option, die es nicht gibt
    [repeated-candidate] Sie nennt eine Option zweimal
    [equal-ranks] Sie hat gleiche Ränge, die dieses Format nicht erlaubt
    [incomplete-ballot] Sie ordnet nicht alle, wie dieses Format es verlangt
    [missing-name] Namen fehlen oder stehen doppelt
    [trailing-lines] Nach dem Ende folgt noch etwas
    [wrong-total] Es sind mehr oder weniger Stimmzettel, als sie sagt
   *[other] Sie ist beschädigt
}. Bitte prüfe die Datei und speichere sie neu.
refused-rule-does-not-fit = Die Regel „{ $rule }“ passt nicht zu den Stimmzetteln in „{ $file }“. Bitte wähle eine Regel für Stimmzettel dieser Art.

## Daten zum Messen

refused-damaged-set = Zeile { NUMBER($line, useGrouping: 0) } von „{ $file }“ ist nicht zu gebrauchen: { $damage ->
    [not-text] sie enthält Bytes, die kein Text sind
    [not-json] sie ist kein JSON-Objekt
    [no-id] ihr fehlt die „id“
    [repeated-id] ihre „id“ steht dort schon
    [no-text] ihr fehlt der „text“
    [no-question] ihr fehlt die „question“
   *[bad-field] eines ihrer Felder ist nicht, was es sein soll
}. Bitte bessere die Zeile aus und versuche es noch einmal.
refused-unwritable-file = „{ $file }“ lässt sich nicht schreiben. Bitte nenne eine Datei in einem Ordner, in den ich schreiben darf.
## Ein Beschluss und ein Rat

refused-unknown-decision = Diesen Beschluss gibt es hier nicht. Bitte sieh in der Liste der Beschlüsse nach.
refused-decision-not-in-force = Dieser Beschluss gilt nicht mehr, also ist gegen ihn nichts mehr zu tun.
refused-unknown-body = Dieses Gremium gibt es hier nicht. Bitte sieh in der Liste der Gremien nach.
refused-unknown-constituency = Diese Gruppe gibt es hier nicht. Bitte sieh bei denen des Rates nach.
refused-unknown-seat = Dort sitzt zurzeit niemand. Bitte sieh in der Liste der Delegierten nach.
refused-no-constituency = Du gehörst noch zu keiner Gruppe dieses Rates. Bitte tritt zuerst einer bei.
refused-moving-barred = Du kannst die Gruppe jetzt nicht wechseln: In einer der beiden läuft ein Begehren oder eine Wahl, oder du sitzt für sie. Bitte versuche es danach noch einmal.
refused-not-standing = Du trittst zu keiner Wahl an, also ist nichts zurückzunehmen.
refused-sits-already = Wer in diesem Gremium schon einen Sitz hat, kann keinen zweiten einnehmen.
refused-no-seat = Du hast keinen Sitz in diesem Rat.
refused-bad-name = Das kann kein Name sein. Bitte gib einen mit mindestens einem und höchstens { $limit } Zeichen an.
refused-name-taken = Als „{ $name }“ steht schon jemand zur Wahl. Bitte wähle einen Namen, der dich unterscheidet.
refused-too-many-stand = Auf einem Stimmzettel { $limit ->
    [one] kann höchstens eine Person
   *[other] können höchstens { $limit } Personen
} stehen, und so viele sind es schon.
refused-election-running = Dort läuft schon eine Wahl.
refused-no-vacancy = Dort ist kein Sitz frei, also ist keiner zu besetzen.
refused-delegate-immune = Diese Person hat ihren Sitz noch nicht lange. Ein Begehren kann nach { $until } beginnen.
refused-not-the-delegate = Auf dieses Begehren kann nur die Person antworten, um die es geht.
refused-not-asked = Du bist nicht gefragt, ob du diesen Sitz einnimmst, oder die Zeit zu antworten ist um.
refused-no-chair = Einen Vorsitz, um den es hier gehen könnte, gibt es nicht.
refused-no-executive = Dieses Gremium hat keinen Ausschuss.
refused-unknown-mandate = Diesen Auftrag gibt es nicht, oder er ist zurückgenommen.
refused-no-record = Diese Abstimmung ist geheim, also kann niemand sagen, ob sich darin jemand an einen Auftrag hält.

## Ein Begehren mit Unterschriften

refused-unknown-petition = Dieses Begehren gibt es hier nicht. Bitte sieh nach, welche laufen.
refused-not-an-elector = Dieses Begehren können nur die unterschreiben, die es betrifft: Hier gehörst du nicht dazu.
refused-petition-running = Dazu werden schon Unterschriften gesammelt. Bitte unterschreibe dort.
refused-petition-barred = Die letzte Abstimmung darüber ist noch nicht lange her. Ein neues Begehren kann nach { $until } beginnen.
refused-petition-over = Dieses Begehren ist vorbei. Unterschriften kommen nicht mehr hinzu und fallen nicht mehr weg.
refused-already-signed = Du hast dieses Begehren schon unterschrieben.
refused-not-signed = Du hast dieses Begehren nicht unterschrieben, also ist nichts zurückzunehmen.
refused-empty-answer = Die Antwort ist leer. Bitte schreib, was du zu dem Begehren sagen willst.
refused-long-answer = Die Antwort hat { $length } Zeichen; höchstens { $limit } sind möglich. Bitte fasse dich kürzer.

## Eine Versammlung

refused-unknown-assembly = Diese Versammlung gibt es hier nicht. Bitte sieh in der Liste der Versammlungen nach.
refused-assembly-ended = Diese Versammlung ist beendet. Darin lässt sich nichts mehr ändern.
refused-assembly-suspended = Diese Versammlung ist gerade ausgesetzt, deshalb bewegt sich darin nichts. Bitte komm wieder, wenn sie weitergeht.
refused-not-suspended = Hier ist nichts ausgesetzt, also gibt es nichts fortzusetzen.
refused-bad-house = { $limit ->
    [one] Eine Versammlung hat einen Sitz.
   *[other] Eine Versammlung hat zwischen 1 und { $limit } Sitze. Bitte gib eine Zahl dazwischen an.
}
refused-same-size = { $seats ->
    [one] Die Versammlung hat schon einen Sitz.
   *[other] Die Versammlung hat schon { $seats } Sitze.
}
refused-bad-window = { $days ->
    [one] Die Frist, nach der Sitze wechseln, dauert zwischen einer Minute und einem Tag. Bitte gib eine Zeit dazwischen an.
   *[other] Die Frist, nach der Sitze wechseln, dauert zwischen einer Minute und { $days } Tagen. Bitte gib eine Zeit dazwischen an.
}
refused-bad-tenure = Die Zeit, die jemand auf dem Server gewesen sein muss, kann nicht kürzer als nichts sein. Bitte gib eine Zahl von Tagen an.
refused-empty-detail = „{ $option }“ ist leer. Bitte schreib etwas hinein.
refused-unknown-list = Diese Liste steht in der Versammlung nicht zur Wahl. Bitte wähle eine, die es tut.
refused-list-name-taken = Eine andere Liste heißt schon „{ $name }“. Bitte wähle einen Namen, den niemand mit ihr verwechselt.
refused-list-fixed = Seit es die Liste gibt, hat schon jemand eine Liste gewählt, deshalb bleiben ihre Worte, wie sie sind. Bitte gründe eine andere, wenn du andere Worte brauchst.
refused-not-founder = Das kann nur, wer die Liste gegründet hat.
refused-already-standing = Du stehst schon auf einer Liste. Bitte tritt dort erst zurück.
refused-already-supported = Du unterstützt diese Liste schon.
refused-no-support = Du unterstützt keine Liste, also gibt es nichts zurückzuziehen.
refused-support-not-counted = Deine Unterstützung steht noch nicht in den veröffentlichten Zahlen. Bitte unterschreib, sobald die nächsten Zahlen veröffentlicht sind.
refused-unknown-delegate = Diesen Sitz hat niemand inne. Bitte sieh nach, wer in der Versammlung sitzt.

## Abstimmungen

refused-bot-cannot-vote = Bots nehmen an Abstimmungen nicht teil.
refused-not-on-roll = Du bist dem Kreis noch nicht beigetreten. Bitte tippe zuerst auf „Dem Kreis beitreten“.
refused-not-eligible = Diese Abstimmung ist für Mitglieder mit einer anderen Rolle, deshalb kannst du nicht teilnehmen.
refused-too-new = { $days ->
    [one] Diese Abstimmung verlangt, dass du bei ihrer Eröffnung schon einen Tag auf dem Server warst, deshalb kannst du nicht teilnehmen.
   *[other] Diese Abstimmung verlangt, dass du bei ihrer Eröffnung schon { $days } Tage auf dem Server warst, deshalb kannst du nicht teilnehmen.
}
refused-account-struck = Die Moderation hat Konten, die so neu auf dem Server sind wie deines, aus dieser Abstimmung gestrichen.
refused-forgotten-voter = Du hast deine Daten löschen lassen, während diese Abstimmung lief, deshalb kannst du in ihr nicht noch einmal abstimmen.
refused-unknown-vote = Diese Abstimmung ist hier nicht bekannt. Bitte öffne sie neu.
refused-vote-closed = Diese Abstimmung ist nicht mehr offen, deshalb wurde nichts geändert.
refused-vote-suspended = Diese Abstimmung ist gerade ausgesetzt. Bitte versuche es wieder, wenn sie weitergeht.
refused-stale-ballot = Der Text dieser Abstimmung wurde verbessert, seit dir der Stimmzettel gezeigt wurde. Bitte öffne ihn neu.
refused-unknown-choice = In dieser Abstimmung gibt es keine Möglichkeit { $choice }. Bitte wähle unter denen auf dem Stimmzettel.
refused-ranked-twice = Die Möglichkeit { $choice } steht zweimal auf deinem Stimmzettel. Bitte nenne jede einmal.
refused-one-choice-only = In dieser Abstimmung nennt ein Stimmzettel genau eine Möglichkeit. Bitte wähle eine, oder enthalte dich.
refused-no-ranking = In dieser Abstimmung gibt es keine Reihenfolge. Bitte kreuze alles an, was dir recht wäre.
refused-one-per-rank = In dieser Abstimmung steht auf jedem Rang eine Möglichkeit. Bitte setze eine vor die andere.
refused-empty-rank = Dein Stimmzettel lässt einen Rang leer. Bitte ordne ohne Lücke.
refused-no-ballot = Du hast in dieser Abstimmung keinen Stimmzettel.
refused-unknown-receipt = Dieser Beleg gehört zu keinem gültigen Stimmzettel. Vielleicht wurde er geändert oder zurückgezogen.
refused-bad-options = { $count ->
    [one] Eine Abstimmung braucht zwei bis { $limit } Möglichkeiten, und diese hat eine.
   *[other] Eine Abstimmung braucht zwei bis { $limit } Möglichkeiten, und diese hat { $count }.
}
refused-bad-choice = Jede Möglichkeit braucht einen Text von höchstens { $limit } Zeichen.
refused-choice-twice = Die Möglichkeit „{ $choice }“ steht zweimal da. Bitte nenne jede einmal.
refused-other-options = Beim Verbessern bleibt die Zahl der Möglichkeiten gleich, also { $count }. Für andere öffne bitte eine neue Abstimmung.
refused-rule-not-offered = Die Regel „{ $rule }“ gibt es für diese Art von Abstimmung nicht. Bitte nimm eine von diesen: { $supported }
refused-bad-seats = Diese Abstimmung kann keine { $seats } Sitze besetzen. Bitte gib mindestens einen an und nicht mehr, als es Kandidaturen gibt; mehrere hat nur eine Wahl von Personen.
refused-bad-share = „{ $share }“ geht hier nicht. Bitte gib einen Anteil bis 1 an, etwa 1/3 oder 40%; von Ja mindestens 1/2.
refused-no-roles = Hier gibt es keine Rollen. Bitte lass „{ $option }“ weg.
refused-unknown-role = „{ $role }“ ist hier keine Rolle, oder mehrere heißen so. Bitte tippe @ und wähle die Rolle aus, und ein ; vor der nächsten.
refused-unseen-channel = „{ $channel }“ ist hier kein Kanal, den du siehst, oder mehrere heißen so. Bitte tippe # und wähle den Kanal aus; ein Thread ist keiner.
refused-role-or-channel = Eine Gruppe besteht aus einer Rolle oder aus einem Kanal. Bitte gib eines davon an.
refused-bad-duration = So lange oder so kurz kann eine Abstimmung nicht dauern. Bitte nimm zwischen einer Minute und 90 Tagen.
refused-not-author = Das kann nur, wer diese Abstimmung eröffnet hat.
refused-ballots-cast = Es sind schon Stimmzettel abgegeben, deshalb bleibt der Text, wie er ist.
refused-no-reason = Dafür braucht es einen Grund, den alle sehen. Bitte nenne einen.
refused-not-counted = Nur eine ausgezählte Abstimmung lässt sich für ungültig erklären.
refused-no-session = Zu dieser Abstimmung gehört kein Gespräch, das jetzt beginnen oder enden könnte.

refused-no-such-vote = Es gibt keine Abstimmung „{ $vote }“. Bitte nimm die Nummer einer Abstimmung aus der Liste.
hint-no-such-vote = Die Liste: /abstimmung liste
refused-unknown-option-named = Auf dem Stimmzettel steht kein „{ $choice }“. Bitte nimm die Nummer oder den Namen vom Stimmzettel.
refused-unknown-word = „{ $option }“ kann nicht „{ $value }“ sein. Bitte nimm eines davon: { $supported }
refused-options-of-a-motion = Ein Antrag braucht keine Möglichkeiten: Man sagt ja, nein oder enthält sich. Bitte lass sie weg, oder frag auf andere Art.
refused-bad-until = Ich verstehe nicht, wann „{ $until }“ ist. Bitte schreib es wie 48h, 3 Tage, Freitag 20:00 oder 5.3. 20:00.
refused-past-until = „{ $until }“ ist schon vorbei. Bitte gib eine Zeit an, die noch kommt.
refused-bad-date = „{ $date }“ verstehe ich nicht als vergangene Zeit. Bitte schreib sie wie „gestern“, „Freitag 20 Uhr“ oder 1.3.2026.
refused-unknown-passage = { $count ->
    [0] Keine Stelle der Bibliothek gehört dazu, also steht „{ $passage }“ für keine. Bitte lass die Stellen weg.
    [one] Nur eine Stelle steht zur Auswahl, also steht „{ $passage }“ für keine. Bitte nimm 1, oder lass sie weg.
   *[other] { $count } Stellen stehen zur Auswahl, und „{ $passage }“ ist keine davon. Bitte nimm Nummern bis { $count }, etwa 1,2.
}
refused-many-passages = { $limit ->
    [one] Auf einen Stimmzettel passt eine Stelle.
   *[other] Auf einen Stimmzettel passen { $limit } Stellen.
}
refused-unknown-proposal = Dieser Vorschlag wartet nicht mehr: Er ist unterstützt oder zurückgenommen worden, oder seine Zeit ist um.
refused-own-proposal = Das hast du selbst vorgeschlagen. Unterstützen muss es jemand anderes.
refused-no-draw = In dieser Abstimmung wurde kein Los gezogen, also gibt es nichts nachzuprüfen.

refused-no-body = Hier gibt es noch keine Versammlung und keinen Rat.
hint-no-body = Moderatoren gründen: /versammlung gründen
refused-which-body = Es gibt mehrere Gremien. Bitte sag, welches du meinst: { $titles }
refused-no-such-body = Es gibt kein Gremium „{ $body }“. Bitte nimm den Namen eines vorhandenen.
refused-no-programmes = In diesem Gremium unterstützt niemand Programme: Seine Gruppen wählen Personen.
refused-no-groups = Dieses Gremium hat keine Gruppen: Alle unterstützen ein Programm.
refused-no-such-list = Es gibt keine Liste „{ $list }“. Bitte nimm Nummer oder Namen einer vorhandenen.
refused-no-such-group = Es gibt keine Gruppe „{ $group }“. Bitte nimm Nummer oder Namen einer vorhandenen.
refused-not-of-group = Diese Gruppe ist für alle, die eine bestimmte Rolle haben oder einen bestimmten Kanal sehen. Bei dir ist das nicht so.

## Die Maschine

refused-already-running = Ein anderer Study Circle benutzt diesen Datenordner schon (Prozess { NUMBER($pid, useGrouping: 0) }). Bitte beende ihn zuerst.
refused-busy-adding = Gerade wird ein anderer Text aufgenommen. Bitte versuche es noch einmal, wenn er fertig ist.
refused-busy = Das hat gerade zu lange gedauert. Bitte versuche es gleich noch einmal.
refused-other-model = Die Bibliothek entstand mit dem Modell „{ $stored }“, eingestellt ist aber „{ $configured }“. Bitte stelle wieder „{ $stored }“ ein, oder lass die Vektoren neu berechnen: study-circle reembed
refused-no-model = Das Modell „{ $model }“ ließ sich nicht laden. Bitte prüfe seinen Namen und ob es installiert ist.
refused-not-a-reranker = „{ $model }“ ist kein Reranker: Niemand hat es darauf trainiert, eine Frage mit einer Stelle zu vergleichen; die Reihenfolge wäre Zufall. Bitte stelle in STUDY_CIRCLE_RERANKER einen Cross-Encoder ein, oder lass es leer.
refused-damaged = Die Datei „{ $file }“ ist beschädigt. Bitte stelle sie aus einer Sicherung wieder her.
refused-damaged-ledger = Das Protokoll des Kreises „{ $circle }“ ist beim Eintrag { NUMBER($entry, useGrouping: 0) } beschädigt, deshalb sind seine Abstimmungen nicht zu gebrauchen. Bitte stelle den Datenordner aus einer Sicherung wieder her.
refused-newer-data = „{ $file }“ stammt von einem neueren Study Circle. Bitte installiere die neuere Version.
refused-file-exists = „{ $file }“ ist schon da. Bitte nenne eine Datei, die es noch nicht gibt.
refused-nothing-to-back-up = In „{ $folder }“ gibt es nichts zu sichern. Bitte prüfe, ob es der richtige Datenordner ist.
refused-bad-backup = „{ $file }“ ist keine Sicherung oder eine beschädigte, deshalb wurde nichts geändert. Bitte nimm eine andere.
refused-no-room = Der Speicherplatz ist voll, deshalb wurde nichts gespeichert. Bitte schaffe Platz und versuche es noch einmal.
refused-bad-data-folder = Der Datenordner „{ $folder }“ ist nicht zu gebrauchen. Bitte nenne einen Ordner, in den ich schreiben darf.
refused-bad-circle = „{ $circle }“ kann kein Name eines Kreises sein. Bitte nimm Buchstaben, Ziffern, Binde- und Unterstriche.
refused-bad-setting = Die Einstellung { $setting } kann nicht „{ $value }“ sein. Bitte berichtige sie und starte neu.
refused-bad-batch = Zeile { $line } von „{ $file }“ ist keine Frage. Bitte gib jede Zeile als JSON-Objekt mit „id“ und „question“ an.
refused-no-token = Es fehlt ein Discord-Token. Bitte trage ihn in DISCORD_TOKEN ein und starte neu.
refused-bad-token = Discord hat den Token nicht angenommen. Bitte trage einen gültigen in DISCORD_TOKEN ein und starte neu.
refused-no-discord = Discord ist nicht zu erreichen. Bitte prüfe die Netzverbindung und versuche es noch einmal.
refused-not-loopback = „{ $address }“ ist keine Adresse dieses Rechners selbst. Bitte nimm eine, die mit http://127.0.0.1 oder http://localhost beginnt.
refused-worker-died = Die Arbeit brach unerwartet ab, und nichts wurde geändert. Bitte versuche es noch einmal.
refused-unexpected = Etwas ging schief, womit ich nicht gerechnet habe. Bitte versuche es noch einmal; geschieht es wieder, sag es der Person, die mich betreibt.

# Wo der Name einer Datei keine Endung hat.
no-suffix = ohne Endung

refused-cancelled = Das Aufnehmen der Datei wurde abgebrochen; nichts davon wurde gespeichert.
refused-nothing-under-way = Es wird nichts mehr aufgenommen, also gibt es nichts abzubrechen.
refused-unknown-extract = „{ $text }“ hat keine Überschrift „{ $extract }“. Bitte nimm die Überschrift so, wie die Gliederung des Textes sie zeigt.

# Einstellungen
refused-unknown-setting = Es gibt keine Einstellung „{ $setting }“.
hint-unknown-setting = Alle Einstellungen: /verwalten einstellungen
refused-bad-value = „{ $value }“ geht hier nicht. Es geht: { $supported }.
refused-bad-use = „{ $value }“ lässt sich von einem Befehl nicht sagen: schreib an, aus oder wie viele Sekunden Mitglieder warten (bis { $limit }).
refused-not-manager = Nur wer in Discord den Server verwaltet, darf bestimmen, wer hier moderiert.
refused-not-per-channel = Das gilt für den ganzen Server; ein Kanal kann nichts Eigenes haben.
refused-no-channels = Hier gibt es keine Kanäle. Wähle es für den ganzen Server.
refused-unknown-channel = „{ $channel }“ ist kein Kanal, den ich kenne. Schreib „hier“ für diesen oder erwähne ihn mit #.
refused-always-on = { $command } bleibt immer an: auf Hilfe und die eigenen Daten haben alle ein Recht.
refused-command-off = { $command } ist hier abgeschaltet.
refused-too-soon = { $command } bitte erst wieder in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}: so hat es die Moderation eingestellt.
refused-too-many-questions = Du hast in einer Minute { $limit } Fragen gestellt; mehr sieht diese Gruppe nicht vor. Frag wieder in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}.
refused-limited-text = Dieser Text ist einigen Kanälen oder Rollen vorbehalten; seine Worte lassen sich hier nicht allen zeigen.
refused-no-language-model = Wer den Bot betreibt, hat kein Sprachmodell eingerichtet; darum lassen sich andere Worte nicht einschalten.
refused-no-rewording = Andere Worte sind hier nicht eingeschaltet. Es bleibt bei den Worten des Textes.
refused-model-silent = Das Sprachmodell hat nicht rechtzeitig geantwortet. Es bleibt bei den Worten des Textes; versuch es in einer Minute wieder.
refused-wording-refused = Das Sprachmodell hat sich nicht an den Text gehalten; darum werden seine Worte nicht gezeigt. Es bleibt bei den Worten des Textes.
