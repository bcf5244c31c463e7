package io.dce.conformance.sweep.writes;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operations that write can be asked without harm, and why others not. */
class WritePlanTest {
    private static final String BODY = "{in: body, name: b, required: true, schema: {type: object}}";
    private static final String OPTIONAL = "{in: body, name: b, schema: {type: object}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users                     | post   | BODY                                       |",
                "/users                     | post   | OPTIONAL                                   | NO_IDENTIFIER",
                "/restart                   | post   |                                            | NO_IDENTIFIER",
                "/restart                   | post   | {in: query, name: now, required: true, type: string} | NO_IDENTIFIER",
                "/settings                  | put    | BODY                                       |",
                "/users/{id}                | put    | BODY                                       |",
                "/users/{id}                | put    | OPTIONAL                                   |",
                "/users/{id}                | put    |                                            | MAY_CREATE",
                "/groups/{id}/members/{m}   | post   |                                            | MAY_CREATE",
                "/users/{id}/tokens         | post   |                                            | MAY_CREATE",
                "/nodes/{id}/cordon         | post   |                                            |",
                "/nodes/{id}:cordon         | post   |                                            |",
                "/flags/{on}                | post   | {in: path, name: on, required: true, type: boolean} | NO_IDENTIFIER",
                "/jobs/{kind}/run           | post   | {in: path, name: kind, required: true, type: string, enum: [a]} | NO_IDENTIFIER",
                "/users/{id}                | patch  | BODY                                       |",
                "/users/{id}                | delete |                                            |",
                "/users/{id}                | delete | BODY                                       |",
                "/users/{id}/mfa            | delete |                                            |",
                "/users/{id}/mfa/all        | delete |                                            | DELETES_AT_LARGE",
                "/caches                    | delete |                                            | DELETES_AT_LARGE",
                "/caches                    | delete | BODY                                       | DELETES_AT_LARGE",
                "/caches                    | delete | {in: query, name: name, required: true, type: string} | DELETES_AT_LARGE",
                "/caches/{all}              | delete | {in: path, name: all, required: true, type: boolean} | DELETES_AT_LARGE",
                "/files/{id}                | post   | {in: formData, name: f, type: file}        | BODY_NOT_JSON",
                "/a;b/{id}                  | delete |                                            | ODD_PATH",
                "/a/{x}{y}                  | delete |                                            | ODD_PATH",
                "/a%2e/{x}                  | delete |                                            | ODD_PATH",
                "/login                     | post   | BODY                                       | PUBLIC",
                "/themes/footer             | post   | BODY                                       |",
                "/idp                       | put    | BODY                                       |",
                "/users/{id}/logout         | post   | BODY                                       | SIGNS_OUT",
                "/users/{id}                | head   |                                            | READS",
                "/users/{id}                | options|                                            | READS",
            })
    void anOperationIsAskedOnlyIfItCanDoNoHarm(String path, String method, String parameter, NotAskedReason why)
            throws IOException {
        String parameters =
                parameter == null ? "" : parameter.replace("BODY", BODY).replace("OPTIONAL", OPTIONAL);
        ApiDocument document = read("  \"" + path + "\": {" + method + ": {parameters: [" + parameters + "]}}");

        assertThat(WritePlan.of(document))
                .singleElement()
                .satisfies(plan -> assertThat(plan.hindrance()).isEqualTo(Optional.ofNullable(why)));
    }

    @Test
    void whatCanBeReadUnderTheSamePathIsNoAction() throws IOException {
        ApiDocument document = read("  /users/{id}/avatar: {get: {}, post: {}}");

        assertThat(WritePlan.of(document)).singleElement().satisfies(plan -> {
            assertThat(plan.hindrance()).contains(NotAskedReason.MAY_CREATE);
            assertThat(plan.readable()).isTrue();
        });
    }

    @Test
    void whatIsNotSaidToBeJsonIsNotAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                swagger: "2.0"
                paths: {/users: {post: {parameters: [%s]}}}
                """.formatted(BODY));

        assertThat(WritePlan.of(
                        DocumentSet.read(List.of(file.toString())).readable().get(0)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.hindrance()).contains(NotAskedReason.BODY_NOT_JSON));
    }

    @Test
    void everyOperationOfTheVendorIsPlanned() {
        Samples.vendor().ifPresent(vendor -> {
            List<WritePlan> plans = DocumentSet.read(List.of(vendor.toString())).readable().stream()
                    .flatMap(document -> WritePlan.of(document).stream())
                    .toList();
            System.out.println(plans.stream()
                    .map(plan -> plan.hindrance().map(Enum::name).orElse("asked"))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
            assertThat(plans).hasSizeGreaterThan(100);
            assertThat(plans.stream().filter(plan -> plan.hindrance().isEmpty()))
                    .hasSizeGreaterThan(plans.size() * 9 / 10);
        });
    }

    private ApiDocument read(String path) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"), "swagger: \"2.0\"\nconsumes: [application/json]\npaths:\n" + path + "\n");
        DocumentSet read = DocumentSet.read(List.of(file.toString()));
        assertThat(read.problems()).isEmpty();
        return read.readable().get(0);
    }
}
