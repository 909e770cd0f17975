"""One report in, its record out, in Python: python examples/one_article.py"""

from pathlib import Path

import verbale

SAMPLE = Path(__file__).parent / "djibouti-talks.txt"


def main() -> None:
    """Codes the sample and prints each account with the words that it rests on."""
    reading = verbale.code(SAMPLE.read_text("utf-8"), published="2024-03-15", outlet="Gulf of Aden Review")

    for account in reading.accounts:
        print(account)  # the line of the notation
        print(f"    words: {account.did.trigger.quote!r}, read by {account.did.trigger.step.name}")

    denied = [account for account in reading.accounts if account.status.negated]
    ahead = [account for account in reading.accounts if account.status.time is verbale.Time.FUTURE]
    heard = [account for account in reading.accounts if account.according_to != verbale.ARTICLE]
    print(f"\n{len(reading.accounts)} accounts: {len(denied)} denied, {len(ahead)} ahead, {len(heard)} told by others")

    for role in reading.roles:
        print(
            f"{role.actor}: {role.office} of {role.of or '?'}{' (so the text, at a distance)' if role.hedged else ''}"
        )


if __name__ == "__main__":
    main()
