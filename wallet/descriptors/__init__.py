"""What credentials say, by the descriptors of the guidelines."""
