Feature: Callers without a key
  A caller who shows no key gets no data.

  @req-AUTH-3 @must
  Rule: AUTH-3 A caller without a key is refused on every operation, on every page, with every method
    Source: seed, "add the header ... to the request to identify the visitor": without it there is no visitor
    Impact: Anybody on the network reads or changes what only users of the platform may.
    Acts: gateway
    A method or path that the contract doesn't have may be answered before the key is checked, if nothing is served.

    @readonly @dozen @quick
    Scenario: What Alice may read is closed to a caller without a key
      Given Alice is served
      When a caller without a key reads what Alice may read
      Then that caller is refused every time

    @readonly
    Scenario: No page of the users is open
      Given Alice is served
      When a caller without a key asks for every page of the users
      Then that caller is refused every time

    @readonly @dozen
    Scenario: Headers that claim an identity do not replace a key
      Given Alice is served
      When a caller without a key sends headers that claim an identity
      Then that caller is refused every time

    @mutating @dozen
    Scenario: A caller without a key creates and deletes no keys
      Given Alice is served
      When a caller without a key tries to create and to delete keys
      Then that caller is refused every time
      But no key has been created or deleted

    @mutating @dozen
    Scenario: No other method opens anything
      Given Alice is served
      When a caller without a key uses methods that are not in the contract
      Then that caller is refused every time
      But no key has been created or deleted

  @req-AUTH-18 @should
  Rule: AUTH-18 Neither HEAD nor another spelling of the address opens what a key protects
    Source: RFC 9110 section 9.3.2: HEAD is GET without the content
    Impact: An unusual spelling is a way round the lock: what GET refuses is read in another way.
    Acts: gateway

    @readonly @quick
    Scenario: A request for the headers alone opens nothing
      Given Alice is served
      When a caller without a key asks for the headers alone
      And Mallory asks for the headers alone with tampered keys
      Then none of these callers is served

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
