"""Reading together, as pure rules: times and chance come in as arguments."""
