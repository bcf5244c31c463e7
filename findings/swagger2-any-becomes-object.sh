#!/usr/bin/env bash
# Reading a Swagger 2.0 document turns "any value" into "an object", which refuses strings, numbers and lists.
#
# Library:  swagger-parser 2.1.48 (Maven)
# Input:    Swagger 2.0 definitions without a type, such as {}, which protoc-gen-openapiv2 writes for a
#           google.protobuf.Value
# Expected: no type either in the OpenAPI 3.0 that it hands out: a schema without "type" does not limit the type
#           (JSON Schema Validation draft 4, 5.5.2, to which Swagger 2.0 and OpenAPI 3.0 point)
# Seen:     "type": "object" is added at every level, silently; a mixed enum becomes an object whose values are all
#           strings
# Hurt:     whoever judges or generates from the Swagger 2.0 of a gRPC gateway with the Java tools: every answer
#           with a scalar in such a member is a breach
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
import io.swagger.v3.core.util.Json;
import java.util.List;

public class Probe {
  public static void main(String[] args) throws Exception {
    for (String schema : List.of(
        "{}",
        "{\"description\":\"anything\"}",
        "{\"type\":\"array\",\"items\":{}}",
        "{\"type\":\"object\",\"properties\":{\"value\":{}},\"additionalProperties\":{}}",
        "{\"enum\":[1,\"a\"]}")) {
      String document = "{\"swagger\":\"2.0\",\"info\":{\"title\":\"any\",\"version\":\"1\"},\"paths\":{},"
          + "\"definitions\":{\"Value\":" + schema + "}}";
      var read = new OpenAPIParser().readContents(document, null, null);
      System.out.println(schema + "\n    " + read.getMessages() + " -> "
          + Json.mapper().writeValueAsString(read.getOpenAPI().getComponents().getSchemas().get("Value")));
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
{}
    [] -> {"type":"object"}
{"description":"anything"}
    [] -> {"type":"object","description":"anything"}
{"type":"array","items":{}}
    [] -> {"type":"array","items":{"type":"object"}}
{"type":"object","properties":{"value":{}},"additionalProperties":{}}
    [] -> {"type":"object","properties":{"value":{"type":"object"}},"additionalProperties":{"type":"object"}}
{"enum":[1,"a"]}
    [] -> {"type":"object","enum":["1","a"]}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
