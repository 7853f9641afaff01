### Die Führung durch den Anfang (/verwalten einrichten).

guide-title = Einrichten, { $step } von { $of }: { $what }
guide-language = die Sprache
guide-roles = wer was tut
guide-text = der erste Text
guide-question = eine Probefrage

guide-language-said = Welche Sprache soll ich für das benutzen, was alle sehen? Was ich nur einem Mitglied sage, steht in dessen eigener Sprache.
guide-roles-said = Wer den Server verwaltet, darf hier alles. Wenn du magst, wähle Rollen, die auch zur Moderation gehören, und Rollen, die Gespräche leiten.
guide-roles-hint = Wer durch eine Rolle moderiert, braucht auch die Befehle der Moderation: Erlaube sie der Rolle unter Servereinstellungen › Integrationen.
guide-roles-form = Wer was tut
guide-text-said = Jetzt brauche ich etwas, woraus ich antworten kann. Gib mir mit /verwalten hinzufügen eine Datei, etwa ein PDF, ein EPUB oder ein Word-Dokument. Sobald der Text in der Bibliothek ist, befrage ihn mit /fragen, oder mach hier weiter.
guide-text-none = Ich finde noch keinen Text. Wird gerade einer gelesen, versuch es bitte gleich noch einmal.
guide-text-sample = Nichts zur Hand? Nimm das Beispiel, eine kurze Geschichte eines Lesekreises (auf Englisch). Mit /verwalten entfernen nimmst du es wieder heraus.
guide-text-there = In der Bibliothek: { $titles }.
guide-question-said = Frage etwas, das im Text steht. Du siehst die Antwort so, wie deine Mitglieder sie sehen werden; hier siehst nur du sie.
guide-question-form = Eine Probefrage
guide-question-label = Deine Frage
guide-question-hint = Etwas, das wirklich im Text steht

guide-key-skip = Überspringen
guide-key-next = Weiter
guide-key-text = Gleich zum ersten Text
guide-key-there = Ich habe einen hinzugefügt
guide-key-try = { $question }
guide-key-again = Noch eine Frage
guide-key-check-again = Noch einmal prüfen

guide-done = Das ist alles: Ab jetzt können alle hier fragen
guide-done-without = Ab jetzt können alle hier fragen
guide-members = Was deine Mitglieder tun können:
guide-members-ask = eine Frage in eigenen Worten
guide-mention = Mich erwähnen
guide-members-mention = und fragen, in jedem Kanal, in dem ich schreiben darf
guide-members-texts = alle Texte, um darin zu lesen
guide-members-now = was hier los ist: Treffen, offene Abstimmungen
guide-members-help = alles andere
guide-later = Und wenn du magst:
guide-later-settings = wer Antworten sieht, wie streng sie sind, die Zeitzone und mehr
guide-later-plan = gemeinsam einen Text lesen, Abschnitt für Abschnitt
guide-later-add = der nächste Text

control-setup = Einrichten
control-setup-step = Weiter
control-setup-language = Auswählen
control-setup-roles = Rollen wählen …
control-setup-roles-write = Speichern
control-setup-sample = Das Beispiel nehmen
control-setup-ask = Etwas fragen …
control-setup-ask-write = Fragen
control-setup-try = Fragen
control-setup-check = Rechte prüfen
