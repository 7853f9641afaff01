### Votes before they are open. A menu's choices and what is said of them: at most 100 characters;
### a form's title and the names of its fields: at most 45.

draft-preview = Preview: only you see this. Members will see the following.
draft-no-question = (no question yet)
draft-no-time = (until when: not understood yet)
draft-shortened = The ballot shows all of it.
draft-problems = To be put right before it opens
draft-join = Join the circle first; then you can open this.
draft-seconded = When you propose this, it opens as soon as a second member backs it.
draft-aside = Left aside, because this kind of vote has none: { $names }.
draft-discarded = The draft is thrown away.
draft-taken-back = Your proposal is taken back.
draft-others = { $count ->
    [0] Nobody else has joined the circle yet. Ask somebody to, and to back this: /vote list
    [one] One other member has joined the circle and can back it: /vote list
   *[other] Any of the { $count } others who joined the circle can back it: /vote list
}

## Menus

draft-menu-kind = What is it?
draft-kind-ask = Just asking
draft-kind-ask-said = Shows what people think. Decides nothing.
draft-kind-choose = Choose one
draft-kind-choose-said = One of the options is taken.
draft-kind-adopt = Adopt this text
draft-kind-adopt-said = Members say yes, no or abstain.
draft-kind-elect = Elect people
draft-kind-elect-said = The options are the candidates.
draft-menu-passages = Show passages with it
draft-menu-rule = How is it counted?
draft-rule-plurality = Pick one
draft-rule-plurality-said = Most votes win.
draft-rule-approval = Tap all that you would gladly take
draft-rule-approval-said = What most people would take wins.
draft-rule-irv = Rank them (instant run-off)
draft-rule-irv-said = The weakest drops out until one has more than half.
draft-rule-schulze = Rank them (Schulze)
draft-rule-schulze-said = Each is compared with each other one.
draft-rule-stv = Rank them (single transferable vote)
draft-rule-stv-said = Groups win seats by their size. Scottish rules.
draft-rule-seqphragmen = Tap all you like (Phragmén)
draft-rule-seqphragmen-said = Each seat is carried by those who wanted it.
draft-rule-seqpav = Tap all you like (proportional approval)
draft-rule-seqpav-said = Who has won a seat already counts for less.
draft-menu-names = Who sees who chose what?
draft-names-secret = Secret
draft-names-secret-said = No member sees what somebody chose.
draft-names-visible = Visible
draft-names-visible-said = With the counts, all see who chose what.
draft-menu-counts = When are counts shown?
draft-counts-close = Counts at the close
draft-counts-close-said = Until then only how many voted.
draft-counts-live = Counts while it runs
draft-counts-live-said = Secret ones come in batches of five.
draft-menu-runoff = What breaks a tie?
draft-runoff-yes = A run-off, then the lot
draft-runoff-yes-said = Those that are level run for a day.
draft-runoff-no = The lot
draft-runoff-no-said = Anybody can check how it was drawn.

## Forms

draft-form-words = Edit the words
draft-form-figures = Figures and roles
field-vote-question = The question, or the text to be adopted
field-vote-options = Options, one per line
field-vote-options-hint = Or with ; or , between them. Empty: yes, no, abstain
field-mend-options-hint = As many as there were
field-stance-question = The claim
field-stance-options = Opinions, one per line
field-stance-options-hint = Or with a ; between them. Empty: from agree to disagree
field-until = Open until
field-until-hint = 3 days, friday 20:00, 2026-03-05 20:00
field-seats = How many people are elected
field-seats-hint = 1 if you leave it empty
field-quorum = The share that must vote
field-quorum-hint = 1/3, 40%; 0 for none. Empty: as the server has set it
field-majority = The share of yes that it needs
field-majority-hint = 2/3, 60%. Empty: as the server has set it, at first more than half
field-tenure = Days in the server before it opens
field-tenure-hint = 30; 0 for none. Empty: as the server has set it, at first 7, in a poll 0
field-roles = Roles that may vote
field-roles-hint = Readers; Night Watch – empty: everyone

## Buttons

control-draft = Back
control-draft-advanced = Advanced
control-draft-set = Choose
control-draft-words = Edit the words
control-draft-figures = Figures and roles
control-draft-write = Keep
control-draft-join = Join the circle
control-draft-open = Open the vote
control-draft-propose = Propose it
control-draft-discard = Discard
control-take-back = Take it back
control-draft-again = Draft: { $question }
control-mend = Mend a typing error
control-mend-write = Keep
drafts-title = Your drafts, which only you see

## Refusals

refused-unknown-draft = This draft is not there any more: it was opened or thrown away, or a day has passed.
refused-stale-draft = You changed this draft since. This is how it stands now: look again, then open it.
refused-passages-gone = A passage that you chose is no longer in the library, so the ballot goes without it. Please look again.
refused-too-many-proposals = { $limit ->
    [one] A proposal of yours is waiting already. Please take it back, or wait until it is backed.
   *[other] { $limit } proposals of yours are waiting already. Please take one back, or wait until one is backed.
}
