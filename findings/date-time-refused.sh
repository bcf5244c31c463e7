#!/usr/bin/env bash
# Four readers of date-time: each of five good ones is refused by one of them.
#
# Library:  json-schema-validator 2.0.8 of networknt, protobuf-java-util 4.33.1 (Maven), ajv-formats 3.0.1 with ajv
#           8.20.0, @bufbuild/protobuf 2.17.0 (npm)
# Input:    date-times that RFC 3339 allows, as an OpenAPI string of format date-time and as the ProtoJSON of a
#           google.protobuf.Timestamp, which a gRPC gateway documents in that very way
# Expected: all are taken: small t and z (RFC 3339, 5.6), -00:00 for an unknown offset (4.3), any offset up to
#           23:59, a leap second (5.7), any number of digits in the fraction (a Timestamp has nine at most)
# Seen:     networknt refuses -00:00, offsets above 18:00 and the tenth digit of a fraction; both protobuf readers
#           refuse small letters (as the ProtoJSON conformance suite has it, though the format's page names RFC
#           3339), which both schema validators take; @bufbuild/protobuf refuses the leap second, protobuf-java
#           takes it for the second after
# Hurt:     gateways and their clients: a timestamp that the published document allows is a 400, and a right answer
#           is reported as a breach
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . ajv@8.20.0 ajv-formats@3.0.1 @bufbuild/protobuf@2.17.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.networknt</groupId><artifactId>json-schema-validator</artifactId><version>2.0.8</version></dependency>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java-util</artifactId><version>4.33.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >date-times <<'END'
2026-11-30T10:00:00Z
2026-11-30t10:00:00z
2026-11-30T10:00:00-00:00
2026-11-30T10:00:00+18:30
2026-11-30T10:00:00.1234567891Z
2016-12-31T23:59:60Z
END
cat >probe.mjs <<'END'
import { readFileSync } from 'node:fs';
import { fromJson, toJson } from '@bufbuild/protobuf';
import { TimestampSchema } from '@bufbuild/protobuf/wkt';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv.default();
addFormats.default(ajv);
const validate = ajv.compile({ type: 'string', format: 'date-time' });
const row = (text, reader, verdict) => console.log(`${text.padEnd(33)}| ${reader.padEnd(13)}| ${verdict}`);
for (const text of readFileSync('date-times', 'utf8').trim().split('\n')) {
  row(text, 'ajv-formats', validate(text) ? 'taken' : 'refused');
  let verdict;
  try { verdict = `taken as ${toJson(TimestampSchema, fromJson(TimestampSchema, text))}`; } catch { verdict = 'refused'; }
  row(text, 'protobuf-es', verdict);
}
END
cat >Probe.java <<'END'
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import com.google.protobuf.util.Timestamps;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;

public class Probe {
  public static void main(String[] args) throws Exception {
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema("{\"type\": \"string\", \"format\": \"date-time\"}");
    for (String text : Files.readAllLines(Path.of("date-times"))) {
      String json = "\"" + text + "\"";
      var errors = schema.validate(
          json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
      System.out.printf("%-33s| %-13s| %s%n", text, "networknt", errors.isEmpty() ? "taken" : "refused");
      String verdict;
      try {
        var timestamp = Timestamp.newBuilder();
        JsonFormat.parser().merge(json, timestamp);
        verdict = "taken as " + Timestamps.toString(timestamp.build());
      } catch (InvalidProtocolBufferException e) {
        verdict = "refused";
      }
      System.out.printf("%-33s| %-13s| %s%n", text, "protobuf-java", verdict);
    }
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
2026-11-30T10:00:00Z             | ajv-formats  | taken
2026-11-30T10:00:00Z             | protobuf-es  | taken as 2026-11-30T10:00:00Z
2026-11-30t10:00:00z             | ajv-formats  | taken
2026-11-30t10:00:00z             | protobuf-es  | refused
2026-11-30T10:00:00-00:00        | ajv-formats  | taken
2026-11-30T10:00:00-00:00        | protobuf-es  | taken as 2026-11-30T10:00:00Z
2026-11-30T10:00:00+18:30        | ajv-formats  | taken
2026-11-30T10:00:00+18:30        | protobuf-es  | taken as 2026-11-29T15:30:00Z
2026-11-30T10:00:00.1234567891Z  | ajv-formats  | taken
2026-11-30T10:00:00.1234567891Z  | protobuf-es  | refused
2016-12-31T23:59:60Z             | ajv-formats  | taken
2016-12-31T23:59:60Z             | protobuf-es  | refused
2026-11-30T10:00:00Z             | networknt    | taken
2026-11-30T10:00:00Z             | protobuf-java| taken as 2026-11-30T10:00:00Z
2026-11-30t10:00:00z             | networknt    | taken
2026-11-30t10:00:00z             | protobuf-java| refused
2026-11-30T10:00:00-00:00        | networknt    | refused
2026-11-30T10:00:00-00:00        | protobuf-java| taken as 2026-11-30T10:00:00Z
2026-11-30T10:00:00+18:30        | networknt    | refused
2026-11-30T10:00:00+18:30        | protobuf-java| taken as 2026-11-29T15:30:00Z
2026-11-30T10:00:00.1234567891Z  | networknt    | refused
2026-11-30T10:00:00.1234567891Z  | protobuf-java| taken as 2026-11-30T10:00:00.123456789Z
2016-12-31T23:59:60Z             | networknt    | taken
2016-12-31T23:59:60Z             | protobuf-java| taken as 2017-01-01T00:00:00Z
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
