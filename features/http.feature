Feature: HTTP
  The answers come, they come whole, and they say what they are.

  @req-HTTP-1 @must
  Rule: HTTP-1 Success is 200 and carries a body
    Source: vendor, every operation of /paths declares 200 as its only success; RFC 9110 section 15.3.1

    @readonly @dozen
    Scenario: Reading brings 200 and something to read
      When Alice tours everything that she may read
      Then every success is 200 with a body

    @mutating
    Scenario: Creating and deleting keys brings 200 and an answer
      When Alice creates and deletes keys, again and again
      Then every success is 200 with a body

  @req-HTTP-2 @must
  Rule: HTTP-2 Framing is sound: length, chunks and content coding agree with what comes, and nothing hangs
    Source: RFC 9112 sections 6 to 8; RFC 9110 section 8.4

    @readonly @dozen
    Scenario: What is read comes whole
      When Alice tours everything that she may read
      Then every answer comes whole

    @mutating
    Scenario: What is said of a change comes whole
      When Alice creates and deletes keys, again and again
      Then every answer comes whole

    @readonly @dozen
    Scenario: Refusals and errors come whole
      When others are refused and Alice asks for what is not there
      Then every answer comes whole

  @req-HTTP-3 @must
  Rule: HTTP-3 The platform answers: a valid request meets no server error
    Source: RFC 9110 section 15.6; sections 10.2.3 and 15.6.4 for what may be asked again

    @readonly @dozen
    Scenario: Reading meets no server error
      When Alice tours everything that she may read
      Then no valid request meets a server error

    @readonly @dozen
    Scenario: What is not there is no server error
      When others are refused and Alice asks for what is not there
      Then no valid request meets a server error

    @mutating
    Scenario: Creating and deleting keys meets no server error
      When Alice creates and deletes keys, again and again
      Then no valid request meets a server error

  @req-HTTP-4 @should
  Rule: HTTP-4 Nothing is compressed that the caller didn't offer to accept
    Source: RFC 9110 section 12.5.3

    @readonly @dozen
    Scenario: Who accepts no coding gets none
      Given Alice is served
      When Alice reads without accepting any compression
      Then nothing is compressed

    @readonly @dozen
    Scenario: Who accepts gzip gets gzip or nothing
      When Alice tours everything that she may read
      Then nothing is compressed but with gzip
