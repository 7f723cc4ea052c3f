"""Qt without a screen, for what is laid out on pages."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
