#!/usr/bin/env bash
# One RSA key with an empty or a private value in an optional member: eight verifiers, seven different sets of verdicts.
#
# Library:  jose 6.2.18, jwks-rsa 4.1.0, get-jwks 11.0.3, aws-jwt-verify 5.2.1 (npm);
#           nimbus-jose-jwt 10.10, jose4j 0.9.6, jjwt 0.13.0, auth0 jwks-rsa 0.23.0 (Maven)
# Input:    a key set of one RSA key, with alg "" or use "" or an empty key_ops or a key_ops with a value of its own
#           beside "verify", and an RS256 token that the key signed
# Expected: the key is used, for all three members are optional strings or lists (RFC 7517, 4.2 to 4.4) and an empty
#           one names nothing else; key_ops may have values of one's own; or at the least all give the same verdict
# Seen:     two libraries take all of them, the other six refuse one to four, mostly with "no matching key"; Nimbus
#           refuses the whole set for an empty "use" or a private operation, and jjwt leaves the key out silently
# Hurt:     services behind a platform whose key set is written from protobuf with its defaults: the same token is
#           good in one service and "unknown key" in the next
set -euo pipefail

sed -n '2,/^set /s/^# \{0,1\}//p' "$0"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --prefix . jose@6.2.18 jwks-rsa@4.1.0 get-jwks@11.0.3 aws-jwt-verify@5.2.1 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >pom.xml <<'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>probe</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.nimbusds</groupId><artifactId>nimbus-jose-jwt</artifactId><version>10.10</version></dependency>
    <dependency><groupId>org.bitbucket.b_c</groupId><artifactId>jose4j</artifactId><version>0.9.6</version></dependency>
    <dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-impl</artifactId><version>0.13.0</version></dependency>
    <dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-jackson</artifactId><version>0.13.0</version></dependency>
    <dependency><groupId>com.auth0</groupId><artifactId>jwks-rsa</artifactId><version>0.23.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
END
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 ||
  { cat mvn.log; exit 2; }

cat >probe.mjs <<'END'
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

const require = createRequire(import.meta.url);
const { publicKey, privateKey } = await generateKeyPair('RS256');
const bare = { ...(await exportJWK(publicKey)), kid: 'k1' };
const token = await new SignJWT({ sub: 'someone' })
  .setProtectedHeader({ alg: 'RS256', kid: 'k1' }).setExpirationTime('10m').sign(privateKey);
writeFileSync('token', token);

const variants = { 'none of them': {}, 'alg ""': { alg: '' }, 'use ""': { use: '' }, 'key_ops []': { key_ops: [] },
  'key_ops own': { key_ops: ['verify', 'urn:example:own'] } };
const sets = Object.entries(variants).map(([name, extra]) => [name, { keys: [{ ...bare, ...extra }] }]);
writeFileSync('sets', sets.map(([name, set]) => `${name}\t${JSON.stringify(set)}\n`).join(''));

let served;
const server = createServer((request, response) => response.end(JSON.stringify(served))).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const domain = `http://127.0.0.1:${server.address().port}/`;

const readers = {
  jose: (set) => jwtVerify(token, createLocalJWKSet(set)),
  'jwks-rsa': () => require('jwks-rsa')({ jwksUri: domain }).getSigningKey('k1'),
  'get-jwks': () => require('get-jwks')({ issuersWhitelist: [domain], jwksPath: '/' })
    .getPublicKey({ domain, alg: 'RS256', kid: 'k1' }),
  'aws-jwt-verify': (set) => {
    const verifier = require('aws-jwt-verify').JwtVerifier
      .create({ issuer: null, audience: null, jwksUri: 'https://issuer.example/keys' });
    verifier.cacheJwks(set);
    verifier.verifySync(token);
  },
};
for (const [name, set] of sets) {
  for (const [reader, read] of Object.entries(readers)) {
    served = set;
    let verdict = 'taken';
    try { await read(set); } catch (e) { verdict = `refused: ${e.message}`; }
    console.log(`${name.padEnd(13)}| ${reader.padEnd(15)}| ${verdict}`);
  }
}
server.close();
END

