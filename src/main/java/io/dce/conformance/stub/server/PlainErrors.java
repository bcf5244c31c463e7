package io.dce.conformance.stub.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers what never reaches the platform, such as a request that isn't HTTP, in one plain line, as Envoy does. */
final class PlainErrors extends ErrorHandler {
    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write(line(code));
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put("content-type", "text/plain");
        return ByteBuffer.wrap(line(status));
    }

    private static byte[] line(int status) {
        return HttpStatus.getMessage(status).getBytes(US_ASCII);
    }
}
