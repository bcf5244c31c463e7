Feature: Keys that are none
  Only a key that the platform signed gets in, as it was signed, and only as a bearer's.

  @req-AUTH-4 @must
  Rule: AUTH-4 What isn't a key is refused
    Source: seed, "the key obtained in the previous step"; RFC 7519 section 7.2

    @readonly @long
    Scenario: Words, fragments and additions
      Given Alice is served
      When Mallory shows malformed keys
      Then Mallory is refused every time

    @mutating @long
    Scenario: They create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with malformed keys
      Then Mallory is refused every time
      But no key has come of it, and none has gone

  @req-AUTH-5 @must
  Rule: AUTH-5 A key whose claims or signature were changed is refused
    Source: RFC 7515 section 5.2; RFC 7519 section 7.2

    @readonly @long
    Scenario: Changed claims, changed and missing signatures
      Given Alice is served
      When Mallory shows tampered keys
      Then Mallory is refused every time

    @mutating @dozen
    Scenario: They create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with tampered keys
      Then Mallory is refused every time
      But no key has come of it, and none has gone

  @req-AUTH-6 @must
  Rule: AUTH-6 A key that needs no secret to make is refused
    Source: RFC 8725 sections 2.1 and 3.1

    @readonly @long
    Scenario: Unsigned keys
      Given Alice is served
      When Mallory shows unsigned keys
      Then Mallory is refused every time

    @mutating @long
    Scenario: They create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with unsigned keys
      Then Mallory is refused every time
      But no key has come of it, and none has gone

    @readonly @long
    Scenario: Keys signed with HMAC, the public key as their secret
      Given Alice is served
      When Mallory shows keys signed with a secret that anybody knows
      Then Mallory is refused every time

  @req-AUTH-7 @must
  Rule: AUTH-7 A key that somebody else signed is refused
    Source: RFC 8725 sections 3.8 and 3.10

    @readonly @long
    Scenario: A stranger's keys
      Given Alice is served
      When Mallory shows keys signed by a stranger
      Then Mallory is refused every time

    @mutating @dozen
    Scenario: They create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with keys signed by a stranger
      Then Mallory is refused every time
      But no key has come of it, and none has gone

    @readonly @dozen
    Scenario: However the scheme is spelled
      Given Alice is served
      When Mallory shows keys signed by a stranger, with the scheme in other letters or right after the colon
      Then Mallory is refused every time

  @req-AUTH-9 @must
  Rule: AUTH-9 A valid key under another scheme, or without one, is refused
    Source: seed, "`Authorization:Bearer ${token}`"; RFC 9110 section 11.4

    @readonly @dozen
    Scenario Outline: A key <shown>
      Given Alice is served
      When Mallory shows Alice's key <shown>
      Then Mallory is refused every time

      Examples:
        | shown                            |
        | as Basic credentials             |
        | with a scheme that is not Bearer |
        | without a scheme                 |

    @mutating @long
    Scenario Outline: A key <shown> creates and deletes none
      Given Alice is served
      When Mallory tries to create and to delete keys with Alice's key <shown>
      Then Mallory is refused every time
      But no key has come of it, and none has gone

      Examples:
        | shown                            |
        | as Basic credentials             |
        | with a scheme that is not Bearer |
        | without a scheme                 |

  @req-AUTH-10 @must
  Rule: AUTH-10 The example key that is printed on the public page is refused
    Source: seed, "Request Example"; the key ended on 2022-08-25

    @readonly @dozen
    Scenario: Everybody's key is nobody's key
      Given Alice is served
      When Mallory shows the key of the public page
      Then Mallory is refused every time

  @req-AUTH-16 @should
  Rule: AUTH-16 A key in the query string is not accepted
    Source: RFC 6750 section 2.3

    @readonly @long
    Scenario: The query is no place for a key
      Given Alice is served
      When Mallory puts Alice's key into the query
      Then Mallory is refused every time
      But no refusal repeats what was shown

    @mutating @dozen
    Scenario: Nor for a key that creates and deletes others
      Given Alice is served
      When Mallory tries to create and to delete keys with Alice's key in the query
      Then Mallory is refused every time
      But no key has come of it, and none has gone
