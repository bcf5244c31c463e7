#!/usr/bin/env bash
# Twenty minutes in a JUnit report are one second in CTRF and no time at all in Allure.
#
# Library:  junit-to-ctrf 0.0.14, allure-commandline 2.46.1, junit2json 4.0.0 (npm; Allure wants a Java runtime)
# Input:    a test case of time="1,234.500", as Surefire 2.12.4, for years the preset of Maven 3, wrote it, and as
#           the JUnit schema of the Jenkins xUnit plug-in allows it (simple type SUREFIRE_TIME: groups of three
#           digits behind commas)
# Expected: 1234.5 seconds, as the pattern of the schema has it; or an error
# Seen:     CTRF has 1000 milliseconds, Allure has no time, junit2json a text among its numbers; none says a word
# Hurt:     who looks for slow tests: from 1000 seconds on, the slowest tests of a build are its fastest
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . junit-to-ctrf@0.0.14 allure-commandline@2.46.1 junit2json@4.0.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
mkdir results
cat >results/TEST-keys.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="keys" tests="2" failures="0" errors="0" skipped="0" time="2,234.000">
  <testcase classname="keys" name="long" time="999.500"/>
  <testcase classname="keys" name="longer" time="1,234.500"/>
</testsuite>
END
node_modules/.bin/junit-to-ctrf results/TEST-keys.xml -o ctrf.json >convert.log 2>&1 || { cat convert.log; exit 2; }
node_modules/.bin/allure generate results -o report >allure.log 2>&1 || { cat allure.log; exit 2; }
cat >probe.mjs <<'END'
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'junit2json';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const row = (reader, name, time) => console.log(`${reader.padEnd(14)}| ${name.padEnd(6)} | ${time}`);
for (const test of json('ctrf.json').results.tests) row('junit-to-ctrf', test.name.replace('keys: ', ''), `${test.duration} ms`);
const cases = readdirSync('report/data/test-cases').map((file) => json(`report/data/test-cases/${file}`));
for (const test of cases.sort((a, b) => (a.name < b.name ? -1 : 1))) row('allure', test.name, test.time.duration === undefined ? 'no time' : `${test.time.duration} ms`);
const suite = await parse(readFileSync('results/TEST-keys.xml', 'utf8'));
for (const test of suite.testcase) row('junit2json', test.name, JSON.stringify(test.time));
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }

cat >recorded <<'END'
junit-to-ctrf | long   | 999500 ms
junit-to-ctrf | longer | 1000 ms
allure        | long   | 999500 ms
allure        | longer | no time
junit2json    | long   | 999.5
junit2json    | longer | "1,234.500"
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
