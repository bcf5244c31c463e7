package io.dce.conformance.stub.variation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.ContractOperation;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a variation does with the secrets of new keys. */
public final class SecretChanges {
    public static final Predicate<StubCall> CREATION =
            CallMatch.ask(ContractOperation.CREATE_OWN_KEY, ContractOperation.CREATE_USER_KEY);

    private SecretChanges() {}

    /** Lets a secret out. */
    public interface Leak {
        StubAnswer of(StubCall call, StubAnswer answer, String secret);
    }

    /** With other claims, under the platform's signature. */
    public static PlatformChange signedAnew(PlatformParts parts, Consumer<ObjectNode> claims) {
        return AnswerRewrite.newKey((call, key) -> UnverifiedJwt.of(
                        key.path("token").asText())
                .ifPresent(jwt -> {
                    claims.accept(jwt.claims());
                    key.put("token", jwt.signedAnew(parts));
                }));
    }

    /** Secrets of another form, which the platform still takes for the key. */
    public static PlatformChange alias(UnaryOperator<String> form) {
        Map<String, String> real = new ConcurrentHashMap<>();
        PlatformChange shown = AnswerRewrite.newKey((call, key) -> {
            String secret = key.path("token").asText();
            String other = form.apply(secret);
            real.put(other, secret);
            key.put("token", other);
        });
        return shown.and(PlatformChange.layer((call, platform) -> platform.apply(CallMatch.bearer(call)
                .map(real::get)
                .map(secret -> call.withHeader("authorization", "Bearer " + secret))
                .orElse(call))));
    }

    /** Remembers the secret of every new key, by its id, and lets it out in the answers that follow. */
    public static PlatformChange remembered(Predicate<StubCall> where, BySecret leak) {
        Map<String, String> secrets = new ConcurrentHashMap<>();
        return PlatformChange.answer((call, answer) -> {
            StubAnswer leaking = where.test(call) && !secrets.isEmpty() ? leak.of(call, answer, secrets) : answer;
            if (CREATION.test(call) && answer.status() == 200) {
                answer.object()
                        .ifPresent(key -> secrets.put(
                                key.path("id").asText(), key.path("token").asText()));
            }
            return leaking;
        });
    }

    /** Lets out secrets of its choice. */
    public interface BySecret {
        StubAnswer of(StubCall call, StubAnswer answer, Map<String, String> secretsById);
    }

    /** Remembers the secret of the newest key, and lets it out in the answers that follow. */
    public static PlatformChange newest(Predicate<StubCall> where, Leak leak) {
        AtomicReference<String> newest = new AtomicReference<>("");
        return PlatformChange.answer((call, answer) -> {
            String secret = newest.get();
            if (CREATION.test(call) && answer.status() == 200) {
                answer.object().ifPresent(key -> newest.set(key.path("token").asText()));
            }
            return where.test(call) && !secret.isEmpty() ? leak.of(call, answer, secret) : answer;
        });
    }

    /** Lets out the secret that the caller shows. */
    public static PlatformChange shown(Predicate<StubCall> where, Leak leak) {
        return PlatformChange.answer((call, answer) -> answer.status() == 200 && where.test(call)
                ? CallMatch.bearer(call)
                        .map(secret -> leak.of(call, answer, secret))
                        .orElse(answer)
                : answer);
    }
}
