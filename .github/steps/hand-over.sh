#!/usr/bin/env bash
# Lays what a refresh changed into handover/: the message, the commit it was made on, the files. Says changed=true or false.
set -euo pipefail
mkdir -p handover/data
code=0
.venv/bin/python -m scripts changes >handover/message || code=$?
case $code in
  0) changed=true && cat handover/message >>"$GITHUB_STEP_SUMMARY" ;;
  3) changed=false && echo "No figure changed." >>"$GITHUB_STEP_SUMMARY" ;;
  *) exit "$code" ;;
esac
git rev-parse HEAD >handover/base
cp docs/data/*.csv docs/data/*.json handover/data/
echo "changed=$changed" >>"$GITHUB_OUTPUT"
