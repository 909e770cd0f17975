"""An endpoint's host in, its key from the machine's keyring out. The only door to keyring."""

from verbale.errors import BadUse

SERVICE = "verbale"


def kept_in_keyring(host: str) -> str | None:
    """A host in, the key that `keyring set verbale HOST` has kept out; None where there is none or no keyring.

    BadUse where the keyring is there but stays locked.
    """
    try:
        import keyring
        import keyring.errors
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, host)
    except keyring.errors.NoKeyringError:
        return None
    except keyring.errors.KeyringError as fault:
        said = type(fault).__name__
    raise BadUse(f'the keyring gives no key for {host} ({said}): unlock it, set VERBALE_LLM_KEY, or key_from = "none"')
