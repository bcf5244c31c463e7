Feature: Users
  A user has the same eleven fields wherever the user appears.

  @req-USER-1 @must
  Rule: USER-1 Every user on every page has the eleven fields of the contract, of their types
    Source: seed, "Request result", `items[0]`; vendor, v1alpha1userGetUserResponse
    Impact: Generated clients fail to read users, or lose fields without a word.
    Acts: platform

    @readonly @dozen @quick
    Scenario: From the first user to the last
      Given Alice opens the list of users
      When she turns every page at a page size that leaves a rest
      Then every user on every page has the eleven fields of the contract, of their types

  @req-USER-2 @must
  Rule: USER-2 Every user has a name, and an id that no other user has
    Source: seed, "Request result": `"id": "a7cfd010-ebbe-4601-987f-d098d9ef766e", "name": "a"`
    Impact: Clients that know users by their id mix them up.
    Acts: platform

    @readonly @quick
    Scenario: From the first user to the last
      Given Alice opens the list of users
      When she turns every page
      Then every user has a name, and an id that no other has

  @req-USER-3 @must
  Rule: USER-3 Times are milliseconds since 1970 as a decimal text, "0" or empty when they are not set
    Source: seed, "Request result": `"createdAt": "1660632794800", "updatedAt": "0", "lastLoginAt": ""`
    Impact: Dates are wrong by decades or cannot be read, so that accounts look unused or new.
    Acts: platform

    @readonly @quick
    Scenario: From the first user to the last
      Given Alice opens the list of users
      When she turns every page
      Then every time of a user is in milliseconds and plausible, or is not set

  @req-USER-4 @must
  Rule: USER-4 An answer is one well-formed JSON document in UTF-8, declared as JSON, complete, with nothing around it
    Source: seed, "Request result"; vendor, produces application/json; RFC 8259 sections 2 and 8.1
    Impact: Standard JSON libraries refuse the answer.
    Acts: platform

    @readonly @quick
    Scenario: Every page of the list
      Given Alice opens the list of users, whatever its form
      When she turns every page
      Then every answer is one JSON document and nothing else, and is declared as JSON

    @readonly
    Scenario: The details of users
      Given Alice opens the list of users, whatever its form
      When she looks up the first user and the last
      Then the details of each, and her own, are one JSON document and nothing else

    @mutating
    Scenario: Answers about keys
      When Alice creates and deletes keys, again and again
      Then every success is one JSON document and nothing else, and is declared as JSON

  @req-USER-5 @should
  Rule: USER-5 A user's details agree with the list, and an unknown user has none
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users~1{id}/get; google.rpc.Code NOT_FOUND
    Impact: Clients act on stale or wrong details, or take an unknown user for a known one.
    Acts: platform

    @readonly @dozen @quick
    Scenario: From the first user to the last
      Given Alice opens the list of users
      When she looks up a dozen users, from the first to the last
      Then the details of each agree with the list

    @readonly
    Scenario: Unknown users
      Given Alice opens the list of users
      When she looks up users that do not exist
      Then she is told that there is no such user
      When she looks up a user under a word as the id
      Then she is told so, or that the id is invalid
