### What is kept of members and of texts, and what deleting means.

privacy-title = What is stored about you here
privacy-nothing = Nothing is stored about you in this circle.
privacy-known = That you once took part, and nothing else.
held-roll = You are on the roll
kept-roll = With your roles and the date when you joined the server, until you delete your data.
held-ballots = { $count ->
    [one] Your ballot in an open vote
   *[other] Your ballots in { $count } open votes
}
kept-ballots = Until you withdraw, or delete your data. No member and no moderator sees a secret ballot.
held-past = { $count ->
    [one] Your ballot in a vote that has ended
   *[other] Your ballots in { $count } votes that have ended
}
kept-past = For good, so that the count can be checked. Delete your data, and nobody can tell whose ballot it was.
held-supports = { $count ->
    [one] Your support in an assembly
   *[other] Your support in { $count } assemblies
}
kept-supports = Until you withdraw, or delete your data.
held-signatures = { $count ->
    [one] Your signature under a petition
   *[other] Your signatures under { $count } petitions
}
kept-signatures = Until the petition is over; who signed is never shown.
held-seats = { $count ->
    [one] Your seat in a body
   *[other] Your seats in { $count } bodies
}
kept-seats = With the mandates tied to it, for as long as you hold it.
held-questions = { $count ->
    [one] A question of yours, with its answer
   *[other] { $count } questions of yours, with their answers
}
kept-questions = { $count ->
    [one] For a day, so that the buttons under the answers work.
   *[other] For { $count } days, so that the buttons under the answers work.
}
held-proposals = { $count ->
    [one] A vote that you drafted or proposed
   *[other] { $count } votes that you drafted or proposed
}
kept-proposals = { $count ->
    [one] A draft for a day after its last change; a proposal until it is opened, for a day at most.
   *[other] A draft for a day after its last change; a proposal until it is opened, for { $count } days at most.
}
held-sessions = { $count ->
    [one] One session
   *[other] { $count } sessions
} in which you took part
kept-sessions = Your turns, and what you asked or suggested there; your name only if you wished it. { $count ->
    [0] For as long as the group uses this bot.
    [one] For a day after the session.
   *[other] For { $count } days after the session.
}
held-prepared = { $count ->
    [one] One session that you prepare
   *[other] { $count } sessions that you prepare
}
kept-prepared = Until you begin it; otherwise it is dropped after 12 hours.
privacy-group = Of the group: its texts with their index, and its votes, decisions and bodies. For as long as it uses this bot; { $count ->
    [0] when the bot has left the server, all of it is deleted.
    [one] a day after the bot has left the server, all of it is deleted.
   *[other] { $count } days after the bot has left the server, all of it is deleted.
} Nothing of it is used for anything else.
privacy-operator = This bot is run by { $operator }. Whoever runs it can technically read all of this.
privacy-operator-unnamed = Whoever runs this bot can technically read all of this. Your moderators know who that is.
privacy-model = Your moderators allow other words: if you press “In other words”, your question and the paragraphs shown with its answer are sent to { $host } (language model { $model }), without your name. So are prompts with their quotations, if whoever prepares a session wants them worded anew. Nothing is sent unless somebody presses.
privacy-backups = { $count ->
    [0] Backups may hold what was deleted until whoever runs this bot deletes them too.
    [one] Backups expire after a day.
   *[other] Backups expire in { $count } days.
}
data-exported = Everything that is stored about you in this circle.
data-exported-note = Keep the file to yourself: it shows how you voted, and proves it.
forget-title = Delete your data?
forget-ballots = { $count ->
    [one] Your ballot in one open vote will be withdrawn. You cannot vote there again.
   *[other] Your ballots in { $count } open votes will be withdrawn. You cannot vote there again.
}
forget-supports = { $count ->
    [one] Your support in one assembly will be withdrawn.
   *[other] Your support in { $count } assemblies will be withdrawn.
}
forget-signatures = { $count ->
    [one] Your signature under one petition will be withdrawn.
   *[other] Your signatures under { $count } petitions will be withdrawn.
}
forget-seats = { $count ->
    [one] Your seat falls vacant.
   *[other] Your { $count } seats fall vacant.
}
forget-deleted = Your questions, your proposals, your notes, your marks of what is unclear and your place on the roll are deleted, and who you were in votes, bodies and sessions: your turns there, what you asked of the texts and suggested, and your name in their minutes.
forget-stays = The results of votes that have ended stay, and so does what you put to the group, without your name. Posts in channels remain.
forgotten = { $count ->
    [0] Whoever you were in votes and bodies is erased. Closed results stay.
    [one] Your ballot in one open vote is withdrawn, and whoever you were in votes and bodies is erased. Closed results stay.
   *[other] Your ballots in { $count } open votes are withdrawn, and whoever you were in votes and bodies is erased. Closed results stay.
}
forgotten-rest = Your questions, proposals, notes and marks are deleted too, and what sessions kept of you. Posts in channels remain.
kept-as-is = Nothing was deleted.
orphaned-on-request = These words were removed on request; their place is left.
takedown-title = Take { $title } down?
takedown-gone = a text that is no longer in the library
takedown-means = The text, its passages and its index are deleted. In votes, in the history, in kept answers and under notes its words become “[removed on request]”; citations and the file’s hash stay.
takedown-means-gone = In votes, in the history and in kept answers its words become “[removed on request]”; citations and the file’s hash stay.
takedown-votes = { $count ->
    [0] No vote quotes it.
    [one] One vote quotes it.
   *[other] { $count } votes quote it.
}
takedown-for-good = This cannot be undone.
takedown-remains = What remains:
takedown-file = The file itself, with whoever added it.
takedown-file-named = The file “{ $file }” itself, with whoever added it.
takedown-backups = { $count ->
    [0] Backups, until whoever runs this bot deletes them.
    [one] Backups, for a day.
   *[other] Backups, for { $count } days.
}
takedown-messages = Private replies: only their reader sees them, and they cannot be changed. Also minutes posted as a file, and answers that I posted in channels before I kept where they stand: please delete these by hand. Of other answers there that I cannot edit, /now tells moderators.
taken-down = Taken down: { $title }
taken-down-votes = { $count ->
    [0] No vote quoted it.
    [one] Its words are gone from one vote.
   *[other] Its words are gone from { $count } votes.
}
taken-down-answers = { $count ->
    [0] No kept answer quoted it.
    [one] Its words are gone from one kept answer.
   *[other] Its words are gone from { $count } kept answers.
}
taken-down-posts = { $count ->
    [one] One answer in a channel quoted it: I am editing it now.
   *[other] { $count } answers in channels quoted it: I am editing them now.
}
answer-taken-down = The text that this answer quoted was taken down.
control-privacy = Privacy
control-mydata = Get it as a file
control-askforget = Delete my data
control-forget = Delete
control-keep = Keep
control-takedown = Take down
