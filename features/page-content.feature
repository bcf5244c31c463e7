Feature: Lists
  A list comes in pages. Together they hold every user exactly once.

  @req-PAGE-1 @must
  Rule: PAGE-1 Every page says its number, its size and the total, in whole numbers
    Source: seed, "Request result": `"pagination": {"page": 1, "pageSize": 10, "total": 1}`; vendor, v1alpha1userPagination: three int32
    Impact: Clients cannot tell where they are and how much is left.
    Acts: platform

    @readonly @quick
    Scenario: From the first page to the one past the end
      Given Alice opens the list of users
      When she turns every page
      Then each page says its number, its size and the total in whole numbers

  @req-PAGE-2 @must
  Rule: PAGE-2 A page is the one that was asked for, and of the size that was asked for
    Source: seed, "Request Example": `page=1&pageSize=10`, and "Request result": `"page": 1, "pageSize": 10`
    Impact: Clients process the wrong users, or the same ones again.
    Acts: platform

    @readonly @quick
    Scenario: From the first page to the one past the end
      Given Alice opens the list of users
      When she turns every page at a page size that leaves a rest
      Then each page says the number and the size that she asked for

    @readonly
    Scenario Outline: At a page size of <size>
      Given Alice opens the list of users
      When she opens some pages at a page size of <size>, the first, the last and the one after it among them
      Then each page says the number and the size that she asked for

      Examples:
        | size |
        | 1    |
        | 100  |

  @req-PAGE-3 @must
  Rule: PAGE-3 A page holds as many users as its size, the last one the rest
    Source: seed, "Request Example": `pageSize=10`; vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1users/get
    Impact: Clients take a short page for the last one and miss the rest.
    Acts: platform

    @readonly @quick
    Scenario Outline: At a page size <that>
      Given Alice opens the list of users
      When she turns every page at a page size <that>
      Then each page is full, and the last one holds the rest

      Examples:
        | that                   |
        | that leaves a rest     |
        | that divides the total |

    @readonly
    Scenario Outline: At a page size of <size>
      Given Alice opens the list of users
      When she opens some pages at a page size of <size>, the first, the last and the one after it among them
      Then each page is full, and the last one holds the rest

      Examples:
        | size |
        | 1    |
        | 100  |

  @req-PAGE-4 @must
  Rule: PAGE-4 The pages together hold every user exactly once, and as many as the total says
    Source: seed, "Request result": `"total": 1` with one user
    Impact: Users are missing from what was read, or are in it twice: audits and synchronisation go wrong.
    Acts: platform

    @readonly @quick
    Scenario Outline: At a page size <that>
      Given Alice opens the list of users
      When she turns every page at a page size <that>
      Then she meets every user on one page only
      And she meets as many users as the total says

      Examples:
        | that                   |
        | that leaves a rest     |
        | that divides the total |
        | of ten                 |

    @readonly
    Scenario: At a page size of 1
      Given Alice opens the list of users
      When she opens some pages at a page size of 1, the first, the last and the one after it among them
      Then she meets every user on one page only
