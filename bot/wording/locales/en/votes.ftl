### Votes and decisions. Members change a ballot; recall is said of decisions and delegates; what
### was decided is the history.

removed = [removed on request]
somebody = somebody

## What a vote is

kind-poll = Just asking: this decides nothing.
kind-motion = A motion: adopt this text?
kind-choice = A choice: one of these is taken.
kind-stance = A claim: what do you think of it? You may change your mind at any time.
kind-committee = { $count ->
    [one] An election: one person is elected.
   *[other] An election: { $count } people are elected.
}
form-one = Choose one.
form-several = Tap every option that you would gladly take.
form-ranked = Rank them: your favourite first, then the next. You need not rank all.
motion-majority = { $equal ->
    [yes] Adopted if yes has at least { $majority } of yes and no together.
   *[no] Adopted if yes has more than { $majority } of yes and no together.
}
share-half = half
share-third = a third
share-two-thirds = two thirds
option-yes = yes
option-no = no
option-abstain = abstain
scale-agree = agree
scale-rather-agree = rather agree
scale-undecided = undecided
scale-rather-disagree = rather disagree
scale-disagree = disagree
votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
asked-by = Asked by { $author }
asked-and-seconded = Asked by { $author }, backed by { $seconder }
vote-recalls = A petition demanded this new vote on #{ $number }.
vote-run-off-of = A run-off: these were level in #{ $number }.
vote-instead-of = This runs again in place of #{ $number }, which was annulled.

## Small print of a vote

vote-closes = Open until { $at }.
vote-shifted = { $count ->
    [one] I was away, so the deadline moved by a minute.
   *[other] I was away, so the deadline moved by { $count } minutes.
}
vote-shifted-long = I was away, so the deadline moved by { $hours } h { $minutes } min.
vote-closed = Closed { $at }.
vote-suspended = Suspended: until it goes on, no time runs out.
vote-standing = Open until the discussion ends.
turnout = { $turnout } of { $roll } voted.
counts-close = Counts are shown at the close.
counts-live = Counts are shown while it runs.
quorum = It counts if at least { $needed } of the { $roll } who joined the circle and may vote do ({ $share }).
quorum-closed = To count, it needed at least { $needed } of the { $roll } who had joined the circle and could vote ({ $share }).
secret = Members and moderators cannot see your choice. The person who runs this bot technically could.
visible = Once counts are shown, everyone sees who chose what.
for-roles = Only members who have one of these roles may vote: { $roles }.
tenure = { $count ->
    [one] For members who were in the server for a day when it opened.
   *[other] For members who were in the server for { $count } days when it opened.
}
withheld-until-close = The counts are shown when the vote has closed.
withheld-few-ballots = Fewer than five voted, so no counts are shown: they would say who chose what.
withheld-cancelled = Nothing was counted.

## Opening

vote-opened = Vote #{ $number } is open.
vote-mended = The ballot is mended.
proposed-motion = { $author } proposes this motion. It opens as soon as a second member backs it.
proposed-choice = { $author } proposes this choice. It opens as soon as a second member backs it.
proposed-committee = { $author } proposes this election. It opens as soon as a second member backs it.
proposed-until = The proposal waits until { $at }. Moderators can open votes at once.

## Lists

votes-none = There is no vote yet.
votes-hint = Anyone may ask something: /vote new
votes-open = Open votes
votes-ended = Ended
votes-list-hint = To vote: /vote cast and the number. To see a result: /vote result and the number.
line-voted = You voted.
line-not-voted = You have not voted.

## Ballots

ballot-none = You have not voted.
ballot-mine = Your ballot: { $choice }.
ballot-struck = Your ballot was { $choice }; it does not count, because your account was struck.
cast-first = Your ballot is cast: { $choice }.
cast-changed = Your ballot is changed: { $choice }.
cast-same = Your ballot says this already: { $choice }.
cast-hint = You can change or withdraw it until { $at }.
cast-hint-standing = You can change or withdraw it as long as the discussion goes on.
withdrawn = Your ballot is withdrawn, as if you had never voted.
ballots-none = You have no ballots.
ballots-title = Your ballots
ballots-hint = To see one, change or withdraw it: /vote mine and the number.
ballots-hint-closed = To see one: /vote mine and the number.
receipt-title = Your receipt for vote #{ $number }
receipt-warning = Whoever has this can see your vote. I keep it nowhere.
receipt-hint = To check that your ballot is counted as you cast it: /vote mine receipt: and the receipt. After a change the old receipt proves nothing.
receipt-counts = This receipt is good. The ballot that counts says: { $choice }.
receipt-struck = This receipt is good. The ballot says: { $choice }. It does not count, because its account was struck.

## Results

verdict-running = Still open.
verdict-cancelled = Called off.
verdict-annulled = Annulled. It runs again as #{ $number }.
verdict-adopted = Adopted.
verdict-rejected = Not adopted.
verdict-chosen = Chosen: { $winners }.
verdict-elected = Elected: { $winners }.
verdict-undecided = Nobody voted for anything, so nothing is decided.
verdict-run-off = A tie. The run-off is vote #{ $number }.
verdict-no-quorum = Not valid: too few voted.
verdict-poll = { $count ->
    [one] Most votes: { $winners }.
   *[other] Level with most votes: { $winners }.
}
verdict-stance = The discussion has ended.
standing-challenged = Members demand a new vote on it; until then it holds.
standing-revoked = Revoked by a later vote; it holds no more.
standing-upheld = Challenged and upheld.
standing-superseded = Vote #{ $number } has put another decision in its place.
standing-annulled = Annulled.
drawn = A tie was broken by a lot that anybody can check.
unstruck = Had no accounts been struck, the result would have been: { $winners }.
names = Who chose what:
moved = { $count } members changed their opinion during the discussion.
moved-few = Fewer than five members changed their opinion during the discussion.
moved-nobody = Nobody gave an opinion.
moved-not-held = The beginning of the discussion was not marked, so nobody can say who changed their opinion during it.
ledger-head = End of the record of votes; whoever keeps this can tell later whether anything was changed: { $head }
counted-by = Counted by: { $rule }
tie-among = { $options } options
tie-once = { $means ->
    [lot-for] A tie between { $among }; the lot decided for { $chosen }.
   *[other] A tie between { $among }; the lot fell on { $chosen }.
}
ties-more = { $count ->
    [one] There was one more tie.
   *[other] There were { $count } more ties.
} All of them: /vote export
stage-elected = Elected: { $names }
stage-excluded = Excluded: { $names }
pairs = One against the other: how many ballots prefer the first to the second.
exported = The whole record of this vote, as far as its secrecy allows. The entries show that nothing was changed afterwards.

