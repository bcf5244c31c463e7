#!/usr/bin/env bash
# The format int64 has no bounds: 2^63 and 1e300 are good 64-bit integers, while int32 and its bounds are kept.
#
# Library:  ajv-formats 3.0.1 with ajv 8.20.0 (npm)
# Input:    integers judged by the formats int32 and int64 of OpenAPI
# Expected: int64 stops at 2^63-1 as int32 stops at 2^31-1 (OpenAPI 3.0.3, "Data Types": signed 64 bits; the README
#           of ajv-formats says the same); 2^63 and 1e300 are above it in a double too
# Seen:     every whole number is a good int64; both formats are checked by preset
# Hurt:     services in Java or Go behind a gateway that trusts the check: the number that was let through can not
#           be parsed
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
for (const [format, texts] of Object.entries({
  int32: ['2147483647', '2147483648'], int64: ['9007199254740991', '9223372036854775808', '1e300', '0.5'],
})) {
  const validate = ajv.compile({ type: 'number', format });
  for (const text of texts) console.log(`${format} | ${text.padEnd(19)} | ${validate(JSON.parse(text)) ? 'valid' : 'invalid'}`);
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
int32 | 2147483647          | valid
int32 | 2147483648          | invalid
int64 | 9007199254740991    | valid
int64 | 9223372036854775808 | valid
int64 | 1e300               | valid
int64 | 0.5                 | invalid
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
