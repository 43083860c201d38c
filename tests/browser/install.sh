#!/bin/sh
# A browser for the tests: one that is already there, or the system's package; else one line that says what to install.
set -u
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1; then
  echo "installing chromium and a Chinese font (once) …"
  { $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium fonts-noto-cjk; } >/dev/null 2>&1
  command -v chromium >/dev/null 2>&1 && exit 0
fi
echo "the browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk), or name it: CHROMIUM=/path make test" >&2
exit 1
