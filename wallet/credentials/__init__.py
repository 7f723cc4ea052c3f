"""What a credential is: one plain model, and one reader per format."""
