package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the kit and a platform, and changes the bytes of its answers; one request a connection. */
final class WireBetween implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CONNECTION = Pattern.compile("(?i)\r\nconnection:[^\r]*");

    private final URI platform;
    private final Change change;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wire-between");
        thread.setDaemon(true);
        return thread;
    });

    /** What is sent instead of an answer. */
    interface Change {
        /**
         * Sends it.
         *
         * @param request its first line
         * @param answer its bytes, one character each
         */
        void send(String request, String answer, OutputStream out) throws IOException;
    }

    WireBetween(URI platform, Change change) throws IOException {
        this.platform = platform;
        this.change = change;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** With other fields in the head of every answer, each ended by a line break. */
    static WireBetween adding(URI platform, String fields) throws IOException {
        return new WireBetween(
                platform,
                (request, answer, out) ->
                        out.write(answer.replaceFirst("\r\n", "\r\n" + Matcher.quoteReplacement(fields))
                                .getBytes(ISO_8859_1)));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket kit = listening.accept();
                threads.execute(() -> pass(kit));
            }
        } catch (IOException | RejectedExecutionException e) {
            // Closed: the test is over.
        }
    }

    private void pass(Socket kit) {
        try (kit;
                Socket stub = new Socket(platform.getHost(), platform.getPort())) {
            String request = request(kit.getInputStream());
            if (!request.isEmpty()) {
                String once = CONNECTION.matcher(request).replaceFirst("");
                stub.getOutputStream()
                        .write(once.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                                .getBytes(ISO_8859_1));
                String answer = new String(stub.getInputStream().readAllBytes(), ISO_8859_1);
                change.send(request.substring(0, request.indexOf('\r')), answer, kit.getOutputStream());
            }
        } catch (IOException e) {
            // The kit has had enough, or the test is over.
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.write(b);
            String head = b == '\n' ? bytes.toString(ISO_8859_1) : "";
            if (head.endsWith("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(head);
                bytes.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
                return bytes.toString(ISO_8859_1);
            }
        }
        return "";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
