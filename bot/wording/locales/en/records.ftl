## The record of a vote, as a page

record-question = The question
record-opened = Opened { $at }.
record-rules = The rules
record-result = The result
record-challenges = Petitions for a new vote
record-challenge = Opened { $at }.
record-challenge-vote = The new vote is #{ $number }.
record-challenge-nothing = It led to nothing.
record-ballots = Who chose what
record-member = Member
record-ballot = Ballot
record-ledger = The ledger
record-entries = The entries about this vote. Each holds the hash of the one before it, so that nothing can be changed or left out afterwards; their texts are in the other file.
record-entry = Entry
