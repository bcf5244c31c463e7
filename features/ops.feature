Feature: Published operations
  These rules hold for every read operation of the OpenAPI documents that are given with dce.openapi. The documents
  declare little that can fail, so most rules have another source as well.

  @req-OPS-1 @must @operations
  Rule: OPS-1 A read operation refuses a caller without a key
    Source: seed, "to identify the visitor"; vendor, the security section of documents that have one
    What a browser requests before anybody signs in, key sets and health probes are public by nature, and may be open.

  @req-OPS-2 @must @operations
  Rule: OPS-2 A read operation refuses malformed, forged and expired keys, and a valid key under another scheme
    Source: seed, "to identify the visitor"; RFC 8725; RFC 9110 section 11.4

  @req-OPS-3 @must @operations
  Rule: OPS-3 With a key, a read operation answers 200 or a status that its document declares, and never another 5xx
    Source: vendor, the responses of every operation, whose default declares client errors; RFC 9110 section 15.5.2 for 401

  @req-OPS-4 @must @operations
  Rule: OPS-4 What a read operation serves satisfies the schema that its document declares
    Source: vendor, the schema of the response; ProtoJSON for how gRPC's gateway writes it

  @req-OPS-5 @must @operations
  Rule: OPS-5 The errors of a read operation have the envelope of its module
    Source: vendor, the default response: google.rpc.Status, or id and message in baize, hydra and mspider; RFC 9457
    Where a document declares another form for an error, that is its envelope.

  @req-OPS-6 @must @operations
  Rule: OPS-6 A read operation that pages keeps the rules of pages, with the parameters of its module
    Source: seed, "pagination"; vendor, page and pageSize, or page.page and page.pageSize; PAGE-1 to PAGE-6

  @req-OPS-7 @must @operations
  Rule: OPS-7 What a read operation serves is JSON and declared as JSON, unless it is a file or a stream
    Source: vendor, produces: application/json; RFC 8259

  @req-OPS-8 @should @operations
  Rule: OPS-8 An item of a list can be looked up under the identifier that the list gives
    Source: vendor, paths like /users/{id} beside /users
