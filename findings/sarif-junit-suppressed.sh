#!/usr/bin/env bash
# A finding that is gone and one that was accepted fail the build once SARIF has become JUnit XML.
#
# Library:  sarif-junit 1.1.4 (npm)
# Input:    a SARIF 2.1.0 log with one new error, one error with an accepted suppression and one with baselineState
#           "absent"
# Expected: one failure: a result with an accepted suppression is suppressed, and an absent one stands in the log
#           because it is no longer found (SARIF 2.1.0, 3.27.23 and 3.27.24, 3.35.3)
# Seen:     three failures; a result of kind "pass" and a note are no failures, so kind and level are read and the
#           other two are not
# Hurt:     pipelines that take a baseline into use: the very logs that say what was mended or accepted turn the
#           build red
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . sarif-junit@1.1.4 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >probe.mjs <<'END'
import { writeFileSync } from 'node:fs';

const locations = [{ physicalLocation: { artifactLocation: { uri: 'openapi.json' }, region: { startLine: 3 } } }];
const result = (text, more) => ({ ruleId: 'R1', level: 'error', message: { text }, locations, ...more });
const results = [
  result('a new error', { baselineState: 'new' }),
  result('accepted', { suppressions: [{ kind: 'external', status: 'accepted' }] }),
  result('mended', { baselineState: 'absent' }),
  result('passed', { kind: 'pass', level: 'none' }),
];
const runs = [{ tool: { driver: { name: 'tool', rules: [{ id: 'R1' }] } }, results }];
writeFileSync('log.sarif', JSON.stringify({ version: '2.1.0', runs }));
END
node probe.mjs
node_modules/.bin/sarif-junit -i log.sarif -o junit.xml >convert.log 2>&1 || { cat convert.log; exit 2; }
grep -E '<testsuite |<testcase|<failure' junit.xml >seen

cat >recorded <<'END'
  <testsuite name="My suite" tests="4" failures="3" errors="0" skipped="0">
    <testcase classname="R1" name="Ln 3 a new error" file="openapi.json">
      <failure/>
    <testcase classname="R1" name="Ln 3 accepted" file="openapi.json">
      <failure/>
    <testcase classname="R1" name="Ln 3 mended" file="openapi.json">
      <failure/>
    <testcase classname="R1" name="passed" file="openapi.json"/>
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
