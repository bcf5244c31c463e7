#!/usr/bin/env bash
# A oneOf that swaps a string for a boolean, and an object that closes itself, are no changes.
#
# Library:  openapi-diff-core 2.1.7 of org.openapitools.openapidiff (Maven)
# Input:    two OpenAPI 3.0 documents that differ in the schema of a request and of a response alone
# Expected: each is reported as a change, the request side as a breaking one: oneOf, not and additionalProperties
#           take their words from JSON Schema and decide what is valid (OpenAPI 3.0.3, "Schema Object")
# Seen:     NO_CHANGES, if the number of alternatives stays the same or additionalProperties is true or false; a
#           plain change of the type is INCOMPATIBLE
# Hurt:     who lets it guard their releases: a client that sends what was valid yesterday gets a 400, and the gate
#           was green
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openapitools.openapidiff</groupId><artifactId>openapi-diff-core</artifactId><version>2.1.7</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >Probe.java <<'END'
import org.openapitools.openapidiff.core.OpenApiCompare;

public class Probe {
  static String document(String schema) {
    return """
        openapi: 3.0.3
        info: {title: diff, version: "1"}
        paths:
          /things:
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {value: %s}}}}}
              responses:
                "200":
                  description: done
                  content: {application/json: {schema: {type: object, properties: {value: %s}}}}
        """.formatted(schema, schema);
  }

  public static void main(String[] args) {
    String[][] changes = {
      {"{type: string}", "{type: boolean}"},
      {"{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: boolean}, {type: integer}]}"},
      {"{not: {type: string}}", "{not: {type: integer}}"},
      {"{type: object, additionalProperties: true}", "{type: object, additionalProperties: false}"}
    };
    for (String[] change : changes) {
      var verdict = OpenApiCompare.fromContents(document(change[0]), document(change[1])).isChanged();
      System.out.println(change[0] + " -> " + change[1] + "\n    " + verdict);
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
{type: string} -> {type: boolean}
    INCOMPATIBLE
{oneOf: [{type: string}, {type: integer}]} -> {oneOf: [{type: boolean}, {type: integer}]}
    NO_CHANGES
{not: {type: string}} -> {not: {type: integer}}
    NO_CHANGES
{type: object, additionalProperties: true} -> {type: object, additionalProperties: false}
    NO_CHANGES
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
