package io.dce.conformance.client;

import java.net.URI;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.impl.client.RequestWrapper;
import org.apache.http.protocol.HttpContext;

/** Sends the address as it was spelled: the library takes out dots and doubled slashes, which a gateway might not. */
@SuppressWarnings("deprecation")
final class AsSpelled implements HttpRequestInterceptor {
    @Override
    public void process(HttpRequest request, HttpContext context) {
        if (request instanceof RequestWrapper wrapper) {
            URI asked = URI.create(wrapper.getOriginal().getRequestLine().getUri());
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            String path = asked.getRawPath().isEmpty() ? "/" : asked.getRawPath();
            wrapper.setURI(URI.create(path + query));
        }
    }
}
