package io.dce.conformance.stub;

import io.dce.conformance.stub.platform.StubOptions;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the stub of a class when its constructor first asks for it. JUnit closes what its store holds after the class. */
final class StubExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(StubExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        // A method's store ends with the method.
        return parameter.getDeclaringExecutable() instanceof Constructor
                && (type == Stub.class || type == StubCaller.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        WithStub with = context.getRequiredTestClass().getAnnotation(WithStub.class);
        Stub stub = store.computeIfAbsent(Stub.class, any -> start(with), Stub.class);
        return parameter.getParameter().getType() == Stub.class
                ? stub
                : store.computeIfAbsent(StubCaller.class, any -> new StubCaller(stub.url()), StubCaller.class);
    }

    private static Stub start(WithStub with) {
        return Stub.start(StubOptions.defaults().withUsers(with.users()).withTls(with.tls()));
    }
}
