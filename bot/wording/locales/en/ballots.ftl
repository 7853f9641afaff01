### Ballots: how they are filled in, and what they say so far.

control-ballot-mine = My ballot
control-ballot-choose = Your choice
control-ballot-next = Your next preference
control-ballot-undo = Undo
control-ballot-type = Type it
control-ballot-typed = Your ranking
control-receipt-paste = Check a receipt
control-receipt-pasted = Check a receipt
control-rules = Rules

choose-several = All that you would gladly take
choose-more = To change it, choose anew: the new choice replaces this one.
ranking-favourite = Your favourite
ranking-first = Your ballot is cast and counts as it stands:
ranking-changed = Your ballot is changed and counts as it stands:
ranking-same = Your ballot says this already, and counts:
ranking-mine = Your ballot:
ranking-more = Choose the next, or leave it at that.
ranking-label = Numbers, your favourite first
ranking-hint = For example 3, 1, 5. You need not rank all.
ranking-hint-level = For example 3, 1=5, where 1 and 5 are level. You need not rank all.
receipt-label = The receipt

ballot-joins = You have not joined the circle yet: casting a ballot joins you, too; looking does not. You can leave at any time: /now
ballot-barred = You had your data deleted while this vote was running, so you cannot vote in it again: else one person could count twice.
cast-joined = You have joined the circle with it. You can leave at any time: /now

how-one = Tap an option, or type its number: /vote cast { $number } 1
how-listed = Choose one from the list, or type its number: /vote cast { $number } 1
how-motion = Tap one, or type it: /vote cast { $number } yes
how-several = Choose from the list, several at once, or type their numbers: /vote cast { $number } 1, 2
how-ranked = Choose them from the list, your favourite first, or type their numbers: /vote cast { $number } { $ranking }
