"""Who is speaking: the quotations of a document, their speakers, and chains of them. Pure.

Only what is plain gets a name, since a wrong name misleads: a quotation without one is still
known to be quoted.
"""
