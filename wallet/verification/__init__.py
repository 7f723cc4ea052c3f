"""Is it true, as of when? One file per check; no input or output."""
