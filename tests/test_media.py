"""Pictures on their way to Telegram."""

from telegram import InputFile

from bot.drawing import Drawer
from bot.media import SECOND_TAKE, Media
from bot.screens.screen import Picture
from content.pictures import STILL, FilmSpec, Pictures, StillSpec
from storage.store import Store
from tests.localchat import films


async def test_the_same_film_twice_running_is_two_files(store: Store, pictures: Pictures) -> None:
    """Else it would not begin anew on the same message."""
    media, film_there, still = a_film_there(store, pictures)
    first = (await media.of(Picture(still, film_there))).input()
    again = (await media.of(Picture(still, film_there, take=1))).input()
    assert isinstance(first, InputFile)
    assert isinstance(again, InputFile)
    assert isinstance(first.input_file_content, bytes)
    assert again.input_file_content == first.input_file_content + SECOND_TAKE


async def test_a_film_that_telegram_and_the_disk_forgot_is_a_plain_still(
    store: Store, pictures: Pictures
) -> None:
    media, film_there, still = a_film_there(store, pictures)
    await store.keep_file_id(1000, pictures.path(film_there).name, "forgotten")
    known = await media.of(Picture(still, film_there))
    assert known.input() == "forgotten"
    pictures.path(film_there).unlink()
    assert (await media.again(known)).path == STILL


def a_film_there(store: Store, pictures: Pictures) -> tuple[Media, FilmSpec, StillSpec]:
    spec = FilmSpec("bridge", "both", 2, 8, 6)
    pictures.folder.mkdir()
    pictures.path(spec).write_bytes(films.film())
    media = Media(pictures, Drawer(pictures), store, bot_id=1000)
    return media, spec, StillSpec("bridge", "both")
