package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.MemberRewrite;
import java.util.List;

/** Values that are written otherwise, and are what is declared. */
final class BenignValues {
    private static final String CRATES = "/yard.example/v1/crates";

    static final List<BenignVariation> ALL = List.of(
            value(
                    "number-of-64-bits",
                    "A 64-bit number that is a text is the largest.",
                    "weight",
                    "\"9223372036854775807\""),
            value("whole-number-with-point", "A whole number is written with a point.", "size", "2.0"),
            value("number-without-end", "A number that is not bounded has a milliard zeros.", "volume", "1e999999999"),
            value(
                    "time-to-the-tenth-digit",
                    "A time has ten digits, small letters and an unknown offset.",
                    "packedAt",
                    "\"2024-01-11t08:00:00.1234567891-00:00\""),
            value("time-with-leap-second", "A time is a leap second.", "packedAt", "\"2016-12-31T23:59:60z\""),
            value("bytes-of-all-kinds", "Bytes use all of base64.", "seal", "\"+/8=\""),
            benign(
                    "problem-with-detail",
                    "A problem explains itself.",
                    MemberRewrite.of(CRATES, 404, "detail", "\"no such crate\"")));

    private BenignValues() {}

    private static BenignVariation value(String name, String sentence, String member, String json) {
        return benign(name, sentence, MemberRewrite.of(CRATES, 200, member, json));
    }
}
