"""What somebody handed over: judged without a vault, one file or many people's."""
