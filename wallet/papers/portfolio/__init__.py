"""A portfolio as documents: PDF, web page, archive; a certificate, a picture, a file of one badge.

All begin at ``document.document``: one model of what is said, in one language. What is laid out is
held against docs/look-of-documents.md.
"""
