### Why something was not done, and what to do instead. The facts are those of bot/errors.py.
### The sentences name no command: the command line says them too. hint-… goes below them in a chat.

## What was asked for

refused-empty-question = The question is empty. Please write what you want to know.
refused-long-question = The question has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }; at most { $limit ->
        [one] { $limit } is
       *[other] { $limit } are
    } possible. Please ask it more briefly.
refused-bad-characters = The question holds characters that are no text. Please type it again without them.
refused-no-texts = There is no text here, so there is nothing to ask. Please add one first.
hint-no-texts = Moderators put a text in with /manage add. Anyone can try the sample.
refused-unknown-text = There is no text called “{ $text }” in the library. Please check the title in the list of texts.
hint-unknown-text = The list: /text list
refused-unknown-page = { $pages ->
    [one] There is no part { $page }: the text has only one part.
   *[other] There is no part { $page }: the text has parts 1 to { $pages }.
}
refused-unknown-answer = This button does not work any more: what it stood for is gone. Please ask again, or open it anew.
refused-unknown-command = There is no command “{ $command }”. The help lists every command.
hint-unknown-command = Every command: /help
refused-unknown-option = “{ $command }” has no option “{ $option }”. Please leave it out, or correct its name.
refused-missing-option = “{ $command }” needs the option “{ $option }”. Please add it.
refused-bad-number = “{ $value }” is not a number for “{ $option }”. Please give a whole number from 1 upwards.
refused-bad-title = This cannot be a title. Please give one with at least one letter or digit.
refused-long-detail = “{ $option }” is too long. Please keep it to { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
refused-nothing-to-change = Nothing was given to change. Please give a new title, author or year.
refused-not-moderator = Only moderators can do this. Please ask one of them.

## A place in the texts

refused-no-reference = “{ $reference }” names no paragraph. Please write a title or a heading and the number of a paragraph, like [Tides 2].
refused-paragraph-gone = This paragraph is no longer in the text as it was. Please look it up again.
refused-empty-note = The note is empty. Please write something.
refused-long-note = The note has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }; at most { $limit ->
        [one] { $limit } is
       *[other] { $limit } are
    } possible. Please say it more briefly.
refused-too-many-notes = You keep { $limit ->
    [one] one note
   *[other] { $limit } notes
} already, as many as there is room for. Please delete one first.
refused-unknown-note = You have no note { $note }. Please take a number from the list of your notes.
hint-unknown-note = The list: /note list
refused-short-message = A text of fewer than { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
} is hardly worth adding. Please choose a longer message, or one with a file.
refused-many-files = This message has several files. Please add them one by one.
hint-many-files = One file: /manage add

## The file

refused-no-file = There is no file “{ $file }”. Please check its name and folder.
refused-not-a-file = “{ $file }” is a folder or a device, not a file. Please name a single file.
refused-empty-file = The file “{ $file }” is empty. Please choose another.
refused-binary-file = “{ $file }” is { $kind ->
    [pdf] a PDF
    [zip] an archive, a Word file or an e-book
    [gzip] an archive
    [rar] an archive
    [png] a picture
    [jpeg] a picture
    [gif] a picture
    [ole] an Office file
    [rtf] a Rich Text file
    [elf] a program
    [sqlite] a database
   *[other] a binary file
}, not what its name says. Please give it its right ending, or save its words as PDF, EPUB, Word or plain text, and add that.
refused-not-utf8 = “{ $file }” is not valid UTF-8: byte { $offset } does not fit. Please save it in the encoding UTF-8, and add it again.
refused-unknown-format = “{ $file }” is in a format that I cannot read ({ $suffix }). I can read: { $supported }.
refused-no-text = “{ $file }” holds no readable words. Please choose another file.
refused-encrypted-file = “{ $file }” opens only with a password. Please save it without one, and add that.
refused-damaged-file = “{ $file }” cannot be read as { $format }: it is damaged, or something else. Please check that it opens elsewhere, save it anew, and add that.
refused-too-much = “{ $file }” was put aside: { $what ->
    [memory] it takes too much memory to read
    [time] it takes too long to read
    [unpacked] it unpacks to far more than its size
    [entries] it is made of too many parts
    [nesting] its parts stand too deep inside one another
   *[other] it takes too much to read
}. Please split it, or save its words as plain text, and add that.
refused-scanned = { $pages ->
    [one] The only page of “{ $file }” contains no text
   *[other] 0 of { $pages } pages of “{ $file }” contain text
}, so it was not added. To have the words in the pictures recognised, add it with the option “ocr” and their language, such as eng.
refused-no-ocr = Words in pictures cannot be recognised here in “{ $languages }”. Please install ocrmypdf and tesseract with these languages (codes such as eng or eng+deu).
refused-too-large = “{ $file }” is too large: { $megabytes } MB, where at most { $limit } MB are possible. Please split it into parts.
refused-unreadable-file = “{ $file }” could not be read. Please check that it opens elsewhere and that I may read it.

