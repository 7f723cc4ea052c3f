"""What stands around every page: rail, message bar, status strip."""
