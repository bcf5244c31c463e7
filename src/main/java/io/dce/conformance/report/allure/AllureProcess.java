package io.dce.conformance.report.allure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The process that makes the Allure page. It starts with the run, so that it is there when the results are. A line on its
 * standard input asks for the page; the end of the input ends it.
 */
final class AllureProcess {
    private AllureProcess() {}

    /** Arguments: Allure's folder, the results, the folder for the page, its language, its name. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        rehearse(args[0], args[3]);
        if (System.in.read() >= 0) {
            System.exit(generate(args[0], args[1], args[2], args[3], args[4]));
        }
    }

    /** A page of nothing, so that all code is loaded when the results are there. */
    private static void rehearse(String home, String language) throws IOException, ReflectiveOperationException {
        Path results = Files.createTempDirectory("allure-rehearsal");
        Path page = results.resolve("page");
        try {
            generate(home, results.toString(), page.toString(), language, "rehearsal");
        } finally {
            try (Stream<Path> made = Files.walk(results)) {
                made.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** By reflection: Allure's command line comes with libraries of its own, which are not the kit's. */
    private static int generate(String home, String results, String page, String language, String name)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName("io.qameta.allure.CommandLine");
        Object allure = type.getConstructor(Path.class).newInstance(Path.of(home));
        String[] command = {
            "generate", "--single-file", "--clean", "--lang", language, "--name", name, "--output", page, results
        };
        type.getMethod("parse", String[].class).invoke(allure, (Object) command);
        Object exitCode = type.getMethod("run").invoke(allure);
        return (int) exitCode.getClass().getMethod("getCode").invoke(exitCode);
    }
}
