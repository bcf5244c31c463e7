package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.servlet.WireMockHandlerDispatchingServlet;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.Gateway;
import java.io.IOException;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * WireMock's servlet, with an answer where WireMock has none: it throws on a query that can't be decoded and on a body
 * that isn't what its headers say, before any extension sees the request, and it answers CONNECT with an empty 200.
 */
final class StubServlet extends WireMockHandlerDispatchingServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("CONNECT")) {
            write(response, Gateway.DENIED);
            return;
        }
        try {
            super.service(request, response);
        } catch (RuntimeException unreadable) {
            if (response.isCommitted()) {
                throw unreadable;
            }
            write(response, RpcStatus.INVALID_ARGUMENT.answer("the request is malformed"));
        }
    }

    private static void write(HttpServletResponse response, StubAnswer answer) throws IOException {
        response.reset();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }
}
