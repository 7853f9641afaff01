### study-circle setup: from a token to the invitation.

setup-where =
    You need a bot of your own at Discord; it takes two minutes.
    1. Open https://discord.com/developers/applications and choose “New Application”.
    2. Under “Bot”, choose “Reset Token” and copy the token.
    Nothing needs to be switched on there. Whoever has the token is the bot: show it to nobody.
setup-token = The token (it stays invisible while you paste it):
setup-checked = The token is good: it belongs to “{ $name }”.
setup-privileged = Switched on without need: { $intents }. I never use them; you can switch them off under “Bot”.
setup-invite = Open this address to invite the bot to your server:
setup-start = Start the bot now?
setup-later = Then later: put the token into DISCORD_TOKEN and type: study-circle run
