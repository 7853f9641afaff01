"""The ledger: what happened in a circle's votes, as a chain that shows every change of it (S5).

An entry's public text holds pseudonyms, commitments, numbers and hashes only. What may have to be
erased (a choice, a name, a text) is the *opening* of its commitment and lies beside the chain, so
that the chain stays whole when it goes.
"""
