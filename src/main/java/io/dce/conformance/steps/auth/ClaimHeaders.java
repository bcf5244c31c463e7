package io.dce.conformance.steps.auth;

import java.util.Map;

/** Header fields that claim an identity or an internal origin without a key, as a proxy or a browser sets them. */
final class ClaimHeaders {
    private static final String HERE = "127.0.0.1";

    private ClaimHeaders() {}

    /** To ask from within the platform. */
    static Map<String, String> ofPlace() {
        return Map.of(
                "X-Forwarded-For",
                HERE,
                "X-Real-IP",
                HERE,
                "X-Client-IP",
                HERE,
                "Forwarded",
                "for=" + HERE + ";host=localhost",
                "X-Forwarded-Host",
                "localhost",
                "X-Envoy-Internal",
                "true",
                "User-Agent",
                "kube-probe/1.27");
    }

    /** To be somebody. */
    static Map<String, String> ofName(String name) {
        return Map.of(
                "X-Forwarded-User", name,
                "X-Remote-User", name,
                "X-Auth-Request-User", name,
                "X-User", name,
                "X-User-Id", name,
                "Impersonate-User", name,
                "Grpc-Metadata-User", name,
                "X-Forwarded-Client-Cert", "By=spiffe://cluster.local/ns/default;URI=spiffe://cluster.local/" + name);
    }

    /** To have signed in, as somebody who uses the pages of the platform. */
    static Map<String, String> ofBrowser(String name) {
        return Map.of(
                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Cookie", "session=" + name + "; user=" + name,
                "Referer", "http://localhost/",
                "X-Requested-With", "XMLHttpRequest");
    }
}
