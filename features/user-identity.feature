Feature: Users and their keys
  The platform names the owner of a key, and describes errors in one form.

  @req-USER-6 @should
  Rule: USER-6 The platform names a key's owner, who is among the users
    Source: vendor, v1alpha1currentuserGetUserResponse: uid, username; seed, "to identify the visitor"
    Impact: Clients act in the name of the wrong user.
    Acts: platform

    @readonly @quick
    Scenario: Alice's key
      When Alice asks whose her key is
      Then the answer names the owner of the key
      And the owner is among the users

    @readonly
    Scenario: Bob's key
      When Bob asks whose his key is
      Then the answer names the owner of the key
      And it is another user than Alice

  @req-USER-7 @should
  Rule: USER-7 The API's own errors have a numeric code, a message and details
    Source: vendor, googlerpcStatus
    Impact: Clients cannot tell what went wrong, and treat every error alike.
    Acts: platform

    @readonly @quick
    Scenario: An unknown user, a page that is not a number, an unknown address
      Given Alice opens the list of users
      When she asks for an unknown user and for a page that is not a number
      Then each error has a numeric code, a message and details
      And so has the error for an unknown address, unless a gateway made it
