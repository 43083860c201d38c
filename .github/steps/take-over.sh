#!/usr/bin/env bash
# Commits and pushes what a refresh handed over in the folder $1. It holds the only token that may write, so it trusts nothing
# that it finds there and runs nothing but git: plain files with a snapshot's names, on the very commit they were made on.
set -euo pipefail
shopt -s dotglob nullglob
export LC_ALL=C # a range of letters is the letters of ASCII
name='^([A-Z0-9]{1,40}\.csv|manifest\.json|facts\.json|datapackage\.json)$'
refuse() { echo "refused: $1" >&2 && exit 1; }

for file in "$1" "$1"/* "$1"/data/*; do
  [[ ! -L $file ]] || refuse "$file is a link"
done
for file in "$1"/data/*; do
  [[ -f $file && ${file##*/} =~ $name ]] || refuse "${file##*/} is no file of the snapshot"
done
[[ $(<"$1/base") == "$(git rev-parse HEAD)" ]] || refuse "the branch has moved on since; the next refresh will do it again"
cp "$1"/data/* docs/data/
git add docs/data
# the author is GitHub's own robot, by its public address
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit --quiet --file="$1/message"
# git asks for the token at the push, so that it is stored nowhere; a branch that has moved refuses
# shellcheck disable=SC2016
git -c credential.helper='!f() { echo username=x-access-token; echo "password=$TOKEN"; }; f' push --quiet origin "HEAD:$GITHUB_REF"
