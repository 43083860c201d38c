#!/usr/bin/env bash
# Keeps exactly one issue: opened when something is held or too late, rewritten while it is, closed when all is well ($1).
set -euo pipefail
title='Figures are held, or figures or page too old'
label=watchdog
number=$(gh issue list --state open --label "$label" --limit 1 --json number --jq '.[].number')
if [[ $1 == true ]]; then
  [[ -z $number ]] || gh issue close "$number" --comment 'Nothing is held, and all figures and the page are within their age limits again.'
elif [[ -n $number ]]; then
  gh issue edit "$number" --body-file trouble/trouble.md
else
  gh label create "$label" --force --description 'Opened and closed by the watchdog workflow'
  gh issue create --title "$title" --label "$label" --body-file trouble/trouble.md
fi
