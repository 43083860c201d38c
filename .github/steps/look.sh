#!/usr/bin/env bash
# Asks whether a refresh failed and anything is held or too late, and writes it into trouble.md. Says well=true or false. Where
# GitHub does not say how the newest refresh ended and what it left, this fails: nobody may say then that all is well.
set -euo pipefail
known=()
if site=$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq .html_url); then # else no page is published yet
  known+=(published.json)
  curl --silent --show-error --fail --location --retry 3 --max-time 60 --output published.json "${site%/}/data/status.json" || true
fi
newest=$(gh api --method GET "repos/$GITHUB_REPOSITORY/actions/workflows/refresh.yml/runs" -f branch="$GITHUB_REF_NAME" \
  -f status=completed -F per_page=1 --jq '.workflow_runs[] | "\(.id) \(.conclusion)"')
if [[ -n $newest ]]; then # else no refresh has run yet
  run=${newest% *}
  [[ ${newest#* } == success ]] || known+=(--failed)
  records=$(gh api "repos/$GITHUB_REPOSITORY/actions/runs/$run/artifacts?name=refreshed" --jq '[.artifacts[] | select(.expired | not)] | length')
  [[ $records == 0 ]] || gh run download "$run" --repo "$GITHUB_REPOSITORY" --name refreshed --dir refreshed
  known+=(--refresh refreshed/refresh.json)
fi
code=0
.venv/bin/python -m scripts watch "${known[@]}" >trouble.md || code=$?
case $code in
  0) well=true ;;
  *)
    [[ -s trouble.md ]] || exit "$code" # with nothing to tell, the watch itself has failed
    well=false
    ;;
esac
cat trouble.md >>"$GITHUB_STEP_SUMMARY"
echo "well=$well" >>"$GITHUB_OUTPUT"
