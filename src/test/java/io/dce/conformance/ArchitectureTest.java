package io.dce.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Who may use whom, and what nobody does: the design's table, held by the build. */
class ArchitectureTest {
    static {
        // Who depends on whom stands in our own classes; those of the libraries need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final String KIT = "io.dce.conformance.";
    private static final String[] HTTP = {
        "io.restassured..", "org.apache.http..", "java.net.http..", "com.github.tomakehurst..", "wiremock.."
    };

    private static final List<ArchRule> RULES = List.of(
            slices().matching(KIT + "(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a part that can be read without the others is read first"),
            slices().matching(KIT + "(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("that holds for the rooms of a part as well"),
            slices().assignedFrom(files())
                    .should()
                    .beFreeOfCycles()
                    .because("who reads a file should not have to have read it before"),
            only("error").because("how the process ends has nothing to do with what it does"),
            only("rsa").because("arithmetic knows no platform"),
            only("language").because("what a text is in another language depends on the text alone"),
            only("escape").because("how a text is escaped depends on where it is shown, and on nothing else"),
            only("rule").because("the catalogue of requirements is the same whoever judges by it"),
            only("exchange", "escape").because("requests and answers are values that everything else speaks of"),
            only("secret", "exchange").because("a secret is recognised by itself, whoever shows it"),
            only("config", "escape", "language", "secret")
                    .because("the configuration knows secrets, and nothing of what is done with it"),
            only("openapi", "escape").because("what a document declares is the same whoever reads it"),
            only("forge", "exchange", "rsa").because("forgeries are made from a key, not from a platform"),
            only("client", "api", "config", "exchange", "secret")
                    .because("what is recorded must not depend on what is expected"),
            only("drift", "escape", "openapi", "rule")
                    .because("what changed between two documents has nothing to do with any platform or run"),
            only("check", "exchange", "openapi", "rule", "secret")
                    .because("a check is a function from exchanges, and what a document declares, to a verdict"),
            only("evidence", "check", "config", "escape", "exchange", "language", "rule", "secret")
                    .because("evidence is computed from verdicts and exchanges; it neither asks nor judges"),
            only("sweep", "check", "client", "config", "evidence", "exchange", "forge", "openapi", "rule", "secret")
                    .because("the sweep is operations times rules; asking is the client's, judging the checks'"),
            only("steps", "check", "client", "config", "evidence", "exchange", "forge", "language", "rule", "secret")
                    .because("a step asks once or judges once, through the parts that can"),
            only("cleanup", "client", "config", "exchange", "report")
                    .because("keys of earlier runs are known by their names and their age, not by what a run saw"),
            only("signoff", "check", "config", "escape", "evidence", "language", "rule", "secret")
                    .because("what is signed follows from the ledger, and from nothing else"),
            noClasses()
                    .that(resideInAPackage(KIT + "report.."))
                    .should()
                    .dependOnClassesThat(parts("client", "forge", "steps", "stub", "run", "cli"))
                    .because("a report reads results; it neither asks nor judges"),
            only("stub", "openapi", "rsa").because("a stub that shares code with the judge shares its mistakes"),
            onlyAmong("stub.message", "stub", "stub.message")
                    .because("what a message is does not depend on what the platform makes of it"),
            onlyAmong("stub.published.data", "stub", "stub.published.data")
                    .because("a value follows from its schema, whoever asks for it"),
            onlyAmong("stub.platform", "stub", "stub.message", "stub.store", "stub.platform", "stub.published")
                    .because("the faithful platform knows neither its servers nor how it can be made to differ"),
            noClasses()
                    .that(resideInAPackage(KIT + "check.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(HTTP))
                    .because("a check judges what was recorded, however it came"),
            noClasses()
                    .that(resideInAPackage(KIT + "steps.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(HTTP)
                            .or(resideInAnyPackage("com.fasterxml.jackson..", KIT + "api..", KIT + "stub..")))
                    .because("a step is one line of a scenario; asking is the client's, looking into answers the"
                            + " checks'"),
            noClasses()
                    .that(notIn("stub", "run", "cli"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(KIT + "stub.."))
                    .because("the kit cannot tell the bundled stub from a live platform"),
            noClasses()
                    .that(notIn("client", "api", "stub"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(HTTP))
                    .because("read-only mode, the guard and the clean-up hold at the one place where requests leave"),
            noClasses()
                    .that(notIn("cli", "report.allure"))
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "halt", int.class)
                    .because("whoever embeds the kit goes on after a run; Allure's page has a process of its own"),
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(KIT + "report.console.Console")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(CommandLine.class, "getOut")
                    .because("whatever is shown on a console is escaped at the one place that shows it"),
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class, int.class)
                    .orShould()
                    .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
                    .because("there is one wait, Eventually, with a named time-out from the configuration"),
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat(notIn("api"))
                    .and()
                    .areDeclaredInClassesThat(DescribedPredicate.not(DescribedPredicate.describe(
                            "are made by the compiler", (JavaClass c) -> c.isAnonymousClass())))
                    .should()
                    .beFinal()
                    .because("several runs go on at once in one process"));

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.dce.conformance");
        return RULES.stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path root = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> folders = files.filter(f -> f.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(folders)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .startsWith("/**"));
        }
    }

    @Test
    void noFolderIsFull() throws IOException {
        Map<Path, Long> sizes = sources().collect(groupingBy(Path::getParent, counting()));
        assertThat(sizes)
                .hasSizeGreaterThan(30)
                .allSatisfy((folder, files) -> assertThat(files)
                        .as("files in " + folder + ": which rooms are hidden in it?")
                        .isLessThanOrEqualTo(22));
    }

    @Test
    void noClassIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources().toList()) {
            long lines = Files.readAllLines(file).stream()
                    .dropWhile(line -> !line.matches(".*\\b(class|record|interface|enum) .*") || line.startsWith(" *"))
                    .count();
            if (lines > 200) {
                tooLong.add(lines + " " + file);
            }
        }
        assertThat(tooLong).as("classes above 200 lines: one idea each?").isEmpty();
    }

    @Test
    void noNameStandsTwice() throws IOException {
        Map<Path, Long> names = sources().collect(groupingBy(Path::getFileName, counting()));
        assertThat(names)
                .allSatisfy((name, files) ->
                        assertThat(files).as("files called " + name).isEqualTo(1));
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        }
    }

