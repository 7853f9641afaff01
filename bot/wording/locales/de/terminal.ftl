### Was nur der Chat im Terminal sagt.

banner = Study Circle. Frag deine Texte: Sie antworten wörtlich, mit der Stelle.
banner-texts = Texte hier: { $titles }.
banner-more = { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
}
banner-leave = /hilfe zeigt, was du tun kannst, /ende beendet den Chat.

terminal-speaker-name = ich
terminal-speaker-option = name
terminal-speaker = Sagen, wer spricht und was das Mitglied auf einem Server ist: /ich Anna rollen: leser, crew beigetreten: 2026-10-01 moderator: nein. Mit fort: ja hat es ihn verlassen
terminal-place-name = hier
terminal-place-option = kanal
terminal-place = Sagen, in welchem Kanal gesprochen wird und wer ihn sieht: /hier crew mitglieder: Anna, Ben. Allein: in keinem
terminal-yes = ja
terminal-no = nein
terminal-part = Auf diesem Server: { $facts }
terminal-part-joined = seit { DATETIME($at, dateStyle: "long") }
terminal-part-member = nicht in der Moderation
terminal-left-channel = { $name } sieht #{ $channel } nicht, deshalb wird jetzt in keinem Kanal gesprochen.
terminal-gone = { $name } hat den Server verlassen.
terminal-gone-speaks = Gerade spricht { $name }. Bitte lass zuerst jemand anderen sprechen.
terminal-here = Gesprochen wird jetzt in #{ $channel }.
terminal-nowhere = Gesprochen wird jetzt in keinem Kanal.
terminal-unseen = { $name } sieht #{ $channel } nicht, deshalb wird nicht dort gesprochen.
terminal-seen-by = { $count ->
    [one] Nur { $members } kann ihn sehen.
   *[other] Nur { $members } können ihn sehen.
}
terminal-seen-by-all = Alle können ihn sehen.
terminal-no-channel = Bitte nenne den Kanal: /hier und ein Name.
name-option-joined = beigetreten
name-option-moderator = moderator
name-option-gone = fort
name-option-members = mitglieder
terminal-quit-name = ende
terminal-quit = Den Chat beenden (auch mit Strg-D)
terminal-speaking = Jetzt spricht { $name }.
terminal-no-name = Bitte sag, wer spricht: /ich und ein Name.
terminal-number = (Zahl tippen)
terminal-renumbered = (ab hier gelten diese Zahlen)
terminal-thinking = Sehe in den Texten nach …
terminal-stopped = Abgebrochen, bevor es fertig war.
terminal-goodbye = Auf Wiedersehen.

terminal-unknown-command = Einen Befehl „{ $command }“ gibt es nicht. /hilfe nennt alle.
terminal-did-you-mean = Einen Befehl „{ $command }“ gibt es nicht. Meintest du { $guess }?
terminal-incomplete = Nach „{ $command }“ fehlt noch ein Wort: { $words }.
terminal-no-second = Einen Befehl „{ $typed }“ gibt es nicht. Nach „{ $command }“ kommt eins von diesen: { $words }.
terminal-open-quote = Ein Anführungszeichen ist nicht geschlossen. Bitte setze ein zweites, wo der Wert endet.
terminal-twice = Die Angabe „{ $option }“ steht zweimal da. Bitte gib sie nur einmal an.
terminal-too-many = Das sind zu viele Wörter. Bitte setze einen Wert mit Leerzeichen in Anführungszeichen: "…"
# $keys: die wählbaren, z. B. [1] und [2].
terminal-no-number = { $count ->
    [0] Hier gibt es nichts zu wählen. Um nach der Zahl selbst zu fragen: /fragen { $typed }
    [one] Wählbar ist hier nur { $keys }. Um nach der Zahl selbst zu fragen: /fragen { $typed }
   *[other] Wählbar sind hier nur { $keys }. Um nach der Zahl selbst zu fragen: /fragen { $typed }
}

terminal-one-number = Bitte eine Zahl nach der anderen: Zusammen gehen nur Einträge derselben Liste.
terminal-two-menus = Diese Zahlen gehören zu verschiedenen Listen. Bitte wähle aus einer davon.
# $least: mindestens so viele müssen gewählt werden. $most: höchstens so viele können es.
terminal-how-many = { $most ->
    [one] Bitte wähle nur eine Zahl.
   *[other] { $least ->
        [0] Bitte wähle höchstens { $most } Zahlen.
        [1] Bitte wähle höchstens { $most } Zahlen.
       *[other] Bitte wähle { $least } bis { $most } Zahlen.
    }
}
# $first, $second: Zahlen von Einträgen, etwa 3 und 4.
terminal-menu-several = (mehrere zugleich: { $first },{ $second })
terminal-menu-none = nichts davon
terminal-key-off = (gerade nicht)
terminal-bad-day = Den Tag „{ $date }“ verstehe ich nicht. Bitte schreib ihn wie 2026-03-01.
terminal-menu-chosen = (gewählt)

terminal-form-how = Tippe Zeile für Zeile. Strg-C oder ein Befehl bricht ab.
terminal-form-keep = Enter lässt es so.
terminal-form-change = Enter lässt es so, - leert es.
terminal-form-skip = Enter lässt es leer.
terminal-form-needed = Hier muss etwas stehen.
terminal-form-long = Das ist zu lang: höchstens { $longest } Zeichen.
terminal-form-left = Abgebrochen. Nichts wurde geändert.

moment = { DATETIME($at, dateStyle: "full", timeStyle: "short") }
terminal-saved = Gespeichert als { $file }
terminal-not-saved = { $file } lässt sich nicht in diesen Ordner schreiben. Bitte wechsle in einen anderen Ordner und versuch es noch einmal.
