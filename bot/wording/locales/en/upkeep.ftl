### What was removed or left: put back, or deleted for good.

text-removed-day = For a day this can be undone; then it is deleted for good.
text-back = “{ $title }” is in the library again, as it was.
control-putback = Undo
refused-nothing-to-put-back = There is nothing to put back: the text is in the library again, or was deleted for good.
refused-place-taken = “{ $text }” stands in its place by now. Please remove that one first, or keep it.
refused-removed-before-model = The library was made anew with another model since. Please add the file “{ $file }” again.

purge-ask = Everything of the circle “{ $circle }” will be deleted: its texts, questions, votes, notes and sessions. This cannot be undone.
purged = Everything of the circle “{ $circle }” is deleted. Backups that were made before still hold it: delete them as well.
refused-unknown-circle = There is no circle “{ $circle }” here.
