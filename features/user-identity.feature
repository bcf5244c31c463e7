Feature: Users and their keys
  A key says whose it is, and so does the platform; and it says what went wrong.

  @req-USER-6 @should
  Rule: USER-6 The platform names a key's owner, who is among the users
    Source: vendor, v1alpha1currentuserGetUserResponse: uid, username; seed, "to identify the visitor"

    @readonly
    Scenario: Alice's key
      When Alice asks whose her key is
      Then the answer names whom the key names
      And that one is among the users

    @readonly
    Scenario: Bob's key
      When Bob asks whose his key is
      Then the answer names whom the key names
      And it is another user than Alice

  @req-USER-7 @should
  Rule: USER-7 The API's own errors have a numeric code, a message and details
    Source: vendor, googlerpcStatus

    @readonly
    Scenario: An unknown user, a page that is no number, an unknown address
      Given Alice opens the list of users
      When she asks for an unknown user and for a page that is no number
      Then each error has a numeric code, a message and details
      And so has the error for an address that nothing has, unless a gateway made it
