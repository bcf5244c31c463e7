package io.dce.conformance.target;

import java.util.List;

/** A setting that cannot be used; the message names each of them and what it takes. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
