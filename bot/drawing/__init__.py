"""Pictures are drawn by a process of their own, in the order in which they will be looked at."""

from bot.drawing.drawer import Drawer
from bot.drawing.in_advance import in_advance

__all__ = ["Drawer", "in_advance"]
