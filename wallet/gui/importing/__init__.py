"""Taking in what was dropped, pasted, chosen or linked, with a review before it is kept."""
