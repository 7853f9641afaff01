### /help, and the first message after an invitation.

help-title = What you can do
help-example = Example: { $example }
help-hint = To see what a command’s options mean: /help and the command
help-moderators = for moderators
help-brackets = What stands in brackets may be left out.

greeting = Hello, I'm Study Circle. Give me a text; I answer from it, word for word with its place, or say that it isn't there. I read only commands and messages that mention me.
greeting-moderators = Moderators
greeting-moderators-start = Set up (3 min)
greeting-everyone = Everyone
greeting-everyone-start = Try the sample
greeting-operator = Run by { $operator }
