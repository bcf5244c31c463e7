package io.dce.conformance.forge;

import java.util.List;

/**
 * AUTH-19: header fields that grpc-gateway hands to the backend as its metadata {@code authorization}, where the backend
 * finds the key of {@code Authorization} too.
 */
public final class MetadataFields {
    /** As the documentation spells it, in other letters, and under the name that the gateway itself passes headers on by. */
    public static final List<String> ALL = List.of(
            "Grpc-Metadata-Authorization",
            "grpc-metadata-authorization",
            "GRPC-METADATA-AUTHORIZATION",
            "Grpc-Metadata-Grpcgateway-Authorization");

    /** What the gateway hands over as other metadata, where a backend may look for a key all the same. */
    public static final List<String> OTHERS = List.of(
            "Grpcgateway-Authorization",
            "Grpc-Metadata-Token",
            "Grpc-Metadata-Access-Token",
            "Grpc-Metadata-X-Access-Token",
            "Grpc-Metadata-X-Auth-Token",
            "Grpc-Metadata-Id-Token",
            "Grpc-Metadata-Jwt",
            "Grpc-Metadata-Bearer",
            "Grpc-Metadata-X-Api-Key",
            "Grpc-Metadata-X-Authorization",
            "Grpc-Metadata-Proxy-Authorization",
            "Grpc-Metadata-X-Forwarded-Authorization",
            "Grpc-Metadata-X-Forwarded-Access-Token");

    private MetadataFields() {}
}
