"""What pages share on which something is exchanged with somebody: the first step, the ending."""
