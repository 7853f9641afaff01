### What the bot lacks in a server (/manage check). check-without-… is what does not work without a
### permission.

check-well = All is well: I may do everything that I need here.
check-title = What I need
check-missing = I may not:
check-lacks = { $where }: { $without }
check-everywhere = nowhere in the server
check-more = { $count ->
    [one] one more channel
   *[other] { $count } more channels
}
check-unseen = { $count ->
    [one] a channel that you do not see
   *[other] { $count } channels that you do not see
}
check-without-view-channel = I cannot post there, nor answer when somebody mentions me. Commands work.
check-without-send-messages = no cards of votes, no reminders, no answer when somebody mentions me. Commands work.
check-without-send-messages-in-threads = no result in the thread of its vote, and no discussion in a thread.
check-without-create-public-threads = results stand below the vote’s card instead of in a thread, and a discussion gets no thread of its own.
check-without-attach-files = results come without their picture, in words only.
check-without-read-message-history = after an outage I cannot see what I have posted, so something might be posted twice; and my answers do not hang on the message that they answer.
check-without-create-events = the meetings of your reading plan are not among the server’s events.
check-without-manage-roles = nobody gets the role that you chose for delegates or for sessions.
check-where = You can change this in the channel’s settings under Permissions, or for all channels in Server Settings › Roles.
check-gone = No longer there:
check-gone-setting-channel = The channel that is set as “{ $setting }”. Choose another: /manage settings { $word }
check-gone-setting-role = A role that is set as “{ $setting }”. Choose again: /manage settings { $word }
check-gone-text-channel = A channel to which “{ $title }” was kept. See who finds the text now: /manage limit
check-gone-text-role = A role to which “{ $title }” was kept. See who finds the text now: /manage limit
check-gone-plan-channel = The channel in which “{ $title }” is read. Nothing is posted of that plan any more: /plan show
check-commands = Discord has not taken my newest commands, so some may be missing or not work. Whoever runs me should start me again.
check-hidden = { $count ->
    [one] One channel I do not see. That is fine, unless you want to use me there.
   *[other] { $count } channels I do not see. That is fine, unless you want to use me there.
}

check-machine = What applies here
check-data = Data folder
check-model = Embedding model
check-backups-name = Backups
check-backups = { $days ->
    [one] kept for { $days } day
   *[other] kept for { $days } days
}
check-backups-unknown = nothing is said about how long they are kept (STUDY_CIRCLE_BACKUP_DAYS)
check-doctor = There are no permissions in a terminal. Whether data and model are sound, this shows: study-circle doctor

permission-create-public-threads = Create Public Threads
permission-attach-files = Attach Files
permission-read-message-history = Read Message History
