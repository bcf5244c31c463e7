#!/usr/bin/env bash
# The best-known validator takes a date-time with a blank for the T and an offset without its colon or minutes.
#
# Library:  ajv-formats 3.0.1 with ajv 8.20.0 (npm)
# Input:    strings judged by {"type": "string", "format": "date-time"}
# Expected: only what the grammar date-time of RFC 3339, 5.6 derives, to which the format points (JSON Schema
#           Validation 2020-12, 7.3.1): "T" or "t", and a numeric offset of hours, colon and minutes
# Seen:     a blank or a line feed in the place of T, "+0100" and "+01" are all taken; the "full" mode is the
#           preset, not the "fast" one
# Hurt:     clients in languages with a strict parser: the contract test is green and their parser throws at the
#           first answer
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . ajv@8.20.0 ajv-formats@3.0.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv.default();
addFormats.default(ajv);
const validate = ajv.compile({ type: 'string', format: 'date-time' });
for (const text of [
  '2026-11-30T10:00:00Z', '2026-11-30T10:00:00+01:00', '2026-11-30 10:00:00Z', '2026-11-30\n10:00:00Z',
  '2026-11-30T10:00:00+0100', '2026-11-30T10:00:00+01', '2026-11-30T10:00:00', '2026-02-30T10:00:00Z',
]) console.log(`${JSON.stringify(text).padEnd(30)}| ${validate(text) ? 'valid' : 'invalid'}`);
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
"2026-11-30T10:00:00Z"        | valid
"2026-11-30T10:00:00+01:00"   | valid
"2026-11-30 10:00:00Z"        | valid
"2026-11-30\n10:00:00Z"       | valid
"2026-11-30T10:00:00+0100"    | valid
"2026-11-30T10:00:00+01"      | valid
"2026-11-30T10:00:00"         | invalid
"2026-02-30T10:00:00Z"        | invalid
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
