Feature: Deleting access keys
  A key that is lost or no longer needed can be deleted: that key and no other, at once and for good.

  @req-KEY-11 @should
  Rule: KEY-11 Deleting an unknown key causes no server error; deleting somebody else's key is refused
    Source: vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1current-user~1accesstokens~1{id}/delete: keys of the current user; RFC 9110 section 15.6
    Impact: Users can cut each other off, and clean-up scripts fail on keys that are gone already.
    Acts: platform

    @mutating @dozen
    Scenario: Deleting an unknown key deletes no other
      Given Alice has created an access key that works and is listed
      And Alice has created an access key that works and is listed
      When Alice deletes an access key that nobody has
      Then there is no server error
      But once another key that its owner deletes is gone, the first one and all others are still there

    @mutating @dozen @quick
    Scenario: Bob can't delete Alice's key
      Given Alice has created an access key that works and is listed
      When Bob tries to delete Alice's key among his own and among hers
      Then there is no server error
      But once another key that its owner deletes is gone, the first one and all others are still there

    @mutating @dozen
    Scenario: Alice can't delete Bob's key among her own
      Given Bob has created an access key that works and is listed
      When Alice tries to delete Bob's key among her own
      Then there is no server error
      But once another key that its owner deletes is gone, the first one and all others are still there

  @req-KEY-6 @must
  Rule: KEY-6 A deleted key is not listed and is refused from then on; other keys stay and work
    Source: seed, "Get key": "you can manage the access key of the account"; vendor, /paths/~1apis~1ghippo.io~1v1alpha1~1current-user~1accesstokens~1{id}/delete
    Impact: A stolen key goes on working after its owner has deleted it.
    Acts: platform

    @mutating @long
    Scenario: A deleted key is no longer listed
      Given Alice has created three access keys that work and are listed
      And another one with digits, hyphens and blanks in its name, where the platform takes such names
      When Alice deletes the second one, while it is in use
      Then it vanishes from her list
      And no other key of this run has gone with it
      And each of the remaining keys works and is listed

    @mutating
    Scenario: The key that deletes others still works
      When Alice creates access keys and deletes them again
      Then none of them is listed any more
      And Alice's own key still works

    @mutating @long
    Scenario: A key can be deleted at its user's address as well
      Given Alice has created three access keys that work and are listed
      When Alice deletes the second one at her user's address
      Then it vanishes from her list
      And it is refused by every operation
      And each of the remaining keys works and is listed

    @mutating @dozen
    Scenario: Of two keys with the same name only the chosen one is deleted
      Given Alice has created an access key that works and is listed
      And Alice creates another access key of the same name and uses it
      When Alice deletes the newest one
      Then it vanishes from her list
      And each of the remaining keys works and is listed

    @mutating @dozen
    Scenario: Alice's deletion leaves Bob's key alone
      Given Bob has created an access key and used it
      When Alice creates access keys and deletes them again
      Then each of the keys still works and is listed under its name

    @mutating @waiting @quick
    Scenario: A deleted key is refused from then on
      Given Alice has created three access keys that work and are listed
      When Alice deletes the second one, while it is in use
      Then it is refused by every operation
      And it stays refused while other keys come and go, and on the connection that it was used on
      And each of the remaining keys works and is listed
