Feature: Keys in fields that become metadata
  The gateway hands header fields to the backend as metadata. One of them has the name of the key's own.

  @req-AUTH-19 @must
  Rule: AUTH-19 A key in a field that becomes metadata is no credential: the caller is whom Authorization names, every time
    Source: seed, "add the header `Authorization:Bearer ${token}` to the request to identify the visitor"; RFC 6750 section 2: header, form or query, no other field; grpc-gateway, "Customizing your gateway": `Grpc-Metadata-` fields reach the backend
    It is a MUST, as AUTH-9 is: what stands in another field than Authorization is seen neither by the gateway that checks
    keys nor by logs that hide them, and a backend that takes either takes the one user for the other. A platform that
    refuses every request with such a field keeps the promise.

    @readonly @long
    Scenario: Such a field opens nothing, neither alone nor beside a key that is none
      Given Alice is served
      When Mallory shows Alice's key in fields that become metadata, and nothing else
      And Mallory shows it there beside keys that are none, time and again
      Then no such caller is served

    @readonly @long
    Scenario: Beside Alice's key it makes her nobody else
      Given Alice is served
      When Alice shows her key, and in fields that become metadata her own, Bob's and keys that are none, time and again
      Then what stands in such a field changes nothing: she is Alice every time
