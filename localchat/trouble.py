"""How each fault looks to the bot."""

from typing import Any

from localchat.faults import Fault
from localchat.line import Answer, json_answer
from localchat.refusals import Refusal, too_many_requests

HTML_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"


def refusal_of(fault: Fault) -> Refusal | None:
    """What Telegram says instead of doing it."""
    match fault.kind:
        case "429":
            return too_many_requests(fault.retry_after)
        case "401":
            return Refusal(401, "Unauthorized")
        case "403":
            return Refusal(403, "Forbidden: bot was blocked by the user")
        case "5xx":
            return Refusal(500, "Internal Server Error")
    return None


def answer_of(refusal: Refusal) -> Answer:
    wait = refusal.parameters.get("retry_after")
    headers = {"retry-after": str(wait)} if wait else {}
    return json_answer(refusal.status, refusal.body, headers)


def bad_gateway() -> Answer:
    return answer_of(Refusal(502, "Bad Gateway"))


def html_page() -> Answer:
    """A proxy in front of Telegram is unwell."""
    return Answer(502, HTML_PAGE, "text/html")


def person_of(params: dict[str, Any]) -> int | None:
    chat = params.get("chat_id")
    return chat if isinstance(chat, int) else None
