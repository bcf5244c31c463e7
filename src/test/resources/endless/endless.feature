Feature: Checks that never end

  @req-PAGE-98 @must
  Rule: PAGE-98 A check that never ends keeps no run from ending
    Source: the kit's own tests

    @readonly
    Scenario: What the platform answers takes for ever to judge
      Given Alice opens the list of users
      Then she waits for a check that never ends

    @readonly
    Scenario: What is judged meanwhile counts
      Given Alice opens the list of users
      When she turns every page
      Then each page says the number and the size that she asked for
