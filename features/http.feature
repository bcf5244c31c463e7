Feature: HTTP
  Answers arrive, are complete, and say what they are.

  @req-HTTP-1 @must
  Rule: HTTP-1 Success is 200 and carries a body
    Source: vendor, every operation of /paths declares 200 as its only success; RFC 9110 section 15.3.1
    Impact: Clients take an empty answer for no data.
    Acts: platform

    @readonly @dozen @quick
    Scenario: A read is answered with 200 and a body
      When Alice reads everything that she may read
      Then every success is 200 with a body

    @mutating
    Scenario: Creating and deleting a key is answered with 200 and a body
      When Alice creates and deletes keys, again and again
      Then every success is 200 with a body

  @req-HTTP-2 @must
  Rule: HTTP-2 Framing is sound: length, chunks and content coding agree with what is sent, and no answer hangs
    Source: RFC 9112 sections 6 to 8; RFC 9110 section 8.4
    Impact: Clients hang or read half an answer, and proxies can be made to mix up the answers of two users.
    Acts: gateway

    @readonly @dozen @quick
    Scenario: Answers to reads are complete
      When Alice reads everything that she may read
      Then every answer is complete

    @mutating
    Scenario: Answers to changes are complete
      When Alice creates and deletes keys, again and again
      Then every answer is complete

    @readonly @dozen
    Scenario: Refusals and errors are complete
      When others are refused and Alice asks for what does not exist
      Then every answer is complete

  @req-HTTP-3 @must
  Rule: HTTP-3 The platform answers: a valid request meets no server error
    Source: RFC 9110 section 15.6; sections 10.2.3 and 15.6.4 for requests that may be repeated
    Impact: Clients that do everything right fail all the same.
    Acts: platform

    @readonly @dozen @quick
    Scenario: Reading meets no server error
      When Alice reads everything that she may read
      Then no valid request meets a server error

    @readonly @dozen
    Scenario: Refusals and unknown addresses are no server errors
      When others are refused and Alice asks for what does not exist
      Then no valid request meets a server error

    @mutating
    Scenario: Creating and deleting keys meets no server error
      When Alice creates and deletes keys, again and again
      Then no valid request meets a server error

  @req-HTTP-4 @should
  Rule: HTTP-4 Nothing is compressed in a way that the caller did not accept
    Source: RFC 9110 section 12.5.3
    Impact: Clients that cannot decompress read garbage.
    Acts: gateway

    @readonly @dozen
    Scenario: A caller who accepts no compression gets none
      Given Alice is served
      When Alice reads without accepting any compression
      Then nothing is compressed

    @readonly @dozen @quick
    Scenario: A caller who accepts gzip gets gzip or no compression
      When Alice reads everything that she may read
      Then nothing is compressed except with gzip
