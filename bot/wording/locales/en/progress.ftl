### How far a long piece of work has come.

progress-reading = Reading the file
progress-recognising = Recognising the words in the pictures
progress-loading = Loading the language model
progress-splitting = Dividing the text into passages
progress-embedding = { $total ->
    [one] Taking in { $done } of { $total } passage
   *[other] Taking in { $done } of { $total } passages
}
progress-writing = Putting it into the library
progress-measuring = { $total ->
    [one] Asking { $done } of { $total } question
   *[other] Asking { $done } of { $total } questions
}
