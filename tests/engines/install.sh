#!/bin/sh
# Firefox, WebKit's browser with its driver, and a screen that nobody sees for it: those of Debian or Ubuntu, unless they
# are there already; else one line that says what to install.
set -u
there() {
  { command -v firefox-esr || command -v firefox; } >/dev/null 2>&1 && command -v WebKitWebDriver >/dev/null 2>&1 && command -v Xvfb >/dev/null 2>&1
}
there && exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1; then
  echo "installing Firefox and WebKit (once) …"
  firefox=firefox-esr
  command -v firefox >/dev/null 2>&1 && firefox="" # Ubuntu has no firefox-esr; GitHub's machines have a Firefox
  {
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $firefox webkit2gtk-driver xvfb fonts-noto-cjk
  } >/dev/null 2>&1
  there && exit 0
fi
echo "make engines needs Firefox, WebKit's driver and Xvfb: install them (Debian: apt-get install firefox-esr webkit2gtk-driver xvfb)" >&2
exit 1
