#!/usr/bin/env bash
# A field mask written and read again by Java names another field, and nobody is told.
#
# Library:  protobuf-java-util 4.33.1 (Maven); beside it @bufbuild/protobuf 2.17.0 (npm)
# Input:    a google.protobuf.FieldMask of one path, with a digit or a second underscore after an underscore, as in
#           address_2
# Expected: an error on writing, for the camel case form of such a path can not be turned back (field_mask.proto,
#           "JSON Encoding of Field Masks"; the conformance suite names the case FieldMaskNumbersDontRoundTrip)
# Seen:     Java writes address2 and reads it as the field address2; @bufbuild/protobuf refuses to write it
# Hurt:     PATCH through a gRPC gateway: the update of address_2 changes nothing, or changes address2 if there is
#           one
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
import { create, fromJson, toJson } from '@bufbuild/protobuf';
import { FieldMaskSchema } from '@bufbuild/protobuf/wkt';

for (const path of ['user_name', 'address_2', 'line_1_text', 'foo__bar']) {
  let way;
  try {
    const json = toJson(FieldMaskSchema, create(FieldMaskSchema, { paths: [path] }));
    way = `"${json}" -> ${fromJson(FieldMaskSchema, json).paths}`;
  } catch (e) { way = 'refused: irreversible'; if (!/irreversible/.test(e.message)) throw e; }
  console.log(`protobuf-es   | ${path.padEnd(11)} -> ${way}`);
}
END
cat >Probe.java <<'END'
import com.google.protobuf.FieldMask;
import com.google.protobuf.util.JsonFormat;
import java.util.List;

public class Probe {
  public static void main(String[] args) throws Exception {
    for (String path : List.of("user_name", "address_2", "line_1_text", "foo__bar")) {
      String json = JsonFormat.printer().print(FieldMask.newBuilder().addPaths(path).build());
      var read = FieldMask.newBuilder();
      JsonFormat.parser().merge(json, read);
      System.out.printf("protobuf-java | %-11s -> %s -> %s%n", path, json, read.getPaths(0));
    }
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
protobuf-es   | user_name   -> "userName" -> user_name
protobuf-es   | address_2   -> refused: irreversible
protobuf-es   | line_1_text -> refused: irreversible
protobuf-es   | foo__bar    -> refused: irreversible
protobuf-java | user_name   -> "userName" -> user_name
protobuf-java | address_2   -> "address2" -> address2
protobuf-java | line_1_text -> "line1Text" -> line1_text
protobuf-java | foo__bar    -> "fooBar" -> foo_bar
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
