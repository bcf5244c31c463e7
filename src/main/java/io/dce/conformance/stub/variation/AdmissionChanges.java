package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.platform.Policy;
import io.dce.conformance.stub.platform.Route;
import io.dce.conformance.stub.platform.Visitor;
import io.dce.conformance.stub.store.User;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Policies that let in whom the faithful one refuses, or refuse whom it lets in. */
public final class AdmissionChanges {
    public static final StubAnswer UNAUTHENTICATED = RpcStatus.UNAUTHENTICATED
            .answer("the access key is not valid")
            .withHeader("www-authenticate", "Bearer error=\"invalid_token\"");
    public static final StubAnswer FORBIDDEN = RpcStatus.PERMISSION_DENIED.answer("forbidden");

    private AdmissionChanges() {}

    /** A refusal that shows a list all the same. */
    public static StubAnswer withItems(int status) {
        return StubAnswer.json(
                status,
                StrictJson.object().set("items", StrictJson.object().arrayNode().add("admin")));
    }

    /** Those whom the faithful policy refuses are who they seem to be. */
    public static PlatformChange also(Function<StubCall, Optional<User>> seem) {
        return policy(faithful -> call -> {
            try {
                return faithful.admit(call);
            } catch (CallRefusal refusal) {
                return seem.apply(call).map(Visitor::of).orElseThrow(() -> refusal);
            }
        });
    }

    /** Those whom the faithful policy refuses are taken for the admin. */
    public static PlatformChange asAdmin(PlatformParts parts, Predicate<StubCall> when) {
        return also(call -> Optional.of(parts.population().admin()).filter(admin -> when.test(call)));
    }

    /** Keys that the faithful policy refuses are their supposed owners'. */
    public static PlatformChange keys(PlatformParts parts, Predicate<UnverifiedJwt> when) {
        return keys(parts, call -> true, when);
    }

    public static PlatformChange keys(PlatformParts parts, Predicate<StubCall> where, Predicate<UnverifiedJwt> when) {
        return also(call -> UnverifiedJwt.of(call)
                .filter(key -> where.test(call) && when.test(key))
                .flatMap(key -> key.owner(parts)));
    }

    /** Those whom the faithful policy lets in are refused. */
    public static PlatformChange never(Predicate<StubCall> when, StubAnswer refusal) {
        return policy(faithful -> call -> {
            Visitor visitor = faithful.admit(call);
            if (when.test(call)) {
                throw new CallRefusal(refusal);
            }
            return visitor;
        });
    }

    /** Those whom the faithful policy lets in are somebody else. */
    public static PlatformChange instead(BiFunction<StubCall, Visitor, Visitor> other) {
        return policy(faithful -> call -> other.apply(call, faithful.admit(call)));
    }

    /** Whoever got in may do this. */
    public static PlatformChange permit(Predicate<StubCall> when) {
        return PlatformChange.policy(faithful -> new Policy() {
            @Override
            public Visitor admit(StubCall call) {
                return faithful.admit(call);
            }

            @Override
            public void permit(Visitor visitor, Route route, StubCall call) {
                if (!when.test(call)) {
                    faithful.permit(visitor, route, call);
                }
            }
        });
    }

    /** HEAD is read as GET without the content, as most servers do and grpc-gateway doesn't. */
    public static PlatformChange heads() {
        return PlatformChange.policy(faithful -> new Policy() {
            @Override
            public Visitor admit(StubCall call) {
                return faithful.admit(call);
            }

            @Override
            public void permit(Visitor visitor, Route route, StubCall call) {
                faithful.permit(visitor, route, call.reads() ? call.withMethod("GET") : call);
            }
        });
    }

    private static PlatformChange policy(Function<Policy, Function<StubCall, Visitor>> admission) {
        UnaryOperator<Policy> policy = faithful -> {
            Function<StubCall, Visitor> admit = admission.apply(faithful);
            return new Policy() {
                @Override
                public Visitor admit(StubCall call) {
                    return admit.apply(call);
                }

                @Override
                public void permit(Visitor visitor, Route route, StubCall call) {
                    faithful.permit(visitor, route, call);
                }
            };
        };
        return PlatformChange.policy(policy);
    }
}
