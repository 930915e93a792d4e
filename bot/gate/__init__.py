"""The one way out to Telegram: who may send now, and who waits for whom."""

from bot.gate.gate import Gate
from bot.gate.lane import Lane

__all__ = ["Gate", "Lane"]
