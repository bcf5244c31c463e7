#!/usr/bin/env bash
# One OpenAPI document in YAML has a default of 8 for Java and of 10 for JavaScript, and a minimum for one of them
# alone.
#
# Library:  swagger-parser 2.1.48 (Maven), @redocly/openapi-core 2.64.0 (npm)
# Input:    an OpenAPI 3.1 document in YAML with an integer whose default is 010 and whose minimum is 0o14, and a
#           string whose const is 1_000
# Expected: what YAML 1.2 makes of them, which OpenAPI recommends and whose tags it limits to those of JSON (OpenAPI
#           3.1.0, "Format"; YAML 1.2.2, 10.3.2): 10, 12 and the text 1_000; or the same in both
# Seen:     Java reads by YAML 1.1: the default is 8, the minimum is gone without a message, the const is the number
#           1000, which no string equals; Redocly reads 10, 12 and the text
# Hurt:     teams with a server in Java and a client in JavaScript from one document: they send and check different
#           limits, and each linter is content
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . @redocly/openapi-core@2.64.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
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

cat >openapi.yaml <<'END'
openapi: 3.1.0
info: {title: numbers, version: "1"}
paths: {}
components:
  schemas:
    Size:
      type: integer
      default: 010
      minimum: 0o14
    Code:
      type: string
      const: 1_000
END
cat >probe.mjs <<'END'
import { bundle, createConfig } from '@redocly/openapi-core';

const { bundle: { parsed }, problems } = await bundle({ config: await createConfig({}), ref: 'openapi.yaml' });
const { Size, Code } = parsed.components.schemas;
console.log(`redocly       | default ${Size.default}, minimum ${Size.minimum}, const ${JSON.stringify(Code.const)}`);
console.log(`redocly       | problems: ${problems.length}`);
END
cat >Probe.java <<'END'
import io.swagger.v3.parser.OpenAPIV3Parser;

public class Probe {
  public static void main(String[] args) {
    var read = new OpenAPIV3Parser().readLocation("openapi.yaml", null, null);
    var schemas = read.getOpenAPI().getComponents().getSchemas();
    var size = schemas.get("Size");
    var constant = schemas.get("Code").getConst();
    System.out.println("swagger-parser| default " + size.getDefault() + ", minimum " + size.getMinimum() + ", const "
        + (constant instanceof String ? "\"" + constant + "\"" : constant));
    System.out.println("swagger-parser| problems: " + read.getMessages().size());
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
redocly       | default 10, minimum 12, const "1_000"
redocly       | problems: 0
swagger-parser| default 8, minimum null, const 1000
swagger-parser| problems: 0
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
