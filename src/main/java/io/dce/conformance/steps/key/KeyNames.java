package io.dce.conformance.steps.key;

/** Names that people may want to give their keys. */
final class KeyNames {
    /** What every published hint allows. */
    private static final int LONGEST = 63;

    private static final String CHINESE = "部署流水线密钥";

    private KeyNames() {}

    /**
     * A name of that kind.
     *
     * @param kind as the feature names it
     * @param base a name of this run, so that it is found and removed at the end
     */
    static String of(String kind, String base) {
        return switch (kind) {
            case "letters of both cases" -> base + "MiXeD";
            case "63 letters" -> padded(base, "abcdefghij");
            case "Chinese characters" -> base + CHINESE;
            case "63 characters, most of them Chinese" -> padded(base, CHINESE);
            case "accents, Greek and Cyrillic" -> base + "ÉñøŁαΩжЯe\u0301";
            case "digits, hyphens and blanks" -> base + " 2nd  key - 01";
            case "characters beyond the first plane" -> base + "𠮷😀";
            case "quotes, backslashes and angle brackets" -> base + "\"'\\<b>&amp;%41";
            default -> throw new IllegalArgumentException("no name is known with " + kind);
        };
    }

    private static String padded(String base, String filling) {
        StringBuilder name = new StringBuilder(base);
        while (name.length() < LONGEST) {
            name.append(filling);
        }
        return name.substring(0, LONGEST);
    }
}
