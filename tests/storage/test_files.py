"""A picture is uploaded once for each bot."""

from storage.store import Store


async def test_a_file_is_known_by_its_bot_and_content(store: Store) -> None:
    assert await store.file_id(1, "hash") is None
    await store.keep_file_id(1, "hash", "AgAC")
    await store.keep_file_id(2, "hash", "BgAC")
    await store.keep_file_id(1, "hash", "CgAC")  # uploaded once more
    assert await store.file_id(1, "hash") == "CgAC"
    assert await store.file_id(2, "hash") == "BgAC"
    await store.drop_file_id(1, "hash")
    await store.drop_file_id(1, "other")
    assert await store.file_id(1, "hash") is None
    assert await store.file_id(2, "hash") == "BgAC"
