Feature: Refusals
  A refusal has the right status, and gives nothing away.

  @req-AUTH-11 @must
  Rule: AUTH-11 A refusal is 401 or 403: never a success, a redirect to a login page, another client error or a server error
    Source: RFC 9110 sections 15.5.2 and 15.5.4
    Impact: Clients cannot tell a refusal from a fault: they retry, follow redirects, or take an error for data.
    Acts: gateway
    This rule is about how a caller is refused. AUTH-3 to AUTH-10 are about whether a caller is refused.

    @readonly @long @quick
    Scenario: A refused read has the status of a refusal
      Given Alice is served
      When a caller without a key reads what Alice may read
      And a caller without a key asks as a browser does
      And Mallory shows one invalid key of each kind
      Then each refusal has the status of a refusal

    @mutating @long
    Scenario: A refused change has the status of a refusal
      Given Alice is served
      When a caller without a key tries to create and to delete keys
      And Mallory tries to create and to delete keys with malformed keys
      Then each refusal has the status of a refusal

  @req-AUTH-12 @must
  Rule: AUTH-12 A refusal shows neither data nor internals of the platform, and does not repeat the credential
    Source: RFC 6750 section 5.3; seed, "Access key is displayed only once"; CWE-209 for stack traces and files
    Impact: Attackers learn from refusals what they were refused, and logs of clients collect keys.
    Acts: gateway

    @readonly @long @quick
    Scenario: A refused read gives nothing away
      Given Alice is served
      When a caller without a key reads what Alice may read
      And Mallory shows one invalid key of each kind
      Then no refusal shows data
      And no refusal shows a stack trace or a file of the server
      But no refusal repeats the credential

    @readonly @long
    Scenario: The refusal of a malformed key gives nothing away
      Given Alice is served
      When Mallory shows malformed keys
      Then no refusal shows data
      And no refusal shows a stack trace or a file of the server
      But no refusal repeats the credential

    @mutating @dozen
    Scenario: A refused change gives nothing away
      Given Alice is served
      When Mallory tries to create and to delete keys with tampered keys
      Then no refusal shows data
      And no refusal shows a stack trace or a file of the server
      But no refusal repeats the credential

    @mutating @waiting
    Scenario: The refusal of an expired key gives nothing away
      Given Alice is served
      And Mallory has found an expired key of Alice's
      Then she is refused everywhere, at the latest after the allowed clock skew
      And no refusal shows data
      And no refusal shows a stack trace or a file of the server
      But no refusal repeats the credential

  @req-AUTH-13 @must
  Rule: AUTH-13 A user without the permission is refused with 403 everywhere, but is still identified
    Source: RFC 9110 section 15.5.4; vendor, googlerpcStatus code 7
    Impact: Users see or do what their role does not allow, or are logged out instead of being told so.
    Acts: platform

    @readonly @long @quick
    Scenario: Bob may not see the users
      Given Bob may not list users
      When Bob asks for every page of the users and for their details
      Then he is forbidden every time
      And no refusal shows data
      And he is not served the headers alone either
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
      But no key has been created or deleted

  @req-AUTH-14 @should
  Rule: AUTH-14 An invalid key gets 401 and the name of the expected scheme
    Source: RFC 6750 section 3; RFC 9110 section 11.6.1
    Impact: Standard HTTP clients do not learn that they need a key, and how to show it.
    Acts: gateway

    @readonly @dozen @quick
    Scenario: The refusal of an invalid key names the scheme
      Given Alice is served
      When Mallory shows one invalid key of each kind
      Then every refusal names the expected scheme

    @mutating @waiting
    Scenario: The refusal of an expired key names the scheme
      Given Alice is served
      And Mallory has found an expired key of Alice's
      Then she is refused everywhere, at the latest after the allowed clock skew
      And every refusal names the expected scheme
