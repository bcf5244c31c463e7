package io.dce.conformance.run.glue;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.BackendProviderService;
import io.cucumber.core.backend.Container;
import io.cucumber.core.backend.Glue;
import io.cucumber.core.backend.Lookup;
import io.cucumber.core.backend.Snippet;
import io.cucumber.core.backend.StepDefinition;
import io.dce.conformance.steps.RunContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Gives Cucumber the steps of the kit, each in bounded time. Cucumber finds this class by itself, as it finds its own for
 * Java: that one is told of this package, which has no steps, and looks for those of the kit for us.
 */
public final class TimedSteps implements BackendProviderService {
    private static final List<URI> STEPS =
            List.of(URI.create("classpath:/" + RunContext.class.getPackageName().replace('.', '/')));

    @Override
    public Backend create(Lookup lookup, Container container, Supplier<ClassLoader> classLoader) {
        List<Backend> others = ServiceLoader.load(BackendProviderService.class, classLoader.get()).stream()
                .filter(provider -> provider.type() != TimedSteps.class)
                .map(provider -> provider.get().create(lookup, container, classLoader))
                .toList();
        return new Backend() {
            @Override
            public void loadGlue(Glue glue, List<URI> packages) {
                others.forEach(other -> other.loadGlue(timed(glue), STEPS));
            }

            @Override
            public void buildWorld() {
                others.forEach(Backend::buildWorld);
            }

            @Override
            public void disposeWorld() {
                others.forEach(Backend::disposeWorld);
            }

            @Override
            public Snippet getSnippet() {
                return others.get(0).getSnippet();
            }
        };
    }

    private static Glue timed(Glue glue) {
        return (Glue) Proxy.newProxyInstance(
                Glue.class.getClassLoader(),
                new Class<?>[] {Glue.class},
                (proxy, method, found) ->
                        add(glue, method, found[0] instanceof StepDefinition step ? new TimedStep(step) : found[0]));
    }

    private static Object add(Glue glue, Method method, Object found) throws Throwable {
        try {
            return method.invoke(glue, found);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
