"""What leaves the wallet for people to read: lists, reports, sheets and pages, as files."""
