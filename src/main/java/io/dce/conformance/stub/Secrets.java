package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a variation does with the secrets of new keys. */
final class Secrets {
    static final Predicate<Call> CREATION = Calls.ask(Operation.CREATE_OWN_KEY, Operation.CREATE_USER_KEY);

    private Secrets() {}

    /** Lets a secret out. */
    interface Leak {
        Answer of(Call call, Answer answer, String secret);
    }

    /** With other claims, under the platform's signature. */
    static Twist signedAnew(Parts parts, Consumer<ObjectNode> claims) {
        return Rewrite.newKey((call, key) -> LooseJwt.of(key.path("token").asText())
                .ifPresent(jwt -> {
                    claims.accept(jwt.claims());
                    key.put("token", jwt.signedAnew(parts));
                }));
    }

    /** Secrets of another form, which the platform still takes for the key. */
    static Twist alias(UnaryOperator<String> form) {
        Map<String, String> real = new ConcurrentHashMap<>();
        Twist shown = Rewrite.newKey((call, key) -> {
            String secret = key.path("token").asText();
            String other = form.apply(secret);
            real.put(other, secret);
            key.put("token", other);
        });
        return shown.and(Twist.layer((call, platform) -> platform.apply(Calls.bearer(call)
                .map(real::get)
                .map(secret -> call.withHeader("authorization", "Bearer " + secret))
                .orElse(call))));
    }

    /** Remembers the secret of every new key, by its id, and lets it out in the answers that follow. */
    static Twist remembered(Predicate<Call> where, BySecret leak) {
        Map<String, String> secrets = new ConcurrentHashMap<>();
        return Twist.answer((call, answer) -> {
            Answer leaking = where.test(call) && !secrets.isEmpty() ? leak.of(call, answer, secrets) : answer;
            if (CREATION.test(call) && answer.status() == 200) {
                answer.object()
                        .ifPresent(key -> secrets.put(
                                key.path("id").asText(), key.path("token").asText()));
            }
            return leaking;
        });
    }

    /** Lets out secrets of its choice. */
    interface BySecret {
        Answer of(Call call, Answer answer, Map<String, String> secretsById);
    }

    /** Remembers the secret of the newest key, and lets it out in the answers that follow. */
    static Twist newest(Predicate<Call> where, Leak leak) {
        AtomicReference<String> newest = new AtomicReference<>("");
        return Twist.answer((call, answer) -> {
            String secret = newest.get();
            if (CREATION.test(call) && answer.status() == 200) {
                answer.object().ifPresent(key -> newest.set(key.path("token").asText()));
            }
            return where.test(call) && !secret.isEmpty() ? leak.of(call, answer, secret) : answer;
        });
    }

    /** Lets out the secret that the caller shows. */
    static Twist shown(Predicate<Call> where, Leak leak) {
        return Twist.answer((call, answer) -> answer.status() == 200 && where.test(call)
                ? Calls.bearer(call)
                        .map(secret -> leak.of(call, answer, secret))
                        .orElse(answer)
                : answer);
    }
}
