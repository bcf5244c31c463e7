#!/usr/bin/env bash
# In one and the same validator 1 equals 1.0 as an enum and as a const, but not as an item or inside a const.
#
# Library:  com.networknt:json-schema-validator 2.0.8 (Maven)
# Input:    the numbers 1 and 1.0 under const, enum and uniqueItems (draft 2020-12)
# Expected: they are one number wherever two values are compared: numbers are equal when they have the same
#           mathematical value, and arrays and objects when their parts are (JSON Schema Core 2020-12, 4.2.2)
# Seen:     const 1 and enum [1] and even enum [[1]] take 1.0; const [1] and const {"a": 1} refuse it; uniqueItems
#           takes [1, 1.0] as two different items
# Hurt:     APIs in languages that write every number with a fraction: false alarms for constants, and doubles in a
#           list that pass unseen
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.networknt</groupId><artifactId>json-schema-validator</artifactId><version>2.0.8</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >Probe.java <<'END'
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

public class Probe {
  public static void main(String[] args) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    String[][] cases = {
      {"{\"const\": 1}", "1.0"}, {"{\"const\": [1]}", "[1.0]"}, {"{\"const\": {\"a\": 1}}", "{\"a\": 1.0}"},
      {"{\"enum\": [1]}", "1.0"}, {"{\"enum\": [[1]]}", "[1.0]"}, {"{\"enum\": [{\"a\": 1}]}", "{\"a\": 1.0}"},
      {"{\"uniqueItems\": true}", "[1, 1]"}, {"{\"uniqueItems\": true}", "[1, 1.0]"}
    };
    for (String[] c : cases) {
      boolean valid = registry.getSchema(c[0]).validate(c[1], InputFormat.JSON).isEmpty();
      System.out.printf("%-22s| %-10s| %s%n", c[0], c[1], valid ? "valid" : "invalid");
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
{"const": 1}          | 1.0       | valid
{"const": [1]}        | [1.0]     | invalid
{"const": {"a": 1}}   | {"a": 1.0}| invalid
{"enum": [1]}         | 1.0       | valid
{"enum": [[1]]}       | [1.0]     | valid
{"enum": [{"a": 1}]}  | {"a": 1.0}| invalid
{"uniqueItems": true} | [1, 1]    | invalid
{"uniqueItems": true} | [1, 1.0]  | valid
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
