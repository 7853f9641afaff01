"""A house has a language model where its operator set one up, and no other."""

import logging
from pathlib import Path

from bot.compose import open_house
from bot.desk.rewording.values import Service
from bot.rephrasing.rephraser import OUTCOMES
from bot.settings import LanguageModel, Settings
from tests.watching.catching import caught

MODEL = LanguageModel("https://models.example/v1", "parrot-7b", "sk-parrot")


def test_there_is_none_unless_it_is_set_up(tmp_path: Path) -> None:
    with open_house(Settings(tmp_path), writable=True) as house:
        assert house.rephraser is None


def test_what_is_set_up_is_known_by_its_name_and_host(tmp_path: Path) -> None:
    with open_house(Settings(tmp_path, language_model=MODEL), writable=True) as house:
        assert house.rephraser is not None
        assert house.rephraser.service == Service("parrot-7b", "models.example")
        assert dict(house.rephraser.outcomes) == dict.fromkeys(OUTCOMES, 0)


def test_its_key_is_in_no_log(tmp_path: Path) -> None:
    with caught(Settings(tmp_path, language_model=MODEL)) as catch:
        logging.getLogger("bot.a").warning("sent with Bearer sk-parrot")
        try:
            raise ValueError("sk-parrot")  # noqa: TRY301 - as a library might
        except ValueError:
            logging.getLogger("bot.a").exception("failed")
    assert "[token]" in catch.text
    assert "sk-parrot" not in catch.text + catch.kept
