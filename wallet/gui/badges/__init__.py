"""The list of badges, and the page of one."""
