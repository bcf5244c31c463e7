Feature: Authentication
  An access key gets its holder in, and nothing else gets anybody in.

  @req-AUTH-1 @must
  Rule: AUTH-1 A valid access key identifies the visitor: the users are served
    Source: seed, "Use the key to access API": "add the header `Authorization:Bearer ${token}` to the request to identify the visitor"

    @readonly
    Scenario: The users are served to the holder of a key
      When Alice asks for the users
      Then she is served
