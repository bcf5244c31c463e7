Feature: The secrets of access keys
  The platform never shows a secret twice, so a lost secret is replaced, not looked up.

  @req-KEY-2 @must
  Rule: KEY-2 The secret is shown once, in the answer that creates the key, and never again to anybody
    Source: seed, "Get key": "Access key is displayed only once"
    Impact: Whoever may see a list or a log of answers has a working key.
    Acts: platform

    @mutating @long @quick
    Scenario: The secret can't be looked up afterwards
      Given Alice has created an access key
      When Alice lists her keys until the new one is among them
      And Alice reads whatever there is to read
      And the new key reads whatever there is to read
      But the secret is in no answer after the one that created it

    @mutating @long
    Scenario: Neither errors nor other keys nor its deletion reveal the secret
      Given Alice has created an access key
      When Alice lists her keys until the new one is among them
      And Alice and a caller without a key send requests that fail
      And Alice creates a key with an end and deletes it, and creates one at her user's address
      And Alice deletes the key and looks again
      But the secret is in no answer after the one that created it

    @mutating @dozen
    Scenario: Bob does not see the secret
      Given Alice has created an access key
      When Alice lists her keys until the new one is among them
      And Bob reads whatever he may
      But the secret is in no answer after the one that created it

    @readonly @dozen
    Scenario: The secret of the key in use is not shown
      Given Alice is served
      When Alice reads whatever there is to read
      Then the secret of her own key is in none of the answers
