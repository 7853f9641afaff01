### study-circle verify: whether a circle’s ledger is whole.

verify-empty = The circle “{ $circle }” has no ledger yet.
verify-whole = { $count ->
    [one] The ledger of the circle “{ $circle }” is whole: { $count } entry.
   *[other] The ledger of the circle “{ $circle }” is whole: { $count } entries.
}
verify-broken = Entry { NUMBER($entry, useGrouping: 0) } of the ledger of the circle “{ $circle }” does not hold. It, and whatever follows it, was changed.
verify-head = Its head: { $head }
verify-counted = { $count ->
    [one] { $count } count was done again with the ballots that are kept, and says the same.
   *[other] { $count } counts were done again with the ballots that are kept, and say the same.
}
verify-sealed = { $count ->
    [one] { $count } count could not be done again, because rows of it were erased; its sealed record stands.
   *[other] { $count } counts could not be done again, because rows of them were erased; their sealed records stand.
}
verify-erased = { $count ->
    [one] { $count } sealed row was erased: a ballot that was replaced, or what somebody wanted removed.
   *[other] { $count } sealed rows were erased: ballots that were replaced, or what somebody wanted removed.
}

## /manage log: the same, to whoever is in the circle

log-empty = Nobody has joined the circle or voted yet, so there is no ledger.
log-whole = { $count ->
    [one] The ledger of this circle is whole: { $count } entry.
   *[other] The ledger of this circle is whole: { $count } entries.
}
log-broken = Entry { NUMBER($entry, useGrouping: 0) } of the ledger of this circle does not hold. It, and whatever follows it, was changed.
