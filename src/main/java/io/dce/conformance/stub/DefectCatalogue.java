package io.dce.conformance.stub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every defect that the stub can have. */
public final class DefectCatalogue {
    private static final List<Defect> DEFECTS = Stream.of(
                    AuthServingDefects.ALL,
                    AuthAnonymousDefects.ALL,
                    AuthForgeryDefects.ALL,
                    AuthSignerDefects.ALL,
                    AuthAlgorithmDefects.ALL,
                    AuthHmacDefects.ALL,
                    UnusualCallerDefects.ALL,
                    AuthSchemeDefects.ALL,
                    AuthRefusalDefects.ALL,
                    MetadataDefects.ALL,
                    DisclosureDefects.ALL,
                    BackDoorDefects.ALL,
                    KeyCreationDefects.ALL,
                    KeyListDefects.ALL,
                    KeySecrecyDefects.ALL,
                    KeyReplacementDefects.ALL,
                    KeyRevocationDefects.ALL,
                    SideEffectDefects.ALL,
                    MixedUpKeyDefects.ALL,
                    KeyExpiryDefects.ALL,
                    KeyFormDefects.ALL,
                    PageEnvelopeDefects.ALL,
                    PageContentDefects.ALL,
                    PageOrderDefects.ALL,
                    PageRequestDefects.ALL,
                    SearchDefects.ALL,
                    UserFieldDefects.ALL,
                    CurrentUserDefects.ALL,
                    DocumentDefects.ALL,
                    WireDefects.ALL,
                    FramingDefects.ALL,
                    OtherDoorDefects.ALL,
                    ElsewhereDefects.ALL,
                    OtherViewDefects.ALL,
                    OutOfTheWayDefects.ALL,
                    OperationDefects.ALL,
                    OperationErrorDefects.ALL,
                    OperationListDefects.ALL,
                    OperationEdgeDefects.ALL)
            .flatMap(List::stream)
            .toList();

    private DefectCatalogue() {}

    /** Every defect, by the order of the rules. */
    public static List<Defect> all() {
        return DEFECTS;
    }

    /** The defect of that name; empty where there is none. */
    public static Optional<Defect> named(String name) {
        return DEFECTS.stream().filter(defect -> defect.name().equals(name)).findFirst();
    }
}
