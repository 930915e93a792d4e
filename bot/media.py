"""Pictures on their way to Telegram: uploaded once, then known by their file_id."""

from dataclasses import dataclass, replace
from pathlib import Path

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto, Message

from bot.drawing import Drawer
from bot.screens.screen import Picture
from content.pictures import MOVING, STILL, FilmSpec, Pictures, SoundSpec, Spec
from storage.store import Store

# An empty box at the end of an MP4: another file to Telegram, the same film to the eye.
SECOND_TAKE = b"\x00\x00\x00\x09free\x01"


@dataclass(frozen=True, slots=True)
class Medium:
    """What to send: a file_id that Telegram knows, or the file itself."""

    key: str
    moves: bool
    source: str | Path
    path: Path
    take: int = 0

    @property
    def is_known(self) -> bool:
        return isinstance(self.source, str)

    def input(self, attach: bool = False) -> str | InputFile:
        if isinstance(self.source, str):
            return self.source
        content = self.source.read_bytes() + (SECOND_TAKE if self.take else b"")
        return InputFile(content, filename=self.source.name, attach=attach)

    def with_caption(self, caption: str, parse_mode: str) -> InputMediaAnimation | InputMediaPhoto:
        kind = InputMediaAnimation if self.moves else InputMediaPhoto
        return kind(self.input(attach=True), caption=caption, parse_mode=parse_mode)


class Media:
    """A film that is not drawn yet is its still; a still that is not is the one in the usual look,
    or a plain one: never a wait. What was missing is drawn for the next time, and what comes next
    before it is asked for.
    The file_ids of this bot are in the book; here is a copy of the few hundred in use."""

    def __init__(self, pictures: Pictures, drawer: Drawer, store: Store, bot_id: int) -> None:
        self._pictures = pictures
        self._drawer = drawer
        self._store = store
        self._bot_id = bot_id
        self._known: dict[str, str] = {}
        self._ahead: set[Spec] = set()  # asked for before they are shown: a few hundred

    async def of(self, picture: Picture) -> Medium:
        medium = await self._of_now(picture)
        for number, soon in enumerate(picture.ahead):
            # Once is enough: a look at the disk costs more than all else here.
            if soon not in self._ahead:
                self._ahead.add(soon)
                self._drawer.want(soon, urgent=number == 0)
        return medium

    async def _of_now(self, picture: Picture) -> Medium:
        """A still is drawn in half a second and a film in five: what is missing of this screen is
        wanted in that order. In any look it is better than none."""
        if picture.moves and (medium := await self._drawn(picture.moves, picture.take)):
            return medium
        still = await self._drawn(picture.still, 0)
        if still is None:
            self._drawer.want(picture.still)
        if picture.moves:
            self._drawer.want(picture.moves)
        usual = replace(picture.still, tone="light", small=False)
        return still or await self._drawn(usual, 0) or await self._plain_still()

    async def of_sound(self, spec: SoundSpec) -> Medium | None:
        """None while it is not made; it will be there the next time."""
        medium = await self._drawn(spec, 0)
        if medium is None:
            self._drawer.want(spec)
        return medium

    async def _drawn(self, spec: Spec, take: int) -> Medium | None:
        """None while it is not."""
        path = self._pictures.path(spec)
        take = take if isinstance(spec, FilmSpec) else 0
        key = f"{path.name}:{take}" if take else path.name
        # What has gone up once needs no look at the disk.
        if key not in self._known and not path.is_file():
            return None
        return Medium(key, isinstance(spec, MOVING), await self._source(key, path), path, take)

    async def remember(self, medium: Medium, message: Message) -> None:
        photo = message.photo[-1] if message.photo else None
        sent = message.animation or message.audio or photo
        if sent and not medium.is_known:
            self._known[medium.key] = sent.file_id
            await self._store.keep_file_id(self._bot_id, medium.key, sent.file_id)

    async def again(self, medium: Medium) -> Medium:
        """Telegram does not know this file_id any more: the file itself, to go up once more."""
        self._known.pop(medium.key, None)
        await self._store.drop_file_id(self._bot_id, medium.key)
        if not medium.path.is_file():
            return await self._plain_still()
        return replace(medium, source=medium.path)

    async def _plain_still(self) -> Medium:
        return Medium(STILL.name, False, await self._source(STILL.name, STILL), STILL)

    async def _source(self, key: str, path: Path) -> str | Path:
        if key not in self._known:
            kept = await self._store.file_id(self._bot_id, key)
            if kept is None:
                return path
            self._known[key] = kept
        return self._known[key]
