package io.dce.conformance.cli;

import io.dce.conformance.cleanup.CleanupHint;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.report.console.Console;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code java -jar} starts. A run is over before the second compiler pays: without it, it takes half the processor
 * time. A jar can't ask for that itself, so a run is given a JVM of its own, with the same settings.
 */
public final class Launcher {
    private static final List<String> SHORT_RUN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            // By default two full collections come first, when there is nothing to collect.
            "-XX:MetaspaceSize=128m");

    /** What creates keys that are revoked at its end. */
    private static final Set<String> SENDING = Set.of("run", "replay");

    private static final List<String> HEAP = List.of("-Xms320m", "-Xmn256m");

    private static final List<String> URL = List.of("-Ddce.url=", "--url=");

    private Launcher() {}

    /** Runs a command line; {@code run} and {@code replay} in a JVM of their own, everything else in this one. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0 || !SENDING.contains(args[0])) {
            Main.main(args);
            return;
        }
        String keys = RunNames.randomPrefix();
        Process run;
        try {
            run = new ProcessBuilder(command(args, keys)).inheritIO().start();
        } catch (IOException e) {
            Console.ofErrors().say("the run could not be started: " + e.getMessage());
            System.exit(ExitStatus.INTERNAL.exitCode());
            return;
        }
        Thread passOn = new Thread(() -> end(run), "pass-on-the-end");
        Runtime.getRuntime().addShutdownHook(passOn);
        int told = run.waitFor();
        if (LauncherExit.ofSignal(told)) {
            Console.ofErrors().say(lastWord(args, keys));
        }
        System.exit(LauncherExit.heard(told, line -> Console.ofErrors().say(line)));
    }

    /** What nobody else can say once the run is dead. */
    static String lastWord(String[] args, String keys) {
        String url = Stream.concat(Arrays.stream(args), ownSettings().stream())
                .flatMap(setting ->
                        URL.stream().filter(setting::startsWith).map(name -> setting.substring(name.length())))
                .findFirst()
                .or(() -> after("--url", args))
                .or(() -> Optional.ofNullable(System.getenv("DCE_URL")))
                .orElse("…");
        return "unless the run has said that all of its keys are revoked, some"
                + " whose names begin with " + keys + " may be left. To revoke them: "
                + CleanupHint.command(url, keys);
    }

    private static Optional<String> after(String option, String[] args) {
        int at = List.of(args).indexOf(option);
        return at >= 0 && at + 1 < args.length ? Optional.of(args[at + 1]) : Optional.empty();
    }

    private static List<String> command(String[] args, String keys) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> given = ownSettings();
        command.addAll(SHORT_RUN);
        if (given.stream().noneMatch(Launcher::sizesTheHeap)) {
            command.addAll(HEAP);
        }
        command.addAll(given);
        command.add("-D" + LauncherExit.LAUNCHED + "=true");
        command.add(RunNames.asProperty(keys));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Sizes that contradict each other keep a JVM from starting. */
    private static boolean sizesTheHeap(String given) {
        return given.matches("-Xm[snx].*|-XX:.*(Heap|NewSize|RAM).*|-XX:(Flags|VMOptionsFile)=.*|@.*");
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
