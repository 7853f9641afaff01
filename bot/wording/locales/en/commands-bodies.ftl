### The commands of bodies, as in commands.ftl.

name-assembly = assembly
command-assembly = Bodies whose seats follow the members: assemblies and councils

name-assembly-show = show
command-assembly-show = See who sits in a body, what it stands on, and take part
option-assembly-show-body = The body (otherwise the only one)
example-assembly-show =
    /assembly show
    /assembly show "The Assembly"

name-assembly-found = found
command-assembly-found = Found a body, a list of an assembly, or a group of a council
option-assembly-found-name = Its name
option-assembly-found-design = programmes or groups for a body; list or group inside one
option-assembly-found-programme = What your list stands for
option-assembly-found-seats = How many seats: of the assembly, or of each group
option-assembly-found-per = Council: one seat for every so many members of a group
option-assembly-found-window = Assembly: how long support must stand before seats follow: 12h
option-assembly-found-names = Assembly: whether others see whom one supports
option-assembly-found-tenure = For how many days one must have been in the server
option-assembly-found-channel = Council: the channel that everyone in the group sees, such as #crew
option-assembly-found-roles = Council: the role that everyone in the group has, such as @Crew
option-assembly-found-body = The body (otherwise the only one)
example-assembly-found =
    /assembly found "The Assembly"
    /assembly found "Night readers" programme:"Meet after sunset"

name-assembly-support = support
command-assembly-support = Support a list of an assembly; you can move at any time
option-assembly-support-list = The list: its number or its name
option-assembly-support-body = The body (otherwise the only one)
example-assembly-support = /assembly support 1

name-assembly-mend = mend
command-assembly-mend = Mend a typing error in your list, before anybody gives a ballot
option-assembly-mend-list = Your list: its number or its name
option-assembly-mend-name = The right name
option-assembly-mend-programme = The right programme
option-assembly-mend-body = The body (otherwise the only one)
example-assembly-mend = /assembly mend 1 name:"Dawn"

name-assembly-stand = stand
command-assembly-stand = Stand on a list, or for election in your group
option-assembly-stand-list = The list: its number or its name (a council needs none)
option-assembly-stand-body = The body (otherwise the only one)
example-assembly-stand = /assembly stand 1

name-assembly-join = join
command-assembly-join = Belong to a group of a council
option-assembly-join-group = The group: its number or its name
option-assembly-join-body = The body (otherwise the only one)
example-assembly-join = /assembly join 1

name-assembly-leave = leave
command-assembly-leave = Give back your seat, stand down, or leave your group
option-assembly-leave-body = The body (otherwise the only one)
example-assembly-leave = /assembly leave

name-assembly-recall = recall
command-assembly-recall = Petition to recall a delegate or the chair, or sign
option-assembly-recall-seat = The number of the seat, or chair
option-assembly-recall-reason = Why; everyone will see it
option-assembly-recall-body = The body (otherwise the only one)
example-assembly-recall =
    /assembly recall
    /assembly recall 1 reason:"Never came"

name-assembly-answer = answer
command-assembly-answer = Answer a petition against yourself; everyone will see it
option-assembly-answer-text = Your answer, at most 500 characters
option-assembly-answer-body = The body (otherwise the only one)
example-assembly-answer = /assembly answer I was ill.

name-assembly-mandate = mandate
command-assembly-mandate = Tell whoever holds a seat what to do
option-assembly-mandate-seat = The number of the seat
option-assembly-mandate-text = What to do
option-assembly-mandate-scope = Where it applies
option-assembly-mandate-vote = The vote that decided it: its number
option-assembly-mandate-body = The body (otherwise the only one)
example-assembly-mandate = /assembly mandate 1 "Vote for open doors"

name-assembly-bind = bind
command-assembly-bind = Say that an open vote falls under a seat’s mandate
option-assembly-bind-seat = The number of the seat
option-assembly-bind-vote = The vote: its number
option-assembly-bind-choice = What the mandate asks for in it
option-assembly-bind-body = The body (otherwise the only one)
example-assembly-bind = /assembly bind 1 2 yes

name-manage-assembly = assembly
command-manage-assembly = Suspend, end or change a body, send members to it, strike accounts
option-manage-assembly-body = The body
option-manage-assembly-action = What to do with it
option-manage-assembly-number = How many seats, or the number of the group or the seat
option-manage-assembly-member = Who is sent or called back
option-manage-assembly-since = To strike: accounts that joined the server since yesterday, 2026-03-01
option-manage-assembly-reason = Why, or who sends them; everyone will see it
example-manage-assembly =
    /manage assembly "The Assembly"
    /manage assembly "The Assembly" action:executive number:3

name-option-body = body
name-option-name = name
name-option-design = design
name-option-programme = programme
name-option-per = per
name-option-window = window
name-option-list = list
name-option-group = group
name-option-seat = seat
name-option-scope = scope
name-option-action = action
name-option-number = number
name-option-member = member

word-design-programmes = programmes
word-design-groups = groups
word-design-list = list
word-design-group = group
word-action-pause = pause
word-action-resume = resume
word-action-end = end
word-action-resize = resize
word-action-election = election
word-action-executive = executive
word-action-chair = chair
word-action-send = send
word-action-advise = advise
word-action-callback = callback
word-action-release = release
word-action-strike = strike
