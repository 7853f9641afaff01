"""The optional language model: it only rephrases, and nothing it says passes unchecked."""
