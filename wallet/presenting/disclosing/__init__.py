"""Which fields of a credential its holder may leave out, and what is shown of it then."""
