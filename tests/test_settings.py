"""The environment, read once: what is wrong is said in one line, without the value of a secret."""

import pytest

from bot.settings import NAMES, SettingsError, read_settings

SECRET = "TOKEN-that-nobody-should-see"
LISTENS = {"WEBHOOK_URL": "https://example.org/hook"}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", SECRET),
        ("TELEGRAM_BOT_TOKEN", f"12 34:{SECRET}"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("WEBHOOK_URL", "example.org"),
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("PORT", "99999"),
        ("PORT", "-1"),
        ("TIMEZONE", "Europe/Nowhere"),
        ("TIMEZONE", "../etc/passwd"),
        ("ADMIN_IDS", "me"),
        ("ADMIN_IDS", "1;2"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("MESSAGES_PER_SECOND", "0"),
        ("MESSAGES_PER_SECOND", "many"),
    ],
)
def test_a_bad_setting_is_named_in_one_line(setting: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({setting: value})
    assert str(refused.value).startswith(f"{setting}: ")
    assert len(str(refused.value).splitlines()) == 1
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize("secret", ["", "short", "with spaces in between", "ä" * 20])
def test_a_webhook_needs_a_secret(secret: str) -> None:
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET"):
        read_settings(LISTENS | {"WEBHOOK_SECRET": secret})


def test_what_is_empty_has_its_default() -> None:
    assert read_settings(dict.fromkeys(NAMES, " ")) == read_settings({})


def test_good_settings_are_taken() -> None:
    settings = read_settings(
        LISTENS
        | {"WEBHOOK_SECRET": "a-secret-of-sixteen", "PORT": "8443", "ADMIN_IDS": "1, 22"}
        | {"LOG_LEVEL": "debug", "TIMEZONE": "Asia/Kolkata", "MESSAGES_PER_SECOND": "100"}
    )
    assert (settings.port, settings.admin_ids) == (8443, (1, 22))
    assert (settings.log_level, settings.timezone) == ("DEBUG", "Asia/Kolkata")
    assert settings.messages_per_second == 100


def test_a_secret_is_not_in_the_words_of_the_settings() -> None:
    settings = read_settings({"TELEGRAM_BOT_TOKEN": f"1:{SECRET}", "DATA_KEY": SECRET})
    assert SECRET not in repr(settings)
