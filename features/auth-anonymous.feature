Feature: Callers without a key
  Whoever shows nothing sees nothing.

  @req-AUTH-3 @must
  Rule: AUTH-3 A caller without a key is refused on every operation, on every page, with every method
    Source: seed, "add the header ... to the request to identify the visitor": without it there is no visitor
    What the contract doesn't have may be answered before anybody looks for a key, as long as it isn't served.

    @readonly @dozen
    Scenario: What Alice may read is closed to others
      Given Alice is served
      When a caller without a key reads the same
      Then that caller is refused every time

    @readonly
    Scenario: No page of the users is open
      Given Alice is served
      When a caller without a key asks for every page of the users
      Then that caller is refused every time

    @readonly @dozen
    Scenario: Whatever a caller claims to be, without a key it is nobody
      Given Alice is served
      When a caller without a key claims to come from within
      Then that caller is refused every time

    @mutating @dozen
    Scenario: Nobody creates or deletes keys without one
      Given Alice is served
      When a caller without a key tries to create and to delete keys
      Then that caller is refused every time
      But no key has come of it, and none has gone

    @mutating @dozen
    Scenario: No other method is a way in
      Given Alice is served
      When a caller without a key uses methods that are not in the contract
      Then that caller is refused every time
      But no key has come of it, and none has gone

  @req-AUTH-18 @should
  Rule: AUTH-18 Neither the head alone nor another spelling of the address opens what a key protects
    Source: RFC 9110 section 9.3.2: HEAD is GET without the content

    @readonly
    Scenario: The heads are closed
      Given Alice is served
      When a caller without a key asks for the heads alone
      And Mallory asks for the heads alone with tampered keys
      Then no such caller is served

    @readonly @long
    Scenario Outline: A trailing slash, a query or a variant of the path to <what> opens nothing
      Given Alice is served
      When a caller without a key varies the address of <what>
      Then that caller sees no data

      Examples:
        | what                    |
        | the users               |
        | the current user        |
        | the current user's keys |
