#!/bin/sh
# A browser, and a font for Chinese: the one of Debian that is named, unless some Chromium is there already; else one line
# that says what to install. The tests want chromium-headless-shell, the bench the whole chromium.
set -u
package="${1:-chromium-headless-shell}"
for name in "${CHROMIUM:-}" "$package" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1; then
  for name in "$package" chromium; do
    echo "installing $name and a Chinese font (once) …"
    { $as_root apt-get update -qq && $as_root apt-get install -y -qq "$name" fonts-noto-cjk; } >/dev/null 2>&1
    command -v "$name" >/dev/null 2>&1 && exit 0
  done
fi
echo "the browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or name it: CHROMIUM=/path make test" >&2
exit 1
