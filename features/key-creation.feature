Feature: Access keys
  Automation signs in with an access key. Its owner creates it, gets its secret at once and finds it in a list.

  @req-KEY-1 @must
  Rule: KEY-1 Creating a key answers with its id and its secret, neither of them empty
    Source: seed, "Get key": "Users can obtain the key"; vendor, /definitions/currentuserCreateAccessTokenResponse
    Impact: A key without an id cannot be revoked, one without a secret cannot be used.
    Acts: platform

    @mutating @quick
    Scenario: Every new key comes with an id and a secret
      When Alice asks for several access keys
      Then each answer shows the id and the secret of a new key

    @mutating
    Scenario: A key with an end comes with an id and a secret
      When Alice asks for an access key that ends tomorrow
      Then each answer shows the id and the secret of a new key

    @mutating
    Scenario: A key that is created at its user's address comes with an id and a secret
      When Alice asks for an access key at her user's address
      Then each answer shows the id and the secret of a new key

  @req-KEY-3 @must
  Rule: KEY-3 The new key works, repeatedly, and identifies the user who created it
    Source: seed, "Use the key to access API": "add the header ... to the request to identify the visitor, where `${token}` is the key obtained in the previous step"
    Impact: A new key does not do what its owner needs it for, or does it in the name of somebody else.
    Acts: platform

    @mutating @long @quick
    Scenario: Alice's new key has the rights of her own key
      Given Alice has created an access key
      Then the new key opens what its creator's key opens, again and again
      And it is served on one connection as on another
      And it creates and deletes keys as its creator's key does
      And every time it identifies its creator

    @mutating @long
    Scenario: Bob's new key is his, and has no more rights than his own key
      Given Bob has created an access key that works and is listed
      Then the new key opens what its creator's key opens, again and again
      And every time it identifies its creator

  @req-KEY-4 @must
  Rule: KEY-4 A lost key can be replaced: a new key has another secret and another id, and leaves existing keys as they are
    Source: seed, "Get key": "If you forget your access key, you will need to create a new key"
    Impact: Who replaces a lost key stops the services that use the others, or gets the lost one again.
    Acts: platform

    @mutating @long
    Scenario: Each new key is different, and older keys stay as they are
      Given Alice has created an access key and used it
      And Alice has found it in her list
      When Alice creates five more access keys
      Then no two keys that were ever created share an id or a secret
      And the first key's entry is unchanged
      And each of the keys still works and is listed under its name

    @mutating @quick
    Scenario: The key that creates others still works, and ids and secrets of deleted keys are not reused
      When Alice creates access keys and deletes them again
      And Alice asks for several access keys
      Then no two keys that were ever created share an id or a secret
      And Alice's own key still works

    @mutating @dozen
    Scenario: A lost key is replaced by one of the same name
      Given Alice has created an access key and used it
      When Alice creates another access key of the same name and uses it
      Then no two keys that were ever created share an id or a secret
      And each of the keys still works and is listed under its name

    @mutating @long
    Scenario: Alice's new keys leave Bob's alone
      Given Bob has created an access key and used it
      When Alice creates five more access keys
      Then no two keys that were ever created share an id or a secret
      And each of the keys still works and is listed under its name

  @req-KEY-5 @must
  Rule: KEY-5 The new key is listed once, under its id and its name
    Source: seed, "Get key": "you can manage the access key of the account on the Access Keys page"; vendor, /definitions/v1alpha1currentuserAccessToken
    Impact: Keys that are not listed can be neither found nor revoked.
    Acts: platform

    @mutating @dozen @quick
    Scenario: A new key is in every list that should have it
      Given Alice has created an access key
      Then her list shows the new key once, under its id and its name
      And so do the list that the new key itself asks for and the list of her user

    @mutating
    Scenario: A key that was created at its user's address is listed once
      When Alice asks for an access key at her user's address
      Then it is listed once, under the id that the answer shows

    @readonly
    Scenario: No key is listed twice
      When Alice lists her access keys
      Then no key is listed twice
      And every field of a key is a text
