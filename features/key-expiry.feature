Feature: Access keys that expire
  A key can be created with an end: it shows that end and works until then. A key without an end does not expire.

  @req-KEY-7 @must
  Rule: KEY-7 A key with an end shows it and is refused afterwards; a key without an end does not expire
    Source: vendor, /definitions/currentuserCreateAccessTokenRequest/properties/expiredAt; RFC 7519 section 4.1.4: "on or after which the JWT MUST NOT be accepted"
    Impact: Keys outlive their end, or end before it and stop the services that use them.
    Acts: platform

    @mutating @quick
    Scenario: A key shows its end
      Given Alice has created an access key that ends after tomorrow
      Then its secret says when it ends
      And her list says when it ends
      And until then it works

    @mutating
    Scenario: A key shows an end that is far away
      Given Alice has created an access key that ends in fifteen years
      Then its secret says when it ends
      And her list says when it ends

    @mutating
    Scenario: A key without an end shows none
      Given Alice has created an access key
      Then neither its secret nor her list says that it ends

    @mutating @waiting
    Scenario: An expired key is refused, and a key without an end still works
      Given Alice has created an access key that works and is listed
      And Alice has created another that ends in a moment, and works until then
      Then after its end it is refused by every operation
      But the key without an end still works
