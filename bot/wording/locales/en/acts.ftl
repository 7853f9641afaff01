### What moderators did, told in the channel for it. $who: a member; $at: when.

act-told = { $what } ({ $at }).
act-told-why = { $what } ({ $at }). The reason: { $reason }
act-somebody = A moderator
act-text = the text { $title }
act-a-text = a text
act-vote = vote #{ $number }
act-a-vote = a vote
act-some-texts = { $count ->
    [one] one text
   *[other] { $count } texts
}

act-text-added = { $who } added { $text }
act-text-revised = { $who } added a new version of { $text }
act-text-edited = { $who } corrected the details of { $text }
act-text-removed = { $who } removed { $text }
act-text-back = { $who } put back { $text }
act-text-limited = { $who } changed who sees { $text }
act-text-freed = { $who } let everybody see { $text }
act-text-taken-down = { $who } took down { $text }
act-setting = { $who } changed the setting “{ $name }”: { $old } → { $new }
act-command = { $who } changed the command { $name }: { $old } → { $new }
act-vote-paused = { $who } paused { $vote }
act-vote-resumed = { $who } let { $vote } go on
act-vote-cancelled = { $who } called off { $vote }
act-vote-annulled = { $who } annulled { $vote }
act-vote-struck = { $who } struck newer accounts from { $vote }
act-body-founded = { $who } founded { $body }
act-body-grouped = { $who } formed a group in { $body }
act-body-paused = { $who } paused { $body }
act-body-resumed = { $who } let { $body } go on
act-body-ended = { $who } ended { $body }
act-body-resized = { $who } changed the number of seats in { $body }
act-body-struck = { $who } struck newer accounts from { $body }
act-body-called = { $who } called an election in { $body }
act-body-executive = { $who } changed the executive of { $body }
act-body-chair = { $who } let { $body } elect a chair
act-body-sent = { $who } sent somebody to { $body }
act-body-called-back = { $who } called somebody back from { $body }
act-body-mandated = { $who } gave a seat in { $body } a mandate
act-body-bound = { $who } tied a vote to a mandate in { $body }
act-body-released = { $who } took back a mandate in { $body }
act-plan-started = { $who } started a reading plan for { $text }
act-plan-moved = { $who } moved the reading plan for { $text } to portion { $portion }
act-plan-dated = { $who } changed the dates of the reading plan for { $text }
act-plan-stopped = { $who } stopped the reading plan for { $text }
act-role-linked = { $who } gave the role { $role } to all who sit in { $body }
act-role-unlinked = { $who } let seats in { $body } give no role any more

board-post-log = What moderators did
held-acts = { $count ->
    [one] One thing that you did as a moderator
   *[other] { $count } things that you did as a moderator
}
kept-acts = { $count ->
    [one] For a day,
   *[other] For { $count } days,
} so that the channel for that tells each once. Then only the channel has it.
