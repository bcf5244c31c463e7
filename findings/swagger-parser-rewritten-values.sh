#!/usr/bin/env bash
# Constants of an OpenAPI 3.0 document come out of the parser as other strings than went in.
#
# Library:  swagger-parser 2.1.48 (Maven)
# Input:    OpenAPI 3.0 strings with a format and a "default" or "enum": a date-time with milliseconds, a UUID in
#           capitals, a default of format binary
# Expected: the strings are kept, for format is an annotation and an instance is compared with an enum as the string
#           that it is (OpenAPI 3.0.3, "Data Types"; JSON Schema Validation draft 5, 5.20)
# Seen:     the date-time loses its ".000", the UUID is in small letters, the binary default is put into base64; in
#           3.1 all are kept
# Hurt:     who compares answers with the parsed enum: the very string that the document lists is refused, and only
#           in 3.0
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
import io.swagger.v3.core.util.Json31;
import java.util.List;

public class Probe {
  public static void main(String[] args) throws Exception {
    for (String schema : List.of(
        "{\"type\":\"string\",\"format\":\"date-time\",\"enum\":[\"2026-11-30T10:00:00.000Z\"]}",
        "{\"type\":\"string\",\"format\":\"uuid\",\"enum\":[\"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6\"]}",
        "{\"type\":\"string\",\"format\":\"binary\",\"default\":\"x\"}")) {
      System.out.println(schema);
      for (String version : List.of("3.0.3", "3.1.0")) {
        String document = "{\"openapi\":\"" + version + "\",\"info\":{\"title\":\"values\",\"version\":\"1\"},"
            + "\"paths\":{},\"components\":{\"schemas\":{\"Value\":" + schema + "}}}";
        var read = new OpenAPIParser().readContents(document, null, null);
        var value = read.getOpenAPI().getComponents().getSchemas().get("Value");
        var mapper = version.equals("3.0.3") ? Json.mapper() : Json31.mapper();
        System.out.println("    " + version + " " + mapper.writeValueAsString(value));
      }
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
{"type":"string","format":"date-time","enum":["2026-11-30T10:00:00.000Z"]}
    3.0.3 {"type":"string","format":"date-time","enum":["2026-11-30T10:00:00Z"]}
    3.1.0 {"type":"string","format":"date-time","enum":["2026-11-30T10:00:00.000Z"]}
{"type":"string","format":"uuid","enum":["F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"]}
    3.0.3 {"type":"string","format":"uuid","enum":["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"]}
    3.1.0 {"type":"string","format":"uuid","enum":["F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"]}
{"type":"string","format":"binary","default":"x"}
    3.0.3 {"type":"string","format":"binary","default":"eA=="}
    3.1.0 {"type":"string","format":"binary","default":"x"}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
