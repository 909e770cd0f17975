# Finds a fitting Python, makes .venv from uv.lock, and leaves it alone when nothing has changed.
# Sourced by ./verbale (what a user needs) and ./check (what a developer needs); call: setup_verbale runtime|dev

say() { printf '%s\n' "verbale set-up: $*" >&2; }

stop() {
    say "$1"
    shift
    for line in "$@"; do printf '    %s\n' "$line" >&2; done
    exit 2
}

fits() { "$1" -c 'import sys; raise SystemExit(not (3, 12) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1; }

find_python() {
    # VERBALE_PYTHON first; then whatever the path offers; then pyenv's own folder, whose shims may hide a version.
    pyenv=${PYENV_ROOT:-${HOME:-/nowhere}/.pyenv}
    for candidate in ${VERBALE_PYTHON:-} python3.12 python3.13 python3.14 python3 python \
        "$pyenv"/versions/3.12*/bin/python "$pyenv"/versions/3.1[34]*/bin/python; do
        if command -v "$candidate" >/dev/null 2>&1 && fits "$candidate"; then
            # The interpreter itself, not pyenv's shim: a shim changes its mind with the folder.
            "$candidate" -c 'import sys; print(sys.executable)'
            return 0
        fi
    done
    return 1
}

find_uv() {
    if [ -x .uv/bin/uv ] && .uv/bin/uv --version >/dev/null 2>&1; then
        echo .uv/bin/uv
        return 0
    fi
    rm -rf .uv
    if ! "$1" -m venv .uv >&2; then
        rm -rf .uv
        stop "$1 cannot make a virtual environment." "On Debian and Ubuntu: apt-get install python3-venv" "$(free_disk)"
    fi
    if ! .uv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1' >&2; then
        rm -rf .uv
        stop "uv could not be installed from PyPI (pip's message is above)." \
            "Is the network reachable? Behind a proxy set HTTPS_PROXY; with a mirror set PIP_INDEX_URL and UV_INDEX_URL." \
            "$(free_disk)"
    fi
    echo .uv/bin/uv
}

free_disk() {
    free=$(df -Pk . 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    echo "Free disk here: ${free:-?} MB; Verbale takes some 700 MB, its tests some 1,300 MB."
}

# A folder that was moved has scripts that name its old place: the place is part of the stamp.
fingerprint() { { pwd; cat pyproject.toml uv.lock scripts/setup.sh; } | cksum; }

is_set_up() {
    [ -x .venv/bin/python ] && [ -x .venv/bin/verbale ] || return 1
    [ "$(cat .venv/set-up-dev 2>/dev/null)" = "$now" ] || [ "$(cat ".venv/set-up-$kind" 2>/dev/null)" = "$now" ]
}

setup_verbale() {
    kind=$1
    now=$(fingerprint)
    if is_set_up; then return 0; fi
    python=$(find_python) || stop "Verbale needs Python 3.12, 3.13 or 3.14, and none was found." \
        "python3 here is: $(python3 --version 2>&1 || echo missing)" \
        "Get one with your system's packages, or: pyenv install 3.12, or: uv python install 3.12" \
        "Or name it: VERBALE_PYTHON=/path/to/python3.12 $0"
    say "using $python; the first time takes a minute or two"
    uv=$(find_uv "$python") || exit 2
    # scripts of an environment that was moved here name its old place
    if [ -e .venv/set-up-place ] && [ "$(cat .venv/set-up-place)" != "$PWD" ]; then rm -rf .venv; fi
    if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
        # the machine's own certificates, among them those of a proxy; two names for one setting of uv's
        export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}" UV_NATIVE_TLS="${UV_NATIVE_TLS:-true}"
    fi
    if [ "$kind" = dev ]; then groups="--group dev"; else groups="--no-dev"; fi
    # shellcheck disable=SC2086
    "$uv" sync --quiet --locked --compile-bytecode --python "$python" $groups >&2 ||
        stop "the packages of uv.lock could not be installed (uv's message is above)." \
            "Is the network reachable? Behind a proxy set HTTPS_PROXY; with a mirror set UV_INDEX_URL." "$(free_disk)"
    .venv/bin/python -m compileall -q src >&2 || say "the sources could not be compiled beforehand; each start will be slower"
    say "building the gazetteer of places into your cache (once, some ten seconds)"
    .venv/bin/python -m verbale.reference.gazetteer >&2 || say "the gazetteer was not built; the first report will try again"
    rm -f .venv/set-up-*
    pwd >.venv/set-up-place
    printf '%s\n' "$now" >".venv/set-up-$kind"
}
