### What the command line says in place of a chat’s hints: its own commands.

shell-text-added = Ask it: study-circle ask "…". Title, author or year can be corrected in the chat: study-circle chat
shell-text-removed = To undo it within the day: study-circle remove --undo { $id }
shell-library = Ask them all: study-circle ask "…". To read one: study-circle chat
shell-library-empty = Put a text in: study-circle add FILE
shell-not-answered = Other words may find more. To read for yourself: study-circle chat
