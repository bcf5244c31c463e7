#!/usr/bin/env bash
# A maxLength of 2^32-1, or one written 1e2, is gone after parsing, and no message says so.
#
# Library:  swagger-parser 2.1.48 (Maven)
# Input:    limits of OpenAPI 3.0 and 3.1 schemas above the range of a Java int or written with a fraction or an
#           exponent, and a default of 2147483648
# Expected: the limit is kept or a message says that it is not: it is any non-negative integer (JSON Schema
#           Validation 2020-12, 6.3.1; a number with a zero fraction is an integer by Core, 6.3)
# Seen:     the limit is dropped, the list of messages is empty; in 3.0 the default is dropped too, even with format
#           int64
# Hurt:     contract tests and gateways that enforce what the parser hands them: they enforce nothing where the
#           document has a limit
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
    for (String version : List.of("3.0.3", "3.1.0")) {
      for (String schema : List.of(
          "{\"type\":\"string\",\"maxLength\":2147483647}",
          "{\"type\":\"string\",\"maxLength\":4294967295}",
          "{\"type\":\"string\",\"maxLength\":1e2}",
          "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"minItems\":1.0}",
          "{\"type\":\"integer\",\"format\":\"int64\",\"default\":2147483648}")) {
        String document = "{\"openapi\":\"" + version + "\",\"info\":{\"title\":\"limits\",\"version\":\"1\"},"
            + "\"paths\":{},\"components\":{\"schemas\":{\"Value\":" + schema + "}}}";
        var read = new OpenAPIParser().readContents(document, null, null);
        var value = read.getOpenAPI().getComponents().getSchemas().get("Value");
        var mapper = version.equals("3.0.3") ? Json.mapper() : Json31.mapper();
        System.out.println(version + " " + schema + "\n    " + read.getMessages() + " -> "
            + mapper.writeValueAsString(value));
      }
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
3.0.3 {"type":"string","maxLength":2147483647}
    [] -> {"maxLength":2147483647,"type":"string"}
3.0.3 {"type":"string","maxLength":4294967295}
    [] -> {"type":"string"}
3.0.3 {"type":"string","maxLength":1e2}
    [] -> {"type":"string"}
3.0.3 {"type":"array","items":{"type":"string"},"minItems":1.0}
    [] -> {"type":"array","items":{"type":"string"}}
3.0.3 {"type":"integer","format":"int64","default":2147483648}
    [] -> {"type":"integer","format":"int64"}
3.1.0 {"type":"string","maxLength":2147483647}
    [] -> {"type":"string","maxLength":2147483647}
3.1.0 {"type":"string","maxLength":4294967295}
    [] -> {"type":"string"}
3.1.0 {"type":"string","maxLength":1e2}
    [] -> {"type":"string"}
3.1.0 {"type":"array","items":{"type":"string"},"minItems":1.0}
    [] -> {"type":"array","items":{"type":"string"}}
3.1.0 {"type":"integer","format":"int64","default":2147483648}
    [] -> {"type":"integer","format":"int64","default":2147483648}
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
