package io.dce.conformance.check.ops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats are those of the standards, in every version of OpenAPI. */
class TextFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date-time | good | 2024-01-11T08:00:00Z",
                "date-time | good | 2024-01-11T08:00:00-00:00",
                "date-time | good | 2024-01-11T08:00:00.1234567891Z",
                "date-time | good | 2024-01-11t08:00:00z",
                "date-time | good | 2024-02-29T23:59:59.5+05:30",
                "date-time | good | 1990-12-31T23:59:60Z",
                "date-time | good | 1990-12-31T15:59:60.123-08:00",
                "date-time | good | 2015-07-01T01:59:60+02:00",
                "date-time | bad  | 1990-12-31T15:59:60-07:00",
                "date-time | bad  | 1990-12-30T23:59:60Z",
                "date-time | bad  | 1990-11-30T23:59:60Z",
                "date-time | bad  | 1990-12-31T23:58:60Z",
                "date-time | bad  | 2024-01-11 08:00:00Z",
                "date-time | bad  | 2024-01-11T08:00:00",
                "date-time | bad  | 2024-01-11T08:00Z",
                "date-time | bad  | 2023-02-29T08:00:00Z",
                "date-time | bad  | 2024-01-11T24:00:00Z",
                "date-time | bad  | 2024-01-11T08:00:61Z",
                "date-time | bad  | 2024-01-11T08:00:00.Z",
                "date-time | bad  | 2024-01-11T08:00:00+24:00",
                "date-time | bad  | 2024-01-11T08:00:00+0100",
                "date-time | bad  | 2024-1-11T08:00:00Z",
                "date-time | bad  | 1704960000",
                "date      | good | 2024-02-29",
                "date      | bad  | 2023-02-29",
                "date      | bad  | +12024-02-29",
                "date      | bad  | 2024-02-29T00:00:00Z",
                "date      | bad  | 20240229",
                "time      | good | 08:00:00Z",
                "time      | good | 08:00:00.1234567891-00:00",
                "time      | good | 23:59:60z",
                "time      | bad  | 22:59:60Z",
                "time      | bad  | 08:00:00",
                "time      | bad  | 24:00:00Z",
                "duration  | good | P4DT12H30M5S",
                "duration  | good | P1Y2M3D",
                "duration  | good | PT0S",
                "duration  | good | P2W",
                "duration  | good | PT36H",
                "duration  | bad  | P",
                "duration  | bad  | PT",
                "duration  | bad  | P1DT",
                "duration  | bad  | P2W1D",
                "duration  | bad  | P1H",
                "duration  | bad  | P1D2Y",
                "duration  | bad  | 1.5s",
                "duration  | bad  | PT1D",
                "uuid      | good | 2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                "uuid      | good | 2EB8AA08-AA98-11EA-B4AA-73B441D16380",
                "uuid      | bad  | 2eb8aa08aa9811eab4aa73b441d16380",
                "uuid      | bad  | 2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
                "ipv4      | good | 192.0.2.1",
                "ipv4      | bad  | 192.0.2.256",
                "ipv4      | bad  | 192.0.2",
                "ipv4      | bad  | 192.00.2.1",
                "ipv6      | good | 2001:db8::1",
                "ipv6      | good | ::ffff:192.0.2.1",
                "ipv6      | bad  | 2001:db8::1::2",
                "ipv6      | bad  | fe80::1%eth0",
                "ipv6      | bad  | 192.0.2.1",
                "email     | good | a.b+c@example.com",
                "email     | bad  | example.com",
                "email     | bad  | a b@example.com",
                "uri       | good | https://example.com/a?b=c#d",
                "uri       | good | urn:isbn:0451450523",
                "uri       | bad  | /a/b",
                "uri       | bad  | https://example.com/a b",
                "hostname  | good | www.example-1.com",
                "hostname  | bad  | -www.example.com",
                "hostname  | bad  | a..b",
                "hostname  | bad  | under_score.example.com",
                "hostname  | bad  | example.com.",
                "byte      | good | SGVsbG8=",
                "byte      | good | +/8=",
                "byte      | bad  | SGVsbG8",
                "byte      | bad  | -_8=",
                "byte      | bad  | not base64!",
                "base64url | good | -_8",
                "base64url | bad  | +/8=",
                "regex     | good | ^[^[]+$",
                "regex     | bad  | ^(",
                "phone     | good | call me",
                "nonsense  | good | anything",
            })
    void aTextIsWhatItsFormatSays(String format, String right, String text) throws IOException {
        for (String version : new String[] {"2.0", "3.0.3", "3.1.0"}) {
            String schema = "{\"type\":\"string\",\"format\":\"" + format + "\"}";
            String problems = new JudgedSchema(folder, version, schema).problems("\"" + text + "\"");

            assertThat(problems.isEmpty()).as(version + ": " + problems).isEqualTo(right.equals("good"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.0, base64, SGVsbG8=, good",
        "3.1.0, base64, SGVsbG8, bad",
        "3.1.0, base64url, -_8, good",
        "3.1.0, base32, JBSWY3DP, good",
        "3.1.0, base32, 1, bad",
        "3.1.0, base16, 48656C6C6F, good",
        "3.1.0, base16, 4, bad",
        "3.1.0, 8bit, what it wants, good",
        "3.0.3, base64, what it wants, good",
    })
    void whatIsEncodedIsEncodedSinceOpenApi31(String version, String encoding, String text, String right)
            throws IOException {
        String schema = "{\"type\":\"string\",\"contentEncoding\":\"" + encoding + "\"}";
        String problems = new JudgedSchema(folder, version, schema).problems("\"" + text + "\"");

        assertThat(problems.isEmpty()).as(problems).isEqualTo(right.equals("good"));
    }

    @ParameterizedTest
    @CsvSource({"int8,127,128", "uint16,65535,65536", "int32,-2147483648,-2147483649", "uint32,0,-1", "int64,1.0,1e19"})
    void wholeNumbersFitTheirBits(String format, String good, String bad) throws IOException {
        JudgedSchema schema = new JudgedSchema(folder, "3.1.0", "{\"type\":\"integer\",\"format\":\"" + format + "\"}");

        assertThat(schema.problems(good)).isEmpty();
        assertThat(schema.problems(bad)).isNotEmpty();
    }
}
