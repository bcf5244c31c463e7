package io.dce.conformance.report.allure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The build of a CI server that a run is part of, as Allure reads it from {@code executor.json}: its trends are labelled
 * with the builds.
 *
 * @param name the server
 * @param type Allure's word for it, by which it chooses an icon
 * @param buildOrder the number of the build, which grows
 * @param buildName what the server calls it
 * @param buildUrl where the server shows it
 */
public record CiBuild(String name, String type, long buildOrder, String buildName, String buildUrl) {
    private enum Server {
        GITHUB(
                "GitHub Actions",
                "GITHUB_ACTIONS",
                "GITHUB_RUN_NUMBER",
                "GITHUB_WORKFLOW",
                environment -> environment.get("GITHUB_SERVER_URL") + "/" + environment.get("GITHUB_REPOSITORY")
                        + "/actions/runs/" + environment.get("GITHUB_RUN_ID")),
        GITLAB("GitLab", "GITLAB_CI", "CI_PIPELINE_IID", "CI_JOB_NAME", environment -> environment.get("CI_JOB_URL")),
        JENKINS("Jenkins", "JENKINS_URL", "BUILD_NUMBER", "JOB_NAME", environment -> environment.get("BUILD_URL"));

        private final String title;
        private final String mark;
        private final String number;
        private final String job;
        private final Function<Map<String, String>, String> url;

        Server(String title, String mark, String number, String job, Function<Map<String, String>, String> url) {
            this.title = title;
            this.mark = mark;
            this.number = number;
            this.job = job;
            this.url = url;
        }

        CiBuild build(Map<String, String> environment) {
            long order = Long.parseLong(environment.get(number));
            return new CiBuild(
                    title,
                    name().toLowerCase(Locale.ROOT),
                    order,
                    environment.get(job) + " #" + order,
                    url.apply(environment));
        }
    }

    /**
     * Which one it is.
     *
     * @param environment of this process, by which CI servers tell who they are
     * @return empty when there is no server that is known, or it doesn't number its builds
     */
    public static Optional<CiBuild> of(Map<String, String> environment) {
        return Stream.of(Server.values())
                .filter(server -> environment.containsKey(server.mark))
                .filter(server -> environment.getOrDefault(server.number, "").matches("\\d{1,18}"))
                .findFirst()
                .map(server -> server.build(environment));
    }
}
