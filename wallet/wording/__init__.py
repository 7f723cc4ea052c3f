"""From codes to sentences, in Japanese and English."""
