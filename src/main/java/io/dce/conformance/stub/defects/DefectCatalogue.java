package io.dce.conformance.stub.defects;

import io.dce.conformance.stub.defects.auth.AlgorithmDefects;
import io.dce.conformance.stub.defects.auth.AnonymousDefects;
import io.dce.conformance.stub.defects.auth.CredentialPlaceDefects;
import io.dce.conformance.stub.defects.auth.DisclosureDefects;
import io.dce.conformance.stub.defects.auth.ForgedKeyDefects;
import io.dce.conformance.stub.defects.auth.HmacDefects;
import io.dce.conformance.stub.defects.auth.MetadataDefects;
import io.dce.conformance.stub.defects.auth.OtherCallerDefects;
import io.dce.conformance.stub.defects.auth.RareRequestDefects;
import io.dce.conformance.stub.defects.auth.RefusalDefects;
import io.dce.conformance.stub.defects.auth.SchemeDefects;
import io.dce.conformance.stub.defects.auth.ServingDefects;
import io.dce.conformance.stub.defects.auth.SignerDefects;
import io.dce.conformance.stub.defects.auth.UnusualCallerDefects;
import io.dce.conformance.stub.defects.http.FramingDefects;
import io.dce.conformance.stub.defects.http.WireDefects;
import io.dce.conformance.stub.defects.key.KeyCreationDefects;
import io.dce.conformance.stub.defects.key.KeyExpiryDefects;
import io.dce.conformance.stub.defects.key.KeyFormDefects;
import io.dce.conformance.stub.defects.key.KeyListDefects;
import io.dce.conformance.stub.defects.key.KeyReplacementDefects;
import io.dce.conformance.stub.defects.key.KeyRevocationDefects;
import io.dce.conformance.stub.defects.key.KeySecrecyDefects;
import io.dce.conformance.stub.defects.key.MixedUpKeyDefects;
import io.dce.conformance.stub.defects.key.SideEffectDefects;
import io.dce.conformance.stub.defects.key.UserAddressDefects;
import io.dce.conformance.stub.defects.ops.OperationDefects;
import io.dce.conformance.stub.defects.ops.OperationEdgeDefects;
import io.dce.conformance.stub.defects.ops.OperationErrorDefects;
import io.dce.conformance.stub.defects.ops.OperationListDefects;
import io.dce.conformance.stub.defects.ops.OperationValueDefects;
import io.dce.conformance.stub.defects.ops.WriteKeyDefects;
import io.dce.conformance.stub.defects.ops.WriteOpenDefects;
import io.dce.conformance.stub.defects.page.OtherViewDefects;
import io.dce.conformance.stub.defects.page.PageContentDefects;
import io.dce.conformance.stub.defects.page.PageEnvelopeDefects;
import io.dce.conformance.stub.defects.page.PageOrderDefects;
import io.dce.conformance.stub.defects.page.PageRequestDefects;
import io.dce.conformance.stub.defects.page.SearchDefects;
import io.dce.conformance.stub.defects.user.CurrentUserDefects;
import io.dce.conformance.stub.defects.user.JsonDefects;
import io.dce.conformance.stub.defects.user.UserFieldDefects;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every defect that the stub can have. */
public final class DefectCatalogue {
    private static final List<Defect> DEFECTS = Stream.of(
                    ServingDefects.ALL,
                    AnonymousDefects.ALL,
                    ForgedKeyDefects.ALL,
                    SignerDefects.ALL,
                    AlgorithmDefects.ALL,
                    HmacDefects.ALL,
                    UnusualCallerDefects.ALL,
                    SchemeDefects.ALL,
                    RefusalDefects.ALL,
                    MetadataDefects.ALL,
                    DisclosureDefects.ALL,
                    CredentialPlaceDefects.ALL,
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
                    JsonDefects.ALL,
                    WireDefects.ALL,
                    FramingDefects.ALL,
                    UserAddressDefects.ALL,
                    OtherCallerDefects.ALL,
                    OtherViewDefects.ALL,
                    RareRequestDefects.ALL,
                    OperationDefects.ALL,
                    OperationErrorDefects.ALL,
                    OperationValueDefects.ALL,
                    OperationListDefects.ALL,
                    OperationEdgeDefects.ALL,
                    WriteOpenDefects.ALL,
                    WriteKeyDefects.ALL)
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
