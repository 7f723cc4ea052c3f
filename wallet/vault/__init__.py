"""The learner's credentials and what is known of their issuers, in one encrypted file."""
