### What is behind the cards of bodies: pages, forms, what is typed into them, recalls.

## Cards

founded-programmes = What comes next: members found lists, each with a programme. Everyone supports one; the seats follow.
founded-groups = What comes next: form its groups. Members join one, some stand, and each group elects.
body-join-first = Join the circle to take part.
support-is-not-stand = Supporting says what you want; standing offers to sit for it. Each is a step of its own.
list-next = next: { $member }
group-stand-mine = You stand in its election.
group-filling = by-election: candidates gather until { $at }
card-broken = Seat { $seat } voted against its mandate: { $votes }.
line-programmes = Assembly
line-groups = Council
line-recalls = { $count ->
    [one] One petition for a recall is running.
   *[other] { $count } petitions for recalls are running.
}

## Founding

design-members = Moderators found bodies. You can found a list, or ask for a group:
design-moderators = Moderators can found one.
found-list-in = A list in { $body }
found-group-in = A group of { $body }
plan-groups = Groups elect people
plan-programmes = Everyone supports programmes
plan-secret = Seats follow secret support only when that of at least five members has changed. In a small circle, let all see it: Advanced.
plan-fixed-programmes = Nothing is founded yet. Once it is, all but the number of seats is fixed.
plan-fixed-groups = Nothing is founded yet. Once it is, these are fixed.
plan-title = What is to be founded
plan-name = Name
plan-name-hint = At most 60 characters
plan-seats = Seats
plan-group-seats = Seats of each group
plan-group-seats-hint = A number from 1
plan-seats-hint = A number from 1
plan-per = Or one seat for every … members
plan-per-hint = Empty: as many seats as above
setting-seats = Seats
setting-group-seats = Seats of a group
setting-window = Support must stand for
setting-names = Who supports what
setting-secret = secret
setting-visible = visible to all
setting-tenure = In the server for at least
setting-everyone = no time: everyone
span-minutes = { $count ->
    [one] a minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] an hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] a day
   *[other] { $count } days
}

## Pages

page-programmes = Programmes
page-stand = Stand
page-recall = Recall …
page-mandates = Mandates
page-history = History
page-rules = Rules
page-manage = Manage
page-title-programmes = { $body }: the programmes
page-title-stand = { $body }: who stands
page-title-recall = { $body }: recall
page-title-mandates = { $body }: mandates
page-title-history = { $body }: history
page-title-rules = { $body }: the rules
page-title-manage = { $body }: for moderators
programmes-none = There is no programme here.
stand-how = Who stands, sits for the list in this order, when the support is enough. You can step down at any time.
stand-in-group = Here one stands in one’s group.
recall-how-programmes = More than half of those who support a list recall its delegate; the next of the list sits.
recall-how-groups = When those behind more than half of the ballots that elected a delegate sign, the delegate is recalled. For the vacant seat the same ballots are counted again.
recall-how-chair = More than half of the delegates remove the chair, { $member }; or all members vote on it, when a fifth of them ask for it.
recall-nobody = Nobody sits yet.
mandate-what = A mandate tells a seat what to do. Nothing is automatic: it is compared with recorded votes.
mandates-none = There is no mandate yet.
mandate-who = Moderators give mandates for the electors; members name the vote that decided it.
mandate-decided = To give one, name the vote that decided it.
mandate-of = The mandate of seat { $seat }:
binding-vote = Which open vote falls under it?
binding-none = No open vote with visible names is left: a secret ballot is on no record.
binding-choice = What does the mandate ask for here?
history-moments = How the seats moved:
history-sat = Who sat when:
history-nobody = Nobody has sat here yet.
history-recalls = Petitions that are over:
sat-since = since { $since }{ $until }
sat-until = { $since } to { $until }
rules-shared-out = Seats follow the number of supporters (D’Hondt’s rule): splitting a list never gains a seat.
rules-elected = Members of a group rank those who stand. Whoever has enough ballots is elected; what they have too much goes to the next choices (single transferable vote).
rules-asked = { $count ->
    [one] When a seat falls vacant, those who were not elected are asked for an hour; then there is a by-election.
   *[other] When a seat falls vacant, those who were not elected are asked for { $count } hours; if nobody would, there is a by-election.
}
rules-founders = { $count ->
    [one] A new group is formed when a member signs for it.
   *[other] A new group is formed when { $count } members sign for it.
}
rules-nomination = Candidates gather for { $span } before a group votes.
# $ballot: a span. $days: how long signatures are gathered.
rules-terms = { $days ->
    [one] A ballot in this body is open for { $ballot }. Signatures are gathered for a day.
   *[other] A ballot in this body is open for { $ballot }. Signatures are gathered for { $days } days.
}
rules-immunity = { $count ->
    [one] A delegate cannot be recalled on the first day.
   *[other] A delegate cannot be recalled in the first { $count } days.
}

