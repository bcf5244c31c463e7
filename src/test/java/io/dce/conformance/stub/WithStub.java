package io.dce.conformance.stub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** One stub serves all tests of a class. Its constructor takes the {@link Stub}, a {@link StubCaller} of it, or both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StubExtension.class)
public @interface WithStub {
    /** How many users it has. */
    int users() default 25;

    /** Whether it speaks HTTPS. */
    boolean tls() default false;
}
