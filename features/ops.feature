Feature: Published operations
  These rules hold for every operation of the OpenAPI documents that are given with dce.openapi: OPS-1 to OPS-8 for those
  that read, OPS-9 to OPS-11 for those that write, OPS-14 for who gets what. The documents declare little that can fail, so
  most rules have another source as well.

  @req-OPS-1 @must @operations
  Rule: OPS-1 A read operation refuses a caller without a key
    Source: seed, "to identify the visitor"; vendor, the security section of documents that have one
    Impact: What the operation shows is open to anybody on the network.
    Acts: gateway
    What a browser requests before anybody signs in, key sets and health probes are public by nature, and may be open.

  @req-OPS-2 @must @operations
  Rule: OPS-2 A read operation refuses malformed, forged and expired keys, and a valid key under another scheme
    Source: seed, "to identify the visitor"; RFC 8725; RFC 9110 section 11.4
    Impact: What the operation shows is open to anybody who can write or has kept a bad key.
    Acts: gateway

  @req-OPS-3 @must @operations
  Rule: OPS-3 With a key, a read operation answers 200 or a status that its document declares, and never another 5xx
    Source: vendor, the responses of every operation, whose default declares client errors; RFC 9110 section 15.5.2 for 401
    Impact: Clients meet answers that they cannot be prepared for.
    Acts: platform

  @req-OPS-4 @must @operations
  Rule: OPS-4 What a read operation serves satisfies the schema that its document declares
    Source: vendor, the schema of the response; ProtoJSON for how gRPC's gateway writes it
    Impact: Generated clients fail to read the answer, or read it wrongly without a word.
    Acts: platform

  @req-OPS-5 @must @operations
  Rule: OPS-5 The errors of a read operation have the envelope of its module
    Source: vendor, the default response: google.rpc.Status, or id and message in baize, hydra and mspider; RFC 9457
    Impact: Clients cannot tell what went wrong, and show users nothing of use.
    Acts: platform
    Where a document declares another form for an error, that is its envelope.

  @req-OPS-6 @must @operations
  Rule: OPS-6 A read operation that pages keeps the rules of pages, with the parameters of its module
    Source: seed, "pagination"; vendor, page and pageSize, or page.page and page.pageSize; PAGE-1 to PAGE-6
    Impact: Clients that turn the pages miss entries, see them twice, or never come to the end.
    Acts: platform

  @req-OPS-7 @must @operations
  Rule: OPS-7 What a read operation serves is JSON and declared as JSON, unless it is a file or a stream
    Source: vendor, produces: application/json; RFC 8259
    Impact: Clients that go by the declared type refuse the answer, or take an error page for data.
    Acts: platform

  @req-OPS-8 @should @operations
  Rule: OPS-8 An item of a list can be looked up under the identifier that the list gives
    Source: vendor, paths like /users/{id} beside /users
    Impact: What a list shows cannot be opened.
    Acts: platform

  @req-OPS-9 @must @operations
  Rule: OPS-9 An operation that writes refuses a caller without a key
    Source: seed, "to identify the visitor"; vendor, the security section of documents that have one
    Impact: Anybody on the network can change or delete what belongs to users of the platform.
    Acts: gateway
    Asked only with dce.writes=refusals, in a way that can do no harm. Whoever gets 400 or 404 instead got past the door.

  @req-OPS-10 @must @operations
  Rule: OPS-10 An operation that writes refuses malformed, foreign, unsigned and expired keys
    Source: seed, "to identify the visitor"; RFC 8725
    Impact: Whoever can write or has kept a bad key can change or delete what belongs to others.
    Acts: gateway

  @req-OPS-11 @must @operations
  Rule: OPS-11 The refusal of an operation that writes shows no data and no credential, and nothing is done
    Source: RFC 9110 sections 15.5.2 and 15.5.4; OWASP API Security, API8:2023
    Impact: What was refused is done all the same, or shows what the caller may not see.
    Acts: platform

  @req-OPS-14 @must @operations
  Rule: OPS-14 Nobody has gained access to a read operation since the accepted release
    Source: seed, "to identify the visitor"; OWASP API Security, API5:2023
    Impact: Somebody reads what he could not read in the release that was accepted.
    Acts: platform
    Judged only against an access.json of an accepted run, given with dce.access.baseline.
