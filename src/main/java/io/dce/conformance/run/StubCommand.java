package io.dce.conformance.run;

import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubOptions;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the stub. */
@Command(
        name = "stub",
        mixinStandardHelpOptions = true,
        description = "Serves the bundled DCE until it is stopped, and prints its URL and keys.")
final class StubCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "The port to serve on; 0, the default, takes a free one.")
    private int port;

    @Option(names = "--users", paramLabel = "N", description = "How many users there are; default ${DEFAULT-VALUE}.")
    private int users = StubOptions.defaults().users();

    @Option(names = "--tls", description = "Serve HTTPS, with a certificate of its own CA, which is printed.")
    private boolean tls;

    @Override
    public Integer call() throws InterruptedException {
        StubOptions options =
                StubOptions.defaults().withPort(port).withUsers(users).withTls(tls);
        try (Stub stub = Stub.start(options)) {
            System.out.println("url:         " + stub.url());
            System.out.println("admin key:   " + stub.adminKey());
            System.out.println("limited key: " + stub.limitedKey());
            stub.caPem().ifPresent(pem -> System.out.println("CA:\n" + pem));
            System.out.println("Ctrl-C stops it");
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
