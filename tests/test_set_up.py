"""Machines of every sort in, what the set-up script does and says on them out: fake interpreters on a path of their own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Each fake answers the one question that the script asks a Python, and is told apart by the path that it prints.
GOOD = """#!/bin/sh
case "$*" in
  *SystemExit*) exit 0 ;;
  *sys.executable*) echo "$0" ;;
  "-m venv .uv") mkdir -p .uv/bin && cp "$0" .uv/bin/python ;;
  "-m pip install"*) {pip} ;;
  --version) echo "Python 3.12.4" ;;
esac
"""
UV_COMES = 'printf \'#!/bin/sh\\necho uv "$@" >>uv.log\\n%s\\n\' "$UV_DOES" >.uv/bin/uv; chmod +x .uv/bin/uv'
OLD = """#!/bin/sh
case "$*" in --version) echo "Python 3.11.2" ;; *) exit 1 ;; esac
"""
SHIM = """#!/bin/sh
echo "pyenv: python3.12: command not found" >&2
exit 127
"""
SYNC = (
    'case "$*" in sync*) mkdir -p .venv/bin; for n in python verbale; do cp .uv/bin/python .venv/bin/$n; done ;; esac'
)


@dataclass
class Machine:
    """A folder with the project's set-up script, a path with the interpreters given, and a home."""

    folder: Path
    path: Path
    home: Path

    def has(self, name: str, script: str) -> Path:
        """Puts a fake program on the path, or at an absolute place."""
        place = self.path / name if "/" not in name else self.home / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(script)
        place.chmod(0o755)
        return place

    def run(self, words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Sources the script and runs the words."""
        env = {"PATH": f"{self.path}:/usr/bin:/bin", "HOME": str(self.home), "UV_DOES": SYNC} | more
        return subprocess.run(
            ["/bin/sh", "-c", f". scripts/setup.sh; {words}"],
            cwd=self.folder, env=env, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip

    def log(self) -> list[str]:
        """What uv was called with, `--version` aside."""
        file = self.folder / "uv.log"
        return [line for line in file.read_text().splitlines() if "--version" not in line] if file.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    folder = tmp_path / "verbale"
    (folder / "scripts").mkdir(parents=True)
    for name in ("pyproject.toml", "uv.lock", "scripts/setup.sh"):
        shutil.copy(ROOT / name, folder / name)
    (tmp_path / "bin").mkdir()
    (tmp_path / "home").mkdir()
    made = Machine(folder, tmp_path / "bin", tmp_path / "home")
    # whatever this machine has, the fakes stand before it, and all say no unless a test says otherwise
    for name in ("python3.12", "python3.13", "python3.14", "python3", "python"):
        made.has(name, OLD)
    return made


def good(pip: str = UV_COMES) -> str:
    return GOOD.replace("{pip}", pip)


def test_a_default_python_that_fits_is_taken(machine: Machine) -> None:
    python = machine.has("python3", good())
    assert machine.run("find_python").stdout.strip() == str(python)


def test_an_old_default_gives_way_to_the_one_behind_pyenv(machine: Machine) -> None:
    machine.has("python3.12", SHIM)
    hidden = machine.has(".pyenv/versions/3.12.4/bin/python", good())
    assert machine.run("find_python").stdout.strip() == str(hidden)


def test_pyenv_may_stand_elsewhere(machine: Machine) -> None:
    hidden = machine.has("tools/pyenv/versions/3.13.1/bin/python", good())
    found = machine.run("find_python", PYENV_ROOT=str(machine.home / "tools/pyenv"))
    assert found.stdout.strip() == str(hidden)


def test_the_python_that_the_user_names_goes_first(machine: Machine) -> None:
    machine.has("python3.12", good())
    own = machine.has("own/python", good())
    assert machine.run("find_python", VERBALE_PYTHON=str(own)).stdout.strip() == str(own)


def test_no_python_that_fits_is_said_with_what_is_there_and_what_to_do(machine: Machine) -> None:
    done = machine.run("setup_verbale runtime")
    assert done.returncode == 2
    assert "needs Python 3.12" in done.stderr
    assert "Python 3.11.2" in done.stderr
    assert "pyenv install 3.12" in done.stderr
    assert not done.stdout


def test_no_home_is_no_fault(machine: Machine) -> None:
    python = machine.has("python3", good())
    done = machine.run("unset HOME; set -u; find_python")
    assert done.stdout.strip() == str(python), done.stderr


def test_set_up_happens_once_and_again_when_the_lock_has_changed(machine: Machine) -> None:
    machine.has("python3", good())
    first = machine.run("setup_verbale runtime")
    assert first.returncode == 0, first.stderr
    assert len(machine.log()) == 1
    assert "sync --quiet --locked" in machine.log()[0]
    assert "--no-dev" in machine.log()[0]
    second = machine.run("setup_verbale runtime")
    assert (second.returncode, second.stderr, len(machine.log())) == (0, "", 1)
    (machine.folder / "uv.lock").write_text("changed")
    machine.run("setup_verbale runtime")
    assert len(machine.log()) == 2


def test_what_a_developer_needs_serves_a_user_and_not_the_other_way(machine: Machine) -> None:
    machine.has("python3", good())
    machine.run("setup_verbale dev")
    machine.run("setup_verbale runtime")
    assert len(machine.log()) == 1
    assert "--group dev" in machine.log()[0]
    (machine.folder / ".venv" / "set-up-dev").unlink()
    machine.run("setup_verbale runtime")
    machine.run("setup_verbale dev")
    assert len(machine.log()) == 3


def test_an_environment_whose_python_has_gone_is_made_anew(machine: Machine) -> None:
    machine.has("python3", good())
    machine.run("setup_verbale runtime")
    (machine.folder / ".venv" / "bin" / "python").unlink()
    machine.run("setup_verbale runtime")
    assert len(machine.log()) == 2


def test_a_folder_that_was_moved_is_set_up_anew(machine: Machine, tmp_path: Path) -> None:
    machine.has("python3", good())
    machine.run("setup_verbale runtime")
    (machine.folder / ".venv" / "old").touch()
    machine.folder = machine.folder.rename(tmp_path / "moved")
    machine.run("setup_verbale runtime")
    assert len(machine.log()) == 2
    assert not (machine.folder / ".venv" / "old").exists()


def test_no_network_is_said(machine: Machine) -> None:
    machine.has("python3", good(pip="echo 'no such host' >&2; exit 1"))
    done = machine.run("setup_verbale runtime")
    assert done.returncode == 2
    assert "no such host" in done.stderr
    assert "Is the network reachable?" in done.stderr
    assert "HTTPS_PROXY" in done.stderr
    assert not (machine.folder / ".uv").exists(), "what is half made would be taken for whole the next time"


def test_a_python_without_venv_is_said(machine: Machine) -> None:
    machine.has(
        "python3", good().replace('"-m venv .uv") mkdir -p .uv/bin && cp "$0" .uv/bin/python', '"-m venv .uv") exit 1')
    )
    done = machine.run("setup_verbale runtime")
    assert done.returncode == 2
    assert "apt-get install python3-venv" in done.stderr


def test_packages_that_cannot_be_installed_are_said_with_the_disk_that_is_left(machine: Machine) -> None:
    machine.has("python3", good())
    full = 'case "$*" in sync*) echo "No space left on device" >&2; exit 1 ;; esac'
    done = machine.run("setup_verbale runtime", UV_DOES=full)
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Free disk here: " in done.stderr
    assert machine.run("setup_verbale runtime", UV_DOES=full).returncode == 2
    assert len(machine.log()) == 2, "the next call tries again"


@pytest.mark.parametrize("script", ["verbale", "check"])
def test_the_two_commands_run_from_any_folder(machine: Machine, script: str) -> None:
    """What is set up is called with the words that were typed, and the folder stays the user's own for ./verbale."""
    shutil.copy(ROOT / script, machine.folder / script)
    machine.has("python3", good())
    assert machine.run("setup_verbale dev").returncode == 0
    for name in ("verbale", "pytest"):
        program = machine.folder / ".venv" / "bin" / name
        program.write_text('#!/bin/sh\necho "$PWD" "$@"\n')
        program.chmod(0o755)
    done = subprocess.run(
        [machine.folder / script, "one", "two words"], cwd=machine.home, capture_output=True, text=True, check=True,
        env=os.environ | {"HOME": str(machine.home)},
    )  # fmt: skip
    there = machine.home if script == "verbale" else machine.folder
    assert done.stdout.strip() == f"{there} one two words"


def test_the_scripts_are_plain_shell() -> None:
    for name in ("verbale", "check", "scripts/setup.sh", ".ci/run"):
        subprocess.run(["/bin/sh", "-n", ROOT / name], check=True)
    assert sys.version_info >= (3, 12)
