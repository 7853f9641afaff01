### study-circle eval: figures on data. Their own names are the same in every language.

eval-questions = { $count ->
    [one] { $count } question, { $answerable } of them with an answer
   *[other] { $count } questions, { $answerable } of them with an answer
}
eval-figure = Figure
eval-value = Value
eval-interval = 95 % interval
eval-kind = No answer: { $kind } ({ $asked })
eval-false-answers = False answers at 90 % coverage
eval-run = Ranking written to { $file }
