#!/usr/bin/env bash
# Keeps exactly one issue: opened when something is held or too late, rewritten while it is, closed when all is well ($1).
set -euo pipefail
export LC_ALL=C # one order for sort and comm
title='Figures are held, or figures or page too old'
label=watchdog
# what a text tells of, without its days and ages: a row of the table, a line of what was held, the page, the refresh
troubles() { tr -d '\r' | grep -oE '^(\| \[[A-Z0-9]+\]|[A-Z0-9]+:|The [a-z]+ [a-z]+)' | sort -u; }

number=$(gh issue list --state open --label "$label" --limit 1 --json number --jq '.[].number')
if [[ $1 == true ]]; then
  [[ -z $number ]] || gh issue close "$number" --comment 'Nothing is held, and all figures and the page are within their age limits again.'
elif [[ -n $number ]]; then
  new=$(comm -13 <(gh issue view "$number" --json body --jq .body | troubles) <(troubles <trouble/trouble.md))
  gh issue edit "$number" --body-file trouble/trouble.md
  # a series that is late for months keeps it open, and an edit calls nobody: a comment does
  [[ -z $new ]] || gh issue comment "$number" --body-file trouble/trouble.md
else
  gh label create "$label" --force --description 'Opened and closed by the watchdog workflow'
  gh issue create --title "$title" --label "$label" --body-file trouble/trouble.md
fi
