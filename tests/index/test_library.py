"""A library: what goes in comes out as it was, and what is removed is gone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from index.documents import Scope, Source
from index.library import Library, OtherModel
from index.library_reads import FILENAME
from tests.fakes import NOW, SAMPLE, prepared
from tests.index.texts import MOON, SUN, add, indexed, passage_ids, sizes


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.writable(tmp_path / "circle")


@pytest.mark.parametrize("text", [MOON, SUN, SAMPLE.read_text(encoding="utf-8")])
def test_a_document_comes_out_as_it_went_in(library: Library, tmp_path: Path, text: str) -> None:
    given = prepared(tmp_path, "text.md", text)
    source = library.add(given, NOW)
    assert library.document(source.id) == replace(given.document, warnings=())


def test_a_source_says_what_was_added(library: Library, tmp_path: Path) -> None:
    given = prepared(tmp_path, "moon.md", MOON)
    source = library.add(given, NOW)
    assert source == Source(
        id="the-moons-book",
        title="The Moon’s Book",
        author="Ada Quill",
        year="1912",
        filename="moon.md",
        sha256=given.sha256,
        words=len(given.document.text.split()),
        passages=len(given.passages),
        added="2026-01-01T12:00:00+00:00",
    )
    assert library.sources() == (source,)


def test_sources_are_listed_in_the_order_in_which_they_were_added(
    library: Library, tmp_path: Path
) -> None:
    later = prepared(tmp_path, "a.md", "# A\n\nLater.")
    for place, title in enumerate(("Z", "M", "B")):
        text = prepared(tmp_path, "text.md", f"# {title}\n\nWords of {title}.")
        library.add(text, NOW + timedelta(seconds=place // 2))
    library.add(later, NOW + timedelta(days=1))
    assert [each.title for each in library.sources()] == ["Z", "M", "B", "A"]


def test_every_passage_is_stored_with_its_place(library: Library, tmp_path: Path) -> None:
    given = prepared(tmp_path, "moon.md", MOON)
    source = library.add(given, NOW)
    stored = [library.catalogue.passage(each) for each in passage_ids(library, source)]
    assert stored == [(source.id, each) for each in given.passages]


def test_a_hit_cites_the_extracts_author_and_then_the_documents(
    library: Library, tmp_path: Path
) -> None:
    source = add(library, tmp_path, MOON)
    ids = tuple(passage_ids(library, source))
    hits = library.passages(ids)
    assert [each.id for each in hits] == list(ids)
    letter = next(each for each in hits if "no tide at all" in each.text)
    assert (letter.citation.author, letter.citation.year) == ("Bo Reed", "1899")
    assert letter.voices == ("Bo Reed, 1899", "Ada Quill, 1912")
    tides = next(each for each in hits if "xylophonist" in each.text)
    assert str(tides.citation) == "The Moon’s Book › Tides (Ada Quill, 1912), ¶ 1"


def test_the_same_bytes_twice_are_one_source(library: Library, tmp_path: Path) -> None:
    first = add(library, tmp_path, MOON, "one.md")
    before, generation = sizes(library), library.catalogue.generation()
    assert add(library, tmp_path, MOON, "two.md") == first
    assert sizes(library) == before
    assert library.catalogue.generation() == generation


@pytest.mark.parametrize("broken", ["vectors", "terms"])
def test_a_text_is_written_whole_or_not_at_all(
    library: Library, tmp_path: Path, broken: str
) -> None:
    add(library, tmp_path, SUN)
    before, generation = sizes(library), library.catalogue.generation()
    given = prepared(tmp_path, "moon.md", MOON)
    short = replace(given, **{broken: getattr(given, broken)[:-1]})
    with pytest.raises(IndexError):
        library.add(short, NOW)
    assert sizes(library) == before
    assert library.catalogue.generation() == generation
    library.add(given, NOW)
    assert len(library.sources()) == 2


def test_vectors_of_another_model_are_refused(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, SUN)
    other = replace(prepared(tmp_path, "moon.md", MOON), model="other")
    with pytest.raises(OtherModel) as refused:
        library.add(other, NOW)
    assert (refused.value.stored, refused.value.configured) == ("fake", "other")
    assert len(library.sources()) == 1


def test_an_emptied_library_takes_any_model(library: Library, tmp_path: Path) -> None:
    library.remove(add(library, tmp_path, SUN))
    assert library.model() is None
    library.add(replace(prepared(tmp_path, "moon.md", MOON), model="other"), NOW)
    model = library.model()
    assert model is not None
    assert model.name == "other"


def test_removing_leaves_nothing_of_a_text_behind(library: Library, tmp_path: Path) -> None:
    kept = add(library, tmp_path, SUN)
    before, words = sizes(library), library.document(kept.id)
    library.remove(add(library, tmp_path, MOON))
    assert sizes(library) == before
    assert library.sources() == (kept,)
    assert library.document(kept.id) == words
    assert indexed(library, "harbour") == set(passage_ids(library, kept))
    library.close()
    raw = (tmp_path / "circle" / FILENAME).read_bytes().lower()
    for trace in (b"xylophonist", b"quagmir", b"quill", b"fortnight"):
        assert trace not in raw


def test_removing_what_is_gone_changes_nothing(library: Library, tmp_path: Path) -> None:
    kept, gone = add(library, tmp_path, SUN), add(library, tmp_path, MOON)
    library.remove(gone)
    before = sizes(library)
    library.remove(gone)
    assert sizes(library) == before
    assert library.sources() == (kept,)
    with pytest.raises(LookupError):
        library.edit(gone, "Back", None, None)


def test_a_passages_number_is_never_used_again(library: Library, tmp_path: Path) -> None:
    first = add(library, tmp_path, MOON)
    used = set(passage_ids(library, first))
    library.remove(first)
    again = add(library, tmp_path, MOON)
    assert again.id == first.id
    assert not used & set(passage_ids(library, again))
    assert library.passages(tuple(used)) == ()


def test_an_edited_title_and_author_are_found_and_the_old_ones_are_not(
    library: Library, tmp_path: Path
) -> None:
    source = add(library, tmp_path, MOON)
    ids = set(passage_ids(library, source))
    edited = library.edit(source, "Nightbook", "Zora Finch", None)
    assert (edited.title, edited.author, edited.year) == ("Nightbook", "Zora Finch", "1912")
    assert edited.id == source.id
    assert library.sources() == (edited,)
    assert indexed(library, "nightbook") == indexed(library, "finch") == ids
    assert not indexed(library, "book")
    assert not indexed(library, "quill")
    assert indexed(library, "letter") == indexed(library, "reed") < ids
    cited = library.passages(tuple(ids))[0].citation
    assert (cited.title, cited.author, cited.year) == ("Nightbook", "Zora Finch", "1912")


def test_an_edit_leaves_out_what_it_does_not_name_and_empties_what_it_blanks(
    library: Library, tmp_path: Path
) -> None:
    source = add(library, tmp_path, MOON)
    edited = library.edit(source, None, "", "1913")
    assert (edited.title, edited.author, edited.year) == ("The Moon’s Book", "", "1913")


def test_every_change_raises_the_generation(library: Library, tmp_path: Path) -> None:
    seen = [library.catalogue.generation()]
    source = add(library, tmp_path, MOON)
    seen.append(library.catalogue.generation())
    library.edit(source, "Other", None, None)
    seen.append(library.catalogue.generation())
    library.remove(source)
    seen.append(library.catalogue.generation())
    assert seen == sorted(set(seen))


def test_outlines_are_those_of_the_texts_and_of_any_change(
    library: Library, tmp_path: Path
) -> None:
    assert library.outlines() == ()
    sources = [add(library, tmp_path, MOON), add(library, tmp_path, SUN)]
    sources[1] = library.edit(sources[1], "Other", None, None)
    for source, outline in zip(sources, library.outlines(), strict=True):
        document = library.document(source.id)
        assert document is not None
        assert (outline.source, outline.title) == (source.id, document.title)
        assert outline.sections == tuple(
            (each.headings, len(each.paragraphs)) for each in document.sections
        )
    assert library.without(frozenset({sources[0].id})).outlines() == library.outlines()[1:]
    assert library.outlines(Scope(frozenset({sources[0].id}))) == library.outlines()[:1]
    library.remove(sources[0])
    assert [each.source for each in library.outlines()] == [sources[1].id]


def test_what_lies_outside_of_the_scope_does_not_exist(library: Library, tmp_path: Path) -> None:
    moon, sun = add(library, tmp_path, MOON), add(library, tmp_path, SUN)
    scope = Scope(frozenset({sun.id}))
    hidden, shown = passage_ids(library, moon), passage_ids(library, sun)
    assert library.sources(scope) == (sun,)
    assert library.find("moon", scope) is None
    assert library.find(moon.id, scope) is None
    assert library.document(moon.id, scope) is None
    assert [each.id for each in library.passages((*hidden, *shown), scope)] == shown
    assert library.around(hidden[0], 0, 3, scope) is None
    assert library.around(shown[0], 0, 3, scope) is not None
    nothing = Scope(frozenset())
    assert library.sources(nothing) == ()
    assert library.passages((*hidden, *shown), nothing) == ()


def test_a_text_is_no_edition_of_itself(library: Library, tmp_path: Path) -> None:
    one = library.add(prepared(tmp_path, "a.md", "# One\n\nThe moon."), NOW)
    other = library.add(prepared(tmp_path, "b.md", "# Other\n\nThe sun."), NOW)
    library.link(one, other)
    with pytest.raises(ValueError, match="of itself"):
        library.link(one, one)
    assert [each.id for each in library.editions(one)] == [other.id]
    library.unlink(one)
    assert library.editions(one) == library.editions(other) == ()


def test_unknown_things_are_none(library: Library) -> None:
    assert library.document("none") is None
    assert library.around(1, 0, 1) is None
    assert library.passages((1, 2)) == ()
    assert library.holds("0" * 64) is None
    assert library.model() is None


def test_a_library_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Library.readonly(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_reader_sees_what_the_writer_has_written(library: Library, tmp_path: Path) -> None:
    reader = Library.readonly(tmp_path / "circle")
    assert reader.sources() == ()
    source = add(library, tmp_path, MOON)
    assert reader.sources() == (source,)
    library.remove(source)
    assert reader.sources() == ()
    reader.close()
