### What is said around an answer, or in place of one.

question-asked = “{ $question }”
quoted = “{ $text }”
list-and = { $first } and { $last }

## How sure the answer is, in three steps.

confidence-high = Very likely an answer to the question.
confidence-middle = Probably an answer; read it in context.
confidence-low = Possibly an answer; judge it in context.

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

## Further passages, and the surroundings of an answer.

more-title = More passages
more-note = Related to the question; none of them is claimed as its answer.
more-none = There are no further passages for this question.
context-title = In context
context-moved = The text was edited since; these words now stand here.
context-edited = These words were edited since. They were:
context-now = Now the place reads:
orphaned = These words are no longer in the text; they are shown as they stood when they were quoted.
