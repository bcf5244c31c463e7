package io.dce.conformance.error;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an error that nobody expected means to the user: which code it ends with, and one line that names the cause. */
public final class ErrorCause {
    private static final int DEEPEST = 20;

    private ErrorCause() {}

    /**
     * Says it.
     *
     * @param error anything that was thrown
     * @param keep keeps a stack trace of the kit's own faults, and says where; empty when it can't
     */
    public static KitException of(Throwable error, Function<String, Optional<Path>> keep) {
        List<Throwable> causes = Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        Optional<Throwable> known =
                causes.stream().filter(KitException.class::isInstance).findFirst();
        if (known.isPresent()) {
            return (KitException) known.get();
        }
        if (causes.stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            return new InternalErrorException("not enough memory: give Java more, e.g. java -Xmx512m -jar …");
        }
        Optional<Throwable> io = causes.stream()
                .filter(e -> e instanceof IOException && !(e instanceof JacksonException))
                .findFirst();
        if (io.isPresent()) {
            return new OutputException("a file cannot be written or read", (IOException) io.get());
        }
        Optional<Path> kept = keep.apply(trace(error));
        return new InternalErrorException("error of the kit: " + oneLine(causes.get(causes.size() - 1))
                + kept.map(file -> "; the stack trace is in " + file).orElse(""));
    }

    private static String oneLine(Throwable cause) {
        return cause.toString().replaceAll("\\s+", " ").strip();
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
