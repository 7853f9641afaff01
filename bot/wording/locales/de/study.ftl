# Fragen zum Gespräch. Was in Anführungszeichen steht, ist wörtlich aus dem Zitat darüber geschnitten
# und kann jeder Teil eines Satzes sein; der Rahmen darum muss das aushalten.

# Die eigene Frage des Textes.
prompt-ask-answer = Der Text fragt selbst: „{ $words }“ Wo antwortet er, und könnte man auch eine andere Antwort in ihm finden?
prompt-ask-own = „{ $words }“ Wie würdet ihr antworten, und welche Stelle des Textes macht es eurer Antwort am schwersten?

# Ein Gedanke, der sich wendet; die Worte haben beide Seiten von „aber“, „doch“ …
prompt-turn-weigh = „{ $words }“: Hier steht eines gegen ein anderes. Welchem von beiden gibt der übrige Text mehr Gewicht?
prompt-turn-own = „{ $words }“: Hier steht eines gegen ein anderes. Welchem von beiden gäbt ihr mehr Gewicht, und was würde eure Meinung ändern?

# Etwas Zugestandenes; die Worte beginnen mit „obwohl“, „zwar“ …
prompt-grant-how = Zuerst wird etwas zugestanden: „{ $words }“. Ist das ein echtes Zugeständnis, oder nimmt der Text es zurück – hier oder anderswo?
prompt-grant-own = Zuerst wird etwas zugestanden: „{ $words }“. Würdet ihr dem mehr Gewicht geben als der Text oder weniger?

# Etwas, das bestritten oder ausgeschlossen wird.
prompt-deny-whom = Gegen welche Ansicht wendet sich der Text mit den Worten „{ $words }“? Was könnte jemand, der sie teilt, im Text selbst für sich finden?
prompt-deny-why = Warum liegt dem Text daran zu sagen „{ $words }“? Was anderes in ihm fiele, wenn das Gegenteil wahr wäre?

# Ein Grund; die Worte beginnen mit „weil“, „der Grund“ …
prompt-reason-enough = Als Grund wird genannt: „{ $words }“. Bestätigt ihn der übrige Text, oder deutet er auf andere Gründe?
prompt-reason-else = Als Grund wird genannt: „{ $words }“. Könnte das zutreffen und doch falsch sein, was daraus geschlossen wird?

# Ein Schluss; die Worte beginnen mit „deshalb“, „folglich“ …
prompt-follow-granted = Wie kommt der Text zu „{ $words }“, und was setzt er auf dem Weg dahin voraus?
prompt-follow-else = Könnte jemand vom selben Punkt ausgehen und zu einem anderen Schluss kommen als „{ $words }“?

# Eine Behauptung ohne Ausnahme: „nie …“, „jeder …“.
prompt-all-literal = Wie wörtlich ist „{ $words }“ gemeint? Welche anderen Stellen bestehen darauf, und welche lassen Ausnahmen zu?
prompt-all-case = Fällt euch ein Fall ein, der gegen „{ $words }“ spricht? Würde er die Behauptung widerlegen oder nur einschränken?

# Eine Forderung: „soll …“, „muss …“.
prompt-norm-ground = Worauf beruht „{ $words }“: auf Gründen, die der Text nennt, oder auf etwas, das er voraussetzt?
prompt-norm-follow = Nehmt „{ $words }“ ernst: Was würde daraus folgen, hier und heute?

# Eine Regel.
prompt-rule-serve = Was soll die Regel „{ $words }“ schützen? Welche anderen Stellen dienen demselben Zweck, und welche wirken ihm entgegen?
prompt-rule-whom = Wem hilft die Regel „{ $words }“, und wen belastet sie? Würdet ihr sie beibehalten?
prompt-rule-test = Denkt euch einen Fall, in dem die Regel „{ $words }“ schadet. Sollte sie trotzdem gelten?

# Eine Bedingung: „wenn …“, „solange …“.
prompt-if-needed = Gälte die Behauptung auch ohne die Bedingung „{ $words }“? Was im übrigen Text spricht dafür, und was dagegen?
prompt-if-not = Nehmt die Bedingung „{ $words }“ weg: Was bliebe von der Behauptung, eurer Ansicht nach?

# Eines mehr als ein anderes.
prompt-more-measure = „{ $words }“: Welche Stellen bestätigen diesen Vergleich, und welche würden ihn umkehren?
prompt-more-own = „{ $words }“: Seht ihr das auch so? Was gibt für euch den Ausschlag?

# Eine Zahl.
prompt-number-show = Welche anderen Zahlen und Tatsachen stehen im Text neben „{ $words }“? Was zeigen sie zusammen?
prompt-number-prove = „{ $words }“: Was zeigt diese Zahl, und was lässt sie offen?

