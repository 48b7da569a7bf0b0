"""What is written about Sightline keeps up with what it is."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sightline
from tests.repo.tree import ROOT, SOURCE, packages

GLOSSARY = (ROOT / "GLOSSARY.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WRITTEN = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def test_every_folder_has_an_entry_in_the_glossary() -> None:
    folders = [f"{folder.relative_to(SOURCE).as_posix()}/" for folder in packages() if folder != SOURCE]
    assert [name for name in folders if f"`{name}`:" not in GLOSSARY] == []


def test_the_glossary_names_no_folder_that_is_gone() -> None:
    named = re.findall(r"`([a-z/_]+/)`: ", GLOSSARY)
    assert [name for name in named if not (SOURCE / name).is_dir()] == []


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == sightline.__version__
    assert f"## {sightline.__version__}" in CHANGELOG


@pytest.mark.parametrize("page", WRITTEN, ids=[path.relative_to(ROOT).as_posix() for path in WRITTEN])
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target


def test_every_decision_is_listed_and_numbered_in_turn() -> None:
    decisions = sorted(path.name for path in (ROOT / "docs/adr").glob("0*.md"))
    assert [name[:4] for name in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    listed = (ROOT / "docs/adr/README.md").read_text("utf-8")
    assert [name for name in decisions if f"({name})" not in listed] == []


def test_every_test_that_the_hazard_log_or_the_promises_name_exists() -> None:
    for page in ("docs/hazard-log.md", "docs/security-properties.md"):
        named = re.findall(r"`(tests/[^`:]+)(?:::[^`]*)?`", (ROOT / page).read_text("utf-8"))
        assert named
        assert [name for name in named if not (ROOT / name).exists()] == [], page


def test_every_file_that_a_promise_names_exists() -> None:
    text = (ROOT / "docs/security-properties.md").read_text("utf-8")
    named = re.findall(r"`((?:service|documents|synthetic|publishing)/[\w/]*(?:\.py)?)`", text)
    assert [name for name in named if not (SOURCE / name).exists()] == []


def test_every_make_target_is_said_in_the_manual_for_developers() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.M)
    manual = (ROOT / "DEVELOPERS.md").read_text("utf-8")
    assert [name for name in targets if f"make {name}" not in manual] == []


def test_the_first_screen_of_the_readme_holds_the_two_commands_and_the_warning() -> None:
    first_screen = "\n".join(README.splitlines()[:45])
    for needed in ("make demo", "make test", "Not for real families", "docs/picture.png"):
        assert needed in first_screen, needed


def _commands() -> dict[str, object]:
    from sightline import cli

    return dict(cli.program.commands)


def test_every_command_and_option_is_in_the_readme() -> None:
    missing = []
    for name, command in _commands().items():
        if f"sightline {name}" not in README:
            missing.append(name)
        for option in command.params:
            spelled = [word for word in option.opts if word.startswith("--")]
            if spelled and spelled[0] not in README:
                missing.append(f"{name} {spelled[0]}")
    assert missing == []


def test_every_command_says_what_it_does() -> None:
    program = Path(sys.executable).with_name("sightline")
    for words in ([], *([name] for name in _commands())):
        told = subprocess.run([program, *words, "--help"], capture_output=True, text=True)
        assert told.returncode == 0, told.stderr
        assert "Usage" in told.stdout
        assert re.search(r"\n\s+[A-Z].+\.", told.stdout), words


def test_nothing_is_installed_from_anywhere_but_the_public_registry() -> None:
    lock = (ROOT / "uv.lock").read_text("utf-8")
    hosts = set(re.findall(r"\w+://([^/\"]+)", lock))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}
    assert "file:" not in lock


def test_every_vendored_part_has_its_licence_and_a_notice() -> None:
    for folder in {path.parent for path in ROOT.rglob("NOTICE.md") if ".venv" not in path.parts}:
        notice = (folder / "NOTICE.md").read_text("utf-8")
        assert re.search(r"\b(MIT|MPL|Apache|BSD|OGL)\b", notice), folder
    vendored = [path for path in ROOT.rglob("vendor") if path.is_dir() and ".venv" not in path.parts]
    assert vendored
    assert [str(path) for path in vendored if not (path / "NOTICE.md").is_file()] == []


def test_the_scripts_are_plain_shell() -> None:
    for script, shell in (("scripts/bootstrap.sh", "sh"), (".ci/run", "bash")):
        path = ROOT / script
        assert path.stat().st_mode & 0o111
        assert subprocess.run([shell, "-n", path], capture_output=True).returncode == 0
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
