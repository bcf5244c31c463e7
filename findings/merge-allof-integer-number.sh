#!/usr/bin/env bash
# An allOf of integer and number can not be merged, though every integer fits.
#
# Library:  json-schema-merge-allof 0.8.1 (npm)
# Input:    allOf of {"type": "integer"} and {"type": "number"}, as a narrowing of an inherited member writes it
# Expected: {"type": "integer"}: the integers are those numbers that have no fraction (JSON Schema Core 2020-12,
#           6.3; draft 7 says the same), so the two have values in common
# Seen:     an error that calls the two incompatible; {"type": ["integer", "number"]} in the place of the second is
#           merged
# Hurt:     documentation and mock tools that merge allOf before they show or fake a schema: the whole document
#           fails for one valid member
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . json-schema-merge-allof@0.8.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import merge from 'json-schema-merge-allof';

for (const allOf of [
  [{ type: 'integer' }, { type: 'number' }],
  [{ type: 'integer' }, { type: ['integer', 'number'] }],
  [{ type: 'string' }, { type: ['string', 'null'] }],
]) {
  let verdict;
  try { verdict = JSON.stringify(merge({ allOf })); } catch (e) { verdict = `refused: ${e.message.split('\n')[0]}`; }
  console.log(`${JSON.stringify(allOf)}\n    ${verdict}`);
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
[{"type":"integer"},{"type":"number"}]
    refused: Could not resolve values for path:"type". They are probably incompatible. Values: 
[{"type":"integer"},{"type":["integer","number"]}]
    {"type":"integer"}
[{"type":"string"},{"type":["string","null"]}]
    {"type":"string"}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
