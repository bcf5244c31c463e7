package io.dce.conformance.stub;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Policies that let in whom the faithful one refuses, or refuse whom it lets in. */
final class Admit {
    static final Answer UNAUTHENTICATED = Status.UNAUTHENTICATED
            .answer("the access key is not valid")
            .withHeader("www-authenticate", "Bearer error=\"invalid_token\"");
    static final Answer FORBIDDEN = Status.PERMISSION_DENIED.answer("forbidden");

    private Admit() {}

    /** A refusal that shows a list all the same. */
    static Answer withItems(int status) {
        return Answer.json(
                status, Json.object().set("items", Json.object().arrayNode().add("admin")));
    }

    /** Those whom the faithful policy refuses are who they seem to be. */
    static Twist also(Function<Call, Optional<User>> seem) {
        return policy(faithful -> call -> {
            try {
                return faithful.admit(call);
            } catch (Refusal refusal) {
                return seem.apply(call).map(Visitor::of).orElseThrow(() -> refusal);
            }
        });
    }

    /** Those whom the faithful policy refuses are taken for the admin. */
    static Twist asAdmin(Parts parts, Predicate<Call> when) {
        return also(call -> Optional.of(parts.population().admin()).filter(admin -> when.test(call)));
    }

    /** Keys that the faithful policy refuses are their supposed owners'. */
    static Twist keys(Parts parts, Predicate<LooseJwt> when) {
        return keys(parts, call -> true, when);
    }

    static Twist keys(Parts parts, Predicate<Call> where, Predicate<LooseJwt> when) {
        return also(call -> LooseJwt.of(call)
                .filter(key -> where.test(call) && when.test(key))
                .flatMap(key -> key.owner(parts)));
    }

    /** Those whom the faithful policy lets in are refused. */
    static Twist never(Predicate<Call> when, Answer refusal) {
        return policy(faithful -> call -> {
            Visitor visitor = faithful.admit(call);
            if (when.test(call)) {
                throw new Refusal(refusal);
            }
            return visitor;
        });
    }

    /** Those whom the faithful policy lets in are somebody else. */
    static Twist instead(BiFunction<Call, Visitor, Visitor> other) {
        return policy(faithful -> call -> other.apply(call, faithful.admit(call)));
    }

    /** Whoever got in may do this. */
    static Twist permit(Predicate<Call> when) {
        return Twist.policy(faithful -> new Policy() {
            @Override
            public Visitor admit(Call call) {
                return faithful.admit(call);
            }

            @Override
            public void permit(Visitor visitor, Route route, Call call) {
                if (!when.test(call)) {
                    faithful.permit(visitor, route, call);
                }
            }
        });
    }

    /** HEAD is read as GET without the content, as most servers do and grpc-gateway doesn't. */
    static Twist heads() {
        return Twist.policy(faithful -> new Policy() {
            @Override
            public Visitor admit(Call call) {
                return faithful.admit(call);
            }

            @Override
            public void permit(Visitor visitor, Route route, Call call) {
                faithful.permit(visitor, route, call.reads() ? call.withMethod("GET") : call);
            }
        });
    }

    private static Twist policy(Function<Policy, Function<Call, Visitor>> admission) {
        UnaryOperator<Policy> policy = faithful -> {
            Function<Call, Visitor> admit = admission.apply(faithful);
            return new Policy() {
                @Override
                public Visitor admit(Call call) {
                    return admit.apply(call);
                }

                @Override
                public void permit(Visitor visitor, Route route, Call call) {
                    faithful.permit(visitor, route, call);
                }
            };
        };
        return Twist.policy(policy);
    }
}
