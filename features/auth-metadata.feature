Feature: Keys in fields that become metadata
  The gateway passes some header fields to the backend as metadata. One of them can become `authorization` there.

  @req-AUTH-19 @must
  Rule: AUTH-19 A key in a header field that becomes metadata is no credential: only Authorization identifies the caller
    Source: seed, "add the header `Authorization:Bearer ${token}` to the request to identify the visitor"; RFC 6750 section 2: header, form or query, no other field; grpc-gateway, "Customizing your gateway": `Grpc-Metadata-` fields reach the backend
    Impact: A header that no proxy strips lets a caller act as somebody else.
    Acts: gateway
    It is a MUST, as AUTH-9 is. A gateway that checks keys, and a log that hides them, look at Authorization alone. A
    backend that accepts a key from another field can take one user for another. A platform that refuses every request
    with such a field keeps the promise.

    @readonly @long
    Scenario: A key in such a field opens nothing, neither alone nor beside an invalid key
      Given Alice is served
      When Mallory shows Alice's key in fields that become metadata, and nothing else
      And Mallory shows it there beside invalid keys, several times
      And Mallory shows it in several other fields that become metadata at once
      Then none of these callers is served

    @readonly @long @quick
    Scenario: Beside Alice's key, such a field does not change who she is
      Given Alice is served
      When Alice shows her key, and in fields that become metadata her own, Bob's and invalid keys, several times
      Then the content of such a field changes nothing: she is Alice every time
