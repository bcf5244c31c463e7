Feature: Lists at their edges
  A list stays a list wherever it is opened: again, past its end, without a page, with a page that makes no sense.

  @req-PAGE-5 @must
  Rule: PAGE-5 The same request gives the same page
    Source: RFC 9110 section 9.2.1: reading is safe, so that a page can be asked for again; data that others change is allowed for

    @readonly @dozen
    Scenario: The first and the last page hold still
      Given Alice opens the list of users
      When she asks for the first and the last page time and again, on new and on used connections
      Then each of them is the same every time

  @req-PAGE-6 @must
  Rule: PAGE-6 Past the end there are no users, and it is no error
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users/get: 0 ≤ page ≤ 1000 whatever the total, and 200 is the only success

    @readonly
    Scenario: Just past the end and far beyond it
      Given Alice opens the list of users
      When she asks for pages past the end
      Then they hold no users, and are no errors

  @req-PAGE-7 @must
  Rule: PAGE-7 A page that is no number is refused as a bad request, and no bad value is a server error
    Source: vendor, page and pageSize are int32: grpc-gateway answers what is none with 400; RFC 9110 sections 15.5.1 and 15.6

    @readonly
    Scenario Outline: A <number> that is no number
      Given Alice opens the list of users
      When she asks for a <number> that is no number
      Then it is called a bad request every time

      Examples:
        | number    |
        | page      |
        | page size |

    @readonly @dozen
    Scenario Outline: A <number> that makes no sense
      When Alice asks for a <number> that is odd, empty or beyond all bounds
      Then no answer is a server error or shows a stack trace

      Examples:
        | number    |
        | page      |
        | page size |

  @req-PAGE-8 @should
  Rule: PAGE-8 Without parameters there is a sensible first page that says which it is
    Source: vendor, page and pageSize are optional; no document states their defaults

    @readonly
    Scenario: Nothing is said
      Given Alice opens the list of users
      When she asks for users without saying which page
      Then she gets the first page, which says so
      And it holds what the first page of that size holds

    @readonly
    Scenario: One of the two is said
      Given Alice opens the list of users
      When she says the page and not the size, and the size and not the page
      Then she gets the first page, which says so
      And it holds what the first page of that size holds
      And it has the size that she asked for

  @req-PAGE-9 @should
  Rule: PAGE-9 A search narrows both the users and the total
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users/get, parameter search

    @readonly @dozen
    Scenario: Names are searched for
      Given Alice opens the list of users
      When she picks a user from the last page
      Then a search for a name that nobody bears finds nobody
      And a search for that user's name finds that user, in items and total alike
      And a search for the letter that the name begins with has items and total that agree
      And its second page shows nobody whom one large page does not
