"""Where edges are read: one module for each kind of source."""
