"""Documents that carry a presentation or badges inside: PDF, a web page, a ZIP of a portfolio."""
