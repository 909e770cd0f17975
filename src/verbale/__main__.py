"""The words typed behind `verbale` in, the exit code out."""

from verbale.cli.app import main

if __name__ == "__main__":
    main()
