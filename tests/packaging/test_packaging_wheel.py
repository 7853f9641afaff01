"""The wheel holds everything, and what is installed from it works as in the image."""

import asyncio
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from pathlib import Path

import pytest

from tests.loopback import BotProcess, LoopbackDiscord
from tests.packaging import dockerfile
from tests.packaging.borrowing import install_alone
from tests.packaging.building import ROOT, build_wheel, environment, install, run
from tests.wire.acting import free_port

pytestmark = [pytest.mark.real_model, pytest.mark.wire]

DOCKERFILE = dockerfile.read(ROOT / "Dockerfile")
SAMPLE = "examples/the-lamplighters-circle.md"


def last(name: str) -> dockerfile.Instruction:
    return [each for each in DOCKERFILE if each.name == name][-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(
    scope="module", params=[install_alone, pytest.param(install, marks=pytest.mark.long)]
)
def programs(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("clean") / "venv"
    yield request.param(wheel, folder)
    shutil.rmtree(folder)  # more than a gigabyte, of which pytest would keep three


def test_the_wheel_holds_everything_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        held = {name for name in packed.namelist() if ".dist-info/" not in name}
        info = {name.split("/", 1)[1] for name in set(packed.namelist()) - held}
        [metadata] = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        described = Parser().parsestr(packed.read(metadata).decode())
        assert packed.read(f"bot/{SAMPLE}") == (ROOT / SAMPLE).read_bytes()
    kept = kept_files("bot", "index")
    assert any(name.endswith(".ftl") for name in kept)
    assert held == kept | {f"bot/{name}" for name in kept_files("examples")}
    assert {"licenses/LICENSE", "entry_points.txt"} <= info
    assert described["License-Expression"] == "MIT"
    assert described["Requires-Python"] == ">=3.11"


def kept_files(*folders: str) -> set[str]:
    """The files of the checkout that git keeps, or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *folders],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so nobody knows which files belong to it")
    return {name for name in listed.stdout.splitlines() if (ROOT / name).exists()}


async def test_the_image_s_commands_work_in_a_clean_environment(
    programs: Path, tmp_path: Path
) -> None:
    data, port = tmp_path / "data", free_port()
    inside = dockerfile.environment(DOCKERFILE)
    moved = {
        name: value.replace("/data", str(data)).replace("8080", str(port))
        for name, value in inside.items()
        # The image was compiled when it was made; here, only what is used is compiled.
        if name not in ("PATH", "PYTHONDONTWRITEBYTECODE")
    }
    env = environment(**moved, PATH=f"{programs}:/usr/bin:/bin", HF_HUB_OFFLINE="1")
    entry = last("ENTRYPOINT").words

    where = "import bot, index; print(*bot.__path__, *index.__path__, sep='\\n')"
    lines = run([programs / "python", "-c", where], tmp_path, env).stdout.splitlines()
    assert [Path(each).is_relative_to(programs.parent) for each in lines] == [True, True]

    alone = run([programs / entry[0], *last("CMD").words], tmp_path, env)
    assert (alone.returncode, alone.stdout) == (1, "")
    assert alone.stderr.startswith("There is no Discord token.")
    assert alone.stderr.count("\n") == 1
    assert not data.exists()

    sick = run([programs / last("HEALTHCHECK").words[0], *healthcheck(port)[1:]], tmp_path, env)
    assert sick.returncode == 1

    added = run([programs / entry[0], "add", ROOT / SAMPLE, "--circle", "7"], tmp_path, env)
    assert (added.returncode, added.stderr) == (0, "")
    question = ("ask", "How often does the circle meet?", "--circle", "7", "--json")
    answer = json.loads(run([programs / entry[0], *question], tmp_path, env).stdout)
    assert answer["status"] == "answered"
    assert "every second Thursday" in answer["answer"]

    async with LoopbackDiscord() as loopback:
        guild = loopback.add_guild("Readers", system_channel="general")
        # From elsewhere: in the checkout, the worker processes would find its files first.
        elsewhere = ("sh", "-c", 'cd "$0" && exec "$@"', str(tmp_path))
        command = [*elsewhere, str(programs / entry[0]), *last("CMD").words]
        async with BotProcess(loopback, command=command, env=env) as bot:
            hello = await guild.channel("general").message("Hello, I'm Study Circle", timeout=30)
            check = [str(programs / healthcheck(port)[0]), *healthcheck(port)[1:]]
            well = await asyncio.to_thread(run, check, tmp_path, env)
            assert (well.returncode, well.stderr) == (0, "")
            reply = await guild.add_member("Ada").press(hello, "Try the sample")
            await loopback.until(lambda: "every second Thursday" in reply.text, 60, "answer")
            await bot.terminate()
        loopback.assert_clean()
    assert names(tmp_path) == ["data"]

    # Whoever writes bots has a folder ``bot``, and may well type the command beside it.
    beside = tmp_path / "beside"
    (beside / "bot").mkdir(parents=True)
    (beside / "bot" / "__init__.py").write_text("raise SystemExit('somebody else')")
    done = run([programs / entry[0], "add", ROOT / SAMPLE, "--circle", "8"], beside, env)
    assert (done.returncode, done.stderr) == (0, "")


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def healthcheck(port: int) -> list[str]:
    """The Dockerfile's HEALTHCHECK, at this test's own port."""
    return [word.replace("8080", str(port)) for word in last("HEALTHCHECK").words]
