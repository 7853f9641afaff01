### study-circle verify: ob das Protokoll eines Kreises unversehrt ist.

verify-empty = Der Kreis „{ $circle }“ hat noch kein Protokoll.
verify-whole = { $count ->
    [one] Das Protokoll des Kreises „{ $circle }“ ist unversehrt: { $count } Eintrag.
   *[other] Das Protokoll des Kreises „{ $circle }“ ist unversehrt: { $count } Einträge.
}
verify-broken = Der Eintrag { NUMBER($entry, useGrouping: 0) } im Protokoll des Kreises „{ $circle }“ stimmt nicht. Er und alles, was ihm folgt, wurde verändert.
verify-head = Sein Ende: { $head }
verify-counted = { $count ->
    [one] { $count } Auszählung wurde mit den aufbewahrten Stimmzetteln wiederholt und sagt dasselbe.
   *[other] { $count } Auszählungen wurden mit den aufbewahrten Stimmzetteln wiederholt und sagen dasselbe.
}
verify-sealed = { $count ->
    [one] { $count } Auszählung ließ sich nicht wiederholen, weil Zeilen von ihr gelöscht sind; es gilt ihr versiegeltes Ergebnis.
   *[other] { $count } Auszählungen ließen sich nicht wiederholen, weil Zeilen von ihnen gelöscht sind; es gelten ihre versiegelten Ergebnisse.
}
verify-erased = { $count ->
    [one] { $count } versiegelte Zeile ist gelöscht: ein ersetzter Stimmzettel, oder was jemand entfernt haben wollte.
   *[other] { $count } versiegelte Zeilen sind gelöscht: ersetzte Stimmzettel, oder was jemand entfernt haben wollte.
}

## /manage log: dasselbe, für alle im Kreis

log-empty = Noch ist niemand dem Kreis beigetreten und nichts abgestimmt, also gibt es kein Protokoll.
log-whole = { $count ->
    [one] Das Protokoll dieses Kreises ist unversehrt: { $count } Eintrag.
   *[other] Das Protokoll dieses Kreises ist unversehrt: { $count } Einträge.
}
log-broken = Der Eintrag { NUMBER($entry, useGrouping: 0) } im Protokoll dieses Kreises stimmt nicht. Er und alles, was ihm folgt, wurde verändert.
