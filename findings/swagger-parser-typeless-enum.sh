#!/usr/bin/env bash
# An enum without a type gets one: [null, "a"] becomes a string, so null is no longer allowed.
#
# Library:  swagger-parser 2.1.48 (Maven)
# Input:    OpenAPI 3.1 schemas with "enum" and without "type"
# Expected: no type, for "enum" alone allows each of its values (JSON Schema Validation 2020-12, 6.1.1 and 6.1.2)
# Seen:     a type is guessed from some of the values: string for [null, "a"], for [null] and for lists and objects,
#           number for [1, "a"]
# Hurt:     who validates with the parsed model: a value that stands in the enum is refused for its type
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.swagger.parser.v3</groupId><artifactId>swagger-parser</artifactId><version>2.1.48</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >Probe.java <<'END'
import io.swagger.parser.OpenAPIParser;
import java.util.List;

public class Probe {
  public static void main(String[] args) {
    for (String values : List.of("[null,\"a\"]", "[null]", "[1,\"a\"]", "[{\"a\":1}]", "[[1]]", "[\"a\"]")) {
      String document = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"enum\",\"version\":\"1\"},\"paths\":{},"
          + "\"components\":{\"schemas\":{\"Value\":{\"enum\":" + values + "}}}}";
      var read = new OpenAPIParser().readContents(document, null, null);
      var value = read.getOpenAPI().getComponents().getSchemas().get("Value");
      System.out.printf("%-11s -> types %s, messages %s%n", values, value.getTypes(), read.getMessages());
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
[null,"a"]  -> types [string], messages []
[null]      -> types [string], messages []
[1,"a"]     -> types [number], messages []
[{"a":1}]   -> types [string], messages []
[[1]]       -> types [string], messages []
["a"]       -> types [string], messages []
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
