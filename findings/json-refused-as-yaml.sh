#!/usr/bin/env bash
# A JSON document is no YAML document for four of five YAML readers, by an escaped slash or a colon on the next
# line.
#
# Library:  snakeyaml 2.6, snakeyaml-engine 3.0.1, jackson-dataformat-yaml 2.22.1 (Maven), js-yaml 4.3.2, yaml 2.9.1
#           (npm)
# Input:    JSON texts: a path with "\/", as the JSON writer of PHP escapes every slash; a colon on the line after
#           its name; a name of 1100 letters
# Expected: all are read: YAML 1.2 was made so that JSON is YAML (YAML 1.2.2, 5.7 for the slash, 7.4.2 for names in
#           a flow mapping, which have no limit of length or line)
# Seen:     snakeyaml and Jackson refuse the slash (they keep to YAML 1.1), both and snakeyaml-engine refuse the
#           long name, these and js-yaml the colon; only yaml reads all
# Hurt:     tools that read JSON and YAML documents through one YAML reader: a document that every JSON reader takes
#           is a syntax error
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . js-yaml@4.3.2 yaml@2.9.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId><version>2.6</version></dependency>
    <dependency><groupId>org.snakeyaml</groupId><artifactId>snakeyaml-engine</artifactId><version>3.0.1</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>2.22.1</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

mkdir texts
printf '%s' '{"servers": [{"url": "\/v1"}]}' >texts/escaped-slash
printf '{"servers"\n  : [{"url": "/v1"}]}' >texts/colon-on-next-line
printf '{"%01100d": 1}' 0 >texts/long-name
printf '{\n\t"servers": []\n}' >texts/indented-with-tabs
cat >probe.mjs <<'END'
import { readdirSync, readFileSync } from 'node:fs';
import jsYaml from 'js-yaml';
import yaml from 'yaml';

for (const name of readdirSync('texts').sort()) {
  const text = readFileSync(`texts/${name}`, 'utf8');
  const wanted = JSON.stringify(JSON.parse(text));
  for (const [reader, read] of [['js-yaml', jsYaml.load], ['yaml', yaml.parse]]) {
    let verdict;
    try { verdict = JSON.stringify(read(text)) === wanted ? 'read' : 'read as something else'; } catch { verdict = 'refused'; }
    console.log(`${name.padEnd(19)}| ${reader.padEnd(16)}| ${verdict}`);
  }
}
END
cat >Probe.java <<'END'
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

public class Probe {
  static void judge(String name, String reader, Callable<?> read) {
    String verdict = "read";
    try {
      read.call();
    } catch (Exception e) {
      verdict = "refused";
    }
    System.out.printf("%-19s| %-16s| %s%n", name, reader, verdict);
  }

  public static void main(String[] args) throws Exception {
    for (String name : List.of("colon-on-next-line", "escaped-slash", "indented-with-tabs", "long-name")) {
      String text = Files.readString(Path.of("texts", name));
      judge(name, "snakeyaml", () -> new Yaml().load(text));
      judge(name, "jackson yaml", () -> new YAMLMapper().readTree(text));
      judge(name, "snakeyaml-engine", () -> new Load(LoadSettings.builder().build()).loadFromString(text));
    }
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
colon-on-next-line | js-yaml         | refused
colon-on-next-line | yaml            | read
escaped-slash      | js-yaml         | read
escaped-slash      | yaml            | read
indented-with-tabs | js-yaml         | read
indented-with-tabs | yaml            | read
long-name          | js-yaml         | read
long-name          | yaml            | read
colon-on-next-line | snakeyaml       | refused
colon-on-next-line | jackson yaml    | refused
colon-on-next-line | snakeyaml-engine| refused
escaped-slash      | snakeyaml       | refused
escaped-slash      | jackson yaml    | refused
escaped-slash      | snakeyaml-engine| read
indented-with-tabs | snakeyaml       | read
indented-with-tabs | jackson yaml    | read
indented-with-tabs | snakeyaml-engine| read
long-name          | snakeyaml       | refused
long-name          | jackson yaml    | refused
long-name          | snakeyaml-engine| refused
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
