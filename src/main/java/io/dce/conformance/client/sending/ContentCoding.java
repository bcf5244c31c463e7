package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Undoes the content coding that an answer declares (RFC 9110 8.4) and notes when it is not what was declared. */
final class ContentCoding {
    /** No more than so many bytes become of one (zlib's technical details). */
    private static final int MOST_OF_A_BYTE = 1_032;

    private ContentCoding() {}

    static void undo(ExchangeRecording recording, BodyMemory.Share share) {
        String coding = recording
                .header("Content-Encoding")
                .orElse("identity")
                .toLowerCase(Locale.ROOT)
                .strip();
        BodyBytes coded = recording.body();
        if (coded.isEmpty() || "identity".equals(coding) || recording.failed()) {
            return;
        }
        long expected = Math.min(TooLargeException.MOST, (long) coded.size() * MOST_OF_A_BYTE);
        try (InputStream in = decoder(coding, coded)) {
            share.grow(expected);
            BodyBytes decoded = BodyBytes.read(in, TooLargeException.MOST);
            if (in.read() >= 0) {
                throw new TooLargeException();
            }
            share.shrink(expected - decoded.size());
            recording.decoded(decoded);
        } catch (TooLargeException e) {
            recording.failed(new Fault(Fault.Kind.TOO_LARGE, e.getMessage()));
        } catch (IOException e) {
            recording.fault("Content-Encoding says " + coding + ", but the body is not: " + e.getMessage());
            readable(coded).ifPresent(recording::decoded);
        }
    }

    /** What Java's own gzip makes of it, which passes over whatever comes behind: other rules have something to read. */
    private static Optional<BodyBytes> readable(BodyBytes coded) {
        try (InputStream in = new GZIPInputStream(coded.stream())) {
            return Optional.of(BodyBytes.read(in, TooLargeException.MOST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream decoder(String coding, BodyBytes coded) throws IOException {
        InputStream in = coded.stream();
        return switch (coding) {
            case "gzip", "x-gzip" -> new GzipCompressorInputStream(in, true);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new IOException("the request did not accept it");
        };
    }
}
