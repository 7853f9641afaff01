### What stands in pictures, and the sentences that say what is to be seen in them.

control-astext = As text
terminal-png-name = png
terminal-png-option = file
terminal-png = Save the picture of the last message as a file
terminal-no-picture = The last message has no picture. Results and assemblies have one: /vote result 1
terminal-no-png-name = Please name the file: /png result.png
terminal-picture = (as a picture: /png and the name of a file)
terminal-not-drawn = The picture could not be drawn. The text above says the same.

picture-amount = { NUMBER($value, maximumFractionDigits: 2) }
picture-day = { DATETIME($at, dateStyle: "medium") }
picture-since = since { $day }

## On a picture

moment-assembly-list-founded = a list was founded
picture-chosen = chosen
picture-chosen-by-lot = chosen by lot
picture-most = most votes
picture-adopted = adopted
picture-revoked = revoked
picture-elected = elected, stage { $stage }
picture-excluded = excluded, stage { $stage }
picture-left = not elected
picture-rest = No further preference
picture-quota = Quota: { $quota } votes. Whoever reaches the line is elected; what is above it goes on to others.
picture-below-quota = Elected without reaching the line: no more were left than there were seats to fill.
picture-needs = needs { $needed } of { $said }
picture-voted = voted
picture-voted-of = { $turnout } of { $roll }
picture-quorum = { $needed } must vote
picture-pairs = Row against column: how many ballots prefer the option of the row. Filled: more than the other way round.
picture-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
picture-vacant = { $vacant } vacant
picture-vacant-between = Up to the dashed line: vacant seats
picture-history-title = { $title }: the seats over time
picture-settled = seats settled
picture-before = before
picture-after = after

## What is to be seen, for those who do not see it

picture-bars = Bars of the result of { $title } – { $told }.
picture-flow = A flow of votes through { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}: { $title }.
picture-duels = A table of the options against each other: { $title }. Chosen: { $winners }.
picture-house = The seats of { $title } as a half circle – { $told }.
picture-history = The seats of { $title } over time, as areas one on the other. Now: { $told }. What happened: { $events }.
picture-shift = Bars of the answers before and after the discussion: { $title } – { $told }.