## An election file

refused-unknown-rule = There is no rule “{ $rule }”. Please choose one of: { $supported }.
refused-damaged-election = { $line ->
    [0] “{ $file }” cannot be counted
   *[other] Line { NUMBER($line, useGrouping: 0) } of “{ $file }” cannot be counted
}: { $damage ->
    [not-text] it holds bytes that are no text
    [not-json] it is not JSON
    [ends-early] the file ends too early
    [bad-header] the numbers of candidates and seats, or what stands for them, are missing or wrong
    [bad-ballot] it is not a ballot
    [bad-entry] its entry is not what it should be
    [bad-withdrawal] it is not a list of the withdrawn
    [unknown-candidate] it names a candidate that there is not
    [repeated-candidate] it names a candidate twice
    [equal-ranks] it has equal ranks, which this format does not allow
    [incomplete-ballot] it does not rank everybody, as this format asks
    [missing-name] names are missing, or stand twice
    [trailing-lines] something follows after the end
    [wrong-total] there are more or fewer ballots than it says
   *[other] it is damaged
}. Please check the file and save it anew.
refused-rule-does-not-fit = The rule “{ $rule }” does not fit the ballots in “{ $file }”. Please choose a rule for ballots of this kind.

## Data to measure on

refused-damaged-set = Line { NUMBER($line, useGrouping: 0) } of “{ $file }” cannot be used: { $damage ->
    [not-text] it holds bytes that are no text
    [not-json] it is not a JSON object
    [no-id] it has no “id”
    [repeated-id] its “id” stands there before
    [no-text] it has no “text”
    [no-question] it has no “question”
   *[bad-field] one of its fields is not what it should be
}. Please mend the line and try again.
refused-unwritable-file = “{ $file }” cannot be written. Please name a file in a folder that I may write to.
## A decision and a council

