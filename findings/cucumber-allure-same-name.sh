#!/usr/bin/env bash
# Two Cucumber scenarios of one name are one test in Allure, and it is by chance whether the failed one is seen.
#
# Library:  cucumber-java 7.34.3 (Maven) and allure-commandline 2.46.1 (npm)
# Input:    a feature with two scenarios of the same name, run by Cucumber with its JUnit report, and that report
#           shown by Allure
# Expected: one failed and one passed test: JUnit XML knows a test case by its place alone, Gherkin does not want
#           names to be unique, and Cucumber counts two
# Seen:     Allure takes both for tries of one test, for the class and the name are the same, and shows one of them:
#           the other is hidden as a retry, and not even flaky; which one is shown changes from report to report of
#           the same file, so that the script prints the number alone
# Hurt:     who looks at the Allure report of a Cucumber build: a failure goes under as soon as two scenarios are
#           called alike
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . allure-commandline@2.46.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.cucumber</groupId><artifactId>cucumber-java</artifactId><version>7.34.3</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

mkdir features results
cat >features/keys.feature <<'END'
Feature: keys
  Scenario: a revoked key is refused
    Given the answer is 200
  Scenario: a revoked key is refused
    Given the answer is 401
END
mkdir steps
cat >steps/Steps.java <<'END'
package steps;

import io.cucumber.java.en.Given;

public class Steps {
  @Given("the answer is {int}")
  public void theAnswerIs(int status) {
    if (status != 401) {
      throw new AssertionError("expected 401, got " + status);
    }
  }
}
END
javac -cp 'lib/*' steps/Steps.java
status=0
java -XX:TieredStopAtLevel=1 -cp '.:lib/*' io.cucumber.core.cli.Main --glue steps \
  --plugin junit:results/TEST-keys.xml features >cucumber.log 2>&1 || status=$?
[ -s results/TEST-keys.xml ] || { cat cucumber.log; exit 2; }
echo "Cucumber ends with $status: $(grep -Eo '(tests|failures)="[0-9]+"' results/TEST-keys.xml | xargs)" >seen
node_modules/.bin/allure generate results -o report >allure.log 2>&1 || { cat allure.log; exit 2; }
node -p 'const cases = fs.readdirSync("report/data/test-cases").map((file) => require(`./report/data/test-cases/${file}`));
  const list = (hidden) => cases.filter((test) => test.hidden === hidden).length;
  `Allure: ${require("./report/widgets/summary.json").statistic.total} counted, ${list(false)} shown, ${list(true)} hidden`' >>seen

cat >recorded <<'END'
Cucumber ends with 1: tests=2 failures=1
Allure: 1 counted, 1 shown, 1 hidden
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
