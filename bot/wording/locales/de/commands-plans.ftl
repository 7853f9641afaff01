### Die Befehle der Lesepläne, wie in commands.ftl.

name-plan = plan
command-plan = Was bis wann gelesen wird

name-plan-show = zeigen
command-plan-show = Zeigen, was jetzt gelesen wird, und die nächsten Treffen
example-plan-show = /plan zeigen

name-plan-position = stand
command-plan-position = Zeigen, wie weit dieser Kanal gelesen hat; Moderatoren können das ändern
option-plan-position-portion = Der Abschnitt, bei dem die Gruppe ist (Moderatoren)
example-plan-position =
    /plan stand
    /plan stand 2

name-manage-plan = leseplan
command-manage-plan = Einen Text auf Treffen verteilen, mit Vorschau; später die Termine ändern
option-manage-plan-text = Der Text
option-manage-plan-meetings = Wie viele Treffen
option-manage-plan-first = Das erste Treffen, zum Beispiel: freitag 20:00
option-manage-plan-every = Wie oft ihr euch trefft
option-manage-plan-zone = Die Zeitzone, zum Beispiel Europe/Berlin
example-manage-plan =
    /verwalten leseplan Lamplighters
    /verwalten leseplan Lamplighters treffen:4 erstes:"freitag 20:00" zeitzone:Europe/Berlin

name-option-portion = abschnitt
name-option-meetings = treffen
name-option-first = erstes
name-option-every = takt
name-option-zone = zeitzone
word-every-day = tag
word-every-week = woche
word-every-fortnight = zweiwochen
