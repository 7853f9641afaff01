### Das Blatt einer Gesprächsrunde, zum Teilen.

control-session-page = Blatt zum Teilen
page-line = Runde { $number }, { $day }
page-untitled = Unsere Texte
page-turns = { $count ->
    [one] Ein Beitrag wurde dazu gesprochen.
   *[other] { $count } Beiträge wurden dazu gesprochen.
}
page-moved = Was wir von einer Behauptung halten
page-decided = Worüber wir abgestimmt haben
page-more = { $count ->
    [one] Eine weitere Abstimmung steht
   *[other] { $count } weitere Abstimmungen stehen
} im Protokoll.
page-foot = Die Worte sind aus dem Text zitiert; im Protokoll steht alles.
page-alt = Was in „{ $title }“ besprochen wurde ({ $line }): { $told }
page-vote = #{ $number } mit seinen Textstellen
board-post-page = Das Blatt der Runde { $number }
