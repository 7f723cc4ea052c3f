"""Making the program known to the system: which links and files are for it. Only when asked to."""
