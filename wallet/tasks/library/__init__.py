"""What is kept: listed, narrowed, put in order, marked, searched, compared, written out."""
