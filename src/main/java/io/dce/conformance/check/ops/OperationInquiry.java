package io.dce.conformance.check.ops;

/** What one operation is requested for, besides once with the key. Each rule names those that it needs. */
public enum OperationInquiry {
    /** The same without a key, however it may be asked. */
    WITHOUT_KEY,
    /** The same with forged, malformed, expired and misplaced keys. */
    WITH_BAD_KEYS,
    /** With the key, its pages. */
    PAGES,
    /** With the key, an item that is not there and a page that is none. */
    ERRORS,
    /** With the key, another item of the list that its path was filled from, where the first is not found. */
    ANOTHER_ITEM,
    /** Who the holder of the key is, where the operation says that the key is none. */
    OWN_USER
}
