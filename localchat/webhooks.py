"""Where updates are posted instead of being polled, and how that went last time."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

from localchat.journal import Journal
from localchat.refusals import Refusal, bad_request

Json = dict[str, Any]

MOST_CONNECTIONS = 100
USUAL_CONNECTIONS = 40
LONGEST_SECRET = 256
# Nothing here ever leaves this machine.
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Webhook:
    url: str
    secret_token: str
    max_connections: int


class Webhooks:
    """The one webhook, if there is one. `retry_s` is the first delay after a failed delivery;
    it doubles every time."""

    def __init__(self, journal: Journal, now: Callable[[], datetime]) -> None:
        self._journal, self._now = journal, now
        kept = journal.get("webhook")
        self.current = Webhook(**kept) if kept else None
        self.retry_s = 1.0
        self._error: Json = {}
        self._changed: list[Callable[[], None]] = []

    def on_change(self, wake: Callable[[], None]) -> None:
        self._changed.append(wake)

    def set(self, webhook: Webhook | None) -> None:
        self.current, self._error = webhook, {}
        if webhook:
            self._journal.put("webhook", asdict(webhook))
        else:
            self._journal.drop("webhook")
        for wake in self._changed:
            wake()

    def failed(self, why: str) -> None:
        at = int(self._now().timestamp())
        self._error = {"last_error_date": at, "last_error_message": why}

    def shown(self, pending: int, allowed: list[str]) -> Json:
        """Telegram's WebhookInfo."""
        about: Json = {
            "url": self.current.url if self.current else "",
            "has_custom_certificate": False,
            "pending_update_count": pending,
        }
        if self.current:
            about |= {"max_connections": self.current.max_connections, **self._error}
        return about | ({"allowed_updates": allowed} if allowed else {})


def checked(url: str, secret_token: str, max_connections: int) -> Webhook:
    """Raises Refusal for what Telegram does not take, and for addresses beyond this machine."""
    parts = _split(url)
    if len(secret_token) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret_token):
        raise bad_request("secret token contains unallowed characters")
    if parts.hostname not in LOOPBACK:
        raise _bad_webhook("Failed to resolve host: Name or service not known")
    if parts.scheme != "http":
        raise _bad_webhook("the local chat delivers over http, on this machine only")
    return Webhook(url, secret_token, max(1, min(max_connections, MOST_CONNECTIONS)))


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError as wrong:
        raise bad_request("invalid webhook URL specified") from wrong
    if not usable:
        raise bad_request("invalid webhook URL specified")
    return parts


def _bad_webhook(why: str) -> Refusal:
    return bad_request(f"bad webhook: {why}")
