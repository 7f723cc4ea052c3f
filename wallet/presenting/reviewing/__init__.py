"""What a reader will learn of somebody from what is sent, area by area."""
