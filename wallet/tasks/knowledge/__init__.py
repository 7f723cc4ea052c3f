"""What verification rests on: dated documents, lists of issuers, contexts, whom to ask."""
