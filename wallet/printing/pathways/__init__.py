"""A pathway as a picture: one painter, for the window and for files."""
