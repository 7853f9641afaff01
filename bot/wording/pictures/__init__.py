"""What can be seen of a reply: its figures, named in the reader's language, and said in words."""
