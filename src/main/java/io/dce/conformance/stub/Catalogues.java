package io.dce.conformance.stub;

import java.util.List;
import java.util.stream.Stream;

/** The two catalogues, put together. */
final class Catalogues {
    static final List<Defect> DEFECTS = Stream.of(
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

    static final List<List<Benign>> BENIGN_KINDS = List.of(
            BenignWire.ADDRESSES,
            BenignWire.FRAMES,
            BenignWire.MANNERS,
            BenignWire.LOAD,
            BenignRuntimes.ALL,
            BenignAnswers.REFUSALS,
            BenignAnswers.SPELLINGS,
            BenignAnswers.DOCUMENTS,
            BenignKeys.DELAYS,
            BenignKeys.STORES,
            BenignKeyRequests.ENDS,
            BenignKeyRequests.REQUESTS,
            BenignUsers.SIZES,
            BenignUsers.FIELDS,
            BenignUsers.PAGES,
            BenignMovingUsers.ALL,
            BenignOperations.ANSWERS,
            BenignOperations.LISTS);

    static final List<Benign> BENIGN =
            BENIGN_KINDS.stream().flatMap(List::stream).toList();

    private Catalogues() {}
}
