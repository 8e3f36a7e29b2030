#!/usr/bin/env bash
# Installs the Debian packages that Qt and the tests need and that are missing here.
# Where that is not allowed, it names them in one line and goes on: a missing library
# shows itself later, and the machine may have it under another name.
set -euo pipefail

# Found with ldd on the libraries of PySide6-Essentials and on its platform plugins.
packages=(
    # any platform, offscreen too
    libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libxkbcommon0 libzstd1
    # a window on X11
    libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1
    libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
    # a window on Wayland
    libwayland-client0 libwayland-cursor0 libwayland-egl1
    # printing
    libcups2
    # the tests read the printed documents back with pdftotext and pdftoppm
    poppler-utils
    # the tests open an exchange file by hand, and start a server of their own
    age unzip postgresql
    # the tests read spreadsheets back with LibreOffice
    libreoffice-calc-nogui
    # the tests examine signed documents, and open the page that verifies them in a browser
    qpdf chromium-headless-shell
)

command -v dpkg-query >/dev/null || exit 0

# Newer releases renamed some packages; a package counts as present under either name.
present() {
    local name
    for name in "$1" "${1}t64"; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ]; then
            return 0
        fi
    done
    return 1
}

missing=()
for package in "${packages[@]}"; do
    present "$package" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    if ! sudo -n true 2>/dev/null; then
        echo "Missing system packages, please install them: sudo apt-get install ${missing[*]}" >&2
        exit 0
    fi
fi

install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

echo "Installing system packages: ${missing[*]}"
install 2>/dev/null || { "${as_root[@]}" apt-get update -qq && install; } || {
    echo "These system packages could not be installed: ${missing[*]}" >&2
}
