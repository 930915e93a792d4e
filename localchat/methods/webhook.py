"""Methods about the webhook."""

from localchat.params import Params
from localchat.refusals import Told
from localchat.webhooks import USUAL_CONNECTIONS, checked
from localchat.world import Json, World


def set_webhook(world: World, params: Params) -> Told:
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    most = params.number("max_connections", USUAL_CONNECTIONS)
    webhook = checked(url, params.text("secret_token"), most)
    world.updates.allow(params.get("allowed_updates"))
    _drop_pending(world, params)
    if webhook == world.webhooks.current:
        return Told(True, "Webhook is already set")
    world.polling.end("terminated by setWebhook request")
    world.webhooks.set(webhook)
    return Told(True, "Webhook was set")


def delete_webhook(world: World, params: Params) -> Told:
    _drop_pending(world, params)
    if world.webhooks.current is None:
        return Told(True, "Webhook is already deleted")
    world.webhooks.set(None)
    return Told(True, "Webhook was deleted")


def get_webhook_info(world: World, _: Params) -> Json:
    return world.webhooks.shown(len(world.updates), world.updates.allowed)


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.drop_all()
