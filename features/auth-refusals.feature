Feature: Refusals
  A refusal says no, and nothing more.

  @req-AUTH-11 @must
  Rule: AUTH-11 A refusal is 401 or 403: never a success, a redirect to a login page, another client error or a server error
    Source: RFC 9110 sections 15.5.2 and 15.5.4
    Who is kept out otherwise, as by an error, is refused badly and not let in, of which AUTH-3 to AUTH-10 speak.

    @readonly @long
    Scenario: Every kind of refusal is one
      Given Alice is served
      When a caller without a key reads the same
      And a caller without a key asks as a browser does
      And Mallory shows one key of each kind
      Then each refusal has the status of one

    @mutating @long
    Scenario: So is that of a change
      Given Alice is served
      When a caller without a key tries to create and to delete keys
      And Mallory tries to create and to delete keys with malformed keys
      Then each refusal has the status of one

  @req-AUTH-12 @must
  Rule: AUTH-12 A refusal shows neither data nor the inside of the platform, and does not repeat the credential that it was given
    Source: RFC 6750 section 5.3; seed, "Access key is displayed only once"; CWE-209 for stack traces and files

    @readonly @long
    Scenario: A refusal gives nothing away
      Given Alice is served
      When a caller without a key reads the same
      And Mallory shows one key of each kind
      Then no refusal shows data
      And none shows a stack trace or a file of the server
      But no refusal repeats what was shown

    @readonly @long
    Scenario: Nor does that of a key that is none
      Given Alice is served
      When Mallory shows malformed keys
      Then no refusal shows data
      And none shows a stack trace or a file of the server
      But no refusal repeats what was shown

    @mutating @dozen
    Scenario: Nor does that of a change
      Given Alice is served
      When Mallory tries to create and to delete keys with tampered keys
      Then no refusal shows data
      And none shows a stack trace or a file of the server
      But no refusal repeats what was shown

  @req-AUTH-13 @must
  Rule: AUTH-13 A user without the permission is refused with 403 everywhere, but is still known
    Source: RFC 9110 section 15.5.4; vendor, googlerpcStatus code 7

    @readonly @long
    Scenario: Bob may not see the users
      Given Bob may not list users
      When Bob asks for every page of the users and for their details
      Then he is forbidden every time
      And no refusal shows data
      And he isn't served the head alone either
      But the platform still knows who he is

    @readonly
    Scenario: Bob may not see the keys of others
      Given Bob may not list users
      When Bob asks for the keys of others
      Then he is forbidden every time
      And no refusal shows data

    @mutating
    Scenario: Bob may not create keys for others
      Given Bob may not list users
      When Bob tries to create keys for others
      Then he is forbidden every time
      And no refusal shows data
      But no key has come of it, and none has gone

  @req-AUTH-14 @should
  Rule: AUTH-14 A bad key gets 401 and the name of the scheme
    Source: RFC 6750 section 3; RFC 9110 section 11.6.1

    @readonly @dozen
    Scenario: A bad key is told how to do better
      Given Alice is served
      When Mallory shows one key of each kind
      Then every refusal names the scheme that opens the door

    @mutating @waiting
    Scenario: So is a key whose time is over
      Given Alice is served
      And Mallory has found an expired key of Alice's
      Then she is refused everywhere, by the time that clocks which differ agree
      And every refusal names the scheme that opens the door
