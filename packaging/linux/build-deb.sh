#!/usr/bin/env bash
# Packs dist/assessor-app (made by `make bundle`) as dist/assessor-app_VERSION_ARCH.deb.
# Installed per machine: the program in /opt/assessor-app, its name in /usr/bin, its icon in the menus.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
arch=$(dpkg --print-architecture)
tree=build/deb
rm -rf "$tree"
install -d "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/doc/assessor-app"
cp -a dist/assessor-app "$tree/opt/assessor-app"
ln -s /opt/assessor-app/assessor-app "$tree/usr/bin/assessor-app"
install -Dm644 packaging/linux/assessor-app.desktop "$tree/usr/share/applications/assessor-app.desktop"
install -Dm644 packaging/linux/assessor-app.metainfo.xml \
    "$tree/usr/share/metainfo/se.assessor_app.Assessor.metainfo.xml"
install -Dm644 packaging/linux/assessor-app.svg "$tree/usr/share/icons/hicolor/scalable/apps/assessor-app.svg"
gzip -9nc CHANGELOG.md >"$tree/usr/share/doc/assessor-app/changelog.gz"
chmod -R u=rwX,go=rX "$tree"

cat >"$tree/DEBIAN/control" <<CONTROL
Package: assessor-app
Version: $version
Architecture: $arch
Section: misc
Priority: optional
Maintainer: Assessor <assessor@localhost>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libc6, libdbus-1-3, libegl1, libfontconfig1, libfreetype6, libgl1, libglib2.0-0 | libglib2.0-0t64,
 libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1,
 libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-sync1, libxcb-xfixes0, libxcb-xkb1
Recommends: libwayland-cursor0, libwayland-egl1, libcups2 | libcups2t64
Description: offline validation of industrial competence
 Walks an assessor at a Swedish test centre through a checklist-based validation,
 keeps every mark safe on the PC and prints the document the person takes home.
CONTROL

dpkg-deb --root-owner-group --build "$tree" "dist/assessor-app_${version}_${arch}.deb"
