package io.dce.conformance.client;

import io.dce.conformance.api.AccessKeysApi;
import io.dce.conformance.api.CurrentUserApi;
import io.dce.conformance.api.UsersApi;

/** The contract's paths, for requests that no generated operation would send. */
public final class Paths {
    /** The users. */
    public static final String USERS = UsersApi.ListUsersOper.REQ_URI;
    /** Whom the key identifies. */
    public static final String CURRENT_USER = CurrentUserApi.GetCurrentUserOper.REQ_URI;
    /** The caller's keys. */
    public static final String CURRENT_USER_KEYS = AccessKeysApi.ListAccessKeysOper.REQ_URI;

    private Paths() {}
}
