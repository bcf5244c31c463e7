Feature: Expired keys
  An expired key opens nothing.

  @req-AUTH-8 @must
  Rule: AUTH-8 An expired key is refused, at the latest after 60 s of allowed clock skew
    Source: RFC 7519 section 4.1.4: "on or after which the JWT MUST NOT be accepted for processing"
    Impact: A key that was given for a time opens the platform for good, also when it was stolen.
    Acts: gateway

    @mutating @waiting @quick
    Scenario: An expired key is refused
      Given Alice is served
      And Mallory has found an expired key of Alice's
      Then she is refused everywhere, at the latest after the allowed clock skew
      And no refusal shows data
      But no refusal repeats the credential
