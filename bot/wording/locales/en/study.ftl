# Questions for discussion. What stands in quotation marks is cut out of the quotation above it,
# word for word, and may be any part of a sentence; the frame around it must bear that.

# The text's own question.
prompt-ask-answer = The text itself asks: “{ $words }” Where does it answer, and could a reader find another answer in it?
prompt-ask-own = “{ $words }” How would you answer, and which passage of the text makes your answer hardest to keep?

# A thought that turns; the words hold both sides of “but”, “yet” …
prompt-turn-weigh = “{ $words }”: here one thing is set against another. To which of the two does the rest of the text give more weight?
prompt-turn-own = “{ $words }”: here one thing is set against another. To which of the two would you give more weight, and what would change your mind?

# Something granted; the words begin with “although”, “no doubt” …
prompt-grant-how = Something is granted first: “{ $words }”. Is it a real concession, or does the text take it back – here or elsewhere?
prompt-grant-own = Something is granted first: “{ $words }”. Would you give it more weight than the text does, or less?

# Something denied or ruled out.
prompt-deny-whom = What view does the text argue against with the words “{ $words }”? What could someone who holds that view find in the text to build on?
prompt-deny-why = Why does it matter to the text to say “{ $words }”? What elsewhere in it would fall if the opposite were true?

# A reason; the words begin with “because”, “the reason” …
prompt-reason-enough = The reason given is “{ $words }”. Does the rest of the text bear it out, or does it point to other reasons?
prompt-reason-else = The reason given is “{ $words }”. Could that be so, and what is concluded from it still be wrong?

# A conclusion; the words begin with “therefore”, “thus” …
prompt-follow-granted = How does the text arrive at “{ $words }”, and what does it take for granted on the way?
prompt-follow-else = Could someone start from the same point and come to another conclusion than “{ $words }”?

# A claim without exception: “never …”, “every …”.
prompt-all-literal = How literally is “{ $words }” meant? Which other passages insist on it, and which allow for exceptions?
prompt-all-case = Can you think of a case that speaks against “{ $words }”? Would it refute the claim, or only limit it?

# A demand: “ought to …”, “must …”.
prompt-norm-ground = On what does “{ $words }” rest: on reasons that the text gives, or on something that it takes for granted?
prompt-norm-follow = Take “{ $words }” seriously: what would follow from it, here and today?

# A rule of a code.
prompt-rule-serve = What is the rule “{ $words }” meant to protect? Which other passages serve the same end, and which work against it?
prompt-rule-whom = Whom does the rule “{ $words }” help, and whom does it burden? Would you keep it?
prompt-rule-test = Think of a case in which the rule “{ $words }” would do harm. Should it be kept all the same?

# A condition: “if …”, “as long as …”.
prompt-if-needed = Would the claim still hold without the condition “{ $words }”? What does the rest of the text say for it, and what against it?
prompt-if-not = Take away the condition “{ $words }”: what would be left of the claim, in your view?

# One thing more than another.
prompt-more-measure = “{ $words }”: which passages bear this comparison out, and which would turn it round?
prompt-more-own = “{ $words }”: do you see it so, too? What would tip the scales for you?

# A figure.
prompt-number-show = Which other figures and facts stand in the text beside “{ $words }”? What do they show together?
prompt-number-prove = “{ $words }”: what does this figure show, and what does it leave open?

# A word that is defined, and one that the text is about.
prompt-define-same = Is “{ $term }” used in just this sense in the other passages, or does it come to mean something else?
prompt-define-leave = What does this account of “{ $term }” leave out, and does it matter?
prompt-term-gather = What else does the text tell us about “{ $term }”? Collect the places before you judge this one.
prompt-term-mean = What does “{ $term }” mean here, and does it mean the same in the other passages?

# Any claim.
prompt-claim-facts = What in the text bears on “{ $words }”? Collect the places before you judge.
prompt-claim-for = What in the text supports “{ $words }”, and what in it tells against that?
prompt-claim-who = Who of those who speak in the text would agree with “{ $words }”, and who would object?
prompt-claim-deny = What is the strongest thing that could be said against “{ $words }”, and how would you answer it?
prompt-claim-share = Do you agree that “{ $words }”? What would make you change your mind?

# A view that is reported as somebody else's.
prompt-view-share = Does the text share the view that it reports – “{ $words }” – or does it keep its distance? Which passages show it?
prompt-view-own = What speaks for, and what against, the view that is reported here: “{ $words }”?

# Somebody who is quoted.
prompt-speech-why = Why does { $speaker } say “{ $words }”? Which other passages lead you to think so, and could they be read in another way?
prompt-thought-why = Why does { $speaker } think “{ $words }”? Which other passages lead you to think so, and could they be read in another way?
prompt-speech-side = Is the text on the side of { $speaker } in “{ $words }”? What in it shows agreement, and what shows distance?
prompt-speech-judge = Do you agree with { $speaker }, whose words are “{ $words }”? What would make you change your mind?
prompt-speech-think = How do you judge { $speaker } for saying “{ $words }”? What in the text asks for a milder judgement, and what for a harsher one?
prompt-deed-why = What moves { $speaker } here? Which other passages lead you to think so, and could they be read in another way?
prompt-deed-judge = How do you judge what { $speaker } does here? What in the text asks for a milder judgement, and what for a harsher one?

# Two passages.
prompt-tension-denies = One of these passages rejects what the other says. What can be said for each of them, from the rest of the text and beyond it?
prompt-tension-beside = Two passages on the same matter: what does each of them see that the other leaves out, and where do they pull apart?
prompt-tension-views = Two views of the same matter. On what exactly do they disagree, and which of them does the rest of the text do more to support?
prompt-tension-voices = { $speaker } and { $other } speak of the same matter. On what do they agree, and where do they part?

# Asked no more; what was posed before is told in these words.
prompt-turn-left = How much of what is said first still stands after “{ $words }”? What do the other passages add to either side?
prompt-deny-own = What is the best case you can make for the view that is rejected with “{ $words }”?
prompt-detail-why = Why does the text tell us “{ $words }”? How does it change the way you read the other passages?
prompt-tension-hold = Both passages speak of “{ $term }”. Can both be right, and what would have to be true for both to hold?
prompt-tension-does = Both passages speak of “{ $term }”. Does the second confirm the first, limit it, or contradict it?

# Around them.
prompt-kind-factual = Question of fact
prompt-kind-interpretive = Question of meaning
prompt-kind-evaluative = Question of judgement
prompt-kind-contrast = Two passages
prompt-see = { $kind }. See also: { $places }
prompts-none = I found nothing in this text that would make a good question.
