#!/usr/bin/env bash
# Allure calls a test flaky that failed every time, and calls one stable that passed at the second try.
#
# Library:  allure-commandline 2.46.1 (npm; it wants a Java runtime)
# Input:    a Surefire report of rerunFailingTestsCount=1: one test that failed and then passed (flakyFailure), one
#           that failed twice (failure with rerunFailure)
# Expected: the first is flaky and has one retry, the second failed and is not flaky (Surefire, "Rerun Failing
#           Tests": flakyFailure is for those that pass in a rerun, rerunFailure for those that fail in all)
# Seen:     the other way round: the first is passed, not flaky, no retries; the second is failed, flaky, with one
#           retry
# Hurt:     who reads the flaky mark to decide what may be ignored: real breakage is filed under flaky, and real
#           flakiness is not seen at all
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . allure-commandline@2.46.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
mkdir results
cat >results/TEST-keys.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="keys" tests="2" failures="1" errors="0" skipped="0" flakes="1" time="2">
  <testcase classname="keys" name="failed, then passed" time="1">
    <flakyFailure message="first try" type="T"><stackTrace>trace</stackTrace></flakyFailure>
  </testcase>
  <testcase classname="keys" name="failed both times" time="1">
    <failure message="first try" type="T">trace</failure>
    <rerunFailure message="second try" type="T"><stackTrace>trace</stackTrace></rerunFailure>
  </testcase>
</testsuite>
END
node_modules/.bin/allure generate results -o report >allure.log 2>&1 || { cat allure.log; exit 2; }
cat >probe.mjs <<'END'
import { readdirSync, readFileSync } from 'node:fs';

const cases = readdirSync('report/data/test-cases').map((f) => JSON.parse(readFileSync(`report/data/test-cases/${f}`)));
for (const c of cases.filter((c) => !c.hidden).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  console.log(`${c.name.padEnd(20)}| ${c.status} | flaky ${c.flaky} | retries ${c.retriesCount}`);
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
failed both times   | failed | flaky true | retries 1
failed, then passed | passed | flaky false | retries 0
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
