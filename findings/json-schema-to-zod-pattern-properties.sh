#!/usr/bin/env bash
# A rule for the names that begin with x- becomes a rule for all names.
#
# Library:  json-schema-to-zod 2.8.1 with zod 4.1.12 (npm)
# Input:    the JSON Schema {"type": "object", "patternProperties": {"^x-": {"type": "string"}}} and the object
#           {"count": 1}
# Expected: valid, as no name matches and nothing limits the others (JSON Schema Core 2020-12, 10.3.2.2)
# Seen:     the generated validator wants a string under every name and refuses the object; adding
#           "additionalProperties": true makes it right
# Hurt:     clients that check answers with generated validators: a member that the schema leaves open is an error
#           in production
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . json-schema-to-zod@2.8.1 zod@4.1.12 ajv@8.20.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import Ajv from 'ajv';
import { jsonSchemaToZod } from 'json-schema-to-zod';
import { z } from 'zod';

const patternProperties = { '^x-': { type: 'string' } };
for (const schema of [
  { type: 'object', patternProperties }, { type: 'object', patternProperties, additionalProperties: true },
]) {
  const validator = new Function('z', `return ${jsonSchemaToZod(schema)}`)(z);
  for (const value of [{ count: 1 }, { 'x-note': 1 }]) {
    const wanted = new Ajv.default({ strict: false }).validate(schema, value);
    console.log(`${JSON.stringify(schema)} | ${JSON.stringify(value)} | ajv ${wanted} | zod ${validator.safeParse(value).success}`);
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
{"type":"object","patternProperties":{"^x-":{"type":"string"}}} | {"count":1} | ajv true | zod false
{"type":"object","patternProperties":{"^x-":{"type":"string"}}} | {"x-note":1} | ajv false | zod false
{"type":"object","patternProperties":{"^x-":{"type":"string"}},"additionalProperties":true} | {"count":1} | ajv true | zod true
{"type":"object","patternProperties":{"^x-":{"type":"string"}},"additionalProperties":true} | {"x-note":1} | ajv false | zod false
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
