"""Two computers in one room: asking for badges, giving a file, taking one."""
