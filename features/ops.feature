Feature: Published operations
  Every read operation of the vendor's OpenAPI documents keeps the promises that all of them share. The documents that
  are given with dce.openapi say what there is to judge; they declare little that can fail, so that most of what is
  asserted here has another source.

  @req-OPS-1 @must @operations
  Rule: OPS-1 A read operation refuses a caller without a key
    Source: seed, "to identify the visitor"; vendor, the security section of documents that have one
    What a browser asks before anybody has signed in, a key set and a probe of health are public by nature: that they are
    open is no failure.

  @req-OPS-2 @must @operations
  Rule: OPS-2 A read operation refuses a malformed key, a foreign one, an expired one, and one that is no bearer's
    Source: seed, "to identify the visitor"; RFC 8725; RFC 9110 section 11.4

  @req-OPS-3 @must @operations
  Rule: OPS-3 With a key, a read operation answers 200 or a status that its document declares, and never another 5xx
    Source: vendor, the responses of every operation, whose default declares errors of the caller's; RFC 9110 section 15.5.2 for 401

  @req-OPS-4 @must @operations
  Rule: OPS-4 What a read operation serves satisfies the schema that its document declares
    Source: vendor, the schema of the response; ProtoJSON for what gRPC's gateway writes for it

  @req-OPS-5 @must @operations
  Rule: OPS-5 The errors of a read operation have the envelope of its module
    Source: vendor, the default response: google.rpc.Status, or id and message in baize, hydra and mspider

  @req-OPS-6 @must @operations
  Rule: OPS-6 Where a read operation pages, the laws of pages hold, in the dialect of its module
    Source: seed, "pagination"; vendor, page and pageSize, or page.page and page.pageSize; PAGE-1 to PAGE-6

  @req-OPS-7 @must @operations
  Rule: OPS-7 What a read operation serves is JSON and declared as JSON, unless it is a file or a stream
    Source: vendor, produces: application/json; RFC 8259

  @req-OPS-8 @should @operations
  Rule: OPS-8 What a list shows can be looked up under the identifier that the list gives
    Source: vendor, paths like /users/{id} beside /users
