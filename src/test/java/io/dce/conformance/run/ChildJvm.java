package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The kit in a process of its own, as a CI job starts it. */
public final class ChildJvm {
    private static final int LONGEST_MINUTES = 5;

    private final Path folder;
    private final Map<String, String> environment;

    /** What came of a process. */
    public record Ended(int exitCode, String out, String err) {}

    /**
     * Prepares it.
     *
     * @param folder where it works, and where what it says is kept
     * @param environment its variables that begin with DCE_; those of this process are not passed on
     */
    public ChildJvm(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Runs it to its end.
     *
     * @param before what the command line begins with, e.g. a shell that limits something
     * @param options those of Java
     */
    public Ended run(List<String> before, List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = start(before, options, main, arguments);
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                .as("it ended; so far it has said: %s", out())
                .isTrue();
        return new Ended(process.exitValue(), out(), err());
    }

    /** Starts it. */
    public Process start(List<String> before, List<String> options, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DCE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What it has said so far. */
    public String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    /** What it has said so far on the error output. */
    public String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
