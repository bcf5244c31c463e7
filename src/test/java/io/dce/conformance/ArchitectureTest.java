package io.dce.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
            only("ending").because("how the process ends has nothing to do with what it does"),
            only("rule").because("the catalogue of requirements is the same whoever judges by it"),
            only("output").because("how a text is escaped depends on where it is shown, and on nothing else"),
            only("exchange", "output").because("requests and answers are values that everything else speaks of"),
            only("target", "exchange", "output")
                    .because("the configuration knows secrets, and nothing of what is done with it"),
            only("rsa").because("arithmetic knows no platform"),
            only("forge", "exchange", "rsa").because("forgeries are made from a key, not from a platform"),
            only("client", "api", "exchange", "target").because("what is recorded must not depend on what is expected"),
            only("spec", "output").because("what a document declares is the same whoever reads it"),
            only("drift", "spec", "rule", "output")
                    .because("what changed between two documents has nothing to do with any platform or run"),
            only("sweep", "spec", "client", "check", "evidence", "exchange", "rule", "target", "forge", "output")
                    .because("the sweep is operations times rules; asking is the client's, judging the checks'"),
            only("check", "rule", "exchange", "spec")
                    .because("a check is a function from exchanges, and what a document declares, to a verdict"),
            only("evidence", "rule", "exchange", "target", "check", "output")
                    .because("evidence is computed from verdicts and exchanges; it neither asks nor judges"),
            only("signoff", "evidence", "rule", "exchange", "target", "check", "output")
                    .because("what is signed follows from the ledger, and from nothing else"),
            only("steps", "client", "check", "evidence", "exchange", "rule", "target", "forge")
                    .because("a step asks once or judges once, through the parts that can"),
            only("stub", "rule", "spec", "rsa").because("a stub that shares code with the judge shares its mistakes"),
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
                    .that(notIn("stub", "run"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(KIT + "stub.."))
                    .because("the kit cannot tell the bundled stub from a live platform"),
            noClasses()
                    .that(notIn("client", "api", "stub"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(HTTP))
                    .because("read-only mode, the guard and the clean-up hold at the one place where requests leave"),
            noClasses()
                    .that(notIn("run"))
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "halt", int.class)
                    .because("whoever embeds the kit goes on after a run"),
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

    /** A package uses nothing of the kit but itself, these, and the parent of all errors. */
    private static ArchRule only(String part, String... used) {
        String[] allowed = Stream.concat(Stream.of(part, "ending"), Arrays.stream(used))
                .map(name -> KIT + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(KIT + part + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.dce.conformance..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                        .as("reside elsewhere in the kit than in " + List.of(allowed)));
    }

    private static DescribedPredicate<JavaClass> notIn(String... parts) {
        return DescribedPredicate.not(resideInAnyPackage(
                Arrays.stream(parts).map(name -> KIT + name + "..").toArray(String[]::new)));
    }
}
