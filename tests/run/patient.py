"""Ray with the patience of a machine that many share: it begins there too, where it would give up after 15 and 30 seconds.

Ray 2.60 waits 15 s for the ports of its agents (in C++) and 30 s for its node, and knows no setting for either. So the agents get
their ports from here, and the question for the node is asked again for as long as a busy machine needs.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from socket import create_server
from typing import Any

import pytest

SECONDS = 240.0
_PORTS = ("metrics_agent_port", "metrics_export_port", "runtime_env_agent_port")
_NODE, _SESSION = 2, 11  # where the node's id and the session's folder stand among what a raylet is started with
_NO_PORT = "-1"  # what an agent without its extras writes, as ours


def be_patient(patch: pytest.MonkeyPatch) -> None:
    """Ray is made to wait, until the patch is undone."""
    from ray._private import services

    patch.setitem(os.environ, "RAY_agent_register_timeout_ms", str(int(SECONDS * 1000)))
    patch.setattr(services, "start_raylet", _with_ports(services.start_raylet))
    patch.setattr(services, "get_node", _again(services.get_node))


def _with_ports(start: Callable[..., Any]) -> Callable[..., Any]:
    def begun(*told: Any, **named: Any) -> Any:
        free = [create_server(("127.0.0.1", 0)) for _ in _PORTS]
        named |= {name: server.getsockname()[1] for name, server in zip(_PORTS, free, strict=True)}
        for server in free:
            server.close()
        Path(told[_SESSION], f"dashboard_agent_listen_port_{told[_NODE]}").write_text(_NO_PORT)
        return start(*told, **named)

    return begun


def _again(get: Callable[..., Any]) -> Callable[..., Any]:
    def got(*told: Any, **named: Any) -> Any:
        until = time.monotonic() + SECONDS
        while True:
            try:
                return get(*told, **named)
            except RuntimeError:
                if time.monotonic() > until:
                    raise
            time.sleep(0.1)

    return got