    /** A package uses nothing of the kit but itself, these, and the parent of all errors. */
    private static ArchRule only(String part, String... used) {
        String[] allowed = Stream.concat(Stream.of(part, "error"), Arrays.stream(used))
                .map(name -> KIT + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(KIT + part + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.dce.conformance..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                        .as("reside elsewhere in the kit than in " + List.of(allowed)));
    }

    /** Within a part, a package uses nothing of that part but these. */
    private static ArchRule onlyAmong(String room, String part, String... used) {
        return noClasses()
                .that(resideInAPackage(KIT + room + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(KIT + part + "..")
                        .and(DescribedPredicate.not(parts(used)))
                        .as("reside elsewhere in " + part + " than in " + List.of(used)));
    }

    private static DescribedPredicate<JavaClass> parts(String... names) {
        return resideInAnyPackage(
                Arrays.stream(names).map(name -> KIT + name + "..").toArray(String[]::new));
    }

    /** Each file for itself, with the classes that are within it. */
    private static SliceAssignment files() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                boolean ours = type.getPackageName().startsWith("io.dce.conformance")
                        && !type.getPackageName().startsWith(KIT + "api");
                return ours ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", "")) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "files";
            }
        };
    }

    private static DescribedPredicate<JavaClass> notIn(String... parts) {
        return DescribedPredicate.not(parts(parts));
    }
}
