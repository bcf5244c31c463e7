package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Undoes the content coding that an answer declares (RFC 9110 8.4) and notes when it is not what was declared. */
final class ContentCoding {
    private ContentCoding() {}

    static void undo(ExchangeRecording recording) {
        String coding = recording
                .header("Content-Encoding")
                .orElse("identity")
                .toLowerCase(Locale.ROOT)
                .strip();
        byte[] coded = recording.body();
        if (coded.length == 0 || "identity".equals(coding) || recording.failed()) {
            return;
        }
        try (InputStream in = decoder(coding, coded)) {
            recording.decoded(in.readNBytes(TooLargeException.MOST));
            if (in.read() >= 0) {
                throw new TooLargeException();
            }
        } catch (TooLargeException e) {
            recording.failed(new Fault(Fault.Kind.TOO_LARGE, e.getMessage()));
        } catch (IOException e) {
            recording.fault("Content-Encoding says " + coding + ", but the body is not: " + e.getMessage());
            readable(coded).ifPresent(recording::decoded);
        }
    }

    /** What Java's own gzip makes of it, which passes over whatever comes behind: other rules have something to read. */
    private static Optional<byte[]> readable(byte[] coded) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(coded))) {
            return Optional.of(in.readNBytes(TooLargeException.MOST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream decoder(String coding, byte[] coded) throws IOException {
        InputStream in = new ByteArrayInputStream(coded);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GzipCompressorInputStream(in, true);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new IOException("nobody offered to accept it");
        };
    }
}
