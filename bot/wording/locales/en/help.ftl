### /help, and the first message after an invitation.

help-title = What you can do
help-example = Example: { $example }
help-hint = Choose below, or type /help and a command: its options, and lines to try.
control-help-on = More about …
help-who-everyone = For everyone.
help-who-moderators = For moderators.
help-who-leader = For whoever leads the session; moderators and facilitators can take it over.
help-who-seconded = For everyone. What decides something needs a second member, unless a moderator or a facilitator asks it.
help-who-author = For whoever asked.
help-who-author-moderators = For whoever asked, and for moderators.
help-who-founders = Lists and groups are for everyone, assemblies and councils for moderators.
help-who-decided = For moderators; with the vote that decided it, for everyone.
help-examples = { $count ->
    [one] For example:
   *[other] For example, one at a time:
}
control-help-all = All commands
help-brackets = What stands in brackets may be left out.

greeting = Hello, I'm Study Circle. Give me a text; I answer from it, word for word with its place, or say that it isn't there. I read only commands and messages that mention me.
greeting-moderators = Moderators
greeting-moderators-start = Set up (3 min)
greeting-everyone = Everyone
greeting-everyone-start = Try the sample
greeting-operator = Run by { $operator }
