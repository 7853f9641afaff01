"""Which of pytest's processes runs what: a file's tests stay together, and long ones begin first.

Whatever is loaded or started for a file (a fixture of a module, a bot, torch) is so once. The
groups of pytest-xdist 3.8 come to nothing with pytest 9, and its ``loadfile`` knows files alone.
"""

# What shares more than a file does: the first name that a test's id begins with is its group.
TOGETHER = {
    "tests/wire/test_wire_ending.py": "bots of their own",
    "tests/wire/": "the two bots of tests/wire/conftest.py",
    "tests/index/embedding/": "torch",
    "tests/index/reranking/": "torch",
    "tests/index/evaluation/test_evaluation_recorded.py": "torch",
    "tests/index/test_embedding.py": "torch",
    "tests/index/test_article.py": "torch",
    "tests/command_line/test_reembed.py": "torch",
}
# What takes longest: last, it would leave the other processes waiting for it.
LONG = (
    "tests/index/embedding/",
    "tests/wire/",
    "tests/command_line/",
    "tests/packaging/test_packaging_wheel.py",
    "tests/working/",
    "tests/voting/test_report.py",
)


def group(test: str) -> str:
    """What is run by one process: the name of a group, else the test's file."""
    for beginning, name in TOGETHER.items():
        if test.startswith(beginning):
            return name
    return test.split("::", maxsplit=1)[0]


def order(test: str) -> int:
    """Where a test comes: the smaller, the sooner."""
    places = (place for place, each in enumerate(LONG) if test.startswith(each))
    return next(places, len(LONG))
