package io.dce.conformance.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where features are found. */
class FeaturesTest {
    private static final List<String> FILES = List.of("users.feature", "README.md", "keys.feature");

    @TempDir
    private Path folder;

    @Test
    void theFeaturesOfAFolderAreReadInTheOrderOfTheirNames() throws IOException {
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), "in " + file);
        }

        assertRead(folder.toUri());
    }

    @Test
    void theFeaturesOfAJarAreReadLikewise() throws IOException {
        Path jar = folder.resolve("kit.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry("features/" + file));
                zip.write(("in " + file).getBytes(UTF_8));
            }
        }

        assertRead(URI.create("jar:" + jar.toUri() + "!/features"));
    }

    @Test
    void aFolderThatCannotBeReadIsTold() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Features.in(folder.resolve("nowhere").toUri()))
                .withMessageContaining("nowhere cannot be read");
    }

    private static void assertRead(URI features) {
        assertThat(Features.in(features))
                .extracting(feature -> feature.uri() + ": " + new String(feature.source(), UTF_8))
                .containsExactly(
                        "classpath:features/keys.feature: in keys.feature",
                        "classpath:features/users.feature: in users.feature");
    }
}
