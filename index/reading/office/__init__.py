"""What word processors write: Word, OpenDocument, Rich Text."""
