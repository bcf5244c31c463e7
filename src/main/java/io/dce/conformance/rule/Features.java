package io.dce.conformance.rule;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the features on the class path, in a folder as in a jar. */
final class Features {
    static final String FOLDER = "features";

    /**
     * A feature file.
     *
     * @param uri what Cucumber calls it
     * @param source its text
     */
    record Feature(String uri, byte[] source) {}

    private Features() {}

    static List<Feature> bundled() {
        URL folder = Features.class.getResource("/" + FOLDER);
        if (folder == null) {
            throw new CatalogueException("there is no folder " + FOLDER + " on the class path");
        }
        return in(URI.create(folder.toString()));
    }

    /** Those of a folder, or of a folder in a jar. */
    static List<Feature> in(URI folder) {
        try {
            if (!"jar".equals(folder.getScheme())) {
                return read(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return read(jar.getPath("/" + FOLDER));
            }
        } catch (IOException e) {
            throw new CatalogueException("the features at " + folder + " cannot be read", e);
        }
    }

    private static List<Feature> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> features = files.filter(f -> f.toString().endsWith(".feature"))
                    .sorted()
                    .toList();
            List<Feature> read = new ArrayList<>();
            for (Path file : features) {
                read.add(new Feature("classpath:" + FOLDER + "/" + file.getFileName(), Files.readAllBytes(file)));
            }
            return read;
        }
    }
}
