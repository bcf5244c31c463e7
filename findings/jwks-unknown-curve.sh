#!/usr/bin/env bash
# One elliptic key on a curve that the reader does not know, and Nimbus reads none of the other keys.
#
# Library:  nimbus-jose-jwt 10.10; beside it jose4j 0.9.6 and jjwt 0.13.0 (Maven)
# Input:    a key set of two: an EC key on a curve that JOSE has not registered, or of a type nobody knows, and the
#           RSA key that signed the token
# Expected: the unknown key alone is passed over, be its type unknown or a value that is not supported (the SHOULD
#           of RFC 7517, 5)
# Seen:     Nimbus passes over an unknown "kty", but an unknown "crv" is a parse error for the whole set, the RSA
#           key included; jose4j and jjwt use the RSA key either way
# Hurt:     everyone who verifies with Nimbus (Spring Security among them): the day the issuer adds a key for
#           others, all its tokens are refused
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.nimbusds</groupId><artifactId>nimbus-jose-jwt</artifactId><version>10.10</version></dependency>
    <dependency><groupId>org.bitbucket.b_c</groupId><artifactId>jose4j</artifactId><version>0.9.6</version></dependency>
    <dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-impl</artifactId><version>0.13.0</version></dependency>
    <dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-jackson</artifactId><version>0.13.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >Probe.java <<'END'
import com.nimbusds.jose.jwk.JWKSet;
import io.jsonwebtoken.security.Jwks;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.concurrent.Callable;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

public class Probe {
  static void judge(String neighbour, String reader, Callable<Boolean> read) {
    String verdict;
    try {
      verdict = read.call() ? "RSA key found" : "RSA key not found";
    } catch (Exception e) {
      verdict = "refused: " + e.getMessage();
    }
    System.out.printf("%-36s| %-7s| %s%n", neighbour, reader, verdict);
  }

  public static void main(String[] args) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var rsa = new RsaJsonWebKey((RSAPublicKey) generator.generateKeyPair().getPublic());
    rsa.setKeyId("k1");
    for (String neighbour : List.of("\"kty\":\"EC\",\"crv\":\"brainpoolP256r1\"", "\"kty\":\"unheard-of\"")) {
      String set = "{\"keys\":[{\"kid\":\"k0\"," + neighbour + ",\"x\":\"AQ\",\"y\":\"AQ\"}," + rsa.toJson() + "]}";
      judge(neighbour, "nimbus", () -> JWKSet.parse(set).getKeyByKeyId("k1") != null);
      judge(neighbour, "jose4j",
          () -> new JsonWebKeySet(set).getJsonWebKeys().stream().anyMatch(k -> "k1".equals(k.getKeyId())));
      judge(neighbour, "jjwt",
          () -> Jwks.setParser().build().parse(set).getKeys().stream().anyMatch(k -> "k1".equals(k.getId())));
    }
  }
}
END
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
"kty":"EC","crv":"brainpoolP256r1"  | nimbus | refused: Invalid JWK at position 0: Unknown / unsupported curve: brainpoolP256r1
"kty":"EC","crv":"brainpoolP256r1"  | jose4j | RSA key found
"kty":"EC","crv":"brainpoolP256r1"  | jjwt   | RSA key found
"kty":"unheard-of"                  | nimbus | RSA key found
"kty":"unheard-of"                  | jose4j | RSA key found
"kty":"unheard-of"                  | jjwt   | RSA key found
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
