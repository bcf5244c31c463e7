Feature: Lists at their edges
  A list is consistent when it is read again, past its end, without parameters or with invalid ones.

  @req-PAGE-5 @must
  Rule: PAGE-5 The same request gives the same page
    Source: RFC 9110 section 9.2.1: reading is safe, so a page can be requested again; changes by others are allowed for
    Impact: Reading the list twice gives two lists: nothing can be compared or continued.
    Acts: platform

    @readonly @dozen @quick
    Scenario: The first and the last page stay the same
      Given Alice opens the list of users
      When she asks for the first and the last page several times, on new and on used connections
      Then each of them is the same every time

  @req-PAGE-6 @must
  Rule: PAGE-6 Past the end there are no users, and it is no error
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users/get: 0 ≤ page ≤ 1000 whatever the total, and 200 is the only success
    Impact: Clients that read until nothing comes never end, or end with an error.
    Acts: platform

    @readonly @quick
    Scenario: Just past the end and far beyond it
      Given Alice opens the list of users
      When she asks for pages past the end
      Then they hold no users, and are no errors

  @req-PAGE-7 @must
  Rule: PAGE-7 A page that is not a number is a bad request, and no invalid value causes a server error
    Source: vendor, page and pageSize are int32: grpc-gateway answers 400 to anything else; RFC 9110 sections 15.5.1 and 15.6
    Impact: A mistake of the client looks like a fault of the server, and wakes the wrong people.
    Acts: platform

    @readonly @quick
    Scenario Outline: A <number> that is not a number
      Given Alice opens the list of users
      When she asks for a <number> that is not a number
      Then it is a bad request every time

      Examples:
        | number    |
        | page      |
        | page size |

    @readonly @dozen
    Scenario Outline: A <number> that is unusual, empty or out of range
      When Alice asks for a <number> that is unusual, empty or out of range
      Then no answer is a server error or shows a stack trace

      Examples:
        | number    |
        | page      |
        | page size |

  @req-PAGE-8 @should
  Rule: PAGE-8 Without parameters the first page is served, and says its number and its size
    Source: vendor, page and pageSize are optional; no document states their defaults
    Impact: Who asks for the list in the simplest way gets nothing, or something that cannot be continued.
    Acts: platform

    @readonly @quick
    Scenario: Neither the page nor its size is given
      Given Alice opens the list of users
      When she asks for users without a page and a size
      Then she gets the first page, which says so
      And it holds what the first page of that size holds

    @readonly
    Scenario: Only the page or only its size is given
      Given Alice opens the list of users
      When she asks for users with only a page, and with only a size
      Then she gets the first page, which says so
      And it holds what the first page of that size holds
      And it has the size that she asked for

  @req-PAGE-9 @should
  Rule: PAGE-9 A search narrows both the users and the total
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users/get, parameter search
    Impact: Searches show the wrong users, or promise more than there are.
    Acts: platform

    @readonly @dozen @quick
    Scenario: A search by name
      Given Alice opens the list of users
      When she picks a user from the last page
      Then a search for a name that nobody has finds nobody
      And a search for that user's name finds that user, in items and total alike
      And a search for the letter that the name begins with has items and total that agree
      And its second page shows only users that one large page shows
