Feature: Access keys that end
  A key may be given an end when it is created: it says so, works until then and no longer. Without one it lasts.

  @req-KEY-7 @must
  Rule: KEY-7 A key made with an end carries it and is refused once it has passed; one made without lasts
    Source: vendor, /definitions/currentuserCreateAccessTokenRequest/properties/expiredAt; RFC 7519 section 4.1.4: "on or after which the JWT MUST NOT be accepted"

    @mutating
    Scenario: A key carries its end
      Given Alice has created an access key that ends after tomorrow
      Then its secret says when it ends
      And her list says when it ends
      And until then it works

    @mutating
    Scenario: A key carries an end that is far away
      Given Alice has created an access key that ends in fifteen years
      Then its secret says when it ends
      And her list says when it ends

    @mutating
    Scenario: A key without an end says so
      Given Alice has created an access key
      Then neither its secret nor her list says that it ends

    @mutating @waiting
    Scenario: A key is refused once its time has passed, and one without an end goes on
      Given Alice has created an access key that works and is listed
      And Alice has created another that ends in a moment, and works until then
      Then once its time has passed it is refused by every operation
      But the key without an end still works
