package io.dce.conformance.client;

import io.dce.conformance.api.AccessKeysApi;
import io.dce.conformance.api.CurrentUserApi;
import io.dce.conformance.api.UsersApi;

/** Paths for requests that no generated operation would send. */
public final class Paths {
    /** The users. */
    public static final String USERS = UsersApi.ListUsersOper.REQ_URI;
    /** Whom the key identifies. */
    public static final String CURRENT_USER = CurrentUserApi.GetCurrentUserOper.REQ_URI;
    /** The caller's keys. */
    public static final String CURRENT_USER_KEYS = AccessKeysApi.ListAccessKeysOper.REQ_URI;

    /** The platform's products and their versions; the contract doesn't have it. */
    public static final String VERSIONS = "/apis/ghippo.io/v1alpha1/about/versions";

    private Paths() {}
}
