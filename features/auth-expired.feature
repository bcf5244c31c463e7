Feature: Keys whose time is over
  An expired key opens nothing.

  @req-AUTH-8 @must
  Rule: AUTH-8 An expired key is refused, once clocks may differ no more: 60 s
    Source: RFC 7519 section 4.1.4: "on or after which the JWT MUST NOT be accepted for processing"

    @mutating @waiting
    Scenario: The time of a key is over
      Given Alice is served
      And Mallory has found an expired key of Alice's
      Then she is refused everywhere, by the time that clocks which differ agree
      And no refusal shows data
      But no refusal repeats what was shown
