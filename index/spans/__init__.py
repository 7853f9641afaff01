"""The span that answers: candidates in the best sentences, their signs, and fitted weights."""
