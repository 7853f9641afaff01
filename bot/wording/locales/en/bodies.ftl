### Bodies: assemblies, where everyone supports a programme, and councils, where groups elect people.

bodies = The bodies of this circle
bodies-none = There is no assembly and no council yet.
bodies-hint = Moderators found one: /assembly found
vacant = vacant
seat = seat { $seat }
design-question = Do groups elect people, or does everyone support programmes?
design-groups = Groups elect people: a council.
design-groups-how = Each group elects its delegates, and can recall them.
design-programmes = Everyone supports a programme: an assembly.
design-programmes-how = Everyone supports a list, and can move at any time; the seats follow.
design-others = Or found a list or a group under this name in what is there:

## What was done

body-founded = It is founded.
body-listed = Your list is founded, and you stand on it first. Supporting it is another step.
body-mended = The list is mended.
body-grouped = The group is formed. Members can join it, and stand for its first election.
body-proposed = You ask for a new group, and have signed for it. It is formed when enough have signed.
body-supported = Your support counts here now, and nowhere else.
body-unsupported = You support no list any more.
body-stood = You stand now, and take a seat when it is your turn.
body-stood-groups = You stand now in the election of your group.
body-stood-down = You stand no longer.
body-resigned = You have given your seat back.
body-entered = You have joined the group.
body-left = You belong to no group any more.
body-consented = You said that you would take the seat.
body-declined = You said that you would not take the seat.
body-answered = Your answer stands beside the petition now.
body-mandated = The mandate is given. Nothing is automatic: it is compared with recorded votes.
body-bound = The vote falls under the mandate now.
body-released = The mandate is taken back, and its words are erased.
body-paused = Suspended: until it goes on, no time runs out.
body-resumed = It goes on.
body-ended = It has ended; nothing in it can be changed any more.
body-resized = The house gets another size; it takes effect when the seats settle.
body-struck = Newer accounts are struck: they support nothing, stand nowhere and take no part any more.
body-called = The election is called.
body-executive = The executive is set.
body-chair = The delegates elect a chair now.
body-sent = The member is sent.
body-called-back = The member is called back.
body-signed = You have signed for the new group.
body-unsigned = Your signature for the new group is withdrawn.

## Assemblies

assembly-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}, { $vacant ->
    [0] none vacant.
   *[other] { $vacant } vacant.
}
assembly-asked-size = { $count ->
    [one] It is to have { $count } seat.
   *[other] It is to have { $count } seats.
}
assembly-ended = Ended { $at }.
assembly-suspended = Suspended since { $at }: until it goes on, no time runs out.
assembly-settles = From { $at } on, if nothing moves: { $seats }.
assembly-window = Seats follow when the support has stood for { $span }.
lists-none = No list is founded yet. Anyone may found one: a name, and what it stands for.
list-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
list-support = { $count ->
    [one] { $count } supporter
   *[other] { $count } supporters
}
list-level = level: a lot decides on one more
barred = recalled, barred until { $at }
support-none = You support no list.
support-mine = You support { $list }.
stand-mine = You stand on { $list }.
support-turnout = { $count ->
    [one] One member supports a list.
   *[other] { $count } members support a list.
}
support-counted = The counts are as of { $at }.
support-uncounted = No counts are published yet, so nobody has a seat yet.
support-secret = Members and moderators cannot see whom you support; counts are published once five have changed. The person who runs this bot technically could.
support-visible = Everyone can see whom you support.
body-tenure = { $count ->
    [one] For members who have been in the server for a day.
   *[other] For members who have been in the server for { $count } days.
}
moment-at = { $at }
moment-assembly-founded = founded
moment-assembly-settled = seats
moment-assembly-recalled = a delegate was recalled
moment-assembly-resized = another size was set
moment-assembly-struck = newer accounts were struck
moment-assembly-suspended = suspended
moment-assembly-resumed = resumed
moment-assembly-ended = ended
assembly-struck = { $count ->
    [0] Struck: accounts that joined the server after { $since }. None of them took part.
    [one] Struck: accounts that joined the server after { $since }. One of them took part.
   *[other] Struck: accounts that joined the server after { $since }. { $count } of them took part.
}
assembly-struck-before = With them the support would ask for
assembly-struck-after = Without them it asks for
assembly-struck-waits = What they supported is left out when the next counts are published.
assembly-struck-lot = { $count ->
    [one] one more by lot among { $lists }
   *[other] { $count } more by lot among { $lists }
}
assembly-struck-nobody = no seats

## Councils

council-seats = { $count ->
    [one] Each group has one seat.
   *[other] Each group has { $count } seats.
}
council-per = { $count ->
    [one] Each group has one seat for every member.
   *[other] Each group has one seat for every { $count } members.
}
groups-none = There is no group yet. Moderators form groups; members ask for one by signatures.
group-members = { $count ->
    [0] nobody belongs to it
    [one] { $count } member
   *[other] { $count } members
}
group-nominations = election: candidates gather until { $at }
group-standing = standing: { $names }
group-role = for whoever has the role { $role }
group-channel = for whoever sees { $channel }
group-channel-unseen = for whoever sees a channel that you do not see
group-vote = the election is vote #{ $number }
group-none = You belong to no group.
group-mine = You belong to { $name }.
group-proposed = { $needed ->
    [one] A new group asks for signatures: { $name }. It needs one.
   *[other] A new group asks for signatures: { $name }. It needs { $needed }.
}
asking = Seat { $seat } is vacant. Those who stood and were not elected are asked until { $at } whether they would take it.
asking-you = You are one of them: would you?
asking-yes = You said that you would.
asking-no = You said that you would not.
sent-voting = sent by { $sender }, with a vote
sent-advisory = sent by { $sender }, without a vote

## Offices, mandates, petitions

executive = Executive
chair = Chair
office-votes = The delegates vote
mandate-scope = where: { $scope }
mandate-bound = votes: { $votes }
mandate-broken = voted against it in { $votes }
petitions = Petitions for a recall:
petition-answered = The answer: { $answer }
recall-delegate = Recall of { $member }
recall-chair = Removal of the chair, { $member }
recall-opened = Your petition is open, and you have signed it.
recall-signed = You have signed.
recall-unsigned = Your signature is withdrawn.
recall-shown = This petition is running.
