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
                    AuthSchemeDefects.ALL,
                    AuthRefusalDefects.ALL,
                    KeyCreationDefects.ALL,
                    KeySecrecyDefects.ALL,
                    KeyReplacementDefects.ALL,
                    KeyRevocationDefects.ALL,
                    KeyExpiryDefects.ALL,
                    KeyFormDefects.ALL,
                    PageEnvelopeDefects.ALL,
                    PageContentDefects.ALL,
                    PageRequestDefects.ALL,
                    UserFieldDefects.ALL,
                    DocumentDefects.ALL,
                    WireDefects.ALL,
                    FramingDefects.ALL)
            .flatMap(List::stream)
            .toList();

    static final List<Benign> BENIGN = Stream.of(BenignWire.ALL, BenignAnswers.ALL, BenignKeys.ALL, BenignUsers.ALL)
            .flatMap(List::stream)
            .toList();

    private Catalogues() {}
}
