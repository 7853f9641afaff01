### The page of a session, to be shared.

control-session-page = Page to share
page-line = Session { $number }, { $day }
page-untitled = Our texts
page-turns = { $count ->
    [one] One turn was spoken on this.
   *[other] { $count } turns were spoken on this.
}
page-moved = What we think of a claim
page-decided = What we voted on
page-more = { $count ->
    [one] One more vote stands
   *[other] { $count } more votes stand
} in the minutes.
page-foot = The words are quoted from the text; the minutes have everything.
page-alt = What was discussed in “{ $title }” ({ $line }): { $told }
page-vote = #{ $number } with its passages
board-post-page = The page of session { $number }