## For moderators

manage-how = Everything here goes on record, with its reason.
manage-pause = Suspend: no time runs out meanwhile
manage-resize = Another number of seats
manage-strike = Strike newer accounts
manage-executive = An executive
manage-send = Send a member, with a vote
manage-advise = Send an adviser, without a vote
manage-end = End it for good
steer-resume = Resume
steer-chair = Let delegates elect a chair

## Forms

write-list = Found a list
write-group = New group
write-answer = Answer
write-recall = Recall
form-list = A list, and what it stands for
form-group = A new group
form-recall = Recall: { $seat }
form-answer = Your answer to the petition
form-mandate = A mandate: { $seat }
form-pause = Suspend this assembly
form-end = End this assembly for good
form-resize = Another number of seats
form-strike = Strike newer accounts
form-executive = An executive of the delegates
form-send = A member sent by another body
form-advise = An adviser sent by another body
form-challenge = A new vote on #{ $number }
field-name = Name
field-name-hint = Short: it stands on every card
field-channel = A channel whose members it is for
field-channel-hint = #crew – empty: for everyone
field-programme = Programme
field-programme-hint = What the list stands for
field-reason = Reason
field-reason-hint = Everyone will see it
field-recall = Why?
field-recall-hint = Everyone will see it; nobody sees who signs
field-answer = Your answer
field-answer-hint = At most 500 characters; everyone will see it
field-mandate = What is this seat to do?
field-mandate-hint = For example: vote for open doors
field-scope = Where does it apply?
field-scope-hint = Empty: everywhere
field-vote = Decided by vote number
field-vote-hint = Such as 12
field-size = Seats
field-size-hint = It takes effect when the seats settle
field-since = In the server since
field-since-hint = Accounts that joined the server since then: yesterday, 2026-03-01
field-executive = How many seats?
field-executive-hint = Empty: no executive
field-member = Who?
field-member-hint = A mention or an id; in the terminal, a name
field-sender = Sent by
field-sender-hint = The body that sends them; everyone will see it

## Recalls and challenges

petition-half-delegates = It succeeds when more than half of the delegates have signed.
recall-voting = All members vote on it: #{ $number }.
recall-came = { $state ->
    [effected] recalled.
    [chair] no longer chair.
    [expired] not recalled: the time is over, and too few signed.
    [withdrawn] the petition came to nothing.
   *[other] all members have voted on it.
}
recall-next-programmes = The next of the list takes the seat.
recall-next-groups = Those who stood and were not elected are asked now whether they would take the seat.
challenged-at = Challenged { $at }
group-formed = The group is formed.
challenge-upheld = Upheld by vote #{ $number }.
challenge-revoked = Revoked by vote #{ $number }.
challenge-voting = Vote #{ $number } decides; until then the decision holds.
challenge-qualified = Enough have signed; the new vote opens by { $at }.
challenge-barred = It can be challenged again from { $at } on. Each time it is upheld, that takes twice as long.
decisions-title = Decisions in force
decisions-none = No decision is in force, so there is nothing to challenge.
decisions-challenged = Challenged already:
decisions-how = If enough members sign, the circle votes on it once more.
decisions-older = { $count ->
    [one] One older decision is found in the history.
   *[other] { $count } older decisions are found in the history.
}

## Controls

control-back = Back
control-bodies = Show one
control-turn = Open
control-petition = The petition
control-petition-on = Petition on #{ $number }
control-petition-against = Petition: { $whom }
control-sign-for = Sign for { $name }
control-unsign-for = Withdraw signature: { $name }
control-run = Stand for election
control-move = Move to another group
control-write = Write
control-write-about = Write about one
control-list-found = Found the list
control-group-found = Form the group
control-recall-seat = Whom to recall?
control-answer-recall = Answer
control-mandate-given = Give a mandate to …
control-binding = Bind to a vote …
control-binding-vote = Which vote?
control-bind = It asks for …
control-release = Take a mandate back …
control-manage = What to do?
control-steer = Do it
control-steered = Do it
control-election = Call an election of …
control-call-back = Call back who was …
control-plan = Fewer settings
control-plan-all = Advanced
control-plan-set = Set
control-plan-write = Name and seats
control-plan-fill = Go on
control-found = Found it
control-see-one = Result of #{ $number }
control-history = The history
control-history-newer = Newer
control-history-older = Older
control-recall-one = Challenge a decision
control-challenge = Demand a new vote
control-noticed-signable = Seat { $seat }: the petition
control-noticed-asked = Seat { $seat }: answer