# Ein Wort, das bestimmt wird, und eines, von dem der Text handelt.
prompt-define-same = Wird „{ $term }“ in den anderen Stellen in genau diesem Sinn gebraucht, oder bedeutet es dort etwas anderes?
prompt-define-leave = Was lässt diese Bestimmung von „{ $term }“ aus, und ist das wichtig?
prompt-term-gather = Was erfahren wir im Text sonst über „{ $term }“? Sammelt die Stellen, bevor ihr über diese urteilt.
prompt-term-mean = Was bedeutet „{ $term }“ hier, und bedeutet es in den anderen Stellen dasselbe?

# Eine beliebige Behauptung.
prompt-claim-facts = Welche Stellen des Textes haben mit „{ $words }“ zu tun? Sammelt sie, bevor ihr urteilt.
prompt-claim-for = Was im Text stützt „{ $words }“, und was darin spricht dagegen?
prompt-claim-who = Wer von denen, die im Text sprechen, würde „{ $words }“ zustimmen, und wer würde widersprechen?
prompt-claim-deny = Was ist das Stärkste, das sich gegen „{ $words }“ sagen ließe, und was würdet ihr darauf antworten?
prompt-claim-share = Seht ihr es auch so: „{ $words }“? Was würde eure Meinung ändern?

# Eine Ansicht, die als die von anderen wiedergegeben wird.
prompt-view-share = Teilt der Text die Ansicht, die er wiedergibt – „{ $words }“ –, oder hält er Abstand? Welche Stellen zeigen es?
prompt-view-own = Was spricht für die Ansicht, die hier wiedergegeben wird, und was dagegen: „{ $words }“?

# Jemand, der zitiert wird.
prompt-speech-why = Warum sagt { $speaker } „{ $words }“? Welche anderen Stellen bringen euch darauf, und ließen sie sich auch anders lesen?
prompt-thought-why = Warum denkt { $speaker } „{ $words }“? Welche anderen Stellen bringen euch darauf, und ließen sie sich auch anders lesen?
prompt-speech-side = Steht der Text mit „{ $words }“ auf der Seite von { $speaker }? Was darin zeigt Zustimmung, und was Abstand?
prompt-speech-judge = „{ $words }“: Gebt ihr { $speaker } darin recht? Was würde eure Meinung ändern?
prompt-speech-think = Wie beurteilt ihr, dass { $speaker } sagt: „{ $words }“? Was im Text spricht für ein milderes Urteil, und was für ein strengeres?
prompt-deed-why = Was bewegt { $speaker } hier? Welche anderen Stellen bringen euch darauf, und ließen sie sich auch anders lesen?
prompt-deed-judge = Wie beurteilt ihr, was { $speaker } hier tut? Was im Text spricht für ein milderes Urteil, und was für ein strengeres?

# Zwei Stellen.
prompt-tension-denies = Eine dieser Stellen verwirft, was die andere sagt. Was lässt sich für jede von beiden sagen, aus dem übrigen Text und darüber hinaus?
prompt-tension-beside = Zwei Stellen über dieselbe Sache: Was sieht jede von ihnen, das die andere auslässt, und wo ziehen sie in verschiedene Richtungen?
prompt-tension-views = Zwei Ansichten über dieselbe Sache. Worin genau sind sie uneins, und welche von ihnen stützt der übrige Text stärker?
prompt-tension-voices = { $speaker } und { $other } sprechen über dieselbe Sache. Worin sind sie sich einig, und wo trennen sich ihre Wege?

# Nicht mehr gestellt; was früher gestellt wurde, wird mit diesen Worten wiedergegeben.
prompt-turn-left = Wie viel von dem, was zuerst gesagt wird, gilt nach „{ $words }“ noch? Was fügen die anderen Stellen zu jeder der beiden Seiten hinzu?
prompt-deny-own = Was lässt sich am besten für die Ansicht sagen, die mit „{ $words }“ verworfen wird?
prompt-detail-why = Warum erzählt uns der Text „{ $words }“? Wie ändert das eure Sicht auf die anderen Stellen?
prompt-tension-hold = Beide Stellen sprechen von „{ $term }“. Können beide recht haben, und was müsste wahr sein, damit beide gelten?
prompt-tension-does = Beide Stellen sprechen von „{ $term }“. Bestätigt die zweite die erste, schränkt sie sie ein, oder widerspricht sie ihr?

# Was darum steht.
prompt-kind-factual = Frage nach dem, was dasteht
prompt-kind-interpretive = Frage nach der Bedeutung
prompt-kind-evaluative = Frage nach dem Urteil
prompt-kind-contrast = Zwei Stellen
prompt-see = { $kind }. Siehe auch: { $places }
prompts-none = Ich habe in diesem Text nichts gefunden, das eine gute Frage ergäbe.
