package io.dce.conformance.config;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;
import java.util.ArrayList;
import java.util.List;

/** A setting that cannot be used; the message names each of them and what it takes. */
public final class ConfigException extends KitException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    public ConfigException(List<String> problems) {
        super(ExitStatus.USAGE, String.join(System.lineSeparator(), problems));
        this.problems = new ArrayList<>(problems);
    }

    @Override
    public List<String> lines() {
        return List.copyOf(problems);
    }
}
