"""Complete examples for institutions: badges that describe all that the guidelines ask for."""
