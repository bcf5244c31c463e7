package io.dce.conformance.target;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;
import java.util.List;

/** A setting that cannot be used; the message names each of them and what it takes. */
public final class ConfigException extends KitException {
    private static final long serialVersionUID = 1L;

    public ConfigException(List<String> problems) {
        super(Ending.USAGE, String.join(System.lineSeparator(), problems));
    }
}
