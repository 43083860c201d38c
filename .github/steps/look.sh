#!/usr/bin/env bash
# Asks whether anything is too late, and writes it into trouble.md. Says well=true or false.
set -euo pipefail
published=()
if site=$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq .html_url); then # else no page is published yet
  published=(published.json)
  curl --silent --show-error --fail --location --retry 3 --max-time 60 --output published.json "${site%/}/data/status.json" || true
fi
code=0
.venv/bin/python -m scripts watch "${published[@]}" >trouble.md || code=$?
case $code in
  0) well=true ;;
  *)
    [[ -s trouble.md ]] || exit "$code" # with nothing to tell, the watch itself has failed
    well=false
    ;;
esac
cat trouble.md >>"$GITHUB_STEP_SUMMARY"
echo "well=$well" >>"$GITHUB_OUTPUT"
