Feature: Forged and malformed keys
  Only a key that the platform signed gets in: unchanged, and as a bearer token.

  @req-AUTH-4 @must
  Rule: AUTH-4 A malformed key is refused
    Source: seed, "the key obtained in the previous step"; RFC 7519 section 7.2
    Impact: If a broken key opens the platform, keys are not read at all, and anybody gets in.
    Acts: gateway

    @readonly @long @quick
    Scenario: Arbitrary words, fragments of a key, keys with additions
      Given Alice is served
      When Mallory shows malformed keys
      Then Mallory is refused every time

    @mutating @long
    Scenario: Malformed keys create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with malformed keys
      Then Mallory is refused every time
      But no key has been created or deleted

  @req-AUTH-5 @must
  Rule: AUTH-5 A key whose claims or signature were changed is refused
    Source: RFC 7515 section 5.2; RFC 7519 section 7.2
    Impact: Whoever has one key can turn it into the key of any user, the administrator included.
    Acts: gateway

    @readonly @long @quick
    Scenario: Changed claims, changed and missing signatures
      Given Alice is served
      When Mallory shows tampered keys
      Then Mallory is refused every time

    @mutating @dozen
    Scenario: Tampered keys create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with tampered keys
      Then Mallory is refused every time
      But no key has been created or deleted

  @req-AUTH-6 @must
  Rule: AUTH-6 A forged key that anybody can make without a secret is refused
    Source: RFC 8725 sections 2.1 and 3.1
    Impact: Anybody can write a key for any user, without knowing a secret.
    Acts: gateway

    @readonly @long @quick
    Scenario: Unsigned keys
      Given Alice is served
      When Mallory shows unsigned keys
      Then Mallory is refused every time

    @mutating @long
    Scenario: Unsigned keys create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with unsigned keys
      Then Mallory is refused every time
      But no key has been created or deleted

    @readonly @long
    Scenario: Keys signed with HMAC, with the public key as the secret
      Given Alice is served
      When Mallory shows keys signed with a secret that anybody knows
      Then Mallory is refused every time

  @req-AUTH-7 @must
  Rule: AUTH-7 A key that somebody else signed is refused
    Source: RFC 8725 sections 3.8 and 3.10
    Impact: Anybody with a key pair of their own can sign keys for any user.
    Acts: gateway

    @readonly @long @quick
    Scenario: Keys signed by a stranger
      Given Alice is served
      When Mallory shows keys signed by a stranger
      Then Mallory is refused every time

    @mutating @dozen
    Scenario: Keys signed by a stranger create and delete no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with keys signed by a stranger
      Then Mallory is refused every time
      But no key has been created or deleted

    @readonly @dozen
    Scenario: Keys signed by a stranger, with other spellings of the scheme
      Given Alice is served
      When Mallory shows keys signed by a stranger, with the scheme in another case or right after the colon
      Then Mallory is refused every time

  @req-AUTH-9 @must
  Rule: AUTH-9 A valid key under another scheme, or without one, is refused
    Source: seed, "`Authorization:Bearer ${token}`"; RFC 9110 section 11.4
    Impact: What reads other schemes may be an old door that nobody watches, where keys are looked at less closely.
    Acts: gateway

    @readonly @dozen @quick
    Scenario Outline: A key <shown> is refused
      Given Alice is served
      When Mallory shows Alice's key <shown>
      Then Mallory is refused every time

      Examples:
        | shown                            |
        | as Basic credentials             |
        | with a scheme that is not Bearer |
        | without a scheme                 |

    @mutating @long
    Scenario Outline: A key <shown> creates and deletes no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with Alice's key <shown>
      Then Mallory is refused every time
      But no key has been created or deleted

      Examples:
        | shown                            |
        | as Basic credentials             |
        | with a scheme that is not Bearer |
        | without a scheme                 |

  @req-AUTH-10 @must
  Rule: AUTH-10 The example key that is printed on the public page is refused
    Source: seed, "Request Example"; the key ended on 2022-08-25
    Impact: Everybody who reads the documentation has that key.
    Acts: gateway

    @readonly @dozen @quick
    Scenario: The example key of the public page is refused
      Given Alice is served
      When Mallory shows the key of the public page
      Then Mallory is refused every time

  @req-AUTH-16 @should
  Rule: AUTH-16 A key in the query string is not accepted
    Source: RFC 6750 section 2.3
    Impact: Keys in addresses end up in access logs, proxies and browser histories, where others read them.
    Acts: gateway

    @readonly @long @quick
    Scenario: A key in the query opens nothing
      Given Alice is served
      When Mallory puts Alice's key into the query
      Then Mallory is refused every time
      But no refusal repeats the credential

    @mutating @dozen
    Scenario: A key in the query creates and deletes no keys
      Given Alice is served
      When Mallory tries to create and to delete keys with Alice's key in the query
      Then Mallory is refused every time
      But no key has been created or deleted
