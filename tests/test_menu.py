"""What Telegram shows of the bot by itself."""

from bot import menu
from bot.handlers import COMMANDS
from tests.people import Home, Person


async def test_every_command_is_in_the_menu_with_words_of_its_own(
    anna: Person, home: Home
) -> None:
    await menu.announce(home.app)
    shown = home.world.bot(anna.id)
    commands = {one["command"]: one["description"] for one in shown["commands"]}
    assert list(commands) == list(COMMANDS)
    assert len(set(commands.values())) == len(commands)
    assert "not a clinician" in shown["description"]