## The draw

draw-title = The lot of vote #{ $number }, to be checked by anybody
draw-before = Before the first ballot this was fixed and put on record, the SHA-256 of the seed: { $commitment }
draw-seed = Since the close the seed is known: { $seed }
draw-steps = For each option: the SHA-256 of the seed and the option’s number, one directly behind the other.
draw-lowest = Where options were level, the one with the lowest of these was favoured.
draw-operator = The person who runs this bot chose the seed, before anybody had voted.

## Petitions and the history

petition-opened = Your petition for a new vote on this is open, and you have signed it.
petition-signed = You have signed.
petition-unsigned = Your signature is withdrawn.
petition-shown = A petition for a new vote on this is running.
petition-answer = The answer to it:
petition-needs = { $needed ->
    [one] It needs one signature; { $electors } members may sign.
   *[other] It needs { $needed } signatures; { $electors } members may sign.
}
petition-quarters = { $quarters ->
    [0] Less than a quarter of the signatures are there.
    [1] At least a quarter of the signatures are there.
    [2] At least half of the signatures are there.
   *[3] At least three quarters of the signatures are there.
}
petition-until = Signatures are gathered until { $at }.
petition-secret = Nobody sees who signs. The person who runs this bot technically could.
petition-qualified = Enough have signed. The new vote opens by { $at }; until it is decided, the decision holds.
petition-over = { $state ->
    [expired] The time is over, and too few signed.
    [withdrawn] The petition came to nothing: its signatures were taken back, or what it was about no longer holds.
    [effected] The petition has succeeded.
   *[other] The new vote has been held.
}
history-title = What was decided
history-also = Perhaps also:
history-empty = Nothing has been decided yet.
history-none = Nothing in the history is about { $query }.

## The circle

now-title = Now
roll-size = { $count ->
    [0] Nobody has joined the circle yet.
    [one] One member has joined the circle.
   *[other] { $count } members have joined the circle.
}
now-on-roll = You are one of them.
now-not-on-roll = You are not among them: join to vote.
now-petitions = Petitions for a new vote
now-body-petitions = Petitions on delegates, chairs and groups
now-signed = You have signed.
now-no-votes = No vote is open.
noticed-seated = You have held seat { $seat } of { $body } since { $at }.
noticed-chairs = You have chaired { $body } since { $at }.
noticed-asked = Seat { $seat } of { $body } is vacant: would you take it? Say so by { $at }.
noticed-recalled = Members of { $body } demand your recall. You can answer.
noticed-signable = A petition to recall the delegate on seat { $seat } of { $body } is running. You can sign it.
noticed-broken = Seat { $seat } of { $body } voted against its mandate in #{ $vote }.
joined = You have joined the circle.
joined-hint = You can vote now. Where enough members have to vote, those in the circle are counted. You can leave at any time.
left = You have left the circle.
left-hint = Ballots that you have cast still count until their votes close. You can join again at any time.

## What moderators and authors do

steered-paused = Suspended: until it goes on, no time of this vote runs out.
steered-resumed = It goes on; the time that was left is left again.
steered-cancelled = Called off. No ballot of it is kept.
steered-annulled = Annulled. It runs again with fresh ballots, as #{ $number }.
steered-struck = { $count ->
    [0] Newer accounts take no part in this vote. None of them had voted.
    [one] Newer accounts take no part in this vote. One ballot counts no more.
   *[other] Newer accounts take no part in this vote. { $count } ballots count no more.
}
steered-begun = The discussion has begun. At the end it is shown how many changed their minds from now on, and never who.
done-suspended = Suspended { $at }
done-struck = Newer accounts struck { $at }
done-cancelled = Called off { $at }
done-annulled = Annulled { $at }

revoke = Revoke: { $question }
kind-recall = A new vote on a decision: yes revokes it, no keeps it.
recall-majority = { $equal ->
    [yes] Revoked if yes has at least { $majority } of yes and no together.
   *[no] Revoked if yes has more than { $majority } of yes and no together.
}
verdict-recall-adopted = What was decided in #{ $number } is revoked.
verdict-recall-rejected = What was decided in #{ $number } is upheld.
verdict-recall-moot = Nothing follows from this: #{ $number } no longer held when it was counted.
verdict-recall-off = Called off: #{ $number }, which it was about, no longer holds.
vote-of-group = { $group } elects for { $title }
vote-of-executive = { $title } elects its executive
vote-of-chair = { $title } elects its chair
vote-of-removal = Shall the chair of { $title } go?
kind-removal = A petition demanded this vote: yes removes the chair, no keeps them.
petition-half = It succeeds when more than half of those for whom this delegate sits have signed.
votes-proposed = Proposed
first-choices = { $count ->
    [one] first on { $count } ballot
   *[other] first on { $count } ballots
}
