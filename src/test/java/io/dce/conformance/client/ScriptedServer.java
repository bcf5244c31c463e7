package io.dce.conformance.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers each request with the next of some scripted bytes, whatever was asked, and remembers what was asked. */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final int LONGEST_WAIT_MILLIS = 5_000;
    private static final int BETWEEN_DRIPS_MILLIS = 20;

    /** What follows the bytes of an answer. */
    public enum Then {
        KEEP_OPEN,
        CLOSE,
        RESET,
        DRIP_FOREVER,
        /** The same bytes once more, before anything else is asked. */
        SPEAK_UNASKED,
        FLOOD
    }

    private record Turn(byte[] bytes, byte[] again, Then then) {}

    private final ServerSocket listening;
    private final BlockingQueue<Turn> script = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger unasked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        return thread;
    });

    public ScriptedServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A sound answer with a JSON body. */
    public static String answer(int status, String body, String... headers) {
        StringBuilder text =
                new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\n");
        Arrays.stream(headers).forEach(h -> text.append(h).append("\r\n"));
        return text + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
    }

    /** The next answer, after which the connection stays open. */
    public ScriptedServer then(String bytes) {
        return then(bytes, Then.KEEP_OPEN);
    }

    public ScriptedServer then(String bytes, Then then) {
        return then(bytes.getBytes(UTF_8), then);
    }

    public ScriptedServer then(byte[] bytes, Then then) {
        script.add(new Turn(bytes, bytes, then));
        return this;
    }

    /** The next answer begins so, and goes on with the same bytes for ever, as fast as they are taken. */
    public ScriptedServer flooding(String head, String again) {
        script.add(new Turn(head.getBytes(UTF_8), again.getBytes(UTF_8), Then.FLOOD));
        return this;
    }

    /** How many answers were given unasked. */
    public int unasked() {
        return unasked.get();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The bytes of each request, one character each. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The only request. */
    String request() {
        if (requests.size() != 1) {
            throw new AssertionError("there were " + requests.size() + " requests: " + requests);
        }
        return requests.get(0);
    }

    /** The port that each request came from. */
    public List<Integer> ports() {
        return List.copyOf(ports);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.setTcpNoDelay(true);
            boolean open = true;
            while (open) {
                String request = read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                ports.add(socket.getPort());
                open = play(socket, script.poll(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS));
            }
        } catch (IOException | InterruptedException e) {
            // The other side went away, or the test is over.
        }
    }

    private boolean play(Socket socket, Turn turn) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        out.write(turn.bytes());
        out.flush();
        switch (turn.then()) {
            case KEEP_OPEN -> {
                return true;
            }
            case RESET -> socket.setSoLinger(true, 0);
            case DRIP_FOREVER -> {
                while (!closed.await(BETWEEN_DRIPS_MILLIS, TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                }
            }
            case SPEAK_UNASKED -> {
                closed.await(BETWEEN_DRIPS_MILLIS, TimeUnit.MILLISECONDS);
                out.write(turn.again());
                out.flush();
                unasked.incrementAndGet();
                return true;
            }
            case FLOOD -> {
                while (closed.getCount() > 0) {
                    out.write(turn.again());
                }
            }
            case CLOSE -> socket.shutdownOutput();
        }
        return false;
    }

    /** One request; empty when the other side has closed. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            bytes.write(b);
            String head = b == '\n' ? bytes.toString(ISO_8859_1) : "";
            if (head.endsWith("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(head);
                bytes.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
                return bytes.toString(ISO_8859_1);
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
