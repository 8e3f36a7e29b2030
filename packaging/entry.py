"""Where the bundled program starts."""

from assessor_app.__main__ import main

if __name__ == "__main__":
    main()
