package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dce.conformance.stub.message.CallConnection;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import wiremock.org.eclipse.jetty.server.HttpConnection;

/**
 * Hands every request to the platform and its answer back to WireMock. It is a request filter that answers, not a
 * transformer of a stub mapping: so nothing is matched, and no header of WireMock's gives the stub away.
 */
public final class WireMockAdapter implements StubRequestFilterV2 {
    /** What is longer goes out before its length is known, in chunks, as with Go. */
    private static final int LENGTH_KNOWN = 2048;

    private final Function<StubCall, StubAnswer> platform;

    WireMockAdapter(Function<StubCall, StubAnswer> platform) {
        this.platform = platform;
    }

    @Override
    public String getName() {
        return "dce";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestFilterAction.stopWith(response(answer(call(request))));
    }

    private StubAnswer answer(StubCall call) {
        try {
            return platform.apply(call);
        } catch (RuntimeException e) {
            System.getLogger(WireMockAdapter.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "the stub failed to answer " + call.method() + " " + call.path(),
                            e);
            return RpcStatus.INTERNAL.answer("internal error");
        }
    }

    private static StubCall call(Request request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), header.values());
        }
        return new StubCall(
                request.getMethod().getName(),
                request.getScheme() + "://" + request.getHost() + ":" + request.getPort(),
                mark < 0 ? url : url.substring(0, mark),
                mark < 0 ? "" : url.substring(mark + 1),
                headers,
                request.getHeaders().keys(),
                request::getBody,
                connection());
    }

    /** WireMock doesn't show the connection; Jetty does, to the thread that serves it. */
    private static CallConnection connection() {
        HttpConnection connection = HttpConnection.getCurrentConnection();
        return new CallConnection(
                String.valueOf(connection.getEndPoint().getRemoteSocketAddress()), connection.getMessagesIn());
    }

    private static ResponseDefinition response(StubAnswer answer) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach((name, value) -> response.withHeader(name, value));
        byte[] body = answer.body();
        if (body.length <= LENGTH_KNOWN && !answer.headers().containsKey("content-length")) {
            response.withHeader("content-length", String.valueOf(body.length));
        }
        return response.withBody(body).build();
    }
}
