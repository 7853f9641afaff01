### Settings of a server and its channels. setting-… is what one is called, setting-…-said what it
### is about, setting-…-is-… one of its values, setting-…-none that there is none.

settings-title = Settings
settings-done = Saved.
settings-menu = Change a setting …
settings-commands = Commands
settings-commands-all = All are on, and nobody has to wait.
settings-command-on = on
settings-command-off = off
settings-command-wait = { $seconds ->
    [one] once in a second
   *[other] once in { $seconds } seconds
}
settings-hint = Switch a command off, or let members wait: /manage settings command:ask value:off (or 30 for seconds, or on), for some roles or this channel only if you like. Who may use a command at all you can also choose in Discord: Server Settings › Integrations.

setting-now = Now: { $value }
setting-menu = Choose …
setting-place-server = What you choose holds for the whole server.
setting-place-channel = What you choose holds in { $channel } and its threads.
setting-from-channel = chosen for this channel
setting-from-server = chosen for this server
setting-from-operator = chosen by whoever runs the bot
setting-from-default = the default

setting-form-number = From { $least } to { $most }
setting-form-zone = Such as Europe/Berlin
setting-form-texts = Titles, with semicolons between them
setting-form-roles = Names of roles, with commas between them
setting-form-channel = “here” for this channel, or a channel’s number

setting-language = Language
setting-language-said = The language of what everybody sees. Private answers are in each member’s own.
setting-language-is-auto = as the server has it
setting-language-is-en = English
setting-language-is-de = German
setting-zone = Time zone
setting-zone-said = The zone of the hours that members write, such as “friday 20:00”.
setting-zone-none = that of the computer on which the bot runs
setting-texts = Texts
setting-texts-said = Which texts questions and prompts are about here.
setting-texts-none = all
setting-strictness = Strictness
setting-strictness-said = How sure an answer has to be before it is given.
setting-strictness-is-strict = strict: rather no answer than a doubtful one
setting-strictness-is-balanced = balanced
setting-strictness-is-generous = generous: rather a doubtful answer than none
setting-answers = Answers
setting-answers-said = Who sees the answer to a question. Private ones can be shared by a button.
setting-answers-is-private = only whoever asks
setting-answers-is-public = everybody in the channel
setting-questions = Questions in a minute
setting-questions-said = How many questions each member may ask in a minute.
setting-keep = Days that questions are kept
setting-keep-said = For how many days a question is kept with its answer, so that the buttons below it work. What is older is deleted.
setting-drafts = How long drafts are kept
setting-drafts-said = A draft of a vote or a reading plan is deleted so long after its last change. This holds for those begun from now on.
setting-minutes = How long minutes are kept
setting-minutes-said = A session is deleted so long after it was over, with its minutes, prompts and turns, also where nobody posted them. What is posted in a channel stays.
setting-minutes-none = as long as the group uses the bot
setting-moderators = Moderators
setting-moderators-said = Roles whose members may do what moderators do, beside those who manage the server. In Discord, show them the moderators’ commands in Server Settings › Integrations as well.
setting-moderators-none = those who manage the server
setting-facilitators = Facilitators
setting-facilitators-said = Roles whose members may open choices and motions without a seconder, and take over sessions. Anybody may start one.
setting-facilitators-none = moderators only
setting-log = Log
setting-log-said = The channel in which the bot tells what moderators did.
setting-log-none = nowhere
setting-rewording = Other words
setting-rewording-said = Whether a language model may word answers and prompts anew, when somebody presses for it.
setting-rewording-is-off = off: nothing leaves this machine but to Discord
setting-rewording-is-on = on
setting-rewording-sent = While it is on, a press of “In other words” sends the question and the paragraphs shown with its answer to { $host } (model: { $model }), chosen by whoever runs the bot; “Smoother wording” sends the prompts that are kept, with their quotations. Who asks is not told. What comes back is shown only where every quotation in it is in the text, beside the text’s own words.
setting-rewording-nobody = Whoever runs the bot has set up no language model, so it cannot be switched on.

control-setting = Show
control-setting-open = Open
control-setting-choose = Choose
control-setting-write = Save
control-setting-words = Write …
control-setting-reset = As if nothing were chosen here
control-setting-channel = For this channel only
control-setting-server = For the whole server
control-settings = All settings

limits-none = Everybody sees this text, everywhere.
limits-hint = Keep it to a channel or to roles with /manage limit: it is then found, quoted, listed and suggested there only.
limits-some = This text is there in { $seen }, and nowhere else.
limits-some-means = Elsewhere it is not found, quoted, listed or suggested. Before everybody, what is kept to roles is not quoted either. A vote that quotes it shows its words to whoever sees the vote.

control-limit-lift = For everybody, everywhere
