### study-circle setup: vom Token bis zur Einladung.

setup-where =
    Du brauchst einen eigenen Bot bei Discord; das dauert zwei Minuten.
    1. Öffne https://discord.com/developers/applications und wähle „New Application“.
    2. Wähle unter „Bot“ den Knopf „Reset Token“ und kopiere den Token.
    Eingeschaltet werden muss dort nichts. Wer den Token hat, ist der Bot: Zeig ihn niemandem.
setup-token = Der Token (beim Einfügen bleibt er unsichtbar):
setup-checked = Der Token stimmt: Er gehört zu „{ $name }“.
setup-privileged = Ohne Not eingeschaltet: { $intents }. Ich benutze das nie; du kannst es unter „Bot“ ausschalten.
setup-invite = Öffne diese Adresse, um den Bot auf deinen Server einzuladen:
setup-start = Den Bot jetzt starten?
setup-later = Dann später: Trage den Token in DISCORD_TOKEN ein und tippe: study-circle run
