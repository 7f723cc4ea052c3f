"""What a request asks for, whatever language it asks in, and which badges answer it."""
