#!/usr/bin/env bash
# Why a test was skipped or aborted is in the JUnit report and nowhere in the CTRF report made from it.
#
# Library:  junit-to-ctrf 0.0.14 (npm)
# Input:    a JUnit report as Surefire writes it: a disabled test with its reason in the attribute "message", an
#           aborted one (a failed assumption) with its reason in the text
# Expected: the reason in "message" or "trace" of the test, where that of a failure goes: CTRF has both for a test
#           of any status (CTRF specification, Test object)
# Seen:     name, status and duration alone: the reason is lost for skipped tests, and kept for a failed one
# Hurt:     who reads the CTRF summary of a pull request: a test skipped for want of a permission looks like one
#           that was switched off on purpose
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . junit-to-ctrf@0.0.14 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >TEST-keys.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="keys" tests="3" failures="1" errors="0" skipped="2" time="0.03">
  <testcase classname="keys" name="disabled" time="0"><skipped message="waits for the new API"/></testcase>
  <testcase classname="keys" name="aborted" time="0.01"><skipped type="org.opentest4j.TestAbortedException">no permission</skipped></testcase>
  <testcase classname="keys" name="failed" time="0.02"><failure message="401, not 200" type="T">trace</failure></testcase>
</testsuite>
END
node_modules/.bin/junit-to-ctrf TEST-keys.xml -o ctrf.json >convert.log 2>&1 || { cat convert.log; exit 2; }
cat >probe.mjs <<'END'
import { readFileSync } from 'node:fs';

for (const test of JSON.parse(readFileSync('ctrf.json')).results.tests) console.log(JSON.stringify(test));
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
{"name":"keys: disabled","status":"skipped","duration":0,"suite":["keys"]}
{"name":"keys: aborted","status":"skipped","duration":10,"suite":["keys"]}
{"name":"keys: failed","status":"failed","duration":20,"message":"401, not 200","trace":"trace","suite":["keys"]}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
