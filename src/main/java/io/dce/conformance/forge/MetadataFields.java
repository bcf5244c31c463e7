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

    private MetadataFields() {}
}
