"""How well questions are answered: the figures of the field, on a folder of data.

Everything is measured at the door that members use: the same search, reader and signals.
"""
