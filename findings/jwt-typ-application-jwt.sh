#!/usr/bin/env bash
# The long form of the media type in "typ" is the short form by the standard, but not for Nimbus.
#
# Library:  nimbus-jose-jwt 10.10, jose4j 0.9.6 (Maven), jose 6.2.18 (npm)
# Input:    the same signed JWT with typ "JWT", "jwt" and "application/jwt"; each library is asked for the type JWT
#           (in Nimbus that is the preset)
# Expected: all three are one type: media types are compared without regard to case, and a value without a slash
#           stands for application/ and that value (RFC 7515, 4.1.9)
# Seen:     jose and jose4j take all three; Nimbus takes "jwt" but refuses "application/jwt" as another type
# Hurt:     issuers that write the full media type: their tokens pass elsewhere and are refused by Nimbus and by
#           what is built on it
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . jose@6.2.18 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.nimbusds</groupId><artifactId>nimbus-jose-jwt</artifactId><version>10.10</version></dependency>
    <dependency><groupId>org.bitbucket.b_c</groupId><artifactId>jose4j</artifactId><version>0.9.6</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >probe.mjs <<'END'
import { writeFileSync } from 'node:fs';
import { jwtVerify, SignJWT } from 'jose';

const secret = crypto.getRandomValues(new Uint8Array(32));
const tokens = [];
for (const typ of ['JWT', 'jwt', 'application/jwt']) {
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', typ }).setExpirationTime('10m').sign(secret);
  tokens.push(`${typ}\t${token}\n`);
  const verdict = await jwtVerify(token, secret, { typ: 'JWT' }).then(() => 'taken', (e) => `refused: ${e.message}`);
  console.log(`${typ.padEnd(16)}| jose   | ${verdict}`);
}
writeFileSync('tokens', tokens.join(''));
writeFileSync('secret', secret);
END
cat >Probe.java <<'END'
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

public class Probe {
  static void judge(String typ, String reader, Callable<?> read) {
    String verdict = "taken";
    try {
      read.call();
    } catch (Exception e) {
      verdict = "refused: " + e.getMessage();
    }
    System.out.printf("%-16s| %-7s| %s%n", typ, reader, verdict);
  }

  public static void main(String[] args) throws Exception {
    byte[] secret = Files.readAllBytes(Path.of("secret"));
    var nimbus = new DefaultJWTProcessor<SecurityContext>();
    nimbus.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
    var jose4j =
        new JwtConsumerBuilder().setVerificationKey(new HmacKey(secret)).setExpectedType(true, "JWT").build();
    for (String line : Files.readAllLines(Path.of("tokens"))) {
      String[] typAndToken = line.split("\t");
      judge(typAndToken[0], "nimbus", () -> nimbus.process(typAndToken[1], null));
      judge(typAndToken[0], "jose4j", () -> jose4j.processToClaims(typAndToken[1]));
    }
  }
}
END
node probe.mjs >seen 2>node.log || { cat node.log; exit 2; }
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
JWT             | jose   | taken
jwt             | jose   | taken
application/jwt | jose   | taken
JWT             | nimbus | taken
JWT             | jose4j | taken
jwt             | nimbus | taken
jwt             | jose4j | taken
application/jwt | nimbus | refused: JOSE header typ (type) application/jwt not allowed
application/jwt | jose4j | taken
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
