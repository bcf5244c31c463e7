package io.dce.conformance.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code java -jar} starts. A run is over before the second compiler pays: without it, it takes half the processor
 * time. A jar can't ask for that itself, so a run is given a JVM of its own, with the same settings.
 */
public final class Launcher {
    private static final List<String> SHORT_RUN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xms320m",
            "-Xmn256m",
            // By default two full collections come first, when there is nothing to collect.
            "-XX:MetaspaceSize=128m");

    private Launcher() {}

    /** Runs a command line; {@code run} in a JVM of its own, everything else in this one. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0 || !"run".equals(args[0])) {
            Main.main(args);
            return;
        }
        Process run = new ProcessBuilder(command(args)).inheritIO().start();
        Thread passOn = new Thread(() -> end(run), "pass-on-the-end");
        Runtime.getRuntime().addShutdownHook(passOn);
        int exitCode = run.waitFor();
        System.exit(exitCode);
    }

    private static List<String> command(String[] args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_RUN);
        command.addAll(ownSettings());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** What this JVM was given before {@code -jar}, e.g. {@code -Ddce.url=…}. */
    private static List<String> ownSettings() {
        List<String> given = List.of(ProcessHandle.current().info().arguments().orElse(new String[0]));
        int jar = given.indexOf("-jar");
        return jar >= 0
                ? given.subList(0, jar)
                : ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** Whoever ends this process means the run, which then revokes its keys before it ends. */
    private static void end(Process run) {
        run.destroy();
        try {
            run.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
