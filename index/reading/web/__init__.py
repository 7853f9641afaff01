"""HTML: pages of web sites, and the pages that books are made of."""
