### The rules of a vote, as for somebody who has never counted one.

rules-ballot = Your ballot
rules-counting = How it is counted
rules-quorum = How many must vote
rules-who = Who may vote
rules-until = Until when
rules-seen = What is seen
rules-ties = If it is level
rules-afterwards = What comes of it
rules-seal = The seed of the lot was chosen before the first ballot. This is its SHA-256: { $seal }

rules-form-motion = Yes, no, or abstain.
rules-form-one = One option, or abstain.
rules-form-several = As many options as you would gladly take, or abstain.
rules-form-ranked = Your favourite first, then the next; as many as you like. Or abstain.
rules-change = Change or withdraw it at any time until the close; only what it says then counts.

counting-plurality = Every ballot counts one for its option. The most votes win.
counting-approval = Every option that is on your ballot gets one vote. The most votes win.
counting-majority = Yes and no are compared; whoever abstains counts only for how many voted.
counting-irv = Every ballot counts for its first choice. As long as no option has more than half, the last one goes out, and its ballots go to their next choice.
counting-stv = Whoever has enough ballots is elected; what they have too much goes to the next choices. If nobody has enough, the last one goes out, and those ballots go on. Enough is more than all ballots divided by one more than the seats: 26 of 100 ballots for 3 seats.
counting-schulze = Every two options are compared: which one do more ballots prefer? The option wins that holds its own against every other, also over detours.
counting-seqphragmen = Seats are given one after another. Each elected person is carried by all who chose them; the next seat goes to those who have carried least so far.
counting-seqpav = Seats are given one after another. The first whom you chose and who is elected counts one for you, the next a half, then a third: so every group gets its share.
counting-stance = Every ballot counts one for its option. At the end it is shown how many changed their minds during the discussion.
no-quorum = It counts however many vote.
rules-roll = Whoever has joined the circle.
rules-roll-place = Whoever has joined the circle and sees the channel in which the vote was opened.
rules-outage = Should I be away shortly before, the deadline moves by that time, and I say so.
rules-few = With fewer than five ballots no counts are shown.
rules-batches = Counts come in steps of at least five changed ballots.
ties-poll = All that are level are named.
ties-stance = There is nothing to win.
ties-motion = Then there is no such majority, and the motion is not adopted.
ties-recall = Then there is no such majority, and the decision stays.
ties-removal = Then there is no such majority, and the chair stays.
electors-group = The members of { $group } vote.
electors-delegates = The delegates of { $title } vote.
ties-lot = A lot decides that anybody can check afterwards.
ties-stages = The earlier stages of the count decide; if they are level too, a lot that anybody can check afterwards.
ties-run-off = Those that are level stand for a day in a run-off; if it is level again, a lot decides that anybody can check.
afterwards-poll = Nothing is decided: it shows what the group thinks.
afterwards-stance = Nothing is decided: it shows how opinions have moved, and never whose.
afterwards-motion = It takes effect as soon as it is counted.
afterwards-choice = It takes effect as soon as it is counted.
afterwards-committee = Whoever is elected takes the seat.
# $share: how many of the members, e.g. “20 %”. $least: at least so many members.
afterwards-decision = What is adopted or chosen becomes a decision. { $share } of the members, at least { $least }, can demand a new vote on it by signing within { $days } days.
afterwards-recall = Yes revokes what was decided in #{ $number }, from then on; no keeps it, and it cannot be challenged again at once.
