#!/usr/bin/env bash
# A property called 1.10 in a YAML document is called 1.1 after Redocly or Scalar has read it.
#
# Library:  @redocly/openapi-core 2.64.0, @scalar/openapi-parser 0.24.17, @apidevtools/swagger-parser 13.0.0 (npm);
#           beside them swagger-parser 2.1.48 (Maven)
# Input:    an OpenAPI 3.1 document in YAML whose schema has the properties 1.10, 1e1, 012 and null, without quotes
# Expected: the names are kept as they are written: keys of YAML maps are strings by the failsafe schema (OpenAPI
#           3.1.0, "Format")
# Seen:     the three npm tools resolve a key as if it were a value and write it anew: 1.1, 10 and 12, and Scalar
#           makes an empty name of null; the Java parser keeps all four
# Hurt:     APIs with versions or codes for names: a bundled document or a generated client knows other names than
#           the server, and 1.1 and 1.10 fall together
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . @redocly/openapi-core@2.64.0 @scalar/openapi-parser@0.24.17 @apidevtools/swagger-parser@13.0.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
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
info: {title: keys, version: "1"}
paths: {}
components:
  schemas:
    Release:
      type: object
      properties:
        1.10: {type: string}
        1e1: {type: string}
        012: {type: string}
        null: {type: string}
END
cat >probe.mjs <<'END'
import { readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import { bundle, createConfig } from '@redocly/openapi-core';
import { dereference } from '@scalar/openapi-parser';

const readers = {
  redocly: async () => (await bundle({ config: await createConfig({}), ref: 'openapi.yaml' })).bundle.parsed,
  scalar: async () => (await dereference(readFileSync('openapi.yaml', 'utf8'))).schema,
  apidevtools: () => SwaggerParser.parse('openapi.yaml'),
};
for (const [name, read] of Object.entries(readers)) {
  const keys = Object.keys((await read()).components.schemas.Release.properties);
  console.log(`${name.padEnd(14)}| ${keys.map((key) => `"${key}"`).sort().join(' ')}`);
}
END
cat >Probe.java <<'END'
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.TreeSet;

public class Probe {
  public static void main(String[] args) {
    var release = new OpenAPIV3Parser().read("openapi.yaml").getComponents().getSchemas().get("Release");
    var line = new StringBuilder("swagger-parser|");
    new TreeSet<String>(release.getProperties().keySet()).forEach(key -> line.append(" \"").append(key).append('"'));
    System.out.println(line);
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
redocly       | "1.1" "10" "12" "null"
scalar        | "" "1.1" "10" "12"
apidevtools   | "1.1" "10" "12" "null"
swagger-parser| "012" "1.10" "1e1" "null"
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
