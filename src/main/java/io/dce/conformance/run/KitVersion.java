package io.dce.conformance.run;

import java.util.Optional;

/** The version of the kit. */
public final class KitVersion {
    private KitVersion() {}

    /** As the jar has it; the classes of a build that was not packaged have none. */
    public static String get() {
        return Optional.ofNullable(KitVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
