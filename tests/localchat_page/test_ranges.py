"""Which part of a file a player asks for."""

import pytest

from localchat.page_files import part_of


@pytest.mark.parametrize(
    ("wanted", "size", "part"),
    [
        ("bytes=0-0", 10, (0, 1)),
        ("bytes=9-", 10, (9, 10)),
        ("bytes=10-", 10, None),
        ("bytes=5-4", 10, None),
        ("bytes=-0", 10, None),
        ("bytes=-99", 10, (0, 10)),
        ("bytes=-", 10, None),
        ("bytes=0-", 0, None),
    ],
)
def test_one_range_of_rfc_9110(wanted: str, size: int, part: tuple[int, int] | None) -> None:
    assert part_of(wanted, size) == part
