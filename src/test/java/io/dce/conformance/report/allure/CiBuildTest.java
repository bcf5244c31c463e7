package io.dce.conformance.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CiBuildTest {
    @Test
    void gitHubNumbersItsRuns() {
        assertThat(CiBuild.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_SERVER_URL", "https://github.com",
                        "GITHUB_REPOSITORY", "acme/platform",
                        "GITHUB_RUN_ID", "9876543210",
                        "GITHUB_RUN_NUMBER", "41",
                        "GITHUB_WORKFLOW", "acceptance")))
                .contains(new CiBuild(
                        "GitHub Actions",
                        "github",
                        41,
                        "acceptance #41",
                        "https://github.com/acme/platform/actions/runs/9876543210"));
    }

    @Test
    void gitLabNumbersItsPipelines() {
        assertThat(CiBuild.of(Map.of(
                        "GITLAB_CI", "true",
                        "CI_PIPELINE_IID", "7",
                        "CI_JOB_NAME", "conformance",
                        "CI_JOB_URL", "https://gitlab.example/acme/-/jobs/12")))
                .contains(
                        new CiBuild("GitLab", "gitlab", 7, "conformance #7", "https://gitlab.example/acme/-/jobs/12"));
    }

    @Test
    void jenkinsNumbersItsBuilds() {
        assertThat(CiBuild.of(Map.of(
                        "JENKINS_URL", "https://ci.example/",
                        "BUILD_NUMBER", "300",
                        "JOB_NAME", "dce",
                        "BUILD_URL", "https://ci.example/job/dce/300/")))
                .contains(new CiBuild("Jenkins", "jenkins", 300, "dce #300", "https://ci.example/job/dce/300/"));
    }

    @Test
    void aBuildWithoutANumberIsNone() {
        assertThat(CiBuild.of(Map.of("GITLAB_CI", "true", "CI_PIPELINE_IID", "")))
                .isEmpty();
    }

    @Test
    void aDeskIsNoCiServer() {
        assertThat(CiBuild.of(Map.of("BUILD_NUMBER", "300"))).isEmpty();
    }
}
