#!/usr/bin/env bash
# Both a limit and a stricter one in a JSON Schema: the looser one wins in the OpenAPI schema.
#
# Library:  @openapi-contrib/json-schema-to-openapi-schema 4.3.4 (npm)
# Input:    a JSON Schema with minimum and exclusiveMinimum, or maximum and exclusiveMaximum, turned into an OpenAPI
#           3.0 schema
# Expected: the same values are valid before and after: the two keywords are independent in JSON Schema (Validation
#           2020-12, 6.2.4 and 6.2.5), so {"minimum": 5, "exclusiveMinimum": 1} starts at 5
# Seen:     the exclusive one overwrites the other whichever is stricter: minimum 1, exclusive; 2, 3 and 4 have
#           become valid
# Hurt:     documents made from code that writes both keywords: the published limits are wider than the real ones,
#           and a client is refused for what it was promised
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . @openapi-contrib/json-schema-to-openapi-schema@4.3.4 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import module from '@openapi-contrib/json-schema-to-openapi-schema';

const convert = module.default ?? module;
for (const schema of [
  { type: 'integer', exclusiveMinimum: 1 }, { type: 'integer', minimum: 5, exclusiveMinimum: 1 },
  { type: 'integer', maximum: 5, exclusiveMaximum: 100 },
]) console.log(`${JSON.stringify(schema)} -> ${JSON.stringify(await convert(schema))}`);
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
{"type":"integer","exclusiveMinimum":1} -> {"type":"integer","exclusiveMinimum":true,"minimum":1}
{"type":"integer","minimum":5,"exclusiveMinimum":1} -> {"type":"integer","minimum":1,"exclusiveMinimum":true}
{"type":"integer","maximum":5,"exclusiveMaximum":100} -> {"type":"integer","maximum":100,"exclusiveMaximum":true}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
