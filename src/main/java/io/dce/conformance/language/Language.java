package io.dce.conformance.language;

import java.util.Optional;
import java.util.stream.Stream;

/** A language that reports are read in. Machines are always told in English. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** One by its code; empty for none of these. */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** Its code in the settings and in the attribute {@code lang} of a page, e.g. {@code zh}. */
    public String code() {
        return code;
    }

    /**
     * A text of the kit in this language. What is no text of the kit, as of a platform, stays as it is.
     *
     * @param english the text, a line or a sentence, without secrets
     */
    public String say(String english) {
        return this == ENGLISH ? english : ChinesePhrases.translate(english);
    }
}
