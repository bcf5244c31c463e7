package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.Fault;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/** Explains the exceptions of the HTTP library. */
final class FaultTexts {
    private FaultTexts() {}

    static Fault of(Exception e, boolean late, Duration wholeAnswer) {
        if (e instanceof ConnectTimeoutException || e instanceof ConnectException) {
            return new Fault(Fault.Kind.CONNECT, "no connection: " + e.getMessage());
        }
        if (e instanceof UnknownHostException) {
            return new Fault(Fault.Kind.CONNECT, "unknown host " + e.getMessage());
        }
        if (e instanceof NoRouteToHostException) {
            return new Fault(Fault.Kind.CONNECT, "no route to host");
        }
        if (e instanceof TooLargeException) {
            return new Fault(Fault.Kind.TOO_LARGE, e.getMessage());
        }
        if (late || e instanceof SocketTimeoutException) {
            return new Fault(
                    Fault.Kind.TIMEOUT, "the whole answer did not come within " + wholeAnswer.toMillis() + " ms");
        }
        if (e instanceof SSLException) {
            return new Fault(Fault.Kind.TLS, "TLS: " + e.getMessage());
        }
        if (e instanceof NoHttpResponseException) {
            return new Fault(Fault.Kind.BROKEN, "the connection was closed without an answer");
        }
        if (e instanceof ConnectionClosedException) {
            return new Fault(Fault.Kind.BROKEN, "the body broke off: " + e.getMessage());
        }
        if (e instanceof HttpException) {
            return new Fault(Fault.Kind.NOT_HTTP, "the answer is not HTTP: " + e.getMessage());
        }
        return new Fault(Fault.Kind.BROKEN, "the connection broke: " + e.getMessage());
    }
}
