"""The employer's side: what somebody sent is checked, and forgotten with the page."""
