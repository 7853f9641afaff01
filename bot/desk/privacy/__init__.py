"""What is kept of members and of texts: shown, handed over, and deleted on request (S15)."""
