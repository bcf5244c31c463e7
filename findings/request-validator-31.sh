#!/usr/bin/env bash
# The same validator that finds every wrong type under OpenAPI 3.0 finds none under 3.1, and takes the document all
# the same.
#
# Library:  swagger-request-validator-core 2.46.1 of com.atlassian.oai (Maven)
# Input:    an answer with a number, a null or a list of numbers where the document says string; the document as
#           OpenAPI 3.0.3 and as 3.1.0, otherwise the same
# Expected: an error in both, or a refusal to load a version that it does not know: "type" means the same in both
#           (OpenAPI 3.1.0, "Schema Object"; JSON Schema Validation 2020-12, 6.1.1)
# Seen:     errors in 3.0.3; in 3.1.0 "valid" without a word, const and prefixItems too, while required, maxLength
#           and enum are still judged, so that it looks alive
# Hurt:     teams that move their document to 3.1: the contract tests stay green for good
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.atlassian.oai</groupId><artifactId>swagger-request-validator-core</artifactId><version>2.46.1</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-annotations</artifactId><version>2.22</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-core</artifactId><version>2.22.1</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.22.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >Probe.java <<'END'
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.util.List;

public class Probe {
  static String judge(String version, String schema, String body) {
    String document = "{\"openapi\":\"" + version + "\",\"info\":{\"title\":\"types\",\"version\":\"1\"},\"paths\":{"
        + "\"/a\":{\"get\":{\"responses\":{\"200\":{\"description\":\"d\",\"content\":{\"application/json\":{"
        + "\"schema\":" + schema + "}}}}}}}}";
    var answer = SimpleResponse.Builder.ok().withContentType("application/json").withBody(body).build();
    var report = OpenApiInteractionValidator.createForInlineApiSpecification(document).build()
        .validateResponse("/a", Request.Method.GET, answer);
    return report.hasErrors() ? "error" : "valid";
  }

  public static void main(String[] args) {
    String object = "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{\"type\":\"string\",\"maxLength\":2}}}";
    String list = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    for (String version : List.of("3.0.3", "3.1.0")) {
      System.out.println(version + " | id is a number  | " + judge(version, object, "{\"id\":5}"));
      System.out.println(version + " | id is null      | " + judge(version, object, "{\"id\":null}"));
      System.out.println(version + " | list of numbers | " + judge(version, list, "[5]"));
      System.out.println(version + " | id is missing   | " + judge(version, object, "{}"));
      System.out.println(version + " | id is too long  | " + judge(version, object, "{\"id\":\"abc\"}"));
    }
    System.out.println("3.1.0 | const 1 is 2    | " + judge("3.1.0", "{\"const\":1}", "2"));
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
3.0.3 | id is a number  | error
3.0.3 | id is null      | error
3.0.3 | list of numbers | error
3.0.3 | id is missing   | error
3.0.3 | id is too long  | error
3.1.0 | id is a number  | valid
3.1.0 | id is null      | valid
3.1.0 | list of numbers | valid
3.1.0 | id is missing   | error
3.1.0 | id is too long  | error
3.1.0 | const 1 is 2    | valid
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
