### Settings of votes and bodies. They hold for what begins from then on, never for what is open.

settings-title-general = Settings
settings-title-votes = Settings of votes
settings-title-bodies = Settings of councils and assemblies
settings-title-advanced = Advanced settings
settings-begun = What is open, or was founded, goes on as it began.
control-settings-general = General
control-settings-votes = Votes
control-settings-bodies = Councils and assemblies
control-settings-advanced = Advanced

setting-form-hours = A number of hours from { $least } to { $most }, or such as “3 days”
setting-form-days = A number of days from { $least } to { $most }, or such as “2 weeks”
setting-form-share = Such as 1/3 or 40 %, from { $least } % to { $most } %

setting-poll-duration = Length of a poll
setting-poll-duration-said = How long a poll runs unless its author says otherwise.
setting-vote-duration = Length of a vote
setting-vote-duration-said = How long a choice, a motion or an election runs unless its author says otherwise.
setting-choice-rule = Rule of a choice
setting-choice-rule-said = How a choice is counted unless its author says otherwise.
setting-choice-rule-is-approval = tap all that you would gladly take
setting-choice-rule-is-irv = rank them (instant run-off)
setting-choice-rule-is-schulze = rank them (Schulze)
setting-choice-rule-is-plurality = pick one
setting-choice-names = Names in a choice
setting-choice-names-said = Whether members see who chose what, unless its author says otherwise.
setting-choice-names-is-secret = secret
setting-choice-names-is-visible = visible
setting-choice-counts = Counts of a choice
setting-choice-counts-said = When the counts of a choice are shown, unless its author says otherwise.
setting-choice-counts-is-close = at the close
setting-choice-counts-is-live = while it runs
setting-motion-quorum = Quorum of a motion
setting-motion-quorum-said = How many of the members must vote for a motion to be valid. 0 asks for none.
setting-motion-majority = Majority of a motion
setting-motion-majority-said = How many of yes and no must be yes. Half means more than half; of any more, exactly so many are enough.
setting-poll-tenure = Days before a poll
setting-poll-tenure-said = How long members must have been in the server to vote in a poll.
setting-vote-tenure = Days before a vote
setting-vote-tenure-said = How long members must have been in the server for what decides: motions, choices, elections, councils and petitions of all members.
setting-petition-share = Signatures against a decision
setting-petition-share-said = Which share of the members must sign for a new vote on a decision.
setting-petition-least = Fewest signatures
setting-petition-least-said = How many must sign against a decision at the least, however few the members are.
setting-petition-days = Time to sign
setting-petition-days-said = How long signatures against a decision are gathered.
setting-recall-opens = Until the new vote
setting-recall-opens-said = How long after enough have signed the new vote on a decision opens.
setting-recall-runs = Length of the new vote
setting-recall-runs-said = How long the new vote runs at least; where the first one ran longer, as long as that.
setting-recall-quorum = Quorum of a new vote on a choice
setting-recall-quorum-said = How many of the members must vote for a new vote on a choice to be valid; one on a motion has the motion’s own. 0 asks for none.
setting-recall-majority = Majority of a new vote on a choice
setting-recall-majority-said = How many of yes and no must be yes to revoke a choice; for a motion it is the motion’s own. Half means more than half.
setting-recall-bar = Rest after the new vote
setting-recall-bar-said = How long a decision that was upheld cannot be challenged again. It doubles each time.

setting-council-immunity = New delegates of groups
setting-council-immunity-said = How long a delegate of a council cannot be recalled after being seated.
setting-council-settling = Seats of growing groups
setting-council-settling-said = Where a council has a seat for every so many members: how long a group's number must have stood for its seats to follow.
setting-council-settling-none = at elections only
setting-council-founders = Signatures for a new group
setting-council-founders-said = How many members must sign for a new group of a council.
setting-council-nomination = Time to stand for election
setting-council-nomination-said = For how long candidates gather before a group of a council votes.
setting-council-asking = Time to take a vacant seat
setting-council-asking-said = For how long those who were not elected are asked when a seat of a council falls vacant.
setting-assembly-window = Settling window
setting-assembly-window-said = How long support must have stood in an assembly for the seats to follow, unless its founder says otherwise.
setting-assembly-tenure = Days before an assembly
setting-assembly-tenure-said = How long members must have been in the server to take part in an assembly, unless its founder says otherwise.
setting-assembly-bar = Rest after a recall
setting-assembly-bar-said = How long a recalled delegate of an assembly is not seated again.
setting-body-voting = Length of a ballot in a body
setting-body-voting-said = For how long groups and delegates vote on seats and offices, and all members on a chair.
setting-body-petition = Time to sign in a body
setting-body-petition-said = For how long signatures are gathered against a delegate or a chair, or for a new group.

word-setting-poll-duration = poll-duration
word-setting-vote-duration = vote-duration
word-setting-choice-rule = choice-rule
word-setting-choice-names = choice-names
word-setting-choice-counts = choice-counts
word-setting-motion-quorum = motion-quorum
word-setting-motion-majority = motion-majority
word-setting-poll-tenure = poll-tenure
word-setting-vote-tenure = vote-tenure
word-setting-petition-share = petition-share
word-setting-petition-least = petition-least
word-setting-petition-days = petition-days
word-setting-recall-opens = recall-opens
word-setting-recall-runs = recall-runs
word-setting-recall-quorum = recall-quorum
word-setting-recall-majority = recall-majority
word-setting-recall-bar = recall-bar
word-setting-council-immunity = council-immunity
word-setting-council-settling = council-settling
word-setting-council-founders = council-founders
word-setting-council-nomination = council-nomination
word-setting-council-asking = council-asking
word-setting-assembly-window = assembly-window
word-setting-assembly-tenure = assembly-tenure
word-setting-assembly-bar = assembly-bar
word-setting-body-voting = body-voting
word-setting-body-petition = body-petition

# $unit: hours or days, in which $least and $most are.
refused-bad-span = “{ $value }” is nothing that this can be. It can be from { $least } to { $unit ->
    [hours] { $most } hours, such as “48” or “3 days”.
   *[days] { $most } days, such as “14” or “2 weeks”.
}

# How a new vote on a decision goes. $opens and $runs: hours. $bar: days.
afterwards-challenged = The new vote opens { $opens ->
    [one] an hour
   *[other] { $opens } hours
} after that and runs for at least { $runs ->
    [one] an hour
   *[other] { $runs } hours
}; a decision that it upholds cannot be challenged for { $bar ->
    [one] a day
   *[other] { $bar } days
}, and each time for twice as long.

# How a new vote on a choice is judged. $quorum: how many of the members.
afterwards-choice-quorum = It counts if at least { $quorum } of the members vote.
afterwards-choice-majority = { $equal ->
    [yes] The choice is revoked if yes has at least { $majority } of yes and no together.
   *[no] The choice is revoked if yes has more than { $majority } of yes and no together.
}
