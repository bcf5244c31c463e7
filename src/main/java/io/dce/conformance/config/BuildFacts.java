package io.dce.conformance.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a CI server says of the build that a run is part of. */
final class BuildFacts {
    private static final List<String> COMMITS =
            List.of("GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT", "BUILD_SOURCEVERSION", "CIRCLE_SHA1");
    private static final List<String> JOBS =
            List.of("GITHUB_WORKFLOW", "CI_JOB_NAME", "JOB_NAME", "BUILD_DEFINITIONNAME", "CIRCLE_JOB");
    private static final List<String> NUMBERS =
            List.of("GITHUB_RUN_NUMBER", "CI_PIPELINE_IID", "BUILD_NUMBER", "BUILD_BUILDNUMBER", "CIRCLE_BUILD_NUM");

    private BuildFacts() {}

    /**
     * By name: {@code ci.build}, {@code ci.commit}.
     *
     * @param environment of this process; GitHub, GitLab, Jenkins, Azure Pipelines and CircleCI are known
     * @return only what is said
     */
    static SortedMap<String, String> of(Map<String, String> environment) {
        SortedMap<String, String> facts = new TreeMap<>();
        Optional<String> number = first(NUMBERS, environment);
        number.ifPresent(n -> facts.put(
                "ci.build", first(JOBS, environment).map(job -> job + " ").orElse("") + "#" + n));
        first(COMMITS, environment).ifPresent(commit -> facts.put("ci.commit", commit));
        return facts;
    }

    private static Optional<String> first(List<String> names, Map<String, String> environment) {
        return names.stream()
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
