"""From bytes to reports in processes that can be killed; what is kept, checked and indexed anew."""