refused-unknown-decision = This decision does not exist here. Please look at the list of decisions.
refused-decision-not-in-force = This decision is not in force any more, so nothing can be done about it.
refused-unknown-body = This body does not exist here. Please look at the list of bodies.
refused-unknown-constituency = This group does not exist here. Please look at those of the council.
refused-unknown-seat = Nobody sits there at present. Please look at the list of delegates.
refused-no-constituency = You belong to no group of this council yet. Please join one first.
refused-moving-barred = You cannot change your group now: in one of the two a petition or an election is under way, or you sit for it. Please try again when that is over.
refused-not-standing = You do not stand for election, so there is nothing to withdraw.
refused-sits-already = Whoever has a seat in this body can take no second one.
refused-no-seat = You hold no seat in this council.
refused-bad-name = This cannot be a name. Please give one of at least one and at most { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
refused-name-taken = Somebody stands as “{ $name }” already. Please choose a name that tells you apart.
refused-too-many-stand = At most { $limit ->
    [one] one candidate
   *[other] { $limit } candidates
} can stand on one ballot, and as many do.
refused-election-running = An election is under way there already.
refused-no-vacancy = No seat is vacant there, so there is nothing to fill.
refused-delegate-immune = This delegate was seated not long ago. A petition can begin after { $until }.
refused-not-the-delegate = Only the delegate whom the petition is about can answer it.
refused-not-asked = You are not being asked to fill this seat, or the time to answer is over.
refused-no-chair = There is no chair whom this could be about.
refused-no-executive = This body has no executive.
refused-unknown-mandate = This mandate does not exist, or was taken back.
refused-no-record = This vote is secret, so nobody can tell whether a delegate kept to a mandate in it.

## A petition

refused-unknown-petition = This petition does not exist here. Please look which ones are running.
refused-not-an-elector = Only those whom it concerns can sign this petition: here you are not one of them.
refused-petition-running = A petition about this is being signed already. Please sign that one.
refused-petition-barred = The last vote on this was not long ago. A new petition can begin after { $until }.
refused-petition-over = This petition is over. Nothing can be signed or withdrawn in it any more.
refused-already-signed = You have signed this petition already.
refused-not-signed = You have not signed this petition, so there is nothing to withdraw.
refused-empty-answer = The answer is empty. Please write what you want to say to the petition.
refused-long-answer = The answer has { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }; at most { $limit ->
        [one] { $limit } is
       *[other] { $limit } are
    } possible. Please say it more briefly.

## An assembly

refused-unknown-assembly = This assembly does not exist here. Please look at the list of assemblies.
refused-assembly-ended = This assembly has ended. Nothing in it can be changed any more.
refused-assembly-suspended = This assembly is suspended just now, so nothing in it moves. Please come back when it goes on.
refused-not-suspended = This is not suspended, so there is nothing to resume.
refused-bad-house = { $limit ->
    [one] An assembly has one seat.
   *[other] An assembly has between 1 and { $limit } seats. Please give a number in between.
}
refused-same-size = { $seats ->
    [one] The assembly has one seat already.
   *[other] The assembly has { $seats } seats already.
}
refused-bad-window = { $days ->
    [one] The time that support must stand lasts between a minute and one day. Please give a time in between.
   *[other] The time that support must stand lasts between a minute and { $days } days. Please give a time in between.
}
refused-bad-tenure = The time that somebody must have been in the server cannot be less than nothing. Please give a number of days.
refused-empty-detail = “{ $option }” is empty. Please write something there.
refused-unknown-list = This list does not stand in the assembly. Please choose one that does.
refused-list-name-taken = Another list is called “{ $name }” already. Please choose a name that nobody takes for that one.
refused-list-fixed = Somebody has chosen a list since this one was founded, so its words stay as they are. Please found another list if you need other words.
refused-not-founder = Only whoever founded the list can do this.
refused-already-standing = You stand on a list already. Please stand down there first.
refused-already-supported = You support this list already.
refused-no-support = You do not support any list, so there is nothing to withdraw.
refused-support-not-counted = Your support is not in the published counts yet. Please sign once the next counts are published.
refused-unknown-delegate = Nobody holds this seat. Please look at who sits in the assembly.

## Votes

refused-bot-cannot-vote = Bots do not take part in votes.
refused-not-on-roll = You have not joined the circle yet. Please tap “Join the circle” first.
refused-not-eligible = This vote is for members with another role, so you cannot take part in it.
refused-too-new = { $days ->
    [one] This vote asks for one day in the server before it opened, so you cannot take part in it.
   *[other] This vote asks for { $days } days in the server before it opened, so you cannot take part in it.
}
refused-account-struck = The moderators have struck accounts that are as new in the server as yours from this vote.
refused-forgotten-voter = You had your data deleted while this vote was running, so you cannot vote in it again.
refused-unknown-vote = This vote is not known here. Please open it anew.
refused-vote-closed = This vote is not open any more, so nothing was changed.
refused-vote-suspended = This vote is suspended just now. Please try again when it goes on.
refused-stale-ballot = The text of this vote was mended since your ballot was shown. Please open it anew.
refused-unknown-choice = This vote has no option { $choice }. Please choose among those on the ballot.
refused-ranked-twice = Option { $choice } stands on your ballot twice. Please rank each option once.
refused-one-choice-only = In this vote a ballot names exactly one option. Please choose one, or abstain.
refused-no-ranking = In this vote a ballot marks options without an order. Please mark those that you would gladly have.
refused-one-per-rank = In this vote every rank holds one option. Please put one before the other.
refused-empty-rank = Your ballot leaves a rank empty. Please rank your options without a gap.
refused-no-ballot = You have no ballot in this vote.
refused-unknown-receipt = This receipt belongs to no ballot that is in force. Perhaps the ballot was changed or withdrawn.
refused-bad-options = { $count ->
    [one] A vote needs two to { $limit } options, and this one has one option.
   *[other] A vote needs two to { $limit } options, and this one has { $count } options.
}
refused-bad-choice = Every option needs a text of at most { $limit } characters.
refused-choice-twice = The option “{ $choice }” is there twice. Please name each option once.
refused-other-options = Mending keeps the number of options, which is { $count }. For others, please open a new vote.
refused-rule-not-offered = The rule “{ $rule }” is not offered for this kind of vote. Please take one of these: { $supported }
refused-bad-seats = This vote cannot fill { $seats } seats. Please give at least one, and no more than there are candidates; only an election of people has several.
refused-bad-share = “{ $share }” does not fit here. Please give a share up to 1, like 1/3 or 40%; of yes at least 1/2.
refused-no-roles = There are no roles here. Please leave out “{ $option }”.
refused-unknown-role = “{ $role }” is no role here, or the name of several. Please type @ and choose the role, and a ; before the next one.
refused-unseen-channel = “{ $channel }” is no channel here that you see, or the name of several. Please type # and choose the channel; a thread is none.
refused-role-or-channel = A group is made of a role or of a channel. Please give one of them.
refused-bad-duration = A vote cannot run for so long or so short a time. Please take between one minute and 90 days.
refused-not-author = Only whoever opened this vote can do that.
refused-ballots-cast = Ballots have been cast already, so the text stays as it is.
refused-no-reason = This needs a reason, which everyone will see. Please give one.
refused-not-counted = Only a vote that was counted can be annulled.
refused-no-session = This vote has no discussion that could begin or end now.

refused-no-such-vote = There is no vote “{ $vote }”. Please take the number of one from the list of votes.
hint-no-such-vote = The list: /vote list
refused-unknown-option-named = The ballot has no option “{ $choice }”. Please take its number or its name from the ballot.
refused-unknown-word = “{ $option }” cannot be “{ $value }”. Please take one of these: { $supported }
refused-options-of-a-motion = A motion needs no options: members say yes, no, or abstain. Please leave them out, or ask in another way.
refused-bad-until = I cannot tell when “{ $until }” is. Please write it like 48h, 3 days, friday 20:00 or 2026-03-05 20:00.
refused-past-until = “{ $until }” is over already. Please give a time that is still to come.
refused-bad-date = I cannot take “{ $date }” for a time that is past. Please write it like “yesterday”, “friday 20:00” or 2026-03-01.
refused-unknown-passage = { $count ->
    [0] No passage of the library bears on this, so “{ $passage }” stands for none. Please leave the passages out.
    [one] Only one passage is offered, so “{ $passage }” stands for none. Please take 1, or leave it out.
   *[other] { $count } passages are offered, and “{ $passage }” is none of them. Please take numbers up to { $count }, like 1,2.
}
refused-many-passages = { $limit ->
    [one] A ballot has room for one passage.
   *[other] A ballot has room for { $limit } passages.
}
refused-unknown-proposal = This proposal is not waiting any more: it was backed or taken back, or its time is over.
refused-own-proposal = You proposed this yourself. Somebody else must back it.
refused-no-draw = No lot was drawn in this vote, so there is nothing to check.

refused-no-body = There is no assembly and no council here yet.
hint-no-body = Moderators found one: /assembly found
refused-which-body = There are several bodies. Please say which one you mean: { $titles }
refused-no-such-body = There is no body called “{ $body }”. Please take the title of one that is there.
refused-no-programmes = Nobody supports programmes in this body: its groups elect people.
refused-no-groups = This body has no groups: everyone supports a programme.
refused-no-such-list = There is no list “{ $list }”. Please take the number or the name of one that stands.
refused-no-such-group = There is no group “{ $group }”. Please take the number or the name of one that is there.
refused-not-of-group = This group is for whoever has a certain role, or sees a certain channel. That is not so for you.

## The machine

refused-already-running = Another Study Circle is already using this data folder (process { NUMBER($pid, useGrouping: 0) }). Please stop that one first.
refused-busy-adding = Another text is being added just now. Please try again when it is done.
refused-busy = That took too long just now. Please try again in a moment.
refused-other-model = The library was made with the model “{ $stored }”, but “{ $configured }” is set. Please set “{ $stored }” again, or compute the vectors anew: study-circle reembed
refused-no-model = The model “{ $model }” could not be loaded. Please check its name, and that it is installed.
refused-not-a-reranker = “{ $model }” is no reranker: nobody trained it to compare a question with a passage, so its order would be chance. Please set a cross-encoder in STUDY_CIRCLE_RERANKER, or leave it empty.
refused-damaged = The file “{ $file }” is damaged. Please restore it from a backup.
refused-damaged-ledger = The ledger of the circle “{ $circle }” is damaged at entry { NUMBER($entry, useGrouping: 0) }, so its votes cannot be used. Please restore the data folder from a backup.
refused-newer-data = “{ $file }” was written by a newer Study Circle. Please install the newer version.
refused-file-exists = “{ $file }” is there already. Please name a file that is not there yet.
refused-nothing-to-back-up = There is nothing to back up in “{ $folder }”. Please check that it is the right data folder.
refused-bad-backup = “{ $file }” is no backup, or a damaged one, so nothing was changed. Please take another backup.
refused-no-room = The disk is full, so nothing was saved. Please make room and try again.
refused-bad-data-folder = The data folder “{ $folder }” cannot be used. Please name a folder that I may write to.
refused-bad-circle = “{ $circle }” cannot be the name of a circle. Please use letters, digits, hyphens and underscores.
refused-bad-setting = The setting { $setting } cannot be “{ $value }”. Please correct it and start again.
refused-bad-batch = Line { $line } of “{ $file }” is not a question. Please give each line as a JSON object with “id” and “question”.
refused-no-token = There is no Discord token. Please put it into DISCORD_TOKEN and start again.
refused-bad-token = Discord did not accept the token. Please put a valid one into DISCORD_TOKEN and start again.
refused-no-discord = Discord cannot be reached. Please check the network connection and try again.
refused-not-loopback = “{ $address }” is not an address of this machine itself. Please use one that begins with http://127.0.0.1 or http://localhost.
refused-worker-died = The work stopped unexpectedly, and nothing was changed. Please try again.
refused-unexpected = Something went wrong that I did not expect. Please try again; if it happens again, tell the person who runs me.

# Where a file’s name has no ending.
no-suffix = no ending

refused-cancelled = Adding the file was stopped; nothing of it was stored.
refused-nothing-under-way = Nothing is being added any more, so there is nothing to stop.
refused-unknown-extract = “{ $text }” has no heading “{ $extract }”. Please take the heading as the outline of the text shows it.

# Settings
refused-unknown-setting = There is no setting called “{ $setting }”.
hint-unknown-setting = All settings: /manage settings
refused-bad-value = “{ $value }” does not fit here. It can be: { $supported }.
refused-bad-use = “{ $value }” cannot be said of a command: write on, off, or how many seconds members wait (up to { $limit }).
refused-not-manager = Only those who manage the server in Discord may choose who moderates here.
refused-not-per-channel = This holds for the whole server; a channel cannot have its own.
refused-no-channels = There are no channels here. Choose it for the whole server.
refused-unknown-channel = “{ $channel }” is no channel that I know. Write “here” for this one, or mention it with #.
refused-always-on = { $command } always stays on: everybody has a right to help and to their own data.
refused-command-off = { $command } is switched off here.
refused-too-soon = { $command } again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}, please: the moderators set a pace for it.
refused-too-many-questions = You asked { $limit } questions within a minute; that is as many as this group allows. Ask again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
refused-limited-text = This text is kept to some channels or roles, so its words cannot be shown to everybody here.
refused-no-language-model = Whoever runs the bot has set up no language model, so other words cannot be switched on.
refused-no-rewording = Other words are not switched on here. The answer in the text’s own words stands.
refused-model-silent = The language model did not answer in time. The text’s own words stand; try again in a minute.
refused-wording-refused = The language model did not keep to the text, so its words are not shown. The text’s own words stand.
