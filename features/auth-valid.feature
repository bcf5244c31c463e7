Feature: Authentication
  An access key gets its holder in, however the header is spelled.

  @req-AUTH-1 @must
  Rule: AUTH-1 A valid access key identifies the visitor: the users are served
    Source: seed, "add the header `Authorization:Bearer ${token}` to the request to identify the visitor"
    Impact: Without it no client works at all: every integration stands still.
    Acts: whoever gave the key

    @readonly @long @quick
    Scenario: Everything that a key opens is served, every time
      When Alice reads everything that her key opens, again and again
      And she reads each thing on a connection of its own
      Then she is served every time
      And every answer names the same user

    @readonly
    Scenario: Every page of the users is open
      When Alice walks through all users
      Then she is served every time

  @req-AUTH-2 @must
  Rule: AUTH-2 The header works as the page spells it, with no blank after the colon
    Source: seed, "Authorization:Bearer ${token}"; RFC 9110 section 5.5
    Impact: Whoever follows the documentation to the letter is locked out.
    Acts: gateway

    @readonly @dozen @quick
    Scenario: The blank after the colon is optional
      Given Alice is served
      When Alice spells the header as the page does, without a blank after the colon
      Then she is served as well
      And every answer names the same user

  @req-AUTH-15 @should
  Rule: AUTH-15 The scheme's name is case-insensitive
    Source: RFC 9110 section 11.1
    Impact: Libraries that spell the scheme in another way, as the standard allows, are locked out.
    Acts: gateway

    @readonly @long @quick
    Scenario: Upper case and lower case are the same
      Given Alice is served
      When Alice spells the scheme in lower, upper and mixed case
      Then she is served as well

  @req-AUTH-17 @must
  Rule: AUTH-17 Refusing some callers does not disturb the others
    Source: seed, "to identify the visitor": each request is identified by what it carries
    Impact: Whoever sends bad keys can keep others from working.
    Acts: gateway

    @readonly @long
    Scenario: Callers take turns on one connection
      Given Alice is served
      When Alice, a caller without a key and Mallory take turns on one connection
      Then Alice is served and the others are refused, every time

    @readonly @quick
    Scenario: Two users on one connection stay apart
      When Alice and Bob take turns on one connection
      Then each answer names the user whose key was shown

    @readonly @long
    Scenario: Many refusals do not lock Alice out
      Given Alice is served
      When many callers are refused
      And Alice asks on a used and on a new connection
      Then Alice is served and the others are refused, every time
