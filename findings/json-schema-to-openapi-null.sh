#!/usr/bin/env bash
# "Anything but null" becomes "nothing at all" on the way from JSON Schema to OpenAPI.
#
# Library:  @openapi-contrib/json-schema-to-openapi-schema 4.3.4 (npm); the result judged by ajv 8.20.0
# Input:    the JSON Schemas {"type": "null"} and {"not": {"type": "null"}}, turned into OpenAPI 3.0 schemas
# Expected: a schema that takes null alone, such as {"enum": [null]}, which the converter does write for {"const":
#           null}, and its opposite
# Seen:     {"nullable": true} and {"not": {"nullable": true}}: without a type beside it "nullable" has no effect
#           (OpenAPI 3.0.3, "Schema Object", nullable), so the first takes everything and the second nothing
# Hurt:     who generates documents from code: a member that must not be null is published as one that nothing can
#           satisfy
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . @openapi-contrib/json-schema-to-openapi-schema@4.3.4 ajv@8.20.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import Ajv from 'ajv';
import module from '@openapi-contrib/json-schema-to-openapi-schema';

const convert = module.default ?? module;
// Without "type" beside it the word nullable says nothing, so that the judge is told to pass over it.
const ajv = new Ajv.default({ strict: false });
ajv.removeKeyword('nullable');
for (const schema of [{ type: 'null' }, { const: null }, { not: { type: 'null' } }]) {
  const converted = await convert(schema);
  const judge = (s) => [null, 'text', 5].map((value) => `${JSON.stringify(value)} ${ajv.validate(s, value)}`).join(', ');
  console.log(`${JSON.stringify(schema)} | ${judge(schema)}`);
  console.log(`  -> ${JSON.stringify(converted)} | ${judge(converted)}`);
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
{"type":"null"} | null true, "text" false, 5 false
  -> {"nullable":true} | null true, "text" true, 5 true
{"const":null} | null true, "text" false, 5 false
  -> {"enum":[null]} | null true, "text" false, 5 false
{"not":{"type":"null"}} | null false, "text" true, 5 true
  -> {"not":{"nullable":true}} | null false, "text" false, 5 false
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
