Feature: Names and contents of access keys
  People recognise a key by the name they gave it, the platform by the contents it signed.

  @req-KEY-8 @must
  Rule: KEY-8 Names come back as they were given, non-ASCII ones too
    Source: seed, "Get key": keys are managed on the page; vendor, /definitions/v1alpha1currentuserAccessToken/properties/name
    Impact: Owners do not recognise their keys, and delete the wrong one.
    Acts: platform

    @mutating @quick
    Scenario Outline: A name with <characters>
      When Alice creates an access key named with <characters>
      Then its name comes back as it was given

      Examples:
        | characters                             |
        | letters of both cases                  |
        | 63 letters                             |
        | Chinese characters                     |
        | 63 characters, most of them Chinese    |
        | accents, Greek and Cyrillic            |
        | digits, hyphens and blanks             |
        | characters beyond the first plane      |
        | quotes, backslashes and angle brackets |

  @req-KEY-9 @should
  Rule: KEY-9 The secret is an RS256 JWT of the platform's issuer that a published key verifies, and names its creator
    Source: seed, the key of the "Request Example"; vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1certs/get; RFC 7515, RFC 7517
    Impact: Others cannot verify keys with standard libraries, or do not learn whose they are.
    Acts: platform

    @mutating @quick
    Scenario: A new secret can be verified by others
      Given Alice has created an access key
      Then the new secret is a signed token of the platform's issuer
      And one of the published keys verifies it
      And its subject is its creator

    @mutating
    Scenario: The secret of a key with an end can be verified by others
      Given Alice has created an access key that ends after tomorrow
      Then the new secret is a signed token of the platform's issuer
      And one of the published keys verifies it
      And its subject is its creator

    @mutating
    Scenario: The secret of Bob's key names Bob
      Given Bob has created an access key that works and is listed
      Then its subject is its creator

  @req-KEY-10 @should
  Rule: KEY-10 An invalid request for a key is refused with 400 and code 3, and creates nothing
    Source: vendor, /definitions/googlerpcStatus; google.rpc.Code: INVALID_ARGUMENT is 3, HTTP 400
    Impact: Mistakes go unnoticed: a key is made that nobody asked for, or the client is told that the server broke.
    Acts: platform

    @mutating @quick
    Scenario Outline: A request with <flaw>
      When Alice asks for an access key with <flaw>
      Then the request is refused as invalid
      But it has created nothing: the list shows the key of a later valid request, and no other new one

      Examples:
        | flaw                 |
        | JSON that breaks off |
        | JSON that is a list  |
        | no name              |
        | an empty name        |

  @req-KEY-12 @should
  Rule: KEY-12 A user's list shows only that user's keys
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1current-user~1accesstokens/get: the current user's
    Impact: Users see the keys of others, and may take them for their own.
    Acts: platform

    @mutating @dozen @quick
    Scenario: Alice and Bob each find only their own keys
      Given Bob has created an access key that works and is listed
      And Alice has created an access key that works and is listed
      Then each of the two finds only their own key in their list
      And no key is in both lists
