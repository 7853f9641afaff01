### The command of settings, as in commands.ftl.

name-manage-settings = settings
command-manage-settings = Show what is set here and where each value comes from; change it
option-manage-settings-setting = The setting to show or change
option-manage-settings-value = What it shall be; leave it out to see what may be chosen
option-manage-settings-place = For the whole server, or for this channel only
option-manage-settings-command = A command instead: switch it off or on, or let members wait
option-manage-settings-roles = Roles: what a setting is about, or for whom it holds
example-manage-settings =
    /manage settings
    /manage settings zone Europe/Berlin
    /manage settings command:ask value:30

name-option-setting = setting
name-option-value = value
name-option-place = place
word-place-server = server
word-place-channel = channel
word-setting-language = language
word-setting-zone = zone
word-setting-texts = texts
word-setting-strictness = strictness
word-setting-answers = answers
word-setting-questions = questions
word-setting-keep = keep
word-setting-drafts = drafts
word-setting-minutes = minutes
word-setting-moderators = moderators
word-setting-facilitators = facilitators
word-setting-session-role = session-role
word-setting-log = log
word-setting-rewording = rewording

name-manage-limit = limit
command-manage-limit = Keep a text to a channel or to roles; nobody else finds it
option-manage-limit-text = The text
option-manage-limit-channel = A channel in which it is there (one more each time)
option-manage-limit-roles = Roles for which it is there
example-manage-limit =
    /manage limit Lamplighters
    /manage limit Lamplighters roles:@Crew
