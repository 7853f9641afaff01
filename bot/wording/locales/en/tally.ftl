### study-circle tally: a count that a person can follow.

tally-rule = { $rule ->
    [plurality] Plurality
    [approval] Approval
    [majority] Majority
    [irv] Instant runoff
    [stv] Single transferable vote (Scottish rules)
    [schulze] Schulze
    [dhondt] D’Hondt
    [sainte-lague] Sainte-Laguë
    [hare] Hare’s quota, largest remainders
    [seqpav] Sequential proportional approval
    [seqphragmen] Sequential Phragmén
   *[other] { $rule }
}
tally-heading = { $rule }, { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
tally-quota = Quota: { $quota }
tally-elected = Elected: { $names }
tally-nobody = Nobody is elected.
tally-vacant = { $count ->
    [one] { $count } seat stays
   *[other] { $count } seats stay
} vacant.
tally-committees = { $count ->
    [one] { $count } committee is possible, however ties are broken.
   *[other] { $count } committees are level:
}
tally-more-committees = More than { NUMBER($number) } committees may be level; only the one drawn is shown.
tally-outcome = { $outcome ->
    [adopted] The motion is adopted.
    [rejected] The motion is not adopted.
   *[other] The vote is not valid: too few took part.
}
tally-majority = { $equal ->
    [yes] Yes needs at least { $majority } of yes and no together, and has { $yes } of { $said }.
   *[no] Yes needs more than { $majority } of yes and no together, and has { $yes } of { $said }.
}
tally-quorum = At least { $quorum } of the roll of { $roll } must vote; { $turnout } did, abstentions included.

## The table of stages

tally-column-option = Option
tally-column-list = List
tally-column-votes = Votes
tally-column-seats = Seats
tally-column-stage = Stage { $stage }
tally-row-rest = Not transferable
tally-row-lost = Lost by cutting
tally-loads = The figures are the greatest load that electing an option would bring; the lowest is elected.
tally-additions = The figures are what each option would add; the highest is elected.
tally-marked = Every option marked on a ballot counts as approved, whatever its rank.
tally-stage-elected = Stage { $stage }: { $names } elected.
tally-stage-excluded = Stage { $stage }: { $names } excluded.
tally-below = Below the threshold: { $names }.
tally-coalitions = Counted as coalitions, with a threshold of their own: { $names }.
tally-paradox = With this rule, one more seat in all can cost a list one.
tally-last-quotient = The last seat went to the quotient { $quotient }.
tally-pairs = Row against column: how many ballots prefer the option of the row.

## Ties

tally-tie = { $means ->
    [lot] Stage { $stage }: a tie between { $among }; the lot fell on { $chosen }.
    [lot-out] Stage { $stage }: a tie between { $among }; the lot decided that { $chosen } goes out.
    [lot-surplus] Stage { $stage }: a tie between { $among }; the lot decided that the surplus of { $chosen } goes on first.
    [lot-for] Stage { $stage }: a tie between { $among }; the lot decided for { $chosen }.
    [previous-stages-out] { $count ->
        [one] Stage { $stage }: a tie between { $among }; the previous stages decided that { $chosen } goes out.
       *[other] Stage { $stage }: a tie between { $among }; by the previous stages it was between { $chosen } who goes out.
    }
    [previous-stages-surplus] { $count ->
        [one] Stage { $stage }: a tie between { $among }; the previous stages decided that the surplus of { $chosen } goes on first.
       *[other] Stage { $stage }: a tie between { $among }; by the previous stages it was between { $chosen } whose surplus goes on first.
    }
    [incumbent] Stage { $stage }: a tie between { $among }; whoever holds the seat keeps it: { $chosen }.
    [incumbent-then-lot] Stage { $stage }: a tie between { $among }; first whoever holds a seat, then the lot: { $chosen }.
   *[other] Stage { $stage }: a tie between { $among }; what decided: { $means }; { $chosen }.
}
tally-lot = The lot: options in the order of SHA-256(seed, then number), the lowest first. Seed: “{ $seed }”. SHA-256 of the seed: { $commitment }
tally-drew = { $name }: { $digest }
