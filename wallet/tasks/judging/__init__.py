"""From bytes to reports, in processes that can be killed, and again for what is kept."""
