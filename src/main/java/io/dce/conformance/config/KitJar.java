package io.dce.conformance.config;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar of the kit, as a command names it that is run where this process was. */
public final class KitJar {
    /** What it is called. */
    public static final String NAME = "dce-conformance.jar";

    private static final String PATH = path();

    private KitJar() {}

    /** Its path from the working folder; its name where it lies elsewhere, or isn't built. */
    public static String inCommands() {
        return PATH;
    }

    private static String path() {
        CodeSource source = KitJar.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(source.getLocation().toURI());
            Path jar = Files.isDirectory(code) ? code.resolveSibling(NAME) : code;
            Path folder = Path.of("").toAbsolutePath();
            return Files.isRegularFile(jar) && jar.startsWith(folder)
                    ? folder.relativize(jar).toString().replace('\\', '/')
                    : NAME;
        } catch (URISyntaxException e) {
            return NAME;
        }
    }
}
