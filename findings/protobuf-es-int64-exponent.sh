#!/usr/bin/env bash
# The same text is a good int32 and a bad int64: only the wide integers refuse an exponent in quotes.
#
# Library:  @bufbuild/protobuf 2.17.0 (npm); beside it protobuf-java-util 4.33.1 (Maven)
# Input:    the ProtoJSON "1e3", "1.0" and 1e3 for an Int32Value and for an Int64Value
# Expected: all are taken by both: exponents are accepted with and without quotes for every integer type (ProtoJSON
#           Format, protobuf.dev, rows int32 and int64)
# Seen:     int32 takes all; int64 takes 1e3 without quotes and refuses it in quotes, where ProtoJSON says that an
#           int64 belongs; Java takes all
# Hurt:     clients in languages that write large numbers with an exponent: their request is good until the field
#           grows to 64 bits
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . @bufbuild/protobuf@2.17.0 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java-util</artifactId><version>4.33.1</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >probe.mjs <<'END'
import { fromJsonString } from '@bufbuild/protobuf';
import { Int32ValueSchema, Int64ValueSchema } from '@bufbuild/protobuf/wkt';

for (const [type, schema] of [['int32', Int32ValueSchema], ['int64', Int64ValueSchema]]) {
  for (const json of ['1000', '"1000"', '1e3', '"1e3"', '"1.0"']) {
    let verdict;
    try { verdict = fromJsonString(schema, json).value; } catch { verdict = 'refused'; }
    console.log(`protobuf-es   | ${type} | ${json.padEnd(6)} | ${verdict}`);
  }
}
END
cat >Probe.java <<'END'
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.util.JsonFormat;
import java.util.List;

public class Probe {
  public static void main(String[] args) throws Exception {
    for (String json : List.of("1000", "\"1000\"", "1e3", "\"1e3\"", "\"1.0\"")) {
      var narrow = Int32Value.newBuilder();
      JsonFormat.parser().merge(json, narrow);
      var wide = Int64Value.newBuilder();
      JsonFormat.parser().merge(json, wide);
      System.out.printf("protobuf-java | both  | %-6s | %d, %d%n", json, narrow.getValue(), wide.getValue());
    }
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
protobuf-es   | int32 | 1000   | 1000
protobuf-es   | int32 | "1000" | 1000
protobuf-es   | int32 | 1e3    | 1000
protobuf-es   | int32 | "1e3"  | 1000
protobuf-es   | int32 | "1.0"  | 1
protobuf-es   | int64 | 1000   | 1000
protobuf-es   | int64 | "1000" | 1000
protobuf-es   | int64 | 1e3    | 1000
protobuf-es   | int64 | "1e3"  | refused
protobuf-es   | int64 | "1.0"  | refused
protobuf-java | both  | 1000   | 1000, 1000
protobuf-java | both  | "1000" | 1000, 1000
protobuf-java | both  | 1e3    | 1000, 1000
protobuf-java | both  | "1e3"  | 1000, 1000
protobuf-java | both  | "1.0"  | 1, 1
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
