### What is said around an answer, or in place of one.

question-asked = “{ $question }”
quoted = “{ $text }”
list-and = { $first } and { $last }

## How sure the answer is, in three steps.

confidence-high = Very likely an answer to the question.
confidence-middle = Probably an answer; read it in context.
confidence-low = Perhaps an answer, perhaps not; judge it in context.

## Whose words these are. $chain grows: “John Reed, 1918, quoted by Anna Louise Strong”.

voices-words = Words of { $chain }
voices-quoted = { $chain }, quoted by { $speaker }
voices-in-text = Words of { $chain }, in a text by { $author }
voices-unnamed = somebody not named
voices-reported = reported from { $speaker }
voices-title = Who’s speaking
voices-list = Quoted in this passage:
voices-none = Nobody is quoted in this passage.

## Nothing answers.

not-in-text = Not in this text.
not-in-texts = Not in these texts.
# $words: quoted and listed already, e.g. “Kerensky” and “Tiflis”.
missing-terms = { $count ->
    [one] The word { $words } never occurs.
   *[other] The words { $words } never occur.
}
not-answered = No passage answers the question.
related = Related, but not an answer:
not-answered-hint = Other words may find more. To read for yourself: /text open

## The answer’s words stand in two places.

second-place = And, in another place:

## The model cannot bring question and text together. $asked, $read: languages, e.g. German and English.

unread-text = Not found: the question is in { $asked }, the text in { $read }.
unread-texts = Not found: the question is in { $asked }, the texts in { $read }.
unread = The model in use reads { $model } only, so the answer may be there all the same. Please ask in { $read }.
unread-hint = A model of many languages is one setting, for whoever runs me: STUDY_CIRCLE_MODEL (docs/models.md).

## Why this answer, or none. $percent: 1 to 99, $needed: the same for the least likely answer that is given.

why-title-answered = Why this answer?
why-title-refused = Why no answer?
why-weighed = These signs were weighed, the weightiest first:
why-nothing = There was nothing to weigh.
why-sum = Together they make it about { $percent }% likely that the text answers. From { $needed }% on, an answer is given.
why-sum-low = Together they make it only about { $percent }% likely that the text answers. From { $needed }% on, an answer is given.
why-note = The signs come from how the texts are searched, not from understanding them. Judge the passage yourself.

# Each sign with its value: $percent of a share, or $value from −1 to 1.
signal-meaning = In meaning, the nearest passage is { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } like the question (1 is the same)
signal-match-ahead = Word by word, the best passage matches the question better than those behind it: by { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
signal-words = The best passage has { $percent }% of what the question names
signal-score-ahead = In all that ranks them together, the best passage is { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } ahead of those behind it
signal-phrases = One passage has { $percent }% of the question’s words side by side, as the question has them
signal-agreement = Search by words and search by meaning share { $percent }% of their best passages
signal-focus = The best passages come from the same text: { $percent }%
signal-names = { $percent ->
    [0] No name in the question is missing from the text
   *[other] A name in the question never occurs, or several
}
signal-numbers = { $percent ->
    [0] No number in the question is missing from the text
   *[other] { $percent }% of the numbers in the question never occur
}
signal-refers = { $percent ->
    [0] The question names what it asks about
   *[other] The question says “it” or “they” of something that it does not name: so it asks of the text at hand
}

counts-strongly-for = speaks strongly for an answer
counts-for = speaks for an answer
counts-little = counts for little here
counts-against = speaks against an answer
counts-strongly-against = speaks strongly against an answer

## Further passages, and the surroundings of an answer.

more-title = More passages
more-note = Related to the question; none of them is claimed as its answer.
more-none = There are no further passages for this question.
context-title = In context
context-moved = The text was edited since; these words now stand here.
context-edited = These words were edited since. They were:
context-now = Now the place reads:
orphaned = These words are no longer in the text; they are shown as they stood when they were quoted.

## An answer in the words of a language model. $model: its name.

reworded = In other words (worded by { $model })
reworded-from = The text itself:
reworded-note = Every quotation in it stands below, letter for letter. All else is a machine’s wording: judge it by the text.
