"""An edited file is a new version of its text; what an answer quoted is followed, or said gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.desk.replies import Answered, Context, Orphaned, Refused, TextAdded, TextRevised
from bot.desk.requests import AddText, EditText, RemoveText, Share, ShowContext
from bot.errors import Reason
from index.anchoring import Fit
from index.documents import Source
from tests.desk.test_editing_bylines import MO, STRANGER, Bureau, open_bureau
from tests.fakes import write

NAMES = ("Avocet", "Bittern", "Curlew", "Dunlin", "Egret", "Fulmar", "Godwit", "Heron")
QUESTION = "What did the warden of the Egret do?"

# Long enough that each is a passage of its own.
BIRDS = [
    f"The warden of the {name} counted its eggs and wrote {number} into the book of {name}s. "
    f"Nobody else was near the {name} on that day, because the weather over the {name} marsh had "
    "turned and the boats were drawn up on the shingle until the wind went round to the west."
    for number, name in enumerate(NAMES, 11)
]
EGRET = 4
# Paragraphs whose words stand in many a quotation.
CAPTIONS = ["The Egret", "Eggs", "The book of Egrets"]


@pytest.fixture
def bureau() -> Iterator[Bureau]:
    with open_bureau() as bureau:
        yield bureau


@pytest.fixture
async def source(bureau: Bureau, tmp_path: Path) -> Source:
    return await bureau.added(tmp_path, "birds.md", written(BIRDS))


@pytest.fixture
async def answer(bureau: Bureau, source: Source) -> Answered:  # noqa: ARG001 - asked of it
    answer = await bureau.answer(QUESTION)
    assert answer.answer.text in BIRDS[EGRET]
    return answer


def written(paragraphs: list[str], title: str = "Birds") -> str:
    return f"# {title}\n\nby Ada Quill, 1912\n\n" + "\n\n".join(paragraphs) + "\n"


async def revised(bureau: Bureau, folder: Path, paragraphs: list[str]) -> TextRevised:
    file = write(folder, "birds.md", written(paragraphs))
    reply = await bureau.desk.handle(AddText(MO, file))
    assert isinstance(reply, TextRevised), reply
    return reply


async def context(bureau: Bureau, answer: Answered) -> Context | Orphaned:
    reply = await bureau.desk.handle(ShowContext(MO, answer.id))
    assert isinstance(reply, Context | Orphaned), reply
    return reply


def bold(context: Context) -> str:
    start, end = context.bold
    return context.text[start:end]


# Adding an edited file again


async def test_a_new_version_says_what_became_of_the_passages(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    edited = [
        BIRDS[0],
        BIRDS[1].replace("eggs", "chicks"),
        *BIRDS[2:6],
        BIRDS[7],
        BIRDS[0].replace("Avocet", "Ibis"),
        BIRDS[0].replace("Avocet", "Jackdaw"),
    ]
    reply = await revised(bureau, tmp_path, edited)

    assert reply.source.id == source.id
    assert reply.source.passages == 9
    assert (reply.kept, reply.changed, reply.added, reply.removed) == (6, 1, 2, 1)
    assert reply.took_ms > 0
    assert bureau.titles() == ["Birds"]


async def test_a_new_version_is_found_by_its_title_too(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    file = write(tmp_path, "second-edition.md", written(BIRDS[1:]))
    reply = await bureau.desk.handle(AddText(MO, file))

    assert isinstance(reply, TextRevised)
    assert reply.source.id == source.id
    assert (reply.kept, reply.removed) == (7, 1)
    assert reply.source.filename == "second-edition.md"


async def test_the_former_version_can_be_brought_back(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    await revised(bureau, tmp_path, BIRDS[1:])
    reply = await revised(bureau, tmp_path, BIRDS)

    assert (reply.kept, reply.added, reply.removed) == (7, 1, 0)
    assert reply.source == source


async def test_another_circles_text_is_no_former_version(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    file = write(tmp_path, "birds.md", written(BIRDS[1:]))

    assert isinstance(await bureau.desk.handle(AddText(STRANGER, file)), TextAdded)
    assert (await bureau.card(source.id)).source == source


async def test_what_a_moderator_corrected_outlasts_a_new_version(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    await bureau.edited(EditText(MO, source.id, title="Waders", author="", year="1913"))
    reply = await revised(bureau, tmp_path, BIRDS[1:])

    assert (reply.source.title, reply.source.author, reply.source.year) == (
        "Waders",
        "",
        "1913",
    )
    assert (await bureau.answer(QUESTION)).answer.citation.title == "Waders"


async def test_details_given_with_a_new_version_win(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    await bureau.edited(EditText(MO, source.id, title="Waders"))
    file = write(tmp_path, "birds.md", written(BIRDS[1:]))
    reply = await bureau.desk.handle(AddText(MO, file, title="Shore Birds", year="1950"))

    assert isinstance(reply, TextRevised)
    assert (reply.source.title, reply.source.author, reply.source.year) == (
        "Shore Birds",
        "Ada Quill",
        "1950",
    )


async def test_editions_outlast_a_new_version(
    bureau: Bureau, tmp_path: Path, source: Source
) -> None:
    other = await bureau.added(tmp_path, "vogels.md", "# Vogels\n\nDe wulp en de kluut.\n")
    await bureau.edited(EditText(MO, source.id, edition=other.id))
    await revised(bureau, tmp_path, BIRDS[1:])

    assert [each.id for each in (await bureau.card(source.id)).editions] == [other.id]


# What an answer quoted


async def test_words_that_nobody_touched_are_the_same(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    await revised(bureau, tmp_path, [BIRDS[0].replace("eggs", "many eggs"), *BIRDS[1:]])
    found = await context(bureau, answer)

    assert isinstance(found, Context)
    assert (found.fit, bold(found)) == (Fit.SAME, answer.answer.text)
    assert (found.before, found.text, found.after) == (BIRDS[3], BIRDS[4], BIRDS[5])


async def test_words_that_stand_elsewhere_now_are_moved(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    others = [each for each in BIRDS if each != BIRDS[EGRET]]
    await revised(bureau, tmp_path, [*others, BIRDS[EGRET]])
    found = await context(bureau, answer)

    assert isinstance(found, Context)
    assert (found.fit, bold(found)) == (Fit.MOVED, answer.answer.text)
    assert found.citation.first == len(NAMES)
    assert found.after is None
    assert found.quoted is not None
    assert found.quoted.citation == str(answer.answer.citation)


async def test_words_that_were_edited_show_both_versions(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    edited = BIRDS[EGRET].replace("counted its eggs", "counted all its eggs")
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], edited, *BIRDS[EGRET + 1 :]])
    found = await context(bureau, answer)

    assert isinstance(found, Context)
    assert (found.fit, found.text) == (Fit.EDITED, edited)
    assert "counted all its eggs" in bold(found)
    assert found.quoted is not None
    assert found.quoted.text == answer.answer.text
    assert found.quoted.citation == str(answer.answer.citation)


async def test_words_that_are_gone_are_shown_as_they_stood(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], *BIRDS[EGRET + 1 :], *CAPTIONS])
    found = await context(bureau, answer)

    assert isinstance(found, Orphaned)
    assert (found.question, found.shared) == (QUESTION, False)
    assert found.quoted.text == answer.answer.text
    assert found.quoted.citation == str(answer.answer.citation)


async def test_a_shared_answer_that_is_gone_keeps_its_words_and_citation(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], *BIRDS[6:]])
    await bureau.edited(EditText(MO, "birds", title="Waders"))
    shared = await bureau.desk.handle(Share(MO, answer.id))

    assert isinstance(shared, Orphaned)
    assert shared.shared
    assert shared.quoted.text == answer.answer.text
    assert shared.quoted.citation == str(answer.answer.citation)
    assert shared.quoted.citation.startswith("Birds (Ada Quill, 1912)")


async def test_a_shared_answer_beside_edited_words_is_not_said_to_be_gone(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    edited = BIRDS[EGRET].replace("the wind went round", "it cleared")
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], edited, *BIRDS[EGRET + 1 :]])
    shared = await bureau.desk.handle(Share(MO, answer.id))

    assert isinstance(shared, Context)
    assert (shared.fit, bold(shared)) == (Fit.SAME, answer.answer.text)


async def test_a_shared_answer_whose_words_were_edited_shows_both_versions(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    edited = BIRDS[EGRET].replace("counted its eggs", "counted all its eggs")
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], edited, *BIRDS[EGRET + 1 :]])
    shared = await bureau.desk.handle(Share(MO, answer.id))

    assert isinstance(shared, Context)
    assert shared.fit is Fit.EDITED
    assert shared.quoted is not None
    assert shared.quoted.text == answer.answer.text


async def test_an_untouched_answer_is_shared_as_it_was(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    await revised(bureau, tmp_path, BIRDS[:-1])
    shared = await bureau.desk.handle(Share(MO, answer.id))

    assert isinstance(shared, Answered)
    assert (shared.answer.text, shared.shared) == (answer.answer.text, True)


async def test_words_of_a_removed_text_are_not_shown_any_more(
    bureau: Bureau, source: Source, answer: Answered
) -> None:
    await bureau.desk.handle(RemoveText(MO, source.id))
    found = await bureau.desk.handle(ShowContext(MO, answer.id))
    shared = await bureau.desk.handle(Share(MO, answer.id))

    assert found == shared == Refused(Reason.UNKNOWN_ANSWER, {})


async def test_words_of_a_text_that_came_back_are_found_again(
    bureau: Bureau, tmp_path: Path, source: Source, answer: Answered
) -> None:
    await bureau.desk.handle(RemoveText(MO, source.id))
    await bureau.added(tmp_path, "birds.md", written(BIRDS))
    found = await context(bureau, answer)

    assert isinstance(found, Context)
    assert (found.fit, bold(found)) == (Fit.SAME, answer.answer.text)


async def test_another_circle_sees_nothing_of_an_answer(
    bureau: Bureau, tmp_path: Path, answer: Answered
) -> None:
    await revised(bureau, tmp_path, [*BIRDS[:EGRET], *BIRDS[6:]])
    for request in (ShowContext(STRANGER, answer.id), Share(STRANGER, answer.id)):
        assert (await bureau.refusal(request)).reason is Reason.UNKNOWN_ANSWER
