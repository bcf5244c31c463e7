package io.dce.conformance.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts the summary where a CI server shows it: GitHub Actions a job's Markdown, GitLab a job's links
 * ({@code artifacts:reports:annotations}).
 */
public final class CiSummary {
    private static final String PAGE = "/sign-off.html";

    private CiSummary() {}

    /**
     * The files of a sign-off that a CI server asks for.
     *
     * @param signOff the folder of the sign-off
     * @param environment of this process, by which CI servers tell who and where they are
     * @return their bytes by name
     */
    public static SortedMap<String, byte[]> files(Path signOff, Map<String, String> environment) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String gitlab = environment.getOrDefault("CI_JOB_URL", "");
        if (environment.containsKey("GITLAB_CI") && !gitlab.isEmpty()) {
            String folder = below(environment.getOrDefault("CI_PROJECT_DIR", ""), signOff);
            files.put(
                    "gitlab-annotations.json",
                    annotations(gitlab + "/artifacts/file/" + folder + PAGE)
                            .toPrettyString()
                            .getBytes(UTF_8));
        }
        return files;
    }

    /**
     * Puts the summary there.
     *
     * @param signOff the folder of the sign-off, with its pages
     * @param environment of this process
     * @return what could not be done; empty when nothing went wrong
     */
    public static Optional<String> put(Path signOff, Map<String, String> environment) {
        try {
            String github = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
            if (!github.isEmpty()) {
                Files.write(
                        Path.of(github),
                        Files.readAllBytes(signOff.resolve("sign-off.md")),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the CI server's summary could not be written: " + e.getMessage());
        }
    }

    private static ObjectNode annotations(String url) {
        ObjectNode annotations = JsonNodeFactory.instance.objectNode();
        annotations
                .putArray("conformance")
                .addObject()
                .putObject("external_link")
                .put("label", "DCE conformance sign-off")
                .put("url", url);
        return annotations;
    }

    private static String below(String project, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path root = Path.of(project.isEmpty() ? "" : project).toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : folder)
                .toString()
                .replace('\\', '/');
    }
}
