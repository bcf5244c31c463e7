package io.dce.conformance.signoff.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.ledger.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownMaterialsTest {
    @TempDir
    private Path folder;

    @Test
    void someDocumentsAreNamedEach() {
        Map<String, String> few = materials(20);
        assertThat(ShownMaterials.of(few)).isEqualTo(few);
    }

    @Test
    void manyAreOneLineWithTheDigestOfTheirFolder() throws IOException {
        Map<String, String> many = materials(1_500);
        for (int i = 0; i < 1_500; i++) {
            Path file = folder.resolve("parts/p" + i + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "part " + i);
        }

        assertThat(ShownMaterials.of(many))
                .containsOnly(
                        Map.entry("kit", "k"),
                        Map.entry("dce.openapi api/parts/ (1500 files)", Sha256.of(folder.resolve("parts"))));
    }

    @Test
    void documentsOfNoCommonFolderAreCounted() {
        Map<String, String> many = materials(30);
        many.put("dce.openapi other.yaml", "o");

        assertThat(ShownMaterials.of(many))
                .containsKey("dce.openapi (31 files)")
                .hasSize(2);
    }

    private static Map<String, String> materials(int documents) {
        Map<String, String> materials = new TreeMap<>(Map.of("kit", "k"));
        for (int i = 0; i < documents; i++) {
            materials.put("dce.openapi api/parts/p" + i + ".yaml", Sha256.of(("part " + i).getBytes(UTF_8)));
        }
        return materials;
    }
}