cat >Probe.java <<'END'
import com.auth0.jwk.UrlJwkProvider;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

public class Probe {
  static void judge(String name, String reader, Callable<?> read) {
    String verdict = "taken";
    try {
      read.call();
    } catch (Exception e) {
      String why = e.getMessage().contains("UnresolvableKeyException") ? "no suitable key" : e.getMessage();
      verdict = "refused: " + why;
    }
    System.out.printf("%-13s| %-15s| %s%n", name, reader, verdict);
  }

  public static void main(String[] args) throws Exception {
    String token = Files.readString(Path.of("token"));
    for (String line : Files.readAllLines(Path.of("sets"))) {
      String name = line.split("\t")[0];
      String set = line.split("\t")[1];
      judge(name, "nimbus", () -> {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
            new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(JWKSet.parse(set))));
        return processor.process(token, null);
      });
      judge(name, "jose4j", () -> new JwtConsumerBuilder()
          .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(set).getJsonWebKeys()))
          .build().processToClaims(token));
      judge(name, "jjwt", () -> Jwts.parser()
          .keyLocator(header -> Jwks.setParser().build().parse(set).getKeys().stream().findFirst()
              .orElseThrow(() -> new IllegalStateException("the key is left out of the set")).toKey())
          .build().parseSignedClaims(token));
      Path file = Files.writeString(Path.of("set.json"), set);
      judge(name, "auth0 jwks-rsa", () -> new UrlJwkProvider(file.toUri().toURL()).get("k1").getPublicKey());
    }
  }
}
END
node probe.mjs >seen
java -XX:TieredStopAtLevel=1 -cp 'lib/*' Probe.java >>seen 2>java.log || { cat java.log; exit 2; }

cat >recorded <<'END'
none of them | jose           | taken
none of them | jwks-rsa       | taken
none of them | get-jwks       | taken
none of them | aws-jwt-verify | taken
alg ""       | jose           | refused: no applicable key found in the JSON Web Key Set
alg ""       | jwks-rsa       | taken
alg ""       | get-jwks       | refused: No matching JWK found in the set.
alg ""       | aws-jwt-verify | taken
use ""       | jose           | refused: no applicable key found in the JSON Web Key Set
use ""       | jwks-rsa       | refused: The JWKS endpoint did not contain any signing keys
use ""       | get-jwks       | taken
use ""       | aws-jwt-verify | taken
key_ops []   | jose           | refused: no applicable key found in the JSON Web Key Set
key_ops []   | jwks-rsa       | taken
key_ops []   | get-jwks       | taken
key_ops []   | aws-jwt-verify | taken
key_ops own  | jose           | refused: Failed to execute 'importKey' on 'SubtleCrypto': 5th argument, index 1 value 'urn:example:own' is not a valid enum value of type KeyUsage.
key_ops own  | jwks-rsa       | refused: The JWKS endpoint did not contain any signing keys
key_ops own  | get-jwks       | taken
key_ops own  | aws-jwt-verify | taken
none of them | nimbus         | taken
none of them | jose4j         | taken
none of them | jjwt           | taken
none of them | auth0 jwks-rsa | taken
alg ""       | nimbus         | refused: Signed JWT rejected: Another algorithm expected, or no matching key(s) found
alg ""       | jose4j         | taken
alg ""       | jjwt           | taken
alg ""       | auth0 jwks-rsa | taken
use ""       | nimbus         | refused: Invalid JWK at position 0: JWK use value must not be empty or blank
use ""       | jose4j         | refused: no suitable key
use ""       | jjwt           | taken
use ""       | auth0 jwks-rsa | taken
key_ops []   | nimbus         | taken
key_ops []   | jose4j         | refused: no suitable key
key_ops []   | jjwt           | taken
key_ops []   | auth0 jwks-rsa | taken
key_ops own  | nimbus         | refused: Invalid JWK at position 0: Invalid JWK operation: urn:example:own
key_ops own  | jose4j         | taken
key_ops own  | jjwt           | refused: the key is left out of the set
key_ops own  | auth0 jwks-rsa | taken
END
cat seen
diff -u recorded seen || { echo 'CHANGED: not what was recorded'; exit 1; }
