### The commands of votes, as in commands.ftl; word-… are the words that an option may be.

## /now

name-now = now
command-now = See who takes part and what is being voted on; join the circle
example-now = /now

## /vote

name-vote = vote
command-vote = Decide together

name-vote-new = new
command-vote-new = Ask the circle, put a motion, choose or elect
option-vote-new-question = The question, or the text that is to be adopted
option-vote-new-options = What can be chosen, separated by ; or | (a motion needs none)
option-vote-new-kind = Just asking, choosing one, adopting a text, or electing people
option-vote-new-until = Until when: 48h, 3 days, friday 20:00, 2026-03-05 20:00
option-vote-new-passages = Which of the passages on the question the ballot shows: 1,2
option-vote-new-rule = How it is counted (advanced)
option-vote-new-seats = How many people are elected
option-vote-new-names = Whether others see who chose what
option-vote-new-counts = Whether counts are shown while it runs, or at the close
option-vote-new-quorum = The share that must vote for it to count: 1/3, 40%, 0
option-vote-new-majority = The share of yes that a motion needs: 1/2, 2/3
option-vote-new-tenure = For how many days one must have been in the server to vote
option-vote-new-runoff = Whether a tie is decided by a run-off of 24 hours, before the lot
option-vote-new-roles = The roles of which one is needed to vote (otherwise everybody): @Crew; @Watch
example-vote-new =
    /vote new "Which part next?" options:"One in seven; What it costs" until:"3 days"
    /vote new "We meet on Sundays." kind:adopt
    /vote new "Who speaks for us?" kind:elect options:"Ada; Ben; Cora" seats:2

name-vote-stance = stance
command-vote-stance = Ask what everyone thinks of a claim, before and after the discussion
option-vote-stance-claim = The claim
option-vote-stance-options = The opinions, separated by ; or | (otherwise from agree to disagree)
option-vote-stance-until = Until when (otherwise until you end it)
option-vote-stance-passages = Which of the passages on the claim the ballot shows: 1,2
option-vote-stance-roles = The roles of which one is needed to vote (otherwise everybody): @Crew; @Watch
example-vote-stance = /vote stance "A vote should wait until everybody can come."

name-vote-list = list
command-vote-list = List the open votes and the last results
example-vote-list = /vote list

name-vote-cast = cast
command-vote-cast = Vote, or change your ballot
option-vote-cast-vote = The vote: its number
option-vote-cast-choice = Your choice: 2, a name, 1,3 for several, 3>1>2 for a ranking, yes, no, abstain
example-vote-cast =
    /vote cast 1
    /vote cast 1 yes

name-vote-mine = mine
command-vote-mine = See your ballots, withdraw one, get a receipt or check it
option-vote-mine-vote = The vote: its number (otherwise all)
option-vote-mine-receipt = A receipt to check
example-vote-mine =
    /vote mine
    /vote mine 1

name-vote-result = result
command-vote-result = See how a vote ended or stands, and how it was counted
option-vote-result-vote = The vote: its number
example-vote-result = /vote result 1

name-vote-history = history
command-vote-history = Search what was decided
option-vote-history-query = What about (otherwise the latest)
option-vote-history-page = The page, from 1
example-vote-history =
    /vote history
    /vote history Sundays

name-vote-recall = recall
command-vote-recall = Demand a new vote on a decision
option-vote-recall-vote = The vote that decided it: its number
option-vote-recall-reason = Why; everyone will see it
example-vote-recall =
    /vote recall
    /vote recall 1 reason:"Half of us were away"

name-vote-export = export
command-vote-export = Get the whole record of a vote
option-vote-export-vote = The vote: its number
example-vote-export = /vote export 1

name-vote-mend = mend
command-vote-mend = Mend a typing error in your vote, before anybody has voted
option-vote-mend-vote = The vote: its number
option-vote-mend-question = The right question
option-vote-mend-options = The right options, as many as before
example-vote-mend = /vote mend 1 question:"We meet on Sunday afternoons."

## /manage

name-manage-pause = pause
command-manage-pause = Stop every clock of a vote
option-manage-pause-vote = The vote: its number
option-manage-pause-reason = Why; everyone will see it
example-manage-pause = /manage pause 1 "Its text is disputed"

name-manage-resume = resume
command-manage-resume = Let a suspended vote go on
option-manage-resume-vote = The vote: its number
example-manage-resume = /manage resume 1

name-manage-cancel = cancel
command-manage-cancel = Call a vote off before it closes
option-manage-cancel-vote = The vote: its number
option-manage-cancel-reason = Why; everyone will see it
example-manage-cancel = /manage cancel 1 "Asked twice"

name-manage-annul = annul
command-manage-annul = Annul a vote that was counted; it runs again
option-manage-annul-vote = The vote: its number
option-manage-annul-reason = Why; everyone will see it
example-manage-annul = /manage annul 1 "A ballot was shown around"

name-manage-strike = strike
command-manage-strike = Keep accounts that joined the server after a date out of a vote
option-manage-strike-vote = The vote: its number
option-manage-strike-since = Since when: yesterday, friday 20:00, 2026-03-01
option-manage-strike-reason = Why; everyone will see it
example-manage-strike = /manage strike 1 2025-12-24 "Forty accounts joined in an hour"

name-manage-log = log
command-manage-log = Check that the ledger of all votes is whole
example-manage-log = /manage log

## The names of options, as typed, and the words that they may be.

name-option-options = options
name-option-kind = kind
name-option-until = until
name-option-passages = passages
name-option-rule = rule
name-option-seats = seats
name-option-names = names
name-option-counts = counts
name-option-quorum = quorum
name-option-majority = majority
name-option-tenure = tenure
name-option-runoff = runoff
name-option-roles = roles
name-option-channel = channel
name-option-claim = claim
name-option-vote = vote
name-option-choice = choice
name-option-receipt = receipt
name-option-query = query
name-option-reason = reason
name-option-since = since

word-kind-ask = ask
word-kind-choose = choose
word-kind-adopt = adopt
word-kind-elect = elect
word-rule-approval = approval
word-rule-plurality = plurality
word-rule-irv = irv
word-rule-schulze = schulze
word-rule-stv = stv
word-rule-seqphragmen = seqphragmen
word-rule-seqpav = seqpav
word-names-secret = secret
word-names-visible = visible
word-counts-close = close
word-counts-live = live
word-runoff-yes = yes
word-runoff-no = no
