### Der Befehl für Einstellungen, wie in commands.ftl.

name-manage-settings = einstellungen
command-manage-settings = Zeigt, was hier eingestellt ist und woher es kommt; ändert es
option-manage-settings-setting = Die Einstellung, die gezeigt oder geändert werden soll
option-manage-settings-value = Was gelten soll; lass es weg, um zu sehen, was möglich ist
option-manage-settings-place = Für den ganzen Server oder nur für diesen Kanal
option-manage-settings-command = Stattdessen ein Befehl: aus- oder anschalten, oder warten lassen
option-manage-settings-roles = Rollen: worum es geht, oder für wen es gilt
example-manage-settings =
    /verwalten einstellungen
    /verwalten einstellungen zone Europe/Berlin
    /verwalten einstellungen befehl:fragen wert:30

name-option-setting = einstellung
name-option-value = wert
name-option-place = ort
word-place-server = server
word-place-channel = kanal
word-setting-language = sprache
word-setting-zone = zone
word-setting-texts = texte
word-setting-strictness = strenge
word-setting-answers = antworten
word-setting-questions = fragen
word-setting-keep = aufbewahren
word-setting-drafts = entwürfe
word-setting-minutes = rundenprotokolle
word-setting-moderators = moderation
word-setting-facilitators = leitung
word-setting-session-role = rundenrolle
word-setting-log = protokoll
word-setting-rewording = andere-worte

name-manage-limit = begrenzen
command-manage-limit = Einen Text einem Kanal oder Rollen vorbehalten; sonst findet ihn niemand
option-manage-limit-text = Der Text
option-manage-limit-channel = Ein Kanal, in dem es ihn gibt (jedes Mal einer mehr)
option-manage-limit-roles = Rollen, für die es ihn gibt
example-manage-limit =
    /verwalten begrenzen Lamplighters
    /verwalten begrenzen Lamplighters rollen:@Besatzung
